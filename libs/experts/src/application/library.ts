import { advance, DomainError, stateWord, uuidv7 } from '#kernel';

import {
  type ExpertFields,
  formOf,
  readExpertRows,
  type ExpertRow,
  type RowFault,
} from '../domain/expert-form.js';
import { EXPERT_LIFECYCLE, type ExpertState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { ExpertRecord, ExpertsTx, ExpertsUnitOfWork } from './ports.js';

/** Puts a person into the library (专家入库): somebody with an account that has the role of expert. */
export class AddExpert {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    username,
    ...fields
  }: ExpertFields & { readonly username: string }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const form = formOf(fields);
      const [account] = await tx.accounts([username]);
      if (!account) throw DomainError.field('username', 'unknown', say('account-unknown', { username }));
      if (!account.mayScore)
        throw DomainError.field('username', 'no-expert', say('account-no-expert', { username }));
      if (account.isListed) throw new DomainError('already-exists', say('account-taken', { username }));
      const id = uuidv7();
      await tx.addExperts([{ id, accountId: account.id, ...form }]);
      await tx.record({ act: 'expert.added', subject: { kind: 'expert', id }, after: { username, ...form } });
      return { id, version: 1 };
    });
  }
}

/** Corrects what the library says of a person (维护专家信息). */
export class EditExpert {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    id,
    version,
    ...fields
  }: ExpertFields & { id: string; version: number }): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const form = formOf(fields);
      const { name, employer, employerCode, specialties } = await mustFind(tx, id);
      const changed = await tx.changeExpert(id, version, form);
      await tx.record({
        act: 'expert.changed',
        subject: { kind: 'expert', id },
        before: { name, employer, employerCode, specialties },
        after: { ...form },
      });
      return { id, version: changed };
    });
  }
}

/** Takes a person out of draws for a while, with the reason (暂停), or back in (恢复). */
export class MoveExpert {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    id,
    on,
    reason,
  }: {
    id: string;
    on: 'suspend' | 'reinstate';
    reason: string;
  }): Promise<{ id: string; state: ExpertState }> {
    return this.unitOfWork.run(async (tx) => {
      const expert = await mustFind(tx, id);
      const state = advance(EXPERT_LIFECYCLE, expert.state, on, 'office');
      await tx.moveExpert(id, expert.state, state, state === 'suspended' ? reason : null);
      await tx.record({
        act: on === 'suspend' ? 'expert.suspended' : 'expert.reinstated',
        subject: { kind: 'expert', id },
        before: { state: stateWord(expert.state).code },
        after: { state },
        reason,
      });
      return { id, state };
    });
  }
}

async function mustFind(tx: ExpertsTx, id: string): Promise<ExpertRecord> {
  const expert = await tx.lockExpert(id);
  if (!expert) throw new DomainError('not-found', say('expert-unknown', { id }));
  return expert;
}

/** What became of a file of experts: every row that is wrong, or so many people added. */
export interface ImportedExperts {
  readonly state: 'checked' | 'imported' | 'refused';
  readonly rows: number;
  readonly faults: readonly RowFault[];
}

/** Takes people from a sheet (批量导入专家): all of them, or none and a report of every row that is wrong. */
export class ImportExperts {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    rows,
    mode,
  }: {
    rows: readonly ExpertRow[];
    mode: 'check' | 'confirm';
  }): Promise<ImportedExperts> {
    return this.unitOfWork.run(async (tx) => {
      const accounts = await tx.accounts(rows.map(({ username }) => username));
      const { experts, faults } = readExpertRows(rows, accounts);
      if (faults.length > 0) return { state: 'refused', rows: rows.length, faults };
      if (mode === 'check') return { state: 'checked', rows: rows.length, faults };
      const added = experts.map((expert) => ({ id: uuidv7(), ...expert }));
      await tx.addExperts(added);
      await tx.record({
        act: 'experts.imported',
        subject: { kind: 'expert', id: 'import' },
        after: { rows: rows.length, ids: added.map(({ id }) => id) },
      });
      return { state: 'imported', rows: rows.length, faults };
    });
  }
}

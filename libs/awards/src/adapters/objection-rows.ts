import { beijingMinute, DomainError } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type { NewObjection, ObjectionChange, ObjectionRecord } from '../application/ports.js';
import type { ObjectionState } from '../domain/lifecycle.js';
import type { Objection } from '../domain/settle.js';
import { say } from '../domain/say.js';
import { preciseInstant } from './instants.js';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The function takes the time after its lock; its refusals end the transaction. */
export async function fileObjection(tx: Tx, objection: NewObjection, endsAt: string): Promise<string> {
  const { id, roundId, varietyId, productId, contactName, contactPhone, reason, dueAt } = objection;
  const { org, displayName } = currentActor();
  try {
    const row = await tx.one<{ at: string }>(
      `select ${preciseInstant('t.at')} as at from award.file_objection($1, $2, $3, $4, $5, $6, $7, $8, $9) as t (at)`,
      [id, roundId, varietyId, productId, org?.name ?? displayName, contactName, contactPhone, reason, dueAt],
    );
    if (!row) throw new Error('the function answered nothing');
    return row.at;
  } catch (error) {
    if (codeOf(error) === 'JC410')
      throw new DomainError('window-closed', say('objections-closed', { until: beijingMinute(endsAt) }));
    if (codeOf(error) === 'JC404') throw new DomainError('wrong-actor', say('not-entitled'));
    throw error;
  }
}

export async function withdrawObjection(tx: Tx, id: string): Promise<string> {
  try {
    const row = await tx.one<{ at: string }>(
      `select ${preciseInstant('t.at')} as at from award.withdraw_objection($1) as t (at)`,
      [id],
    );
    if (!row) throw new Error('the function answered nothing');
    return row.at;
  } catch (error) {
    if (codeOf(error) === 'JC411') throw new DomainError('illegal-transition', say('moved-meanwhile'));
    throw error;
  }
}

export const readObjection = (q: Queryer, id: string, locked = false): Promise<ObjectionRecord | undefined> =>
  q.one<ObjectionRecord>(
    `select o.id, o.round_id as "roundId", r.title, r.region_code as "regionCode", o.variety_id as "varietyId", o.state, o.outcome,
       o.answer, o.approval_id as "approvalId", o.filed_by as "filedBy"
     from award.objection o join rounds.round r on r.id = o.round_id where o.id = $1 ${locked ? 'for update of o' : ''}`,
    [id],
  );

/** One conditional statement: nobody moved the objection since it was read. */
export async function changeObjection(
  tx: Tx,
  id: string,
  from: ObjectionState,
  { state, outcome, answer, approvalId }: ObjectionChange,
): Promise<void> {
  await tx.changeOne(
    `update award.objection set state = $3, outcome = coalesce($4, outcome), answer = coalesce($5, answer),
       approval_id = coalesce($6, approval_id),
       closed_at = case when $3 in ('upheld', 'rejected') then platform.now() end
     where id = $1 and state = $2 returning id`,
    [id, from, state, outcome ?? null, answer ?? null, approvalId ?? null],
    () => new DomainError('illegal-transition', say('moved-meanwhile')),
  );
}

export const objectionsOf = (q: Queryer, roundId: string): Promise<Objection[]> =>
  q.query<Objection>(
    'select variety_id as "varietyId", state from award.objection where round_id = $1 order by filed_at, id',
    [roundId],
  );

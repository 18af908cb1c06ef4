import { Injectable } from '@nestjs/common';

import { DomainError, stateWord, type Message, type Permission } from '#kernel';

import { currentActor, type Actor } from '../context.js';
import type { Tx } from '../database/unit-of-work.js';
import { decideNext, type ApprovalDecision, type ApprovalState } from './chain.js';
import { permissionNeeded } from '../http/access.js';
import { say } from '../say.js';

/** A step of a chain: who may decide it. */
export interface ApprovalStep {
  readonly name: string;
  readonly permission: Permission;
}

/** What a case asks for when it is put into a chain (送审). */
export interface OpenApproval {
  readonly chain: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** One line for the to-do list. */
  readonly title: Message;
  /** Page of the portal where the case is decided. */
  readonly link: string;
  readonly steps: readonly ApprovalStep[];
  /** Region whose bureau may see the case. */
  readonly regionCode?: string;
  /** Whose case it is, when it is not the actor's own (a registration before sign-in). */
  readonly applicant?: { readonly accountId: string; readonly orgId: string | null; readonly name: string };
}

interface ApprovalRow {
  readonly id: string;
  readonly state: ApprovalState;
  readonly step: number;
  readonly opened_by: string;
  readonly subject_kind: string;
  readonly subject_id: string;
}

/** Result of a decision: the case's new state, for the use case that owns the subject. */
export interface DecidedApproval {
  readonly id: string;
  readonly state: ApprovalState;
  readonly subject: { readonly kind: string; readonly id: string };
}

/**
 * Approval chains (审批): draft → review → issue, with return, opinion and time. One reusable piece: the owner of the subject calls
 * it inside its own transaction and acts on the answer. Nobody decides their own case, and no one decides two steps of it.
 */
@Injectable()
export class Approvals {
  async open(tx: Tx, request: OpenApproval): Promise<string> {
    const actor = currentActor();
    const applicant = request.applicant ?? {
      accountId: actor.accountId,
      orgId: actor.org?.id ?? null,
      name: actor.displayName,
    };
    const row = await tx.changeOne<{ id: string }>(
      `insert into platform.approval (chain, subject_kind, subject_id, title, link, state, opened_by, opened_org, region_code)
       values ($1, $2, $3, $4, $5, 'open', $6, $7, $8) returning id`,
      [
        request.chain,
        request.subject.kind,
        request.subject.id,
        JSON.stringify(request.title),
        request.link,
        applicant.accountId,
        applicant.orgId,
        request.regionCode ?? null,
      ],
      () => new DomainError('already-exists', say('case-in-review')),
    );
    await tx.query(
      `insert into platform.approval_step (approval_id, seq, name, permission)
       select $1, s.seq, s.name, s.permission from unnest($2::int[], $3::text[], $4::text[]) as s (seq, name, permission)`,
      [
        row.id,
        request.steps.map((_, i) => i + 1),
        request.steps.map((s) => s.name),
        request.steps.map((s) => s.permission),
      ],
    );
    await this.say(
      tx,
      row.id,
      0,
      'draft',
      'submitted',
      { ...actor, accountId: applicant.accountId, displayName: applicant.name },
      null,
    );
    return row.id;
  }

  /** Approves, returns or rejects the step in hand. Returning and rejecting need an opinion. */
  async decide(
    tx: Tx,
    id: string,
    decision: ApprovalDecision,
    opinion: string | null,
  ): Promise<DecidedApproval> {
    const actor = currentActor();
    const approval = await this.lock(tx, id);
    const steps = await tx.query<{ seq: number; name: string; permission: Permission }>(
      'select seq, name, permission from platform.approval_step where approval_id = $1 order by seq',
      [id],
    );
    const step = steps.find((s) => s.seq === approval.step);
    if (!step) throw new DomainError('illegal-transition', say('case-step-missing'));
    if (!actor.permissions.has(step.permission))
      throw new DomainError('permission-missing', permissionNeeded(step.permission));
    await this.refuseOwnHands(tx, approval, actor);
    const next = decideNext(
      { state: approval.state, step: approval.step, steps: steps.length },
      decision,
      opinion,
    );
    await this.move(tx, approval, next.state, next.step);
    await this.say(tx, id, step.seq, step.name, PAST[decision], actor, opinion);
    return { id, state: next.state, subject: { kind: approval.subject_kind, id: approval.subject_id } };
  }

  /** Puts a returned case in again, from the first step (重新提交). */
  async resubmit(tx: Tx, id: string, opinion: string | null = null): Promise<DecidedApproval> {
    const approval = await this.lock(tx, id);
    if (approval.state !== 'returned')
      throw new DomainError('illegal-transition', say('case-state', { state: stateWord(approval.state) }));
    await this.move(tx, approval, 'open', 1);
    await this.say(tx, id, 0, 'draft', 'submitted', currentActor(), opinion);
    return { id, state: 'open', subject: { kind: approval.subject_kind, id: approval.subject_id } };
  }

  /** Those who put a case in take it back (撤回), before or after a return; it waits for nobody until they put it in again. */
  async withdraw(tx: Tx, id: string): Promise<DecidedApproval> {
    const approval = await this.lock(tx, id);
    if (approval.state !== 'open' && approval.state !== 'returned')
      throw new DomainError('illegal-transition', say('case-state', { state: stateWord(approval.state) }));
    await this.move(tx, approval, 'returned', approval.step);
    await this.say(tx, id, 0, 'draft', 'withdrawn', currentActor(), null);
    return { id, state: 'returned', subject: { kind: approval.subject_kind, id: approval.subject_id } };
  }

  private async lock(tx: Tx, id: string): Promise<ApprovalRow> {
    const row = await tx.one<ApprovalRow>(
      'select id, state, step, opened_by, subject_kind, subject_id from platform.approval where id = $1 for update',
      [id],
    );
    if (!row) throw new DomainError('not-found', say('case-unknown', { id }));
    return row;
  }

  private async refuseOwnHands(tx: Tx, approval: ApprovalRow, actor: Actor): Promise<void> {
    const earlier = await tx.one(
      `select 1 from platform.approval_opinion
       where approval_id = $1 and account_id = $2 and (decision = 'submitted' or seq < $3 and decision = 'approved')`,
      [approval.id, actor.accountId, approval.step],
    );
    if (approval.opened_by === actor.accountId || earlier)
      throw new DomainError('self-review', say('case-own-hands'));
  }

  private move(tx: Tx, approval: ApprovalRow, state: ApprovalState, step: number): Promise<unknown> {
    return tx.changeOne(
      `update platform.approval
       set state = $3, step = $4, closed_at = case when $3 in ('open', 'returned') then null else platform.now() end
       where id = $1 and state = $2 and step = $5 returning id`,
      [approval.id, approval.state, state, step, approval.step],
      () => new DomainError('illegal-transition', say('case-decided-meanwhile')),
    );
  }

  private async say(
    tx: Tx,
    id: string,
    seq: number,
    stepName: string,
    decision: string,
    actor: Pick<Actor, 'accountId' | 'displayName' | 'org'>,
    opinion: string | null,
  ): Promise<void> {
    await tx.query(
      `insert into platform.approval_opinion (approval_id, seq, step_name, decision, account_id, account_name, org_name, opinion)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, seq, stepName, decision, actor.accountId, actor.displayName, actor.org?.name ?? null, opinion],
    );
  }
}

const PAST = { approve: 'approved', return: 'returned', reject: 'rejected' } as const satisfies Record<
  ApprovalDecision,
  string
>;

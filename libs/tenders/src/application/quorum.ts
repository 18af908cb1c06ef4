import { DomainError, stateWord, word } from '#kernel';

import {
  holdsWithAbsent,
  type LossCause,
  LOSS_CAUSES,
  mayVoidForQuorum,
  moveQuorumLoss,
  quorumStanding,
  voidableFrom,
} from '../domain/incidents/quorum.js';
import { sayIncident } from '../domain/incidents/say.js';
import { moveTender } from '../domain/lifecycle.js';
import { officerOf } from './ceremony.js';
import { openingRoom } from './opening-room.js';
import type { OfficerRecord, TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';
import type { QuorumFacts } from './quorum-ports.js';
import { mustLock } from './refusals.js';

export interface ReportKeyLossCommand {
  readonly tenderId: string;
  readonly accountId: string;
  readonly cause: LossCause;
  readonly note: string | null;
}
export interface KeyLossReported {
  readonly id: string;
  readonly idx: number;
  /** Who can still open. */
  readonly able: number;
  readonly holds: boolean;
}

/** An officer declares that they cannot open any more (报告开标密钥遗失、不能到场); everyone who has to act is told at once. */
export class ReportKeyLoss {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, accountId, cause, note }: ReportKeyLossCommand): Promise<KeyLossReported> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const officers = await tx.officers(tenderId);
      const own = officerOf(officers, accountId);
      mustBeSealed(tender);
      if (!(await tx.addKeyLoss(tenderId, own.idx, cause, note)))
        throw new DomainError('illegal-transition', sayIncident('loss-reported-before'));
      const { quorum, able, supervisors, holds } = quorumStanding(await tx.standing(tenderId), tender.quorum);
      await tx.record({
        act: 'tender.key-lost',
        subject: { kind: 'tender', id: tenderId },
        after: { idx: own.idx, cause, quorum, able, supervisors, holds },
        ...(note === null ? {} : { reason: note }),
      });
      const about = { title: tender.title, officer: own.label, cause: word(cause, LOSS_CAUSES[cause]) };
      await tellThoseWhoAct(tx, tender, officers, {
        subject: sayIncident(holds ? 'key-lost' : 'quorum-lost', { title: tender.title }),
        body: holds
          ? sayIncident('key-lost-how', { ...about, quorum, able, supervisors })
          : sayIncident('quorum-lost-how', { ...about, quorum, able, supervisors }),
      });
      return { id: tenderId, idx: own.idx, able, holds };
    });
  }
}

/** Before the ceremony is over another key is made, and after the opening none is needed. */
function mustBeSealed({ state }: TenderRecord): void {
  if (state === 'draft' || state === 'proposed')
    throw new DomainError('illegal-transition', sayIncident('loss-before-announcement'));
  if (state !== 'announced' && state !== 'closed')
    throw new DomainError('illegal-transition', sayIncident('loss-too-late', { state: stateWord(state) }));
}

type Told = Omit<Parameters<TendersTx['tell']>[1], 'link'>;

async function tellThoseWhoAct(
  tx: TendersTx,
  { id }: TenderRecord,
  officers: readonly OfficerRecord[],
  notice: Told,
): Promise<void> {
  await tx.tell(
    officers.map(({ accountId }) => accountId),
    { ...notice, link: openingRoom(id) },
  );
  const people = new Set([...(await tx.officePeople()), ...(await tx.reviewers())]);
  await tx.tell([...people], { ...notice, link: officePage(id) });
}

/** Page of the portal where the office and the reviewer see who is left to open. */
export const officePage = (id: string): string => `/tenders/${id}?step=closing`;

export interface QuorumLossMoved {
  readonly id: string;
  readonly state: string;
}

/** The office asks a second person to void a round that nobody can open any more (提请因开标人数不足作废). */
export class PutQuorumLossForward {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, reason }: { tenderId: string; reason: string }): Promise<QuorumLossMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const earlier = await tx.quorumLoss(tenderId);
      const state = earlier ? moveQuorumLoss(earlier.state, 'put-forward', 'office') : 'proposed';
      const facts = await mustBeVoidable(tx, tender);
      const approvalId = await tx.proposeQuorumLoss(tender, reason, facts, earlier);
      await tx.record({
        act: 'tender.quorum-loss-put-forward',
        subject: { kind: 'tender', id: tenderId },
        after: { ...onRecord(facts), approvalId },
        reason,
      });
      return { id: tenderId, state };
    });
  }
}

/** Who is left, what was declared, and that the rule lets the round be voided for it; the refusal says what is waited for. */
async function mustBeVoidable(tx: TendersTx, tender: TenderRecord): Promise<QuorumFacts> {
  const officers = await tx.standing(tender.id);
  const standing = quorumStanding(officers, tender.quorum);
  const { able, supervisors, quorum } = standing;
  const waitMinutes = waitOf(await tx.rule('tender.opening-wait-minutes', tender.regionCode));
  const { state } = tender;
  const openingFrom = tender.openingFrom ?? '';
  const mayReturn = holdsWithAbsent(officers, quorum);
  const judged = { state, standing, mayReturn, openingFrom, waitMinutes, now: await tx.now() };
  if (state !== 'announced' && state !== 'closed')
    throw new DomainError('illegal-transition', sayIncident('loss-too-late', { state: stateWord(state) }));
  if (standing.holds)
    throw new DomainError('tender-incomplete', sayIncident('quorum-holds', { able, quorum, supervisors }));
  if (!mayVoidForQuorum(judged))
    throw new DomainError(
      'tender-incomplete',
      sayIncident('officers-waited-for', { until: voidableFrom(judged) ?? '' }),
    );
  const losses = await tx.keyLosses(tender.id);
  return { ...standing, officers: officers.length, losses, openingFrom, waitMinutes };
}

const waitOf = (rule: unknown): number => {
  const minutes = (rule as { readonly minutes?: unknown }).minutes;
  if (typeof minutes !== 'number') throw new Error('tender.opening-wait-minutes has no minutes');
  return minutes;
};

const onRecord = ({ quorum, able, supervisors, losses }: QuorumFacts) => ({
  quorum,
  able,
  supervisors,
  losses: losses.map(({ idx, cause, reportedAt }) => ({ idx, cause, reportedAt })),
});

export interface DecideQuorumLossCommand {
  readonly tenderId: string;
  readonly decision: 'confirm' | 'return';
  readonly opinion: string;
}

/**
 * The second person voids the round for want of a quorum, or returns the proposal (确认作废或退回). Whoever has found the key meanwhile
 * counts again: then there is nothing to confirm. Its bids stay sealed for ever.
 */
export class DecideQuorumLoss {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, decision, opinion }: DecideQuorumLossCommand): Promise<QuorumLossMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const proposal = await tx.quorumLoss(tenderId);
      if (!proposal) throw new DomainError('illegal-transition', sayIncident('no-quorum-proposal'));
      const state = moveQuorumLoss(proposal.state, decision, 'reviewer');
      await tx.decideApproval(proposal.approvalId, decision === 'confirm' ? 'approve' : 'return', opinion);
      if (state === 'confirmed') await this.confirm(tx, tender, proposal.reason, opinion);
      else await this.giveBack(tx, tender, opinion);
      return { id: tenderId, state };
    });
  }

  private async confirm(tx: TendersTx, tender: TenderRecord, reason: string, opinion: string): Promise<void> {
    const { id, roundNo, title } = tender;
    const facts = await mustBeVoidable(tx, tender);
    await tx.changeTender(tender, {
      state: moveTender(tender.state, 'void', 'reviewer'),
      voidReason: reason,
    });
    await tx.confirmQuorumLoss(id, opinion, facts);
    await tx.record({
      act: 'tender.void',
      subject: { kind: 'tender', id },
      before: { state: tender.state },
      after: { cause: 'quorum-lost', opinion, ...onRecord(facts) },
      reason,
    });
    await tx.emit({
      type: 'tender.void',
      aggregate: 'tender',
      id,
      payload: { roundNo, cause: 'quorum-lost' },
    });
    const notice = {
      subject: sayIncident('void-for-quorum', { title }),
      body: sayIncident('void-for-quorum-how', { quorum: facts.quorum, able: facts.able }),
    };
    await tellThoseWhoAct(tx, tender, await tx.officers(id), notice);
    await tx.tell(await tx.participants(id), { ...notice, link: `/bids/${id}` });
  }

  private async giveBack(tx: TendersTx, tender: TenderRecord, opinion: string): Promise<void> {
    const { id, title } = tender;
    await tx.returnQuorumLoss(id, opinion);
    await tx.record({
      act: 'tender.quorum-loss-returned',
      subject: { kind: 'tender', id },
      reason: opinion,
    });
    await tx.tell(await tx.officePeople(), {
      subject: sayIncident('quorum-loss-returned', { title }),
      body: sayIncident('quorum-loss-returned-why', { opinion }),
      link: officePage(id),
    });
  }
}

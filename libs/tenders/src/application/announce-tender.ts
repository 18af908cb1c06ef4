import { DomainError, word } from '#kernel';

import { moveTender } from '../domain/lifecycle.js';
import { proposalGaps } from '../domain/proposal.js';
import { say } from '../domain/say.js';
import { firstDeadline, isLongEnough, leavesTimeForList, minutesByPurpose } from '../domain/timetable.js';
import { INSTANTS } from '../domain/words.js';
import type { TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';
import { mustBeVersion, mustLock } from './refusals.js';

/** The office asks a second person to announce a round (提请发布). */
export class PutTenderForward {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    version,
  }: {
    tenderId: string;
    version: number;
  }): Promise<TenderMoved & { approvalId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      mustBeVersion(tender, version);
      const state = moveTender(tender.state, 'put-forward', 'office');
      await refuseIncomplete(tx, tender);
      const approvalId = await tx.openApproval(tender);
      await tx.changeTender(tender, { state, approvalId });
      await tx.record({
        act: 'tender.put-forward',
        subject: { kind: 'tender', id: tenderId },
        after: {
          approvalId,
          priceDeadline: tender.priceDeadline,
          ceremony: (await tx.ceremony(tenderId))?.hash ?? null,
        },
      });
      return { id: tenderId, state, approvalId };
    });
  }
}

interface TenderMoved {
  readonly id: string;
  readonly state: string;
}

async function refuseIncomplete(tx: TendersTx, tender: TenderRecord): Promise<void> {
  const officers = await tx.officers(tender.id);
  const ceremony = await tx.ceremony(tender.id);
  const gaps = proposalGaps({
    ...tender,
    entries: (await tx.productsByBidder(tender.id)).size,
    officers: officers.length,
    enrolled: officers.filter(({ pk }) => pk !== null).length,
    signed: officers.filter(({ signature }) => signature !== null).length,
    ceremonyComplete: ceremony?.signed != null,
    hasEligibility: (await tx.lockEligibility(tender.id)) !== undefined,
    allianceGaps: await tx.allianceGaps(tender.id),
    now: await tx.now(),
    windowMinutes: minutesByPurpose(
      'tender.window-minutes',
      await tx.rule('tender.window-minutes', tender.regionCode),
    )[tender.purpose],
  });
  if (gaps.length > 0) throw new DomainError('tender-incomplete', say('incomplete'), gaps);
}

/** The office takes back what it put forward (撤回提请); the reviewer's case is no longer open. */
export class WithdrawProposal {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId }: { tenderId: string }): Promise<TenderMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const state = moveTender(tender.state, 'withdraw', 'office');
      if (tender.approvalId === null) throw new DomainError('illegal-transition', say('approval-missing'));
      await tx.withdrawApproval(tender.approvalId);
      await tx.changeTender(tender, { state });
      await tx.record({
        act: 'tender.proposal-withdrawn',
        subject: { kind: 'tender', id: tenderId },
        after: { approvalId: tender.approvalId },
      });
      return { id: tenderId, state };
    });
  }
}

export interface AnnounceTenderCommand {
  readonly tenderId: string;
  readonly decision: 'announce' | 'return';
  readonly opinion: string;
}

/**
 * The second person announces a round or returns it (发布或退回). Nothing of it changes afterwards, but what announced amendments
 * add, and deadline and opening, which they may move forward.
 */
export class AnnounceTender {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, decision, opinion }: AnnounceTenderCommand): Promise<TenderMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const state = moveTender(tender.state, decision, 'reviewer');
      if (tender.approvalId === null) throw new DomainError('illegal-transition', say('approval-missing'));
      await tx.decideApproval(tender.approvalId, decision === 'announce' ? 'approve' : 'return', opinion);
      if (decision === 'announce') await refuseShort(tx, tender);
      if (decision === 'announce') await refuseWithoutList(tx, tender);
      await tx.changeTender(tender, { state, announcedNow: decision === 'announce' });
      await tx.record({
        act: decision === 'announce' ? 'tender.announced' : 'tender.returned',
        subject: { kind: 'tender', id: tenderId },
        after: {
          qualificationDeadline: tender.qualificationDeadline,
          priceDeadline: tender.priceDeadline,
          ceremony: (await tx.ceremony(tenderId))?.hash ?? null,
        },
        reason: opinion,
      });
      if (decision === 'announce')
        await tx.emit({
          type: 'tender.announced',
          aggregate: 'tender',
          id: tenderId,
          payload: { roundNo: tender.roundNo, purpose: tender.purpose },
        });
      return { id: tenderId, state };
    });
  }
}

async function refuseShort(tx: TendersTx, tender: TenderRecord): Promise<void> {
  const { purpose, regionCode } = tender;
  const minutes = minutesByPurpose(
    'tender.window-minutes',
    await tx.rule('tender.window-minutes', regionCode),
  )[purpose];
  const { field, at } = firstDeadline(tender);
  if (isLongEnough(at ?? '', await tx.now(), minutes)) return;
  const message = say('window-too-short', { instant: word(field, INSTANTS[field]), minutes });
  throw new DomainError('tender-incomplete', message, [{ field, code: 'too-early', message }]);
}

/** A round whose window is open already could never freeze its list. */
async function refuseWithoutList(tx: TendersTx, { id, priceOpensAt }: TenderRecord): Promise<void> {
  if (!(await tx.lockEligibility(id)) || leavesTimeForList(priceOpensAt ?? '', await tx.now())) return;
  const message = say('window-before-list');
  throw new DomainError('tender-incomplete', message, [
    { field: 'priceOpensAt', code: 'too-early', message },
  ]);
}

/** The second person takes a round back before its opening (作废); its bids stay sealed for ever. */
export class VoidTender {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, reason }: { tenderId: string; reason: string }): Promise<TenderMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const state = moveTender(tender.state, 'void', 'reviewer');
      await tx.changeTender(tender, { state, voidReason: reason });
      await tx.record({
        act: 'tender.void',
        subject: { kind: 'tender', id: tenderId },
        before: { state: tender.state },
        reason,
      });
      await tx.emit({
        type: 'tender.void',
        aggregate: 'tender',
        id: tenderId,
        payload: { roundNo: tender.roundNo },
      });
      return { id: tenderId, state };
    });
  }
}

import { advance, DomainError, uuidv7 } from '#kernel';

import { type AdjustmentTerms, movesOf } from '../domain/adjustment.js';
import { ADJUSTMENT_LIFECYCLE, type AdjustmentState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import {
  type AdjustmentAsked,
  checkedTerms,
  floorReason,
  isBelow,
  mustStillHold,
} from './adjustment-checks.js';
import type { AdjustmentRecord, AwardsTx, AwardsUnitOfWork, RoundToAward } from './ports.js';
import { mustHaveEnded, mustHold, volumesPage } from './refusals.js';

export interface AdjustmentMoved {
  readonly id: string;
  readonly state: AdjustmentState;
}

/** An institution asks for its agreed volume to be adjusted (申请调整约定采购量). */
export class AskAdjustment {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(asked: AdjustmentAsked): Promise<AdjustmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.roundSeen(asked.roundId)))
        throw new DomainError('not-found', say('unknown', { id: asked.roundId }));
      if (!(await tx.isOwnInstitution(asked.roundId, asked.from.institutionId)))
        throw DomainError.field(
          'institutionId',
          'unknown',
          say('institution-not-own', { institution: asked.from.institutionId }),
        );
      const terms = await checkedTerms(tx, asked);
      const id = uuidv7();
      await tx.addAdjustment(id, asked, terms, null);
      await tx.record({
        act: 'award.adjustment-filed',
        subject: { kind: 'round', id: asked.roundId },
        after: { adjustment: id, ...told(asked, terms) },
        reason: asked.explanation,
      });
      return { id, state: 'filed' };
    });
  }
}

/** The office puts an adjustment of its own forward (提请调整约定采购量). */
export class ProposeAdjustment {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(asked: AdjustmentAsked & { readonly officeReason: string | null }): Promise<AdjustmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustHold(tx, asked.roundId);
      await mustHaveEnded(tx, round.id);
      const terms = await checkedTerms(tx, asked);
      const { officeReason } = asked;
      const belowFloor = await isBelow(tx, round, asked.varietyId, terms);
      if (belowFloor && officeReason === null) throw floorReason();
      const id = uuidv7();
      const approvalId = await putForward(tx, round, id);
      await tx.addAdjustment(id, asked, terms, { belowFloor, officeReason, approvalId });
      await tx.record({
        act: 'award.adjustment-proposed',
        subject: { kind: 'round', id: round.id },
        after: { adjustment: id, belowFloor, ...told(asked, terms) },
        reason: officeReason ?? asked.explanation,
      });
      return { id, state: 'proposed' };
    });
  }
}

/** The office agrees with what an institution asked for and puts it to a second person (同意并提请复核). */
export class EndorseAdjustment {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    adjustmentId: string;
    officeReason: string | null;
  }): Promise<AdjustmentMoved> {
    const { officeReason } = command;
    return this.unitOfWork.run(async (tx) => {
      const { adjustment, round } = await mustLock(tx, command);
      const state = advance(ADJUSTMENT_LIFECYCLE, adjustment.state, 'endorse', 'office');
      await mustStillHold(tx, adjustment);
      const belowFloor = await isBelow(tx, round, adjustment.varietyId, adjustment.terms);
      if (belowFloor && officeReason === null) throw floorReason();
      const approvalId = await putForward(tx, round, adjustment.id);
      await tx.endorseAdjustment(adjustment.id, { belowFloor, officeReason, approvalId });
      await tx.record({
        act: 'award.adjustment-proposed',
        subject: { kind: 'round', id: round.id },
        after: { adjustment: adjustment.id, belowFloor },
        ...(officeReason === null ? {} : { reason: officeReason }),
      });
      return { id: adjustment.id, state };
    });
  }
}

/** Takes the own request back before it is decided (撤回申请). */
export class WithdrawAdjustment {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute({
    roundId,
    adjustmentId: id,
  }: {
    roundId: string;
    adjustmentId: string;
  }): Promise<AdjustmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      const adjustment = await tx.adjustment(id);
      if (adjustment?.roundId !== roundId) throw unknown(id);
      const state = advance(ADJUSTMENT_LIFECYCLE, adjustment.state, 'withdraw', 'institution');
      await tx.withdrawAdjustment(id);
      await tx.record({
        act: 'award.adjustment-withdrawn',
        subject: { kind: 'round', id: roundId },
        after: { adjustment: id },
      });
      return { id, state };
    });
  }
}

/** The office refuses what was asked for, with its reasons (不予调整). */
export class RefuseAdjustment {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: { roundId: string; adjustmentId: string; opinion: string }): Promise<AdjustmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      const { adjustment, round } = await mustLock(tx, command);
      advance(ADJUSTMENT_LIFECYCLE, adjustment.state, 'refuse', 'office');
      return refused(tx, round, adjustment, command.opinion);
    });
  }
}

/** The second person confirms an adjustment or refuses it (复核调整); volumes move in the same transaction. */
export class DecideAdjustment {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    adjustmentId: string;
    decision: 'confirm' | 'refuse';
    opinion: string;
  }): Promise<AdjustmentMoved> {
    const { decision, opinion } = command;
    return this.unitOfWork.run(async (tx) => {
      const { adjustment, round } = await mustLock(tx, command);
      const state = advance(ADJUSTMENT_LIFECYCLE, adjustment.state, decision, 'second-person');
      if (decision === 'refuse') {
        await tx.decideApproval(adjustment.approvalId ?? '', 'reject', opinion);
        return refused(tx, round, adjustment, opinion);
      }
      const held = await mustStillHold(tx, adjustment);
      if (
        adjustment.officeReason === null &&
        (await isBelow(tx, round, adjustment.varietyId, adjustment.terms))
      )
        throw new DomainError('illegal-transition', say('floor-moved'));
      await tx.decideApproval(adjustment.approvalId ?? '', 'approve', opinion);
      await tx.closeAdjustment(adjustment.id, adjustment.state, state, opinion);
      const moves = movesOf(adjustment.terms, held);
      await tx.moveVolume(adjustment, moves);
      await tx.record({
        act: 'award.adjustment-confirmed',
        subject: { kind: 'round', id: round.id },
        after: {
          adjustment: adjustment.id,
          moves: moves.map(({ institutionId, regionId, productId, quantity }) => ({
            institutionId,
            regionId,
            productId,
            quantity: String(quantity),
          })),
        },
        reason: opinion,
      });
      await tx.emit({
        type: 'award.volume-adjusted',
        aggregate: 'round',
        id: round.id,
        payload: { adjustment: adjustment.id },
      });
      await tellParties(tx, round, adjustment, 'confirmed', opinion);
      return { id: adjustment.id, state };
    });
  }
}

async function refused(
  tx: AwardsTx,
  round: RoundToAward,
  adjustment: AdjustmentRecord,
  opinion: string,
): Promise<AdjustmentMoved> {
  const { id, state } = adjustment;
  await tx.closeAdjustment(id, state, 'refused', opinion);
  await tx.record({
    act: 'award.adjustment-refused',
    subject: { kind: 'round', id: round.id },
    after: { adjustment: id },
    reason: opinion,
  });
  await tellParties(tx, round, adjustment, 'refused', opinion);
  return { id, state: 'refused' };
}

/** Decisions about a round follow each other: what is there now is there when volume is moved. */
async function mustLock(
  tx: AwardsTx,
  { roundId, adjustmentId: id }: { readonly roundId: string; readonly adjustmentId: string },
): Promise<{ adjustment: AdjustmentRecord; round: RoundToAward }> {
  const adjustment = await tx.lockAdjustment(id);
  if (adjustment?.roundId !== roundId) throw unknown(id);
  const round = await mustHold(tx, roundId);
  await mustHaveEnded(tx, roundId);
  return { adjustment, round };
}

const unknown = (id: string): DomainError => new DomainError('not-found', say('adjustment-unknown', { id }));

const putForward = (tx: AwardsTx, { id: roundId, title, regionCode }: RoundToAward, id: string) =>
  tx.openApproval({
    chain: 'volume-adjustment',
    id,
    title: say('adjustment-of', { title }),
    roundId,
    regionCode,
  });

async function tellParties(
  tx: AwardsTx,
  { id, title }: RoundToAward,
  { terms, askedBy }: AdjustmentRecord,
  state: 'confirmed' | 'refused',
  opinion: string,
): Promise<void> {
  const { from, to } = terms;
  const confirmed = state === 'confirmed';
  const notice = {
    subject: say(confirmed ? 'adjusted' : 'adjustment-refused', { title }),
    body: say('adjustment-opinion', { opinion }),
    link: volumesPage,
  };
  await tx.tellPerson(askedBy, notice);
  if (!confirmed) return;
  const institutions = [from.institutionId, ...(to ? [to.institutionId] : [])];
  await tx.tellHolders('award.volumes', await tx.orgsOfInstitutions(id, institutions), notice);
  const products = [from.productId, ...(to ? [to.productId] : [])];
  await tx.tellHolders('award.volumes', await tx.orgsOf(id, products), notice);
}

const told = ({ varietyId }: AdjustmentAsked, { kind, from, quantity, to }: AdjustmentTerms) => ({
  variety: varietyId,
  kind,
  from: { ...from },
  to: to && { ...to },
  quantity: String(quantity),
});

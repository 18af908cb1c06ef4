import { beijingMinute, DomainError, stateWord } from '#kernel';

import { moveSeat, type SeatState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { Score } from '../domain/scoring.js';
import { cellFaults, sheetDigest, sheetFaults } from '../domain/sheet.js';
import type { ExpertsTx, ExpertsUnitOfWork, OwnSeat } from './ports.js';
import { mustOwn } from './refusals.js';

export interface SeatMoved {
  readonly id: string;
  readonly state: SeatState;
}

/** An expert takes the seat, having declared that nothing speaks against it (接受评审), in time by the database clock. */
export class AcceptSeat {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({ seatId }: { seatId: string }): Promise<SeatMoved> {
    return this.unitOfWork.run(async (tx) => {
      const seat = await mustOwn(tx, seatId);
      const state = moveSeat(seat.state, 'accept', 'expert');
      if (Date.parse(await tx.now()) >= Date.parse(seat.dueAt))
        throw new DomainError('window-closed', say('answer-late', { until: beijingMinute(seat.dueAt) }));
      mustBeUnderWay(seat);
      await tx.moveSeatTo(seat, state, null);
      await tx.record({
        act: 'review.accepted',
        subject: { kind: 'tender', id: seat.tenderId },
        after: { seat: seat.n, declaration: 'no-conflict' },
      });
      return { id: seatId, state };
    });
  }
}

/** An expert declares a conflict or cannot come, with the reason (申请回避): the next of the draw takes the seat. */
export class RecuseSeat {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({ seatId, reason }: { seatId: string; reason: string }): Promise<SeatMoved> {
    return this.unitOfWork.run(async (tx) => {
      const seat = await mustOwn(tx, seatId);
      const state = moveSeat(seat.state, 'recuse', 'expert');
      await tx.moveSeatTo(seat, state, reason);
      await tx.record({
        act: 'review.recused',
        subject: { kind: 'tender', id: seat.tenderId },
        after: { seat: seat.n },
        reason,
      });
      return { id: seatId, state };
    });
  }
}

/** Saves the own sheet as it is (暂存评分): the cells that are given, and no others. */
export class SaveScores {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    seatId,
    scores,
  }: {
    seatId: string;
    scores: readonly Score[];
  }): Promise<{ id: string; cells: number; digest: string }> {
    return this.unitOfWork.run(async (tx) => {
      const seat = await mustScore(tx, seatId);
      const [criteria, products] = [await tx.criteria(seat.reviewId), await tx.products(seat.reviewId)];
      const faults = cellFaults(scores, criteria, products);
      if (faults.length > 0) throw DomainError.fields(faults);
      await tx.writeScores(seatId, scores);
      // How much, not what: scores are nobody else's before the sheet is signed off.
      await tx.record({
        act: 'review.scores-saved',
        subject: { kind: 'tender', id: seat.tenderId },
        after: { seat: seat.n, cells: scores.length },
      });
      const digest = sheetDigest(await tx.ownScores(seatId), criteria, products);
      return { id: seatId, cells: scores.length, digest };
    });
  }
}

/** Signs the own sheet off (签署评分表): complete, with every reason that is asked for, as it was checked; it never changes again. */
export class SignOff {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    seatId,
    digest,
  }: {
    seatId: string;
    digest: string;
  }): Promise<SeatMoved & { submittedAt: string }> {
    return this.unitOfWork.run(async (tx) => {
      const seat = await mustScore(tx, seatId);
      const state = moveSeat(seat.state, 'submit', 'expert');
      const [criteria, products] = [await tx.criteria(seat.reviewId), await tx.products(seat.reviewId)];
      const scores = await tx.ownScores(seatId);
      const faults = sheetFaults(scores, criteria, products, seat.commentRule);
      if (faults.length > 0)
        throw new DomainError(
          'sheet-incomplete',
          say('sheet-faults', { count: faults.length }),
          faults.slice(0, 100),
        );
      if (sheetDigest(scores, criteria, products) !== digest)
        throw new DomainError('result-differs', say('sheet-differs'));
      const submittedAt = await tx.signOff(seatId, digest);
      await tx.record({
        act: 'review.signed-off',
        subject: { kind: 'tender', id: seat.tenderId },
        after: { seat: seat.n, digest },
      });
      return { id: seatId, state, submittedAt };
    });
  }
}

async function mustScore(tx: ExpertsTx, seatId: string): Promise<OwnSeat> {
  const seat = await mustOwn(tx, seatId);
  if (seat.state !== 'accepted')
    throw new DomainError('illegal-transition', say('seat-not-accepted', { state: stateWord(seat.state) }));
  mustBeUnderWay(seat);
  return seat;
}

function mustBeUnderWay({ reviewState }: OwnSeat): void {
  if (reviewState !== 'drawn')
    throw new DomainError('illegal-transition', say('review-not-scoring', { state: stateWord(reviewState) }));
}

import { DomainError, uuidv7 } from '#kernel';

import { nextOf } from '../domain/draw.js';
import { moveSeat } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import { inviteTo } from './draw-panel.js';
import type { ExpertsTx, ExpertsUnitOfWork, ReviewedTender, ReviewRecord, SeatRecord } from './ports.js';
import { mustHold, mustLock, reviewPage } from './refusals.js';

const HELD: readonly SeatRecord['state'][] = ['invited', 'accepted', 'submitted'];

/**
 * Keeps panels full (逾期与递补): who did not answer in time lapses, and a seat that is free goes to the next of the draw. Both are found in
 * rows by the database clock, under the lock of the review.
 */
export class KeepSeats {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  async execute(): Promise<{ lapsed: number; invited: number }> {
    const total = { lapsed: 0, invited: 0 };
    for (const id of await this.unitOfWork.run((tx) => tx.reviewsUnderWay())) {
      const { lapsed, invited } = await this.unitOfWork.run((tx) => this.keep(tx, id));
      total.lapsed += lapsed;
      total.invited += invited;
    }
    await this.unitOfWork.run(tellComplete);
    return total;
  }

  private async keep(tx: ExpertsTx, id: string): Promise<{ lapsed: number; invited: number }> {
    const review = await tx.lockReviewById(id);
    const tender = review && (await tx.seenTender(review.tenderId));
    if (review?.state !== 'drawn' || !tender) return { lapsed: 0, invited: 0 };
    const lapsed = await tx.lapse(id);
    for (const { n, name } of lapsed)
      await tx.record({
        act: 'review.lapsed',
        subject: { kind: 'tender', id: tender.id },
        after: { seat: n, name },
      });
    return { lapsed: lapsed.length, invited: await fillSeats(tx, review, tender) };
  }
}

async function fillSeats(tx: ExpertsTx, review: ReviewRecord, tender: ReviewedTender): Promise<number> {
  const draw = await tx.draw(review.id);
  const seats = await tx.seats(review.id);
  if (!draw?.record) return 0;
  const held = new Set(seats.filter(({ state }) => HELD.includes(state)).map(({ n }) => n));
  const seated = seats.map(({ personId }) => personId);
  let invited = 0;
  for (const { seat: n, specialty } of draw.record.panel) {
    if (held.has(n)) continue;
    const personId = nextOf(draw.candidates, draw.record.order, seated, specialty);
    if (personId === undefined) await tellShort(tx, review, tender, n);
    else {
      seated.push(personId);
      await inviteTo(tx, review, tender, { id: uuidv7(), n, specialty, personId });
      invited++;
    }
  }
  return invited;
}

async function tellShort(
  tx: ExpertsTx,
  { id }: ReviewRecord,
  { id: tenderId, title }: ReviewedTender,
  seat: number,
): Promise<void> {
  if (!(await tx.noteShort(id))) return;
  await tx.tellOffice({
    subject: say('panel-short', { title }),
    body: say('panel-short-what-to-do', { seat }),
    link: reviewPage(tenderId),
  });
}

/** Tells the office, once each, that the last sheet of a review is signed off. */
async function tellComplete(tx: ExpertsTx): Promise<void> {
  for (const { tenderId, title } of await tx.noteComplete())
    await tx.tellOffice({
      subject: say('scores-complete', { title }),
      body: say('scores-complete-what-to-do'),
      link: reviewPage(tenderId),
    });
}

/** The office takes somebody off the panel, with the reason (排除): a conflict that came to light after the draw. */
export class ExcludeExpert {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    tenderId,
    seatId,
    reason,
  }: {
    tenderId: string;
    seatId: string;
    reason: string;
  }): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      await mustHold(tx, tenderId);
      const review = await mustLock(tx, tenderId);
      const seat = (await tx.seats(review.id)).find(({ id }) => id === seatId);
      if (!seat) throw new DomainError('not-found', say('seat-unknown'));
      const state = moveSeat(seat.state, 'exclude', 'office');
      await tx.moveSeatTo(seat, state, reason);
      await tx.record({
        act: 'review.excluded',
        subject: { kind: 'tender', id: tenderId },
        after: { seat: seat.n, expert: seat.personId },
        reason,
      });
      return { id: seatId, state };
    });
  }
}

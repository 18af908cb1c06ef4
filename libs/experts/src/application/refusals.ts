import { DomainError, stateWord, type StateWord } from '#kernel';

import { say } from '../domain/say.js';
import type { ExpertsTx, OwnSeat, ReviewedTender, ReviewRecord } from './ports.js';

export const reviewPage = (tenderId: string): string => `/tenders/${tenderId}?step=experts`;
export const ownReviewPage = (seatId: string): string => `/expert-reviews/${seatId}`;

const REVIEWABLE: readonly string[] = ['announced', 'closed'];

/** The round, held, between its announcement and its opening. */
export async function mustHold(tx: ExpertsTx, id: string): Promise<ReviewedTender> {
  const tender = await tx.holdTender(id);
  if (!tender) throw new DomainError('not-found', say('tender-unknown', { id }));
  if (!REVIEWABLE.includes(tender.state))
    throw new DomainError(
      'illegal-transition',
      say('tender-state', { state: stateWord(tender.state as StateWord) }),
    );
  return tender;
}

/** The review of a round under its lock. The round is held before it, always. */
export async function mustLock(tx: ExpertsTx, tenderId: string): Promise<ReviewRecord> {
  const review = await tx.lockReview(tenderId);
  if (!review) throw new DomainError('not-found', say('review-none'));
  return review;
}

export async function mustOwn(tx: ExpertsTx, seatId: string): Promise<OwnSeat> {
  const seat = await tx.lockOwnSeat(seatId);
  if (!seat) throw new DomainError('not-found', say('seat-unknown'));
  return seat;
}

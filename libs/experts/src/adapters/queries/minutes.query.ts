import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { ReviewMinutes } from '../../documents/minutes-pdf.js';
import { say } from '../../domain/say.js';
import { tenderReview } from './review.query.js';

/** What the minutes of a review say, once its scores are frozen (专家评审记录). */
export async function reviewMinutes(q: Queryer, tenderId: string): Promise<ReviewMinutes> {
  const { review } = await tenderReview(q, tenderId);
  const tender = await q.one<{ roundNo: string; title: string; issuer: string; purpose: string }>(
    `select round_no as "roundNo", title, issuer, purpose from tender.tender where id = $1`,
    [tenderId],
  );
  if (review?.frozenAt == null || !review.draw || !tender || review.scoresHash === null)
    throw new DomainError('not-found', say('review-none'));
  const { criteria, seats, products, draw, aggregation, frozenAt, scoresHash, proposedBy, frozenBy } = review;
  return {
    ...tender,
    criteria,
    seats,
    products,
    draw,
    trimFrom: aggregation?.trimFrom ?? 0,
    scoresHash,
    frozenAt,
    proposedBy: proposedBy ?? '',
    frozenBy: frozenBy ?? '',
  };
}

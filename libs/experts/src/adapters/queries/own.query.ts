import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import { progressOf } from '../../domain/scoring.js';
import { sheetDigest } from '../../domain/sheet.js';
import type { OwnProductView, OwnReviewLineView, OwnReviewView } from '../http/own.views.js';
import { instant, preciseInstant } from '../instants.js';
import { readScores } from '../seat-rows.js';
import { listCriteria } from './review.query.js';

const LINE = `s.id, t.title, t.round_no as "roundNo", t.purpose, s.state, r.state as "reviewState", s.n as seat, ${instant('s.due_at')} as "dueAt",
  ${instant('s.invited_at')} as "invitedAt", ${preciseInstant('s.submitted_at')} as "submittedAt"`;
const FROM = `expert.seat s join expert.review r on r.id = s.review_id join tender.tender t on t.id = r.tender_id`;

/** Own seats, those that wait for something first (我的评审). */
export const ownReviews = (q: Queryer): Promise<OwnReviewLineView[]> =>
  q.query<OwnReviewLineView>(
    `select ${LINE} from ${FROM} where s.account_id = (select jc.account())
     order by array_position(array['invited', 'accepted'], s.state) nulls last, s.invited_at desc, s.id limit 200`,
  );

interface StoredSeat extends OwnReviewLineView {
  readonly reviewId: string;
  readonly reason: string | null;
  readonly specialty: string | null;
  readonly commentRule: OwnReviewView['commentRule'];
}

/** One own seat with its sheet: products without prices, criteria, and the scores given so far. */
export async function ownReview(q: Queryer, seatId: string): Promise<OwnReviewView> {
  const stored = await q.one<StoredSeat>(
    `select ${LINE}, s.review_id as "reviewId", s.reason, s.specialty, r.comment_rule as "commentRule"
     from ${FROM} where s.id = $1 and s.account_id = (select jc.account())`,
    [seatId],
  );
  if (!stored) throw new DomainError('not-found', say('seat-unknown'));
  const { reviewId, ...seat } = stored;
  const criteria = await listCriteria(q, reviewId);
  const products = await q.query<OwnProductView>(
    `select product_id as "productId", product_name as "productName", variety_name as "varietyName", bidder from expert.subjects($1)`,
    [reviewId],
  );
  const scores = await readScores(q, seatId);
  return {
    ...seat,
    asOf: (await q.one<{ at: string }>(`select ${instant('platform.now()')} as at`))?.at ?? '',
    criteria,
    products,
    scores,
    progress: progressOf(scores.length, criteria.length * products.length),
    digest: sheetDigest(
      scores,
      criteria,
      products.map(({ productId }) => productId),
    ),
  };
}

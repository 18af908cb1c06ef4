import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { scoresOf } from '../../application/freeze-scores.js';
import { say } from '../../domain/say.js';
import type { AggregationRule } from '../../domain/scoring.js';
import type {
  CriterionView,
  ReviewedProductView,
  ReviewSeatView,
  ReviewView,
  TenderReviewView,
} from '../http/review.views.js';
import { instant, preciseInstant } from '../instants.js';
import { readCriteria } from '../review-rows.js';
import { readSheets, reviewedProducts } from '../seat-rows.js';
import { specialties } from './experts.query.js';

/** The expert review of a round as the office and those who watch it see it (专家评审). */
export async function tenderReview(q: Queryer, tenderId: string): Promise<TenderReviewView> {
  const tender = await q.one<{ roundNo: string; state: string; asOf: string; lacking: number }>(
    `select round_no as "roundNo", state, ${instant('platform.now()')} as "asOf",
       (select count(*)::int from tender.entry e where e.tender_id = t.id and e.technical_score is null) as lacking
     from tender.tender t where id = $1`,
    [tenderId],
  );
  if (!tender) throw new DomainError('not-found', say('tender-unknown', { id: tenderId }));
  const { roundNo, asOf, lacking, state: tenderState } = tender;
  const review = await q.one<StoredReview>(`${REVIEW} where r.tender_id = $1 and r.state <> 'void'`, [
    tenderId,
  ]);
  return {
    asOf,
    tenderState,
    productsWithoutScore: lacking,
    specialties: await specialties(q),
    voided: await q.query(
      `select n, void_reason as reason from expert.review where tender_id = $1 and state = 'void' order by n`,
      [tenderId],
    ),
    review: review ? await detail(q, review, roundNo) : null,
  };
}

type StoredReview = Omit<ReviewView, 'criteria' | 'seats' | 'products' | 'scoresHash'> & {
  readonly scoresHash: string | null;
  readonly aggregation: AggregationRule | null;
};

async function detail(q: Queryer, review: StoredReview, roundNo: string): Promise<ReviewView> {
  const { id, aggregation } = review;
  const products = await q.query<Omit<ReviewedProductView, 'technicalScore' | 'totals'>>(SUBJECTS, [id]);
  const isScored = ['scored', 'proposed', 'frozen'].includes(review.state);
  const scored = isScored
    ? await scoresOf(
        {
          criteria: () => readCriteria(q, id),
          sheets: () => readSheets(q, id),
          products: () => reviewedProducts(q, id),
        },
        { id, aggregation },
        roundNo,
      )
    : undefined;
  const scores = new Map(scored?.scores.products.map((product) => [product.productId, product]));
  return {
    ...review,
    scoresHash: scored?.digest ?? null,
    criteria: await listCriteria(q, id),
    seats: await q.query<ReviewSeatView>(SEATS, [id]),
    products: products.map((product) => ({
      ...product,
      technicalScore: scores.get(product.productId)?.technicalScore ?? null,
      totals: [...(scores.get(product.productId)?.totals ?? [])],
    })),
  };
}

export const listCriteria = (q: Queryer, reviewId: string): Promise<CriterionView[]> =>
  q.query<CriterionView>(
    `select n, name, guidance, trim_scale(weight)::text as weight, trim_scale(max)::text as max
     from expert.criterion where review_id = $1 order by n`,
    [reviewId],
  );

const REVIEW = `select r.id, r.state, r.size, r.reserve, r.quotas, r.exclusions, r.comment_rule as "commentRule",
  r.aggregation_rule as aggregation, r.answer_minutes as "answerMinutes", r.version, r.scores_hash as "scoresHash",
  ${instant('r.short_at')} as "shortAt", r.proposed_by_name as "proposedBy", r.frozen_by_name as "frozenBy",
  ${preciseInstant('r.frozen_at')} as "frozenAt",
  coalesce(case when r.state in ('proposed', 'frozen') then r.freeze_approval end, r.draw_approval) as "approvalId",
  (select json_build_object('commitment', d.commitment, 'candidates', jsonb_array_length(d.candidates), 'leftOut', d.left_out,
     'committedAt', ${preciseInstant('d.committed_at')}, 'committedBy', d.committed_by_name, 'drawnAt', ${preciseInstant('d.drawn_at')},
     'drawnBy', d.drawn_by_name, 'seed', d.record::json ->> 'seed', 'checkpoint', (d.record::json -> 'beacon' ->> 'n')::float8)
   from expert.draw d where d.review_id = r.id) as draw
  from expert.review r`;
const SEATS = `select id, n, specialty, name, employer, specialties, state, ${instant('invited_at')} as "invitedAt", ${instant('due_at')} as "dueAt",
  ${preciseInstant('answered_at')} as "answeredAt", reason, ${preciseInstant('submitted_at')} as "submittedAt", sheet_hash as "sheetHash"
  from expert.seat where review_id = $1 order by n, invited_at, id`;
const SUBJECTS = `select product_id as "productId", product_name as "productName", variety_name as "varietyName", bidder from expert.subjects($1)`;

/** The record of a draw, exactly as it was kept. */
export async function drawRecordText(q: Queryer, tenderId: string): Promise<string> {
  const row = await q.one<{ record: string | null }>(
    `select d.record from expert.draw d join expert.review r on r.id = d.review_id where r.tender_id = $1 and r.state <> 'void'`,
    [tenderId],
  );
  if (row?.record == null) throw new DomainError('not-found', say('draw-none'));
  return row.record;
}

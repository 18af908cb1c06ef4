import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { PublicPanelistView, PublicReviewView, PublicScoreView } from '../http/public.views.js';
import { preciseInstant } from '../instants.js';

/** What everyone may know of an expert review: nothing before its scores are frozen (冻结前不公开). */
export async function publicReview(q: Queryer, tenderId: string): Promise<PublicReviewView> {
  const frozen = await q.one<{ scoresHash: string; frozenAt: string }>(
    `select scores_hash as "scoresHash", ${preciseInstant('frozen_at')} as "frozenAt" from expert.public_review($1)`,
    [tenderId],
  );
  return {
    frozenAt: frozen?.frozenAt ?? null,
    scoresHash: frozen?.scoresHash ?? null,
    panel: await q.query<PublicPanelistView>(
      'select n, name, employer, specialties from expert.public_panel($1)',
      [tenderId],
    ),
    scores: await q.query<PublicScoreView>(
      `select product_id as "productId", product_name as "productName", variety_name as "varietyName", bidder,
         technical_score::text as "technicalScore" from expert.public_scores($1)`,
      [tenderId],
    ),
  };
}

export async function publicDraw(q: Queryer, tenderId: string): Promise<string> {
  const row = await q.one<{ record: string | null }>('select expert.public_draw($1) as record', [tenderId]);
  if (row?.record == null) throw new DomainError('not-found', say('draw-none'));
  return row.record;
}

/** Technical scores of a round as they were frozen, by product; empty while there are none. For the opening of the round. */
export async function frozenScores(q: Queryer, tenderId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await q.query<{ productId: string; score: string }>(
    `select x.product_id as "productId", x.technical_score::text as score from expert.result x
     join expert.review r on r.id = x.review_id and r.state = 'frozen' where r.tender_id = $1`,
    [tenderId],
  );
  return new Map(rows.map(({ productId, score }) => [productId, score]));
}

/** True when a round must not be opened yet: its review is under way, or a score that its rule set needs is missing. */
export async function scoresPending(q: Queryer, tenderId: string): Promise<boolean> {
  const row = await q.one<{ pending: boolean }>('select expert.scores_pending($1) as pending', [tenderId]);
  return row?.pending === true;
}

import type { Queryer } from '#platform';

import { buildGrid, type Grid, type GridAward } from '../../grid/grid.js';
import { evaluationOf } from './rounds.query.js';

/** The whole evaluation grid of a round in one answer. */
export async function readGrid(q: Queryer, roundId: string, evaluationId: string | undefined): Promise<Grid> {
  const evaluation = await evaluationOf(q, roundId, evaluationId);
  const varieties = await q.query<Omit<Grid['varieties'][number], 'flags'>>(
    `select v.variety_id as id, v.name, x.eligible, x.cap, x.anchor::text as anchor, x.line::text as line, x.winners
     from rounds.variety_result x join rounds.round_variety v on v.round_id = x.round_id and v.variety_id = x.variety_id
     where x.evaluation_id = $1 order by v.position`,
    [evaluation.id],
  );
  const awards = await q.query<GridAward>(
    `select variety_id as "varietyId", product_id as "productId", bidder_id as "bidderId", rank,
       comparable_price::text as "comparablePrice", status, reason, award_comparable_price::text as "awardComparablePrice",
       coalesce(low_price_declaration, false) as "lowPriceDeclaration"
     from rounds.award where evaluation_id = $1`,
    [evaluation.id],
  );
  return buildGrid({ evaluationId: evaluation.id, ruleset: evaluation.ruleset }, varieties, awards);
}

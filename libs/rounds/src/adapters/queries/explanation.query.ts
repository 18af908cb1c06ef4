import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { Explanation } from '../../domain/types.js';
import type { ExplanationView, VarietyBidView } from '../views/explanation.views.js';
import { evaluationOf } from './rounds.query.js';
import { say } from '../../library/say.js';

type ProductFacts = Omit<ExplanationView, 'explanation' | 'bids' | 'evaluationId' | 'resultHash' | 'ruleset'>;

/** Why one product of a variety fared as it did, with every bid of the variety beside it (评审说明). */
export async function readExplanation(
  q: Queryer,
  roundId: string,
  productId: string,
  evaluationId: string | undefined,
): Promise<ExplanationView> {
  const evaluation = await evaluationOf(q, roundId, evaluationId);
  const facts = await q.one<ProductFacts & { body: Explanation }>(FACTS, [evaluation.id, productId]);
  if (!facts) throw new DomainError('not-found', say('product-unknown', { id: productId }));
  const { body, ...product } = facts;
  return {
    ...product,
    evaluationId: evaluation.id,
    ruleset: evaluation.ruleset,
    resultHash: evaluation.resultHash,
    explanation: body,
    bids: await q.query<VarietyBidView>(BIDS, [evaluation.id, product.varietyId]),
  };
}

const FACTS = `
  select a.variety_id as "varietyId", v.name as "varietyName", p.product_id as "productId", p.name as "productName",
    p.bidder_id as "bidderId", p.entity_id as "entityId", b.pack_price::text as "packPrice",
    p.units_per_pack::text as "unitsPerPack", p.strength::text as strength,
    v.representative_strength::text as "representativeStrength", p.ceiling_price::text as "ceilingPrice",
    p.reported_volume::text as "reportedVolume", b.submitted_at as "submittedAt",
    coalesce(b.accepts_revival, false) as "acceptsRevival", b.draw::text as draw, a.rank,
    a.unit_price::text as "unitPrice", a.comparable_price::text as "comparablePrice", a.status, a.reason,
    a.award_comparable_price::text as "awardComparablePrice", a.award_unit_price::text as "awardUnitPrice",
    a.low_price_declaration as "lowPriceDeclaration", e.body
  from rounds.award a
  join rounds.round_product p on p.round_id = a.round_id and p.product_id = a.product_id
  join rounds.round_variety v on v.round_id = a.round_id and v.variety_id = a.variety_id
  left join rounds.bid b on b.round_id = a.round_id and b.product_id = a.product_id
  join rounds.explanation e on e.evaluation_id = a.evaluation_id and e.product_id = a.product_id
  where a.evaluation_id = $1 and a.product_id = $2`;
const BIDS = `
  select product_id as "productId", bidder_id as "bidderId", rank, comparable_price::text as "comparablePrice", status
  from rounds.award where evaluation_id = $1 and variety_id = $2 and comparable_price is not null
  order by comparable_price, product_id`;

import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import {
  compareEvaluations,
  type ComparedAward,
  type ComparedEvaluation,
  type ComparedVariety,
  type Comparison,
} from '../../comparison/index.js';
import type { EvaluationView } from '../views/simulation.views.js';
import { say } from '../../library/say.js';

/** Evaluations of one round side by side; the first is the one that the others are compared with. */
export async function readComparison(
  q: Queryer,
  roundId: string,
  ids: readonly string[],
): Promise<Comparison> {
  const sides: ComparedEvaluation[] = [];
  for (const id of ids) sides.push(await readSide(q, roundId, id));
  return compareEvaluations(sides);
}

async function readSide(q: Queryer, roundId: string, id: string): Promise<ComparedEvaluation> {
  const head = await q.one<{ label: string; ruleset: string }>(
    'select label, ruleset from rounds.evaluation where id = $1 and round_id = $2',
    [id, roundId],
  );
  if (!head) throw new DomainError('not-found', say('evaluation-unknown', { id }));
  const awards = await q.query<ComparedAward>(
    `select a.variety_id as "varietyId", a.product_id as "productId", a.bidder_id as "bidderId", a.status, a.reason,
       a.award_unit_price::text as "awardUnitPrice", a.award_comparable_price::text as "awardComparablePrice",
       p.ceiling_price::text as "ceilingPrice", coalesce(a.low_price_declaration, false) as "lowPriceDeclaration",
       e.body->>'text' as text
     from rounds.award a
     join rounds.round_product p on p.round_id = a.round_id and p.product_id = a.product_id
     join rounds.explanation e on e.evaluation_id = a.evaluation_id and e.product_id = a.product_id
     where a.evaluation_id = $1 order by a.rank nulls last, a.product_id`,
    [id],
  );
  const varieties = await q.query<ComparedVariety>(
    `select x.variety_id as "varietyId", v.name, x.spend::text as spend, x.agreed_quantity::text as "agreedQuantity"
     from rounds.variety_result x join rounds.round_variety v on v.round_id = x.round_id and v.variety_id = x.variety_id
     where x.evaluation_id = $1 order by v.position`,
    [id],
  );
  return { id, ...head, awards, varieties };
}

/** Every evaluation of a round that the actor may see, the official one first. */
export async function listEvaluations(q: Queryer, roundId: string): Promise<EvaluationView[]> {
  const round = await q.one('select 1 from rounds.round where id = $1', [roundId]);
  if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
  return q.query<EvaluationView>(
    `select e.id, e.kind, e.label, e.ruleset, e.parameters, e.evaluator_version as "evaluatorVersion",
       e.input_hash as "inputHash", e.result_hash as "resultHash", e.summary, e.made_at as "madeAt",
       e.id = r.official_evaluation as "isOfficial"
     from rounds.evaluation e join rounds.round r on r.id = e.round_id
     where e.round_id = $1 order by e.id = r.official_evaluation desc, e.made_at desc, e.id limit 200`,
    [roundId],
  );
}

import { mayTake, type Queryer } from '#platform';

import type { EvaluatedRound, NewEvaluation, VarietyMoney } from '../application/ports.js';
import { type AllocationColumns, type Area, BLANK, type RoundResult } from '../domain/types.js';
import { EVALUATOR_VERSION } from '../library/evaluator-version.js';
import { groupBy } from '../library/group-by.js';
import { type Column, insertBlocks, insertColumns, insertRows, StatementQueue } from './columns.js';

/** Stores an evaluation with all its lines. A simulation keeps no allocation rows: its sums stand with the varieties. */
export async function writeEvaluation(q: Queryer, evaluation: NewEvaluation): Promise<void> {
  await mayTake(q, 'round-storing');
  await writeHeader(q, evaluation);
  const { result, money } = evaluation.evaluated;
  const places = await productPlaces(q, evaluation.roundId);
  const ids = { evaluation_id: evaluation.id, round_id: evaluation.roundId };
  const queue = new StatementQueue(q);
  await writeAwards(queue, ids, result);
  await writeExplanations(queue, ids, evaluation.evaluated);
  await writeVarieties(queue, ids, result, money);
  await writeAreas(queue, ids, result);
  if (evaluation.kind === 'official' && result.allocations)
    await writeAllocations(queue, evaluation.id, places, result.allocations);
  await queue.done();
}

async function writeHeader(q: Queryer, evaluation: NewEvaluation): Promise<void> {
  const { result, resultHash } = evaluation.evaluated;
  await q.query(
    `insert into rounds.evaluation (id, round_id, kind, label, ruleset, parameters, parameters_ignored, evaluator_version,
       input_hash, result_hash, summary, additions)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      evaluation.id,
      evaluation.roundId,
      evaluation.kind,
      evaluation.label,
      evaluation.ruleset,
      JSON.stringify(evaluation.parameters),
      result.parametersIgnored,
      EVALUATOR_VERSION,
      evaluation.inputHash,
      resultHash,
      JSON.stringify(summaryOf(result)),
      evaluation.additions,
    ],
  );
}

const summaryOf = ({ summary, areas, allocations }: RoundResult): Record<string, number | string> => ({
  varieties: summary.varieties,
  products: summary.products,
  winners: summary.winners,
  tiedVarieties: summary.tiedVarieties,
  areas: areas.length,
  allocations: allocations?.length ?? 0,
  unassignedRows: summary.unassignedRows,
  unassignedQuantity: summary.unassignedQuantity.toString(),
});

type Ids = Readonly<Record<'evaluation_id' | 'round_id', string>>;
const whole = (value: number | null): string | null => (value === null ? null : String(value));

const writeAwards = (queue: StatementQueue, ids: Ids, { awards }: RoundResult): Promise<void> =>
  insertColumns(
    queue,
    'rounds.award',
    ids,
    {
      variety_id: { type: 'text', values: awards.map((a) => a.varietyId) },
      product_id: { type: 'text', values: awards.map((a) => a.productId) },
      bidder_id: { type: 'text', values: awards.map((a) => a.bidderId) },
      rank: { type: 'int', values: awards.map((a) => whole(a.rank)) },
      unit_price: { type: 'numeric', values: awards.map((a) => a.unitPrice) },
      comparable_price: { type: 'numeric', values: awards.map((a) => a.comparablePrice) },
      status: { type: 'text', values: awards.map((a) => a.status) },
      reason: { type: 'text', values: awards.map((a) => a.reason) },
      award_comparable_price: { type: 'numeric', values: awards.map((a) => a.awardComparablePrice) },
      award_unit_price: { type: 'numeric', values: awards.map((a) => a.awardUnitPrice) },
      low_price_declaration: { type: 'boolean', values: awards.map((a) => a.lowPriceDeclaration) },
    },
    awards.length,
  );

async function writeExplanations(
  queue: StatementQueue,
  ids: Ids,
  { result: { awards, explanations } }: EvaluatedRound,
): Promise<void> {
  let from = 0;
  for (const block of explanations.texts.blocks()) {
    const { length } = block.ends;
    const products = awards.slice(from, from + length).map((award) => award.productId);
    const columns: Record<string, Column> = {
      product_id: { type: 'text', values: products },
      body: { type: 'encoded json', values: block },
    };
    await insertColumns(queue, 'rounds.explanation', ids, columns, length);
    from += length;
  }
}

function writeVarieties(
  queue: StatementQueue,
  ids: Ids,
  { varieties }: RoundResult,
  money: ReadonlyMap<string, VarietyMoney>,
): Promise<void> {
  const of = (pick: keyof VarietyMoney): (string | null)[] =>
    varieties.map((v) => money.get(v.varietyId)?.[pick] ?? null);
  return insertColumns(
    queue,
    'rounds.variety_result',
    ids,
    {
      variety_id: { type: 'text', values: varieties.map((v) => v.varietyId) },
      eligible: { type: 'int4', values: varieties.map((v) => v.eligible) },
      valid: { type: 'int4', values: varieties.map((v) => v.valid) },
      cap: { type: 'int', values: varieties.map((v) => whole(v.cap)) },
      anchor: { type: 'numeric', values: varieties.map((v) => v.anchor) },
      line: { type: 'numeric', values: varieties.map((v) => v.line) },
      lowest: { type: 'numeric', values: varieties.map((v) => v.lowest) },
      winners: { type: 'int4', values: varieties.map((v) => v.winners) },
      agreed_ratio: { type: 'numeric', values: varieties.map((v) => v.agreedRatio) },
      cycle_years: { type: 'int', values: varieties.map((v) => whole(v.cycleYears)) },
      agreed_quantity: { type: 'numeric', values: of('agreedQuantity') },
      unassigned_quantity: { type: 'numeric', values: of('unassignedQuantity') },
      spend: { type: 'numeric', values: of('spend') },
    },
    varieties.length,
  );
}

/** A variety a row, its regions in order. */
function writeAreas(queue: StatementQueue, ids: Ids, { areas }: RoundResult): Promise<void> {
  const byVariety = [...groupBy(areas, (area) => area.varietyId)];
  const arrays = (of: (area: Area) => string | null) => byVariety.map(([, own]) => own.map(of));
  return insertRows(
    queue,
    'rounds.area_block',
    ids,
    {
      variety_id: byVariety.map(([varietyId]) => varietyId),
      region_ids: arrays((area) => area.regionId),
      primary_product_ids: arrays((area) => area.primaryProductId),
      backup_product_ids: arrays((area) => area.backupProductId),
    },
    byVariety.length,
  );
}

/** Position of each product in the round, by id. */
async function productPlaces(q: Queryer, roundId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await q.query<{ id: string; position: number }>(
    'select product_id as id, position from rounds.round_product where round_id = $1',
    [roundId],
  );
  return new Map(rows.map((row) => [row.id, row.position]));
}

/** The allocation names products by their position in the round, so two million rows stay narrow. */
async function writeAllocations(
  queue: StatementQueue,
  evaluationId: string,
  places: ReadonlyMap<string, number>,
  allocations: AllocationColumns,
): Promise<void> {
  const place = Int32Array.from(allocations.products, (id) => places.get(id) ?? -1);
  const product = allocations.product.map((index) => (index === BLANK ? BLANK : (place[index] ?? BLANK)));
  await insertBlocks(
    queue,
    'rounds.allocation_block',
    { evaluation_id: evaluationId },
    {
      volume_n: { type: 'int4', values: allocations.row },
      product: { type: 'int4', values: product },
      agreed: { type: 'int8', values: allocations.agreed },
    },
    allocations.length,
  );
}

import { mayTake, type Queryer } from '#platform';

import type { NewEvaluation, VarietyMoney } from '../application/ports.js';
import { BLANK, type AllocationColumns, type RoundResult } from '../domain/types.js';
import { EVALUATOR_VERSION } from '../library/evaluator-version.js';
import { type Column, encode, insertColumns } from './columns.js';

/** Stores an evaluation with all its lines. A simulation keeps no allocation rows: its sums stand with the varieties. */
export async function writeEvaluation(q: Queryer, evaluation: NewEvaluation): Promise<void> {
  await mayTake(q, 'round-storing');
  await writeHeader(q, evaluation);
  const { result, money } = evaluation.evaluated;
  const ids = { evaluation_id: evaluation.id, round_id: evaluation.roundId };
  await writeAwards(q, ids, result);
  await writeExplanations(q, ids, result);
  await writeVarieties(q, ids, result, money);
  await writeAreas(q, ids, result);
  if (evaluation.kind === 'official' && result.allocations)
    await writeAllocations(q, evaluation.id, evaluation.roundId, result.allocations);
}

async function writeHeader(q: Queryer, evaluation: NewEvaluation): Promise<void> {
  const { result, resultHash } = evaluation.evaluated;
  await q.query(
    `insert into rounds.evaluation (id, round_id, kind, label, ruleset, parameters, parameters_ignored, evaluator_version,
       input_hash, result_hash, summary)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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

const writeAwards = (q: Queryer, ids: Ids, { awards }: RoundResult): Promise<void> =>
  insertColumns(
    q,
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

const writeExplanations = (q: Queryer, ids: Ids, { explanations }: RoundResult): Promise<void> =>
  insertColumns(
    q,
    'rounds.explanation',
    ids,
    {
      product_id: { type: 'text', values: explanations.map((e) => e.productId) },
      body: { type: 'json', values: explanations.map((e) => JSON.stringify(e)) },
    },
    explanations.length,
  );

function writeVarieties(
  q: Queryer,
  ids: Ids,
  { varieties, explanations }: RoundResult,
  money: ReadonlyMap<string, VarietyMoney>,
): Promise<void> {
  const lowest = new Map(explanations.map((explanation) => [explanation.varietyId, explanation.L]));
  const of = (pick: keyof VarietyMoney) => varieties.map((v) => money.get(v.varietyId)?.[pick] ?? null);
  return insertColumns(
    q,
    'rounds.variety_result',
    ids,
    {
      variety_id: { type: 'text', values: varieties.map((v) => v.varietyId) },
      eligible: { type: 'int4', values: varieties.map((v) => v.eligible) },
      valid: { type: 'int4', values: varieties.map((v) => v.valid) },
      cap: { type: 'int', values: varieties.map((v) => whole(v.cap)) },
      anchor: { type: 'numeric', values: varieties.map((v) => v.anchor) },
      line: { type: 'numeric', values: varieties.map((v) => v.line) },
      lowest: { type: 'numeric', values: varieties.map((v) => lowest.get(v.varietyId) ?? null) },
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

const writeAreas = (q: Queryer, ids: Ids, { areas }: RoundResult): Promise<void> =>
  insertColumns(
    q,
    'rounds.area',
    ids,
    {
      variety_id: { type: 'text', values: areas.map((a) => a.varietyId) },
      region_id: { type: 'text', values: areas.map((a) => a.regionId) },
      primary_product_id: { type: 'text', values: areas.map((a) => a.primaryProductId) },
      backup_product_id: { type: 'text', values: areas.map((a) => a.backupProductId) },
    },
    areas.length,
  );

/** The allocation names products by their position in the round, so two million rows stay narrow. */
async function writeAllocations(
  q: Queryer,
  evaluationId: string,
  roundId: string,
  allocations: AllocationColumns,
): Promise<void> {
  const rows = await q.query<{ id: string; position: number }>(
    'select product_id as id, position from rounds.round_product where round_id = $1',
    [roundId],
  );
  const position = new Map(rows.map((row) => [row.id, row.position]));
  const places = Int32Array.from(allocations.products, (id) => position.get(id) ?? -1);
  const product = allocations.product.map((index) => (index === BLANK ? BLANK : (places[index] ?? BLANK)));
  const columns: Column[] = [
    { type: 'int4', values: allocations.row },
    { type: 'int4', values: product },
    { type: 'int8', values: allocations.agreed },
  ];
  await insertBlocks(q, evaluationId, columns, allocations.length);
}

const LINES_PER_BLOCK = 1_000;
const BLOCKS_PER_STATEMENT = 100;

/** Stores lines a thousand a row, each column as one array. */
async function insertBlocks(
  q: Queryer,
  evaluationId: string,
  columns: readonly Column[],
  lines: number,
): Promise<void> {
  const blocks = Math.ceil(lines / LINES_PER_BLOCK);
  for (let first = 0; first < blocks; first += BLOCKS_PER_STATEMENT) {
    const values: string[] = [];
    const params: unknown[] = [evaluationId];
    for (let block = first; block < Math.min(blocks, first + BLOCKS_PER_STATEMENT); block++) {
      const from = block * LINES_PER_BLOCK;
      const to = Math.min(lines, from + LINES_PER_BLOCK);
      params.push(block, ...columns.map((column) => encode(column, from, to)));
      const at = params.length - columns.length;
      values.push(`($1, $${at}, $${at + 1}::int4[], $${at + 2}::int4[], $${at + 3}::int8[])`);
    }
    await q.query(
      `insert into rounds.allocation_block (evaluation_id, block, volume_n, product, agreed) values ${values.join(', ')}`,
      params,
    );
  }
}

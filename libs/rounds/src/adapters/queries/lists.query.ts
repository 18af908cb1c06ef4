import { DomainError } from '#kernel';
import { pageOf, type ListQuery, type Page, type Queryer, containing } from '#platform';

import type { AllocationView, AreaView, AwardView, VarietyResultView } from '../views/result.views.js';
import { evaluationOf } from './rounds.query.js';
import { say } from '../../library/say.js';

interface ListOf {
  readonly roundId: string;
  readonly evaluationId: string | undefined;
}

/** Award lines of an evaluation (中选明细), with names. */
export async function listAwards(
  q: Queryer,
  of: ListOf,
  query: ListQuery,
  filters: { status?: string | undefined; varietyId?: string | undefined },
): Promise<Page<AwardView>> {
  const { id } = await evaluationOf(q, of.roundId, of.evaluationId);
  return pageOf<AwardView>(
    q,
    {
      select: `a.variety_id as "varietyId", v.name as "varietyName", a.product_id as "productId", p.name as "productName",
        a.bidder_id as "bidderId", a.rank, a.unit_price::text as "unitPrice", a.comparable_price::text as "comparablePrice",
        a.status, a.reason, a.award_comparable_price::text as "awardComparablePrice",
        a.award_unit_price::text as "awardUnitPrice", p.ceiling_price::text as "ceilingPrice",
        a.low_price_declaration as "lowPriceDeclaration"`,
      from: `rounds.award a
        join rounds.round_product p on p.round_id = a.round_id and p.product_id = a.product_id
        join rounds.round_variety v on v.round_id = a.round_id and v.variety_id = a.variety_id`,
      where: [
        ['a.evaluation_id = $::uuid', id],
        ['a.variety_id = $', filters.varietyId],
        [statusCondition(filters.status), filters.status === 'winners' ? true : filters.status],
        ['(v.name || p.name || a.bidder_id) ilike $', containing(query.q)],
      ],
      sortable: {
        order: [`lpad(v.position::text, 8, '0') || lpad(coalesce(a.rank, 99999999)::text, 8, '0')`, 'text'],
        variety: ['v.name', 'text'],
        bidder: ['a.bidder_id', 'text'],
        awardUnitPrice: ['coalesce(a.award_unit_price, -1)', 'numeric'],
      },
      defaultSort: 'order',
      key: ['a.product_id', 'text'],
    },
    query,
  );
}

const statusCondition = (status: string | undefined): string =>
  status === 'winners' ? 'a.award_unit_price is not null' : 'a.status = $';

/** Shortlist, lines and agreed volume of every variety (入围与价差线). */
export async function listVarieties(
  q: Queryer,
  of: ListOf,
  query: ListQuery,
): Promise<Page<VarietyResultView>> {
  const { id } = await evaluationOf(q, of.roundId, of.evaluationId);
  return pageOf<VarietyResultView>(
    q,
    {
      select: `x.variety_id as "varietyId", v.name, x.eligible, x.valid, x.cap, x.lowest::text as lowest,
        x.anchor::text as anchor, x.line::text as line, x.winners, x.agreed_ratio::text as "agreedRatio",
        x.cycle_years as "cycleYears", x.agreed_quantity::text as "agreedQuantity",
        x.unassigned_quantity::text as "unassignedQuantity", x.spend::text as spend`,
      from: 'rounds.variety_result x join rounds.round_variety v on v.round_id = x.round_id and v.variety_id = x.variety_id',
      where: [
        ['x.evaluation_id = $::uuid', id],
        ['v.name ilike $', containing(query.q)],
      ],
      sortable: {
        order: ['v.position', 'int'],
        name: ['v.name', 'text'],
        winners: ['x.winners', 'int'],
        spend: ['coalesce(x.spend, -1)', 'numeric'],
      },
      defaultSort: 'order',
      key: ['x.variety_id', 'text'],
    },
    query,
  );
}

/** Primary and backup supplier of every region (选区：主供与备供). */
export async function listAreas(q: Queryer, of: ListOf, query: ListQuery): Promise<Page<AreaView>> {
  const { id } = await evaluationOf(q, of.roundId, of.evaluationId);
  return pageOf<AreaView>(
    q,
    {
      select: `x.variety_id as "varietyId", v.name as "varietyName", x.region_id as "regionId", g.name as "regionName",
        x.primary_product_id as "primaryProductId", p.bidder_id as "primaryBidder",
        x.backup_product_id as "backupProductId", b.bidder_id as "backupBidder"`,
      from: `rounds.area x
        join rounds.round_variety v on v.round_id = x.round_id and v.variety_id = x.variety_id
        join rounds.region g on g.round_id = x.round_id and g.region_id = x.region_id
        join rounds.round_product p on p.round_id = x.round_id and p.product_id = x.primary_product_id
        left join rounds.round_product b on b.round_id = x.round_id and b.product_id = x.backup_product_id`,
      where: [
        ['x.evaluation_id = $::uuid', id],
        [`(v.name || g.name || p.bidder_id || coalesce(b.bidder_id, '')) ilike $`, containing(query.q)],
      ],
      sortable: {
        order: [`lpad(v.position::text, 8, '0') || x.region_id`, 'text'],
        region: ['g.name', 'text'],
        primaryBidder: ['p.bidder_id', 'text'],
      },
      defaultSort: 'order',
      key: [`x.variety_id || '/' || x.region_id`, 'text'],
    },
    query,
  );
}

/** Allocation lines in key order (约定采购量分配); two million of them page by their number, so no page costs more than the first. */
export async function listAllocations(
  q: Queryer,
  of: ListOf,
  query: ListQuery,
): Promise<Page<AllocationView>> {
  const evaluation = await evaluationOf(q, of.roundId, of.evaluationId);
  const after = query.cursor === undefined ? -1 : numberOf(query.cursor);
  const rows = await q.query<AllocationView & { n: number }>(ALLOCATIONS, [
    evaluation.id,
    of.roundId,
    after,
    query.limit + 1,
  ]);
  const total = await q.one<{ total: number }>(
    `select coalesce((summary->>'allocations')::int, 0) as total from rounds.evaluation where id = $1`,
    [evaluation.id],
  );
  const page = rows.slice(0, query.limit);
  return {
    items: page.map(withoutNumber),
    nextCursor: rows.length > query.limit ? String(page.at(-1)?.n) : null,
    total: evaluation.kind === 'official' ? (total?.total ?? 0) : 0,
  };
}

const withoutNumber = (row: AllocationView & { n: number }): AllocationView => ({
  institutionId: row.institutionId,
  regionId: row.regionId,
  varietyId: row.varietyId,
  varietyName: row.varietyName,
  reportedProductId: row.reportedProductId,
  productId: row.productId,
  bidderId: row.bidderId,
  quantity: row.quantity,
  agreedQuantity: row.agreedQuantity,
});

function numberOf(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw DomainError.field('cursor', 'malformed', say('cursor-foreign'));
  return Number(cursor);
}

const ALLOCATIONS = `
  select x.n, k.id as "institutionId", g.id as "regionId", v.variety_id as "varietyId", v.name as "varietyName",
    r.product_id as "reportedProductId", p.product_id as "productId", p.bidder_id as "bidderId",
    o.quantity::text as quantity, x.agreed::text as "agreedQuantity"
  from rounds.allocation x
  join rounds.volume_block b on b.round_id = $2 and b.block = x.volume_n / 1000
  cross join lateral (select x.volume_n % 1000 + 1 as i) at
  cross join lateral (select b.institution[at.i] as institution, b.region[at.i] as region, b.variety[at.i] as variety,
    b.product[at.i] as product, b.quantity[at.i] as quantity) o
  join rounds.round_variety v on v.round_id = $2 and v.position = o.variety
  join rounds.volume_key k on k.round_id = $2 and k.kind = 'institution' and k.n = o.institution
  left join rounds.volume_key g on g.round_id = $2 and g.kind = 'region' and g.n = o.region
  left join rounds.round_product r on r.round_id = $2 and r.position = o.product
  left join rounds.round_product p on p.round_id = $2 and p.position = x.product
  where x.evaluation_id = $1 and x.block between ($3::int + 1) / 1000 and ($3::int + 1) / 1000 + 1 and x.n > $3
  order by x.n limit $4`;

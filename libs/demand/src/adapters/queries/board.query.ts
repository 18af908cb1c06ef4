import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { numberOf } from '../../application/check-rules.js';
import { say } from '../../domain/say.js';
import { brandShares } from '../../domain/shares.js';
import { readRule } from '../demand-tx.js';
import type {
  FlagCountView,
  ProgressCountsView,
  DemandProgressView,
  RegionProgressView,
  DemandTotalsView,
  VarietyTotalView,
} from '../http/board.views.js';
import { instant } from '../instants.js';

interface Place {
  readonly region: string;
  readonly baseYears: readonly string[];
  readonly asOf: string;
}

/** The collection with the region that is looked at: its own when none is named. */
async function placeOf(q: Queryer, id: string, region: string | undefined): Promise<Place> {
  const row = await q.one<Place>(
    `select coalesce($2, region_code) as region, base_years as "baseYears", ${instant('platform.now()')} as "asOf"
     from demand.collection where id = $1`,
    [id, region ?? null],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  return row;
}

const COUNTS = `(count(*) filter (where r.state = 'asked'))::int as asked, (count(*) filter (where r.state = 'drafting'))::int as drafting,
  (count(*) filter (where r.state = 'submitted'))::int as submitted, (count(*) filter (where r.state = 'under-review'))::int as "underReview",
  (count(*) filter (where r.state = 'accepted'))::int as accepted, (count(*) filter (where r.state = 'returned'))::int as returned,
  (count(*) filter (where r.state = 'left-out'))::int as "leftOut", (count(*) filter (where r.state <> 'left-out'))::int as total`;
const HERE = `demand.report r join platform.region own on own.code = r.region_code
  where r.collection_id = $1 and $2 = any (own.path)`;

/** How far the reports are (报量进度), for the region and the divisions right below it. */
export async function progressOf(
  q: Queryer,
  id: string,
  region: string | undefined,
): Promise<DemandProgressView> {
  const place = await placeOf(q, id, region);
  const params = [id, place.region];
  const all = await q.one<ProgressCountsView>(`select ${COUNTS} from ${HERE}`, params);
  if (!all) throw new Error('an aggregate gave no row');
  const regions = await q.query<RegionProgressView>(
    `select g.code as "regionCode", g.name as "regionName", ${COUNTS}
     from (select r.state, coalesce(own.path[array_position(own.path, $2) + 1], $2) as code from ${HERE}) r
     join platform.region g on g.code = r.code group by g.code, g.name order by g.code`,
    params,
  );
  const flags = await q.query<FlagCountView>(
    `select f.code, count(distinct f.id)::int as reports, count(*)::int as findings
     from (select r.id, jsonb_array_elements(r.flags)->>'code' as code from ${HERE}
       and r.state in ('submitted', 'under-review', 'accepted')) f group by f.code order by f.code`,
    params,
  );
  return { asOf: place.asOf, all, regions, flags };
}

const COUNTED = {
  submitted: ['submitted', 'under-review', 'accepted'],
  accepted: ['accepted'],
} as const;

interface TotalRow {
  readonly varietyId: string;
  readonly varietyName: string;
  readonly unit: string;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly maker: string | null;
  readonly institutions: number;
  readonly reported: string;
  readonly used: string;
}

/** Totals by variety and brand (报量汇总), with each brand's share beside the one of past use. */
export async function totalsOf(
  q: Queryer,
  id: string,
  region: string | undefined,
  counted: keyof typeof COUNTED,
): Promise<DemandTotalsView> {
  const place = await placeOf(q, id, region);
  const reports = await q.one<{ n: number }>(
    `select count(*)::int as n from ${HERE} and r.state = any ($3)`,
    [id, place.region, COUNTED[counted]],
  );
  const rows = await q.query<TotalRow>(
    `with counted as materialized (select r.org_id from ${HERE} and r.state = any ($3)),
     now as (
       select variety_id, product_id, count(*)::int as institutions, sum(coalesce(corrected, quantity)) as units from demand.line
       where collection_id = $1 and org_id in (select org_id from counted) group by variety_id, product_id),
     past as (
       select variety_id, product_id, sum(quantity) as units from demand.history
       where collection_id = $1 and org_id in (select org_id from counted) and year = any ($4) group by variety_id, product_id),
     place as (
       select v.variety_id, '' as product_id, v.name, v.unit, v.position, 0 as at, null as product_name, null as maker
       from demand.variety v where v.collection_id = $1
       union all
       select v.variety_id, p.product_id, v.name, v.unit, v.position, p.position, p.name, p.maker
       from demand.variety v join demand.product p on p.collection_id = v.collection_id and p.variety_id = v.variety_id
       where v.collection_id = $1)
     select l.variety_id as "varietyId", l.name as "varietyName", l.unit, nullif(l.product_id, '') as "productId",
       l.product_name as "productName", l.maker, coalesce(now.institutions, 0) as institutions,
       coalesce(now.units, 0)::text as reported, coalesce(past.units, 0)::text as used
     from place l left join now using (variety_id, product_id) left join past using (variety_id, product_id)
     order by l.position, l.at`,
    [id, place.region, COUNTED[counted], place.baseYears],
  );
  const departureMost = numberOf(await readRule(q, 'demand.brand-share-departure', place.region), 'points');
  const items = varietiesOf(rows, departureMost);
  return {
    asOf: place.asOf,
    reports: reports?.n ?? 0,
    reported: String(items.reduce((sum, { reported }) => sum + BigInt(reported), 0n)),
    baseYears: [...place.baseYears],
    departureMost,
    items,
  };
}

function varietiesOf(rows: readonly TotalRow[], departureMost: number): VarietyTotalView[] {
  return [...grouped(rows).values()].map((brands) => {
    const [{ varietyId, varietyName, unit }] = brands as [TotalRow, ...TotalRow[]];
    const shares = brandShares(
      brands.map(({ productId, reported, used }) => ({
        productId,
        reported: BigInt(reported),
        used: BigInt(used),
      })),
      departureMost,
    );
    const sum = (of: 'reported' | 'used') => String(shares.reduce((total, share) => total + share[of], 0n));
    return {
      varietyId,
      varietyName,
      unit,
      reported: sum('reported'),
      used: sum('used'),
      brands: brands.map(({ productId, productName, maker, institutions, reported, used }, i) => {
        const {
          reportedShare = null,
          usedShare = null,
          departure = null,
          isMarked = false,
        } = shares[i] ?? {};
        return {
          productId,
          productName,
          maker,
          institutions,
          reported,
          used,
          reportedShare,
          usedShare,
          departure,
          isMarked,
        };
      }),
    };
  });
}

function grouped(rows: readonly TotalRow[]): Map<string, TotalRow[]> {
  const groups = new Map<string, TotalRow[]>();
  for (const row of rows) {
    const group = groups.get(row.varietyId);
    if (group) group.push(row);
    else groups.set(row.varietyId, [row]);
  }
  return groups;
}

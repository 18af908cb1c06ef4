import { DomainError } from '#kernel';
import { type Filter, type ListQuery, type Page, pageOf, type Queryer, containing } from '#platform';

import { flagsOf, type Flag, unexplained } from '../../domain/checks.js';
import { say } from '../../domain/say.js';
import { checkRules } from '../../application/check-rules.js';
import type { ReportRecord } from '../../application/ports.js';
import { readRule } from '../demand-tx.js';
import type {
  DemandCorrectionView,
  DemandStepView,
  DemandFlagView,
  ReportDetailView,
  ReportLineView,
  ReportOfCollectionView,
  ReportsQuery,
  DemandReportView,
} from '../http/report.views.js';
import { instant } from '../instants.js';
import { readHistory, readLines } from '../report-rows.js';

const LINES_OF = 'demand.line l where l.collection_id = r.collection_id and l.org_id = r.org_id';
const IN_TURN = `case when r.state in ('submitted', 'under-review') then r.levels[r.passed + 1] end`;
const COLUMNS = `r.id, r.org_id as "orgId", r.code, r.name, (select o.kind from identity.organisation o where o.id = r.org_id) as "orgKind",
  r.region_code as "regionCode", (select g.name from platform.region g where g.code = r.region_code) as "regionName",
  r.state, r.levels, r.passed, ${IN_TURN} as "levelInTurn",
  (select count(*)::int from ${LINES_OF}) as lines,
  (select coalesce(sum(coalesce(l.corrected, l.quantity)), 0)::text from ${LINES_OF}) as units,
  jsonb_array_length(r.flags) as flags,
  (select count(*)::int from demand.correction k where k.collection_id = r.collection_id and k.org_id = r.org_id) as corrections,
  ${instant('r.submitted_at')} as "submittedAt", ${instant('r.accepted_at')} as "acceptedAt",
  ${instant('r.reopened_until')} as "reopenedUntil", r.left_out_reason as "leftOutReason", r.version`;

const OF_COLLECTION = `${COLUMNS}, c.id as "collectionId", c.number as "collectionNumber", c.title as "collectionTitle", c.purpose,
  c.state as "collectionState", ${instant('c.opens_at')} as "opensAt",
  ${instant('greatest(c.due_at, r.reopened_until)')} as "dueAt"`;
const WITH_COLLECTION = 'demand.report r join demand.collection c on c.id = r.collection_id';

const filtersOf = (query: ReportsQuery): Filter[] => [
  ['(r.name || r.code) ilike $', containing(query.q)],
  ['r.state = $', query.state],
  ['r.region_code in (select g.code from platform.region g where $ = any (g.path))', query.region],
  ['(select o.kind from identity.organisation o where o.id = r.org_id) = $', query.kind],
  [`(r.flags <> '[]') = $`, query.flagged],
];
const SORTABLE = {
  name: ['r.name', 'text'],
  region: ['r.region_code', 'text'],
  submittedAt: [`coalesce(r.submitted_at, 'infinity')`, 'timestamptz'],
  state: ['r.state', 'text'],
} as const;

/** Order of the queue of a level: what has findings first, then by the time of submission. */
const QUEUE = `case when r.flags = '[]' then '1' else '0' end || coalesce(${instant('r.submitted_at')}, '')`;

/** Reports of one collection, in the reader's scope. */
export const listReports = (
  q: Queryer,
  collectionId: string,
  query: ReportsQuery,
): Promise<Page<DemandReportView>> =>
  pageOf<DemandReportView>(
    q,
    {
      select: COLUMNS,
      from: 'demand.report r',
      where: [['r.collection_id = $', collectionId], ...filtersOf(query)],
      sortable: SORTABLE,
      defaultSort: 'name',
      key: ['r.id', 'uuid'],
    },
    query,
  );

const acrossCollections = (
  q: Queryer,
  where: readonly Filter[],
  query: ListQuery,
  defaultSort: string,
): Promise<Page<ReportOfCollectionView>> =>
  pageOf<ReportOfCollectionView>(
    q,
    {
      select: OF_COLLECTION,
      from: WITH_COLLECTION,
      where,
      sortable: {
        ...SORTABLE,
        dueAt: ['greatest(c.due_at, r.reopened_until)', 'timestamptz'],
        queue: [QUEUE, 'text'],
      },
      defaultSort,
      key: ['r.id', 'uuid'],
    },
    query,
  );

/** The own reports of an institution, and those of the clinics that it acts for. */
export const listOwnReports = (q: Queryer, query: ListQuery): Promise<Page<ReportOfCollectionView>> =>
  acrossCollections(q, [['(r.name || c.title || c.number) ilike $', containing(query.q)]], query, '-dueAt');

/** Reports that wait for the level that the reviewer is of. */
export const listForReview = (q: Queryer, query: ReportsQuery): Promise<Page<ReportOfCollectionView>> =>
  acrossCollections(
    q,
    [
      [
        `${IN_TURN} = (select g.level from platform.region g where g.code = nullif(current_setting('jc.region', true), ''))`,
        null,
      ],
      [`c.state = 'collecting'`, null],
      ...filtersOf(query),
    ],
    query,
    'queue',
  );

type Stored = Omit<ReportDetailView, 'findings' | 'rules' | 'course' | 'correctionList'> &
  Pick<ReportRecord, 'collectionId'> & {
    readonly collectionRegion: string;
    readonly stored: (Omit<Flag, 'reported' | 'used'> & { reported: string; used: string })[];
    readonly storedRules: ReportDetailView['rules'] | null;
  };

const UNSUBMITTED: readonly string[] = ['asked', 'drafting', 'returned', 'left-out'];

/** A report with its findings, its course and its corrections. */
export async function findReport(q: Queryer, id: string): Promise<ReportDetailView> {
  const row = await q.one<Stored>(
    `select ${OF_COLLECTION}, ${instant('platform.now()')} as now, c.base_years as "baseYears", r.flags as stored,
       r.rules as "storedRules", c.region_code as "collectionRegion"
     from ${WITH_COLLECTION} where r.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('report-unknown', { id }));
  const { stored, storedRules, collectionRegion, ...report } = row;
  const key = { collectionId: row.collectionId, orgId: row.orgId } as ReportRecord;
  const lines = await readLines(q, key);
  const rules =
    !UNSUBMITTED.includes(row.state) && storedRules
      ? storedRules
      : await checkRules({ rule: (name, region) => readRule(q, name, region) }, collectionRegion);
  const flags = UNSUBMITTED.includes(row.state)
    ? flagsOf(lines, await readHistory(q, key), row.baseYears, rules)
    : stored.map((flag) => ({ ...flag, reported: BigInt(flag.reported), used: BigInt(flag.used) }));
  const open = new Set(unexplained(flags, lines));
  return {
    ...report,
    findings: flags.map((flag): DemandFlagView => ({
      ...flag,
      reported: String(flag.reported),
      used: String(flag.used),
      explained: !open.has(flag),
    })),
    rules,
    course: await courseOf(q, key),
    correctionList: await correctionsOf(q, key),
  };
}

const courseOf = (q: Queryer, { collectionId, orgId }: ReportRecord): Promise<DemandStepView[]> =>
  q.query<DemandStepView>(
    `select step, level, opinion, account_name as person, org_name as organisation, ${instant('at')} as at from demand.course
     where collection_id = $1 and org_id = $2 order by id`,
    [collectionId, orgId],
  );

const correctionsOf = (q: Queryer, { collectionId, orgId }: ReportRecord): Promise<DemandCorrectionView[]> =>
  q.query<DemandCorrectionView>(
    `select variety_id as "varietyId", nullif(product_id, '') as "productId", old_quantity::text as "oldQuantity",
       new_quantity::text as "newQuantity", reason, level, account_name as person, org_name as organisation, ${instant('at')} as at
     from demand.correction where collection_id = $1 and org_id = $2 order by at, id`,
    [collectionId, orgId],
  );

/** Lines of a report beside past use; with everything else that is asked for when all are wanted. */
export async function findLines(q: Queryer, id: string, all: boolean): Promise<ReportLineView[]> {
  const report = await q.one<{ collectionId: string; orgId: string }>(
    'select collection_id as "collectionId", org_id as "orgId" from demand.report where id = $1',
    [id],
  );
  if (!report) throw new DomainError('not-found', say('report-unknown', { id }));
  return q.query<ReportLineView>(
    `with use as (
       select variety_id, product_id, jsonb_agg(jsonb_build_object('year', year, 'quantity', quantity::text) order by year) as years
       from demand.history where collection_id = $1 and org_id = $2 group by variety_id, product_id),
     place as (
       select v.variety_id, '' as product_id, v.name, v.unit, v.position, 0 as at, null as product_name, null as maker
       from demand.variety v where v.collection_id = $1
       union all
       select v.variety_id, p.product_id, v.name, v.unit, v.position, p.position, p.name, p.maker
       from demand.variety v join demand.product p on p.collection_id = v.collection_id and p.variety_id = v.variety_id
       where v.collection_id = $1)
     select p.variety_id as "varietyId", p.name as "varietyName", p.unit, nullif(p.product_id, '') as "productId",
       p.product_name as "productName", p.maker, l.quantity::text as quantity, l.corrected::text as corrected, l.explanation,
       coalesce(u.years, '[]') as history
     from place p
     left join demand.line l on l.collection_id = $1 and l.org_id = $2 and l.variety_id = p.variety_id and l.product_id = p.product_id
     left join use u on u.variety_id = p.variety_id and u.product_id = p.product_id
     where $3 or l.variety_id is not null or u.years is not null
     order by p.position, p.at`,
    [report.collectionId, report.orgId, all],
  );
}

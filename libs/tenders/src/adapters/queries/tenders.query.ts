import { DomainError, type Purpose } from '#kernel';
import { organisationNames } from '#identity';
import {
  currentActor,
  currentLanguage,
  type Filter,
  type ListQuery,
  type Page,
  pageOf,
  type Queryer,
  containing,
} from '#platform';

import { type AllianceGap, proposalGaps } from '../../domain/proposal.js';
import { say } from '../../domain/say.js';
import { isStaged, type MinutesByPurpose, minutesByPurpose } from '../../domain/timetable.js';
import type { TenderPart } from '../../domain/words.js';
import type { BidCountView, ClosingView, OpeningView } from '../http/part.views.js';
import type { OfficerView, TenderDetailView, TenderProductView, TenderView } from '../http/tender.views.js';
import { allianceGaps } from '../alliance-gaps.js';
import { instant, preciseInstant } from '../instants.js';
import { readRule } from '../rules.js';

export interface TenderFilters {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly purpose?: string | undefined;
}

const COLUMNS = `t.id, t.round_no as "roundNo", t.title, t.kind, t.category, t.purpose, t.ruleset, t.state, t.price_visibility as visibility,
  ${instant('t.qualification_deadline')} as "qualificationDeadline",
  ${instant('t.qualification_opening_from')} as "qualificationOpeningFrom", ${instant('t.price_opens_at')} as "priceOpensAt", ${instant('t.price_deadline')} as "priceDeadline",
  ${instant('t.opening_from')} as "openingFrom",
  (select count(*)::int from tender.variety v where v.tender_id = t.id) as varieties,
  (select count(*)::int from tender.entry e where e.tender_id = t.id) as products,
  (select count(distinct e.bidder_id)::int from tender.entry e where e.tender_id = t.id) as bidders,
  (select count(distinct d.document_id)::int from tender.document_version d
    where d.tender_id = t.id and d.dropped_at is null) as documents,
  (select count(*)::int from tender.question x where x.tender_id = t.id and x.answer is null) as "openQuestions",
  ${instant('t.created_at')} as "createdAt", t.version`;

export const tenderFilters = (query: ListQuery, filters: TenderFilters): Filter[] => [
  ['(t.title || t.round_no) ilike $', containing(query.q)],
  ['t.state = $', filters.state],
  ['t.kind = $', filters.kind],
  ['t.purpose = $', filters.purpose],
];

/** The office's list of rounds (招标轮次). */
export const listTenders = (
  q: Queryer,
  query: ListQuery,
  filters: TenderFilters,
): Promise<Page<TenderView>> =>
  pageOf<TenderView>(
    q,
    {
      select: COLUMNS,
      from: 'tender.tender t',
      where: tenderFilters(query, filters),
      sortable: {
        createdAt: ['t.created_at', 'timestamptz'],
        priceDeadline: [`coalesce(t.price_deadline, 'infinity')`, 'timestamptz'],
        title: ['t.title', 'text'],
        roundNo: ['t.round_no', 'text'],
      },
      defaultSort: '-createdAt',
      key: ['t.id', 'uuid'],
    },
    query,
  );

type Computed =
  | 'officers'
  | 'windowMinutes'
  | 'missing'
  | 'bidCounts'
  | 'closing'
  | 'opening'
  | 'qualification'
  | 'secondQuotes';
interface Stored extends Omit<TenderDetailView, Computed> {
  readonly now: string;
  readonly secondQuoteDueAt: string | null;
}

/** One round with everything that the office, the reviewer and the officers work with. */
export async function findTender(q: Queryer, id: string): Promise<TenderDetailView> {
  const stored = await q.one<Stored>(
    `select ${COLUMNS}, t.parameters, t.region_code as "regionCode", t.issuer,
       to_char(t.agreement_ends_on, 'YYYY-MM-DD') as "agreementEndsOn", t.quorum, t.approval_id as "approvalId",
       t.second_quote as "secondQuote", ${instant('t.second_quote_due_at')} as "secondQuoteDueAt",
       case when t.demand_edition_id is not null
         then json_build_object('editionId', t.demand_edition_id, 'sha256', t.demand_sha256) end as demand,
       ${instant('t.announced_at')} as "announcedAt", ${instant('t.closed_at')} as "closedAt",
       ${instant('t.opened_at')} as "openedAt", t.void_reason as "voidReason", (select e.state from tender.eligibility e where e.tender_id = t.id) as eligibility, t.library_round_id as "libraryRoundId",
       c.hash as "ceremonyHash", ${instant('c.completed_at')} as "ceremonyCompletedAt", ${instant('platform.now()')} as now, expert.scores_pending(t.id) as "scoresPending"
     from tender.tender t left join tender.ceremony c on c.tender_id = t.id where t.id = $1`,
    [id],
  );
  if (!stored) throw new DomainError('not-found', say('unknown', { id }));
  const { now, secondQuoteDueAt, ...row } = stored;
  const officers = await officersOf(q, id);
  const windowMinutes = minutesByPurpose(
    'tender.window-minutes',
    await readRule(q, 'tender.window-minutes', row.regionCode),
  );
  return {
    ...row,
    officers,
    windowMinutes,
    missing:
      row.state === 'draft'
        ? gapsOf({
            ...row,
            secondQuoteDueAt,
            now,
            officers,
            windowMinutes,
            allianceGaps: await allianceGaps(q, id),
          })
        : [],
    bidCounts: currentActor().permissions.has('tender.edit') ? await bidCounts(q, id) : null,
    closing: await closingOf(q, id, 'price'),
    opening: await openingOf(q, id, 'price'),
    qualification: isStaged(row)
      ? {
          closing: await closingOf(q, id, 'qualification'),
          opening: await openingOf(q, id, 'qualification'),
        }
      : null,
    secondQuotes:
      secondQuoteDueAt === null
        ? null
        : {
            dueAt: secondQuoteDueAt,
            closing: await closingOf(q, id, 'second-quote'),
            opening: await openingOf(q, id, 'second-quote'),
          },
  };
}

type GapFacts = Stored &
  Pick<TenderDetailView, 'officers'> & {
    readonly windowMinutes: MinutesByPurpose;
    readonly allianceGaps: readonly AllianceGap[];
  };

const gapsOf = ({ officers, windowMinutes, ...tender }: GapFacts): TenderDetailView['missing'] =>
  proposalGaps({
    ...tender,
    windowMinutes: windowMinutes[tender.purpose as Purpose],
    entries: tender.products,
    officers: officers.length,
    enrolled: officers.filter(({ enrolledAt }) => enrolledAt !== null).length,
    signed: officers.filter(({ signed }) => signed).length,
    ceremonyComplete: tender.ceremonyCompletedAt !== null,
    hasEligibility: tender.eligibility !== null,
  }).map(({ field, code, message }) => ({ field, code, message: message.in(currentLanguage()) }));

/** The officers of a round with what they have done for it. Shares of a part are seen by officers of the round alone. */
export const officersOf = (
  q: Queryer,
  tenderId: string,
  part: TenderPart = 'price',
): Promise<OfficerView[]> =>
  q.query<OfficerView>(
    `select o.idx, o.account_id as "accountId", o.kind, o.label, o.body, ${instant('o.enrolled_at')} as "enrolledAt",
       o.ceremony_signature is not null as signed, ${instant('o.rehearsed_at')} as "rehearsedAt",
       (select count(*)::int from tender.share s where s.tender_id = o.tender_id and s.part = $2 and s.idx = o.idx) as shares
     from tender.officer o where o.tender_id = $1 order by o.idx`,
    [tenderId, part],
  );

const bidCounts = (q: Queryer, tenderId: string): Promise<BidCountView[]> =>
  q.query<BidCountView>('select lot, part, bids from tender.bid_counts($1)', [tenderId]);

export const closingOf = async (
  q: Queryer,
  tenderId: string,
  part: TenderPart,
): Promise<ClosingView | null> =>
  (await q.one<ClosingView>(
    `select part, size, root, ${preciseInstant('at')} as at, key, signature from tender.closing where tender_id = $1 and part = $2`,
    [tenderId, part],
  )) ?? null;

const openingOf = async (q: Queryer, tenderId: string, part: TenderPart): Promise<OpeningView | null> =>
  (await q.one<OpeningView>(
    `select ${preciseInstant('at')} as at, digest, minutes from tender.opening where tender_id = $1 and part = $2`,
    [tenderId, part],
  )) ?? null;

/** What the round is about, product by product (申报产品). */
export async function listProducts(
  q: Queryer,
  tenderId: string,
  query: ListQuery,
  variety: string | undefined,
): Promise<Page<TenderProductView>> {
  const page = await pageOf<TenderProductView & { orgId: string }>(
    q,
    {
      select: `e.product_id as "productId", e.name, e.variety_id as "varietyId", v.name as "varietyName", e.bidder_id as "bidderId",
        e.org_id as "orgId", e.units_per_pack::text as "unitsPerPack", e.ceiling_price::text as "ceilingPrice",
        e.reference_price::text as "referencePrice", e.reported_volume::text as "reportedVolume"`,
      from: 'tender.entry e join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id',
      where: [
        ['e.tender_id = $', tenderId],
        ['e.variety_id = $', variety],
        ['(e.name || e.product_id || e.bidder_id) ilike $', containing(query.q)],
      ],
      sortable: {
        position: ['e.position', 'int'],
        name: ['e.name', 'text'],
        bidderId: ['e.bidder_id', 'text'],
      },
      defaultSort: 'position',
      key: ['e.product_id', 'text'],
    },
    query,
  );
  const names = await organisationNames(q, [...new Set(page.items.map(({ orgId }) => orgId))]);
  return {
    ...page,
    items: page.items.map(({ orgId, ...item }) => ({
      ...item,
      bidderName: names.get(orgId) ?? item.bidderId,
    })),
  };
}

import { organisationNames } from '#identity';
import { DomainError } from '#kernel';
import { currentActor, type ListQuery, type Page, pageOf, type Queryer, containing } from '#platform';

import { notTaken } from '../../application/submit-bid.js';
import { type DutyFacts, dutyOf } from '../../domain/duties.js';
import type { TenderState } from '../../domain/lifecycle.js';
import { say } from '../../domain/say.js';
import type { TenderPart } from '../../domain/words.js';
import type {
  OpenedPriceView,
  OpeningDutyView,
  OpeningRoomView,
  RoomOfficerView,
  RoomOpeningView,
  RoomRemarkView,
} from '../http/room.views.js';
import { instant, preciseInstant } from '../instants.js';
import { closingOf, officersOf } from './tenders.query.js';

/** Bids of a part for which the quorum has answered, a supervisor among them: the condition of every opening, counted by the database. */
const answeredOf = (part: string): string => `(select count(*)::int from (
    select 1 from tender.share s join tender.officer f on f.tender_id = s.tender_id and f.idx = s.idx
    where s.tender_id = t.id and s.part = ${part} group by s.bid_id having count(*) >= t.quorum and bool_or(f.kind = 'supervisor')) a)`;

type DutyRow = Omit<OpeningDutyView, 'duty'> & DutyFacts & { readonly partState: TenderState };

/** The part that is to be opened next: prices, before them the qualification of a round in stages, after them second quotes. */
const NEXT_PART = `case when t.qualification_deadline is not null and t.qualification_opened_at is null then 'qualification'
  when t.second_quote_due_at is not null then 'second-quote' else 'price' end`;

/** How a part stands, in the states of a round: the round itself goes on to prices while the qualification is closed and opened. */
const partState = (part: string): string => `case
  when ${part} = 'price' or t.state in ('draft', 'proposed', 'void') then t.state
  when ${part} = 'second-quote' then case when t.second_quote_opened_at is not null then 'opened'
    when t.second_quote_closed_at is not null then 'closed' else 'announced' end
  when t.qualification_opened_at is not null then 'opened'
  when t.qualification_closed_at is not null then 'closed' else 'announced' end`;

const ofPart = (part: string, price: string, qualification: string, quotes: string): string =>
  `case ${part} when 'price' then ${price} when 'second-quote' then ${quotes} else ${qualification} end`;
const deadlineOf = (part: string): string =>
  ofPart(part, 't.price_deadline', 't.qualification_deadline', 't.second_quote_due_at');
const openingFromOf = (part: string): string =>
  ofPart(part, 't.opening_from', 't.qualification_opening_from', 't.second_quote_due_at');
const closedAtOf = (part: string): string =>
  ofPart(part, 't.closed_at', 't.qualification_closed_at', 't.second_quote_closed_at');

/** Rounds in which the caller is an officer, newest first, with what each needs from them (我的开标事项). */
export async function listDuties(
  q: Queryer,
  query: ListQuery,
  { state }: { readonly state?: string | undefined },
): Promise<Page<OpeningDutyView>> {
  const page = await pageOf<DutyRow>(
    q,
    {
      select: `t.id, t.round_no as "roundNo", t.title, t.purpose, t.state, o.kind, n.part, ${partState('n.part')} as "partState",
        ${instant(deadlineOf('n.part'))} as deadline, ${instant(openingFromOf('n.part'))} as "openingFrom", ${instant('platform.now()')} as now, o.pk is not null as enrolled,
        c.tender_id is not null as "recordMade", o.ceremony_signature is not null as signed,
        c.signed is not null as "ceremonyComplete", ${instant('o.rehearsed_at')} as "rehearsedAt", coalesce(z.size, 0) as bids,
        (select count(*)::int from tender.share s where s.tender_id = t.id and s.part = n.part and s.idx = o.idx) as shares,
        ${answeredOf('n.part')} as answered`,
      from: `tender.officer o join tender.tender t on t.id = o.tender_id cross join lateral (select ${NEXT_PART} as part) n
        left join tender.ceremony c on c.tender_id = t.id left join tender.closing z on z.tender_id = t.id and z.part = n.part`,
      where: [
        ['o.account_id = $', currentActor().accountId],
        ['t.state = $', state],
        ['(t.title || t.round_no) ilike $', containing(query.q)],
      ],
      sortable: {
        createdAt: ['t.created_at', 'timestamptz'],
        deadline: [`coalesce(${deadlineOf('n.part')}, 'infinity')`, 'timestamptz'],
        title: ['t.title', 'text'],
        roundNo: ['t.round_no', 'text'],
      },
      defaultSort: '-createdAt',
      key: ['t.id', 'uuid'],
    },
    query,
  );
  return { ...page, items: page.items.map(dutyView) };
}

const dutyView = (row: DutyRow): OpeningDutyView => ({
  id: row.id,
  roundNo: row.roundNo,
  title: row.title,
  purpose: row.purpose,
  state: row.state,
  kind: row.kind,
  part: row.part,
  deadline: row.deadline,
  openingFrom: row.openingFrom,
  duty: dutyOf({ ...row, state: row.partState }),
});

type RoomRow = Omit<OpeningRoomView, 'officers' | 'isOfficer' | 'closing' | 'opening'>;

/** The opening room of a part of a round as it stands (开标室). */
export async function findRoom(q: Queryer, id: string, part: TenderPart): Promise<OpeningRoomView> {
  const row = await q.one<RoomRow>(
    `select t.id, t.round_no as "roundNo", t.title, t.purpose, $2::text as part, t.qualification_deadline is not null as staged,
       ${instant('t.qualification_opened_at')} as "qualificationOpenedAt", ${instant('t.second_quote_due_at')} as "secondQuoteDueAt",
       ${partState('$2')} as state, t.price_visibility as visibility, t.issuer,
       ${instant(deadlineOf('$2'))} as deadline, ${instant(openingFromOf('$2'))} as "openingFrom",
       ${instant(closedAtOf('$2'))} as "closedAt", t.void_reason as "voidReason",
       t.library_round_id as "libraryRoundId", t.quorum, ${answeredOf('$2')} as answered,
       (platform.rule('tender.opening-wait-minutes', t.region_code,
         (platform.now() at time zone 'Asia/Shanghai')::date)->>'minutes')::int as "waitMinutes"
     from tender.tender t where t.id = $1`,
    [id, part],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  if (part === 'qualification' && !row.staged) throw DomainError.field('part', 'unknown', notTaken(part));
  if (part === 'second-quote' && row.secondQuoteDueAt === null)
    throw DomainError.field('part', 'unknown', notTaken(part));
  const officers = await roomOfficers(q, id, part);
  const { accountId } = currentActor();
  return {
    ...row,
    officers,
    isOfficer: officers.some((officer) => officer.accountId === accountId),
    closing: await closingOf(q, id, part),
    opening: await roomOpening(q, id, part),
  };
}

async function roomOfficers(q: Queryer, tenderId: string, part: TenderPart): Promise<RoomOfficerView[]> {
  const given = await q.query<{ idx: number; at: string }>(
    `select idx, ${instant('max(at)')} as at from tender.share where tender_id = $1 and part = $2 group by idx`,
    [tenderId, part],
  );
  const times = new Map(given.map(({ idx, at }) => [idx, at]));
  const officers = await officersOf(q, tenderId, part);
  return officers.map((officer) => Object.assign(officer, { sharesAt: times.get(officer.idx) ?? null }));
}

interface OpeningRow {
  readonly at: string;
  readonly digest: string;
  readonly minutes: readonly { readonly code: string; readonly bidder: string; readonly detail: string }[];
  readonly size: number;
}

async function roomOpening(q: Queryer, tenderId: string, part: TenderPart): Promise<RoomOpeningView | null> {
  const row = await q.one<OpeningRow>(
    `select ${preciseInstant('o.at')} as at, o.digest, o.minutes, c.size from tender.opening o
     join tender.closing c on c.tender_id = o.tender_id and c.part = o.part where o.tender_id = $1 and o.part = $2`,
    [tenderId, part],
  );
  if (!row) return null;
  const { minutes, size, ...opening } = row;
  const unreadable = minutes.filter(({ code }) => code === 'unreadable').length;
  return { ...opening, opened: size - unreadable, unreadable, minutes: await named(q, tenderId, minutes) };
}

/** Minutes name bidders by their ids in the round; people know them by their organisations. */
async function named(
  q: Queryer,
  tenderId: string,
  minutes: OpeningRow['minutes'],
): Promise<RoomRemarkView[]> {
  const bidders = await q.query<{ bidder: string; orgId: string }>(
    `select distinct bidder_id as bidder, org_id as "orgId" from tender.entry where tender_id = $1 and bidder_id = any ($2)`,
    [tenderId, minutes.map(({ bidder }) => bidder)],
  );
  const names = await organisationNames(
    q,
    bidders.map(({ orgId }) => orgId),
  );
  const nameOf = new Map(bidders.map(({ bidder, orgId }) => [bidder, names.get(orgId)]));
  return minutes.map((remark) => ({ ...remark, bidderName: nameOf.get(remark.bidder) ?? remark.bidder }));
}

/** Prices that an opening made plain, variety by variety from the lowest unit price on; none where not all are public. */
export async function listOpenedPrices(
  q: Queryer,
  tenderId: string,
  query: ListQuery,
  variety: string | undefined,
): Promise<Page<OpenedPriceView>> {
  const page = await pageOf<Omit<OpenedPriceView, 'bidderName'> & { orgId: string }>(
    q,
    {
      select: `p.product_id as "productId", e.name, e.variety_id as "varietyId", v.name as "varietyName", e.bidder_id as "bidderId",
        p.org_id as "orgId", e.units_per_pack::text as "unitsPerPack", p.pack_price::text as "packPrice",
        round(p.pack_price / e.units_per_pack, 4)::text as "unitPrice", p.accepts_revival as "acceptsRevival"`,
      from: `tender.opened_price p join tender.tender t on t.id = p.tender_id and t.price_visibility = 'all'
        join tender.entry e on e.tender_id = p.tender_id and e.product_id = p.product_id
        join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id`,
      where: [
        ['p.tender_id = $', tenderId],
        ['e.variety_id = $', variety],
      ],
      sortable: {
        unitPrice: [`coalesce(p.pack_price / e.units_per_pack, 'infinity')`, 'numeric'],
        position: ['e.position', 'int'],
      },
      defaultSort: 'unitPrice',
      key: ['p.product_id', 'text'],
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

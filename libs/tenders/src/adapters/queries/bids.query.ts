import { DomainError, type Json } from '#kernel';
import { type ListQuery, type Page, pageOf, type Queryer, containing } from '#platform';
import {
  type AnyPackage,
  envelopeOf,
  readSignedCeremony,
  type Receipt,
  type SealingPackage,
  writeEnvelope,
} from '#sealing';

import { notTaken } from '../../application/submit-bid.js';
import { say as sayEligibility } from '../../domain/eligibility/say.js';
import { say } from '../../domain/say.js';
import { sayQuotes } from '../../domain/say-quotes.js';
import { LOT, type TenderPart } from '../../domain/words.js';
import type { TenderEntryView, OwnTenderView } from '../http/bid.views.js';
import { instant, preciseInstant } from '../instants.js';
import { nextVersion } from '../bid-rows.js';
import { askedStatements } from './qualifications.query.js';

const liveVersion = (part: TenderPart): string =>
  `(select max(b.version) from tender.bid b where b.tender_id = t.id and b.part = '${part}' and b.org_id = (select jc.org())
     and b.state in ('live', 'opened', 'unreadable'))`;

/** Rounds in which the own organisation has entries (本企业可投标轮次). */
export const listOwnTenders = (q: Queryer, query: ListQuery): Promise<Page<OwnTenderView>> =>
  pageOf<OwnTenderView>(
    q,
    {
      select: `t.id, t.round_no as "roundNo", t.title, t.purpose, t.state, ${instant('t.qualification_deadline')} as "qualificationDeadline",
        ${instant('t.price_opens_at')} as "priceOpensAt",
        ${instant('t.price_deadline')} as "priceDeadline", ${instant('t.opening_from')} as "openingFrom",
        (select count(*)::int from tender.entry e where e.tender_id = t.id and e.org_id = (select jc.org())) as entries,
        ${liveVersion('price')} as "liveVersion", ${liveVersion('qualification')} as "qualificationVersion",
        ${instant(`case when exists (select 1 from tender.offer o join tender.offer_wave w on w.id = o.wave_id
          where o.tender_id = t.id and o.org_id = (select jc.org()) and w.answer = 'second-quote') then t.second_quote_due_at end`)} as "secondQuoteDueAt",
        ${liveVersion('second-quote')} as "secondQuoteVersion"`,
      from: 'tender.tender t',
      where: [
        ['t.id in (select e.tender_id from tender.entry e where e.org_id = (select jc.org()))', true],
        ['(t.title || t.round_no) ilike $', containing(query.q)],
      ],
      sortable: { priceDeadline: ['t.price_deadline', 'timestamptz'], title: ['t.title', 'text'] },
      defaultSort: '-priceDeadline',
      key: ['t.id', 'uuid'],
    },
    query,
  );

interface EntryRow extends Omit<TenderEntryView, 'lot' | 'packCeiling'> {
  readonly bidderId: string;
  /** State of the list of eligible companies; null where the round has none. */
  readonly list: string | null;
  /** Floor of ceiling × units to the fen: a bid in fen is valid just when it is not above. */
  readonly packCeiling: string | null;
}

const entriesOf = (q: Queryer, tenderId: string): Promise<EntryRow[]> =>
  q.query<EntryRow>(
    `select e.product_id as "productId", e.name, e.variety_id as "varietyId", v.name as "varietyName", e.bidder_id as "bidderId",
       e.units_per_pack::text as "unitsPerPack", e.ceiling_price::text as "ceilingPrice",
       trunc(e.ceiling_price * e.units_per_pack, 2)::text as "packCeiling", trunc(e.reference_price, 2)::text as "referencePrice",
       p.pack_price::text as "openedPrice", x.decision, l.state as list
     from tender.entry e join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
     left join tender.opened_price p on p.tender_id = e.tender_id and p.product_id = e.product_id
     left join tender.eligibility l on l.tender_id = e.tender_id
     left join tender.eligible_entry x on x.tender_id = e.tender_id and x.product_id = e.product_id
     where e.tender_id = $1 and e.org_id = (select jc.org()) order by e.position`,
    [tenderId],
  );

/** The own products of a round, and the id under which the organisation bids. */
export async function findEntries(
  q: Queryer,
  tenderId: string,
): Promise<{ bidderId: string; items: TenderEntryView[] }> {
  const rows = await entriesOf(q, tenderId);
  const bidderId = rows[0]?.bidderId;
  if (bidderId === undefined) throw new DomainError('not-found', say('no-entry'));
  return { bidderId, items: rows.map(entryView) };
}

const entryView = ({
  productId,
  name,
  varietyId,
  varietyName,
  unitsPerPack,
  ...prices
}: EntryRow): TenderEntryView => ({
  productId,
  name,
  varietyId,
  varietyName,
  lot: LOT,
  unitsPerPack,
  ceilingPrice: prices.ceilingPrice,
  packCeiling: prices.packCeiling,
  referencePrice: prices.referencePrice,
  openedPrice: prices.openedPrice,
  decision: prices.decision,
});

interface PackageHead {
  readonly round: string;
  readonly roundName: string;
  readonly deadline: string | null;
  readonly signed: string;
  readonly warn: Json;
}

/** Everything that a bidder needs to seal away from the platform (密封包). */
export async function findSealingPackage(
  q: Queryer,
  tenderId: string,
  lot: string,
  part: TenderPart,
  bidderName: string,
): Promise<AnyPackage> {
  const entries = await entriesOf(q, tenderId);
  const rows = await rowsToSeal(q, tenderId, part, entries);
  const head = await q.one<PackageHead>(
    `select t.round_no as round, t.title as "roundName",
       ${instant(`case $2::text when 'price' then t.price_deadline when 'second-quote' then t.second_quote_due_at
         else t.qualification_deadline end`)} as deadline, c.signed,
       platform.rule('tender.price-warnings', t.region_code, (platform.now() at time zone 'Asia/Shanghai')::date) as warn
     from tender.tender t join tender.ceremony c on c.tender_id = t.id where t.id = $1`,
    [tenderId, part],
  );
  const bidder = entries[0]?.bidderId;
  if (!head || bidder === undefined) throw new DomainError('not-found', say('no-entry'));
  if (lot !== LOT) throw DomainError.field('lot', 'unknown', say('lot-unknown', { lot }));
  const { deadline } = head;
  if (deadline === null) throw DomainError.field('part', 'unknown', notTaken(part));
  const ofBidder = {
    alg: 'jicai-seal-1' as const,
    round: head.round,
    roundName: labelOf(head.roundName),
    lot,
    lotName: labelOf([...new Set(rows.map(({ varietyName }) => varietyName))].join('、')),
    bidder,
    bidderName: labelOf(bidderName),
    version: await nextVersion(q, tenderId, lot, part),
    deadline,
    ceremony: readSignedCeremony(head.signed),
  };
  if (part === 'qualification') return { ...ofBidder, part, statements: await askedStatements(q, tenderId) };
  return {
    ...ofBidder,
    part,
    items: rows.map(({ productId, name, unitsPerPack, packCeiling, referencePrice }) => ({
      id: productId,
      name: labelOf(name || productId),
      unit: `包装（${unitsPerPack} 计价单位）`,
      ceiling: packCeiling,
      reference: referencePrice,
    })),
    warn: head.warn as unknown as SealingPackage['warn'],
  };
}

/** What a part is sealed for: own products, those that the list names, or those on offer with the price that a quote may be at most. */
async function rowsToSeal(
  q: Queryer,
  tenderId: string,
  part: TenderPart,
  entries: readonly EntryRow[],
): Promise<readonly EntryRow[]> {
  if (part === 'price') return biddable(entries);
  if (part === 'qualification') return entries;
  const offers = await q.query<{ productId: string; packPriceMax: string }>(
    `select o.product_id as "productId", o.pack_price_max::text as "packPriceMax" from tender.offer o
     join tender.offer_wave w on w.id = o.wave_id and w.answer = 'second-quote'
     where o.tender_id = $1 and o.org_id = (select jc.org())`,
    [tenderId],
  );
  if (offers.length === 0 && entries.length > 0 && (await asksForQuotes(q, tenderId)))
    throw new DomainError('not-eligible', sayQuotes('not-offered'));
  const maxOf = new Map(offers.map(({ productId, packPriceMax }) => [productId, packPriceMax]));
  return entries.flatMap((entry) => {
    const packCeiling = maxOf.get(entry.productId);
    return packCeiling === undefined ? [] : [{ ...entry, packCeiling }];
  });
}

const asksForQuotes = async (q: Queryer, tenderId: string): Promise<boolean> =>
  (await q.one('select 1 from tender.tender where id = $1 and second_quote_due_at is not null', [
    tenderId,
  ])) !== undefined;

/** Entries that prices can be sealed for: where the round has a list of eligible companies, those that it names. */
function biddable(entries: readonly EntryRow[]): readonly EntryRow[] {
  if (entries.every(({ list }) => list === null)) return entries;
  if (entries.some(({ list }) => list !== 'frozen'))
    throw new DomainError('window-closed', sayEligibility('list-not-frozen'));
  const passed = entries.filter(({ decision }) => decision === 'passed');
  if (passed.length === 0)
    throw new DomainError(
      'not-eligible',
      sayEligibility('nothing-eligible', { products: entries.map(({ name }) => name) }),
    );
  return passed;
}

/** A name as a sealing package may hold it: printable, in one normal form, at most 200 characters. */
const labelOf = (name: string): string => {
  const plain = name
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .normalize('NFC')
    .trim();
  return (
    plain
      .slice(0, 99)
      .replace(/\p{Surrogate}$/u, '')
      .trim() || '—'
  );
};

/** A version of an own bid, with what its receipt is signed over. */
export interface OwnBid {
  readonly id: string;
  readonly lot: string;
  readonly part: TenderPart;
  readonly version: number;
  readonly state: string;
  readonly hash: string;
  readonly at: string;
  readonly withdrawnAt: string | null;
  readonly submittedBy: string;
  readonly receipt: Receipt;
}

/** Every version of a part of the own bids of a round, newest first. */
export async function listOwnBids(q: Queryer, tenderId: string, part: TenderPart): Promise<OwnBid[]> {
  const rows = await q.query<Omit<OwnBid, 'receipt'> & { seq: string; round: string; header: string }>(
    `select b.id, b.lot, b.part, b.version, b.state, b.hash, ${preciseInstant('b.at')} as at,
       ${preciseInstant('b.withdrawn_at')} as "withdrawnAt", b.account_name as "submittedBy", b.seq, b.header, t.round_no as round
     from tender.bid b join tender.tender t on t.id = b.tender_id where b.tender_id = $1 and b.part = $2 order by b.seq desc`,
    [tenderId, part],
  );
  return rows.map(({ seq, round, header, ...bid }) => {
    const { bidder, ceremony } = JSON.parse(header) as { bidder: string; ceremony: string };
    const { version, hash, at } = bid;
    return { ...bid, receipt: { round, bidder, part, version, hash, at, seq: Number(seq), ceremony } };
  });
}

/** An own envelope as a file, whatever became of it. */
export async function findEnvelope(q: Queryer, tenderId: string, bidId: string): Promise<Uint8Array> {
  const row = await q.one<{ header: string; sealed: Buffer }>(
    'select header, sealed from tender.bid where tender_id = $1 and id = $2',
    [tenderId, bidId],
  );
  if (!row) throw new DomainError('not-found', say('bid-unknown', { id: bidId }));
  return writeEnvelope(envelopeOf(row.header, row.sealed));
}

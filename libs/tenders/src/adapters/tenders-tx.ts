import { DomainError } from '#kernel';
import { organisationsByCode, peopleWithPermission } from '#identity';
import {
  type Approvals,
  currentActor,
  type Database,
  sendMessage,
  TransactionalUnitOfWork,
  type Tx,
} from '#platform';
import { roundsTx, storeAnew, storeRound } from '#rounds';

import type { DueClosing, NewClosing, NewOpening } from '../application/opening-ports.js';
import type { TenderRecord, TendersTx } from '../application/ports.js';
import type { OpenedPrice } from '../domain/opened-bids.js';
import type { TenderPart } from '../domain/words.js';
import { allianceGaps } from './alliance-gaps.js';
import { amendmentsTx } from './amendment-rows.js';
import { closedBids, withdrawBid } from './bid-rows.js';
import { documentsTx } from './document-rows.js';
import { eligibilityTx } from './eligibility-rows.js';
import { preciseInstant } from './instants.js';
import {
  readCeremony,
  readOfficers,
  remindOfficers,
  replaceOfficers,
  setKey,
  setRehearsed,
  setSignature,
} from './officer-rows.js';
import { outagesTx } from './outage-rows.js';
import { addWave, answerOffer, lockWave, offersOfWave, openWave } from './offer-rows.js';
import { addQualifications } from './qualification-rows.js';
import { questionsTx } from './question-rows.js';
import { quorumTx } from './quorum-rows.js';
import { quotesTx } from './quote-rows.js';
import { readRule } from './rules.js';
import { changeTender, editTender, readTender, replacePackage, writeTender } from './tender-rows.js';
import { say } from '../domain/say.js';

/** The unit of work of tenders over PostgreSQL. */
export const tendersUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<TendersTx> =>
  new TransactionalUnitOfWork(database, (tx) => tendersTx(tx, approvals));

/** What the use cases of tenders may touch, over the transaction in hand. */
export const tendersTx = (tx: Tx, approvals: Approvals): TendersTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  tell: (accountIds, notice) => sendMessage(tx, { kind: 'tender', ...notice, mustRead: true }, accountIds),
  rule: (key, region) => readRule(tx, key, region),
  ...ofTender(tx, approvals),
  ...ofCeremony(tx),
  ...ofBids(tx),
  ...ofOpening(tx, approvals),
  ...ofOffers(tx, approvals),
  ...documentsTx(tx),
  ...amendmentsTx(tx, approvals),
  ...questionsTx(tx),
  ...quotesTx(tx),
  ...eligibilityTx(tx, approvals),
  ...outagesTx(tx),
  ...quorumTx(tx, approvals),
});

const ofTender = (tx: Tx, approvals: Approvals) =>
  ({
    addTender: (tender, input, files) => writeTender(tx, tender, currentActor().accountId, input, files),
    replacePackage: (tender, input, files, demand) => replacePackage(tx, tender, input, files, demand),
    organisations: async (codes) =>
      new Map((await organisationsByCode(tx, codes)).map(({ uscc, id }) => [uscc, id])),
    tender: (id) => readTender(tx, id),
    lockTender: (id) => readTender(tx, id, true),
    isInLibrary: async (roundNo) =>
      (await tx.one(`select 1 from rounds.round where round_no = $1 and state <> 'withdrawn'`, [roundNo])) !==
      undefined,
    editTender: (tender, draft) => editTender(tx, tender, draft),
    changeTender: (tender, change) => changeTender(tx, tender, change),
    productsByBidder: async (id) => {
      const rows = await tx.query<{ bidder: string; products: string[] }>(
        `select bidder_id as bidder, array_agg(product_id order by position) as products from tender.entry
       where tender_id = $1 group by bidder_id`,
        [id],
      );
      return new Map(rows.map(({ bidder, products }) => [bidder, products]));
    },
    allianceGaps: (id) => allianceGaps(tx, id),
    openApproval: (tender) => openApproval(tx, approvals, tender),
    decideApproval: async (approvalId, decision, opinion) => {
      await approvals.decide(tx, approvalId, decision, opinion);
    },
  }) satisfies Partial<TendersTx>;

const ofCeremony = (tx: Tx) =>
  ({
    entitledPeople: () => peopleWithPermission(tx, 'tender.open'),
    officers: (id) => readOfficers(tx, id),
    replaceOfficers: (id, officers) => replaceOfficers(tx, id, officers),
    setKey: (id, idx, key) => done(setKey(tx, id, idx, key)),
    setSignature: (id, idx, signature) => done(setSignature(tx, id, idx, signature)),
    setRehearsed: (id, idx) => done(setRehearsed(tx, id, idx)),
    ceremony: (id) => readCeremony(tx, id),
    addCeremony: (id, { record, hash }) =>
      done(
        tx.query('insert into tender.ceremony (tender_id, record, hash) values ($1, $2, $3)', [
          id,
          record,
          hash,
        ]),
      ),
    dropCeremony: (id) => done(tx.query('delete from tender.ceremony where tender_id = $1', [id])),
    completeCeremony: (id, signed) =>
      done(
        tx.query(
          'update tender.ceremony set signed = $2, completed_at = platform.now() where tender_id = $1',
          [id, signed],
        ),
      ),
    remindOfficers: () => remindOfficers(tx),
  }) satisfies Partial<TendersTx>;

const ofBids = (tx: Tx) =>
  ({
    withdrawBid: (tenderId, bidId) => withdrawBid(tx, tenderId, bidId),
    closedBids: (tenderId, part) => closedBids(tx, tenderId, part),
  }) satisfies Partial<TendersTx>;

/** The function of the database that closes each part. */
const CLOSING_OF = {
  price: 'close',
  qualification: 'close_qualification',
  'second-quote': 'close_second_quotes',
} as const satisfies Record<TenderPart, string>;

const ofOpening = (tx: Tx, approvals: Approvals) =>
  ({
    due: async () => {
      const rows = await tx.query<DueClosing>(
        `select id as "tenderId", 'price' as part, price_deadline as deadline from tender.tender
           where state = 'announced' and price_deadline <= platform.now()
         union all select id, 'qualification', qualification_deadline from tender.tender
           where state in ('announced', 'closed') and qualification_closed_at is null and qualification_deadline <= platform.now()
         union all select id, 'second-quote', second_quote_due_at from tender.tender
           where second_quote_closed_at is null and second_quote_due_at <= platform.now()
         order by deadline, "tenderId"`,
      );
      return rows.map(({ tenderId, part }) => ({ tenderId, part }));
    },
    close: (tenderId, part) =>
      tx.one<{ at: string; hashes: string[] }>(
        `select ${preciseInstant('at')} as at, hashes from tender.${CLOSING_OF[part]}($1)`,
        [tenderId],
      ),
    addClosing: (tenderId, closing) => addClosing(tx, tenderId, closing),
    addShare: async (tenderId, part, idx, bidId, release) => {
      const added = await tx.query(
        `insert into tender.share (tender_id, part, idx, bid_id, release) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning idx`,
        [tenderId, part, idx, bidId, JSON.stringify(release)],
      );
      return added.length === 1;
    },
    storeInLibrary: async (round) => (await storeRound(roundsTx(tx, approvals), round)).id,
    addOpening: (tenderId, opening) => addOpening(tx, tenderId, opening),
    addPrices: (tenderId, prices) => addPrices(tx, tenderId, prices),
    addQualifications: (tenderId, qualifications) => addQualifications(tx, tenderId, qualifications),
  }) satisfies Partial<TendersTx>;

const ofOffers = (tx: Tx, approvals: Approvals) =>
  ({
    libraryRound: async (roundId) => {
      const round = await roundsTx(tx, approvals).round(roundId);
      if (!round) throw new Error(`round ${roundId} is not in the library`);
      return { version: round.version };
    },
    offersOf: (waveId) => offersOfWave(tx, waveId),
    openWave: (tenderId) => openWave(tx, tenderId),
    lockWave: (id) => lockWave(tx, id),
    addWave: (tenderId, terms, candidates) => addWave(tx, tenderId, terms, candidates),
    endWave: (id, edition) =>
      done(
        tx.changeOne(
          `update tender.offer_wave set evaluated_at = platform.now(), edition = $2
           where id = $1 and evaluated_at is null returning id`,
          [id, edition],
          () => new DomainError('illegal-transition', say('no-offers-out')),
        ),
      ),
    tradersOf: async (waveId) => {
      const rows = await tx.query<{ org: string }>(
        'select distinct org_id as org from tender.offer where wave_id = $1',
        [waveId],
      );
      const invited = new Set(rows.map(({ org }) => org));
      const people = await peopleWithPermission(tx, 'tender.bid');
      return people.flatMap(({ accountId, orgId }) => (invited.has(orgId) ? [accountId] : []));
    },
    answerOffer: (tenderId, offerId, accepts) => answerOffer(tx, tenderId, offerId, accepts),
    storeAnew: (prepared) => storeAnew(roundsTx(tx, approvals), prepared),
  }) satisfies Partial<TendersTx>;

const done = async (work: Promise<unknown>): Promise<void> => {
  await work;
};

async function addClosing(tx: Tx, tenderId: string, closing: NewClosing): Promise<void> {
  const { part, size, root, at, key, signature, document } = closing;
  await tx.query(
    `insert into tender.closing (tender_id, part, size, root, at, key, signature, document) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tenderId, part, size, root, at, key, signature, document],
  );
}

async function addOpening(tx: Tx, tenderId: string, opening: NewOpening): Promise<void> {
  const { part, record, digest, minutes, states, auditHead } = opening;
  await tx.query(
    `insert into tender.opening (tender_id, part, at, record, digest, minutes, opened_by, audit_head)
     values ($1, $2, platform.now(), $3, $4, $5, $6, $7)`,
    [
      tenderId,
      part,
      record,
      digest,
      JSON.stringify(minutes),
      currentActor().accountId,
      auditHead && JSON.stringify(auditHead),
    ],
  );
  const changed = await tx.query(
    `update tender.bid b set state = s.state from unnest($1::uuid[], $2::text[]) as s (id, state)
     where b.id = s.id and b.state = 'live' returning b.id`,
    [states.map(({ bidId }) => bidId), states.map(({ state }) => state)],
  );
  if (changed.length !== states.length) throw new Error('a bid is no longer live');
}

async function addPrices(tx: Tx, tenderId: string, prices: readonly OpenedPrice[]): Promise<void> {
  await tx.query(
    `insert into tender.opened_price (tender_id, part, product_id, org_id, bid_id, pack_price, accepts_revival)
     select $1, 'price', * from unnest($2::text[], $3::uuid[], $4::uuid[], $5::numeric[], $6::boolean[])`,
    [
      tenderId,
      prices.map(({ product }) => product),
      prices.map(({ orgId }) => orgId),
      prices.map(({ bidId }) => bidId),
      prices.map(({ packPrice }) => packPrice),
      prices.map(({ acceptsRevival }) => acceptsRevival),
    ],
  );
}

/** A tender that was returned goes on in its own chain, so that its whole course stays together. */
async function openApproval(tx: Tx, approvals: Approvals, tender: TenderRecord): Promise<string> {
  const { id, title, approvalId, regionCode } = tender;
  if (approvalId !== null) {
    await approvals.resubmit(tx, approvalId);
    return approvalId;
  }
  return approvals.open(tx, {
    chain: 'tender-announcement',
    subject: { kind: 'tender', id },
    title: say('announcement-of', { title }),
    link: `/tenders/${id}`,
    steps: [{ name: 'issue', permission: 'tender.announce' }],
    regionCode,
  });
}

import { DomainError } from '#kernel';
import { peopleWithPermission } from '#identity';
import { type Approvals, currentActor, type Queryer, type Tx } from '#platform';

import type {
  Declaration,
  EligibilityEntry,
  EligibilityRecord,
  EligibilityTx,
  KeptRelationDecision,
} from '../application/eligibility-ports.js';
import type { TenderRecord } from '../application/ports.js';
import type { EligibleList, EnteredDecision, ListedProduct } from '../domain/eligibility/list.js';
import { say } from '../domain/eligibility/say.js';
import { say as sayTender } from '../domain/say.js';
import { codeOf } from './bid-rows.js';
import { eligibleList } from './eligible-list.js';
import { preciseInstant } from './instants.js';
import { refusalReasons } from './refusal-reasons.js';
import { suggestionsOf } from './suggestions.js';

const moved = (): DomainError => new DomainError('illegal-transition', say('moved'));

/** The eligibility of a round (申报资格审核) in the database. */
export const eligibilityTx = (tx: Tx, approvals: Approvals): EligibilityTx => ({
  ...ofDecisions(tx),
  ...ofList(tx, approvals),
  declareRelations: (tenderId, declaration) => declareRelations(tx, tenderId, declaration),
  objectToRefusal: (tenderId, productId, text) => objectToRefusal(tx, tenderId, productId, text),
  bidderOrganisations: async (tenderId) => {
    const rows = await tx.query<{ bidder: string; org: string }>(
      'select distinct bidder_id as bidder, org_id as org from tender.entry where tender_id = $1',
      [tenderId],
    );
    return new Map(rows.map(({ bidder, org }) => [bidder, org]));
  },
  tradersOfCompanies: async (orgIds) => {
    const traders = new Map<string, string[]>(orgIds.map((orgId) => [orgId, []]));
    for (const { orgId, accountId } of await peopleWithPermission(tx, 'tender.bid'))
      traders.get(orgId)?.push(accountId);
    return traders;
  },
});

const ofDecisions = (tx: Tx) =>
  ({
    eligibilityEntries: (tenderId) => eligibilityEntries(tx, tenderId),
    refusalReasons: (regionCode) => refusalReasons(tx, regionCode),
    decideEntries: (tenderId, decisions) => decideEntries(tx, tenderId, decisions),
    relationDecisions: (tenderId) => relationDecisions(tx, tenderId),
    addRelationDecision: async (id, tenderId, { bidders, outcome, reason }) => {
      const { accountId, displayName } = currentActor();
      await tx.query(
        `insert into tender.relation_decision (id, tender_id, bidders, outcome, reason, decided_by, decided_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, tenderId, bidders, outcome, reason, accountId, displayName],
      );
    },
    withdrawRelationDecision: async (id) => {
      await tx.changeOne(
        `update tender.relation_decision set withdrawn_name = $2, withdrawn_at = platform.now()
       where id = $1 and withdrawn_at is null returning id`,
        [id, currentActor().displayName],
        () => new DomainError('illegal-transition', say('decision-withdrawn')),
      );
    },
    suggestions: (tenderId) => suggestionsOf(tx, tenderId),
    unansweredObjections: async (tenderId) => {
      const row = await tx.one<{ n: number }>(
        'select count(*)::int as n from tender.entry_objection where tender_id = $1 and answer is null',
        [tenderId],
      );
      return row?.n ?? 0;
    },
    objection: (tenderId, id) =>
      tx.one<{ orgId: string; productId: string; answered: boolean }>(
        `select org_id as "orgId", product_id as "productId", answer is not null as answered
       from tender.entry_objection where tender_id = $1 and id = $2`,
        [tenderId, id],
      ),
    answerObjection: async (id, answer) => {
      await tx.changeOne(
        `update tender.entry_objection set answer = $2, answered_name = $3, answered_at = platform.now()
       where id = $1 and answer is null returning id`,
        [id, answer, currentActor().displayName],
        () => new DomainError('illegal-transition', say('objection-answered')),
      );
    },
  }) satisfies Partial<EligibilityTx>;

const ofList = (tx: Tx, approvals: Approvals) =>
  ({
    setEligibilityStage: async (tenderId, wanted) => {
      await tx.query(
        wanted
          ? 'insert into tender.eligibility (tender_id) values ($1) on conflict do nothing'
          : 'delete from tender.eligibility where tender_id = $1',
        [tenderId],
      );
    },
    lockEligibility: (tenderId) =>
      tx.one<EligibilityRecord>(
        `select tender_id as "tenderId", state, approval_id as "approvalId", hash, version
       from tender.eligibility where tender_id = $1 for update`,
        [tenderId],
      ),
    eligibleList: (tender, entries, decisions) => eligibleList(tx, tender, entries, decisions),
    putListForward: (list, text, approvalId) => putListForward(tx, list, text, approvalId),
    reopenList: async ({ tenderId, version }) => {
      await tx.changeOne(
        `update tender.eligibility set state = 'open', document = null, hash = null, version = version + 1
       where tender_id = $1 and version = $2 and state = 'proposed' returning tender_id`,
        [tenderId, version],
        moved,
      );
    },
    freezeList: (list, opensAt) => freezeList(tx, list, opensAt),
    openListApproval: (tender, list) => openListApproval(tx, approvals, tender, list),
  }) satisfies Partial<EligibilityTx>;

/** Every product of a round with its company and what was decided about it. */
export const eligibilityEntries = (q: Queryer, tenderId: string): Promise<EligibilityEntry[]> =>
  q.query<EligibilityEntry>(
    `select e.product_id as "productId", e.name, e.variety_id as "varietyId", e.bidder_id as "bidderId", e.org_id as "orgId",
       coalesce(o.name, e.bidder_id) as "bidderName", e.entity_id as "entityId", e.units_per_pack::text as "unitsPerPack",
       e.ceiling_price::text as "ceilingPrice", d.decision, d.reason, d.note
     from tender.entry e left join identity.organisation o on o.id = e.org_id
     left join tender.entry_decision d on d.tender_id = e.tender_id and d.product_id = e.product_id
     where e.tender_id = $1 order by e.position`,
    [tenderId],
  );

export const relationDecisions = (q: Queryer, tenderId: string): Promise<KeptRelationDecision[]> =>
  q.query<KeptRelationDecision>(
    `select id, bidders, outcome, withdrawn_at is not null as withdrawn from tender.relation_decision
     where tender_id = $1 order by decided_at, id`,
    [tenderId],
  );

async function decideEntries(tx: Tx, tenderId: string, decisions: readonly EnteredDecision[]): Promise<void> {
  const { accountId, displayName } = currentActor();
  await tx.query(
    `insert into tender.entry_decision (tender_id, product_id, org_id, decision, reason, note, decided_by, decided_name)
     select e.tender_id, e.product_id, e.org_id, d.decision, d.reason, d.note, $6, $7
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as d (product_id, decision, reason, note)
     join tender.entry e on e.tender_id = $1 and e.product_id = d.product_id
     on conflict (tender_id, product_id) do update set decision = excluded.decision, reason = excluded.reason, note = excluded.note,
       decided_by = excluded.decided_by, decided_name = excluded.decided_name, decided_at = platform.now()`,
    [
      tenderId,
      decisions.map(({ productId }) => productId),
      decisions.map(({ decision }) => decision),
      decisions.map(({ reason }) => reason),
      decisions.map(({ note }) => note),
      accountId,
      displayName,
    ],
  );
}

async function putListForward(
  tx: Tx,
  { tenderId, version }: EligibilityRecord,
  text: string,
  approvalId: string,
): Promise<string> {
  const row = await tx.changeOne<{ hash: string }>(
    `update tender.eligibility set state = 'proposed', document = $3, hash = encode(sha256(convert_to($3, 'UTF8')), 'hex'),
       approval_id = $4, version = version + 1
     where tender_id = $1 and version = $2 and state = 'open' returning hash`,
    [tenderId, version, text, approvalId],
    moved,
  );
  return row.hash;
}

/**
 * The list first, then its rows from the very text that was put forward: the guard compares each with what was decided. The guard of the
 * list reads the clock after this statement did: a window that opens in between is refused by it, and by nothing else here.
 */
async function freezeList(
  tx: Tx,
  list: EligibilityRecord,
  opensAt: string,
): Promise<readonly ListedProduct[]> {
  const { tenderId } = list;
  const row = await frozen(tx, list, opensAt);
  const { products } = JSON.parse(row.document) as EligibleList;
  await tx.query(
    `insert into tender.eligible_entry (tender_id, product_id, org_id, entity_id, ceiling_price, decision, reason, note)
     select e.tender_id, e.product_id, e.org_id, p.entity_id, p.ceiling_price, p.decision, d.reason, d.note
     from unnest($2::text[], $3::text[], $4::numeric[], $5::text[]) as p (product_id, entity_id, ceiling_price, decision)
     join tender.entry e on e.tender_id = $1 and e.product_id = p.product_id
     join tender.entry_decision d on d.tender_id = e.tender_id and d.product_id = e.product_id`,
    [
      tenderId,
      products.map(({ productId }) => productId),
      products.map(({ entityId }) => entityId),
      products.map(({ ceilingPrice }) => ceilingPrice),
      products.map(({ decision }) => decision),
    ],
  );
  return products;
}

async function frozen(
  tx: Tx,
  { tenderId, version }: EligibilityRecord,
  opensAt: string,
): Promise<{ document: string }> {
  try {
    return await tx.changeOne<{ document: string }>(
      `update tender.eligibility set state = 'frozen', frozen_at = platform.now(), version = version + 1
       where tender_id = $1 and version = $2 and state = 'proposed' returning document`,
      [tenderId, version],
      moved,
    );
  } catch (error) {
    if (codeOf(error) !== 'JC403') throw error;
    throw new DomainError('window-closed', say('window-open', { from: opensAt }));
  }
}

/** A list that was returned or taken back goes on in its own chain. */
async function openListApproval(
  tx: Tx,
  approvals: Approvals,
  { id, title, regionCode }: TenderRecord,
  list: EligibilityRecord,
): Promise<string> {
  if (list.approvalId !== null) {
    await approvals.resubmit(tx, list.approvalId);
    return list.approvalId;
  }
  return approvals.open(tx, {
    chain: 'tender-eligibility',
    subject: { kind: 'tender-eligibility', id },
    title: say('list-of', { title }),
    link: `/tenders/${id}?step=eligibility`,
    steps: [{ name: 'issue', permission: 'tender.announce' }],
    regionCode,
  });
}

/** Refusals of the functions that companies call; they end the transaction, so all that is said of them is known before. */
async function called<T>(
  refusals: Readonly<Record<string, DomainError>>,
  call: () => Promise<T | undefined>,
): Promise<T> {
  try {
    const row = await call();
    if (row === undefined) throw new Error('the function answered nothing');
    return row;
  } catch (error) {
    throw refusals[codeOf(error)] ?? error;
  }
}

const declareRelations = (
  tx: Tx,
  tenderId: string,
  { relations, explanation }: Declaration,
): Promise<{ id: string; version: number; at: string }> =>
  called(
    {
      JC404: new DomainError('not-found', sayTender('no-entry')),
      JC409: new DomainError('illegal-transition', say('declaration-late')),
      JC412: new DomainError('version-conflict', say('declaration-raced')),
    },
    () =>
      tx.one<{ id: string; version: number; at: string }>(
        `select id, version, ${preciseInstant('at')} as at from tender.declare_relations($1, $2, $3, $4)`,
        [tenderId, JSON.stringify(relations), explanation, currentActor().displayName],
      ),
  );

const objectToRefusal = (
  tx: Tx,
  tenderId: string,
  productId: string,
  text: string,
): Promise<{ id: string; at: string }> =>
  called(
    {
      JC404: new DomainError('not-found', say('product-unknown', { product: productId })),
      JC409: new DomainError('illegal-transition', say('objection-late')),
      JC411: new DomainError('illegal-transition', say('objection-groundless')),
      JC412: new DomainError('already-exists', say('objection-open')),
    },
    () =>
      tx.one<{ id: string; at: string }>(
        `select id, ${preciseInstant('at')} as at from tender.object_to_refusal($1, $2, $3, $4)`,
        [tenderId, productId, text, currentActor().displayName],
      ),
  );

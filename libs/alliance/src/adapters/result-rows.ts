import { organisationNames } from '#identity';
import {
  type Approvals,
  currentActor,
  type Database,
  mayTake,
  type Queryer,
  TransactionalUnitOfWork,
  type Tx,
} from '#platform';
import { ImportPublishedAwards, roundsTx } from '#rounds';

import type { AwardedRound, NewReceived, NewResult, ResultsTx } from '../application/result-ports.js';
import type { ResultAllocation, ResultArea, ResultAward, RoundOutcome } from '../domain/result.js';
import { confirmedKeyOf } from './key-rows.js';
import { readMembers } from './member-rows.js';

/** The unit of work of results over PostgreSQL. */
export const resultsUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<ResultsTx> =>
  new TransactionalUnitOfWork(database, (tx) => resultsTx(tx, approvals));

const resultsTx = (tx: Tx, approvals: Approvals): ResultsTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  awardedRound: (id) => awardedRound(tx, id),
  members: (id) => readMembers(tx, id),
  outcome: (tenderId, roundId) => outcomeOfRound(tx, tenderId, roundId),
  nextEdition: async (id) =>
    ((await tx.one<{ n: number }>('select max(edition) as n from alliance.result where tender_id = $1', [id]))
      ?.n ?? 0) + 1,
  addResult: (result) => addResult(tx, result),
  confirmedKeyOf: (region) => confirmedKeyOf(tx, region),
  importAwards: (command) =>
    new ImportPublishedAwards({ run: (work) => work(roundsTx(tx, approvals)) }).execute(command),
  addReceived: (received) => addReceived(tx, received),
});

/** The tender's row is held, so that two who issue at once get editions one after the other. */
async function awardedRound(q: Queryer, id: string): Promise<AwardedRound | undefined> {
  const round = await q.one<Omit<AwardedRound, 'notices'>>(
    `select t.id as "tenderId", t.library_round_id as "roundId", t.round_no as "roundNo", t.title, t.kind, t.category, t.ruleset, t.issuer,
       t.region_code as leader, to_char(t.agreement_ends_on, 'YYYY-MM-DD') as "agreementEndsOn"
     from tender.tender t where t.id = $1 for update`,
    [id],
  );
  if (!round) return undefined;
  const notices = await q.query<AwardedRound['notices'][number]>(
    `select n, document::text as document from award.decision where round_id = $1 and state = 'confirmed' order by n`,
    [round.roundId],
  );
  return { ...round, notices };
}

async function outcomeOfRound(q: Queryer, tenderId: string, roundId: string): Promise<RoundOutcome> {
  await mayTake(q, 'round-reading');
  const awards = await q.query<ResultAward & { readonly orgId: string | null }>(AWARDS, [roundId, tenderId]);
  const names = await organisationNames(
    q,
    awards.flatMap(({ orgId }) => (orgId === null ? [] : [orgId])),
  );
  return {
    awards: awards.map(({ orgId, ...award }) => ({
      ...award,
      bidderName: (orgId === null ? undefined : names.get(orgId)) ?? award.bidderId,
    })),
    areas: await q.query<ResultArea>(
      `select variety_id as "varietyId", region_id as "regionId", coalesce(primary_product_id, '') as primary, coalesce(backup_product_id, '') as backup
       from award.supply_now where round_id = $1 order by variety_id collate "C", region_id collate "C"`,
      [roundId],
    ),
    allocations: await q.query<ResultAllocation>(ALLOCATIONS, [roundId]),
  };
}

const AWARDS = `
  select a.variety_id as "varietyId", a.variety_name as "varietyName", a.product_id as "productId", a.product_name as "productName",
    a.bidder_id as "bidderId", '' as "bidderName", a.org_id as "orgId", coalesce(a.rank::text, '') as rank, coalesce(p.strength::text, '') as strength,
    p.units_per_pack::text as "unitsPerPack", to_char(a.unit_price, 'FM999999999999999990.0000') as "unitPrice",
    coalesce(e.ceiling_price::text, '') as "ceilingPrice",
    case when exists (select from award.withdrawal w where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed')
      then 'withdrawn' else 'standing' end as status
  from award.award a join rounds.round_product p on p.round_id = a.round_id and p.product_id = a.product_id
  join award.decision d on d.id = a.decision_id and d.state = 'confirmed'
  left join tender.entry e on e.tender_id = $2 and e.product_id = a.product_id
  where a.round_id = $1 order by a.variety_id collate "C", a.rank, a.product_id collate "C"`;

/** As it stands, after withdrawals and adjustments. */
const ALLOCATIONS = `
  select institution_id as institution, region_id as "regionId", variety_id as "varietyId", coalesce(product_id, '') as product, quantity::text as agreed
  from award.institution_volume where round_id = $1
  order by institution_id collate "C", variety_id collate "C", product_id collate "C" nulls first`;

async function addResult(tx: Tx, result: NewResult): Promise<void> {
  const {
    id,
    tenderId,
    roundId,
    roundNo,
    title,
    member,
    edition,
    awards,
    allocations,
    agreed,
    sha256,
    content,
    issuedAt,
  } = result;
  await tx.query(
    `insert into alliance.result (id, tender_id, round_id, round_no, title, region_code, member_name, edition, starts_on, awards, allocations, agreed, sha256, content, issued_by_name, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      tenderId,
      roundId,
      roundNo,
      title,
      member.regionCode,
      member.name,
      edition,
      member.startsOn,
      awards,
      allocations,
      agreed,
      sha256,
      Buffer.from(content),
      currentActor().displayName,
      issuedAt,
    ],
  );
}

async function addReceived(tx: Tx, received: NewReceived): Promise<void> {
  const { id, roundId, keyId, roundNo, regionCode, edition, startsOn, awards, allocations, sha256, content } =
    received;
  await tx.query(
    `insert into alliance.received (id, round_id, key_id, round_no, region_code, edition, starts_on, awards, allocations, sha256, content, received_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      roundId,
      keyId,
      roundNo,
      regionCode,
      edition,
      startsOn,
      awards,
      allocations,
      sha256,
      Buffer.from(content),
      currentActor().displayName,
    ],
  );
}

import { DomainError } from '#kernel';
import { currentActor, mayTake, type Queryer, type Tx } from '#platform';

import type { AwardDocument, AwardedProduct, DecisionRecord, Publicity } from '../application/ports.js';
import type { Settlement, VarietyToSettle } from '../domain/settle.js';
import { say } from '../domain/say.js';

export const varietiesToSettle = (q: Queryer, roundId: string): Promise<VarietyToSettle[]> =>
  q.query<VarietyToSettle>(
    `select v.variety_id as "varietyId",
       (select count(*)::int from rounds.award a where a.evaluation_id = p.evaluation_id and a.variety_id = v.variety_id
          and a.award_unit_price is not null) as winners,
       exists (select from award.settled s where s.round_id = v.round_id and s.variety_id = v.variety_id) as "isSettled"
     from award.publicity p join rounds.round_variety v on v.round_id = p.round_id
     where p.round_id = $1 order by v.position`,
    [roundId],
  );

export async function addDecision(
  tx: Tx,
  id: string,
  roundId: string,
  settlements: readonly Settlement[],
  approvalId: string,
): Promise<number> {
  const row = await tx.changeOne<{ n: number }>(
    `insert into award.decision (id, round_id, n, settlements, approval_id, proposed_by_name)
     select $1, $2, coalesce(max(d.n), 0) + 1, $3, $4, $5 from award.decision d where d.round_id = $2 returning n`,
    [id, roundId, JSON.stringify(settlements), approvalId, currentActor().displayName],
    () => new DomainError('illegal-transition', say('award-proposed')),
  );
  return row.n;
}

export const lockDecision = (q: Queryer, roundId: string): Promise<DecisionRecord | undefined> =>
  q.one<DecisionRecord>(
    `select id, n, settlements, approval_id as "approvalId" from award.decision
     where round_id = $1 and state = 'proposed' for update`,
    [roundId],
  );

/**
 * The award: the volume of every institution as the evaluation has it, then in one statement what is settled, awards at the price as
 * it was evaluated, and supply areas. The database refuses volumes that are not the evaluated ones in sum.
 */
export async function awardFromEvaluation(
  tx: Tx,
  { id, settlements }: DecisionRecord,
  { roundId, evaluationId, resultHash }: Publicity,
): Promise<void> {
  await mayTake(tx, 'round-reading');
  await tx.query('select award.spread($1)', [id]);
  await tx.query(AWARD, [roundId, evaluationId, resultHash, id, JSON.stringify(settlements)]);
}

const AWARD = `
  with asked as (
    select * from jsonb_to_recordset($5::jsonb) as s ("varietyId" text, outcome text, reason text)),
  settled as (
    insert into award.settled (round_id, variety_id, decision_id, outcome, reason)
    select $1, "varietyId", $4, outcome, reason from asked),
  lines as (
    select product_id, sum(quantity) as quantity from award.volume_move where decision_id = $4 group by product_id),
  awards as (
    insert into award.award (round_id, product_id, decision_id, evaluation_id, result_hash, variety_id, variety_name, product_name,
      bidder_id, org_id, rank, status, unit_price, agreed_quantity)
    select $1, a.product_id, $4, $2, $3, a.variety_id, v.name, p.name, a.bidder_id, award.org_of($1, a.product_id), a.rank, a.status,
      a.award_unit_price,
      case when r.has_volumes then coalesce((select sum(l.quantity) from lines l where l.product_id = a.product_id), 0) end
    from rounds.award a join rounds.round r on r.id = $1
    join rounds.round_variety v on v.round_id = $1 and v.variety_id = a.variety_id
    join rounds.round_product p on p.round_id = $1 and p.product_id = a.product_id
    where a.evaluation_id = $2 and a.award_unit_price is not null
      and a.variety_id in (select "varietyId" from asked where outcome = 'awarded')),
  areas as (
    insert into award.supply (round_id, variety_id, region_id, seq, primary_product_id, backup_product_id)
    select $1, a.variety_id, a.region_id, 1, a.primary_product_id, a.backup_product_id from rounds.area a
    where a.evaluation_id = $2 and a.variety_id in (select "varietyId" from asked where outcome = 'awarded'))
  select 1`;

const regionsOf = (column: string): string => `coalesce((
  select array_agg(g.name order by g.region_id collate "C") from award.supply_now s
  join rounds.region g on g.round_id = s.round_id and g.region_id = s.region_id
  where s.round_id = a.round_id and s.variety_id = a.variety_id and s.${column} = a.product_id), '{}')`;

export const awardedProducts = (q: Queryer, decisionId: string): Promise<AwardedProduct[]> =>
  q.query<AwardedProduct>(
    `select a.variety_id as "varietyId", a.variety_name as "varietyName", a.product_id as "productId", a.product_name as "productName",
       a.bidder_id as "bidderId", a.org_id as "orgId", a.rank, to_char(a.unit_price, 'FM999999999999999990.0000') as "unitPrice",
       a.agreed_quantity::text as "agreedQuantity", ${regionsOf('primary_product_id')} as "primaryRegions",
       ${regionsOf('backup_product_id')} as "backupRegions"
     from award.award a join rounds.round_variety v on v.round_id = a.round_id and v.variety_id = a.variety_id
     where a.decision_id = $1 order by v.position, a.rank, a.product_id collate "C"`,
    [decisionId],
  );

export async function confirmDecision(
  tx: Tx,
  id: string,
  { noticeNo, document, digest }: AwardDocument,
): Promise<void> {
  await tx.changeOne(
    `update award.decision set state = 'confirmed', decided_at = platform.now(), decided_by_name = $2, notice_no = $3, document = $4, digest = $5
     where id = $1 and state = 'proposed' returning id`,
    [id, currentActor().displayName, noticeNo, document, digest],
    () => new DomainError('illegal-transition', say('no-award-proposed')),
  );
}

export async function returnDecision(tx: Tx, id: string): Promise<void> {
  await tx.changeOne(
    `update award.decision set state = 'returned', decided_at = platform.now(), decided_by_name = $2
     where id = $1 and state = 'proposed' returning id`,
    [id, currentActor().displayName],
    () => new DomainError('illegal-transition', say('no-award-proposed')),
  );
}

/** Organisations behind products of a round, all of them when `productIds` is null. */
export async function orgsOf(
  q: Queryer,
  roundId: string,
  productIds: readonly string[] | null,
): Promise<string[]> {
  const rows = await q.query<{ org: string }>(
    `select distinct o.org from rounds.round_product p cross join lateral (select award.org_of(p.round_id, p.product_id) as org) o
     where p.round_id = $1 and ($2::text[] is null or p.product_id = any ($2)) and o.org is not null`,
    [roundId, productIds],
  );
  return rows.map(({ org }) => org);
}

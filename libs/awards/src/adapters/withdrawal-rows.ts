import { DomainError } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type { NewWithdrawal, WithdrawalRecord } from '../application/ports.js';
import type { RegionVolume, Replacement, Standing, SupplyArea } from '../domain/replacement.js';
import { say } from '../domain/say.js';

const STANDS = `not exists (select from award.withdrawal w
  where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed')`;

/** The variety of an awarded product as it stands now; undefined when the product holds no award. */
export async function standingOf(
  q: Queryer,
  roundId: string,
  productId: string,
): Promise<{ varietyId: string; standing: Standing } | undefined> {
  const winners = await q.query<{ productId: string; varietyId: string }>(
    `select a.product_id as "productId", a.variety_id as "varietyId" from award.award a
     where a.round_id = $1 and a.variety_id = (select o.variety_id from award.award o where o.round_id = $1 and o.product_id = $2)
       and ${STANDS} order by a.rank, a.product_id collate "C"`,
    [roundId, productId],
  );
  const own = winners.find((winner) => winner.productId === productId);
  if (!own) return undefined;
  const { varietyId } = own;
  return {
    varietyId,
    standing: {
      withdrawn: productId,
      winners: winners.flatMap((winner) => (winner === own ? [] : [winner.productId])),
      areas: await q.query<SupplyArea>(
        `select region_id as "regionId", primary_product_id as primary, backup_product_id as backup from award.supply_now
         where round_id = $1 and variety_id = $2 order by region_id collate "C"`,
        [roundId, varietyId],
      ),
      volumes: await volumesOf(q, roundId, varietyId),
    },
  };
}

async function volumesOf(q: Queryer, roundId: string, varietyId: string): Promise<RegionVolume[]> {
  const rows = await q.query<{ regionId: string; productId: string; quantity: string }>(
    `select region_id as "regionId", product_id as "productId", quantity::text from award.volume_now
     where round_id = $1 and variety_id = $2 and product_id is not null order by region_id collate "C", product_id collate "C"`,
    [roundId, varietyId],
  );
  return rows.map((row) => ({ ...row, quantity: BigInt(row.quantity) }));
}

export async function addWithdrawal(tx: Tx, withdrawal: NewWithdrawal, approvalId: string): Promise<void> {
  const { id, roundId, productId, varietyId, reason, explanation, legalBasis, namings } = withdrawal;
  await tx.changeOne(
    `insert into award.withdrawal (id, round_id, product_id, variety_id, reason, explanation, legal_basis, namings, approval_id, proposed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [
      id,
      roundId,
      productId,
      varietyId,
      reason,
      explanation,
      legalBasis,
      JSON.stringify(namings),
      approvalId,
      currentActor().displayName,
    ],
    () => new DomainError('already-exists', say('withdrawal-waits')),
  );
}

export const lockWithdrawal = (q: Queryer, id: string): Promise<WithdrawalRecord | undefined> =>
  q.one<WithdrawalRecord>(
    `select id, round_id as "roundId", product_id as "productId", variety_id as "varietyId", reason, namings, approval_id as "approvalId", state
     from award.withdrawal where id = $1 for update`,
    [id],
  );

export async function closeWithdrawal(tx: Tx, id: string, state: 'confirmed' | 'returned'): Promise<void> {
  await tx.changeOne(
    `update award.withdrawal set state = $2, decided_at = platform.now(), decided_by_name = $3
     where id = $1 and state = 'proposed' returning id`,
    [id, state, currentActor().displayName],
    () => new DomainError('illegal-transition', say('moved-meanwhile')),
  );
}

/**
 * Adds the areas as they are from now on, and moves what each institution has of the withdrawn product to whoever takes over. Volume of
 * its brand goes with the area from now on: the brand is no longer to be had.
 */
export async function replaceSupply(
  tx: Tx,
  { id, roundId, varietyId, productId, namings }: WithdrawalRecord,
  { areas, moves }: Replacement,
): Promise<void> {
  const reasons = new Map(namings.map(({ regionId, reason }) => [regionId, reason]));
  await tx.query(
    `insert into award.supply (round_id, variety_id, region_id, seq, primary_product_id, backup_product_id, withdrawal_id, reason)
     select $1, $2, n.region, s.seq + 1, n.first, n.backup, $3, n.reason
     from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as n (region, first, backup, reason)
     join award.supply_now s on s.round_id = $1 and s.variety_id = $2 and s.region_id = n.region`,
    [
      roundId,
      varietyId,
      id,
      areas.map(({ regionId }) => regionId),
      areas.map(({ primary }) => primary),
      areas.map(({ backup }) => backup),
      areas.map(({ regionId }) => reasons.get(regionId) ?? null),
    ],
  );
  await tx.query(
    `insert into award.institution_move (round_id, variety_id, region_id, institution_id, product_id, follows_area, quantity, cause, cause_id)
     select $1, $2, h.region_id, h.institution_id, e.product, e.follows_area, e.quantity, 'withdrawal', $4
     from unnest($5::text[], $6::text[]) as m (region, successor)
     join (select region_id, institution_id, follows_area, sum(quantity) as quantity from award.institution_move
       where round_id = $1 and variety_id = $2 and product_id = $3 group by 1, 2, 3 having sum(quantity) > 0) h on h.region_id = m.region
     cross join lateral (values ($3::text, h.follows_area, -h.quantity), (m.successor, true, h.quantity)) as e (product, follows_area, quantity)`,
    [roundId, varietyId, productId, id, moves.map(({ regionId }) => regionId), moves.map(({ to }) => to)],
  );
}

import { DomainError } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type { AdjustmentAsked } from '../application/adjustment-checks.js';
import type { AdjustmentRecord, Endorsement } from '../application/ports.js';
import type { AdjustmentTerms, HeldVolume, VolumeMove, VolumePlace } from '../domain/adjustment.js';
import type { AdjustmentState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';

const texts = async (q: Queryer, sql: string, params: readonly unknown[]): Promise<string[]> =>
  (await q.query<{ id: string }>(sql, params)).map(({ id }) => id);

export const isOwnInstitution = async (q: Queryer, roundId: string, institution: string): Promise<boolean> =>
  (await q.one(
    `select 1 from award.institution where round_id = $1 and institution_id = $2
       and org_id = any ((select identity.my_orgs())::uuid[])`,
    [roundId, institution],
  )) !== undefined;

export const standingProducts = (q: Queryer, roundId: string, varietyId: string): Promise<string[]> =>
  texts(q, 'select product_id as id from award.standing_products($1, $2)', [roundId, varietyId]);

export const institutionRegions = (
  q: Queryer,
  roundId: string,
  institution: string,
  varietyId: string,
): Promise<string[]> =>
  texts(q, 'select region_id as id from award.institution_regions($1, $2, $3)', [
    roundId,
    institution,
    varietyId,
  ]);

export const orgsOfInstitutions = (
  q: Queryer,
  roundId: string,
  institutions: readonly string[],
): Promise<string[]> =>
  texts(
    q,
    'select distinct org_id as id from award.institution where round_id = $1 and institution_id = any ($2) and org_id is not null',
    [roundId, institutions],
  );

export async function heldVolume(
  q: Queryer,
  roundId: string,
  varietyId: string,
  { institutionId, regionId, productId }: VolumePlace,
): Promise<HeldVolume> {
  const row = await q.one<{ brand: string; area: string }>(
    `select coalesce(sum(quantity) filter (where not follows_area), 0)::text as brand,
       coalesce(sum(quantity) filter (where follows_area), 0)::text as area
     from award.institution_move where round_id = $1 and variety_id = $2 and institution_id = $3 and region_id = $4 and product_id = $5`,
    [roundId, varietyId, institutionId, regionId, productId],
  );
  return { brand: BigInt(row?.brand ?? 0), area: BigInt(row?.area ?? 0) };
}

/** Of an institution in a variety: what the award gave it, and what stands. */
export async function institutionTotal(
  q: Queryer,
  roundId: string,
  varietyId: string,
  institution: string,
): Promise<{ awarded: bigint; now: bigint }> {
  const row = await q.one<{ awarded: string; now: string }>(
    `select coalesce(sum(quantity) filter (where cause = 'decision'), 0)::text as awarded, coalesce(sum(quantity), 0)::text as now
     from award.institution_move where round_id = $1 and variety_id = $2 and institution_id = $3`,
    [roundId, varietyId, institution],
  );
  return { awarded: BigInt(row?.awarded ?? 0), now: BigInt(row?.now ?? 0) };
}

export async function addAdjustment(
  tx: Tx,
  id: string,
  { roundId, varietyId, reason, explanation }: AdjustmentAsked,
  { kind, from, quantity, to }: AdjustmentTerms,
): Promise<void> {
  const { displayName, org } = currentActor();
  await tx.query(
    `insert into award.adjustment (id, round_id, variety_id, kind, institution_id, region_id, product_id, quantity,
       to_institution_id, to_region_id, to_product_id, reason, explanation, asked_by_name, asked_by_org, asked_by_org_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      roundId,
      varietyId,
      kind,
      from.institutionId,
      from.regionId,
      from.productId,
      String(quantity),
      to?.institutionId ?? null,
      to?.regionId ?? null,
      to?.productId ?? null,
      reason,
      explanation,
      displayName,
      org?.id ?? null,
      org?.name ?? displayName,
    ],
  );
}

export async function endorseAdjustment(
  tx: Tx,
  id: string,
  { belowFloor, officeReason, approvalId }: Endorsement,
): Promise<void> {
  await tx.changeOne(
    `update award.adjustment set state = 'proposed', below_floor = $2, office_reason = $3, approval_id = $4,
       proposed_at = platform.now(), proposed_by_name = $5
     where id = $1 and state = 'filed' returning id`,
    [id, belowFloor, officeReason, approvalId, currentActor().displayName],
    () => new DomainError('illegal-transition', say('moved-meanwhile')),
  );
}

export async function readAdjustment(
  q: Queryer,
  id: string,
  locked = false,
): Promise<AdjustmentRecord | undefined> {
  const row = await q.one<Row>(`${READ} ${locked ? 'for update' : ''}`, [id]);
  if (!row) return undefined;
  const { kind, quantity, institutionId, regionId, productId, toInstitution, toRegion, toProduct, ...rest } =
    row;
  return {
    ...rest,
    terms: {
      kind,
      quantity: BigInt(quantity),
      from: { institutionId, regionId, productId },
      to:
        toInstitution === null || toRegion === null || toProduct === null
          ? null
          : { institutionId: toInstitution, regionId: toRegion, productId: toProduct },
    },
  };
}

interface Row extends Omit<AdjustmentRecord, 'terms'>, VolumePlace {
  readonly kind: AdjustmentTerms['kind'];
  readonly quantity: string;
  readonly toInstitution: string | null;
  readonly toRegion: string | null;
  readonly toProduct: string | null;
}
const READ = `select id, round_id as "roundId", variety_id as "varietyId", kind, quantity::text, institution_id as "institutionId",
  region_id as "regionId", product_id as "productId", to_institution_id as "toInstitution", to_region_id as "toRegion",
  to_product_id as "toProduct", state, office_reason as "officeReason", approval_id as "approvalId", asked_by as "askedBy"
  from award.adjustment where id = $1`;

export async function closeAdjustment(
  tx: Tx,
  id: string,
  from: AdjustmentState,
  to: AdjustmentState,
  opinion: string,
): Promise<void> {
  await tx.changeOne(
    `update award.adjustment set state = $3, opinion = $4, closed_at = platform.now(), closed_by_name = $5
     where id = $1 and state = $2 returning id`,
    [id, from, to, opinion, currentActor().displayName],
    () => new DomainError('illegal-transition', say('moved-meanwhile')),
  );
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export async function withdrawAdjustment(tx: Tx, id: string): Promise<void> {
  try {
    await tx.query('select award.withdraw_adjustment($1, $2)', [id, currentActor().displayName]);
  } catch (error) {
    if (codeOf(error) === 'JC411') throw new DomainError('illegal-transition', say('moved-meanwhile'));
    throw error;
  }
}

/** One statement, so that the database sees the whole of what moves. */
export async function moveVolume(
  tx: Tx,
  { id, roundId, varietyId }: AdjustmentRecord,
  moves: readonly VolumeMove[],
): Promise<void> {
  await tx.query(
    `insert into award.institution_move (round_id, variety_id, region_id, institution_id, product_id, follows_area, quantity, cause, cause_id)
     select $1, $2, m.region, m.institution, m.product, m.follows_area, m.quantity, 'adjustment', $3
     from unnest($4::text[], $5::text[], $6::text[], $7::boolean[], $8::numeric[]) as m (region, institution, product, follows_area, quantity)`,
    [
      roundId,
      varietyId,
      id,
      moves.map(({ regionId }) => regionId),
      moves.map(({ institutionId }) => institutionId),
      moves.map(({ productId }) => productId),
      moves.map(({ followsArea }) => followsArea),
      moves.map(({ quantity }) => String(quantity)),
    ],
  );
}

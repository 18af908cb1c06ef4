import { beijingMinute, DomainError } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';
import { findRuleSet } from '#rounds/evaluator';

import type { ChosenArea } from '../application/choose-areas.js';
import type { AreaSelectionChange, AreaSelectionRecord, ChooserRecord } from '../application/ports.js';
import { say } from '../domain/say.js';
import { instant, preciseInstant } from './instants.js';

export const readChoosers = (q: Queryer, roundId: string): Promise<ChooserRecord[]> =>
  q.query<ChooserRecord>(
    `select variety_id as "varietyId", variety_name as "varietyName", product_id as "productId", product_name as "productName",
       entity, bidder_id as "bidderId", org_id as "orgId", rank, awarded from award.choosers($1)`,
    [roundId],
  );

export const regionsOf = async (q: Queryer, roundId: string): Promise<string[]> =>
  (await q.query<{ id: string }>('select region_id as id from award.regions_of($1)', [roundId])).map(
    ({ id }) => id,
  );

/** Where agreed volume is graded by rank or price, another supplier would have another volume: areas stay as evaluated. */
export async function sharesByGrade(q: Queryer, roundId: string): Promise<boolean> {
  const row = await q.one<{ ruleset: string }>('select ruleset from rounds.round where id = $1', [roundId]);
  return findRuleSet(row?.ruleset ?? '')?.sharing !== 'by-winners';
}

export const openSelection = (
  q: Queryer,
  roundId: string,
  locked = false,
): Promise<AreaSelectionRecord | undefined> =>
  q.one<AreaSelectionRecord>(
    `select id, round_id as "roundId", state, ${instant('due_at')} as "dueAt", approval_id as "approvalId"
     from award.area_selection where round_id = $1 and state in ('announced', 'proposed') ${locked ? 'for update' : ''}`,
    [roundId],
  );

export async function addSelection(tx: Tx, id: string, roundId: string, dueAt: string): Promise<void> {
  await tx.changeOne(
    `insert into award.area_selection (id, round_id, due_at, opened_at, opened_by_name) values ($1, $2, $3, platform.now(), $4)
     on conflict do nothing returning id`,
    [id, roundId, dueAt, currentActor().displayName],
    () => new DomainError('already-exists', say('areas-open-already')),
  );
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The function takes the time after its lock; its refusals end the transaction. */
export async function fileAreas(
  tx: Tx,
  { id, dueAt }: AreaSelectionRecord,
  productId: string,
  regionIds: readonly string[],
): Promise<string> {
  try {
    const row = await tx.one<{ at: string }>(
      `select ${preciseInstant('t.at')} as at from award.file_areas($1, $2, $3, $4) as t (at)`,
      [id, productId, regionIds, currentActor().displayName],
    );
    if (!row) throw new Error('the function answered nothing');
    return row.at;
  } catch (error) {
    if (codeOf(error) === 'JC410')
      throw new DomainError('window-closed', say('areas-closed', { until: beijingMinute(dueAt) }));
    if (codeOf(error) === 'JC404')
      throw new DomainError('wrong-actor', say('areas-not-entitled', { product: productId }));
    throw error;
  }
}

export async function areaLists(q: Queryer, selectionId: string): Promise<Map<string, readonly string[]>> {
  const rows = await q.query<{ productId: string; regionIds: string[] }>(
    'select product_id as "productId", region_ids as "regionIds" from award.area_list where selection_id = $1',
    [selectionId],
  );
  return new Map(rows.map(({ productId, regionIds }) => [productId, regionIds]));
}

/** One conditional statement; a choice that was returned keeps its lists and waits for another proposal. */
export async function moveSelection(
  tx: Tx,
  { id, state: from }: AreaSelectionRecord,
  { state, approvalId, opinion }: AreaSelectionChange,
): Promise<void> {
  await tx.changeOne(
    `update award.area_selection set state = $3, opinion = coalesce($5, opinion), approval_id = coalesce($4, approval_id),
       proposed_at = case when $3 = 'proposed' then platform.now() else proposed_at end,
       proposed_by_name = case when $3 = 'proposed' then $6 else proposed_by_name end,
       decided_at = case when $3 in ('confirmed', 'void') then platform.now() end,
       decided_by_name = case when $3 in ('confirmed', 'void') then $6 end
     where id = $1 and state = $2 returning id`,
    [id, from, state, approvalId ?? null, opinion ?? null, currentActor().displayName],
    () => new DomainError('illegal-transition', say('moved-meanwhile')),
  );
}

/** The areas as they are from now on; what goes with an area goes from who supplied it to who supplies it now, institution by institution. */
export async function supplyChosen(
  tx: Tx,
  { id, roundId }: AreaSelectionRecord,
  areas: readonly ChosenArea[],
): Promise<void> {
  const params = [
    roundId,
    id,
    areas.map(({ varietyId }) => varietyId),
    areas.map(({ regionId }) => regionId),
    areas.map(({ primary }) => primary),
  ];
  await tx.query(
    `insert into award.institution_move (round_id, variety_id, region_id, institution_id, product_id, follows_area, quantity, cause, cause_id)
     select $1, h.variety_id, h.region_id, h.institution_id, e.product, true, e.quantity, 'selection', $2
     from unnest($3::text[], $4::text[], $5::text[]) as n (variety, region, first)
     join award.supply_now s on s.round_id = $1 and s.variety_id = n.variety and s.region_id = n.region and s.primary_product_id is distinct from n.first
     join (select variety_id, region_id, institution_id, product_id, sum(quantity) as quantity from award.institution_move
       where round_id = $1 and follows_area group by 1, 2, 3, 4 having sum(quantity) > 0) h
       on h.variety_id = n.variety and h.region_id = n.region and h.product_id is not distinct from s.primary_product_id
     cross join lateral (values (h.product_id, -h.quantity), (n.first, h.quantity)) as e (product, quantity)`,
    params,
  );
  await tx.query(
    `insert into award.supply (round_id, variety_id, region_id, seq, primary_product_id, backup_product_id, selection_id)
     select $1, n.variety, n.region, s.seq + 1, n.first, n.backup, $2
     from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as n (variety, region, first, backup)
     join award.supply_now s on s.round_id = $1 and s.variety_id = n.variety and s.region_id = n.region`,
    [...params, areas.map(({ backup }) => backup)],
  );
}

import { DomainError, stateWord } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type {
  AskedProduct,
  AskedVariety,
  CollectionChange,
  CollectionCounts,
  CollectionDraft,
  CollectionRecord,
  NewCollection,
} from '../application/ports.js';
import { say } from '../domain/say.js';
import type { ReportingKind } from '../domain/words.js';
import { instant } from './instants.js';

const RECORD = `id, number, title, purpose, region_code as "regionCode", base_years as "baseYears", review_levels as "reviewLevels",
  ${instant('opens_at')} as "opensAt", ${instant('due_at')} as "dueAt", state, version`;

export const lockCollection = (q: Queryer, id: string): Promise<CollectionRecord | undefined> =>
  q.one<CollectionRecord>(`select ${RECORD} from demand.collection where id = $1 for update`, [id]);

/** Stores a draft; the unique index decides between drafts of one number. */
export async function addCollection(q: Queryer, collection: NewCollection): Promise<void> {
  const { id, number, regionCode, orgId, issuer, title, kind, purpose } = collection;
  const written = await q.query(
    `insert into demand.collection (id, number, title, kind, purpose, region_code, org_id, issuer, base_years, review_levels,
       opens_at, due_at, state, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'draft', $13)
     on conflict (number) where state <> 'void' do nothing returning id`,
    [
      id,
      number,
      title,
      kind,
      purpose,
      regionCode,
      orgId,
      issuer,
      collection.baseYears,
      collection.reviewLevels,
      collection.opensAt,
      collection.dueAt,
      currentActor().accountId,
    ],
  );
  if (written.length === 0) throw new DomainError('already-exists', say('number-taken', { number }));
}

const moved =
  ({ state }: CollectionRecord) =>
  (): DomainError =>
    new DomainError('illegal-transition', say('state-moved', { state: stateWord(state) }));

export async function editCollection(
  tx: Tx,
  collection: CollectionRecord,
  { title, kind, purpose, baseYears, reviewLevels, opensAt, dueAt }: CollectionDraft,
): Promise<void> {
  await tx.changeOne(
    `update demand.collection set title = $3, kind = $4, purpose = $5, base_years = $6, review_levels = $7, opens_at = $8,
       due_at = $9, version = version + 1
     where id = $1 and version = $2 and state = 'draft' returning id`,
    [collection.id, collection.version, title, kind, purpose, baseYears, reviewLevels, opensAt, dueAt],
    moved(collection),
  );
}

/** One conditional statement: nobody moved the collection since it was read. */
export async function changeCollection(
  tx: Tx,
  collection: CollectionRecord,
  { state, voidReason, amendmentReason, beganNow = false }: CollectionChange,
): Promise<void> {
  await tx.changeOne(
    `update demand.collection set state = $3, version = version + 1, void_reason = coalesce($4, void_reason),
       amendment_reason = coalesce($5, amendment_reason), began_at = case when $6 then platform.now() else began_at end
     where id = $1 and state = $2 returning id`,
    [collection.id, collection.state, state, voidReason ?? null, amendmentReason ?? null, beganNow],
    moved(collection),
  );
}

export async function setProducts(
  q: Queryer,
  id: string,
  varieties: readonly AskedVariety[],
  products: readonly AskedProduct[],
): Promise<void> {
  await q.query('delete from demand.product where collection_id = $1', [id]);
  await q.query('delete from demand.variety where collection_id = $1', [id]);
  await q.query(
    `insert into demand.variety (collection_id, variety_id, position, name, unit)
     select $1, v.id, v.position, v.name, v.unit from unnest($2::text[], $3::text[], $4::text[])
       with ordinality as v (id, name, unit, position)`,
    [
      id,
      varieties.map(({ varietyId }) => varietyId),
      varieties.map(({ name }) => name),
      varieties.map(({ unit }) => unit),
    ],
  );
  await q.query(
    `insert into demand.product (collection_id, product_id, position, variety_id, name, maker)
     select $1, p.id, p.position, p.variety, p.name, p.maker from unnest($2::text[], $3::text[], $4::text[], $5::text[])
       with ordinality as p (id, variety, name, maker, position)`,
    [
      id,
      products.map(({ productId }) => productId),
      products.map(({ varietyId }) => varietyId),
      products.map(({ name }) => name),
      products.map(({ maker }) => maker),
    ],
  );
}

export const isRegion = async (q: Queryer, code: string): Promise<boolean> =>
  (await q.one('select 1 from platform.region where code = $1', [code])) !== undefined;

export const isWithin = async (q: Queryer, code: string, region: string): Promise<boolean> =>
  (await q.one('select 1 from platform.region where code = $1 and $2 = any (path)', [code, region])) !==
  undefined;

const CODE = 'coalesce(o.designated_institution_code, o.uscc, o.id::text)';

/** Takes the institutions of a draft anew; the ids of the reports of those that stay on the list stay. */
export async function askInstitutions(
  q: Queryer,
  id: string,
  regions: readonly string[],
  kinds: readonly ReportingKind[],
): Promise<{ asked: number }> {
  await q.query(
    `create temporary table wanted on commit drop as
     select o.id, ${CODE} as code, o.name, o.region_code from identity.organisation o join platform.region r on r.code = o.region_code
     where o.state = 'active' and o.kind = any ($1) and r.path && $2::text[]`,
    [kinds, regions],
  );
  await q.query(
    'delete from demand.report d where d.collection_id = $1 and d.org_id not in (select id from wanted)',
    [id],
  );
  await q.query(
    `insert into demand.report (id, collection_id, org_id, code, name, region_code, state)
     select uuidv7(), $1, id, code, name, region_code, 'asked' from wanted on conflict (collection_id, org_id) do nothing`,
    [id],
  );
  await q.query('drop table wanted');
  const row = await q.one<{ asked: number }>(
    `select count(*)::int as asked from demand.report where collection_id = $1 and state <> 'left-out'`,
    [id],
  );
  return { asked: row?.asked ?? 0 };
}

export async function askOne(
  q: Queryer,
  { id, regionCode }: CollectionRecord,
  kinds: readonly string[],
  orgId: string,
): Promise<string | null | undefined> {
  const known = await q.one(
    `select 1 from identity.organisation o join platform.region r on r.code = o.region_code
     where o.id = $1 and o.state = 'active' and o.kind = any ($2) and $3 = any (r.path)`,
    [orgId, kinds, regionCode],
  );
  if (!known) return undefined;
  const added = await q.one<{ id: string }>(
    `insert into demand.report (id, collection_id, org_id, code, name, region_code, state)
     select uuidv7(), $1, o.id, ${CODE}, o.name, o.region_code, 'asked' from identity.organisation o where o.id = $2
     on conflict (collection_id, org_id) do nothing returning id`,
    [id, orgId],
  );
  return added?.id ?? null;
}

/** Levels come from the divisions above each institution, in the order of the review. */
export async function settleLevels(q: Queryer, { id, reviewLevels }: CollectionRecord): Promise<void> {
  await q.query(
    `update demand.report d set levels = coalesce((
       select array_agg(l.level order by l.position) from unnest($2::text[]) with ordinality as l (level, position)
       where exists (select 1 from platform.region own join platform.region above on above.code = any (own.path)
         where own.code = d.region_code and above.level = l.level)), '{}')
     where d.collection_id = $1 and d.levels = '{}'`,
    [id, reviewLevels],
  );
}

export async function countsOf(q: Queryer, id: string): Promise<CollectionCounts> {
  const row = await q.one<CollectionCounts>(
    `select (select count(*)::int from demand.variety where collection_id = $1) as varieties,
       (count(*) filter (where state <> 'left-out'))::int as institutions,
       (count(*) filter (where state <> 'left-out' and levels = '{}'))::int as "withoutLevel",
       min(name) filter (where state <> 'left-out' and levels = '{}') as example
     from demand.report where collection_id = $1`,
    [id],
  );
  if (!row) throw new Error('an aggregate gave no row');
  return row;
}

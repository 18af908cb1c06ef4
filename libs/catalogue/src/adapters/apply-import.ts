import { mayTake, type Tx } from '#platform';

import type { ImportBatch, ImportCounts } from '../application/ports.js';
import { assignmentsOf, columnsOf, PACK_FIELDS, PRODUCT_FIELDS, valuesOf } from './columns.js';

type Effect = Pick<ImportCounts, 'fresh' | 'changed' | 'unchanged'>;

/** Confirmed imports come in one after the other, and no single edit meanwhile (it takes the same lock shared). */
const IMPORT_LOCK = `select pg_advisory_xact_lock(hashtext('catalogue.import'))`;

/** Brings the good rows of a product import into the catalogue (确认导入): one statement per table, in the order of the file. */
export async function applyProducts(tx: Tx, batch: ImportBatch, changedBy: string): Promise<Effect> {
  await mayTake(tx, 'catalogue-import');
  await tx.query(IMPORT_LOCK);
  const stamp = [batch.id, batch.source, changedBy];
  await tx.query(INCOMING, [batch.id]);
  await tx.query('analyze incoming');
  await tx.query(GENERICS);
  for (const statement of RESOLVE) await tx.query(statement);
  await tx.query(TOUCHED);
  await tx.query(KEEP_HISTORY);
  await tx.query(INSERT_PRODUCTS, stamp);
  await tx.query(UPDATE_PRODUCTS, [batch.id, changedBy]);
  await tx.query(UPDATE_LOSERS, [batch.id, changedBy]);
  await tx.query(SAVE_PACKS, [batch.id, batch.source]);
  const effect = await tx.one<Effect>(EFFECT);
  await tx.query('drop table incoming, touched');
  await tx.query('delete from catalogue.import_row where import_id = $1 and record is not null', [batch.id]);
  if (!effect) throw new Error('an aggregate gave no row');
  return effect;
}

/** Brings an official code table in; the same code again updates its name. */
export async function applyCodeTable(tx: Tx, batch: ImportBatch): Promise<Effect> {
  await mayTake(tx, 'catalogue-import');
  await tx.query(IMPORT_LOCK);
  const rows = await tx.query<{ fresh: boolean; n: number }>(
    `with saved as (
       insert into catalogue.official_code as o (system, code, name, batch_id)
       select record->>'system', record->>'code', record->>'name', $1 from catalogue.import_row
       where import_id = $1 and record is not null order by row
       on conflict (system, code) do update set name = excluded.name, batch_id = excluded.batch_id
         where o.name is distinct from excluded.name
       returning xmax = 0 as fresh)
     select fresh, count(*)::int as n from saved group by fresh`,
    [batch.id],
  );
  await tx.query('delete from catalogue.import_row where import_id = $1 and record is not null', [batch.id]);
  const of = (fresh: boolean): number => rows.find((row) => row.fresh === fresh)?.n ?? 0;
  return { fresh: of(true), changed: of(false), unchanged: batch.counts.good - of(true) - of(false) };
}

const INCOMING = `
create temporary table incoming on commit drop as
select r.row, r.record->>'key' as key, r.record->'pack'->>'code' as code, r.record->'product' as product, r.record->'pack' as pack,
  r.record->>'initials' as initials, (r.record->>'recordedAt')::timestamptz as recorded_at,
  p.id as product_id, false as fresh, k.id as pack_id, k.product_id as old_product_id,
  case when k.id is null then 'fresh'
    when catalogue.pack_record(k) = r.record->'pack' and catalogue.product_record(o) = r.record->'product' then 'unchanged'
    else 'changed' end as effect
from catalogue.import_row r
left join catalogue.product p on p.key = r.record->>'key'
left join catalogue.pack k on k.code = r.record->'pack'->>'code'
left join catalogue.product o on o.id = k.product_id
where r.import_id = $1 and r.record is not null`;

const GENERICS = `
insert into catalogue.generic (kind, name, initials)
select kind, name, initials from (
  select distinct on (product->>'kind', product->>'genericName') product->>'kind' as kind, product->>'genericName' as name, initials, row
  from incoming order by product->>'kind', product->>'genericName', row) named
order by row
on conflict (kind, name) do nothing`;

/**
 * Which product a row belongs to: the one of its key; else the one of its code, which then takes the new key, when the file
 * claims it once and leaves nothing on the old key; else a new one.
 */
const RESOLVE = [
  `with claim as (
     select old_product_id as id, min(key) as key from incoming
     where product_id is null and old_product_id is not null
     group by old_product_id having count(distinct key) = 1),
   taken as (
     select distinct on (c.key) c.id, c.key from claim c
     where not exists (select from incoming o where o.product_id = c.id)
     order by c.key, c.id)
   update incoming i set product_id = t.id from taken t where i.product_id is null and i.key = t.key`,
  `with fresh as (select key, uuidv7() as id from incoming where product_id is null group by key)
   update incoming i set product_id = fresh.id, fresh = true from fresh where i.product_id is null and i.key = fresh.key`,
];

/** Existing products whose own content or packs differ from what comes in, those that lose a pack included. */
const TOUCHED = `
create temporary table touched on commit drop as
select distinct p.id from incoming i join catalogue.product p on p.id = i.product_id or p.id = i.old_product_id
left join catalogue.pack k on k.id = i.pack_id
where (p.id = i.product_id and catalogue.product_record(p) <> i.product)
   or k.id is null or k.product_id <> i.product_id or catalogue.pack_record(k) <> i.pack`;

const KEEP_HISTORY = `
insert into catalogue.product_history (product_id, version, document, changed_at, changed_by, changed_by_name, batch_id)
select p.id, p.version, catalogue.product_document(p), p.changed_at, p.changed_by, p.changed_by_name, p.batch_id
from catalogue.product p join touched t on t.id = p.id`;

const INSERT_PRODUCTS = `
insert into catalogue.product (id, key, generic_id, initials, source, batch_id, recorded_at, changed_by, changed_by_name, ${columnsOf(PRODUCT_FIELDS)})
select i.product_id, i.key, g.id, i.initials, $2, $1, coalesce(i.recorded_at, n.now), coalesce(jc.account(), '00000000-0000-0000-0000-000000000000'), $3,
  ${valuesOf(PRODUCT_FIELDS, 'i.product')}
from (select distinct on (product_id) * from incoming where fresh order by product_id, row) i
cross join (select platform.now() as now) n
join catalogue.generic g on g.kind = i.product->>'kind' and g.name = i.product->>'genericName'
order by i.row`;

const UPDATE_PRODUCTS = `
update catalogue.product p set key = i.key, generic_id = g.id, initials = i.initials, ${assignmentsOf(PRODUCT_FIELDS, 'i.product')},
  version = p.version + 1, batch_id = $1, changed_at = n.now, changed_by = coalesce(jc.account(), '00000000-0000-0000-0000-000000000000'), changed_by_name = $2
from (select platform.now() as now) n,
  (select distinct on (product_id) * from incoming where not fresh order by product_id, row) i
  join touched t on t.id = i.product_id
  join catalogue.generic g on g.kind = i.product->>'kind' and g.name = i.product->>'genericName'
where p.id = i.product_id`;

/** A product that only lost a pack to another one has a new version too. */
const UPDATE_LOSERS = `
update catalogue.product p set version = p.version + 1, batch_id = $1, changed_at = platform.now(),
  changed_by = coalesce(jc.account(), '00000000-0000-0000-0000-000000000000'), changed_by_name = $2
from touched t where p.id = t.id and not exists (select from incoming i where i.product_id = t.id)`;

const SAVE_PACKS = `
insert into catalogue.pack as k (product_id, source, batch_id, recorded_at, ${columnsOf(PACK_FIELDS)})
select i.product_id, $2, $1, coalesce(i.recorded_at, n.now), ${valuesOf(PACK_FIELDS, 'i.pack')}
from incoming i cross join (select platform.now() as now) n
left join catalogue.pack old on old.id = i.pack_id
where old.id is null or old.product_id <> i.product_id or catalogue.pack_record(old) <> i.pack
order by i.row
on conflict (code) do update set product_id = excluded.product_id, batch_id = excluded.batch_id,
  ${PACK_FIELDS.map(([column]) => `${column} = excluded.${column}`).join(', ')}`;

const EFFECT = `
select (count(*) filter (where effect = 'fresh'))::int as fresh, (count(*) filter (where effect = 'changed'))::int as changed,
  (count(*) filter (where effect = 'unchanged'))::int as unchanged
from incoming`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue (目录): generic names, products, packs with their codes, earlier versions, imports with their staging rows. */
export class Catalogue0020 implements MigrationInterface {
  name = 'Catalogue1700000000020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(PRODUCTS);
    await q.query(RECORDS);
    await q.query(IMPORTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema catalogue cascade');
    await q.query(`delete from platform.rls_exempt where relation like 'catalogue.%'`);
  }
}

const PRODUCTS = `
create schema catalogue;
grant usage on schema catalogue to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit, jc_auth;

create table catalogue.generic (
  id uuid constraint pk_generic primary key default uuidv7(),
  kind text not null constraint ck_generic_kind check (kind in ('western','chinese','decoction','consumable')),
  name text not null,
  initials text not null,
  recorded_at timestamptz not null default platform.now(),
  constraint uq_generic_name unique (kind, name)
);

create table catalogue.product (
  id uuid constraint pk_product primary key default uuidv7(),
  position bigint generated always as identity constraint uq_product_position unique,
  key text not null constraint uq_product_key unique,
  generic_id uuid not null constraint fk_product_generic references catalogue.generic,
  kind text not null constraint ck_product_kind check (kind in ('western','chinese','decoction','consumable')),
  generic_name text not null,
  volume_class text not null constraint ck_product_volume_class check (volume_class in ('general','special')),
  atc text,
  product_name text,
  dosage_form text,
  strength text,
  holder_name text not null,
  holder_uscc text,
  manufacturer_name text,
  approval_no text,
  approved_on date,
  approval_expires_on date,
  withdrawn_on date,
  device_class text constraint ck_product_device_class check (device_class in ('I','II','III')),
  high_value boolean not null default false,
  initials text not null,
  search text not null generated always as (lower(generic_name || ' ' || coalesce(product_name, '') || ' ' || holder_name || ' '
    || coalesce(manufacturer_name, '') || ' ' || coalesce(approval_no, ''))) stored,
  version int not null default 1,
  source text not null constraint ck_product_source check (source in ('entry','import','history')),
  batch_id uuid,
  recorded_at timestamptz not null,
  changed_at timestamptz not null default platform.now(),
  changed_by uuid not null,
  changed_by_name text not null,
  constraint ck_product_approval_period check (approval_expires_on >= approved_on)
);
create index ix_product_search on catalogue.product using gin (search gin_trgm_ops);
create index ix_product_initials on catalogue.product using gin (initials gin_trgm_ops);
create index ix_product_generic on catalogue.product (generic_id);
create index ix_product_expiry on catalogue.product (approval_expires_on);

create table catalogue.pack (
  id uuid constraint pk_pack primary key default uuidv7(),
  position bigint generated always as identity,
  product_id uuid not null constraint fk_pack_product references catalogue.product,
  code text not null constraint uq_pack_code unique,
  code_system text not null,
  parent_code text,
  model text,
  base_unit text not null,
  pack_unit text,
  units_per_pack int not null constraint ck_pack_units check (units_per_pack > 0),
  conversion_factor numeric(18,4) not null constraint ck_pack_conversion check (conversion_factor > 0),
  pack_text text,
  pack_material text,
  standard_code text,
  udi_di text,
  trace_prefix text,
  source text not null constraint ck_pack_source check (source in ('entry','import','history')),
  batch_id uuid,
  recorded_at timestamptz not null
);
create index ix_pack_product on catalogue.pack (product_id, position);
create index ix_pack_code_prefix on catalogue.pack (code text_pattern_ops);
create index ix_pack_udi on catalogue.pack (udi_di) where udi_di is not null;

-- What a product and its packs were before each change. The current version stands in the tables above.
create table catalogue.product_history (
  product_id uuid not null constraint fk_product_history_product references catalogue.product,
  version int not null,
  document jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  batch_id uuid,
  constraint pk_product_history primary key (product_id, version)
);
select platform.append_only('catalogue.product_history');

create table catalogue.official_code (
  system text not null,
  code text not null,
  name text,
  batch_id uuid not null,
  constraint pk_official_code primary key (system, code)
);

select platform.expose('catalogue.generic', 'the catalogue of traded goods is public');
select platform.expose('catalogue.product', 'the catalogue of traded goods is public');
select platform.expose('catalogue.pack', 'the catalogue of traded goods is public');
select platform.expose('catalogue.product_history', 'the catalogue of traded goods is public, its earlier versions too');
select platform.expose('catalogue.official_code', 'official code tables are published by the insurance administration');
grant insert, update on catalogue.generic, catalogue.product, catalogue.pack, catalogue.official_code to jc_centre, jc_jobs;
grant insert on catalogue.product_history to jc_centre, jc_jobs;
`;

const RECORDS = `
-- State by date (产品状态); libs/catalogue/src/domain/validity.ts says the same, compared by a test.
create function catalogue.product_state(expires date, withdrawn date, today date, warn_from date) returns text
language sql immutable parallel safe as $$
  select case
    when withdrawn <= today then 'withdrawn'
    when expires < today then 'expired'
    when expires <= warn_from then 'expiring'
    else 'active' end
$$;

-- The platform's calendar day (北京时间).
create function catalogue.today() returns date language sql volatile parallel safe set search_path = pg_catalog
  as $$ select (platform.now() at time zone 'Asia/Shanghai')::date $$;

-- The business content of a product and of a pack, in the form in which imports and documents carry it.
create function catalogue.product_record(p catalogue.product) returns jsonb language sql stable parallel safe as $$
  select jsonb_build_object('kind', p.kind, 'genericName', p.generic_name, 'volumeClass', p.volume_class, 'atc', p.atc,
    'productName', p.product_name, 'dosageForm', p.dosage_form, 'strength', p.strength, 'holderName', p.holder_name,
    'holderUscc', p.holder_uscc, 'manufacturerName', p.manufacturer_name, 'approvalNo', p.approval_no,
    'approvedOn', p.approved_on, 'approvalExpiresOn', p.approval_expires_on, 'withdrawnOn', p.withdrawn_on,
    'deviceClass', p.device_class, 'highValue', p.high_value)
$$;
create function catalogue.pack_record(k catalogue.pack) returns jsonb language sql stable parallel safe as $$
  select jsonb_build_object('code', k.code, 'codeSystem', k.code_system, 'parentCode', k.parent_code, 'model', k.model,
    'baseUnit', k.base_unit, 'packUnit', k.pack_unit, 'unitsPerPack', k.units_per_pack::text,
    'conversionFactor', trim_scale(k.conversion_factor)::text, 'packText', k.pack_text, 'packMaterial', k.pack_material,
    'standardCode', k.standard_code, 'udiDi', k.udi_di, 'tracePrefix', k.trace_prefix)
$$;
create function catalogue.product_document(p catalogue.product) returns jsonb language sql stable parallel safe as $$
  select catalogue.product_record(p) || jsonb_build_object('packs',
    coalesce((select jsonb_agg(catalogue.pack_record(k) order by k.position) from catalogue.pack k where k.product_id = p.id), '[]'))
$$;
`;

const IMPORTS = `
create table catalogue.import (
  id uuid constraint pk_import primary key default uuidv7(),
  org_id uuid,
  target text not null constraint ck_import_target check (target in ('products','code-table')),
  source text not null constraint ck_import_source check (source in ('import','history')),
  note text,
  file_name text not null,
  file_digest text not null,
  state text not null default 'dry-run' constraint ck_import_state check (state in ('dry-run','confirmed','refused')),
  mode text constraint ck_import_mode check (mode in ('all-or-nothing','valid-rows')),
  rows_read int not null default 0,
  rows_good int not null default 0,
  rows_bad int not null default 0,
  rows_warned int not null default 0,
  rows_new int not null default 0,
  rows_changed int not null default 0,
  rows_unchanged int not null default 0,
  untabled text[] not null default '{}',
  created_at timestamptz not null default platform.now(),
  created_by uuid not null,
  created_by_name text not null,
  closed_at timestamptz,
  closed_by uuid,
  constraint ck_import_closed check ((closed_at is null) = (state = 'dry-run')),
  constraint ck_import_counts check (rows_read = rows_good + rows_bad and rows_good = rows_new + rows_changed + rows_unchanged)
);
create index ix_import_org on catalogue.import (org_id, created_at desc);

-- Rows of a file between upload and confirmation; bad rows stay for the error file.
create table catalogue.import_row (
  import_id uuid not null constraint fk_import_row_import references catalogue.import,
  row int not null,
  org_id uuid,
  cells jsonb not null,
  record jsonb,
  problems jsonb not null default '[]',
  warnings jsonb not null default '[]',
  constraint pk_import_row primary key (import_id, row),
  constraint ck_import_row_record check (record is not null or problems <> '[]')
);

select platform.protect('catalogue.import', own => 'org_id = (select jc.org())', centre => 'org_id = (select jc.org())');
select platform.protect('catalogue.import_row', own => 'org_id = (select jc.org())', centre => 'org_id = (select jc.org())');
grant select, insert, update on catalogue.import to jc_app, jc_centre, jc_jobs;
grant select, insert, update, delete on catalogue.import_row to jc_app, jc_centre, jc_jobs;
`;

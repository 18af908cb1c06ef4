import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of lines and of history (报量导入): what each brought, and the rows that were refused. */
export class DemandImports0072 implements MigrationInterface {
  name = 'DemandImports1700000000072';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table demand.import_error, demand.import');
  }
}

const TABLES = `
  create table demand.import (
    id uuid constraint pk_import primary key,
    collection_id uuid not null constraint fk_import_collection references demand.collection,
    -- Whose lines they are; null: of many institutions, by the office.
    org_id uuid,
    target text not null constraint ck_import_target check (target in ('lines', 'history')),
    mode text not null constraint ck_import_mode check (mode in ('dry-run', 'all-or-nothing', 'valid-rows')),
    file_name text not null,
    file_digest text not null,
    rows_read integer not null,
    rows_bad integer not null,
    institutions integer not null,
    units numeric not null,
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null default platform.now(),
    constraint ck_import_rows check (rows_bad between 0 and rows_read),
    constraint ck_import_whole check (mode <> 'all-or-nothing' or rows_bad = 0)
  );
  create index ix_import_collection on demand.import (collection_id, created_at);
  create table demand.import_error (
    import_id uuid not null constraint fk_import_error_import references demand.import,
    org_id uuid,
    row integer not null,
    field text not null,
    code text not null,
    value text not null,
    detail text,
    cells jsonb not null,
    constraint pk_import_error primary key (import_id, row, field)
  );
`;

const MINE = 'org_id = any ((select identity.my_orgs())::uuid[])';
const PROTECTION = ['import', 'import_error']
  .map(
    (table) => `
  select platform.protect('demand.${table}', own => '${MINE}', centre => 'true', jobs => null);
  select platform.append_only('demand.${table}');
  grant select, insert on demand.${table} to jc_app, jc_centre;`,
  )
  .join('\n');

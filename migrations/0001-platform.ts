import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Database roles, the clock, row-level security helpers, regions, dated rule parameters, idempotency keys.
 * Roles belong to the whole server, so they are created only when missing.
 */
export class Platform0001 implements MigrationInterface {
  name = 'Platform1700000000001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ROLES);
    await q.query(CLOCK_AND_CONTEXT);
    await q.query(PROTECTION);
    await q.query(TABLES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema platform cascade; drop schema jc cascade');
  }
}

const ROLES = `
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
do $$
declare r text;
begin
  foreach r in array array['jc_owner','jc_app','jc_region','jc_centre','jc_public','jc_jobs','jc_seal','jc_audit','jc_auth','jc_login'] loop
    begin
      execute format('create role %I nologin noinherit nosuperuser nobypassrls', r);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  -- The login takes one of these roles per transaction and has no right of its own on business tables.
  foreach r in array array['jc_app','jc_region','jc_centre','jc_public','jc_jobs','jc_seal','jc_audit','jc_auth'] loop
    begin
      execute format('grant %I to jc_login with inherit false, set true', r);
    exception when unique_violation or serialization_failure then null;
    end;
  end loop;
  -- An owner that is no superuser takes the login's role on its own connection (DATABASE_APP_URL is the stronger way).
  begin
    execute format('grant jc_login to %I with inherit false, set true', current_user);
  exception when unique_violation or serialization_failure or insufficient_privilege or invalid_grant_operation then null;
  end;
end $$;
`;

const CLOCK_AND_CONTEXT = `
create schema platform;
create schema jc;
grant usage on schema platform, jc to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_seal, jc_audit, jc_auth;

-- The one source of time. Test databases replace its body so that days can pass; nothing else may.
create function platform.now() returns timestamptz language sql volatile parallel safe
  set search_path = pg_catalog as $$ select clock_timestamp() $$;

-- Who acts, for which organisation and regions: set once per transaction by the unit of work, empty outside it.
create function jc.org() returns uuid language sql stable parallel safe set search_path = pg_catalog
  as $$ select nullif(current_setting('jc.org', true), '')::uuid $$;
create function jc.account() returns uuid language sql stable parallel safe set search_path = pg_catalog
  as $$ select nullif(current_setting('jc.account', true), '')::uuid $$;
`;

const PROTECTION = `
create table platform.rls_exempt (
  relation text primary key,
  reason text not null
);
revoke all on platform.rls_exempt from public;

-- Row-level security on a table: one policy per database role, each an own condition (never joined by OR); null = the role sees nothing.
create function platform.protect(relation regclass, own text default null, region text default null, centre text default null,
  public text default null, jobs text default 'true', audit text default null)
returns void language plpgsql set search_path = pg_catalog as $$
declare pair text[];
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  foreach pair slice 1 in array array[['jc_app', own], ['jc_region', region], ['jc_centre', centre], ['jc_public', public], ['jc_jobs', jobs], ['jc_audit', audit]] loop
    if pair[2] is not null then
      execute format('create policy %I on %s for all to %I using (%s) with check (%s)', 'for_' || pair[1], relation, pair[1], pair[2], pair[2]);
    end if;
  end loop;
  -- Maintenance by the owner: migrations and definer functions.
  execute format('create policy for_owner on %s for all to %I using (true) with check (true)', relation, (select rolname from pg_roles where oid = (select relowner from pg_class where oid = relation)));
end $$;

-- A table whose rows are nobody's secret: readable by every role, listed with the reason.
create function platform.expose(relation regclass, why text)
returns void language plpgsql set search_path = pg_catalog as $$
begin
  insert into platform.rls_exempt values (relation::text, why);
  execute format('grant select on %s to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit, jc_auth', relation);
end $$;

create function platform.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% is append-only: % is refused', tg_table_schema || '.' || tg_table_name, lower(tg_op) using errcode = 'JC403';
end $$;

-- Rows may be added and read, never changed or removed, not even by the owner.
create function platform.append_only(relation regclass)
returns void language plpgsql set search_path = pg_catalog as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function platform.refuse_change()', relation);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function platform.refuse_change()', relation);
  execute format('alter table %s enable always trigger append_only', relation);
  execute format('alter table %s enable always trigger append_only_truncate', relation);
end $$;
revoke execute on function platform.protect, platform.expose, platform.append_only from public;
`;

const TABLES = `
create table platform.region (
  code text constraint pk_region primary key constraint ck_region_code check (code ~ '^[0-9]{6}$'),
  name text not null,
  parent text constraint fk_region_parent references platform.region,
  level text not null constraint ck_region_level check (level in ('province','city','county')),
  path text[] not null,
  constraint ck_region_path check (path[array_length(path, 1)] = code)
);
create index ix_region_parent on platform.region (parent);
select platform.expose('platform.region', 'administrative divisions are public');
grant insert, update on platform.region to jc_jobs;

-- The regions an actor of a bureau or agency answers for: its own and everything under it.
create function jc.regions() returns text[] language sql stable parallel safe set search_path = pg_catalog
  as $$ select array_agg(code) from platform.region where path @> array[nullif(current_setting('jc.region', true), '')] $$;
create index ix_region_path on platform.region using gin (path);

-- Thresholds, ratios, time limits and targets (规则参数): dated, per region and edition, with legal basis and confidence.
create table platform.rule_parameter (
  id uuid constraint pk_rule_parameter primary key default uuidv7(),
  key text not null,
  region_code text not null default '000000',
  edition text not null,
  valid_from date not null,
  valid_to date,
  value jsonb not null,
  legal_basis text not null,
  confidence text not null constraint ck_rule_parameter_confidence check (confidence in ('sourced','high','medium','low','assumed')),
  confirmed_by text,
  note text,
  recorded_at timestamptz not null default platform.now(),
  constraint ck_rule_parameter_period check (valid_to is null or valid_to > valid_from),
  constraint ex_rule_parameter_overlap exclude using gist (key with =, region_code with =, daterange(valid_from, valid_to) with &&)
);
select platform.expose('platform.rule_parameter', 'rules are public');
grant insert on platform.rule_parameter to jc_centre, jc_jobs;
grant update (valid_to, confirmed_by) on platform.rule_parameter to jc_centre, jc_jobs;

-- The value in force on a day: the region's own row, else its parents' up to the national one ('000000').
create function platform.rule(rule_key text, region text, on_day date) returns jsonb
language sql stable set search_path = pg_catalog as $$
  select p.value
  from platform.rule_parameter p
  left join platform.region r on r.code = region
  where p.key = rule_key and daterange(p.valid_from, p.valid_to) @> on_day
    and (p.region_code = '000000' or p.region_code = region or p.region_code = any (r.path))
  order by coalesce(array_position(r.path, p.region_code), 0) desc
  limit 1
$$;

create table platform.idempotency (
  account_id uuid not null,
  key text not null constraint ck_idempotency_key check (length(key) between 1 and 255),
  request_hash bytea not null,
  -- json, not jsonb: a repetition is answered in the order of the first answer.
  response json,
  at timestamptz not null default platform.now(),
  constraint pk_idempotency primary key (account_id, key)
);
select platform.protect('platform.idempotency', own => 'account_id = (select jc.account())', region => 'account_id = (select jc.account())',
  centre => 'account_id = (select jc.account())', public => 'account_id = ''00000000-0000-0000-0000-000000000000''::uuid');
grant select, insert on platform.idempotency to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
grant update (response) on platform.idempotency to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
grant delete on platform.idempotency to jc_jobs;

-- One row per run of a scheduled job; silence is an alarm.
create table platform.job_run (
  id bigint generated always as identity constraint pk_job_run primary key,
  name text not null,
  started_at timestamptz not null default platform.now(),
  finished_at timestamptz,
  outcome text constraint ck_job_run_outcome check (outcome in ('succeeded','failed')),
  detail text
);
create index ix_job_run_name on platform.job_run (name, started_at desc);
select platform.protect('platform.job_run', centre => 'true');
grant select on platform.job_run to jc_centre;
grant select, insert, update (finished_at, outcome, detail), delete on platform.job_run to jc_jobs;

-- Where imported history came from (历史数据导入): source, file and when, for the rows that carry its id.
create table platform.import_batch (
  id uuid constraint pk_import_batch primary key default uuidv7(),
  kind text not null,
  source text not null,
  note text,
  rows_in bigint not null default 0,
  org_id uuid,
  at timestamptz not null default platform.now()
);
select platform.protect('platform.import_batch', own => 'org_id = (select jc.org())', region => 'org_id = (select jc.org())', centre => 'true', audit => 'true');
grant select, insert on platform.import_batch to jc_app, jc_centre, jc_jobs;
grant select on platform.import_batch to jc_region, jc_audit;
`;

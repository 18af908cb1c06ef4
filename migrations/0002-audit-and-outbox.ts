import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit record (审计记录), its signed checkpoints, and the outbox of events: append-only, written inside business transactions. */
export class AuditAndOutbox0002 implements MigrationInterface {
  name = 'AuditAndOutbox1700000000002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(AUDIT);
    await q.query(OUTBOX);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema audit cascade; drop schema outbox cascade');
  }
}

const AUDIT = `
create schema audit;
grant usage on schema audit to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_seal, jc_audit, jc_auth;

create function audit.leaf(body text) returns bytea language sql immutable strict parallel safe set search_path = pg_catalog
  as $$ select sha256('\\x00'::bytea || convert_to(body, 'UTF8')) $$;

create table audit.entry (
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default platform.now(),
  stream text not null,
  body text not null,
  leaf bytea not null generated always as (audit.leaf(body)) stored,
  constraint pk_entry primary key (xid, id)
);
create unique index uq_entry_id on audit.entry (id);
create index ix_entry_at on audit.entry (at);
create index ix_entry_stream on audit.entry (stream, id);
select platform.append_only('audit.entry');
select platform.protect('audit.entry', own => 'true', region => 'true', centre => 'true', public => 'true', audit => 'true');
create policy for_auth on audit.entry for insert to jc_auth with check (true);
create policy for_seal on audit.entry for select to jc_seal using (true);
grant insert (stream, body) on audit.entry to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_auth;
grant select on audit.entry to jc_seal, jc_audit;

create table audit.checkpoint (
  n bigint constraint pk_checkpoint primary key,
  size bigint not null,
  root bytea not null,
  frontier bytea not null,
  snap pg_snapshot not null,
  hash_algorithm text not null default 'sha256' constraint ck_checkpoint_hash check (hash_algorithm in ('sha256','sm3')),
  at timestamptz not null default platform.now(),
  key_id text not null,
  sig bytea not null
);
select platform.append_only('audit.checkpoint');
select platform.protect('audit.checkpoint', centre => 'true', public => 'true', audit => 'true');
create policy for_seal on audit.checkpoint for all to jc_seal using (true) with check (true);
grant select on audit.checkpoint to jc_seal, jc_audit, jc_public, jc_centre, jc_jobs;
grant insert on audit.checkpoint to jc_seal;
`;

const OUTBOX = `
create schema outbox;
grant usage on schema outbox to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_auth;

create table outbox.event (
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default platform.now(),
  type text not null,
  aggregate text not null,
  aggregate_id text not null,
  payload jsonb not null,
  constraint pk_event primary key (xid, id)
);
create unique index uq_event_id on outbox.event (id);
select platform.append_only('outbox.event');
select platform.protect('outbox.event', own => 'true', region => 'true', centre => 'true', public => 'true');
create policy for_auth on outbox.event for insert to jc_auth with check (true);
grant insert (type, aggregate, aggregate_id, payload) on outbox.event to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_auth;
grant select on outbox.event to jc_jobs;

create table outbox.cursor (
  name text constraint pk_cursor primary key,
  snap pg_snapshot not null default '1:1:',
  next pg_snapshot,
  at_id bigint not null default 0,
  moved_at timestamptz not null default platform.now()
);
select platform.protect('outbox.cursor');
grant select, insert, update on outbox.cursor to jc_jobs;
`;

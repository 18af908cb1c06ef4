import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log's identity and signing keys, daily public heads (每日日志头), and the second party: witnesses and their counter-signatures (会签). */
export class AuditWitness0040 implements MigrationInterface {
  name = 'AuditWitness1700000000040';

  async up(q: QueryRunner): Promise<void> {
    await q.query(LOG);
    await q.query(SECOND_PARTY);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table audit.counter_signature, audit.witness, audit.daily_head, audit.signing_key, audit.log;
      drop function audit.refuse_new_digest;
      drop index audit.ix_checkpoint_at, audit.ix_entry_export`);
  }
}

const LOG = `
-- One log per installation. Its digest may be chosen until the first checkpoint exists: a tree has one hash for life.
create table audit.log (
  id uuid constraint pk_log primary key default uuidv7(),
  only_one boolean not null default true constraint uq_log_one unique constraint ck_log_one check (only_one),
  hash_algorithm text not null default 'sha256' constraint ck_log_hash check (hash_algorithm in ('sha256','sm3'))
);
create function audit.refuse_new_digest() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or exists (select 1 from audit.checkpoint) then
    raise exception 'the log has begun: its identity and digest stay' using errcode = 'JC403';
  end if;
  return new;
end $$;
create trigger log_stays before update or delete on audit.log for each row execute function audit.refuse_new_digest();
alter table audit.log enable always trigger log_stays;
insert into audit.log default values;
select platform.expose('audit.log', 'the identity of the log is printed with every head');
grant select on audit.log to jc_seal;

create table audit.signing_key (
  key_id text constraint pk_signing_key primary key constraint ck_signing_key_id check (key_id ~ '^[0-9a-f]{16}$'),
  public_key text not null,
  first_checkpoint bigint not null,
  at timestamptz not null default platform.now()
);
select platform.append_only('audit.signing_key');
select platform.expose('audit.signing_key', 'public keys are public');
grant select, insert on audit.signing_key to jc_seal;

create table audit.daily_head (
  day date constraint pk_daily_head primary key,
  n bigint not null constraint fk_daily_head_checkpoint references audit.checkpoint,
  size bigint not null,
  root bytea not null,
  at timestamptz not null default platform.now()
);
select platform.append_only('audit.daily_head');
select platform.expose('audit.daily_head', 'heads are published so that the operator cannot take them back');
grant insert on audit.daily_head to jc_jobs;

create index ix_checkpoint_at on audit.checkpoint (at);
-- What left the platform as a file is asked for often and is rare among all acts.
create index ix_entry_export on audit.entry (id) where strpos(body, '"act": "export.made"') > 0;
`;

const SECOND_PARTY = `
create table audit.witness (
  id uuid constraint pk_witness primary key default uuidv7(),
  account_id uuid not null,
  account_name text not null,
  org_name text,
  key_id text not null constraint uq_witness_key unique,
  public_key text not null,
  registered_at timestamptz not null default platform.now(),
  withdrawn_at timestamptz
);
select platform.protect('audit.witness', centre => 'true', audit => 'true');
grant select, insert on audit.witness to jc_centre;
grant update (withdrawn_at) on audit.witness to jc_centre;
grant select on audit.witness to jc_audit, jc_jobs;

-- 'agrees' is false when the second party signed another root than the stored one: evidence, kept like the rest.
create table audit.counter_signature (
  n bigint not null,
  witness_id uuid not null constraint fk_counter_signature_witness references audit.witness,
  size bigint not null,
  root bytea not null,
  signature bytea not null,
  agrees boolean not null,
  at timestamptz not null default platform.now(),
  constraint pk_counter_signature primary key (n, witness_id)
);
select platform.append_only('audit.counter_signature');
select platform.protect('audit.counter_signature', centre => 'true', audit => 'true', public => 'true');
grant select, insert on audit.counter_signature to jc_centre;
grant select on audit.counter_signature to jc_audit, jc_jobs;
grant select (n, witness_id, agrees) on audit.counter_signature to jc_public;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the administrator watches: running processes, and the silences of scheduled jobs (任务静默告警). */
export class Operations0041 implements MigrationInterface {
  name = 'Operations1700000000041';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table platform.process (
  id uuid constraint pk_process primary key,
  kind text not null constraint ck_process_kind check (kind in ('api','worker','all-in-one')),
  host text not null,
  pid int not null,
  version text not null,
  started_at timestamptz not null default platform.now(),
  seen_at timestamptz not null default platform.now(),
  resident_bytes bigint not null
);
create index ix_process_seen on platform.process (seen_at);
select platform.protect('platform.process', centre => 'true');
grant select on platform.process to jc_centre;
grant select, insert, update (seen_at, resident_bytes), delete on platform.process to jc_jobs;

create table platform.job_alarm (
  id uuid constraint pk_job_alarm primary key default uuidv7(),
  name text not null,
  silent_since timestamptz,
  raised_at timestamptz not null default platform.now(),
  cleared_at timestamptz
);
create unique index uq_job_alarm_open on platform.job_alarm (name) where cleared_at is null;
select platform.protect('platform.job_alarm', centre => 'true');
grant select on platform.job_alarm to jc_centre;
grant select, insert, update (cleared_at), delete on platform.job_alarm to jc_jobs;

-- Who is connected and since when is hidden from the application's roles; these two numbers are not secret.
create function platform.activity(out connections int, out oldest_transaction_seconds float8)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int, max(extract(epoch from clock_timestamp() - xact_start) ) filter (where pid <> pg_backend_pid())
  from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
$$;
revoke execute on function platform.activity from public;
grant execute on function platform.activity to jc_centre, jc_jobs;

-- Deciding whether a job is silent reads its newest success.
create index ix_job_run_success on platform.job_run (name, finished_at desc) where outcome = 'succeeded';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'drop function platform.activity; drop index platform.ix_job_run_success; drop table platform.job_alarm, platform.process',
    );
  }
}

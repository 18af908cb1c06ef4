import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the platform could not be used (系统故障): processes that take requests say that they live, and a silence becomes a row that
 * nobody writes by hand and nobody takes away. What an outage means is for whoever keeps a deadline.
 */
export class Availability0046 implements MigrationInterface {
  name = 'Availability1700000000046';

  async up(q: QueryRunner): Promise<void> {
    await q.query(AVAILABILITY);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function platform.note_alive, platform.machine_clock;
      delete from platform.rls_exempt where relation = 'platform.outage';
      drop table platform.outage, platform.availability`);
  }
}

const AVAILABILITY = `
  -- The clock of the machine, for how long something lasted; when something was is platform.now(), which alone decides deadlines.
  create function platform.machine_clock() returns timestamptz language sql volatile parallel safe
    set search_path = pg_catalog as $$ select clock_timestamp() $$;

  create table platform.availability (
    one boolean constraint pk_availability primary key default true constraint ck_availability_one check (one),
    -- By the clock of the machine.
    seen_at timestamptz not null
  );
  select platform.protect('platform.availability');
  grant select on platform.availability to jc_jobs;

  create table platform.outage (
    id uuid constraint pk_outage primary key default uuidv7(),
    from_at timestamptz not null,
    to_at timestamptz not null,
    constraint ck_outage_order check (from_at < to_at)
  );
  create index ix_outage_end on platform.outage (to_at);
  select platform.append_only('platform.outage');
  select platform.expose('platform.outage', 'when the platform could not be used is for everyone to see');

  -- Nobody but this function writes either table: an outage is neither invented nor hidden. A silence of a minute is one, four signs of
  -- life that did not come.
  create function platform.note_alive() returns table (from_at timestamptz, to_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  declare seen timestamptz; silence interval;
  begin
    insert into platform.availability (seen_at) values (platform.machine_clock()) on conflict do nothing;
    select a.seen_at into seen from platform.availability a for update;
    silence := platform.machine_clock() - seen;
    update platform.availability set seen_at = platform.machine_clock();
    if silence >= interval '1 minute' then
      return query insert into platform.outage (from_at, to_at) values (platform.now() - silence, platform.now())
        returning outage.from_at, outage.to_at;
    end if;
  end $$;
  revoke execute on function platform.note_alive from public;
  grant execute on function platform.note_alive to jc_jobs;
`;

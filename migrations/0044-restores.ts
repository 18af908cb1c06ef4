import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Restores from a logical dump (逻辑恢复): rows then carry transaction numbers of the server they were written on. The log and the
 * event cursors go through each restore once: what came with it is taken by its id, what follows by the new server's snapshots.
 */
export class Restores0044 implements MigrationInterface {
  name = 'Restores1700000000044';

  async up(q: QueryRunner): Promise<void> {
    await q.query(RESTORE);
    await q.query(STATE);
    await q.query(FINISH);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function platform.finish_restore, platform.is_restored, platform.server_identity, audit.covers;
drop view audit.cut;
alter table audit.checkpoint drop column restore;
alter table outbox.cursor drop column restore;
drop table platform.installation, platform.restore;
delete from platform.rls_exempt where relation in ('platform.restore')`);
  }
}

const RESTORE = `
create table platform.restore (
  id bigint generated always as identity constraint pk_restore primary key,
  -- Newest entry and event that came with the dump; everything above was written on this server.
  entries_to bigint not null,
  events_to bigint not null,
  snap pg_snapshot not null,
  server text not null,
  at timestamptz not null default platform.now()
);
select platform.append_only('platform.restore');
select platform.expose('platform.restore', 'when the database was moved is no secret, and the log refers to it');
grant select on platform.restore to jc_seal;

-- The server that the database lives on, by the identity that initdb gave it; a physical copy keeps it.
create table platform.installation (
  only_one boolean not null default true constraint pk_installation primary key constraint ck_installation_one check (only_one),
  server text
);
select platform.protect('platform.installation', jobs => null);

-- The last restore that a checkpoint or a cursor went through; 0 = none.
alter table audit.checkpoint add column restore bigint not null default 0;
alter table outbox.cursor add column restore bigint not null default 0;

-- Whether a checkpoint holds an entry: entries that came with its restore or an earlier one all, entries of its own server as its
-- snapshot says, entries written after a later restore never.
create function audit.covers(entry_id bigint, entry_xid xid8, restore bigint, snap pg_snapshot) returns boolean
language sql stable parallel safe set search_path = pg_catalog as $$
  select case when e.era < $3 then true when e.era = $3 then pg_visible_in_snapshot($2, $4) else false end
  from (select coalesce(max(r.id), 0) as era from platform.restore r where r.entries_to < $1) e
$$;

-- What lies between a checkpoint and the one before it: transactions visible in 'upper' and not in 'lower', ids above 'after_id' up to 'upto_id'.
create view audit.cut with (security_invoker = true) as
  select c.n, coalesce(p.snap, '1:1:') as lower,
    case when c.restore > coalesce(p.restore, 0) then '9223372036854775807:9223372036854775807:' else c.snap end as upper,
    coalesce(pr.entries_to, 0) as after_id,
    case when c.restore > coalesce(p.restore, 0) then cr.entries_to
      else coalesce((select r.entries_to from platform.restore r where r.id > c.restore order by r.id limit 1), 9223372036854775807) end as upto_id
  from audit.checkpoint c left join audit.checkpoint p on p.n = c.n - 1
    left join platform.restore pr on pr.id = p.restore left join platform.restore cr on cr.id = c.restore;
grant select on audit.cut to jc_audit;
`;

const STATE = `
-- The server's own identity; null where its owner may not ask.
create function platform.server_identity() returns text language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select system_identifier::text from pg_control_system());
exception when insufficient_privilege then return null;
end $$;

-- Whether the database came from another server and nobody finished the restore: by the server's identity, and where that is not
-- known by stored snapshots that this server has not reached yet.
create function platform.is_restored() returns boolean language plpgsql stable security definer set search_path = pg_catalog as $$
declare here text := platform.server_identity(); kept text; last bigint;
begin
  select server into kept from platform.installation;
  if here is not null and kept is not null then return here <> kept; end if;
  select coalesce(max(id), 0) into last from platform.restore;
  return exists (
    select from (
      select snap from audit.checkpoint where restore = last
      union all select snap from outbox.cursor where restore = last
      union all select snap from platform.restore where id = last) s
    where pg_snapshot_xmax(s.snap) > pg_snapshot_xmax(pg_current_snapshot()));
end $$;
revoke execute on function platform.server_identity, platform.is_restored from public;
grant execute on function platform.is_restored to jc_jobs;

-- A database that was restored before this table existed is not taken for one at home here.
insert into platform.installation (server) select case when platform.is_restored() then 'another server' else platform.server_identity() end;
`;

const FINISH = `
-- Marks where a restore ends, for the owner alone, while nobody writes. Locks come before the snapshot and that before the first
-- write, so that no transaction of this server is taken for one of the dump. Identity values go on above what came.
create function platform.finish_restore() returns platform.restore language plpgsql set search_path = pg_catalog as $$
declare done platform.restore; seen pg_snapshot; entries bigint; events bigint;
begin
  lock table audit.entry, outbox.event, outbox.cursor in exclusive mode;
  seen := pg_current_snapshot();
  select coalesce(max(id), 0) into entries from audit.entry;
  select coalesce(max(id), 0) into events from outbox.event;
  if entries > 0 then perform setval(pg_get_serial_sequence('audit.entry', 'id'), greatest(entries, nextval(pg_get_serial_sequence('audit.entry', 'id')))); end if;
  if events > 0 then perform setval(pg_get_serial_sequence('outbox.event', 'id'), greatest(events, nextval(pg_get_serial_sequence('outbox.event', 'id')))); end if;
  insert into platform.restore (entries_to, events_to, snap, server)
    values (entries, events, seen, coalesce(platform.server_identity(), 'unknown')) returning * into done;
  update platform.installation set server = platform.server_identity();
  return done;
end $$;
revoke execute on function platform.finish_restore from public;
`;

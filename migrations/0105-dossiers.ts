import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Dossiers of rounds (轮次档案): one archive of everything of a live round, asked for by the office and built by a job in pieces, so
 * that neither the builder nor a download holds it whole. A dossier that is built never changes; later facts make a new edition.
 */
export class Dossiers0105 implements MigrationInterface {
  name = 'Dossiers1700000000105';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(GUARD);
    await q.query(RECEIPTS);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop function tender.closed_bids; drop schema dossier cascade');
  }
}

const TABLES = `
  create schema dossier;
  grant usage on schema dossier to jc_app, jc_region, jc_centre, jc_jobs;

  create table dossier.dossier (
    id uuid constraint pk_dossier primary key,
    tender_id uuid not null constraint fk_dossier_tender references tender.tender,
    edition integer not null constraint ck_dossier_edition check (edition > 0),
    readership text not null constraint ck_dossier_readership check (readership in ('full', 'open')),
    state text not null default 'requested' constraint ck_dossier_state check (state in ('requested', 'building', 'built', 'failed')),
    requested_at timestamptz not null default platform.now(),
    requested_by uuid not null default jc.account(),
    requested_name text not null,
    -- Counts those who took it up: what an earlier one still writes is refused.
    attempt integer not null default 0,
    -- When the builder was last heard of.
    heard_at timestamptz,
    built_at timestamptz,
    bytes bigint,
    files integer,
    sha256 text constraint ck_dossier_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    failure jsonb,
    constraint uq_dossier_edition unique (tender_id, edition, readership),
    constraint ck_dossier_heard check ((heard_at is null) = (state = 'requested')),
    constraint ck_dossier_built check (num_nonnulls(built_at, bytes, files, sha256) = case when state = 'built' then 4 else 0 end),
    constraint ck_dossier_failed check ((failure is not null) = (state = 'failed'))
  );
  create unique index uq_dossier_open on dossier.dossier (tender_id, readership) where state in ('requested', 'building');
  create index ix_dossier_due on dossier.dossier (requested_at) where state in ('requested', 'building');
  create table dossier.chunk (
    dossier_id uuid not null constraint fk_chunk_dossier references dossier.dossier,
    attempt integer not null,
    n integer not null,
    content bytea not null,
    constraint pk_chunk primary key (dossier_id, attempt, n)
  );
  alter table dossier.chunk alter column content set storage external;
`;

const GUARD = `
  create function dossier.guard_dossier() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or old.state in ('built', 'failed') or (new.id, new.tender_id, new.edition, new.readership, new.requested_at, new.requested_by)
      is distinct from (old.id, old.tender_id, old.edition, old.readership, old.requested_at, old.requested_by) then
      raise exception 'a dossier that is built never changes' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_dossier before update or delete on dossier.dossier for each row execute function dossier.guard_dossier();
  create trigger guard_dossier_truncate before truncate on dossier.dossier for each statement execute function platform.refuse_change();
  alter table dossier.dossier enable always trigger guard_dossier;
  alter table dossier.dossier enable always trigger guard_dossier_truncate;

  -- Pieces are written by the attempt in hand, and go only with an attempt that came to nothing.
  create function dossier.guard_chunk() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare d record;
  begin
    select x.state, x.attempt into d from dossier.dossier x where x.id = case when tg_op = 'INSERT' then new.dossier_id else old.dossier_id end for share;
    if tg_op = 'INSERT' and (d.state, d.attempt) is distinct from ('building', new.attempt)
      or tg_op = 'DELETE' and d.state = 'built' and d.attempt = old.attempt or tg_op = 'UPDATE' then
      raise exception 'the pieces of a dossier stay as they are' using errcode = 'JC403';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger guard_chunk before insert or update or delete on dossier.chunk for each row execute function dossier.guard_chunk();
  create trigger guard_chunk_truncate before truncate on dossier.chunk for each statement execute function platform.refuse_change();
  alter table dossier.chunk enable always trigger guard_chunk;
  alter table dossier.chunk enable always trigger guard_chunk_truncate;
`;

/** What receipts are signed over, of the bids that a closing counted. Envelopes themselves are seen by their bidders and officers alone. */
const RECEIPTS = `
  create function tender.closed_bids(the_tender uuid)
  returns table (part text, header text, version integer, hash text, at timestamptz, seq bigint)
  language sql stable security definer set search_path = pg_catalog as $$
    select b.part, b.header, b.version, b.hash, b.at, b.seq from tender.bid b join tender.closing c on c.tender_id = b.tender_id and c.part = b.part
    where b.tender_id = the_tender and b.state in ('live', 'opened', 'unreadable') order by b.hash
  $$;
  revoke execute on function tender.closed_bids from public;
  grant execute on function tender.closed_bids to jc_centre;
`;

const OPEN = `readership = ''open'' and state = ''built''`;
const OF_OPEN = `dossier_id in (select d.id from dossier.dossier d where d.readership = ''open'' and d.state = ''built'')`;
const PROTECTION = `
  select platform.protect('dossier.dossier', own => '${OPEN}', region => '${OPEN}', centre => 'true');
  grant select on dossier.dossier to jc_app, jc_region, jc_centre, jc_jobs;
  grant insert on dossier.dossier to jc_centre;
  grant update (state, attempt, heard_at, built_at, bytes, files, sha256, failure) on dossier.dossier to jc_jobs;
  select platform.protect('dossier.chunk', own => '${OF_OPEN}', region => '${OF_OPEN}', centre => 'true');
  create policy unbuilt_delete on dossier.chunk as restrictive for delete to jc_jobs
    using (dossier_id in (select d.id from dossier.dossier d where d.state <> 'built'));
  grant select on dossier.chunk to jc_app, jc_region, jc_centre;
  grant select, insert, delete on dossier.chunk to jc_jobs;
`;

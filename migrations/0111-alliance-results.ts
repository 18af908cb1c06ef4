import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Results for the members of an alliance (成员结果包), each signed and kept as it was issued; and those that this platform took from an
 * office that led a round, beside the round that came of them in its own library.
 */
export class AllianceResults0111 implements MigrationInterface {
  name = 'AllianceResults1700000000111';

  async up(q: QueryRunner): Promise<void> {
    await q.query(UP);
    await q.query(OWN_INSTITUTIONS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop trigger know_institution on award.institution;
      drop function alliance.know_institution;
      drop table alliance.received, alliance.result`);
  }
}

/** Institutions of provinces that take part by users stand under a prefix; the demand that the tender took tells whose they are. */
const OWN_INSTITUTIONS = `
  create function alliance.know_institution() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if new.org_id is null then
      select l.org_id into new.org_id from tender.tender t
      join alliance.member m on m.tender_id = t.id and m.takes_part = 'users' and m.region_code = left(new.institution_id, 6)
      join demand.frozen_line l on l.edition_id = t.demand_edition_id and l.code = substr(new.institution_id, 8)
      where t.library_round_id = new.round_id and t.kind = 'alliance' limit 1;
    end if;
    return new;
  end $$;
  create trigger know_institution before insert on award.institution for each row execute function alliance.know_institution();
  alter table award.institution enable always trigger know_institution;
`;

const OWN_REGION = 'region_code = any ((select jc.regions())::text[])';
const UP = `
  create table alliance.result (
    id uuid constraint pk_result primary key,
    tender_id uuid not null,
    round_id uuid not null,
    round_no text not null,
    title text not null,
    region_code text not null,
    member_name text not null,
    edition integer not null constraint ck_result_edition check (edition > 0),
    starts_on date,
    awards integer not null,
    allocations integer not null,
    agreed numeric not null,
    sha256 text not null constraint ck_result_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    issued_by uuid not null default jc.account(),
    issued_by_name text not null,
    issued_at timestamptz not null,
    constraint uq_result_edition unique (tender_id, region_code, edition),
    constraint ck_result_content check (sha256 = encode(sha256(content), 'hex'))
  );
  create index ix_result_region on alliance.result (region_code, issued_at);
  select platform.protect('alliance.result', region => '${OWN_REGION}', centre => 'true', jobs => null);
  select platform.append_only('alliance.result');
  grant select on alliance.result to jc_region;
  grant select, insert on alliance.result to jc_centre;

  create table alliance.received (
    id uuid constraint pk_received primary key,
    round_id uuid not null constraint uq_received_round unique,
    key_id uuid not null constraint fk_received_key references alliance.key,
    round_no text not null,
    region_code text not null,
    edition integer not null,
    starts_on date,
    awards integer not null,
    allocations integer not null,
    sha256 text not null constraint ck_received_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    received_by_name text not null,
    received_at timestamptz not null default platform.now(),
    constraint ck_received_content check (sha256 = encode(sha256(content), 'hex'))
  );
  select platform.protect('alliance.received', centre => 'true', jobs => null);
  select platform.append_only('alliance.received');
  grant select, insert on alliance.received to jc_centre;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rounds of several provinces (省际联盟采购): the members of a round with what is their own, the keys with which they sign, the demand
 * that they hand in, and its union with every unit accounted for. What was handed in or joined never changes; a later one follows it.
 */
export class Alliance0110 implements MigrationInterface {
  name = 'Alliance1700000000110';

  async up(q: QueryRunner): Promise<void> {
    await q.query(KEYS);
    await q.query(MEMBERS);
    await q.query(DEMAND);
    await q.query(GUARDS);
    await q.query(GAPS);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop schema alliance cascade; delete from platform.rule_parameter where key like 'alliance.%'`,
    );
  }
}

/** A key belongs to a province, not to a round: the one that was confirmed last signs for it everywhere. */
const KEYS = `
  create schema alliance;
  grant usage on schema alliance to jc_app, jc_region, jc_centre, jc_jobs;

  create table alliance.key (
    id uuid constraint pk_key primary key,
    region_code text not null constraint ck_key_region check (region_code ~ '^[0-9]{6}$'),
    -- The raw Ed25519 key in base64url, and the SHA-256 of its 32 bytes.
    public_key text not null constraint ck_key_public_key check (public_key ~ '^[A-Za-z0-9_-]{43}$'),
    fingerprint text not null,
    state text not null default 'registered' constraint ck_key_state check (state in ('registered', 'confirmed', 'retired')),
    registered_by uuid not null default jc.account(),
    registered_by_name text not null,
    registered_at timestamptz not null default platform.now(),
    confirmed_by uuid,
    confirmed_by_name text,
    confirmed_at timestamptz,
    retired_at timestamptz,
    retired_reason text,
    constraint uq_key_public_key unique (public_key),
    constraint ck_key_fingerprint
      check (fingerprint = encode(sha256(decode(translate(public_key, '-_', '+/') || '=', 'base64')), 'hex')),
    constraint ck_key_two_people check (confirmed_by <> registered_by),
    constraint ck_key_confirmed check (num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) in (0, 3)
      and (state = 'retired' or (state = 'confirmed') = (confirmed_at is not null))),
    constraint ck_key_retired check (num_nonnulls(retired_at, retired_reason) = case when state = 'retired' then 2 else 0 end)
  );
  create unique index uq_key_confirmed on alliance.key (region_code) where state = 'confirmed';
  create unique index uq_key_registered on alliance.key (region_code) where state = 'registered';
`;

const MEMBERS = `
  create table alliance.alliance (
    tender_id uuid constraint pk_alliance primary key,
    -- What the members' own ceilings do to the round's (联盟最高有效申报价).
    ceiling_rule text not null constraint ck_alliance_ceiling_rule check (ceiling_rule in ('lowest', 'highest', 'round')),
    -- Counts everything that a union depends on.
    version integer not null default 1
  );
  create table alliance.member (
    tender_id uuid not null constraint fk_member_alliance references alliance.alliance,
    region_code text not null constraint ck_member_region check (region_code ~ '^[0-9]{6}$'),
    position integer not null,
    name text not null constraint ck_member_name check (name <> ''),
    takes_part text not null constraint ck_member_takes_part check (takes_part in ('users', 'packages')),
    starts_on date,
    constraint pk_member primary key (tender_id, region_code)
  );
  create table alliance.member_region (
    tender_id uuid not null,
    region_code text not null,
    region_id text collate "C" not null constraint ck_member_region_id check (region_id <> ''),
    name text not null,
    constraint pk_member_region primary key (tender_id, region_code, region_id),
    constraint fk_member_region_member foreign key (tender_id, region_code) references alliance.member on delete cascade
  );
  create table alliance.member_ceiling (
    tender_id uuid not null,
    region_code text not null,
    product_id text collate "C" not null,
    ceiling_price numeric not null constraint ck_member_ceiling_price check (ceiling_price > 0),
    constraint pk_member_ceiling primary key (tender_id, region_code, product_id),
    constraint fk_member_ceiling_member foreign key (tender_id, region_code) references alliance.member on delete cascade
  );
`;

const DIGEST = `~ '^[0-9a-f]{64}$'`;
const DEMAND = `
  create table alliance.submission (
    id uuid constraint pk_submission primary key,
    tender_id uuid not null,
    region_code text not null,
    edition integer not null constraint ck_submission_edition check (edition > 0),
    key_id uuid not null constraint fk_submission_key references alliance.key,
    frozen_at timestamptz not null,
    lines integer not null,
    units numeric not null,
    volumes_sha256 text not null constraint ck_submission_volumes check (volumes_sha256 ${DIGEST}),
    sha256 text not null constraint ck_submission_sha256 check (sha256 ${DIGEST}),
    -- The package as it came: whoever doubts a union opens it again.
    content bytea not null,
    received_by uuid not null default jc.account(),
    received_by_name text not null,
    received_at timestamptz not null default platform.now(),
    constraint uq_submission_edition unique (tender_id, region_code, edition),
    constraint ck_submission_content check (sha256 = encode(sha256(content), 'hex'))
  );
  create table alliance.joined (
    id uuid constraint pk_joined primary key,
    tender_id uuid not null,
    n integer not null constraint ck_joined_n check (n > 0),
    alliance_version integer not null,
    lines integer not null,
    units numeric not null,
    volumes_sha256 text not null constraint ck_joined_volumes check (volumes_sha256 ${DIGEST}),
    regions_sha256 text not null constraint ck_joined_regions check (regions_sha256 ${DIGEST}),
    joined_by uuid not null default jc.account(),
    joined_by_name text not null,
    joined_at timestamptz not null default platform.now(),
    constraint uq_joined_n unique (tender_id, n)
  );
  create table alliance.joined_part (
    joined_id uuid not null constraint fk_joined_part_joined references alliance.joined,
    region_code text not null,
    submission_id uuid constraint fk_joined_part_submission references alliance.submission,
    demand_edition_id uuid,
    lines integer not null,
    units numeric not null,
    constraint pk_joined_part primary key (joined_id, region_code),
    constraint ck_joined_part_source check (num_nonnulls(submission_id, demand_edition_id) = 1)
  );
  create table alliance.joined_ceiling (
    joined_id uuid not null constraint fk_joined_ceiling_joined references alliance.joined,
    product_id text collate "C" not null,
    -- The round's own ceiling, and what the members made of it.
    own numeric,
    effective numeric,
    region_code text,
    constraint pk_joined_ceiling primary key (joined_id, product_id)
  );
`;

/** Whoever writes: members are settled with the draft, keys only move on, and no unit is lost in a union (数量守恒). */
const GUARDS = `
  create function alliance.guard_key() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or old.state = 'retired'
      or (new.id, new.region_code, new.public_key, new.fingerprint, new.registered_by, new.registered_at)
        is distinct from (old.id, old.region_code, old.public_key, old.fingerprint, old.registered_by, old.registered_at)
      or (old.state = 'confirmed' and new.state <> 'retired') then
      raise exception 'a key of a member only moves on' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_key before update or delete on alliance.key for each row execute function alliance.guard_key();
  alter table alliance.key enable always trigger guard_key;

  create function alliance.guard_draft() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare it uuid := case when tg_op = 'DELETE' then old.tender_id else new.tender_id end;
  begin
    if not exists (select 1 from tender.tender t where t.id = it and t.state = 'draft') then
      raise exception 'the members of a tender are settled' using errcode = 'JC403';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  ${['alliance', 'member', 'member_region', 'member_ceiling']
    .map(
      (
        table,
      ) => `create trigger guard_draft before insert or update or delete on alliance.${table} for each row execute function alliance.guard_draft();
  alter table alliance.${table} enable always trigger guard_draft;`,
    )
    .join('\n  ')}
  ${['submission', 'joined']
    .map(
      (
        table,
      ) => `create trigger guard_draft before insert on alliance.${table} for each row execute function alliance.guard_draft();
  alter table alliance.${table} enable always trigger guard_draft;`,
    )
    .join('\n  ')}

  create function alliance.conserve() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if (select (coalesce(sum(p.units), 0), coalesce(sum(p.lines), 0)) from alliance.joined_part p where p.joined_id = new.id)
      is distinct from (new.units, new.lines::bigint) then
      raise exception 'the union is not the sum of its parts' using errcode = 'JC403';
    end if;
    return null;
  end $$;
  create constraint trigger conserve after insert on alliance.joined deferrable initially deferred
    for each row execute function alliance.conserve();
  alter table alliance.joined enable always trigger conserve;
`;

/** What a draft of an alliance still lacks, as codes; a round that is no alliance lacks nothing. */
const GAPS = `
  create function alliance.gaps(the_tender uuid) returns setof text language sql stable set search_path = pg_catalog as $$
    with t as (select x.id, x.demand_edition_id from tender.tender x where x.id = the_tender and x.kind = 'alliance'),
    m as (select x.region_code, x.takes_part from alliance.member x join t on t.id = x.tender_id),
    lacking as (select 1 from m cross join t where case m.takes_part
      when 'users' then t.demand_edition_id is null
      else not exists (select 1 from alliance.submission s where s.tender_id = t.id and s.region_code = m.region_code) end),
    last as (select j.* from alliance.joined j join t on t.id = j.tender_id order by j.n desc limit 1)
    select 'members-missing' from t where (select count(*) from m) < 2
    union all
    select 'demand-missing' from t where exists (select 1 from lacking)
    union all
    select 'not-joined' from t where (select count(*) from m) >= 2 and not exists (select 1 from lacking) and not exists (
      select 1 from last j join alliance.alliance a on a.tender_id = t.id and a.version = j.alliance_version
      where j.volumes_sha256 = (select encode(sha256(f.content), 'hex') from tender.package_file f where f.tender_id = t.id and f.name = 'volumes.csv')
        and not exists (select 1 from alliance.joined_part p where p.joined_id = j.id and p.demand_edition_id <> t.demand_edition_id))
  $$;
  revoke execute on function alliance.gaps from public;
  grant execute on function alliance.gaps to jc_centre;
`;

const PROTECTION = `
  ${[
    'key',
    'alliance',
    'member',
    'member_region',
    'member_ceiling',
    'submission',
    'joined',
    'joined_part',
    'joined_ceiling',
  ]
    .map(
      (table) => `select platform.protect('alliance.${table}', centre => 'true', jobs => null);
  grant select, insert on alliance.${table} to jc_centre;`,
    )
    .join('\n  ')}
  grant update (state, confirmed_by, confirmed_by_name, confirmed_at, retired_at, retired_reason) on alliance.key to jc_centre;
  grant update (ceiling_rule, version) on alliance.alliance to jc_centre;
  grant delete on alliance.member, alliance.member_region, alliance.member_ceiling to jc_centre;
  ${[
    ['alliance', 'update'],
    ['member', 'delete'],
    ['member_region', 'delete'],
    ['member_ceiling', 'delete'],
  ]
    .map(
      ([
        table,
        right,
      ]) => `create policy draft_${right} on alliance.${table} as restrictive for ${right} to jc_centre
    using (tender_id in (select t.id from tender.tender t where t.state = 'draft'));`,
    )
    .join('\n  ')}
  ${['submission', 'joined', 'joined_part', 'joined_ceiling']
    .map((table) => `select platform.append_only('alliance.${table}');`)
    .join('\n  ')}
`;

const RULES = `
insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
('alliance.ceiling-rule', '2026', '2018-01-01', '{"rule": "lowest"}', '省际联盟采购惯例：各成员最高有效申报价不一致的，取低值', 'assumed');
`;

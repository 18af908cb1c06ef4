import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Live tender rounds (招标轮次) up to their announcement: the round, what it is about, its opening officers and their key
 * ceremony. Ids of varieties, products and bidders are those of the round's package, as in the rounds library.
 */
export class Tenders0060 implements MigrationInterface {
  name = 'Tenders1700000000060';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TENDER);
    await q.query(PACKAGE);
    await q.query(CEREMONY);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop schema tender cascade; delete from platform.rule_parameter where key like 'tender.%'`,
    );
  }
}

const TENDER = `
  create schema tender;
  grant usage on schema tender to jc_app, jc_centre, jc_public, jc_jobs;

  create table tender.tender (
    id uuid constraint pk_tender primary key,
    round_no text not null constraint ck_tender_round_no check (round_no <> ''),
    title text not null,
    kind text not null constraint ck_tender_kind check (kind in ('drug', 'consumable', 'alliance', 'renewal')),
    category text not null constraint ck_tender_category check (category in ('drug', 'consumable')),
    purpose text not null constraint ck_tender_purpose check (purpose in ('live', 'rehearsal', 'demonstration')),
    ruleset text not null,
    parameters json not null,
    region_code text not null,
    org_id uuid,
    issuer text not null,
    price_visibility text not null constraint ck_tender_visibility check (price_visibility in ('all', 'winning', 'none')),
    agreement_ends_on date,
    state text not null constraint ck_tender_state
      check (state in ('draft', 'proposed', 'announced', 'closed', 'opened', 'void')),
    price_opens_at timestamptz,
    price_deadline timestamptz,
    opening_from timestamptz,
    quorum integer not null constraint ck_tender_quorum check (quorum between 2 and 13),
    library_round_id uuid,
    approval_id uuid,
    created_by uuid not null,
    created_at timestamptz not null default platform.now(),
    announced_at timestamptz,
    closed_at timestamptz,
    opened_at timestamptz,
    void_reason text,
    version integer not null default 1,
    constraint ck_tender_timetable check (price_opens_at < price_deadline and price_deadline <= opening_from),
    constraint ck_tender_timetable_set
      check (state = 'draft' or num_nonnulls(price_opens_at, price_deadline, opening_from) = 3),
    constraint ck_tender_announced check ((state in ('draft', 'proposed')) = (announced_at is null)),
    constraint ck_tender_closed check (state in ('void') or (state in ('closed', 'opened')) = (closed_at is not null)),
    constraint ck_tender_opened check ((state = 'opened') = (opened_at is not null and library_round_id is not null)),
    constraint ck_tender_void check ((state = 'void') = (void_reason is not null))
  );
  create unique index uq_tender_round_no on tender.tender (round_no) where state <> 'void';
  create index ix_tender_due on tender.tender (price_deadline) where state = 'announced';

  -- What was announced stays as it was, and the clock of the database closes and opens, whoever writes.
  create function tender.guard_tender() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.announced_at is not null and (new.round_no, new.title, new.kind, new.purpose, new.ruleset, new.parameters::text, new.quorum,
        new.price_visibility, new.price_opens_at, new.price_deadline, new.opening_from, new.announced_at)
      is distinct from (old.round_no, old.title, old.kind, old.purpose, old.ruleset, old.parameters::text, old.quorum,
        old.price_visibility, old.price_opens_at, old.price_deadline, old.opening_from, old.announced_at) then
      raise exception 'an announced tender does not change' using errcode = 'JC403';
    end if;
    if new.state = 'closed' and old.state <> 'closed' and platform.now() < new.price_deadline then
      raise exception 'the deadline has not passed' using errcode = 'JC403';
    end if;
    if new.state = 'opened' and old.state <> 'opened' and platform.now() < new.opening_from then
      raise exception 'the opening has not begun' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_tender before update on tender.tender for each row execute function tender.guard_tender();
`;

/** The files as they were uploaded go to the library at the opening; varieties and entries are their rows for lists and bidders. */
const PACKAGE = `
  create table tender.package_file (
    tender_id uuid not null constraint fk_package_file_tender references tender.tender,
    name text not null,
    content bytea not null,
    constraint pk_package_file primary key (tender_id, name)
  );
  create table tender.variety (
    tender_id uuid not null constraint fk_variety_tender references tender.tender,
    variety_id text not null,
    position integer not null,
    name text not null,
    representative_strength numeric,
    volume_class text not null constraint ck_variety_class check (volume_class in ('general', 'special')),
    low_price_threshold numeric,
    class_b_price numeric,
    constraint pk_variety primary key (tender_id, variety_id)
  );
  create table tender.entry (
    tender_id uuid not null,
    product_id text not null,
    position integer not null,
    variety_id text not null,
    bidder_id text not null,
    org_id uuid not null,
    name text not null,
    entity_id text,
    strength numeric,
    units_per_pack numeric not null,
    ceiling_price numeric,
    reference_price numeric,
    reported_volume numeric,
    evaluation_passed_on date,
    cities_covered numeric,
    sales_volume numeric,
    technical_score numeric,
    unit_class text constraint ck_entry_class check (unit_class in ('A', 'B')),
    constraint pk_entry primary key (tender_id, product_id),
    constraint fk_entry_variety foreign key (tender_id, variety_id) references tender.variety
  );
  create index ix_entry_organisation on tender.entry (org_id, tender_id);
`;

/** Opening officers (开标人员), and the record of their keys that all of them sign (密钥仪式记录). */
const CEREMONY = `
  create table tender.officer (
    tender_id uuid not null constraint fk_officer_tender references tender.tender,
    idx integer not null constraint ck_officer_idx check (idx between 0 and 14),
    account_id uuid not null,
    kind text not null constraint ck_officer_kind check (kind in ('officer', 'supervisor')),
    label text not null,
    body text not null,
    pk text,
    vk text,
    -- The seed under the officer's opening code: nothing without the code, which is nowhere.
    key_file text,
    enrolled_at timestamptz,
    ceremony_signature text,
    rehearsed_at timestamptz,
    reminded_at timestamptz,
    constraint pk_officer primary key (tender_id, idx),
    constraint uq_officer_account unique (tender_id, account_id),
    constraint ck_officer_keys check (num_nonnulls(pk, vk, key_file, enrolled_at) in (0, 4)),
    constraint ck_officer_signature check (ceremony_signature is null or pk is not null)
  );
  create table tender.ceremony (
    tender_id uuid constraint pk_ceremony primary key constraint fk_ceremony_tender references tender.tender,
    record text not null,
    hash text not null constraint ck_ceremony_hash check (hash ~ '^[0-9a-f]{64}$'),
    -- The record with every signature, once the last officer has signed.
    signed text,
    completed_at timestamptz,
    constraint uq_ceremony_hash unique (hash),
    constraint ck_ceremony_completed check ((signed is null) = (completed_at is null))
  );

  -- Keys are settled while the round is drafted; afterwards only rehearsals and reminders are noted.
  create function tender.guard_officer() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if (new.pk, new.vk, new.key_file, new.account_id, new.kind, new.label, new.ceremony_signature)
        is distinct from (old.pk, old.vk, old.key_file, old.account_id, old.kind, old.label, old.ceremony_signature)
      and (select t.state from tender.tender t where t.id = new.tender_id) <> 'draft' then
      raise exception 'the officers of a tender are settled' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_officer before update on tender.officer for each row execute function tender.guard_officer();
`;

const ANNOUNCED = 'tender_id in (select t.id from tender.tender t where t.announced_at is not null)';

const DRAFT = `tender_id in (select t.id from tender.tender t where t.state = 'draft')`;
const PROTECTION = `
  select platform.protect('tender.tender', own => 'announced_at is not null', public => 'announced_at is not null', centre => 'true');
  grant select on tender.tender to jc_app, jc_public, jc_jobs;
  grant select, insert on tender.tender to jc_centre;
  grant update (title, kind, purpose, price_visibility, agreement_ends_on, state, price_opens_at, price_deadline, opening_from, quorum,
    library_round_id, approval_id, announced_at, opened_at, void_reason, version) on tender.tender to jc_centre;

  select platform.protect('tender.package_file', centre => 'true', jobs => null);
  select platform.append_only('tender.package_file');
  grant select, insert on tender.package_file to jc_centre;

  select platform.protect('tender.variety', own => '${ANNOUNCED}', public => '${ANNOUNCED}', centre => 'true', jobs => null);
  select platform.append_only('tender.variety');
  grant select on tender.variety to jc_app, jc_public;
  grant select, insert on tender.variety to jc_centre;

  select platform.protect('tender.entry', own => 'org_id = (select jc.org()) and ${ANNOUNCED}', centre => 'true', jobs => null);
  select platform.append_only('tender.entry');
  grant select on tender.entry to jc_app;
  grant select, insert on tender.entry to jc_centre;

  select platform.protect('tender.officer', centre => 'true');
  grant select, update (reminded_at) on tender.officer to jc_jobs;
  create policy draft_insert on tender.officer as restrictive for insert to jc_centre with check (${DRAFT});
  create policy draft_delete on tender.officer as restrictive for delete to jc_centre using (${DRAFT});
  grant select, insert, delete on tender.officer to jc_centre;
  grant update (pk, vk, key_file, enrolled_at, ceremony_signature, rehearsed_at) on tender.officer to jc_centre;

  select platform.protect('tender.ceremony', own => '${ANNOUNCED}', public => '${ANNOUNCED}', centre => 'true');
  grant select on tender.ceremony to jc_app, jc_public, jc_jobs;
  create policy draft_insert on tender.ceremony as restrictive for insert to jc_centre with check (${DRAFT});
  create policy draft_update on tender.ceremony as restrictive for update to jc_centre using (${DRAFT});
  create policy draft_delete on tender.ceremony as restrictive for delete to jc_centre using (${DRAFT});
  grant select, insert, delete on tender.ceremony to jc_centre;
  grant update (signed, completed_at) on tender.ceremony to jc_centre;
`;

const rule = (key: string, value: object, basis: string): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', 'assumed')`;

const RULES = `
insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
${[
  rule(
    'tender.window-minutes',
    { live: 7_200, rehearsal: 2, demonstration: 2 },
    '国家组织药品集中带量采购文件惯例：公告至申报截止不少于 5 日',
  ),
  rule('tender.price-warnings', { timesReference: 10, percentOfReference: 20 }, '平台内部规则：报价录入提醒'),
  rule('tender.opening-wait-minutes', { minutes: 120 }, '平台内部规则：认定无法开启前等待其余开标人员'),
].join(',\n')};
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Demand reporting (报量): collections with what they ask for, one report per institution with its lines, history to hold them
 * against, and what reviewers said and corrected. The sign of "by generic name" (按通用名) in a key is an empty product.
 */
export class Demand0070 implements MigrationInterface {
  name = 'Demand1700000000070';

  async up(q: QueryRunner): Promise<void> {
    await q.query(COLLECTION);
    await q.query(REPORT);
    await q.query(LINES);
    await q.query(COURSE);
    await q.query(REPORTERS);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop schema demand cascade; delete from platform.rule_parameter where key like 'demand.%'`,
    );
  }
}

const COLLECTION = `
  create schema demand;
  grant usage on schema demand to jc_app, jc_region, jc_centre, jc_jobs;

  create table demand.collection (
    id uuid constraint pk_collection primary key,
    number text not null constraint ck_collection_number check (number <> ''),
    title text not null,
    kind text not null constraint ck_collection_kind check (kind in ('drug', 'consumable')),
    purpose text not null constraint ck_collection_purpose check (purpose in ('live', 'rehearsal', 'demonstration')),
    region_code text not null,
    org_id uuid,
    issuer text not null,
    base_years text[] not null,
    review_levels text[] not null constraint ck_collection_levels
      check (cardinality(review_levels) > 0 and review_levels <@ array['county', 'city', 'province']),
    opens_at timestamptz not null,
    due_at timestamptz not null,
    state text not null constraint ck_collection_state check (state in ('draft', 'collecting', 'frozen', 'void')),
    void_reason text,
    amendment_reason text,
    created_by uuid not null,
    created_at timestamptz not null default platform.now(),
    began_at timestamptz,
    version integer not null default 1,
    constraint ck_collection_window check (opens_at < due_at),
    constraint ck_collection_began check (state = 'void' or (state = 'draft') = (began_at is null)),
    constraint ck_collection_void check ((state = 'void') = (void_reason is not null))
  );
  create unique index uq_collection_number on demand.collection (number) where state <> 'void';

  -- What institutions were asked stays as it was, and nothing is frozen before the due instant, whoever writes.
  create function demand.guard_collection() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.began_at is not null and (new.number, new.title, new.kind, new.purpose, new.region_code, new.base_years, new.review_levels,
        new.opens_at, new.due_at, new.began_at)
      is distinct from (old.number, old.title, old.kind, old.purpose, old.region_code, old.base_years, old.review_levels,
        old.opens_at, old.due_at, old.began_at) then
      raise exception 'a collection that has begun does not change' using errcode = 'JC403';
    end if;
    if new.state = 'frozen' and old.state <> 'frozen' and platform.now() < new.due_at then
      raise exception 'reports are still due' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_collection before update on demand.collection for each row execute function demand.guard_collection();

  create table demand.variety (
    collection_id uuid not null constraint fk_variety_collection references demand.collection,
    variety_id text not null constraint ck_variety_id check (variety_id <> ''),
    position integer not null,
    name text not null,
    unit text not null,
    constraint pk_variety primary key (collection_id, variety_id)
  );
  create table demand.product (
    collection_id uuid not null,
    product_id text not null constraint ck_product_id check (product_id <> ''),
    position integer not null,
    variety_id text not null,
    name text not null,
    maker text not null,
    constraint pk_product primary key (collection_id, product_id),
    constraint fk_product_variety foreign key (collection_id, variety_id) references demand.variety
  );
  create index ix_product_variety on demand.product (collection_id, variety_id, position);
`;

const REPORT = `
  create table demand.report (
    id uuid constraint pk_report primary key,
    collection_id uuid not null constraint fk_report_collection references demand.collection,
    org_id uuid not null,
    -- As files name the institution: its designated code, else its credit code, else its id.
    code text not null,
    name text not null,
    region_code text not null,
    state text not null constraint ck_report_state
      check (state in ('asked', 'drafting', 'submitted', 'under-review', 'accepted', 'returned', 'left-out')),
    -- Levels that review this institution, settled when the collection begins, and how many have passed it.
    levels text[] not null default '{}' constraint ck_report_levels check (levels <@ array['county', 'city', 'province']),
    passed integer not null default 0,
    left_out_reason text,
    reopened_until timestamptz,
    reopened_reason text,
    submitted_at timestamptz,
    accepted_at timestamptz,
    -- What the checks found at the submission, with the rule numbers of that day.
    flags jsonb not null default '[]',
    rules jsonb,
    version integer not null default 1,
    constraint uq_report_institution unique (collection_id, org_id),
    constraint uq_report_code unique (collection_id, code),
    constraint ck_report_left_out check ((state = 'left-out') = (left_out_reason is not null)),
    constraint ck_report_reopened check ((reopened_until is null) = (reopened_reason is null)),
    constraint ck_report_passed check (passed between 0 and cardinality(levels)),
    constraint ck_report_accepted check ((state = 'accepted') = (accepted_at is not null)),
    constraint ck_report_submitted check (state not in ('submitted', 'under-review', 'accepted') or submitted_at is not null)
  );
  create index ix_report_org on demand.report (org_id);
  create index ix_report_region on demand.report (region_code, collection_id);
  create index ix_report_state on demand.report (collection_id, state);

  -- Everyone who writes into a collection holds its row in share; the freeze takes it alone. The clock is read after that.
  create function demand.hold(the_collection uuid) returns table (state text, opens_at timestamptz, due_at timestamptz, base_years text[], region_code text)
  language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  begin
    return query select c.state, c.opens_at, c.due_at, c.base_years, c.region_code from demand.collection c where c.id = the_collection for share;
  end $$;
  revoke execute on function demand.hold from public;
  grant execute on function demand.hold to jc_app, jc_region, jc_centre;

  -- Institutions fill in and submit, in time; reviewers decide; nothing moves in a collection that is not collecting.
  create function demand.guard_report() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare c record; t timestamptz;
  begin
    if new is not distinct from old then
      return new;
    end if;
    select x.state, x.opens_at, x.due_at into c from demand.collection x where x.id = new.collection_id;
    if c.state is distinct from 'collecting' and not (c.state = 'draft' and new.state in ('asked', 'left-out')) then
      raise exception 'the collection is not collecting' using errcode = 'JC403';
    end if;
    if new.state <> old.state and (
      current_user = 'jc_app' and new.state not in ('drafting', 'submitted')
      or current_user = 'jc_region' and new.state not in ('under-review', 'accepted', 'returned')) then
      raise exception 'this move belongs to another party' using errcode = 'JC403';
    end if;
    if new.state = 'submitted' and old.state <> 'submitted' then
      -- One reading of the clock decides and is what is kept.
      t := platform.now();
      if t < c.opens_at or t >= greatest(c.due_at, new.reopened_until) then
        raise exception 'outside the reporting window' using errcode = 'JC410';
      end if;
      new.submitted_at := t;
    end if;
    return new;
  end $$;
  create trigger guard_report before update on demand.report for each row execute function demand.guard_report();
`;

/** Who is to be told about reports: people who may report, of these institutions (all when null) and of the centres that act for them today. */
const REPORTERS = `
  create function demand.reporters(the_collection uuid, the_orgs uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
    with asked as (
      select r.org_id from demand.report r
      where r.collection_id = the_collection and (the_orgs is null or r.org_id = any (the_orgs)) and r.state <> 'left-out'),
    acting as (
      select org_id from asked
      union
      select m.centre_org_id from identity.membership m join asked a on a.org_id = m.member_org_id
      where daterange(m.valid_from, m.valid_to) @> (platform.now() at time zone 'Asia/Shanghai')::date)
    select distinct a.id from acting join identity.account a on a.org_id = acting.org_id and a.state = 'active'
    join identity.account_role g on g.account_id = a.id and tstzrange(g.valid_from, g.valid_to) @> platform.now()
    join identity.role_permission p on p.role = g.role and p.permission = 'demand.report'
      and tstzrange(p.valid_from, p.valid_to) @> platform.now()
  $$;
  revoke execute on function demand.reporters from public;
  grant execute on function demand.reporters to jc_region, jc_centre, jc_jobs;
`;

/** No foreign key on the rows that come by the million: the imports check them as sets. */
const LINES = `
  create table demand.line (
    collection_id uuid not null,
    org_id uuid not null,
    variety_id text collate "C" not null,
    product_id text collate "C" not null default '',
    quantity bigint not null constraint ck_line_quantity check (quantity between 0 and 999999999999),
    explanation text not null default '',
    -- What a reviewing level made of it; the institution's own figure stays beside it.
    corrected bigint constraint ck_line_corrected check (corrected between 0 and 999999999999),
    constraint pk_line primary key (collection_id, org_id, variety_id, product_id)
  );
  create table demand.history (
    collection_id uuid not null,
    org_id uuid not null,
    variety_id text collate "C" not null,
    product_id text collate "C" not null default '',
    year text not null constraint ck_history_year check (year ~ '^[0-9]{4}$'),
    quantity bigint not null constraint ck_history_quantity check (quantity between 0 and 999999999999),
    constraint pk_history primary key (collection_id, org_id, variety_id, product_id, year)
  );
`;

const COURSE = `
  create table demand.course (
    id bigint generated always as identity constraint pk_course primary key,
    collection_id uuid not null,
    org_id uuid not null,
    step text not null constraint ck_course_step check (step in
      ('submitted', 'withdrawn', 'passed', 'accepted', 'returned', 'reopened', 'left-out', 'asked-again', 'imported')),
    level text constraint ck_course_level check (level in ('county', 'city', 'province')),
    opinion text,
    account_id uuid not null,
    account_name text not null,
    org_name text,
    at timestamptz not null
  );
  create index ix_course_report on demand.course (collection_id, org_id, id);
  create table demand.correction (
    id uuid constraint pk_correction primary key,
    collection_id uuid not null,
    org_id uuid not null,
    variety_id text not null,
    product_id text not null,
    old_quantity bigint not null,
    new_quantity bigint not null,
    reason text not null constraint ck_correction_reason check (reason <> ''),
    level text not null constraint ck_correction_level check (level in ('county', 'city', 'province')),
    account_id uuid not null,
    account_name text not null,
    org_name text,
    at timestamptz not null
  );
  create index ix_correction_report on demand.correction (collection_id, org_id, at);
`;

const COLLECTION_SEEN = 'collection_id in (select c.id from demand.collection c)';
const REPORT_SEEN = '(collection_id, org_id) in (select r.collection_id, r.org_id from demand.report r)';
const DRAFT = `collection_id in (select c.id from demand.collection c where c.state = 'draft')`;
const COLLECTING = `collection_id in (select c.id from demand.collection c where c.state = 'collecting')`;
const reportIs = (...states: string[]): string =>
  `(collection_id, org_id) in (select r.collection_id, r.org_id from demand.report r where r.state in (${states
    .map((state) => `'${state}'`)
    .join(', ')}))`;
const MY_ORG = 'org_id = any ((select identity.my_orgs())::uuid[])';
const ASKED = 'began_at is not null and id in (select r.collection_id from demand.report r)';

const restrict = (table: string, role: string, right: 'insert' | 'update' | 'delete', rows: string): string =>
  `create policy ${role}_${right} on ${table} as restrictive for ${right} to ${role} ${right === 'insert' ? 'with check' : 'using'} (${rows});`;

const PROTECTION = `
  select platform.protect('demand.report', own => '${MY_ORG}', region => 'region_code = any ((select jc.regions())::text[])', centre => 'true');
  grant select on demand.report to jc_app, jc_region, jc_centre, jc_jobs;
  grant insert, delete on demand.report to jc_centre;
  ${restrict('demand.report', 'jc_centre', 'delete', DRAFT)}
  grant update (state, passed, flags, rules, version) on demand.report to jc_app;
  grant update (state, passed, accepted_at, version) on demand.report to jc_region;
  grant update (state, levels, passed, left_out_reason, reopened_until, reopened_reason, accepted_at, version) on demand.report to jc_centre;

  select platform.protect('demand.collection', own => '${ASKED}', region => '${ASKED}', centre => 'true');
  grant select on demand.collection to jc_app, jc_region, jc_centre, jc_jobs;
  grant insert on demand.collection to jc_centre;
  grant update (title, kind, purpose, base_years, review_levels, opens_at, due_at, state, void_reason, amendment_reason, began_at, version)
    on demand.collection to jc_centre;

  ${['variety', 'product']
    .map(
      (table) => `
  select platform.protect('demand.${table}', own => '${COLLECTION_SEEN}', region => '${COLLECTION_SEEN}', centre => 'true');
  grant select on demand.${table} to jc_app, jc_region, jc_centre, jc_jobs;
  grant insert, delete on demand.${table} to jc_centre;
  ${restrict(`demand.${table}`, 'jc_centre', 'insert', DRAFT)}
  ${restrict(`demand.${table}`, 'jc_centre', 'delete', DRAFT)}`,
    )
    .join('\n')}

  select platform.protect('demand.line', own => '${MY_ORG}', region => '${REPORT_SEEN}', centre => 'true', jobs => null);
  grant select on demand.line to jc_app, jc_region, jc_centre;
  grant insert, update (quantity, explanation, corrected), delete on demand.line to jc_app, jc_centre;
  grant update (corrected) on demand.line to jc_region;
  ${['jc_app', 'jc_centre']
    .flatMap((role) =>
      (['insert', 'update', 'delete'] as const).map((right) =>
        restrict('demand.line', role, right, `${COLLECTING} and ${reportIs('drafting')}`),
      ),
    )
    .join('\n  ')}
  ${restrict('demand.line', 'jc_region', 'update', `${COLLECTING} and ${reportIs('submitted', 'under-review', 'accepted')}`)}

  select platform.protect('demand.history', own => '${MY_ORG}', region => '${REPORT_SEEN}', centre => 'true', jobs => null);
  grant select on demand.history to jc_app, jc_region, jc_centre;
  grant insert, update (quantity), delete on demand.history to jc_centre;

  select platform.protect('demand.course', own => '${MY_ORG}', region => '${REPORT_SEEN}', centre => 'true', jobs => null);
  select platform.append_only('demand.course');
  grant select, insert on demand.course to jc_app, jc_region, jc_centre;

  select platform.protect('demand.correction', own => '${MY_ORG}', region => '${REPORT_SEEN}', centre => 'true', jobs => null);
  select platform.append_only('demand.correction');
  grant select on demand.correction to jc_app, jc_region, jc_centre;
  grant insert on demand.correction to jc_region;
  ${restrict('demand.correction', 'jc_region', 'insert', COLLECTING)}
`;

const rule = (key: string, value: object, basis: string, confidence: 'sourced' | 'assumed'): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', '${confidence}')`;

const RULES = `
insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
${[
  rule(
    'demand.report-least',
    { percent: 80 },
    '第十一批国家组织药品集中采购报量要求：不低于前两年年均用量的 80%，低于的须说明理由',
    'sourced',
  ),
  rule('demand.report-most', { times: 3 }, '平台内部规则：报量明显高于往年用量时须说明理由', 'assumed'),
  rule('demand.brand-share-departure', { points: 20 }, '平台内部规则：品牌份额偏离提示（百分点）', 'assumed'),
].join(',\n')};
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From the published result to the award (中选): public notice with objections, the award with its supply areas and volumes, and
 * withdrawals. What was decided only ever grows: a withdrawal adds rows, areas and volumes as they stand are the newest of theirs.
 */
export class Awards0080 implements MigrationInterface {
  name = 'Awards1700000000080';

  async up(q: QueryRunner): Promise<void> {
    await q.query(CALENDAR);
    await q.query(PUBLICITY);
    await q.query(OBJECTION);
    await q.query(AWARD);
    await q.query(WITHDRAWAL);
    await q.query(SUPPLY);
    await q.query(PUBLIC_AWARDS);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop schema award cascade;
      delete from platform.rls_exempt where relation like 'award.%';
      delete from platform.rule_parameter where key like 'award.%'`);
  }
}

const STATE_COUNCIL_2025 = '国办发明电〔2024〕12号';
const STATE_COUNCIL_2026 = '国办发明电〔2025〕7号';
/** Name, first and last day off, make-up working days, notice that announced them. */
const HOLIDAYS: readonly (readonly [string, string, string, readonly string[], string])[] = [
  ['元旦', '2025-01-01', '2025-01-01', [], STATE_COUNCIL_2025],
  ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08'], STATE_COUNCIL_2025],
  ['清明节', '2025-04-04', '2025-04-06', [], STATE_COUNCIL_2025],
  ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27'], STATE_COUNCIL_2025],
  ['端午节', '2025-05-31', '2025-06-02', [], STATE_COUNCIL_2025],
  ['国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11'], STATE_COUNCIL_2025],
  ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04'], STATE_COUNCIL_2026],
  ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28'], STATE_COUNCIL_2026],
  ['清明节', '2026-04-04', '2026-04-06', [], STATE_COUNCIL_2026],
  ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09'], STATE_COUNCIL_2026],
  ['端午节', '2026-06-19', '2026-06-21', [], STATE_COUNCIL_2026],
  ['中秋节', '2026-09-25', '2026-09-27', [], STATE_COUNCIL_2026],
  ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10'], STATE_COUNCIL_2026],
];

/** Only days that differ from Monday to Friday; a year without any has not been announced. */
const CALENDAR = `
  create schema award;
  grant usage on schema award to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit, jc_auth;

  create table award.calendar_day (
    day date constraint pk_calendar_day primary key,
    working boolean not null,
    name text not null,
    legal_basis text not null,
    constraint ck_calendar_day_differs check (working = (extract(isodow from day) in (6, 7)))
  );
  ${HOLIDAYS.map(
    ([name, first, last, works, basis]) => `
  insert into award.calendar_day (day, working, name, legal_basis)
    select d::date, false, '${name}', '${basis}' from generate_series('${first}'::date, '${last}'::date, interval '1 day') d
    where extract(isodow from d) < 6
    union all select d, true, '${name}', '${basis}' from unnest(array[${works.map((day) => `'${day}'`).join(', ')}]::date[]) d;`,
  ).join('')}
  select platform.expose('award.calendar_day', 'the calendar of working days is public');
`;

const PUBLICITY = `
  create table award.publicity (
    round_id uuid constraint pk_publicity primary key constraint fk_publicity_round references rounds.round,
    evaluation_id uuid not null constraint fk_publicity_evaluation references rounds.evaluation,
    result_hash text not null constraint ck_publicity_hash check (result_hash ~ '^[0-9a-f]{64}$'),
    notice_no text not null,
    purpose text not null constraint ck_publicity_purpose check (purpose in ('live', 'rehearsal', 'demonstration')),
    -- How long, as the rule of the day said: working days for a live round, minutes for the others.
    duration jsonb not null,
    years_unannounced text[] not null default '{}',
    opened_at timestamptz not null default platform.now(),
    opened_by uuid not null default jc.account(),
    ends_at timestamptz not null,
    constraint ck_publicity_end check (ends_at > opened_at)
  );
  select platform.append_only('award.publicity');

  -- Decisions about a round follow each other, and follow the objections that were filed in time: the notice is held alone.
  create function award.hold(the_round uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
  begin
    perform from award.publicity p where p.round_id = the_round for update;
  end $$;
  revoke execute on function award.hold from public;
  grant execute on function award.hold to jc_centre;
`;

const OBJECTION = `
  create table award.objection (
    id uuid constraint pk_objection primary key,
    round_id uuid not null constraint fk_objection_publicity references award.publicity,
    variety_id text,
    product_id text,
    org_id uuid not null,
    org_name text not null,
    contact_name text not null,
    contact_phone text not null,
    reason text not null constraint ck_objection_reason check (length(reason) >= 10),
    filed_at timestamptz not null,
    filed_by uuid not null,
    due_at timestamptz not null,
    state text not null default 'filed' constraint ck_objection_state check (state in ('filed', 'answered', 'upheld', 'rejected', 'withdrawn')),
    outcome text constraint ck_objection_outcome check (outcome in ('uphold', 'reject')),
    answer text,
    approval_id uuid,
    closed_at timestamptz,
    constraint ck_objection_subject check (product_id is null or variety_id is not null),
    constraint ck_objection_answer check ((outcome is null) = (answer is null)),
    constraint ck_objection_answered check (state not in ('answered', 'upheld', 'rejected') or (answer is not null and approval_id is not null)),
    constraint ck_objection_closed check ((closed_at is null) = (state in ('filed', 'answered')))
  );
  create index ix_objection_round on award.objection (round_id, filed_at);
  create index ix_objection_org on award.objection (org_id);
  create index ix_objection_due on award.objection (due_at) where state in ('filed', 'answered');

  create function award.guard_objection() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.closed_at is not null and new::text <> old::text) then
      raise exception 'an objection that is closed never changes, and none is removed' using errcode = 'JC403';
    end if;
    if current_user = 'jc_centre' and new.state = 'withdrawn' then
      raise exception 'an objection is withdrawn by who filed it' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_objection before update or delete on award.objection for each row execute function award.guard_objection();
  create trigger guard_objection_truncate before truncate on award.objection for each statement execute function platform.refuse_change();
  alter table award.objection enable always trigger guard_objection;
  alter table award.objection enable always trigger guard_objection_truncate;

  -- Whose product it is: rounds that were opened on the platform know it from their entries.
  create function award.org_of(the_round uuid, the_product text) returns uuid
  language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(
      (select p.org_id from rounds.round_product p where p.round_id = the_round and p.product_id = the_product),
      (select e.org_id from tender.tender t join tender.entry e on e.tender_id = t.id and e.product_id = the_product
       where t.library_round_id = the_round))
  $$;

  -- Who took part, and companies and institutions of the round's region.
  create function award.may_object(the_round uuid, the_org uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
    select exists (
      select from rounds.round r join identity.organisation o on o.id = the_org and o.state = 'active'
      left join platform.region g on g.code = o.region_code
      where r.id = the_round and (r.region_code = '000000' or r.region_code = any (g.path)
        or exists (select from rounds.round_product p where p.round_id = r.id and award.org_of(r.id, p.product_id) = o.id)))
  $$;

  -- What can be objected to: where prices are not public, the varieties and products of a round still are.
  create function award.subjects(the_round uuid) returns table (variety_id text, variety_name text, product_id text, product_name text, bidder_id text)
  language sql stable security definer set search_path = pg_catalog as $$
    select v.variety_id, v.name, a.product_id, p.name, a.bidder_id
    from rounds.round r join rounds.round_variety v on v.round_id = r.id
    left join rounds.award a on a.evaluation_id = r.official_evaluation and a.variety_id = v.variety_id and a.award_unit_price is not null
    left join rounds.round_product p on p.round_id = r.id and p.product_id = a.product_id
    where r.id = the_round and r.state = 'published'
    order by v.position, a.rank, a.product_id collate "C"
  $$;

  create function award.has_product(the_round uuid, the_variety text, the_product text) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from rounds.round_product p join rounds.round r on r.id = p.round_id and r.state = 'published'
      where p.round_id = the_round and p.variety_id = the_variety and p.product_id = the_product)
  $$;

  -- Everyone who objects holds the notice in share, an award takes it alone; the clock is read after that.
  create function award.file_objection(the_id uuid, the_round uuid, the_variety text, the_product text, the_org_name text,
    the_contact text, the_phone text, the_reason text, the_due timestamptz) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare p record; t timestamptz;
  begin
    select x.ends_at into p from award.publicity x where x.round_id = the_round for share;
    t := platform.now();
    if t >= p.ends_at then
      raise exception 'objections are closed' using errcode = 'JC410';
    end if;
    if not award.may_object(the_round, jc.org()) then
      raise exception 'not entitled to object' using errcode = 'JC404';
    end if;
    insert into award.objection (id, round_id, variety_id, product_id, org_id, org_name, contact_name, contact_phone, reason, filed_at, filed_by, due_at)
    values (the_id, the_round, the_variety, the_product, jc.org(), the_org_name, the_contact, the_phone, the_reason, t, jc.account(), the_due);
    return t;
  end $$;

  -- Takes an own objection back, and what waited for a second person with it.
  create function award.withdraw_objection(the_id uuid) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare o record; t timestamptz := platform.now();
  begin
    select x.state, x.approval_id into o from award.objection x where x.id = the_id and x.org_id = jc.org() for update;
    if not found or o.state not in ('filed', 'answered') then
      raise exception 'there is nothing to withdraw' using errcode = 'JC411';
    end if;
    update award.objection set state = 'withdrawn', closed_at = t where id = the_id;
    update platform.approval set state = 'rejected', closed_at = t where id = o.approval_id and state in ('open', 'returned');
    return t;
  end $$;
  revoke execute on function award.org_of, award.subjects, award.has_product, award.may_object, award.file_objection, award.withdraw_objection from public;
  grant execute on function award.org_of to jc_centre;
  grant execute on function award.subjects to jc_app, jc_region, jc_centre, jc_public;
  grant execute on function award.has_product, award.file_objection, award.withdraw_objection to jc_app;
`;

const AWARD = `
  create table award.decision (
    id uuid constraint pk_decision primary key,
    round_id uuid not null constraint fk_decision_publicity references award.publicity,
    n integer not null constraint ck_decision_number check (n >= 1),
    state text not null default 'proposed' constraint ck_decision_state check (state in ('proposed', 'confirmed', 'returned')),
    settlements jsonb not null,
    approval_id uuid not null,
    proposed_at timestamptz not null default platform.now(),
    proposed_by uuid not null default jc.account(),
    proposed_by_name text not null,
    decided_at timestamptz,
    decided_by_name text,
    notice_no text constraint uq_decision_notice unique,
    document json,
    digest text constraint ck_decision_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint uq_decision_number unique (round_id, n),
    constraint ck_decision_decided check ((decided_at is null) = (state = 'proposed')),
    constraint ck_decision_document check (num_nonnulls(notice_no, document, digest) = case when state = 'confirmed' then 3 else 0 end)
  );
  create unique index uq_decision_proposed on award.decision (round_id) where state = 'proposed';

  create function award.guard_decided() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.state <> 'proposed' and new::text <> old::text) then
      raise exception 'what was decided never changes' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_decision before update or delete on award.decision for each row execute function award.guard_decided();
  create trigger guard_decision_truncate before truncate on award.decision for each statement execute function platform.refuse_change();
  alter table award.decision enable always trigger guard_decision;
  alter table award.decision enable always trigger guard_decision_truncate;

  -- A variety is settled once.
  create table award.settled (
    round_id uuid not null,
    variety_id text not null,
    decision_id uuid not null constraint fk_settled_decision references award.decision,
    outcome text not null constraint ck_settled_outcome check (outcome in ('awarded', 'excluded', 'without-winner')),
    reason text,
    constraint pk_settled primary key (round_id, variety_id),
    constraint ck_settled_reason check ((outcome = 'excluded') = (reason is not null))
  );
  create table award.award (
    round_id uuid not null,
    product_id text not null,
    decision_id uuid not null constraint fk_award_decision references award.decision,
    evaluation_id uuid not null,
    result_hash text not null,
    variety_id text not null,
    variety_name text not null,
    product_name text not null,
    bidder_id text not null,
    org_id uuid,
    rank integer,
    status text not null,
    unit_price numeric not null,
    agreed_quantity numeric,
    constraint pk_award primary key (round_id, product_id)
  );
  create index ix_award_variety on award.award (round_id, variety_id);
  create index ix_award_org on award.award (org_id);
  select platform.append_only('award.settled');
  select platform.append_only('award.award');
`;

const WITHDRAWAL = `
  create table award.withdrawal (
    id uuid constraint pk_withdrawal primary key,
    round_id uuid not null,
    product_id text not null,
    variety_id text not null,
    reason text not null constraint ck_withdrawal_reason check (reason in
      ('short-delivery', 'quality', 'approval-lost', 'given-up', 'misconduct', 'other')),
    explanation text not null constraint ck_withdrawal_explanation check (explanation <> ''),
    legal_basis text not null constraint ck_withdrawal_basis check (legal_basis <> ''),
    namings jsonb not null,
    state text not null default 'proposed' constraint ck_withdrawal_state check (state in ('proposed', 'confirmed', 'returned')),
    approval_id uuid not null,
    proposed_at timestamptz not null default platform.now(),
    proposed_by uuid not null default jc.account(),
    proposed_by_name text not null,
    decided_at timestamptz,
    decided_by_name text,
    constraint fk_withdrawal_award foreign key (round_id, product_id) references award.award,
    constraint ck_withdrawal_decided check ((decided_at is null) = (state = 'proposed'))
  );
  -- One at a time in a variety: what takes over in one must still stand in the next.
  create unique index uq_withdrawal_proposed on award.withdrawal (round_id, variety_id) where state = 'proposed';
  create unique index uq_withdrawal_confirmed on award.withdrawal (round_id, product_id) where state = 'confirmed';
  create trigger guard_withdrawal before update or delete on award.withdrawal for each row execute function award.guard_decided();
  create trigger guard_withdrawal_truncate before truncate on award.withdrawal for each statement execute function platform.refuse_change();
  alter table award.withdrawal enable always trigger guard_withdrawal;
  alter table award.withdrawal enable always trigger guard_withdrawal_truncate;
`;

/** History stays: an area as it stands is its newest row, a volume the sum of its movements. */
const SUPPLY = `
  create table award.supply (
    round_id uuid not null,
    variety_id text not null,
    region_id text not null,
    seq integer not null,
    primary_product_id text,
    backup_product_id text,
    withdrawal_id uuid constraint fk_supply_withdrawal references award.withdrawal,
    reason text,
    at timestamptz not null default platform.now(),
    constraint pk_supply primary key (round_id, variety_id, region_id, seq),
    constraint ck_supply_first check ((seq = 1) = (withdrawal_id is null))
  );
  create view award.supply_now with (security_invoker = true) as
    select distinct on (round_id, variety_id, region_id) * from award.supply
    order by round_id, variety_id, region_id, seq desc;

  -- Movements of agreed volume; product null = nobody supplies it.
  create table award.volume_move (
    id bigint generated always as identity constraint pk_volume_move primary key,
    round_id uuid not null,
    variety_id text not null,
    region_id text not null,
    product_id text,
    quantity numeric not null,
    decision_id uuid constraint fk_volume_move_decision references award.decision,
    withdrawal_id uuid constraint fk_volume_move_withdrawal references award.withdrawal,
    constraint ck_volume_move_cause check (num_nonnulls(decision_id, withdrawal_id) = 1),
    constraint ck_volume_move_whole check (quantity = trunc(quantity))
  );
  create index ix_volume_move on award.volume_move (round_id, variety_id, region_id);
  create view award.volume_now with (security_invoker = true) as
    select round_id, variety_id, region_id, product_id, sum(quantity) as quantity from award.volume_move
    group by round_id, variety_id, region_id, product_id having sum(quantity) <> 0;
  select platform.append_only('award.supply');
  select platform.append_only('award.volume_move');

  -- An award takes over exactly what the evaluation agreed, a withdrawal moves it within its region: nothing comes, nothing goes.
  create function award.conserve() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if exists (
      select from (select m.round_id, m.variety_id, sum(m.quantity) as total, coalesce(sum(m.quantity) filter (where m.product_id is null), 0) as without
        from moved m where m.decision_id is not null group by 1, 2) s
      join award.publicity p on p.round_id = s.round_id
      join rounds.variety_result v on v.evaluation_id = p.evaluation_id and v.variety_id = s.variety_id
      where s.total <> coalesce(v.agreed_quantity, 0) or s.without <> coalesce(v.unassigned_quantity, 0)) then
      raise exception 'the awarded volume is not the evaluated one' using errcode = 'JC403';
    end if;
    if exists (select from moved m where m.withdrawal_id is not null group by m.withdrawal_id, m.region_id having sum(m.quantity) <> 0) then
      raise exception 'a withdrawal moves volume within its region' using errcode = 'JC403';
    end if;
    return null;
  end $$;
  create trigger conserve after insert on award.volume_move referencing new table as moved
    for each statement execute function award.conserve();
  alter table award.volume_move enable always trigger conserve;

  create table award.reminder (
    subject_id uuid not null,
    kind text not null constraint ck_reminder_kind check (kind in ('publicity-ended', 'objection-filed', 'objection-due')),
    at timestamptz not null default platform.now(),
    constraint pk_reminder primary key (subject_id, kind)
  );
`;

/** What everyone may know of awards: prices as far as the round's visibility goes, and whether they still stand. */
const PUBLIC_AWARDS = `
  create function award.public_awards(the_round uuid) returns table (variety_id text, variety_name text, product_id text, product_name text,
    bidder_id text, rank integer, unit_price numeric, agreed_quantity numeric, decision_n integer, awarded_at timestamptz,
    withdrawn_at timestamptz, withdrawn_reason text)
  language sql stable security definer set search_path = pg_catalog as $$
    select a.variety_id, a.variety_name, a.product_id, a.product_name, a.bidder_id, a.rank,
      case when r.price_visibility <> 'none' then a.unit_price end,
      case when r.has_volumes then coalesce((select sum(v.quantity) from award.volume_move v where v.round_id = a.round_id and v.product_id = a.product_id), 0) end,
      d.n, d.decided_at, w.decided_at, w.reason
    from award.award a join rounds.round r on r.id = a.round_id and r.state = 'published'
    join award.decision d on d.id = a.decision_id
    left join award.withdrawal w on w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed'
    join rounds.round_variety y on y.round_id = a.round_id and y.variety_id = a.variety_id
    where a.round_id = the_round order by y.position, a.rank, a.product_id collate "C"
  $$;
  -- Names of regions are public with the round, whatever its prices are.
  create function award.region_name(the_round uuid, the_region text) returns text
  language sql stable security definer set search_path = pg_catalog as $$
    select coalesce((select g.name from rounds.region g where g.round_id = the_round and g.region_id = the_region), the_region)
  $$;
  revoke execute on function award.public_awards, award.region_name from public;
  grant execute on function award.public_awards, award.region_name to jc_app, jc_region, jc_centre, jc_public;
`;

const PUBLISHED = `round_id in (select r.id from rounds.round r where r.state = ''published'')`;
const forEveryone = (table: string, also = ''): string => `
  select platform.protect('award.${table}', own => '${PUBLISHED}${also}', region => '${PUBLISHED}${also}', public => '${PUBLISHED}${also}', centre => 'true');
  grant select on award.${table} to jc_app, jc_region, jc_public, jc_jobs;
  grant select, insert on award.${table} to jc_centre;`;

const PROTECTION = `
  ${forEveryone('publicity')}
  ${forEveryone('settled')}
  ${forEveryone('supply')}
  ${forEveryone('decision', ` and state = ''confirmed''`)}
  grant update (state, decided_at, decided_by_name, notice_no, document, digest) on award.decision to jc_centre;
  ${forEveryone('withdrawal', ` and state = ''confirmed''`)}
  grant update (state, decided_at, decided_by_name) on award.withdrawal to jc_centre;
  grant select on award.supply_now to jc_app, jc_region, jc_public, jc_centre, jc_jobs;

  -- Contacts of objectors are for the office and the objector alone.
  select platform.protect('award.objection', own => 'org_id = (select jc.org())', centre => 'true');
  grant select on award.objection to jc_app, jc_centre, jc_jobs;
  grant update (state, outcome, answer, approval_id, closed_at) on award.objection to jc_centre;

  -- With every price: a company's own, and the office's.
  select platform.protect('award.award', own => 'org_id = (select jc.org())', centre => 'true');
  grant select on award.award to jc_app, jc_centre, jc_jobs;
  grant insert on award.award to jc_centre;
  select platform.protect('award.volume_move', own => '(round_id, product_id) in (select a.round_id, a.product_id from award.award a)', centre => 'true');
  grant select on award.volume_move, award.volume_now to jc_app, jc_centre, jc_jobs;
  grant insert on award.volume_move to jc_centre;

  select platform.protect('award.reminder');
  grant select, insert on award.reminder to jc_jobs;
`;

const rule = (key: string, value: object, basis: string, confidence: string): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', '${confidence}')`;
const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
  ${[
    rule(
      'award.publicity-days',
      { live: { workingDays: 3 }, rehearsal: { minutes: 5 }, demonstration: { minutes: 5 } },
      '国家组织药品集中采购惯例：拟中选结果公示一般为 3 个工作日；演练、演示以分钟计',
      'medium',
    ),
    rule(
      'award.objection-decision-days',
      { workingDays: 3 },
      '招标投标法实施条例第五十四条：收到异议之日起 3 日内作出答复；平台按工作日计',
      'medium',
    ),
    rule('award.objection-reminder-hours', { before: 24 }, '平台内部规则：异议处理到期前提醒', 'assumed'),
  ].join(',\n  ')};
`;

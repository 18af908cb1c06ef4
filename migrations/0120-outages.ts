import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Outages before deadlines (截标前系统故障): a part whose last minutes had one is extended by the platform itself, by rule and with
 * minutes. What was announced still never changes by itself: instants move only by what a decision states, each by the same length.
 */
export class Outages0120 implements MigrationInterface {
  name = 'Outages1700000000120';

  async up(q: QueryRunner): Promise<void> {
    await q.query(DECISION);
    await q.query(guardTender(MOVES, BY_AMENDMENT_OR_OUTAGE));
    await q.query(guardStages(BY_OUTAGE));
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`delete from platform.rule_parameter where key = 'tender.outage'`);
    await q.query(`revoke update (qualification_deadline, qualification_opening_from, price_opens_at, price_deadline, opening_from, version)
      on tender.tender from jc_jobs`);
    await q.query(
      'drop policy for_jc_jobs on tender.amendment; revoke select on tender.amendment from jc_jobs',
    );
    await q.query(guardStages(SETTLED));
    await q.query(guardTender(FIXED, BY_AMENDMENT));
    await q.query(
      'drop table tender.outage_decision; drop function tender.guard_outage_decision, tender.companies_of',
    );
  }
}

const DECISION = `
  create table tender.outage_decision (
    tender_id uuid not null constraint fk_outage_decision_tender references tender.tender,
    -- 1, 2, … in the order of the decisions.
    number integer not null constraint ck_outage_decision_number check (number > 0),
    part text not null constraint ck_outage_decision_part check (part in ('price', 'qualification')),
    outages jsonb not null constraint ck_outage_decision_outages check (jsonb_typeof(outages) = 'array' and jsonb_array_length(outages) > 0),
    lost_minutes integer not null constraint ck_outage_decision_lost check (lost_minutes > 0),
    rule jsonb not null,
    rule_edition text not null,
    former_deadline timestamptz not null,
    -- Null where the rule allows no further extension (顺延次数用尽).
    deadline timestamptz,
    -- Bids that were sealed before state the deadline of prices that was in force.
    former_price_deadline timestamptz not null,
    decided_at timestamptz not null default platform.now(),
    constraint pk_outage_decision primary key (tender_id, number),
    constraint ck_outage_decision_later check (deadline > former_deadline and deadline > decided_at)
  );
  select platform.append_only('tender.outage_decision');

  -- A decision is about the deadline in force of a part that is not closed, and about outages that the platform noted.
  create function tender.guard_outage_decision() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare t record;
  begin
    select x.state, x.price_deadline, x.qualification_deadline, x.qualification_closed_at into t
      from tender.tender x where x.id = new.tender_id for update;
    if t.state is distinct from 'announced' or new.part = 'qualification' and t.qualification_closed_at is not null
      or new.former_deadline is distinct from (case new.part when 'price' then t.price_deadline else t.qualification_deadline end)
      or new.former_price_deadline is distinct from t.price_deadline then
      raise exception 'the decision is not of the timetable in force' using errcode = 'JC403';
    end if;
    if exists (select 1 from jsonb_to_recordset(new.outages) as g(id uuid)
        where not exists (select 1 from platform.outage o where o.id = g.id and o.from_at < new.former_deadline)) then
      raise exception 'the platform noted no such outage before the deadline' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_outage_decision before insert on tender.outage_decision for each row execute function tender.guard_outage_decision();
  alter table tender.outage_decision enable always trigger guard_outage_decision;
`;

/** What stayed as it was announced before outages could move it, and what does now. */
const FIXED = ['new.price_opens_at', 'old.price_opens_at'] as const;
const MOVES = ['true', 'true'] as const;

const AMENDED = `old.state <> 'announced' or new.state <> 'announced' or platform.now() >= old.price_deadline
        or not exists (select 1 from tender.amendment a where a.tender_id = new.id and a.state = 'announced'
          and a.former_deadline = old.price_deadline and coalesce(a.price_deadline, a.former_deadline) = new.price_deadline
          and a.former_opening = old.opening_from and coalesce(a.opening_from, a.former_opening) = new.opening_from)`;

const BY_AMENDMENT = `
    if old.announced_at is not null and (new.price_deadline, new.opening_from) is distinct from (old.price_deadline, old.opening_from)
      and (${AMENDED}) then
      raise exception 'the timetable of an announced tender moves by an announced amendment alone' using errcode = 'JC403';
    end if;`;

/** Deadline and opening by the length of the extension; when prices are taken from, with the qualification before it alone. */
const BY_AMENDMENT_OR_OUTAGE = `
    if old.announced_at is not null
      and (new.price_opens_at, new.price_deadline, new.opening_from) is distinct from (old.price_opens_at, old.price_deadline, old.opening_from)
      and (new.price_opens_at is distinct from old.price_opens_at or ${AMENDED})
      and (old.state <> 'announced' or new.state <> 'announced'
        or not exists (select 1 from tender.outage_decision d where d.tender_id = new.id and d.former_price_deadline = old.price_deadline
          and new.price_deadline - old.price_deadline = d.deadline - d.former_deadline
          and new.opening_from - old.opening_from = d.deadline - d.former_deadline
          and new.price_opens_at - old.price_opens_at = case d.part when 'price' then interval '0' else d.deadline - d.former_deadline end)) then
      raise exception 'the timetable of an announced tender moves by an amendment or an outage alone' using errcode = 'JC403';
    end if;`;

const guardTender = (opens: readonly [string, string], timetable: string): string => `
  create or replace function tender.guard_tender() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.announced_at is not null and (new.round_no, new.title, new.kind, new.purpose, new.ruleset, new.parameters::text, new.quorum,
        new.price_visibility, ${opens[0]}, new.announced_at)
      is distinct from (old.round_no, old.title, old.kind, old.purpose, old.ruleset, old.parameters::text, old.quorum,
        old.price_visibility, ${opens[1]}, old.announced_at) then
      raise exception 'an announced tender does not change' using errcode = 'JC403';
    end if;
    ${timetable}
    if new.state = 'closed' and old.state <> 'closed' and platform.now() < new.price_deadline then
      raise exception 'the deadline has not passed' using errcode = 'JC403';
    end if;
    if new.state = 'opened' and old.state <> 'opened' and platform.now() < new.opening_from then
      raise exception 'the opening has not begun' using errcode = 'JC403';
    end if;
    return new;
  end $$;
`;

const SETTLED = 'true';
const BY_OUTAGE = `(old.qualification_closed_at is not null or not exists (select 1 from tender.outage_decision d
        where d.tender_id = new.id and d.part = 'qualification' and d.former_deadline = old.qualification_deadline
          and new.qualification_deadline = d.deadline
          and new.qualification_opening_from - old.qualification_opening_from = d.deadline - d.former_deadline))`;

const guardStages = (settled: string): string => `
  create or replace function tender.guard_stages() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.announced_at is not null and (new.qualification_deadline, new.qualification_opening_from)
      is distinct from (old.qualification_deadline, old.qualification_opening_from) and ${settled} then
      raise exception 'an announced tender does not change' using errcode = 'JC403';
    end if;
    if old.qualification_closed_at is not null and new.qualification_closed_at is distinct from old.qualification_closed_at
      or old.qualification_opened_at is not null and new.qualification_opened_at is distinct from old.qualification_opened_at then
      raise exception 'a stage that is over stays over' using errcode = 'JC403';
    end if;
    if old.qualification_closed_at is null and new.qualification_closed_at is not null
      and (new.state not in ('announced', 'closed') or platform.now() < new.qualification_deadline) then
      raise exception 'the deadline of the qualification has not passed' using errcode = 'JC403';
    end if;
    if old.qualification_opened_at is null and new.qualification_opened_at is not null
      and (new.state not in ('announced', 'closed') or platform.now() < new.qualification_opening_from) then
      raise exception 'the opening of the qualification has not begun' using errcode = 'JC403';
    end if;
    return new;
  end $$;
`;

/** The platform extends by itself: it may write the timetable, and the guards let it write what a decision states. */
const PROTECTION = `
  select platform.protect('tender.outage_decision', own => 'true', public => 'true', centre => 'true');
  grant select on tender.outage_decision to jc_app, jc_public, jc_centre;
  grant select, insert on tender.outage_decision to jc_jobs;
  grant update (qualification_deadline, qualification_opening_from, price_opens_at, price_deadline, opening_from, version)
    on tender.tender to jc_jobs;
  -- The guard of the round looks for an amendment that states the instants, whoever moves them.
  create policy for_jc_jobs on tender.amendment for select to jc_jobs using (state = 'announced');
  grant select on tender.amendment to jc_jobs;

  -- Companies that are told when the platform extends: those with entries, or with questions. Who they are, and nothing else.
  create function tender.companies_of(the_tender uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
    select e.org_id from tender.entry e where e.tender_id = the_tender
    union select x.org_id from tender.question x where x.tender_id = the_tender
  $$;
  revoke execute on function tender.companies_of from public;
  grant execute on function tender.companies_of to jc_jobs;
`;

const OUTAGE = {
  live: { lastMinutes: 120, minGapMinutes: 10, leastMinutes: 60, mostMinutes: 4_320, mostExtensions: 3 },
  rehearsal: { lastMinutes: 30, minGapMinutes: 2, leastMinutes: 5, mostMinutes: 60, mostExtensions: 3 },
  demonstration: { lastMinutes: 30, minGapMinutes: 2, leastMinutes: 5, mostMinutes: 10, mostExtensions: 3 },
};

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('tender.outage', '2026', '2018-01-01', '${JSON.stringify(OUTAGE)}',
      '电子招标投标办法（2013 年第 20 号令）：因平台原因无法按时递交的应当顺延；具体时长为平台内部规则', 'assumed');
`;

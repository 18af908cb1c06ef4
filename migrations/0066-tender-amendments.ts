import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Amendments (补充文件) of announced rounds. What was announced still never changes by itself: deadline and opening move only
 * forward, only before the deadline by the database clock, and only to what an announced amendment states.
 */
export class TenderAmendments0066 implements MigrationInterface {
  name = 'TenderAmendments1700000000066';

  async up(q: QueryRunner): Promise<void> {
    await q.query(AMENDMENT);
    await q.query(guardTender(EXTENSION));
    await q.query(PROTECTION);
    await q.query(RULES);
    await q.query(OPINIONS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`delete from platform.rule_parameter where key = 'tender.amendment-notice-minutes'`);
    await q.query(guardTender(SETTLED));
    await q.query('drop table tender.amendment; drop function tender.guard_amendment');
    await q.query(`alter table platform.approval_opinion drop constraint ck_approval_opinion_decision,
      add constraint ck_approval_opinion_decision check (decision in ('submitted','approved','returned','rejected')) not valid`);
  }
}

const AMENDMENT = `
  create table tender.amendment (
    id uuid constraint pk_amendment primary key,
    tender_id uuid not null constraint fk_amendment_tender references tender.tender,
    -- 1, 2, … in the order of the announcements.
    number integer,
    title text not null constraint ck_amendment_title check (title <> ''),
    body text not null constraint ck_amendment_body check (body <> ''),
    price_deadline timestamptz,
    opening_from timestamptz,
    former_deadline timestamptz,
    former_opening timestamptz,
    state text not null constraint ck_amendment_state check (state in ('draft', 'proposed', 'announced', 'void')),
    approval_id uuid,
    created_by uuid not null,
    created_at timestamptz not null default platform.now(),
    announced_at timestamptz,
    version integer not null default 1,
    constraint uq_amendment_number unique (tender_id, number),
    constraint ck_amendment_announced
      check (num_nonnulls(number, announced_at, former_deadline, former_opening) = case when state = 'announced' then 4 else 0 end),
    constraint ck_amendment_later check (price_deadline > former_deadline and opening_from > former_opening)
  );
  -- One at a time, so that each is judged by the timetable that the one before it left.
  create unique index uq_amendment_open on tender.amendment (tender_id) where state in ('draft', 'proposed');

  create function tender.guard_amendment() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare t record;
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or old.state in ('announced', 'void') then
      raise exception 'an amendment stays as it is' using errcode = 'JC403';
    end if;
    if (new.id, new.tender_id, new.created_by, new.created_at) is distinct from (old.id, old.tender_id, old.created_by, old.created_at)
      or old.state <> 'draft' and (new.title, new.body, new.price_deadline, new.opening_from)
        is distinct from (old.title, old.body, old.price_deadline, old.opening_from) then
      raise exception 'only a draft of an amendment changes' using errcode = 'JC403';
    end if;
    if new.state = 'announced' then
      select x.state, x.price_deadline, x.opening_from into t from tender.tender x where x.id = new.tender_id for update;
      if old.state <> 'proposed' or t.state is distinct from 'announced' or platform.now() >= t.price_deadline
        or (new.former_deadline, new.former_opening) is distinct from (t.price_deadline, t.opening_from) then
        raise exception 'the amendment is not of the timetable in force' using errcode = 'JC403';
      end if;
    end if;
    return new;
  end $$;
  create trigger guard_amendment before update or delete on tender.amendment for each row execute function tender.guard_amendment();
  create trigger guard_amendment_truncate before truncate on tender.amendment for each statement execute function platform.refuse_change();
  alter table tender.amendment enable always trigger guard_amendment;
  alter table tender.amendment enable always trigger guard_amendment_truncate;
`;

/** Before amendments, the timetable of an announced round was settled like everything else of it. */
const SETTLED = `
    if old.announced_at is not null and (new.price_deadline, new.opening_from) is distinct from (old.price_deadline, old.opening_from) then
      raise exception 'an announced tender does not change' using errcode = 'JC403';
    end if;`;

const EXTENSION = `
    if old.announced_at is not null and (new.price_deadline, new.opening_from) is distinct from (old.price_deadline, old.opening_from)
      and (old.state <> 'announced' or new.state <> 'announced' or platform.now() >= old.price_deadline
        or not exists (select 1 from tender.amendment a where a.tender_id = new.id and a.state = 'announced'
          and a.former_deadline = old.price_deadline and coalesce(a.price_deadline, a.former_deadline) = new.price_deadline
          and a.former_opening = old.opening_from and coalesce(a.opening_from, a.former_opening) = new.opening_from)) then
      raise exception 'the timetable of an announced tender moves by an announced amendment alone' using errcode = 'JC403';
    end if;`;

const guardTender = (timetable: string): string => `
  create or replace function tender.guard_tender() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.announced_at is not null and (new.round_no, new.title, new.kind, new.purpose, new.ruleset, new.parameters::text, new.quorum,
        new.price_visibility, new.price_opens_at, new.announced_at)
      is distinct from (old.round_no, old.title, old.kind, old.purpose, old.ruleset, old.parameters::text, old.quorum,
        old.price_visibility, old.price_opens_at, old.announced_at) then
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

const PROTECTION = `
  select platform.protect('tender.amendment', own => 'state = ''announced''', public => 'state = ''announced''', centre => 'true', jobs => null);
  grant select on tender.amendment to jc_app, jc_public, jc_centre;
  grant insert on tender.amendment to jc_centre;
  grant update (number, title, body, price_deadline, opening_from, former_deadline, former_opening, state, approval_id, announced_at, version)
    on tender.amendment to jc_centre;
`;

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('tender.amendment-notice-minutes', '2026', '2018-01-01', '{"live": 4320, "rehearsal": 1, "demonstration": 1}',
      '平台内部规则：补充文件发布至报价截止不少于 3 日，不足的应当延期', 'assumed');
`;

/** What was put forward can be taken back (撤回提请), which the course of the case says. */
const OPINIONS = `
  alter table platform.approval_opinion drop constraint ck_approval_opinion_decision,
    add constraint ck_approval_opinion_decision check (decision in ('submitted','approved','returned','rejected','withdrawn'));
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ratings of service (政务服务“好差评”): matters that are finished, what those served say of them, and how the office follows up a bad rating.
 * A matter is rated once, within its term by the database clock; what was said stays as it was said.
 */
export class ServiceRatings0106 implements MigrationInterface {
  name = 'ServiceRatings1700000000106';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(GUARDS);
    await q.query(FIGURES);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop schema service cascade; delete from platform.rule_parameter where key like 'service.%'`,
    );
  }
}

const TABLES = `
  create schema service;
  grant usage on schema service to jc_app, jc_region, jc_centre, jc_public, jc_jobs;

  create table service.matter (
    id uuid constraint pk_matter primary key,
    kind text not null constraint ck_matter_kind check (kind in ('registration', 'question', 'objection', 'award')),
    subject_id uuid not null,
    org_id uuid not null,
    title text not null,
    finished_at timestamptz not null,
    rate_until timestamptz not null,
    constraint uq_matter_subject unique (kind, subject_id, org_id),
    constraint ck_matter_term check (rate_until > finished_at)
  );
  create index ix_matter_organisation on service.matter (org_id, finished_at);
  select platform.append_only('service.matter');

  create table service.rating (
    matter_id uuid constraint pk_rating primary key constraint fk_rating_matter references service.matter,
    org_id uuid not null,
    score integer not null constraint ck_rating_score check (score between 1 and 5),
    tags text[] not null,
    comment text not null,
    rated_by uuid not null default jc.account(),
    rated_by_name text not null,
    rated_at timestamptz not null default platform.now()
  );
  create index ix_rating_organisation on service.rating (org_id);
  select platform.append_only('service.rating');

  create table service.follow_up (
    matter_id uuid constraint pk_follow_up primary key constraint fk_follow_up_rating references service.rating,
    org_id uuid not null,
    state text not null default 'due' constraint ck_follow_up_state check (state in ('due', 'contacted', 'settled')),
    contact_due timestamptz not null,
    answer_due timestamptz not null,
    contacted_at timestamptz,
    contacted_by_name text,
    contact_note text,
    answered_at timestamptz,
    answered_by_name text,
    answer text,
    constraint ck_follow_up_contacted check (num_nonnulls(contacted_at, contacted_by_name, contact_note) = case when state = 'due' then 0 else 3 end),
    constraint ck_follow_up_answered check (num_nonnulls(answered_at, answered_by_name, answer) = case when state = 'settled' then 3 else 0 end)
  );
  create index ix_follow_up_due on service.follow_up (contact_due, answer_due) where state <> 'settled';

  create table service.reminder (
    matter_id uuid not null,
    kind text not null constraint ck_reminder_kind check (kind in ('opened', 'contact-overdue', 'answer-overdue')),
    at timestamptz not null default platform.now(),
    constraint pk_reminder primary key (matter_id, kind)
  );
`;

/** The clock is read when the row is written; an organisation rates its own matters alone, and a bad rating has its follow-up. */
const GUARDS = `
  create function service.guard_rating() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare m record;
  begin
    select x.org_id, x.rate_until into m from service.matter x where x.id = new.matter_id;
    new.rated_at := platform.now();
    -- A row for another organisation is for row-level security to refuse.
    if new.org_id = jc.org() and m.org_id is distinct from new.org_id then
      raise exception 'a matter is rated by those it was for' using errcode = 'JC403';
    end if;
    if m.org_id = new.org_id and new.rated_at >= m.rate_until then
      raise exception 'the term for ratings is over' using errcode = 'JC410';
    end if;
    return new;
  end $$;
  create trigger guard_rating before insert on service.rating for each row execute function service.guard_rating();
  alter table service.rating enable always trigger guard_rating;

  create function service.need_follow_up() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if new.score <= 2 and not exists (select from service.follow_up f where f.matter_id = new.matter_id) then
      raise exception 'a bad rating is followed up' using errcode = 'JC403';
    end if;
    return null;
  end $$;
  create constraint trigger need_follow_up after insert on service.rating deferrable initially deferred
    for each row execute function service.need_follow_up();
  alter table service.rating enable always trigger need_follow_up;

  create function service.guard_follow_up() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or old.state = 'settled'
      or (new.matter_id, new.org_id, new.contact_due, new.answer_due) is distinct from (old.matter_id, old.org_id, old.contact_due, old.answer_due)
      or old.state = 'contacted' and (new.contacted_at, new.contacted_by_name, new.contact_note)
        is distinct from (old.contacted_at, old.contacted_by_name, old.contact_note) then
      raise exception 'what was followed up stays as it is' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_follow_up before update or delete on service.follow_up for each row execute function service.guard_follow_up();
  create trigger guard_follow_up_truncate before truncate on service.follow_up for each statement execute function platform.refuse_change();
  alter table service.follow_up enable always trigger guard_follow_up;
  alter table service.follow_up enable always trigger guard_follow_up_truncate;
`;

/** Figures for everyone, by kind of matter: no organisation, no comment. Satisfied are 3 to 5 (非常满意、满意、基本满意). */
export const FIGURES = `
  create function service.figures() returns table (kind text, matters integer, ratings integer, satisfied integer, score_sum integer,
    bad integer, settled integer)
  language sql stable security definer set search_path = pg_catalog as $$
    select m.kind, count(*)::integer, count(r.matter_id)::integer, (count(*) filter (where r.score >= 3))::integer,
      coalesce(sum(r.score), 0)::integer, (count(*) filter (where r.score <= 2))::integer, (count(*) filter (where f.state = 'settled'))::integer
    from service.matter m left join service.rating r on r.matter_id = m.id left join service.follow_up f on f.matter_id = m.id
    group by m.kind order by m.kind
  $$;
  revoke execute on function service.figures from public;
  grant execute on function service.figures to jc_app, jc_region, jc_centre, jc_public;
`;

const OWN = 'org_id = (select jc.org())';
const PROTECTION = `
  select platform.protect('service.matter', own => '${OWN}', centre => 'true');
  grant select on service.matter to jc_app, jc_centre, jc_jobs;
  grant insert on service.matter to jc_jobs;
  select platform.protect('service.rating', own => '${OWN}', centre => 'true');
  grant select, insert on service.rating to jc_app;
  grant select on service.rating to jc_centre, jc_jobs;
  select platform.protect('service.follow_up', own => '${OWN}', centre => 'true');
  grant select, insert on service.follow_up to jc_app;
  grant select on service.follow_up to jc_centre, jc_jobs;
  grant update (state, contacted_at, contacted_by_name, contact_note, answered_at, answered_by_name, answer) on service.follow_up to jc_centre;
  select platform.protect('service.reminder');
  grant select, insert on service.reminder to jc_jobs;
`;

const BASIS =
  '国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见（国办发〔2019〕51号）：差评 1 个工作日内联系核实，15 日内答复';
const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('service.rating-term', '2026', '2018-01-01', '{"days": 30}', '平台内部规则：办结后 30 日内可以评价', 'assumed'),
    ('service.follow-up', '2026', '2018-01-01', '{"contactWorkingDays": 1, "answerDays": 15}', '${BASIS}', 'medium');
`;

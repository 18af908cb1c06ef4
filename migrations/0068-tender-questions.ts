import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questions on a round and the published answers (提问与答疑). A question is its asker's and the office's alone; what is published is
 * a row of its own, which tells nothing of who asked.
 */
export class TenderQuestions0068 implements MigrationInterface {
  name = 'TenderQuestions1700000000068';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(ASKING);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from platform.rule_parameter where key = 'tender.question-minutes';
      drop function tender.ask;
      drop table tender.question, tender.answer;
      drop function tender.guard_question`);
  }
}

const TABLES = `
  create table tender.answer (
    id uuid constraint pk_answer primary key,
    tender_id uuid not null constraint fk_answer_tender references tender.tender,
    -- The group in which it was published (第几次答疑), and its place there.
    number integer not null constraint ck_answer_number check (number > 0),
    position integer not null constraint ck_answer_position check (position > 0),
    question text not null,
    answer text not null,
    amendment_id uuid constraint fk_answer_amendment references tender.amendment,
    published_at timestamptz not null default platform.now(),
    constraint uq_answer_number unique (tender_id, number, position)
  );
  select platform.append_only('tender.answer');

  create table tender.question (
    id uuid constraint pk_question primary key,
    tender_id uuid not null constraint fk_question_tender references tender.tender,
    org_id uuid not null,
    account_id uuid not null,
    account_name text not null,
    text text not null constraint ck_question_text check (text <> ''),
    asked_at timestamptz not null,
    told_at timestamptz,
    -- As the office will publish it: without what tells who asked.
    wording text,
    answer text,
    answered_name text,
    answered_at timestamptz,
    -- The amendment with which it is published.
    amendment_id uuid constraint fk_question_amendment references tender.amendment,
    answer_id uuid constraint fk_question_answer references tender.answer constraint uq_question_answer unique,
    constraint ck_question_answered check (num_nonnulls(wording, answer, answered_name, answered_at) in (0, 4)),
    constraint ck_question_published check (answer_id is null or answer is not null)
  );
  create index ix_question_tender on tender.question (tender_id, asked_at);
  create index ix_question_organisation on tender.question (org_id, tender_id);
  create index ix_question_untold on tender.question (asked_at) where told_at is null;

  create function tender.guard_question() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or old.answer_id is not null and to_jsonb(new) - 'told_at' is distinct from to_jsonb(old) - 'told_at'
      or (new.id, new.tender_id, new.org_id, new.account_id, new.account_name, new.text, new.asked_at)
        is distinct from (old.id, old.tender_id, old.org_id, old.account_id, old.account_name, old.text, old.asked_at) then
      raise exception 'a question stays as it was asked' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_question before update or delete on tender.question for each row execute function tender.guard_question();
  create trigger guard_question_truncate before truncate on tender.question for each statement execute function platform.refuse_change();
  alter table tender.question enable always trigger guard_question;
  alter table tender.question enable always trigger guard_question_truncate;
`;

/** Like bids, questions are taken under the lock that an extension takes too, and the clock is read after it. */
const ASKING = `
  create function tender.ask(the_tender uuid, the_text text, the_name text) returns table (id uuid, at timestamptz)
  language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  declare w record; t timestamptz; minutes integer;
  begin
    select x.state, x.purpose, x.region_code, x.price_deadline into w from tender.tender x where x.id = the_tender for share;
    t := platform.now();
    if w.state is distinct from 'announced' then
      raise exception 'the tender takes no questions' using errcode = 'JC409';
    end if;
    minutes := (platform.rule('tender.question-minutes', w.region_code, (t at time zone 'Asia/Shanghai')::date)->>w.purpose)::integer;
    if t >= w.price_deadline - make_interval(mins => minutes) then
      raise exception 'the time for questions is over' using errcode = 'JC410';
    end if;
    return query insert into tender.question (id, tender_id, org_id, account_id, account_name, text, asked_at)
      values (uuidv7(), the_tender, jc.org(), jc.account(), the_name, the_text, t) returning question.id, question.asked_at;
  end $$;
  revoke execute on function tender.ask from public;
  grant execute on function tender.ask to jc_app;
`;

/** An answer is a row only once it is published. */
const PROTECTION = `
  select platform.protect('tender.answer', own => 'true', public => 'true', centre => 'true', jobs => null);
  grant select on tender.answer to jc_app, jc_public, jc_centre;
  grant insert on tender.answer to jc_centre;

  select platform.protect('tender.question', own => 'org_id = (select jc.org())', centre => 'true');
  grant select (id, tender_id, org_id, account_name, text, asked_at, answer_id) on tender.question to jc_app;
  grant select on tender.question to jc_centre, jc_jobs;
  grant update (wording, answer, answered_name, answered_at, amendment_id, answer_id) on tender.question to jc_centre;
  grant update (told_at) on tender.question to jc_jobs;
`;

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('tender.question-minutes', '2026', '2018-01-01', '{"live": 4320, "rehearsal": 1, "demonstration": 1}',
      '平台内部规则：提问截止早于报价截止 3 日', 'assumed');
`;

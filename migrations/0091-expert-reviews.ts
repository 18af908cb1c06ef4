import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expert reviews of rounds (专家评审): what is asked, the draw and its record, the seats, the sheets, and the scores as they are frozen. Prices
 * of a round that is reviewed, or whose products still lack a technical score that its rules need, do not open before that.
 */
export class ExpertReviews0091 implements MigrationInterface {
  name = 'ExpertReviews1700000000091';

  async up(q: QueryRunner): Promise<void> {
    await q.query(REVIEW);
    await q.query(DRAW);
    await q.query(SEAT);
    await q.query(SHEET);
    await q.query(RESULT);
    await q.query(PROTECTION);
    await q.query(PUBLIC);
    await q.query(GATE);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger guard_scores on tender.tender;
      drop function expert.guard_scores, expert.scores_pending, expert.public_review, expert.public_panel, expert.public_scores, expert.public_draw, expert.subjects,
        expert.hold, expert.sign_off;
      drop table expert.result, expert.score, expert.seat, expert.draw, expert.criterion, expert.review;
      drop function expert.guard_review, expert.guard_criterion, expert.guard_draw, expert.guard_seat, expert.guard_score`);
  }
}

const REVIEW = `
  create table expert.review (
    id uuid constraint pk_review primary key,
    tender_id uuid not null constraint fk_review_tender references tender.tender,
    n integer not null constraint ck_review_number check (n >= 1),
    state text not null default 'draft' constraint ck_review_state
      check (state in ('draft', 'prepared', 'drawn', 'scored', 'proposed', 'frozen', 'void')),
    size integer not null constraint ck_review_size check (size between 1 and 99),
    reserve integer not null constraint ck_review_reserve check (reserve between 0 and 99),
    quotas jsonb not null,
    exclusions jsonb not null,
    -- The rules of the day on which the list was committed to.
    comment_rule jsonb,
    aggregation_rule jsonb,
    answer_minutes integer,
    draw_approval uuid,
    freeze_approval uuid,
    prepared_by_name text,
    -- When the draw had nobody left for a seat.
    short_at timestamptz,
    -- When the office was told that the last sheet is signed off.
    complete_told_at timestamptz,
    proposed_by_name text,
    scores_hash text constraint ck_review_hash check (scores_hash ~ '^[0-9a-f]{64}$'),
    scores_document json,
    frozen_at timestamptz,
    frozen_by_name text,
    void_reason text,
    created_at timestamptz not null default platform.now(),
    version integer not null default 1,
    constraint uq_review_number unique (tender_id, n),
    constraint ck_review_rules check (state in ('draft', 'void') or num_nonnulls(comment_rule, aggregation_rule, answer_minutes, draw_approval) = 4),
    constraint ck_review_proposed check (state not in ('proposed', 'frozen') or num_nonnulls(scores_hash, freeze_approval, proposed_by_name) = 3),
    constraint ck_review_frozen check (num_nonnulls(scores_document, frozen_at, frozen_by_name) = case when state = 'frozen' then 3 else 0 end),
    constraint ck_review_void check ((state = 'void') = (void_reason is not null))
  );
  create unique index uq_review_tender on expert.review (tender_id) where state <> 'void';

  create table expert.criterion (
    review_id uuid not null constraint fk_criterion_review references expert.review,
    n integer not null constraint ck_criterion_number check (n >= 1),
    name text not null constraint ck_criterion_name check (length(name) between 1 and 100),
    guidance text not null,
    weight numeric(5,2) not null constraint ck_criterion_weight check (weight > 0 and weight <= 100),
    max numeric(7,2) not null constraint ck_criterion_max check (max > 0),
    constraint pk_criterion primary key (review_id, n)
  );

  create function expert.guard_criterion() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  declare the_review uuid := case when tg_op = 'DELETE' then old.review_id else new.review_id end;
  begin
    perform from expert.review r where r.id = the_review and r.state = 'draft' for share;
    if not found then
      raise exception 'the criteria of a review are settled' using errcode = 'JC403';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  revoke execute on function expert.guard_criterion from public;
  -- After the insert, when row-level security has had its say.
  create trigger guard_criterion before update or delete on expert.criterion for each row execute function expert.guard_criterion();
  create trigger guard_criterion_insert after insert on expert.criterion for each row execute function expert.guard_criterion();
  create trigger guard_criterion_truncate before truncate on expert.criterion for each statement execute function platform.refuse_change();
  alter table expert.criterion enable always trigger guard_criterion;
  alter table expert.criterion enable always trigger guard_criterion_insert;
  alter table expert.criterion enable always trigger guard_criterion_truncate;
`;

/** The committed list and what was drawn from it. The transaction tells which checkpoint is the first that covers the commitment. */
const DRAW = `
  create table expert.draw (
    review_id uuid constraint pk_draw primary key constraint fk_draw_review references expert.review,
    commitment text not null constraint ck_draw_commitment check (commitment ~ '^[0-9a-f]{64}$'),
    candidates jsonb not null,
    left_out jsonb not null,
    committed_at timestamptz not null default platform.now(),
    committed_in xid8 not null default pg_current_xact_id(),
    committed_by_name text not null,
    record text,
    drawn_at timestamptz,
    drawn_by_name text,
    constraint ck_draw_drawn check (num_nonnulls(record, drawn_at, drawn_by_name) in (0, 3))
  );
  create function expert.guard_draw() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or old.drawn_at is not null
      or (new.review_id, new.commitment, new.candidates, new.left_out, new.committed_at, new.committed_in)
        is distinct from (old.review_id, old.commitment, old.candidates, old.left_out, old.committed_at, old.committed_in) then
      raise exception 'what was committed to and drawn never changes' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_draw before update or delete on expert.draw for each row execute function expert.guard_draw();
  create trigger guard_draw_truncate before truncate on expert.draw for each statement execute function platform.refuse_change();
  alter table expert.draw enable always trigger guard_draw;
  alter table expert.draw enable always trigger guard_draw_truncate;
`;

const SEAT = `
  create table expert.seat (
    id uuid constraint pk_seat primary key,
    review_id uuid not null constraint fk_seat_review references expert.review,
    n integer not null,
    specialty text,
    person_id uuid not null constraint fk_seat_person references expert.person,
    account_id uuid not null,
    name text not null,
    employer text not null,
    specialties text[] not null,
    state text not null default 'invited' constraint ck_seat_state
      check (state in ('invited', 'accepted', 'submitted', 'recused', 'excluded', 'lapsed')),
    invited_at timestamptz not null default platform.now(),
    due_at timestamptz not null,
    answered_at timestamptz,
    reason text,
    submitted_at timestamptz,
    sheet_hash text constraint ck_seat_sheet check (sheet_hash ~ '^[0-9a-f]{64}$'),
    constraint uq_seat_person unique (review_id, person_id),
    constraint ck_seat_answered check ((answered_at is null) = (state = 'invited')),
    constraint ck_seat_reason check ((reason is not null) = (state in ('recused', 'excluded'))),
    constraint ck_seat_submitted check (num_nonnulls(submitted_at, sheet_hash) = case when state = 'submitted' then 2 else 0 end)
  );
  -- One expert at a time on a seat.
  create unique index uq_seat_held on expert.seat (review_id, n) where state in ('invited', 'accepted', 'submitted');
  create index ix_seat_account on expert.seat (account_id);
  create index ix_seat_due on expert.seat (due_at) where state = 'invited';

  create function expert.guard_seat() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or old.state not in ('invited', 'accepted')
      or (new.id, new.review_id, new.n, new.person_id, new.account_id, new.name, new.employer, new.invited_at, new.due_at)
        is distinct from (old.id, old.review_id, old.n, old.person_id, old.account_id, old.name, old.employer, old.invited_at, old.due_at) then
      raise exception 'a seat that was left or signed off never changes' using errcode = 'JC403';
    end if;
    if current_user = 'jc_app' and new.state not in ('accepted', 'recused') then
      raise exception 'an expert accepts or recuses' using errcode = 'JC403';
    end if;
    if new.state = 'accepted' and (old.state <> 'invited' or platform.now() >= old.due_at) then
      raise exception 'the time to accept has passed' using errcode = 'JC410';
    end if;
    return new;
  end $$;
  create trigger guard_seat before update or delete on expert.seat for each row execute function expert.guard_seat();
  create trigger guard_seat_truncate before truncate on expert.seat for each statement execute function platform.refuse_change();
  alter table expert.seat enable always trigger guard_seat;
  alter table expert.seat enable always trigger guard_seat_truncate;

  -- After its seats: a review is frozen when every seat is signed off and the round is not opened, and then stays as it is.
  create function expert.guard_review() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new::text = old::text then
      return new;
    end if;
    if tg_op = 'DELETE' or old.state in ('frozen', 'void') then
      raise exception 'a review that is frozen or void never changes' using errcode = 'JC403';
    end if;
    if old.state <> 'draft' and (new.tender_id, new.size, new.reserve, new.quotas, new.exclusions, new.comment_rule, new.aggregation_rule)
        is distinct from (old.tender_id, old.size, old.reserve, old.quotas, old.exclusions, old.comment_rule, old.aggregation_rule) then
      raise exception 'what a review asks for is settled' using errcode = 'JC403';
    end if;
    if new.state in ('scored', 'proposed', 'frozen') and new.size <> (
      select count(*) from expert.seat s where s.review_id = new.id and s.state = 'submitted') then
      raise exception 'not every sheet is signed off' using errcode = 'JC403';
    end if;
    if new.state = 'frozen' then
      perform from tender.tender t where t.id = new.tender_id and t.state in ('announced', 'closed') for share;
      if old.state <> 'proposed' or not found then
        raise exception 'scores are frozen by two people before the opening' using errcode = 'JC403';
      end if;
    end if;
    return new;
  end $$;
  revoke execute on function expert.guard_review from public;
  create trigger guard_review before update or delete on expert.review for each row execute function expert.guard_review();
  create trigger guard_review_truncate before truncate on expert.review for each statement execute function platform.refuse_change();
  alter table expert.review enable always trigger guard_review;
  alter table expert.review enable always trigger guard_review_truncate;
`;

const SHEET = `
  create table expert.score (
    seat_id uuid not null constraint fk_score_seat references expert.seat,
    product_id text not null,
    criterion integer not null,
    points numeric(7,2) not null constraint ck_score_points check (points >= 0),
    comment text not null default '',
    at timestamptz not null default platform.now(),
    constraint pk_score primary key (seat_id, product_id, criterion)
  );
  -- A cell is written while its expert holds the seat, for a product and a criterion of the review, within the maximum.
  create function expert.guard_score() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  declare the_seat uuid := case when tg_op = 'DELETE' then old.seat_id else new.seat_id end; of_review uuid;
  begin
    select s.review_id into of_review from expert.seat s where s.id = the_seat and s.state = 'accepted' for share;
    if not found or not exists (select from expert.review r where r.id = of_review and r.state = 'drawn') then
      raise exception 'the sheet is not open' using errcode = 'JC411';
    end if;
    if tg_op = 'DELETE' then
      return old;
    end if;
    if not exists (select from expert.criterion c where c.review_id = of_review and c.n = new.criterion and new.points <= c.max)
      or not exists (select from expert.review r join tender.entry e on e.tender_id = r.tender_id and e.product_id = new.product_id where r.id = of_review) then
      raise exception 'no such cell in this review' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  revoke execute on function expert.guard_score from public;
  create trigger guard_score before update or delete on expert.score for each row execute function expert.guard_score();
  create trigger guard_score_insert after insert on expert.score for each row execute function expert.guard_score();
  create trigger guard_score_truncate before truncate on expert.score for each statement execute function platform.refuse_change();
  alter table expert.score enable always trigger guard_score;
  alter table expert.score enable always trigger guard_score_insert;
  alter table expert.score enable always trigger guard_score_truncate;

  -- What is to be scored, for the experts of the round: products with their bidders, no price.
  create function expert.subjects(the_review uuid) returns table (product_id text, product_name text, variety_id text, variety_name text, bidder text)
  language sql stable security definer set search_path = pg_catalog as $$
    select e.product_id, e.name, e.variety_id, v.name, o.name
    from expert.review r join tender.entry e on e.tender_id = r.tender_id
    join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
    join identity.organisation o on o.id = e.org_id
    where r.id = the_review and (jc.account() in (select s.account_id from expert.seat s where s.review_id = r.id)
      or current_setting('role') in ('jc_centre', 'jc_jobs'))
    order by e.position
  $$;

  -- Deeds on a seat follow each other, and follow those on the review: one lock in one order.
  create function expert.hold(the_seat uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin
    perform from expert.review r where r.id = (select s.review_id from expert.seat s where s.id = the_seat and s.account_id = jc.account()) for update;
    perform from expert.seat s where s.id = the_seat and s.account_id = jc.account() for update;
  end $$;

  -- The own sheet is signed off; the last one completes the review.
  create function expert.sign_off(the_seat uuid, the_hash text) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz; of_review uuid;
  begin
    perform expert.hold(the_seat);
    t := platform.now();
    update expert.seat s set state = 'submitted', submitted_at = t, sheet_hash = the_hash
      from expert.review r where s.id = the_seat and s.account_id = jc.account() and s.state = 'accepted' and r.id = s.review_id and r.state = 'drawn'
      returning s.review_id into of_review;
    if not found then
      raise exception 'the sheet is not open' using errcode = 'JC411';
    end if;
    update expert.review r set state = 'scored', version = r.version + 1
      where r.id = of_review and r.size = (select count(*) from expert.seat s where s.review_id = r.id and s.state = 'submitted');
    return t;
  end $$;
  revoke execute on function expert.subjects, expert.hold, expert.sign_off from public;
  grant execute on function expert.subjects to jc_app, jc_centre, jc_jobs;
  grant execute on function expert.hold, expert.sign_off to jc_app;
`;

const RESULT = `
  create table expert.result (
    review_id uuid not null constraint fk_result_review references expert.review,
    product_id text not null,
    technical_score numeric(7,4) not null constraint ck_result_score check (technical_score between 0 and 100),
    constraint pk_result primary key (review_id, product_id)
  );
  select platform.append_only('expert.result');
`;

const DRAFT = `review_id in (select r.id from expert.review r where r.state = 'draft')`;
const OPEN_SEAT = `seat_id in (select s.id from expert.seat s join expert.review r on r.id = s.review_id
  where s.account_id = (select jc.account()) and s.state = 'accepted' and r.state = 'drawn')`;
const OWN_REVIEWS =
  'id in (select s.review_id from expert.seat s where s.account_id = (select jc.account()))';
/** The office sees sheets once none can change any more. */
const SCORED = `seat_id in (select s.id from expert.seat s join expert.review r on r.id = s.review_id where r.state in (''scored'', ''proposed'', ''frozen''))`;

const PROTECTION = `
  select platform.protect('expert.seat', own => 'account_id = (select jc.account())', centre => 'true');
  grant select on expert.seat to jc_app;
  grant update (state, answered_at, reason) on expert.seat to jc_app;
  grant select, insert on expert.seat to jc_centre, jc_jobs;
  grant update (state, answered_at, reason) on expert.seat to jc_centre, jc_jobs;

  select platform.protect('expert.review', own => '${OWN_REVIEWS}', centre => 'true');
  grant select on expert.review to jc_app, jc_jobs;
  grant update (short_at, complete_told_at) on expert.review to jc_jobs;
  grant select, insert on expert.review to jc_centre;
  grant update (state, size, reserve, quotas, exclusions, comment_rule, aggregation_rule, answer_minutes, draw_approval, freeze_approval,
    prepared_by_name, proposed_by_name, scores_hash, scores_document, frozen_at, frozen_by_name, void_reason, version) on expert.review to jc_centre;

  select platform.protect('expert.criterion', own => 'review_id in (select r.id from expert.review r)', centre => 'true');
  grant select on expert.criterion to jc_app, jc_jobs;
  grant select, insert, delete on expert.criterion to jc_centre;
  create policy draft_insert on expert.criterion as restrictive for insert to jc_centre with check (${DRAFT});
  create policy draft_delete on expert.criterion as restrictive for delete to jc_centre using (${DRAFT});

  select platform.protect('expert.draw', centre => 'true');
  grant select on expert.draw to jc_jobs;
  grant select, insert on expert.draw to jc_centre;
  grant update (record, drawn_at, drawn_by_name) on expert.draw to jc_centre;

  select platform.protect('expert.score', own => 'seat_id in (select s.id from expert.seat s where s.account_id = (select jc.account()))', centre => '${SCORED}', jobs => null);
  grant select, insert, delete on expert.score to jc_app;
  grant update (points, comment, at) on expert.score to jc_app;
  create policy open_insert on expert.score as restrictive for insert to jc_app with check (${OPEN_SEAT});
  create policy open_update on expert.score as restrictive for update to jc_app using (${OPEN_SEAT});
  create policy open_delete on expert.score as restrictive for delete to jc_app using (${OPEN_SEAT});
  grant select on expert.score to jc_centre;

  select platform.protect('expert.result', centre => 'true', jobs => null);
  grant select, insert on expert.result to jc_centre;
`;

/** What everyone may know, once the scores are frozen (冻结后公开): the panel, the scores, the record of the draw. */
const PUBLIC = `
  create function expert.public_review(the_tender uuid) returns table (id uuid, scores_hash text, frozen_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
    select r.id, r.scores_hash, r.frozen_at from expert.review r join tender.tender t on t.id = r.tender_id and t.announced_at is not null
    where r.tender_id = the_tender and r.state = 'frozen'
  $$;
  create function expert.public_panel(the_tender uuid) returns table (n integer, name text, employer text, specialties text[])
  language sql stable security definer set search_path = pg_catalog as $$
    select s.n, s.name, s.employer, s.specialties from expert.public_review(the_tender) r
    join expert.seat s on s.review_id = r.id and s.state = 'submitted' order by s.n
  $$;
  create function expert.public_scores(the_tender uuid) returns table (product_id text, product_name text, variety_name text, bidder text, technical_score numeric)
  language sql stable security definer set search_path = pg_catalog as $$
    select e.product_id, e.name, v.name, o.name, x.technical_score from expert.public_review(the_tender) r
    join expert.result x on x.review_id = r.id
    join tender.entry e on e.tender_id = the_tender and e.product_id = x.product_id
    join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
    join identity.organisation o on o.id = e.org_id order by e.position
  $$;
  create function expert.public_draw(the_tender uuid) returns text
  language sql stable security definer set search_path = pg_catalog as $$
    select d.record from expert.public_review(the_tender) r join expert.draw d on d.review_id = r.id
  $$;
  revoke execute on function expert.public_review, expert.public_panel, expert.public_scores, expert.public_draw from public;
  grant execute on function expert.public_review, expert.public_panel, expert.public_scores, expert.public_draw to jc_app, jc_centre, jc_public;
`;

/** Rule sets that need a technical score of every product; a test holds the list against the evaluator's. */
const GATE = `
  create function expert.scores_pending(the_tender uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from expert.review r where r.tender_id = the_tender and r.state not in ('frozen', 'void'))
      or exists (select from tender.tender t where t.id = the_tender and t.ruleset = any (array['alliance-composite']))
        and exists (select from tender.entry e where e.tender_id = the_tender and e.technical_score is null)
        and not exists (select from expert.review r where r.tender_id = the_tender and r.state = 'frozen')
  $$;
  revoke execute on function expert.scores_pending from public;
  grant execute on function expert.scores_pending to jc_centre;

  create function expert.guard_scores() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if new.state = 'opened' and old.state <> 'opened' and expert.scores_pending(new.id) then
      raise exception 'the technical scores are not frozen' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  revoke execute on function expert.guard_scores from public;
  create trigger guard_scores before update on tender.tender for each row execute function expert.guard_scores();
  alter table tender.tender enable always trigger guard_scores;
`;

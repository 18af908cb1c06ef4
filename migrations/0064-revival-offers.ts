import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Revival offers (复活要约): after the opening, who did not win by the first price may accept the price that the rules allow. Offers go out in
 * waves, each with a deadline by the database clock; an answer is final, and no answer is a refusal.
 */
export class RevivalOffers0064 implements MigrationInterface {
  name = 'RevivalOffers1700000000064';

  async up(q: QueryRunner): Promise<void> {
    await q.query(WAVE);
    await q.query(OFFER);
    await q.query(ANSWER);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from platform.rule_parameter where key = 'tender.offer-minutes';
      drop function tender.answer_offer;
      drop table tender.offer, tender.offer_wave;
      drop function tender.guard_offer, tender.guard_offer_wave`);
  }
}

const WAVE = `
  create table tender.offer_wave (
    id uuid constraint pk_offer_wave primary key,
    tender_id uuid not null constraint fk_offer_wave_tender references tender.tender,
    wave integer not null constraint ck_offer_wave_number check (wave >= 1),
    issued_at timestamptz not null default platform.now(),
    issued_by uuid not null default jc.account(),
    due_at timestamptz not null,
    evaluated_at timestamptz,
    edition integer,
    constraint uq_offer_wave unique (tender_id, wave),
    constraint ck_offer_wave_due check (due_at > issued_at),
    constraint ck_offer_wave_evaluated check ((evaluated_at is null) = (edition is null))
  );
  create unique index uq_offer_wave_open on tender.offer_wave (tender_id) where evaluated_at is null;

  create function tender.guard_offer_wave() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'offers are never removed' using errcode = 'JC403';
    end if;
    if (new.id, new.tender_id, new.wave, new.issued_at, new.issued_by, new.due_at)
      is distinct from (old.id, old.tender_id, old.wave, old.issued_at, old.issued_by, old.due_at)
      or (old.evaluated_at is not null and (new.evaluated_at, new.edition) is distinct from (old.evaluated_at, old.edition)) then
      raise exception 'an offer never changes' using errcode = 'JC403';
    end if;
    if old.evaluated_at is null and new.evaluated_at is not null and platform.now() < new.due_at and exists (select 1 from tender.offer o where o.wave_id = new.id and o.answer is null) then
      raise exception 'the offers can still be answered' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_offer_wave before update or delete on tender.offer_wave for each row execute function tender.guard_offer_wave();
  create trigger guard_offer_wave_truncate before truncate on tender.offer_wave for each statement execute function platform.refuse_change();
  alter table tender.offer_wave enable always trigger guard_offer_wave;
  alter table tender.offer_wave enable always trigger guard_offer_wave_truncate;
`;

const OFFER = `
  create table tender.offer (
    id uuid constraint pk_offer primary key,
    wave_id uuid not null constraint fk_offer_wave references tender.offer_wave,
    tender_id uuid not null,
    product_id text not null,
    org_id uuid not null,
    kind text not null constraint ck_offer_kind check (kind in ('shortlisted', 'non-shortlisted')),
    comparable_price numeric not null,
    unit_price numeric not null,
    answer text constraint ck_offer_answer check (answer in ('accepted', 'declined')),
    answered_at timestamptz,
    answered_by uuid,
    constraint uq_offer_product unique (tender_id, product_id),
    constraint fk_offer_entry foreign key (tender_id, product_id) references tender.entry,
    constraint ck_offer_answered check (num_nonnulls(answer, answered_at, answered_by) in (0, 3))
  );
  create index ix_offer_wave on tender.offer (wave_id);

  create function tender.guard_offer() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'offers are never removed' using errcode = 'JC403';
    end if;
    if (new.id, new.wave_id, new.tender_id, new.product_id, new.org_id, new.kind, new.comparable_price, new.unit_price)
      is distinct from (old.id, old.wave_id, old.tender_id, old.product_id, old.org_id, old.kind, old.comparable_price, old.unit_price)
      or (old.answer is not null and (new.answer, new.answered_at, new.answered_by) is distinct from (old.answer, old.answered_at, old.answered_by)) then
      raise exception 'an answer is final' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_offer before update or delete on tender.offer for each row execute function tender.guard_offer();
  create trigger guard_offer_truncate before truncate on tender.offer for each statement execute function platform.refuse_change();
  alter table tender.offer enable always trigger guard_offer;
  alter table tender.offer enable always trigger guard_offer_truncate;
`;

/** The wave's row is shared among those who answer and taken alone by the evaluation; the clock is read after it. */
const ANSWER = `
  create function tender.answer_offer(the_offer uuid, accepts boolean) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz; w record;
  begin
    select v.due_at, v.evaluated_at into w from tender.offer_wave v
      where v.id = (select o.wave_id from tender.offer o where o.id = the_offer and o.org_id = jc.org()) for share;
    if not found then
      raise exception 'no such offer' using errcode = 'JC404';
    end if;
    t := platform.now();
    if w.evaluated_at is not null or t >= w.due_at then
      raise exception 'the deadline has passed' using errcode = 'JC410';
    end if;
    update tender.offer o set answer = case when accepts then 'accepted' else 'declined' end, answered_at = t, answered_by = jc.account()
      where o.id = the_offer and o.answer is null;
    if not found then
      raise exception 'answered already' using errcode = 'JC411';
    end if;
    return t;
  end $$;
  revoke execute on function tender.answer_offer from public;
  grant execute on function tender.answer_offer to jc_app;
`;

const PROTECTION = `
  select platform.protect('tender.offer', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.offer to jc_app;
  grant select, insert on tender.offer to jc_centre;
  select platform.protect('tender.offer_wave', own => 'id in (select o.wave_id from tender.offer o)', centre => 'true', jobs => null);
  grant select on tender.offer_wave to jc_app;
  grant select, insert on tender.offer_wave to jc_centre;
  grant update (evaluated_at, edition) on tender.offer_wave to jc_centre;
`;

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
  ('tender.offer-minutes', '2026', '2018-01-01', '{"live":60,"rehearsal":1,"demonstration":1}',
   '国家组织药品集中带量采购文件惯例：复活在开标当日当场确认，时长由采购文件规定', 'assumed');
`;

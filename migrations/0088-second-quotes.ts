import type { MigrationInterface, QueryRunner } from 'typeorm';

import {
  ALL_PUBLIC,
  everyoneSees,
  guardShare,
  officersSee,
  ofOfficer,
  parts,
  PRICES,
  QUALIFICATIONS,
  SHARES_OF_STAGE,
  windowOf,
} from './0081-staged-envelopes.js';
import { biddingFacts, INSTANT, submission } from './0084-bid-sets.js';
import { LISTED_REFUSALS, TOLD } from './0087-eligible-bids.js';

/**
 * Second quotes (二次报价) as sealed envelopes of their own: a wave of offers may ask for a price in place of a yes. The part has the
 * due time of the wave as its deadline, closes and is opened like the others, and what was quoted answers the offers.
 */
export class SecondQuotes0088 implements MigrationInterface {
  name = 'SecondQuotes1700000000088';

  async up(q: QueryRunner): Promise<void> {
    await q.query(STAGE);
    await q.query(WAVE);
    await q.query(parts(`'price', 'qualification', 'second-quote'`));
    await q.query(windowOf('create or replace', WINDOW));
    await q.query(biddingFacts('create or replace', DEADLINE));
    await q.query(submission('create or replace', { codes: [...LISTED_REFUSALS, 'JC417'], told: TOLD }));
    await q.query(CLOSING);
    await q.query(guardShare(SHARES));
    await q.query(OPENED);
    await q.query(officersSee(`${PRICES} or ${QUALIFICATIONS} or ${QUOTES}`));
    await q.query(everyoneSees(`part in ('price', 'second-quote') and ${ALL_PUBLIC}`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(everyoneSees(`part = 'price' and ${ALL_PUBLIC}`));
    await q.query(officersSee(`${PRICES} or ${QUALIFICATIONS}`));
    await q.query('drop function tender.answer_by_quotes; drop table tender.opened_quote');
    await q.query(guardShare(SHARES_OF_STAGE));
    await q.query('drop function tender.close_second_quotes');
    await q.query(submission('create or replace', { codes: LISTED_REFUSALS, told: TOLD }));
    await q.query(biddingFacts('create or replace', ''));
    await q.query(windowOf('create or replace', ''));
    await q.query(parts(`'price', 'qualification'`));
    await q.query(`
      ${guardWave('', '', ANSWERED)}
      ${guardOffer('', '')}
      ${answerOffer('')}
      alter table tender.offer drop column pack_price_min, drop column pack_price_max;
      alter table tender.offer_wave drop column answer;
      drop trigger guard_second_quotes on tender.tender;
      drop function tender.guard_second_quotes;
      alter table tender.tender drop column second_quote, drop column second_quote_due_at,
        drop column second_quote_closed_at, drop column second_quote_opened_at`);
  }
}

/** Whether a round may ask is settled with its announcement: the size of the part stands in the ceremony record. */
const STAGE = `
  alter table tender.tender
    add column second_quote boolean not null default false,
    add column second_quote_due_at timestamptz,
    add column second_quote_closed_at timestamptz,
    add column second_quote_opened_at timestamptz,
    add constraint ck_tender_second_quote_due check (second_quote_due_at is null or (second_quote and state = 'opened')),
    add constraint ck_tender_second_quote_closed
      check (second_quote_closed_at is null or coalesce(second_quote_closed_at >= second_quote_due_at, false)),
    add constraint ck_tender_second_quote_opened
      check (second_quote_opened_at is null or coalesce(second_quote_opened_at >= second_quote_closed_at, false));
  create index ix_tender_second_quote_due on tender.tender (second_quote_due_at)
    where second_quote_due_at is not null and second_quote_closed_at is null;
  grant update (second_quote, second_quote_due_at, second_quote_opened_at) on tender.tender to jc_centre;

  -- Asked once, closed once, opened once, each by the clock of the database, whoever writes.
  create function tender.guard_second_quotes() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.announced_at is not null and new.second_quote <> old.second_quote then
      raise exception 'an announced tender does not change' using errcode = 'JC403';
    end if;
    if old.second_quote_due_at is not null and new.second_quote_due_at is distinct from old.second_quote_due_at
      or old.second_quote_closed_at is not null and new.second_quote_closed_at is distinct from old.second_quote_closed_at
      or old.second_quote_opened_at is not null and new.second_quote_opened_at is distinct from old.second_quote_opened_at then
      raise exception 'second quotes are asked for once' using errcode = 'JC403';
    end if;
    if old.second_quote_due_at is null and new.second_quote_due_at <= platform.now() then
      raise exception 'second quotes are due in the future' using errcode = 'JC403';
    end if;
    if old.second_quote_closed_at is null and new.second_quote_closed_at is not null and platform.now() < new.second_quote_due_at then
      raise exception 'second quotes can still be handed in' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_second_quotes before update on tender.tender for each row execute function tender.guard_second_quotes();
  alter table tender.tender enable always trigger guard_second_quotes;
`;

/** Offers can still be answered. */
const ANSWERED = `platform.now() < new.due_at and exists (select 1 from tender.offer o where o.wave_id = new.id and o.answer is null)`;
/** A wave by second quote is over when its envelopes were opened. */
const QUOTED = `(case new.answer when 'accept' then ${ANSWERED}
      else not exists (select 1 from tender.tender t where t.id = new.tender_id and t.second_quote_opened_at is not null) end)`;

const guardWave = (fresh: string, former: string, early: string): string => `
  create or replace function tender.guard_offer_wave() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'offers are never removed' using errcode = 'JC403';
    end if;
    if (new.id, new.tender_id, new.wave, new.issued_at, new.issued_by, new.due_at${fresh})
      is distinct from (old.id, old.tender_id, old.wave, old.issued_at, old.issued_by, old.due_at${former})
      or (old.evaluated_at is not null and (new.evaluated_at, new.edition) is distinct from (old.evaluated_at, old.edition)) then
      raise exception 'an offer never changes' using errcode = 'JC403';
    end if;
    if old.evaluated_at is null and new.evaluated_at is not null and ${early} then
      raise exception 'the offers can still be answered' using errcode = 'JC403';
    end if;
    return new;
  end $$;
`;

const guardOffer = (fresh: string, former: string): string => `
  create or replace function tender.guard_offer() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'offers are never removed' using errcode = 'JC403';
    end if;
    if (new.id, new.wave_id, new.tender_id, new.product_id, new.org_id, new.kind, new.comparable_price, new.unit_price${fresh})
      is distinct from (old.id, old.wave_id, old.tender_id, old.product_id, old.org_id, old.kind, old.comparable_price, old.unit_price${former})
      or (old.answer is not null and (new.answer, new.answered_at, new.answered_by) is distinct from (old.answer, old.answered_at, old.answered_by)) then
      raise exception 'an answer is final' using errcode = 'JC403';
    end if;
    return new;
  end $$;
`;

const answerOffer = (sealed: string): string => `
  create or replace function tender.answer_offer(the_offer uuid, accepts boolean) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz; w record;
  begin
    select v.* into w from tender.offer_wave v
      where v.id = (select o.wave_id from tender.offer o where o.id = the_offer and o.org_id = jc.org()) for share;
    if not found then
      raise exception 'no such offer' using errcode = 'JC404';
    end if;${sealed}
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
`;

/** How a wave is answered, and between which prices of a pack a second quote is an acceptance. */
const WAVE = `
  alter table tender.offer_wave
    add column answer text not null default 'accept' constraint ck_offer_wave_answer check (answer in ('accept', 'second-quote'));
  create unique index uq_offer_wave_second_quote on tender.offer_wave (tender_id) where answer = 'second-quote';
  alter table tender.offer
    add column pack_price_min numeric constraint ck_offer_price_min check (pack_price_min > 0),
    add column pack_price_max numeric constraint ck_offer_price_max check (pack_price_max >= 0);
  ${guardWave(', new.answer', ', old.answer', QUOTED)}
  ${guardOffer(', new.pack_price_min, new.pack_price_max', ', old.pack_price_min, old.pack_price_max')}
  ${answerOffer(`
    if w.answer <> 'accept' then
      raise exception 'answered by a second quote' using errcode = 'JC418';
    end if;`)}
`;

/** From the wave to its due time, for companies with an offer of it alone. */
const WINDOW = `
    if the_part = 'second-quote' then
      select x.second_quote_due_at, x.second_quote_closed_at into w from tender.tender x where x.id = the_tender for share;
      t := platform.now();
      if w.second_quote_due_at is null then
        raise exception 'the tender takes no such part' using errcode = 'JC413';
      end if;
      if not exists (select 1 from tender.offer o join tender.offer_wave v on v.id = o.wave_id
          where v.tender_id = the_tender and v.answer = 'second-quote' and o.org_id = jc.org()) then
        raise exception 'no offer to quote for' using errcode = 'JC417';
      end if;
      if w.second_quote_closed_at is not null or t >= w.second_quote_due_at then
        raise exception 'the deadline has passed' using errcode = 'JC410';
      end if;
      return t;
    end if;`;
const DEADLINE = `
            when 'second-quote' then ${INSTANT('t.second_quote_due_at', 'MS')}`;

/** The round is over by then, so that the closing is noted beside its state. Late, doubled and lost runs do no harm. */
const CLOSING = `
  create function tender.close_second_quotes(the_tender uuid) returns table (at timestamptz, hashes text[])
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz;
  begin
    perform 1 from tender.tender x where x.id = the_tender for update;
    t := platform.now();
    update tender.tender x set second_quote_closed_at = t, version = x.version + 1
      where x.id = the_tender and x.second_quote_closed_at is null and x.second_quote_due_at <= t;
    if found then
      return query select t, coalesce(array_agg(b.hash order by b.hash), '{}')
        from tender.bid b where b.tender_id = the_tender and b.part = 'second-quote' and b.state = 'live';
    end if;
  end $$;
  revoke execute on function tender.close_second_quotes from public;
  grant execute on function tender.close_second_quotes to jc_jobs;
`;

const SHARES = SHARES_OF_STAGE.replace(
  'else',
  `when 'second-quote' then t.second_quote_closed_at is not null and t.second_quote_opened_at is null
      else`,
);
const QUOTES = `part = 'second-quote' and ${ofOfficer('t.second_quote_closed_at is not null')}`;

/** What came out of the seals for the products on offer, and the answers that follow from it; no quote is a refusal. */
const OPENED = `
  create table tender.opened_quote (
    tender_id uuid not null,
    part text not null default 'second-quote' constraint ck_opened_quote_part check (part = 'second-quote'),
    product_id text not null,
    org_id uuid not null,
    bid_id uuid not null constraint fk_opened_quote_bid references tender.bid,
    pack_price numeric constraint ck_opened_quote_price check (pack_price >= 0),
    constraint pk_opened_quote primary key (tender_id, product_id),
    constraint fk_opened_quote_offer foreign key (tender_id, product_id) references tender.offer (tender_id, product_id),
    constraint fk_opened_quote_opening foreign key (tender_id, part) references tender.opening
  );
  select platform.append_only('tender.opened_quote');
  select platform.protect('tender.opened_quote', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.opened_quote to jc_app;
  grant select, insert on tender.opened_quote to jc_centre;

  create function tender.answer_by_quotes(the_tender uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz; accepted integer;
  begin
    select x.second_quote_opened_at into t from tender.tender x where x.id = the_tender for share;
    if t is null then
      raise exception 'the second quotes are sealed' using errcode = 'JC403';
    end if;
    update tender.offer o set answered_at = t, answered_by = jc.account(),
      answer = case when exists (select 1 from tender.opened_quote q where q.tender_id = o.tender_id and q.product_id = o.product_id
        and q.pack_price between o.pack_price_min and o.pack_price_max) then 'accepted' else 'declined' end
      where o.answer is null and o.wave_id = (select v.id from tender.offer_wave v where v.tender_id = the_tender and v.answer = 'second-quote');
    select count(*) into accepted from tender.offer o join tender.offer_wave v on v.id = o.wave_id
      where v.tender_id = the_tender and v.answer = 'second-quote' and o.answer = 'accepted';
    return accepted;
  end $$;
  revoke execute on function tender.answer_by_quotes from public;
  grant execute on function tender.answer_by_quotes to jc_centre;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed bids (密封报价) and the closing over them. Nobody but a bidder sees an own bid before the closing, and nobody but the
 * officers of the round sees one after. Bids are written by one function each, under the lock that the closing takes too.
 */
export class SealedBids0061 implements MigrationInterface {
  name = 'SealedBids1700000000061';

  async up(q: QueryRunner): Promise<void> {
    await q.query(BID);
    await q.query(SUBMISSION);
    await q.query(CLOSING);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function tender.submit, tender.withdraw_bid, tender.close, tender.bid_counts;
      drop table tender.closing, tender.bid;
      drop function tender.guard_bid`);
  }
}

const BID = `
  create table tender.bid (
    id uuid constraint pk_bid primary key,
    tender_id uuid not null constraint fk_bid_tender references tender.tender,
    lot text not null,
    part text not null constraint ck_bid_part check (part in ('price')),
    org_id uuid not null,
    account_id uuid not null,
    account_name text not null,
    version integer not null constraint ck_bid_version check (version > 0),
    header text not null,
    sealed bytea not null,
    hash text not null constraint ck_bid_hash check (hash = encode(sha256(convert_to(header, 'UTF8') || sealed), 'hex')),
    at timestamptz not null,
    seq bigint not null generated always as identity,
    state text not null constraint ck_bid_state check (state in ('live', 'replaced', 'withdrawn', 'opened', 'unreadable')),
    withdrawn_at timestamptz,
    constraint uq_bid_hash unique (hash),
    constraint uq_bid_version unique (tender_id, lot, part, org_id, version),
    constraint ck_bid_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null))
  );
  create unique index uq_bid_live on tender.bid (tender_id, lot, part, org_id) where state = 'live';

  create function tender.guard_bid() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'a bid is never removed' using errcode = 'JC403';
    end if;
    if (new.id, new.tender_id, new.lot, new.part, new.org_id, new.account_id, new.account_name, new.version, new.header, new.sealed, new.hash, new.at, new.seq)
      is distinct from (old.id, old.tender_id, old.lot, old.part, old.org_id, old.account_id, old.account_name, old.version, old.header, old.sealed, old.hash, old.at, old.seq)
      or (old.state <> 'live' and new.state <> old.state) then
      raise exception 'a sealed bid never changes' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_bid before update or delete on tender.bid for each row execute function tender.guard_bid();
  create trigger guard_bid_truncate before truncate on tender.bid for each statement execute function platform.refuse_change();
  alter table tender.bid enable always trigger guard_bid;
  alter table tender.bid enable always trigger guard_bid_truncate;
`;

/**
 * The lock is shared among bidders and exclusive for the closing, and the clock is read after it: whatever was accepted before
 * the deadline is there when the round closes, and nothing is accepted after it.
 */
const SUBMISSION = `
  create function tender.window(the_tender uuid) returns timestamptz language plpgsql set search_path = pg_catalog as $$
  declare w record; t timestamptz;
  begin
    select x.state, x.price_opens_at, x.price_deadline into w from tender.tender x where x.id = the_tender for share;
    t := platform.now();
    if w.state = 'announced' and t < w.price_opens_at then
      raise exception 'the window has not opened' using errcode = 'JC409';
    end if;
    if w.state is distinct from 'announced' or t >= w.price_deadline then
      raise exception 'the deadline has passed' using errcode = 'JC410';
    end if;
    return t;
  end $$;
  revoke execute on function tender.window from public;

  create function tender.submit(the_tender uuid, the_lot text, the_part text, the_version integer, the_header text, the_sealed bytea, the_name text)
  returns table (id uuid, hash text, at timestamptz, seq bigint) language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  declare t timestamptz; newest integer;
  begin
    if not exists (select 1 from tender.entry e where e.tender_id = the_tender and e.org_id = jc.org()) then
      raise exception 'no entry in this tender' using errcode = 'JC404';
    end if;
    t := tender.window(the_tender);
    select max(b.version) into newest from tender.bid b
      where b.tender_id = the_tender and b.lot = the_lot and b.part = the_part and b.org_id = jc.org();
    if the_version is distinct from coalesce(newest, 0) + 1 then
      raise exception 'version % follows', coalesce(newest, 0) + 1 using errcode = 'JC412';
    end if;
    update tender.bid b set state = 'replaced'
      where b.tender_id = the_tender and b.lot = the_lot and b.part = the_part and b.org_id = jc.org() and b.state = 'live';
    return query insert into tender.bid (id, tender_id, lot, part, org_id, account_id, account_name, version, header, sealed, hash, at, state)
      values (uuidv7(), the_tender, the_lot, the_part, jc.org(), jc.account(), the_name, the_version, the_header, the_sealed,
        encode(sha256(convert_to(the_header, 'UTF8') || the_sealed), 'hex'), t, 'live')
      returning bid.id, bid.hash, bid.at, bid.seq;
  exception when unique_violation then
    raise exception 'another submission has this version' using errcode = 'JC412';
  end $$;
  revoke execute on function tender.submit from public;
  grant execute on function tender.submit to jc_app;

  create function tender.withdraw_bid(the_bid uuid) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz; of_tender uuid;
  begin
    select b.tender_id into of_tender from tender.bid b where b.id = the_bid and b.org_id = jc.org();
    if of_tender is null then
      raise exception 'no such bid' using errcode = 'JC404';
    end if;
    t := tender.window(of_tender);
    update tender.bid b set state = 'withdrawn', withdrawn_at = t where b.id = the_bid and b.state = 'live';
    if not found then
      raise exception 'the bid is not live' using errcode = 'JC411';
    end if;
    return t;
  end $$;
  revoke execute on function tender.withdraw_bid from public;
  grant execute on function tender.withdraw_bid to jc_app;

  -- How many bids are live, for the office: counts alone.
  create function tender.bid_counts(the_tender uuid) returns table (lot text, part text, bids integer)
  language sql stable security definer set search_path = pg_catalog as $$
    select b.lot, b.part, count(*)::integer from tender.bid b
    where b.tender_id = the_tender and b.state in ('live', 'opened', 'unreadable') group by b.lot, b.part order by b.lot, b.part
  $$;
  revoke execute on function tender.bid_counts from public;
  grant execute on function tender.bid_counts to jc_centre;
`;

/** Closing (截标): the state by the database clock, then a signed root over the hashes of the live bids. */
const CLOSING = `
  create table tender.closing (
    tender_id uuid not null constraint fk_closing_tender references tender.tender,
    part text not null constraint ck_closing_part check (part in ('price')),
    size integer not null constraint ck_closing_size check (size >= 0),
    root text not null constraint ck_closing_root check (root ~ '^[0-9a-f]{64}$'),
    at timestamptz not null,
    key text not null,
    signature text not null,
    document text not null,
    constraint pk_closing primary key (tender_id, part)
  );

  -- No row when the tender is not due or closed already: late, doubled and lost runs do no harm.
  create function tender.close(the_tender uuid) returns table (at timestamptz, hashes text[])
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz;
  begin
    perform 1 from tender.tender x where x.id = the_tender for update;
    t := platform.now();
    update tender.tender x set state = 'closed', closed_at = t, version = x.version + 1
      where x.id = the_tender and x.state = 'announced' and x.price_deadline <= t;
    if found then
      return query select t, coalesce(array_agg(b.hash order by b.hash), '{}')
        from tender.bid b where b.tender_id = the_tender and b.part = 'price' and b.state = 'live';
    end if;
  end $$;
  revoke execute on function tender.close from public;
  grant execute on function tender.close to jc_jobs;
`;

const OPENING = `state in (''live'', ''opened'', ''unreadable'') and tender_id in (select o.tender_id from tender.officer o
  join tender.tender t on t.id = o.tender_id where o.account_id = (select jc.account()) and t.state in (''closed'', ''opened''))`;

const PROTECTION = `
  select platform.protect('tender.bid', own => 'org_id = (select jc.org())', centre => '${OPENING}', jobs => null);
  grant select on tender.bid to jc_app, jc_centre;
  grant update (state) on tender.bid to jc_centre;

  select platform.protect('tender.closing', own => 'true', public => 'true', centre => 'true');
  select platform.append_only('tender.closing');
  grant select on tender.closing to jc_app, jc_public, jc_centre;
  grant select, insert on tender.closing to jc_jobs;
`;

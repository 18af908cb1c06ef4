import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shares of the officers (份额), the record of the opening (开标记录) and the prices that came out of the seals. */
export class Openings0062 implements MigrationInterface {
  name = 'Openings1700000000062';

  async up(q: QueryRunner): Promise<void> {
    await q.query(SHARE);
    await q.query(OPENING);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table tender.opened_price, tender.opening, tender.share;
      drop function tender.guard_share`);
  }
}

const SHARE = `
  create table tender.share (
    tender_id uuid not null,
    part text not null,
    idx integer not null,
    bid_id uuid not null constraint fk_share_bid references tender.bid,
    release json not null,
    at timestamptz not null default platform.now(),
    constraint pk_share primary key (tender_id, part, idx, bid_id),
    constraint fk_share_closing foreign key (tender_id, part) references tender.closing,
    constraint fk_share_officer foreign key (tender_id, idx) references tender.officer
  );
  select platform.append_only('tender.share');

  -- After the insert, when row-level security has had its say. Only for a closed tender and a bid that is live: what was replaced or withdrawn stays sealed.
  create function tender.guard_share() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    perform 1 from tender.tender t where t.id = new.tender_id and t.state = 'closed' for share;
    if not found then
      raise exception 'shares are for a closed tender' using errcode = 'JC403';
    end if;
    if not exists (select 1 from tender.bid b where b.id = new.bid_id and b.tender_id = new.tender_id and b.part = new.part and b.state = 'live') then
      raise exception 'shares are for live bids' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_share after insert on tender.share for each row execute function tender.guard_share();
`;

const OPENING = `
  create table tender.opening (
    tender_id uuid not null,
    part text not null,
    at timestamptz not null,
    record text not null,
    digest text not null constraint ck_opening_digest check (digest ~ '^[0-9a-f]{64}$'),
    minutes json not null,
    opened_by uuid not null,
    constraint pk_opening primary key (tender_id, part),
    constraint fk_opening_closing foreign key (tender_id, part) references tender.closing
  );
  select platform.append_only('tender.opening');
  create table tender.opened_price (
    tender_id uuid not null,
    part text not null,
    product_id text not null,
    org_id uuid not null,
    bid_id uuid not null constraint fk_opened_price_bid references tender.bid,
    pack_price numeric,
    accepts_revival boolean not null,
    constraint pk_opened_price primary key (tender_id, product_id),
    constraint fk_opened_price_entry foreign key (tender_id, product_id) references tender.entry,
    constraint fk_opened_price_opening foreign key (tender_id, part) references tender.opening,
    constraint ck_opened_price_price check (pack_price >= 0)
  );
  select platform.append_only('tender.opened_price');
`;

const ALL_PUBLIC = `tender_id in (select t.id from tender.tender t where t.price_visibility = ''all'')`;
const OF_OFFICER = `tender_id in (select o.tender_id from tender.officer o where o.account_id = (select jc.account()))`;

const PROTECTION = `
  select platform.protect('tender.share', centre => '${OF_OFFICER}', jobs => null);
  create policy own_index on tender.share as restrictive for insert to jc_centre
    with check ((tender_id, idx) in (select o.tender_id, o.idx from tender.officer o where o.account_id = (select jc.account())));
  grant select, insert on tender.share to jc_centre;

  select platform.protect('tender.opening', own => '${ALL_PUBLIC}', public => '${ALL_PUBLIC}', centre => 'true', jobs => null);
  grant select on tender.opening to jc_app, jc_public;
  grant select, insert on tender.opening to jc_centre;

  select platform.protect('tender.opened_price', own => 'org_id = (select jc.org())', public => '${ALL_PUBLIC}', centre => 'true', jobs => null);
  grant select on tender.opened_price to jc_app, jc_public;
  grant select, insert on tender.opened_price to jc_centre;
`;

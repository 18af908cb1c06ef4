import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Envelopes that are opened part by part (分阶段开启): a round may ask for qualification material (资格审查材料) that closes and is
 * opened before the window of prices begins. Rounds without it stay as they are; so do the price part and its clock.
 */
export class StagedEnvelopes0081 implements MigrationInterface {
  name = 'StagedEnvelopes1700000000081';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TIMETABLE);
    await q.query(parts(`'price', 'qualification'`));
    await q.query(SUBMISSION);
    await q.query(CLOSING);
    await q.query(guardShare(SHARES_OF_STAGE));
    await q.query(OPENED);
    await q.query(officersSee(`${PRICES} or ${QUALIFICATIONS}`));
    await q.query(everyoneSees(`part = 'price' and ${ALL_PUBLIC}`));
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`delete from platform.rule_parameter where key = 'tender.qualification-statements'`);
    await q.query(everyoneSees(ALL_PUBLIC));
    await q.query(officersSee(PRICES));
    await q.query('drop table tender.opened_qualification');
    await q.query(guardShare(SHARES_OF_ROUND));
    await q.query('drop function tender.close_qualification');
    await q.query(submission('tender.window(the_tender)', 'tender.window(of_tender)'));
    await q.query('drop function tender.window(uuid, text)');
    await q.query(parts(`'price'`));
    await q.query(`
      drop trigger guard_stages on tender.tender;
      drop function tender.guard_stages;
      alter table tender.tender drop column qualification_deadline, drop column qualification_opening_from,
        drop column qualification_closed_at, drop column qualification_opened_at`);
  }
}

const TIMETABLE = `
  alter table tender.tender
    add column qualification_deadline timestamptz,
    add column qualification_opening_from timestamptz,
    add column qualification_closed_at timestamptz,
    add column qualification_opened_at timestamptz,
    add constraint ck_tender_qualification_order
      check (qualification_deadline <= qualification_opening_from and qualification_opening_from < price_opens_at),
    add constraint ck_tender_qualification_deadline check (qualification_deadline < price_opens_at),
    add constraint ck_tender_qualification_set
      check (state = 'draft' or num_nonnulls(qualification_deadline, qualification_opening_from) in (0, 2)),
    add constraint ck_tender_qualification_closed
      check (qualification_closed_at is null or coalesce(qualification_closed_at >= qualification_deadline, false)),
    add constraint ck_tender_qualification_opened check (qualification_opened_at is null
      or coalesce(qualification_closed_at is not null and qualification_opened_at >= qualification_opening_from, false)),
    add constraint ck_tender_stages
      check (state <> 'opened' or qualification_deadline is null or qualification_opened_at is not null);
  create index ix_tender_qualification_due on tender.tender (qualification_deadline)
    where qualification_deadline is not null and qualification_closed_at is null;
  grant update (qualification_deadline, qualification_opening_from, qualification_opened_at) on tender.tender to jc_centre;

  -- What was announced stays as it was, and a stage that is over stays over; the clock of the database decides, whoever writes.
  create function tender.guard_stages() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.announced_at is not null and (new.qualification_deadline, new.qualification_opening_from)
      is distinct from (old.qualification_deadline, old.qualification_opening_from) then
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
  create trigger guard_stages before update on tender.tender for each row execute function tender.guard_stages();
  alter table tender.tender enable always trigger guard_stages;
`;

export const parts = (names: string): string => `
  alter table tender.bid drop constraint ck_bid_part, add constraint ck_bid_part check (part in (${names}));
  alter table tender.closing drop constraint ck_closing_part, add constraint ck_closing_part check (part in (${names}));
`;

/**
 * One window for each part, under the same lock. Qualification material is taken from the announcement to its own deadline; what
 * closed stays closed, whatever the clock does.
 */
/** `second` answers for the part of second quotes, where there is one. */
export const windowOf = (verb: string, second: string): string => `
  ${verb} function tender.window(the_tender uuid, the_part text) returns timestamptz language plpgsql set search_path = pg_catalog as $$
  declare w record; t timestamptz;
  begin
    if the_part = 'price' then
      return tender.window(the_tender);
    end if;${second}
    select x.state, x.qualification_deadline, x.qualification_closed_at into w from tender.tender x where x.id = the_tender for share;
    t := platform.now();
    if the_part <> 'qualification' or w.qualification_deadline is null then
      raise exception 'the tender takes no such part' using errcode = 'JC413';
    end if;
    if w.state is distinct from 'announced' or w.qualification_closed_at is not null or t >= w.qualification_deadline then
      raise exception 'the deadline has passed' using errcode = 'JC410';
    end if;
    return t;
  end $$;
`;

const submission = (submitted: string, withdrawn: string): string => `
  create or replace function tender.submit(the_tender uuid, the_lot text, the_part text, the_version integer, the_header text, the_sealed bytea, the_name text)
  returns table (id uuid, hash text, at timestamptz, seq bigint) language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  declare t timestamptz; newest integer;
  begin
    if not exists (select 1 from tender.entry e where e.tender_id = the_tender and e.org_id = jc.org()) then
      raise exception 'no entry in this tender' using errcode = 'JC404';
    end if;
    t := ${submitted};
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

  create or replace function tender.withdraw_bid(the_bid uuid) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz; of_tender uuid; of_part text;
  begin
    select b.tender_id, b.part into of_tender, of_part from tender.bid b where b.id = the_bid and b.org_id = jc.org();
    if of_tender is null then
      raise exception 'no such bid' using errcode = 'JC404';
    end if;
    t := ${withdrawn};
    update tender.bid b set state = 'withdrawn', withdrawn_at = t where b.id = the_bid and b.state = 'live';
    if not found then
      raise exception 'the bid is not live' using errcode = 'JC411';
    end if;
    return t;
  end $$;
`;

const SUBMISSION = `${windowOf('create', '')}
  revoke execute on function tender.window(uuid, text) from public;
  ${submission('tender.window(the_tender, the_part)', 'tender.window(of_tender, of_part)')}`;

/** The closing of the qualification part: the round goes on, so that it is noted beside its state. Late, doubled and lost runs do no harm. */
const CLOSING = `
  create function tender.close_qualification(the_tender uuid) returns table (at timestamptz, hashes text[])
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz;
  begin
    perform 1 from tender.tender x where x.id = the_tender for update;
    t := platform.now();
    update tender.tender x set qualification_closed_at = t, version = x.version + 1
      where x.id = the_tender and x.state in ('announced', 'closed') and x.qualification_closed_at is null and x.qualification_deadline <= t;
    if found then
      return query select t, coalesce(array_agg(b.hash order by b.hash), '{}')
        from tender.bid b where b.tender_id = the_tender and b.part = 'qualification' and b.state = 'live';
    end if;
  end $$;
  revoke execute on function tender.close_qualification from public;
  grant execute on function tender.close_qualification to jc_jobs;
`;

const SHARES_OF_ROUND = `t.state = 'closed'`;
export const SHARES_OF_STAGE = `case new.part when 'price' then t.state = 'closed'
      else t.state in ('announced', 'closed') and t.qualification_closed_at is not null and t.qualification_opened_at is null end`;

export const guardShare = (closed: string): string => `
  create or replace function tender.guard_share() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    perform 1 from tender.tender t where t.id = new.tender_id and ${closed} for share;
    if not found then
      raise exception 'shares are for a closed tender' using errcode = 'JC403';
    end if;
    if not exists (select 1 from tender.bid b where b.id = new.bid_id and b.tender_id = new.tender_id and b.part = new.part and b.state = 'live') then
      raise exception 'shares are for live bids' using errcode = 'JC403';
    end if;
    return new;
  end $$;
`;

/** What came out of the seals of the qualification part: the statements (声明) of each bidder, and digests of documents. */
const OPENED = `
  create table tender.opened_qualification (
    tender_id uuid not null,
    part text not null default 'qualification' constraint ck_opened_qualification_part check (part = 'qualification'),
    org_id uuid not null,
    bidder_id text not null,
    bid_id uuid not null constraint fk_opened_qualification_bid references tender.bid,
    statements json not null,
    documents json not null,
    constraint pk_opened_qualification primary key (tender_id, org_id),
    constraint fk_opened_qualification_opening foreign key (tender_id, part) references tender.opening
  );
  select platform.append_only('tender.opened_qualification');
  select platform.protect('tender.opened_qualification', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.opened_qualification to jc_app;
  grant select, insert on tender.opened_qualification to jc_centre;
`;

export const ofOfficer = (closed: string): string =>
  `tender_id in (select o.tender_id from tender.officer o join tender.tender t on t.id = o.tender_id
    where o.account_id = (select jc.account()) and ${closed})`;
export const PRICES = `part = 'price' and ${ofOfficer(`t.state in ('closed', 'opened')`)}`;
export const QUALIFICATIONS = `part = 'qualification' and ${ofOfficer(
  `t.qualification_closed_at is not null and t.state <> 'void'`,
)}`;

export const officersSee = (condition: string): string => {
  const visible = `state in ('live', 'opened', 'unreadable') and (${condition})`;
  return `alter policy for_jc_centre on tender.bid using (${visible}) with check (${visible})`;
};

/** Where all prices are public, the record of their opening is; statements of bidders never are. */
export const ALL_PUBLIC = `tender_id in (select t.id from tender.tender t where t.price_visibility = 'all')`;
export const everyoneSees = (condition: string): string =>
  ['jc_app', 'jc_public']
    .map(
      (role) => `alter policy for_${role} on tender.opening using (${condition}) with check (${condition})`,
    )
    .join(';');

const statement = (key: string, zh: string, en: string, required: boolean) => ({ key, zh, en, required });

const STATEMENTS = [
  statement(
    'controlling-party',
    '控股股东与实际控制人',
    'Controlling shareholder and actual controller',
    true,
  ),
  statement(
    'related-bidders',
    '与其他申报企业的关联关系（没有的填“无”）',
    'Relations with other bidders, or none',
    true,
  ),
  statement('production-capacity', '申报产品年产能', 'Yearly capacity of the products', true),
  statement(
    'quality-incidents',
    '近两年质量安全问题与处罚（没有的填“无”）',
    'Quality incidents and penalties of two years, or none',
    true,
  ),
  statement(
    'dishonesty-records',
    '失信与违规记录（没有的填“无”）',
    'Records of dishonesty and violations, or none',
    true,
  ),
  statement(
    'production-experience',
    '同剂型或同类产品生产起始年月',
    'Since when products of the kind are made',
    false,
  ),
];

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('tender.qualification-statements', '2026', '2018-01-01', '${JSON.stringify({ statements: STATEMENTS })}',
      '国家组织药品集中带量采购文件惯例：申报资格与承诺事项', 'assumed');
`;

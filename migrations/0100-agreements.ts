import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Three-party purchase agreements (三方购销协议) of an awarded round: what is to be agreed for whom, the agreements with their annex
 * lines, and the signatures under them. What was sent out never changes: a change of volume is a supplementary agreement (补充协议).
 */
export class Agreements0100 implements MigrationInterface {
  name = 'Agreements1700000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TARGETS);
    await q.query(AGREEMENT);
    await q.query(CERTIFICATES);
    await q.query(SIGNATURE);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop schema agreement cascade;
      delete from platform.rls_exempt where relation like 'agreement.%';
      delete from platform.rule_parameter where key like 'agreement.%'`);
  }
}

/** What is to be agreed, as the newest draw-up found it: agreed volume of an institution, and who delivers it or why that is open. */
const TARGETS = `
  create schema agreement;
  grant usage on schema agreement to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit, jc_auth;

  create table agreement.drawing (
    round_id uuid constraint pk_drawing primary key constraint fk_drawing_publicity references award.publicity,
    starts_on date not null,
    ends_on date not null,
    last_number integer not null default 0,
    drawn_at timestamptz not null default platform.now(),
    drawn_by uuid not null default jc.account(),
    constraint ck_drawing_term check (ends_on > starts_on)
  );
  create table agreement.target (
    round_id uuid not null constraint fk_target_drawing references agreement.drawing,
    institution_code text not null,
    product_id text not null,
    region_id text not null,
    variety_id text not null,
    -- As they were called when the targets were found; an institution that is not on the platform has only its code.
    institution_name text not null,
    variety_name text not null,
    product_name text not null,
    manufacturer_name text not null,
    distributor_name text,
    reported numeric not null,
    agreed numeric not null constraint ck_target_agreed check (agreed > 0 and agreed = trunc(agreed)),
    institution_id uuid,
    manufacturer_id uuid,
    distributor_id uuid,
    -- Why there is no agreement yet (待确定配送企业等).
    reason text constraint ck_target_reason check (reason in ('institution-unknown', 'manufacturer-unknown', 'none-appointed', 'to-choose')),
    region_code text,
    constraint pk_target primary key (round_id, institution_code, product_id, region_id),
    constraint ck_target_open check ((reason is null) = (distributor_id is not null)),
    constraint ck_target_parties check (distributor_id is null or num_nonnulls(institution_id, manufacturer_id) = 2)
  );
  create index ix_target_institution on agreement.target (institution_id, round_id);
  create index ix_target_manufacturer on agreement.target (manufacturer_id, round_id);

  -- Which of the appointed distributors an institution takes for a manufacturer; the newest holds.
  create table agreement.choice (
    round_id uuid not null constraint fk_choice_drawing references agreement.drawing,
    institution_id uuid not null,
    manufacturer_id uuid not null,
    distributor_id uuid not null,
    at timestamptz not null default platform.now(),
    by_account uuid not null default jc.account(),
    constraint pk_choice primary key (round_id, institution_id, manufacturer_id, at)
  );
  select platform.append_only('agreement.choice');
`;

const AGREEMENT = `
  create table agreement.agreement (
    id uuid constraint pk_agreement primary key default uuidv7(),
    round_id uuid not null constraint fk_agreement_drawing references agreement.drawing,
    number text not null constraint uq_agreement_number unique,
    amends uuid constraint fk_agreement_amends references agreement.agreement,
    institution_id uuid not null,
    manufacturer_id uuid not null,
    distributor_id uuid not null,
    institution_name text not null,
    manufacturer_name text not null,
    distributor_name text not null,
    region_code text not null,
    starts_on date not null,
    ends_on date not null,
    amount numeric(18,2) not null,
    state text not null default 'drawn-up' constraint ck_agreement_state
      check (state in ('drawn-up', 'signing', 'signed', 'declined', 'lapsed', 'void', 'ended')),
    -- Canonical JSON as the parties sign it; the digest is taken over its bytes.
    document text,
    digest text constraint ck_agreement_digest check (digest = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    drawn_at timestamptz not null default platform.now(),
    sent_at timestamptz,
    due_at timestamptz,
    effective_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    closed_reason text,
    constraint ck_agreement_term check (ends_on > starts_on),
    constraint ck_agreement_parties check (manufacturer_id <> distributor_id and institution_id not in (manufacturer_id, distributor_id)),
    constraint ck_agreement_sent check (num_nonnulls(document, digest, sent_at, due_at) in (0, 4)),
    constraint ck_agreement_out check (state in ('drawn-up', 'void') or sent_at is not null),
    constraint ck_agreement_effective check ((effective_at is not null) = (state in ('signed', 'ended'))),
    constraint ck_agreement_closed check ((closed_at is not null) = (state in ('declined', 'lapsed', 'void', 'ended'))),
    constraint ck_agreement_reason check (state not in ('declined', 'void') or closed_reason is not null)
  );
  -- One agreement of three parties in a round, and one open supplement to it.
  create unique index uq_agreement_parties on agreement.agreement (round_id, institution_id, manufacturer_id, distributor_id)
    where amends is null and state in ('drawn-up', 'signing', 'signed', 'ended');
  create unique index uq_agreement_supplement on agreement.agreement (amends) where state in ('drawn-up', 'signing');
  create index ix_agreement_institution on agreement.agreement (institution_id, state);
  create index ix_agreement_manufacturer on agreement.agreement (manufacturer_id, state);
  create index ix_agreement_distributor on agreement.agreement (distributor_id, state);
  create index ix_agreement_due on agreement.agreement (due_at) where state = 'signing';

  create table agreement.line (
    agreement_id uuid not null constraint fk_line_agreement references agreement.agreement,
    product_id text not null,
    region_id text not null,
    variety_id text not null,
    variety_name text not null,
    product_name text not null,
    unit_price numeric not null constraint ck_line_price check (unit_price >= 0),
    -- What a supplementary agreement takes away is below zero.
    quantity numeric not null constraint ck_line_quantity check (quantity <> 0 and quantity = trunc(quantity)),
    amount numeric(18,2) not null,
    constraint pk_line primary key (agreement_id, product_id, region_id),
    constraint ck_line_amount check (amount = round(unit_price * quantity, 2))
  );
  select platform.append_only('agreement.line');
`;

/** Certificates of the software authority (软件证书): its own has no organisation. Keys stand apart, sealed, for the platform alone. */
const CERTIFICATES = `
  create table agreement.certificate (
    id uuid constraint pk_certificate primary key default uuidv7(),
    org_id uuid,
    n integer not null constraint ck_certificate_number check (n >= 1),
    serial text not null constraint uq_certificate_serial unique,
    subject text not null,
    pem text not null,
    not_before timestamptz not null,
    not_after timestamptz not null,
    issued_at timestamptz not null default platform.now(),
    constraint uq_certificate_owner unique nulls not distinct (org_id, n),
    constraint ck_certificate_time check (not_after > not_before)
  );
  create table agreement.certificate_key (
    certificate_id uuid constraint pk_certificate_key primary key constraint fk_key_certificate references agreement.certificate,
    key_sealed bytea not null
  );
  select platform.append_only('agreement.certificate');
  select platform.append_only('agreement.certificate_key');
  select platform.expose('agreement.certificate', 'certificates are there to be shown');
  grant insert on agreement.certificate to jc_jobs;
  select platform.protect('agreement.certificate_key');
  grant select, insert on agreement.certificate_key to jc_jobs;
`;

const SIGNATURE = `
  create table agreement.signature (
    agreement_id uuid not null constraint fk_signature_agreement references agreement.agreement,
    party text not null constraint ck_signature_party check (party in ('institution', 'manufacturer', 'distributor')),
    org_id uuid not null,
    account_id uuid not null,
    signer_name text not null,
    signer text not null,
    algorithm text not null,
    digest text not null,
    certificate text not null,
    signature bytea not null,
    signed_at timestamptz not null,
    constraint pk_signature primary key (agreement_id, party)
  );
  create index ix_signature_org on agreement.signature (org_id);
  select platform.append_only('agreement.signature');

  -- What was sent out stays as it is; only three signatures make it an agreement, and what is closed stays closed.
  create function agreement.guard_agreement() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'agreements are not removed' using errcode = 'JC403';
    end if;
    if (new.id, new.round_id, new.number, new.amends, new.institution_id, new.manufacturer_id, new.distributor_id, new.institution_name,
        new.manufacturer_name, new.distributor_name, new.starts_on, new.ends_on, new.amount, new.drawn_at)
      is distinct from (old.id, old.round_id, old.number, old.amends, old.institution_id, old.manufacturer_id, old.distributor_id,
        old.institution_name, old.manufacturer_name, old.distributor_name, old.starts_on, old.ends_on, old.amount, old.drawn_at)
      or (old.sent_at is not null and (new.document, new.digest, new.sent_at, new.due_at)
        is distinct from (old.document, old.digest, old.sent_at, old.due_at)) then
      raise exception 'an agreement does not change' using errcode = 'JC403';
    end if;
    if old.closed_at is not null and new::text <> old::text then
      raise exception 'an agreement that is closed does not change' using errcode = 'JC403';
    end if;
    if old.state = 'signed' and new.state not in ('signed', 'ended') then
      raise exception 'a signed agreement is changed by a supplementary one' using errcode = 'JC403';
    end if;
    if new.state = 'signed' and old.state <> 'signed' and (select count(*) from agreement.signature s
        where s.agreement_id = new.id and s.digest = new.digest) <> 3 then
      raise exception 'three signatures make an agreement' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_agreement before update or delete on agreement.agreement for each row execute function agreement.guard_agreement();
  create trigger guard_agreement_truncate before truncate on agreement.agreement for each statement execute function platform.refuse_change();
  alter table agreement.agreement enable always trigger guard_agreement;
  alter table agreement.agreement enable always trigger guard_agreement_truncate;

  create function agreement.party_of(a agreement.agreement, org uuid) returns text language sql immutable set search_path = pg_catalog as $$
    select case org when a.institution_id then 'institution' when a.manufacturer_id then 'manufacturer' when a.distributor_id then 'distributor' end
  $$;

  -- Puts signatures of the own organisation under many agreements (批量签署): each line has its outcome. Rows are taken in one order and
  -- the clock is read after that; who signs last makes an agreement effective, once.
  create function agreement.sign(ids uuid[], digests text[], signatures bytea[], the_certificate text, the_signer text, the_algorithm text, the_name text)
  returns table (id uuid, outcome text)
  language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  declare t timestamptz;
  begin
    perform from agreement.agreement a where a.id = any (ids) and agreement.party_of(a, jc.org()) is not null order by a.id for update;
    t := platform.now();
    return query with judged as (
      select x.id, x.digest, x.signature, agreement.party_of(a, jc.org()) as party,
        case when a.id is null or a.sent_at is null or agreement.party_of(a, jc.org()) is null then 'unknown'
          when exists (select from agreement.signature s where s.agreement_id = a.id and s.org_id = jc.org()) then 'signed-before'
          when a.state <> 'signing' then 'not-signing'
          when t >= a.due_at then 'late'
          when a.digest <> x.digest then 'differs'
          else 'signed' end as outcome
      from unnest(ids, digests, signatures) as x (id, digest, signature) left join agreement.agreement a on a.id = x.id),
    signed as (
      insert into agreement.signature (agreement_id, party, org_id, account_id, signer_name, signer, algorithm, digest, certificate, signature, signed_at)
      select j.id, j.party, jc.org(), jc.account(), the_name, the_signer, the_algorithm, j.digest, the_certificate, j.signature, t
      from judged j where j.outcome = 'signed')
    select j.id, j.outcome from judged j;
    update agreement.agreement a set state = 'signed', effective_at = t
    where a.id = any (ids) and a.state = 'signing'
      and (select count(*) from agreement.signature s where s.agreement_id = a.id) = 3;
  end $$;

  create function agreement.decline(the_id uuid, the_reason text) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
  declare a agreement.agreement; t timestamptz; party text;
  begin
    select * into a from agreement.agreement x where x.id = the_id and x.sent_at is not null
      and agreement.party_of(x, jc.org()) is not null for update;
    t := platform.now();
    if a.id is null then
      return 'unknown';
    end if;
    party := agreement.party_of(a, jc.org());
    if a.state <> 'signing' then
      return 'closed';
    end if;
    if t >= a.due_at then
      return 'late';
    end if;
    if exists (select from agreement.signature s where s.agreement_id = the_id and s.party = agreement.party_of(a, jc.org())) then
      return 'signed-before';
    end if;
    update agreement.agreement x set state = 'declined', closed_at = t, closed_by = party, closed_reason = the_reason where x.id = the_id;
    return 'declined';
  end $$;
  revoke execute on function agreement.sign, agreement.decline, agreement.party_of from public;
  grant execute on function agreement.sign, agreement.decline, agreement.party_of to jc_app;
  grant execute on function agreement.party_of to jc_region, jc_centre, jc_jobs;

  create table agreement.reminder (
    org_id uuid not null,
    round_id uuid not null,
    due_at timestamptz not null,
    -- Hours before the end, as the rule states them; 0 = the office asked, on a day.
    stage integer not null,
    day date not null default (platform.now() at time zone 'Asia/Shanghai')::date,
    at timestamptz not null default platform.now(),
    constraint pk_reminder primary key (org_id, round_id, due_at, stage, day)
  );
`;

const PARTY = `(select jc.org()) in (institution_id, manufacturer_id, distributor_id) and sent_at is not null`;
const REGION = `region_code = any ((select jc.regions())::text[])`;
const OF_SEEN = 'agreement_id in (select a.id from agreement.agreement a)';

const PROTECTION = `
  select platform.protect('agreement.drawing', own => 'true', region => 'true', centre => 'true');
  grant select on agreement.drawing to jc_app, jc_region, jc_centre, jc_jobs;
  select platform.protect('agreement.target', own => '(select jc.org()) in (institution_id, manufacturer_id)', region => '${REGION}', centre => 'true');
  grant select on agreement.target to jc_app, jc_region, jc_centre, jc_jobs;
  select platform.protect('agreement.choice', own => 'institution_id = (select jc.org())', centre => 'true');
  grant select, insert on agreement.choice to jc_app;
  grant select on agreement.choice to jc_centre, jc_jobs;
  select platform.protect('agreement.agreement', own => '${PARTY}', region => '${REGION}', centre => 'true');
  grant select on agreement.agreement to jc_app, jc_region, jc_centre, jc_jobs;
  grant update (state, document, digest, sent_at, due_at, closed_at, closed_by, closed_reason) on agreement.agreement to jc_centre;
  grant update (state, closed_at, closed_by) on agreement.agreement to jc_jobs;
  select platform.protect('agreement.line', own => '${OF_SEEN}', region => '${OF_SEEN}', centre => 'true');
  select platform.protect('agreement.signature', own => '${OF_SEEN}', region => '${OF_SEEN}', centre => 'true');
  grant select on agreement.line, agreement.signature to jc_app, jc_region, jc_centre, jc_jobs;
  select platform.protect('agreement.reminder', centre => 'true');
  grant select, insert on agreement.reminder to jc_centre, jc_jobs;
`;

const rule = (key: string, value: object, basis: string, confidence: string): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', '${confidence}')`;
const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
  ${[
    rule(
      'agreement.signing-days',
      { live: { workingDays: 30 }, rehearsal: { minutes: 1440 }, demonstration: { minutes: 1440 } },
      '各省集采执行通知：中选结果公布后签订购销协议，期限一般为三十日；平台按工作日计，演练、演示以分钟计',
      'assumed',
    ),
    rule('agreement.reminder-hours', { before: [168, 24] }, '平台内部规则：签订期限届满前提醒', 'assumed'),
    rule(
      'agreement.terms',
      { paymentDays: 30, deliveryHours: 48, urgentHours: 24 },
      '国办发〔2021〕2号：医疗机构应承担采购结算主体责任，结清时间不得超过交货验收合格后次月底；国家医保局：货款自验收合格之日起 30 日内结清；配送时限为平台默认值',
      'medium',
    ),
  ].join(',\n  ')};
`;

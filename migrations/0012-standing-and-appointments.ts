import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credit commitment letters (信用承诺书), the manual restricted list (受限名单), eligibility, distributor appointments (配送委托). */
export class StandingAndAppointments0012 implements MigrationInterface {
  name = 'StandingAndAppointments1700000000012';

  async up(q: QueryRunner): Promise<void> {
    await q.query(LETTER);
    await q.query(RESTRICTION);
    await q.query(APPOINTMENT);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function identity.eligibility_facts;
      drop table identity.appointment, identity.restriction, identity.commitment_letter_file, identity.commitment_letter;
      delete from platform.rule_parameter where key like 'identity.%'`);
  }
}

const LETTER = `
create table identity.commitment_letter (
  id uuid constraint pk_commitment_letter primary key,
  org_id uuid not null constraint fk_commitment_letter_organisation references identity.organisation,
  edition text not null,
  file_name text not null,
  media_type text not null constraint ck_commitment_letter_media check (media_type in ('application/pdf','image/png','image/jpeg')),
  sha256 text not null constraint ck_commitment_letter_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null constraint ck_commitment_letter_bytes check (bytes > 0),
  state text not null constraint ck_commitment_letter_state check (state in ('submitted','approved','returned','superseded')),
  approval_id uuid,
  submitted_by uuid not null,
  submitted_by_name text not null,
  submitted_at timestamptz not null default platform.now(),
  decided_at timestamptz
);
create unique index uq_commitment_letter_pending on identity.commitment_letter (org_id) where state = 'submitted';
create unique index uq_commitment_letter_approved on identity.commitment_letter (org_id) where state = 'approved';
create table identity.commitment_letter_file (
  letter_id uuid constraint pk_commitment_letter_file primary key constraint fk_letter_file references identity.commitment_letter,
  content bytea not null
);
select platform.append_only('identity.commitment_letter_file');
select platform.protect('identity.commitment_letter', own => 'org_id = (select jc.org())', centre => 'true', audit => 'true');
select platform.protect('identity.commitment_letter_file', own => 'exists (select 1 from identity.commitment_letter l where l.id = letter_id)', centre => 'true');
grant select on identity.commitment_letter to jc_app, jc_centre, jc_jobs, jc_audit;
grant insert on identity.commitment_letter, identity.commitment_letter_file to jc_app, jc_jobs;
grant update (state, decided_at) on identity.commitment_letter to jc_centre, jc_jobs;
grant select on identity.commitment_letter_file to jc_app, jc_centre;
`;

const RESTRICTION = `
create table identity.restriction (
  id uuid constraint pk_restriction primary key,
  org_id uuid not null constraint fk_restriction_organisation references identity.organisation,
  product_id uuid,
  region_code text constraint fk_restriction_region references platform.region,
  level text not null constraint ck_restriction_level check (level in ('medium','severe','extreme')),
  valid_from date not null,
  valid_to date,
  reason text not null,
  basis text not null,
  state text not null constraint ck_restriction_state check (state in ('proposed','in-force','refused','lifted')),
  approval_id uuid not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null default platform.now(),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  lifted_by uuid,
  lifted_by_name text,
  lifted_at timestamptz,
  lift_reason text,
  constraint ck_restriction_period check (valid_to is null or valid_to >= valid_from),
  constraint ck_restriction_two_people check (decided_by is null or decided_by <> proposed_by)
);
create index ix_restriction_organisation on identity.restriction (org_id, state);
select platform.protect('identity.restriction', own => 'org_id = (select jc.org()) and state in (''in-force'', ''lifted'')',
  region => 'state in (''in-force'', ''lifted'')', centre => 'true', audit => 'true');
grant select on identity.restriction to jc_app, jc_region, jc_centre, jc_jobs, jc_audit;
grant insert, update (state, decided_by, decided_by_name, decided_at, lifted_by, lifted_by_name, lifted_at, lift_reason) on identity.restriction to jc_centre;

-- What speaks for and against an organisation on a day, across the limits of who may read which row. A restriction without a region
-- holds everywhere; one of a region holds there and below it.
create function identity.eligibility_facts(org uuid, region text, on_day date) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object(
    'organisation', (select jsonb_build_object('id', o.id, 'kind', o.kind, 'state', o.state) from identity.organisation o where o.id = org),
    'letter', (select jsonb_build_object('id', l.id) from identity.commitment_letter l where l.org_id = org and l.state = 'approved'),
    'restrictions', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'level', r.level, 'productId', r.product_id, 'reason', r.reason) order by r.proposed_at, r.id)
      from identity.restriction r
      where r.org_id = org and r.state in ('in-force','lifted') and daterange(r.valid_from, r.valid_to, '[]') @> on_day
        and (r.state = 'in-force' or on_day < (r.lifted_at at time zone 'Asia/Shanghai')::date)
        and (r.region_code is null or r.region_code = region
          or exists (select 1 from platform.region g where g.code = region and r.region_code = any (g.path)))), '[]'))
$$;
revoke execute on function identity.eligibility_facts from public;
grant execute on function identity.eligibility_facts to jc_app, jc_region, jc_centre, jc_jobs;
`;

const APPOINTMENT = `
create table identity.appointment (
  id uuid constraint pk_appointment primary key,
  mah_org_id uuid not null constraint fk_appointment_mah references identity.organisation,
  distributor_org_id uuid not null constraint fk_appointment_distributor references identity.organisation,
  -- null = every product of the manufacturer
  product_id uuid,
  region_code text not null constraint fk_appointment_region references platform.region,
  is_primary boolean not null,
  state text not null constraint ck_appointment_state check (state in ('proposed','accepted','refused','withdrawn','active','ended')),
  effective_from date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null default platform.now(),
  answered_by uuid,
  answered_at timestamptz,
  answer_reason text,
  activated_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  import_batch_id uuid constraint fk_appointment_import references platform.import_batch
);
create unique index uq_appointment_primary on identity.appointment
  (mah_org_id, coalesce(product_id, '00000000-0000-0000-0000-000000000000'), region_code) where state = 'active' and is_primary;
create unique index uq_appointment_open on identity.appointment
  (mah_org_id, distributor_org_id, coalesce(product_id, '00000000-0000-0000-0000-000000000000'), region_code) where state in ('proposed','accepted','active');
create index ix_appointment_distributor on identity.appointment (distributor_org_id, state);
create index ix_appointment_due on identity.appointment (effective_from) where state = 'accepted';
select platform.protect('identity.appointment',
  own => 'state = ''active'' or mah_org_id = (select jc.org()) or distributor_org_id = (select jc.org())',
  region => 'state = ''active'' or region_code = any ((select jc.regions())::text[])', centre => 'true');
create policy manufacturer_proposes on identity.appointment as restrictive for insert to jc_app with check (mah_org_id = (select jc.org()));
create policy parties_change on identity.appointment as restrictive for update to jc_app
  using (mah_org_id = (select jc.org()) or distributor_org_id = (select jc.org()));
grant select on identity.appointment to jc_app, jc_region, jc_centre, jc_jobs;
grant insert on identity.appointment to jc_app, jc_jobs;
grant update (state, answered_by, answered_at, answer_reason, activated_at, ended_by, ended_at, end_reason) on identity.appointment to jc_app, jc_jobs;
`;

const rule = (key: string, value: object | string, basis: string, confidence: string): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', '${confidence}')`;

const RULES = `
insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
${[
  rule('identity.lock-out', { failures: 5, minutes: 15 }, 'GB/T 22239-2019 8.1.4.1 b', 'assumed'),
  rule('identity.password', { lengthMin: 10, classesMin: 3 }, 'GB/T 22239-2019 8.1.4.1 a', 'assumed'),
  rule(
    'identity.session',
    { idleMinutes: 30, keepHours: 12, absoluteHours: 12 },
    'GB/T 22239-2019 8.1.4.1 b',
    'assumed',
  ),
  rule(
    'identity.commitment-edition',
    '2025',
    '医药企业价格和营销行为信用承诺书（2025版信用评价制度）',
    'medium',
  ),
].join(',\n')};
`;

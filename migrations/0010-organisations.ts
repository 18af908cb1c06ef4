import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations (单位): published facts apart from contacts, their registration, suspensions, memberships. */
export class Organisations0010 implements MigrationInterface {
  name = 'Organisations1700000000010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ORGANISATION);
    await q.query(STANDING);
    await q.query(ACCESS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema identity cascade');
  }
}

const ORGANISATION = `
create schema identity;
grant usage on schema identity to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit, jc_auth;

create table identity.organisation (
  id uuid constraint pk_organisation primary key,
  kind text not null constraint ck_organisation_kind check (kind in
    ('centre','bureau','agency','supervision','hospital','private-hospital','village-clinic','pharmacy','manufacturer','distributor')),
  name text not null constraint ck_organisation_name check (length(name) between 2 and 200),
  short_name text,
  uscc text constraint ck_organisation_uscc check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  designated_institution_code text constraint ck_organisation_designated check (designated_institution_code ~ '^[HP][0-9]{11}$'),
  region_code text not null constraint fk_organisation_region references platform.region,
  state text not null constraint ck_organisation_state check (state in ('registered','under-review','active','returned','rejected','suspended')),
  import_batch_id uuid constraint fk_organisation_import references platform.import_batch,
  source_ref text,
  registered_at timestamptz not null default platform.now(),
  admitted_at timestamptz,
  version int not null default 1,
  -- A village clinic may have no code of its own; imported history may not know it.
  constraint ck_organisation_identified check (uscc is not null or kind = 'village-clinic' or import_batch_id is not null)
);
-- A refused applicant may apply again; otherwise a code stands for one organisation.
create unique index uq_organisation_uscc on identity.organisation (uscc) where state <> 'rejected';
create unique index uq_organisation_designated on identity.organisation (designated_institution_code) where state <> 'rejected';
create index ix_organisation_region on identity.organisation (region_code, kind);
create index ix_organisation_name on identity.organisation using gin (name gin_trgm_ops);

create table identity.organisation_detail (
  org_id uuid constraint pk_organisation_detail primary key constraint fk_detail_organisation references identity.organisation,
  address text,
  legal_representative text,
  contact_name text,
  contact_phone text,
  contact_mail text,
  licences jsonb not null default '[]'
);
`;

const STANDING = `
create sequence identity.registration_number;
create table identity.registration (
  id uuid constraint pk_registration primary key default uuidv7(),
  number text not null constraint uq_registration_number unique
    default 'REG' || to_char(platform.now() at time zone 'Asia/Shanghai', 'YYYYMMDD') || lpad(nextval('identity.registration_number')::text, 6, '0'),
  org_id uuid not null constraint fk_registration_organisation references identity.organisation constraint uq_registration_organisation unique,
  account_id uuid not null,
  -- SHA-256 of the one-time code that lets the applicant follow and correct the application; a new one at every submission.
  code_hash bytea not null,
  approval_id uuid,
  taken_up_by uuid,
  taken_up_at timestamptz,
  submitted_at timestamptz not null default platform.now()
);

create table identity.suspension (
  id uuid constraint pk_suspension primary key default uuidv7(),
  org_id uuid not null constraint fk_suspension_organisation references identity.organisation,
  reason text not null,
  basis text,
  suspended_by uuid not null,
  suspended_by_name text not null,
  suspended_at timestamptz not null default platform.now(),
  reinstated_by uuid,
  reinstated_by_name text,
  reinstated_at timestamptz,
  reinstatement_reason text,
  constraint ck_suspension_reinstated check ((reinstated_at is null) = (reinstated_by is null))
);
create unique index uq_suspension_open on identity.suspension (org_id) where reinstated_at is null;
create index ix_suspension_organisation on identity.suspension (org_id, suspended_at);

-- A township health centre acts for its village clinics (乡镇卫生院代村卫生室) from a day to a day; a clinic has one centre at a time.
create table identity.membership (
  id uuid constraint pk_membership primary key default uuidv7(),
  centre_org_id uuid not null constraint fk_membership_centre references identity.organisation,
  member_org_id uuid not null constraint fk_membership_member references identity.organisation,
  valid_from date not null,
  valid_to date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default platform.now(),
  constraint ck_membership_period check (valid_to is null or valid_to >= valid_from),
  constraint ck_membership_other check (centre_org_id <> member_org_id),
  constraint ex_membership_one_centre exclude using gist (member_org_id with =, daterange(valid_from, valid_to) with &&)
);
create index ix_membership_centre on identity.membership (centre_org_id);

-- Organisations the actor may act for today: its own and its members.
create function identity.my_orgs() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select array_append(array(
    select m.member_org_id from identity.membership m
    where m.centre_org_id = jc.org() and daterange(m.valid_from, m.valid_to) @> (platform.now() at time zone 'Asia/Shanghai')::date
  ), jc.org())
$$;
revoke execute on function identity.my_orgs from public;
grant execute on function identity.my_orgs to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit;
`;

const ACCESS = `
select platform.protect('identity.organisation',
  own => 'state in (''active'', ''suspended'') or id = (select jc.org())',
  region => 'state in (''active'', ''suspended'') or region_code = any ((select jc.regions())::text[])',
  centre => 'true', public => 'state in (''active'', ''suspended'')', audit => 'true');
create policy for_auth on identity.organisation for select to jc_auth using (true);
-- Others are seen, only the own one is changed.
create policy only_own_is_changed on identity.organisation as restrictive for update to jc_app using (id = (select jc.org()));
grant select on identity.organisation to jc_app, jc_region, jc_centre, jc_public, jc_jobs, jc_audit, jc_auth;
grant insert on identity.organisation to jc_centre, jc_jobs;
grant update (name, short_name, designated_institution_code, version) on identity.organisation to jc_app, jc_centre;
grant update (name, short_name, uscc, designated_institution_code, region_code, state, admitted_at, version) on identity.organisation to jc_centre, jc_jobs;

select platform.protect('identity.organisation_detail', own => 'org_id = any ((select identity.my_orgs())::uuid[])',
  region => 'exists (select 1 from identity.organisation o where o.id = org_id and o.region_code = any ((select jc.regions())::text[]))', centre => 'true');
grant select on identity.organisation_detail to jc_app, jc_region, jc_centre, jc_jobs;
grant insert on identity.organisation_detail to jc_centre, jc_jobs;
grant update (address, legal_representative, contact_name, contact_phone, contact_mail, licences) on identity.organisation_detail to jc_app, jc_centre, jc_jobs;

select platform.protect('identity.registration', centre => 'true');
grant select on identity.registration to jc_centre, jc_jobs;
grant update (taken_up_by, taken_up_at) on identity.registration to jc_centre;
grant insert on identity.registration to jc_jobs;
grant update (code_hash, submitted_at, approval_id, taken_up_by, taken_up_at) on identity.registration to jc_jobs;
grant usage on sequence identity.registration_number to jc_jobs;

select platform.protect('identity.suspension', own => 'org_id = (select jc.org())',
  region => 'exists (select 1 from identity.organisation o where o.id = org_id and o.region_code = any ((select jc.regions())::text[]))',
  centre => 'true', audit => 'true');
grant select on identity.suspension to jc_app, jc_region, jc_centre, jc_jobs, jc_audit;
grant insert, update (reinstated_by, reinstated_by_name, reinstated_at, reinstatement_reason) on identity.suspension to jc_centre;

select platform.protect('identity.membership', own => 'centre_org_id = (select jc.org()) or member_org_id = (select jc.org())',
  region => 'exists (select 1 from identity.organisation o where o.id = centre_org_id and o.region_code = any ((select jc.regions())::text[]))', centre => 'true');
create policy centre_adds on identity.membership as restrictive for insert to jc_app with check (centre_org_id = (select jc.org()));
create policy centre_ends on identity.membership as restrictive for update to jc_app using (centre_org_id = (select jc.org()));
grant select on identity.membership to jc_app, jc_region, jc_centre, jc_jobs;
grant insert, update (valid_to) on identity.membership to jc_app, jc_jobs;
`;

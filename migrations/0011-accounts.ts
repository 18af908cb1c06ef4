import type { MigrationInterface, QueryRunner } from 'typeorm';

import { ROLES } from '../libs/kernel/src/index.js';

/** People and machines (账号): accounts, roles as dated grants, credentials that only the sign-in role reads, sessions, keys. */
export class Accounts0011 implements MigrationInterface {
  name = 'Accounts1700000000011';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ACCOUNT);
    await q.query(ROLE);
    await q.query(CREDENTIAL);
    await q.query(SESSION);
    await q.query(MACHINE);
    await q.query(ACCESS);
    await q.query('select identity.sync_roles($1)', [JSON.stringify(ROLES)]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function identity.sync_roles;
      drop table identity.request_nonce_0, identity.request_nonce_1, identity.request_nonce_2, identity.external_attempt, identity.external_identity,
        identity.api_key_secret, identity.api_key, identity.session, identity.sign_in_attempt, identity.sign_in_lock, identity.recovery_code,
        identity.totp, identity.credential, identity.account_role, identity.role_permission, identity.role, identity.account cascade`);
  }
}

const ACCOUNT = `
create table identity.account (
  id uuid constraint pk_account primary key,
  org_id uuid not null constraint fk_account_organisation references identity.organisation,
  username text not null constraint uq_account_username unique constraint ck_account_username check (username ~ '^[a-z][a-z0-9._-]{2,31}$'),
  display_name text not null constraint ck_account_display_name check (length(display_name) between 1 and 60),
  phone text,
  mail text,
  state text not null constraint ck_account_state check (state in ('pending','active','disabled')),
  must_change_password boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default platform.now(),
  last_sign_in_at timestamptz,
  version int not null default 1
);
create index ix_account_organisation on identity.account (org_id);
alter table identity.registration add constraint fk_registration_account foreign key (account_id) references identity.account;
`;

const ROLE = `
create table identity.role (
  key text constraint pk_role primary key,
  zh text not null,
  en text not null,
  scope text not null constraint ck_role_scope check (scope in ('own','region','all')),
  org_kinds text[] not null,
  second_factor boolean not null
);
-- What a role allowed, and when: a permission that is taken away ends, it is not deleted.
create table identity.role_permission (
  role text not null constraint fk_role_permission_role references identity.role,
  permission text not null,
  valid_from timestamptz not null default platform.now(),
  valid_to timestamptz,
  constraint pk_role_permission primary key (role, permission, valid_from),
  constraint ex_role_permission_overlap exclude using gist (role with =, permission with =, tstzrange(valid_from, valid_to) with &&)
);
create table identity.account_role (
  id uuid constraint pk_account_role primary key default uuidv7(),
  account_id uuid not null constraint fk_account_role_account references identity.account,
  role text not null constraint fk_account_role_role references identity.role,
  valid_from timestamptz not null default platform.now(),
  valid_to timestamptz,
  granted_by uuid not null,
  reason text,
  ended_by uuid,
  end_reason text,
  constraint ck_account_role_period check (valid_to is null or valid_to >= valid_from),
  constraint ex_account_role_overlap exclude using gist (account_id with =, role with =, tstzrange(valid_from, valid_to) with &&)
);
create index ix_account_role_role on identity.account_role (role);

-- System, security and audit administrators are three people (三员分立), also for whoever writes past the application.
create function identity.keep_administrators_apart() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from identity.account where id = new.account_id for update;
  if new.role = any (array['system-admin','security-admin','audit-admin']) and exists (
    select 1 from identity.account_role r where r.account_id = new.account_id and r.role <> new.role
      and r.role = any (array['system-admin','security-admin','audit-admin'])
      and tstzrange(r.valid_from, r.valid_to) && tstzrange(new.valid_from, new.valid_to))
  then raise exception 'system, security and audit administrators must be different people' using errcode = '23514'; end if;
  return new;
end $$;
revoke execute on function identity.keep_administrators_apart from public;
create trigger keep_administrators_apart before insert on identity.account_role for each row execute function identity.keep_administrators_apart();

-- Brings roles and their permissions to what this release declares; what changed keeps its past.
create function identity.sync_roles(declared jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into identity.role (key, zh, en, scope, org_kinds, second_factor)
    select r.key, r.value->>'zh', r.value->>'en', r.value->>'scope', array(select jsonb_array_elements_text(r.value->'orgKinds')),
      coalesce((r.value->>'secondFactor')::boolean, false)
    from jsonb_each(declared) r
  on conflict (key) do update set zh = excluded.zh, en = excluded.en, scope = excluded.scope, org_kinds = excluded.org_kinds, second_factor = excluded.second_factor;
  update identity.role_permission p set valid_to = platform.now()
    where p.valid_to is null and not coalesce(declared->p.role->'permissions' ? p.permission, false);
  insert into identity.role_permission (role, permission)
    select distinct r.key, p.permission from jsonb_each(declared) r, jsonb_array_elements_text(r.value->'permissions') p(permission)
    where not exists (select 1 from identity.role_permission h where h.role = r.key and h.permission = p.permission and h.valid_to is null);
end $$;
revoke execute on function identity.sync_roles from public;
`;

const CREDENTIAL = `
create table identity.credential (
  account_id uuid constraint pk_credential primary key constraint fk_credential_account references identity.account,
  password_hash text not null,
  changed_at timestamptz not null default platform.now()
);
create table identity.totp (
  account_id uuid constraint pk_totp primary key constraint fk_totp_account references identity.account,
  seed_sealed bytea not null,
  confirmed_at timestamptz,
  -- Number of the newest thirty-second step that was accepted: a code works once.
  last_step bigint not null default 0,
  created_at timestamptz not null default platform.now()
);
create table identity.recovery_code (
  account_id uuid not null constraint fk_recovery_code_account references identity.account,
  code_hash bytea not null,
  used_at timestamptz,
  constraint pk_recovery_code primary key (account_id, code_hash)
);
-- Failures by user name, whether or not such an account exists, so that a lock tells nothing.
create table identity.sign_in_lock (
  username text constraint pk_sign_in_lock primary key,
  failures int not null,
  failed_at timestamptz not null,
  locked_until timestamptz
);
create table identity.sign_in_attempt (
  id bigint generated always as identity constraint pk_sign_in_attempt primary key,
  username text not null,
  account_id uuid,
  at timestamptz not null default platform.now(),
  ip text not null,
  user_agent text,
  method text not null constraint ck_sign_in_attempt_method check (method in ('password','second-factor','external')),
  outcome text not null constraint ck_sign_in_attempt_outcome check (outcome in ('succeeded','refused','locked'))
);
create index ix_sign_in_attempt_account on identity.sign_in_attempt (account_id, id desc);
select platform.append_only('identity.sign_in_attempt');
`;

const SESSION = `
create table identity.session (
  id uuid constraint pk_session primary key default uuidv7(),
  account_id uuid not null constraint fk_session_account references identity.account,
  token_hash bytea not null constraint uq_session_token unique,
  state text not null constraint ck_session_state check (state in ('second-factor-pending','open')),
  idle_limit interval not null,
  created_at timestamptz not null default platform.now(),
  last_seen_at timestamptz not null default platform.now(),
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  ip text not null,
  user_agent text,
  ended_at timestamptz,
  end_reason text
);
create index ix_session_account on identity.session (account_id) where ended_at is null;

-- What an account may do now. Roles that need a second factor count only once it is set up; a password that must be changed
-- allows nothing else; people of a suspended organisation may look but not act.
create function identity.actor_of(account uuid) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  with held as (
    select r.key, r.scope, (not r.second_factor or t.confirmed_at is not null) and not a.must_change_password as effective, r.second_factor
    from identity.account a
    join identity.account_role g on g.account_id = a.id and tstzrange(g.valid_from, g.valid_to) @> platform.now()
    join identity.role r on r.key = g.role
    left join identity.totp t on t.account_id = a.id
    where a.id = account
  )
  select jsonb_build_object(
    'accountId', a.id, 'username', a.username, 'displayName', a.display_name, 'mustChangePassword', a.must_change_password,
    'org', jsonb_build_object('id', o.id, 'kind', o.kind, 'name', o.name, 'regionCode', o.region_code),
    'totpEnrolled', exists (select 1 from identity.totp t where t.account_id = a.id and t.confirmed_at is not null),
    'roles', coalesce((select jsonb_agg(h.key order by h.key) from held h where h.effective), '[]'),
    'rolesAwaitingSecondFactor', coalesce((select jsonb_agg(h.key order by h.key) from held h where h.second_factor and not h.effective), '[]'),
    'permissions', coalesce((select jsonb_agg(distinct p.permission) from held h
      join identity.role_permission p on p.role = h.key and tstzrange(p.valid_from, p.valid_to) @> platform.now()
      where h.effective and (o.state = 'active' or p.permission like '%.view')), '[]'),
    'scope', coalesce((select h.scope from held h where h.effective order by array_position(array['all','region','own'], h.scope) limit 1), 'own'))
  from identity.account a join identity.organisation o on o.id = a.org_id
  where a.id = account and a.state = 'active'
$$;

-- The signed-in person behind a session token, or nothing. A visit counts against the idle limit and is noted at most once a minute;
-- what a page reads by itself is no visit.
create function identity.session_actor(token bytea, visit boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare s identity.session; t timestamptz := platform.now();
begin
  select * into s from identity.session
    where token_hash = token and state = 'open' and ended_at is null and expires_at > t and last_seen_at + idle_limit > t;
  if not found then return null; end if;
  if visit and s.last_seen_at < t - interval '1 minute' then
    update identity.session set last_seen_at = t where id = s.id and ended_at is null;
  end if;
  return identity.actor_of(s.account_id) || jsonb_build_object('sessionId', s.id, 'secondFactorAt', s.second_factor_at, 'now', t);
end $$;

-- What a person should know of their own account: the second factor and the first password.
create function identity.own_standing() returns table ("totpEnrolled" boolean, "mustChangePassword" boolean, awaiting text[])
language sql stable security definer set search_path = pg_catalog as $$
  select (a->>'totpEnrolled')::boolean, (a->>'mustChangePassword')::boolean, array(select jsonb_array_elements_text(a->'rolesAwaitingSecondFactor'))
  from identity.actor_of(jc.account()) a
$$;
revoke execute on function identity.own_standing from public;
grant execute on function identity.own_standing to jc_app, jc_region, jc_centre;
revoke execute on function identity.actor_of, identity.session_actor from public;
grant execute on function identity.actor_of, identity.session_actor to jc_auth;
`;

const MACHINE = `
create table identity.api_key (
  id text constraint pk_api_key primary key constraint ck_api_key_id check (id ~ '^[A-Za-z0-9]{12}$'),
  account_id uuid not null constraint fk_api_key_account references identity.account,
  label text not null,
  permissions text[] not null,
  created_at timestamptz not null default platform.now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint ck_api_key_expiry check (expires_at > created_at)
);
create index ix_api_key_account on identity.api_key (account_id);
-- Signing needs the secret itself, so it is stored sealed with a key that is not in the database.
create table identity.api_key_secret (
  key_id text constraint pk_api_key_secret primary key constraint fk_api_key_secret references identity.api_key,
  secret_sealed bytea not null
);

-- Nonces of signed requests, in three tables by ten-minute slot of the request's own timestamp; the one out of the window is emptied.
${[0, 1, 2].map((slot) => `create table identity.request_nonce_${slot} (key_id text not null, nonce text not null, constraint pk_request_nonce_${slot} primary key (key_id, nonce));`).join('\n')}

-- Takes a nonce once: 'accepted', 'replayed', or 'stale' when the timestamp is more than 300 s from the database clock.
create function identity.claim_nonce(key_id text, nonce text, stamp bigint) returns text language plpgsql security definer set search_path = pg_catalog as $$
declare taken int;
begin
  execute format('insert into identity.request_nonce_%s (key_id, nonce) values ($1, $2) on conflict do nothing', (stamp / 600) % 3) using key_id, nonce;
  get diagnostics taken = row_count;
  if abs(extract(epoch from platform.now()) - stamp) > 300 then return 'stale'; end if;
  return case when taken = 1 then 'accepted' else 'replayed' end;
end $$;

-- Empties the slot that no acceptable timestamp can reach; looks at the clock again once it holds the lock.
create function identity.clear_nonces() returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare slot int; epoch bigint;
begin
  slot := (floor((extract(epoch from platform.now()) + 300) / 600)::bigint + 1) % 3;
  execute format('lock table identity.request_nonce_%s in access exclusive mode', slot);
  epoch := floor(extract(epoch from platform.now()))::bigint;
  if slot in (((epoch - 300) / 600) % 3, ((epoch + 300) / 600) % 3) then return false; end if;
  execute format('truncate identity.request_nonce_%s', slot);
  return true;
end $$;
revoke execute on function identity.claim_nonce, identity.clear_nonces from public;
grant execute on function identity.claim_nonce to jc_auth;
grant execute on function identity.clear_nonces to jc_jobs;

create table identity.external_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null constraint fk_external_identity_account references identity.account,
  linked_by uuid not null,
  linked_at timestamptz not null default platform.now(),
  constraint pk_external_identity primary key (issuer, subject),
  constraint uq_external_identity_account unique (issuer, account_id)
);
-- A sign-in under way at the external service: used once, within ten minutes, by the browser that began it.
create table identity.external_attempt (
  state_hash bytea constraint pk_external_attempt primary key,
  browser_hash bytea not null,
  verifier_sealed bytea not null,
  nonce text not null,
  created_at timestamptz not null default platform.now(),
  used_at timestamptz
);
`;

const OWN_ACCOUNT = 'account_id = (select jc.account())';
const SECRET_TABLES = [
  'credential',
  'totp',
  'recovery_code',
  'api_key_secret',
  'request_nonce_0',
  'request_nonce_1',
  'request_nonce_2',
  'external_attempt',
];
const AUTH_TABLES = [
  ...SECRET_TABLES,
  'account',
  'account_role',
  'sign_in_lock',
  'sign_in_attempt',
  'session',
  'api_key',
  'external_identity',
];

const ACCESS = `
select platform.protect('identity.account', own => 'org_id = (select jc.org())', region => 'org_id = (select jc.org())', centre => 'true', audit => 'true');
grant select on identity.account to jc_app, jc_region, jc_centre, jc_jobs, jc_audit, jc_auth;
grant insert on identity.account to jc_app, jc_centre, jc_jobs;
grant update (display_name, phone, mail, state, must_change_password, version) on identity.account to jc_app, jc_centre, jc_jobs;
grant update (must_change_password, last_sign_in_at) on identity.account to jc_auth;

select platform.expose('identity.role', 'role definitions are published with the platform');
select platform.expose('identity.role_permission', 'role definitions are published with the platform');

select platform.protect('identity.account_role', own => 'exists (select 1 from identity.account a where a.id = account_id)',
  region => 'exists (select 1 from identity.account a where a.id = account_id)', centre => 'true', audit => 'true');
grant select on identity.account_role to jc_app, jc_region, jc_centre, jc_jobs, jc_audit;
grant insert (account_id, role, granted_by, reason), update (valid_to, ended_by, end_reason) on identity.account_role to jc_app, jc_centre, jc_jobs;

${SECRET_TABLES.map((table) => `select platform.protect('identity.${table}', jobs => null);`).join('\n')}
select platform.protect('identity.sign_in_lock', own => 'exists (select 1 from identity.account a where a.username = sign_in_lock.username)',
  region => 'exists (select 1 from identity.account a where a.username = sign_in_lock.username)', centre => 'true');
grant select on identity.sign_in_lock to jc_app, jc_region, jc_centre;
grant delete on identity.sign_in_lock to jc_app, jc_centre, jc_jobs;
select platform.protect('identity.sign_in_attempt', own => '${OWN_ACCOUNT}', region => '${OWN_ACCOUNT}', centre => 'true', audit => 'true');
grant select on identity.sign_in_attempt to jc_app, jc_region, jc_centre, jc_audit;
select platform.protect('identity.session', own => '${OWN_ACCOUNT}', region => '${OWN_ACCOUNT}', centre => '${OWN_ACCOUNT}');
grant select on identity.session to jc_app, jc_region, jc_centre;
grant select, delete on identity.session to jc_jobs;
select platform.protect('identity.api_key', own => '${OWN_ACCOUNT}', region => '${OWN_ACCOUNT}', centre => '${OWN_ACCOUNT}', audit => 'true');
grant select on identity.api_key to jc_app, jc_region, jc_centre, jc_audit;
select platform.protect('identity.external_identity', own => 'exists (select 1 from identity.account a where a.id = account_id)',
  region => 'exists (select 1 from identity.account a where a.id = account_id)', centre => 'true');
grant select, insert, delete on identity.external_identity to jc_centre, jc_jobs;
grant select on identity.external_identity to jc_app, jc_region;

-- The sign-in role: it alone reads credentials, and it reads nothing of the business.
${AUTH_TABLES.map((table) => `create policy for_auth on identity.${table} for all to jc_auth using (true) with check (true);`).join('\n')}
grant select, insert, update (password_hash, changed_at) on identity.credential to jc_auth;
grant select, insert, update (seed_sealed, confirmed_at, last_step, created_at), delete on identity.totp to jc_auth;
grant select, insert, update (used_at), delete on identity.recovery_code to jc_auth;
grant select, insert, update (failures, failed_at, locked_until), delete on identity.sign_in_lock to jc_auth;
grant select, insert (username, account_id, ip, user_agent, method, outcome) on identity.sign_in_attempt to jc_auth;
grant select, insert, update (token_hash, state, last_seen_at, expires_at, second_factor_at, ended_at, end_reason) on identity.session to jc_auth;
grant select, insert, update (last_used_at, revoked_at) on identity.api_key to jc_auth;
grant select, insert, delete on identity.api_key_secret to jc_auth;
grant select on identity.external_identity, identity.account_role to jc_auth;
grant select, insert, update (used_at) on identity.external_attempt to jc_auth;

-- A first password may be set by whoever may make the account; nobody but the sign-in role reads it.
create policy for_first_password_app on identity.credential for insert to jc_app with check (exists (select 1 from identity.account a where a.id = account_id));
create policy for_first_password_centre on identity.credential for insert to jc_centre with check (true);
create policy for_first_password_jobs on identity.credential for insert to jc_jobs with check (true);
grant insert (account_id, password_hash) on identity.credential to jc_app, jc_centre, jc_jobs;

-- Ends what an account holds open, when it is disabled or its password is reset; callers are checked by their own use case and by the row policy on account.
create function identity.end_sessions(account uuid, reason text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare ended int;
begin
  if current_setting('role') = 'jc_app' and not exists (select 1 from identity.account a where a.id = account and a.org_id = jc.org()) then
    raise exception 'the account belongs to another organisation' using errcode = '42501';
  end if;
  update identity.session set ended_at = platform.now(), end_reason = reason where account_id = account and ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke execute on function identity.end_sessions from public;
grant execute on function identity.end_sessions to jc_app, jc_centre, jc_auth;

-- People of an organisation, for notices across organisations.
create function identity.people_of(org uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select a.id from identity.account a where a.org_id = org and a.state <> 'disabled'
$$;
revoke execute on function identity.people_of from public;
grant execute on function identity.people_of to jc_app, jc_region, jc_centre, jc_jobs;

-- Removes what no longer serves: ended sessions after half a year, abandoned external sign-ins, stale failure counts.
create function identity.clean_up() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare n bigint; total bigint := 0;
begin
  delete from identity.session where least(coalesce(ended_at, 'infinity'), expires_at) < platform.now() - interval '180 days';
  get diagnostics n = row_count; total := total + n;
  delete from identity.external_attempt where created_at < platform.now() - interval '1 day';
  get diagnostics n = row_count; total := total + n;
  delete from identity.sign_in_lock where failed_at < platform.now() - interval '1 day' and coalesce(locked_until, '-infinity') < platform.now();
  get diagnostics n = row_count;
  return total + n;
end $$;
revoke execute on function identity.clean_up from public;
grant execute on function identity.clean_up to jc_jobs;
`;

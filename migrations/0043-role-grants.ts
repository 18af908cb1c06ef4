import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may give and take roles (授权), held by the database too: an organisation's administrator to and from its own people, in roles of
 * own scope, never for oneself; the platform's office by whom it is charged with. A grant names who made it, and who ended it.
 */
export class RoleGrants0043 implements MigrationInterface {
  name = 'RoleGrants1700000000043';

  async up(q: QueryRunner): Promise<void> {
    await q.query(PERMISSION);
    await q.query(POLICIES);
    await q.query(ENDING);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop trigger keep_endings_honest on identity.account_role;
drop function identity.keep_endings_honest;
drop policy for_jc_app_insert on identity.account_role;
drop policy for_jc_app_update on identity.account_role;
drop policy for_jc_app on identity.account_role;
create policy for_jc_app on identity.account_role for all to jc_app
  using (exists (select 1 from identity.account a where a.id = account_id)) with check (exists (select 1 from identity.account a where a.id = account_id));
drop policy for_jc_centre_insert on identity.account_role;
drop policy for_jc_centre_update on identity.account_role;
drop policy for_jc_centre on identity.account_role;
create policy for_jc_centre on identity.account_role for all to jc_centre using (true) with check (true);
drop function identity.holds;
`);
  }
}

const PERMISSION = `
-- Whether the acting person holds a permission now. A definer function: a policy that read its own table would ask itself.
create function identity.holds(wanted text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select 1 from identity.account_role g
    join identity.role_permission p on p.role = g.role and tstzrange(p.valid_from, p.valid_to) @> platform.now()
    where g.account_id = jc.account() and tstzrange(g.valid_from, g.valid_to) @> platform.now() and p.permission = wanted)
$$;
revoke execute on function identity.holds from public;
grant execute on function identity.holds to jc_app, jc_centre;
`;

/** The account is of the own organisation, someone else's, and the role is one of its staff. */
const STAFF = `account_id <> (select jc.account()) and exists (
    select 1 from identity.account a join identity.organisation o on o.id = a.org_id join identity.role r on r.key = role
    where a.id = account_id and a.org_id = (select jc.org()) and r.scope = 'own' and o.kind = any (r.org_kinds))`;

const POLICIES = `
drop policy for_jc_app on identity.account_role;
create policy for_jc_app on identity.account_role for select to jc_app
  using (exists (select 1 from identity.account a where a.id = account_id));
create policy for_jc_app_insert on identity.account_role for insert to jc_app
  with check ((select identity.holds('staff-role.grant')) and granted_by = (select jc.account()) and ${STAFF});
create policy for_jc_app_update on identity.account_role for update to jc_app
  using ((select identity.holds('account.manage')) and ${STAFF}) with check ((select identity.holds('account.manage')) and ${STAFF});

-- The security administrator gives any role; who reviews registrations gives an organisation its first administrator.
drop policy for_jc_centre on identity.account_role;
create policy for_jc_centre on identity.account_role for select to jc_centre using (true);
create policy for_jc_centre_insert on identity.account_role for insert to jc_centre
  with check (granted_by = (select jc.account()) and account_id <> (select jc.account())
    and ((select identity.holds('role.grant'))
      or (select identity.holds('registration.review')) and exists (select 1 from identity.role r where r.key = role and r.scope = 'own')));
create policy for_jc_centre_update on identity.account_role for update to jc_centre
  using ((select identity.holds('account.manage')) and account_id <> (select jc.account()))
  with check ((select identity.holds('account.manage')) and account_id <> (select jc.account()));
`;

const ENDING = `
create function identity.keep_endings_honest() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.valid_to is not null then
    raise exception 'this grant ended on %: it is history', old.valid_to using errcode = '23514';
  end if;
  if jc.account() is not null and new.ended_by is distinct from jc.account() then
    raise exception 'a grant is ended in the name of who ends it' using errcode = '42501';
  end if;
  return new;
end $$;
revoke execute on function identity.keep_endings_honest from public;
create trigger keep_endings_honest before update on identity.account_role for each row
  when (old.valid_to is distinct from new.valid_to or old.ended_by is distinct from new.ended_by or old.end_reason is distinct from new.end_reason)
  execute function identity.keep_endings_honest();
`;

import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ROLES = [
  'jc_app',
  'jc_region',
  'jc_centre',
  'jc_public',
  'jc_jobs',
  'jc_seal',
  'jc_audit',
  'jc_auth',
  'jc_login',
];
const OURS = `n.nspname in ('platform','audit','outbox','identity','catalogue','rounds','tender','demand','award','expert','agreement','dossier','service','alliance','renewal')`;

/** What the database itself has to guarantee, whatever the application does. */
describe('the database catalogue', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  const names = async (sql: string): Promise<string[]> =>
    (await database.query<{ name: string }>(sql)).map((row) => row.name);

  it('forces row-level security with a policy on every table, or lists the table as nobody’s secret with a reason', async () => {
    const open = await names(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p') and c.oid <> 'platform.rls_exempt'::regclass
        and c.oid::regclass::text not in (select relation from platform.rls_exempt)
        and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
      order by 1`);
    expect(open).toEqual([]);
  });

  it('lists as nobody’s secret only tables that exist, each with a reason', async () => {
    const rows = await database.query<{ relation: string; reason: string; found: boolean }>(
      `select relation, reason, to_regclass(relation) is not null as found from platform.rls_exempt`,
    );
    expect(rows.filter((row) => !row.found || row.reason.length < 10)).toEqual([]);
  });

  it('lets views run with the rights of who asks', async () => {
    expect(
      await names(`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)`),
    ).toEqual([]);
  });

  it('fixes the search path of every function with rights or a body of its own', async () => {
    expect(
      await names(`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where (${OURS} or n.nspname = 'jc') and (p.prosecdef or p.prolang <> (select oid from pg_language where lanname = 'sql'))
          and not exists (select 1 from unnest(coalesce(p.proconfig, '{}')) s where s like 'search_path=%')`),
    ).toEqual([]);
  });

  it('opens definer functions to named roles only', async () => {
    expect(
      await names(`
        select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${OURS} and p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')`),
    ).toEqual([]);
  });

  it('gives no role truncate, references, trigger or maintain, and the public nothing', async () => {
    expect(
      await names(`
        select g.grantee || ' ' || g.privilege_type || ' ' || g.table_schema || '.' || g.table_name as name
        from information_schema.role_table_grants g
        where g.table_schema in ('platform','audit','outbox','identity','catalogue','rounds','tender','demand','award','expert','agreement','dossier','service','alliance','renewal')
          and (g.grantee = 'PUBLIC' or g.grantee like 'jc\\_%' and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))`),
    ).toEqual([]);
  });

  it('gives the roles no way around: no superuser, no bypass, no login but the application’s, nothing for the login itself', async () => {
    const roles = await database.query<{ name: string; strong: boolean }>(
      `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit as strong from pg_roles where rolname = any ($1)`,
      [ROLES],
    );
    expect(roles.map((role) => role.name).sort()).toEqual([...ROLES].sort());
    expect(roles.filter((role) => role.strong)).toEqual([]);
    expect(
      await names(`select table_schema || '.' || table_name as name from information_schema.role_table_grants
        where grantee = 'jc_login' and table_schema <> 'bullmq'`),
    ).toEqual([]);
  });

  it('keeps the guards of append-only tables on even for replication', async () => {
    const weak = await names(`
      select t.tgrelid::regclass::text || '.' || t.tgname as name from pg_trigger t
      where t.tgname like 'append_only%' and t.tgenabled <> 'A'`);
    expect(weak).toEqual([]);
    const guarded = await names(
      `select distinct t.tgrelid::regclass::text as name from pg_trigger t where t.tgname = 'append_only'`,
    );
    expect(guarded).toEqual(expect.arrayContaining(['audit.entry', 'audit.checkpoint', 'outbox.event']));
  });

  it('refuses changes of sealed tables to the owner too', async () => {
    await database.query(`insert into audit.entry (stream, body) values ('test:1', '{}')`);
    await expect(database.query(`update audit.entry set body = 'x'`)).rejects.toThrow(/append-only/);
    await expect(database.query('delete from audit.entry')).rejects.toThrow(/append-only/);
    await expect(database.query('truncate audit.entry')).rejects.toThrow(/append-only/);
  });

  it('names every constraint', async () => {
    const unnamed = await names(`
      select c.conrelid::regclass::text || '.' || c.conname as name
      from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
      where ${OURS} and c.contype in ('c','f','u','x','p') and c.conname !~ '^(pk|ck|fk|uq|ex)_' and not r.relispartition
        and c.conrelid <> 'platform.rls_exempt'::regclass`);
    expect(unnamed).toEqual([]);
  });
});

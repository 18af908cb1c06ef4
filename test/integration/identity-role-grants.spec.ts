import pg from 'pg';

import type { RoleKey } from '#kernel';

import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addOrganisation, addPerson, addRegions } from '../support/people.js';

/** What the database lets through of giving and taking roles, by SQL, as if the application had forgotten its checks. */
describe('role grants', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let hospital: string;
  let company: string;
  let centre: string;
  const people = new Map<string, string>();

  const id = (name: string): string => people.get(name) ?? '';

  async function enter(name: string, orgId: string, ...roles: RoleKey[]): Promise<void> {
    const person = await addPerson({ database }, { orgId, username: name, roles });
    people.set(name, person.id);
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    await addRegions(database);
    hospital = await addOrganisation(database, { kind: 'hospital' });
    company = await addOrganisation(database, { kind: 'manufacturer' });
    centre = await addOrganisation(database, { kind: 'centre' });
    await enter('admin', hospital, 'institution-admin');
    await enter('buyer', hospital, 'institution-purchaser');
    await enter('newcomer', hospital);
    await enter('foreign', company, 'company-trader');
    await enter('stranger', company);
    await enter('security', centre, 'security-admin');
    await enter('reviewer', centre, 'procurement-reviewer');
    await enter('officer', centre, 'procurement-officer');
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Runs one statement as somebody, as the unit of work would, and takes it back. */
  async function as(name: string, sql: string, params: unknown[]): Promise<string> {
    const org = ['security', 'reviewer', 'officer'].includes(name)
      ? centre
      : name === 'foreign'
        ? company
        : hospital;
    await client.query('begin');
    try {
      await client.query(
        `select set_config('role', $1, true), set_config('jc.org', $2, true), set_config('jc.account', $3, true)`,
        [org === centre ? 'jc_centre' : 'jc_app', org, id(name)],
      );
      const { rowCount } = await client.query(sql, params);
      return `${rowCount} rows`;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('rollback');
    }
  }

  const grant = (by: string, to: string, role: string, grantedBy = by): Promise<string> =>
    as(by, 'insert into identity.account_role (account_id, role, granted_by) values ($1, $2, $3)', [
      id(to),
      role,
      id(grantedBy),
    ]);
  const end = (by: string, of: string, endedBy = by): Promise<string> =>
    as(
      by,
      `update identity.account_role set valid_to = platform.now(), ended_by = $2, end_reason = 'x' where account_id = $1`,
      [id(of), id(endedBy)],
    );

  it('an administrator gives a colleague a role of the organisation’s own staff', async () => {
    expect(await grant('admin', 'newcomer', 'institution-purchaser')).toBe('1 rows');
  });

  it.each([
    ['a role of region scope', 'newcomer', 'bureau-officer', 'admin'],
    ['a role of the whole platform', 'newcomer', 'security-admin', 'admin'],
    ['a role of another kind of organisation', 'newcomer', 'company-admin', 'admin'],
    ['a role to themselves', 'admin', 'institution-purchaser', 'admin'],
    ['a role to people of another organisation', 'stranger', 'company-trader', 'admin'],
    ['a role in the name of somebody else', 'newcomer', 'institution-purchaser', 'buyer'],
  ])('an administrator cannot give %s', async (_what, to, role, name) => {
    expect(await grant('admin', to, role, name)).toBe('42501');
  });

  it('nobody gives a role without the permission to', async () => {
    expect(await grant('buyer', 'newcomer', 'institution-purchaser')).toBe('42501');
    expect(await grant('foreign', 'stranger', 'company-trader')).toBe('42501');
    expect(await grant('officer', 'newcomer', 'institution-purchaser')).toBe('42501');
  });

  it('a permission that ended gives nothing', async () => {
    await database.query(
      `update identity.account_role set valid_to = platform.now(), ended_by = $2 where account_id = $1`,
      [id('foreign'), id('security')],
    );
    await enter('former', hospital, 'institution-admin');
    await database.query(
      `update identity.account_role set valid_to = platform.now(), ended_by = $2 where account_id = $1`,
      [id('former'), id('security')],
    );
    expect(await grant('former', 'newcomer', 'institution-purchaser')).toBe('42501');
  });

  it('the security administrator gives every role but to themselves; a reviewer only the first one of an organisation', async () => {
    expect(await grant('security', 'officer', 'system-admin')).toBe('1 rows');
    expect(await grant('security', 'security', 'procurement-officer')).toBe('42501');
    expect(await grant('reviewer', 'newcomer', 'institution-admin')).toBe('1 rows');
    expect(await grant('reviewer', 'officer', 'system-admin')).toBe('42501');
  });

  it('an administrator ends the roles of colleagues, not their own, not another organisation’s, not in another name', async () => {
    expect(await end('admin', 'buyer')).toBe('1 rows');
    expect(await end('admin', 'admin')).toBe('0 rows');
    await enter('trader', company, 'company-trader');
    expect(await end('admin', 'trader')).toBe('0 rows');
    expect(await end('admin', 'buyer', 'security')).toBe('42501');
    expect(await end('buyer', 'admin')).toBe('0 rows');
  });

  it('what ended is history: nobody opens or moves it again, the owner neither', async () => {
    await expect(
      database.query('update identity.account_role set valid_to = null where account_id = $1', [
        id('former'),
      ]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

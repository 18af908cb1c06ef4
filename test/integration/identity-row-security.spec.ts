import pg from 'pg';

import { ROLES, statesOf, uuidv7 } from '#kernel';

import { APPOINTMENT_LIFECYCLE } from '../../libs/identity/src/domain/appointment-lifecycle.js';
import { LETTER_LIFECYCLE } from '../../libs/identity/src/domain/letter-lifecycle.js';
import { ORGANISATION_LIFECYCLE } from '../../libs/identity/src/domain/organisation-lifecycle.js';
import { RESTRICTION_LIFECYCLE } from '../../libs/identity/src/domain/restriction-lifecycle.js';
import { followTheCode } from '../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addOrganisation, addPerson, addRegions } from '../support/people.js';

/** Row-level security of the identity tables by SQL, as if the application had forgotten every check of its own. */
let database: TestDatabase;
let client: pg.Client;
let mine: string;
let sibling: string;
let elsewhere: string;
const people = new Map<string, string>();

interface Scope {
  readonly role: string;
  readonly org?: string;
  readonly account?: string;
  readonly region?: string;
}

/** Runs SQL as a role with a scope, as the unit of work sets it, and takes everything back. */
async function as<T>(
  { role, org = '', account = '', region = '' }: Scope,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('role', $1, true), set_config('jc.org', $2, true), set_config('jc.account', $3, true), set_config('jc.region', $4, true)`,
      [role, org, account, region],
    );
    return (await client.query(sql, params)).rows as T[];
  } finally {
    await client.query('rollback');
  }
}

const app = (): Scope => ({ role: 'jc_app', org: mine, account: people.get(mine) ?? '' });
const refusal = async (scope: Scope, sql: string, params: unknown[] = []): Promise<string> =>
  as(scope, sql, params).then(
    () => 'accepted',
    (error: unknown) => (error as { code: string }).code,
  );

beforeAll(async () => {
  database = await createTestDatabase();
  await addRegions(database);
  mine = await addOrganisation(database, { kind: 'hospital', regionCode: '990101' });
  sibling = await addOrganisation(database, { kind: 'hospital', regionCode: '990101' });
  elsewhere = await addOrganisation(database, {
    kind: 'hospital',
    regionCode: '990200',
    state: 'registered',
  });
  for (const org of [mine, sibling, elsewhere]) {
    const person = await addPerson(
      { database },
      { orgId: org, username: `p${org.slice(-8)}`, roles: ['institution-admin'] },
    );
    people.set(org, person.id);
    await database.query(
      `insert into identity.session (account_id, token_hash, state, idle_limit, expires_at, ip) values ($1, $2, 'open', '30 min', platform.now() + interval '1 hour', '::1')`,
      [person.id, Buffer.from(org)],
    );
    await database.query(
      `insert into identity.sign_in_attempt (username, account_id, ip, method, outcome) values ('x', $1, '::1', 'password', 'refused')`,
      [person.id],
    );
  }
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const SECRETS = ['credential', 'totp', 'recovery_code', 'api_key_secret', 'external_attempt'];
const DATABASE_ROLES = ['jc_app', 'jc_region', 'jc_centre', 'jc_public', 'jc_jobs', 'jc_audit', 'jc_seal'];

describe('row-level security of identity', () => {
  it.each(SECRETS)('lets only the sign-in role read %s', async (table) => {
    for (const role of DATABASE_ROLES)
      expect(await refusal({ role, org: mine }, `select * from identity.${table}`)).toBe('42501');
    expect(await refusal({ role: 'jc_auth' }, `select * from identity.${table}`)).toBe('accepted');
  });

  it('lets no role read or write nonces but through the function that takes one', async () => {
    for (const role of [...DATABASE_ROLES, 'jc_auth'])
      expect(await refusal({ role }, 'select * from identity.request_nonce_0')).toBe('42501');
    expect(await refusal({ role: 'jc_app' }, `select identity.claim_nonce('k', 'n', 0)`)).toBe('42501');
  });

  it('gives the sign-in role nothing of the business', async () => {
    for (const table of [
      'organisation_detail',
      'commitment_letter',
      'restriction',
      'appointment',
      'membership',
      'suspension',
    ])
      expect(await refusal({ role: 'jc_auth' }, `select * from identity.${table}`)).toBe('42501');
  });

  it('shows an organisation its own people, contacts, sessions and sign-ins, and no other’s', async () => {
    expect(await as(app(), 'select id from identity.account')).toEqual([{ id: people.get(mine) }]);
    expect(await as(app(), 'select org_id from identity.organisation_detail')).toEqual([{ org_id: mine }]);
    expect(await as(app(), 'select account_id from identity.session')).toEqual([
      { account_id: people.get(mine) },
    ]);
    expect(await as(app(), 'select account_id from identity.sign_in_attempt')).toEqual([
      { account_id: people.get(mine) },
    ]);
    expect(await as(app(), 'select account_id from identity.account_role')).toEqual([
      { account_id: people.get(mine) },
    ]);
  });

  it('shows a bureau the contacts of its region only', async () => {
    const bureau = { role: 'jc_region', org: uuidv7(), region: '990100' };
    const seen = await as<{ org_id: string }>(bureau, 'select org_id from identity.organisation_detail');
    expect(new Set(seen.map((row) => row.org_id))).toEqual(new Set([mine, sibling]));
    expect(await as(bureau, 'select id from identity.account')).toEqual([]);
  });

  it('shows the public the admitted organisations and nothing else', async () => {
    const names = await as<{ id: string }>({ role: 'jc_public' }, 'select id from identity.organisation');
    expect(new Set(names.map((row) => row.id))).toEqual(new Set([mine, sibling]));
    for (const table of [
      'organisation_detail',
      'account',
      'account_role',
      'session',
      'registration',
      'restriction',
      'appointment',
    ])
      expect(await refusal({ role: 'jc_public' }, `select * from identity.${table}`)).toBe('42501');
  });

  it('lets nobody write for another organisation', async () => {
    const touch = async (sql: string, params: unknown[]) =>
      (await as(app(), `${sql} returning 1`, params)).length;
    expect(await touch(`update identity.organisation set name = 'taken over' where id = $1`, [sibling])).toBe(
      0,
    );
    expect(await touch(`update identity.organisation set name = 'renamed' where id = $1`, [mine])).toBe(1);
    expect(await touch(`update identity.account set state = 'disabled' where org_id = $1`, [sibling])).toBe(
      0,
    );
    const inserts: [string, unknown[]][] = [
      [
        `insert into identity.account (id, org_id, username, display_name, state) values (uuidv7(), $1, 'intruder', 'x', 'active')`,
        [sibling],
      ],
      [`insert into identity.credential (account_id, password_hash) values ($1, 'x')`, [people.get(sibling)]],
      [
        `insert into identity.account_role (account_id, role, granted_by) values ($1, 'auditor', $1)`,
        [people.get(sibling)],
      ],
      [`select identity.end_sessions($1, 'x')`, [people.get(sibling)]],
      [
        `insert into identity.appointment (id, mah_org_id, distributor_org_id, region_code, is_primary, state, effective_from, proposed_by)
         values (uuidv7(), $1, $1, '990000', true, 'proposed', '2026-01-01', $1)`,
        [sibling],
      ],
      [
        `insert into identity.membership (id, centre_org_id, member_org_id, valid_from, recorded_by) values (uuidv7(), $1, $2, '2026-01-01', $1)`,
        [sibling, mine],
      ],
    ];
    for (const [sql, params] of inserts)
      expect([sql, await refusal(app(), sql, params)]).toEqual([sql, '42501']);
  });

  it('lets nobody change the state of their own organisation or lift their own restriction', async () => {
    expect(
      await refusal(app(), `update identity.organisation set state = 'active' where id = $1`, [mine]),
    ).toBe('42501');
    expect(await refusal(app(), `update identity.restriction set state = 'lifted'`)).toBe('42501');
    expect(await refusal(app(), `update identity.commitment_letter set state = 'approved'`)).toBe('42501');
  });

  it('shows nothing outside a scope', async () => {
    for (const table of ['account', 'organisation_detail', 'session', 'account_role'])
      expect(await as({ role: 'jc_app' }, `select * from identity.${table}`)).toEqual([]);
  });

  it('compares the states of its tables with the lifecycles of the rules', async () => {
    const pairs = [
      ['organisation', ORGANISATION_LIFECYCLE],
      ['appointment', APPOINTMENT_LIFECYCLE],
      ['commitment_letter', LETTER_LIFECYCLE],
      ['restriction', RESTRICTION_LIFECYCLE],
    ] as const;
    for (const [table, lifecycle] of pairs) {
      const [check] = await database.query<{ text: string }>(
        `select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1`,
        [`ck_${table}_state`],
      );
      const states = [...(check?.text ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
      expect(new Set(states)).toEqual(new Set(statesOf(lifecycle)));
    }
  });
});

describe('the roles of a release', () => {
  it('follow the code at every deployment, and what they allowed before stays on record', async () => {
    const open = (role: string, permission: string) =>
      database.query<{ ended: boolean }>(
        'select valid_to is not null as ended from identity.role_permission where role = $1 and permission = $2',
        [role, permission],
      );
    const declare = (roles: object) =>
      database.query('select identity.sync_roles($1)', [JSON.stringify(roles)]);
    const auditor = ROLES.auditor.permissions.filter((permission) => permission !== 'export.view');
    await declare({ ...ROLES, auditor: { ...ROLES.auditor, permissions: auditor } });
    expect(await open('auditor', 'export.view')).toEqual([{ ended: true }]);
    await followTheCode((sql, params) => database.query(sql, params));
    expect(await open('auditor', 'export.view')).toEqual(
      expect.arrayContaining([{ ended: true }, { ended: false }]),
    );
    const before = await database.query('select count(*)::int as n from identity.role_permission');
    await followTheCode((sql, params) => database.query(sql, params));
    expect(await database.query('select count(*)::int as n from identity.role_permission')).toEqual(before);
  });
});

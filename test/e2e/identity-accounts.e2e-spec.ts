import request from 'supertest';

import { readSheet, type ImportColumn } from '#platform';

import { startTestApp, type TestApp } from '../support/app.js';
import { bodyOf } from '../support/body.js';
import { addOrganisation, addPerson, addRegions, PASSWORD, signIn, type Browser } from '../support/people.js';

let test: TestApp;
let security: Browser;
let securityId: string;
let auditor: Browser;
let centre: string;
let supervision: string;

const http = () => request(test.app.getHttpServer());

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  centre = await addOrganisation(test.database, { kind: 'centre' });
  supervision = await addOrganisation(test.database, { kind: 'supervision' });
  const person = await addPerson(test, { orgId: centre, username: 'security', roles: ['security-admin'] });
  securityId = person.id;
  security = await signIn(test, person, true);
  auditor = await signIn(
    test,
    await addPerson(test, { orgId: supervision, username: 'auditor', roles: ['auditor'] }),
  );
});
afterAll(() => test.close());

const create = async (browser: Browser, orgId: string, username: string): Promise<string> => {
  const body = { orgId, username, displayName: '新人', initialPassword: PASSWORD };
  return ((await browser.post('/api/v1/accounts').send(body).expect(201)).body as { id: string }).id;
};

describe('an account', () => {
  it('must change its first password before it may do anything', async () => {
    const id = await create(security, centre, 'newcomer');
    await security.post(`/api/v1/accounts/${id}/roles`).send({ role: 'procurement-officer' }).expect(200);
    const person = request.agent(test.app.getHttpServer());
    await person.post('/api/v1/session').send({ username: 'newcomer', password: PASSWORD }).expect(200);
    await person.get('/api/v1/organisations').expect(403);
    await person
      .post('/api/v1/account/password')
      .send({ current: PASSWORD, next: 'Another-Horse-8' })
      .expect(200);
    await person.get('/api/v1/organisations').expect(200);
  });

  it('of an organisation is made and seen by its own administrator only', async () => {
    const [mine, theirs] = [
      await addOrganisation(test.database, { kind: 'hospital' }),
      await addOrganisation(test.database, { kind: 'hospital' }),
    ];
    const admin = await signIn(
      test,
      await addPerson(test, { orgId: mine, username: 'mine.admin', roles: ['institution-admin'] }),
    );
    const stranger = await addPerson(test, { orgId: theirs, username: 'theirs.nurse', roles: [] });
    await admin
      .post('/api/v1/accounts')
      .send({ orgId: theirs, username: 'spy', displayName: 'x', initialPassword: PASSWORD })
      .expect(403);
    const id = await create(admin, mine, 'mine.nurse');
    const body = bodyOf(await admin.get('/api/v1/accounts').expect(200));
    expect((body as { items: { username: string }[] }).items.map((item) => item.username)).toEqual([
      'mine.admin',
      'mine.nurse',
    ]);
    await admin.get(`/api/v1/accounts/${stranger.id}`).expect(404);
    await admin
      .post(`/api/v1/accounts/${stranger.id}/password`)
      .send({ password: 'Another-Horse-8' })
      .expect(404);
    await admin.post(`/api/v1/accounts/${stranger.id}/disablement`).send({ reason: 'x' }).expect(404);
    await admin
      .post(`/api/v1/accounts/${id}/staff-roles`)
      .send({ role: 'institution-purchaser' })
      .expect(200);
    await admin.post(`/api/v1/accounts/${id}/roles`).send({ role: 'institution-purchaser' }).expect(403);
  });

  it('loses its sessions and roles when it is disabled, with the reason kept', async () => {
    const org = await addOrganisation(test.database, { kind: 'hospital' });
    const nurse = await addPerson(test, { orgId: org, username: 'leaver', roles: ['institution-purchaser'] });
    const browser = await signIn(test, nurse);
    await security.post(`/api/v1/accounts/${nurse.id}/disablement`).send({ reason: '离职' }).expect(200);
    await browser.get('/api/v1/session').expect(401);
    await http().post('/api/v1/session').send({ username: 'leaver', password: PASSWORD }).expect(403);
    await security.post(`/api/v1/accounts/${nurse.id}/enablement`).expect(200);
    const body = bodyOf(await security.get(`/api/v1/accounts/${nurse.id}`).expect(200));
    expect(body).toMatchObject({
      state: 'active',
      roles: [],
      grants: [{ role: 'institution-purchaser', endReason: '离职' }],
    });
  });

  it('is unlocked by the security administrator', async () => {
    const locked = await addPerson(test, { orgId: centre, username: 'forgetful', roles: [] });
    for (let i = 0; i < 5; i++)
      await http().post('/api/v1/session').send({ username: 'forgetful', password: 'no' }).expect(401);
    await http().post('/api/v1/session').send({ username: 'forgetful', password: PASSWORD }).expect(429);
    const body = bodyOf(await security.get(`/api/v1/accounts/${locked.id}`).expect(200));
    expect((body as { lockedUntil: string | null }).lockedUntil).not.toBeNull();
    await security.post(`/api/v1/accounts/${locked.id}/unlocking`).expect(200);
    await http().post('/api/v1/session').send({ username: 'forgetful', password: PASSWORD }).expect(200);
  });
});

describe('a role', () => {
  it('is refused to oneself, to the wrong kind of organisation, and beside another administrator role', async () => {
    const self = await security
      .post(`/api/v1/accounts/${securityId}/roles`)
      .send({ role: 'procurement-officer' })
      .expect(403);
    expect(self.body).toMatchObject({ code: 'self-grant' });
    const other = await addPerson(test, { orgId: centre, username: 'three.hats', roles: ['system-admin'] });
    const kind = await security
      .post(`/api/v1/accounts/${other.id}/roles`)
      .send({ role: 'company-admin' })
      .expect(422);
    expect(kind.body).toMatchObject({ code: 'role-not-for-organisation' });
    const both = await security
      .post(`/api/v1/accounts/${other.id}/roles`)
      .send({ role: 'audit-admin' })
      .expect(409);
    expect(both.body).toMatchObject({ code: 'roles-must-be-separate' });
  });

  it('keeps the administrators apart in the database too', async () => {
    const person = await addPerson(test, {
      orgId: centre,
      username: 'past.the.app',
      roles: ['system-admin'],
    });
    await expect(
      test.database.query(
        `insert into identity.account_role (account_id, role, granted_by) values ($1, 'security-admin', $1)`,
        [person.id],
      ),
    ).rejects.toThrow(/different people/);
  });

  it('is granted only with a second factor used within ten minutes', async () => {
    const person = await addPerson(test, { orgId: centre, username: 'second', roles: [] });
    await test.database.query(
      `update identity.session set second_factor_at = now() - interval '11 minutes' where account_id = $1`,
      [securityId],
    );
    const stale = await security
      .post(`/api/v1/accounts/${person.id}/roles`)
      .send({ role: 'procurement-officer' })
      .expect(403);
    expect(stale.body).toMatchObject({ code: 'second-factor-required' });
    await test.database.query(`update identity.session set second_factor_at = now() where account_id = $1`, [
      securityId,
    ]);
    await security
      .post(`/api/v1/accounts/${person.id}/roles`)
      .send({ role: 'procurement-officer' })
      .expect(200);
  });
});

describe('the permission matrix', () => {
  it('answers for any past day from dated grants and dated permissions', async () => {
    const person = await addPerson(test, { orgId: centre, username: 'historic', roles: [] });
    await test.database.query(
      `insert into identity.account_role (account_id, role, valid_from, valid_to, granted_by)
       values ($1, 'procurement-officer', '2026-03-01 00:00+08', '2026-03-10 12:00+08', $2)`,
      [person.id, securityId],
    );
    await test.database.query(
      `insert into identity.role_permission (role, permission, valid_from, valid_to) values ('procurement-officer', 'round.publish', '2026-03-05 00:00+08', '2026-03-06 00:00+08')`,
    );
    const on = async (day: string) => {
      const body = bodyOf(await auditor.get(`/api/v1/permission-matrix?on=${day}&q=historic`).expect(200));
      return (body as { items: { permissions: string[] }[] }).items;
    };
    expect(await on('2026-02-28')).toEqual([]);
    expect((await on('2026-03-05'))[0]?.permissions).toContain('round.publish');
    expect((await on('2026-03-06'))[0]?.permissions).not.toContain('round.publish');
    expect(await on('2026-03-10')).toHaveLength(1);
    expect(await on('2026-03-11')).toEqual([]);
  });

  it('leaves as a sheet with one column per permission, and the export is recorded', async () => {
    const response = await auditor
      .get('/api/v1/permission-matrix/export?on=2026-03-05&q=historic')
      .buffer(true)
      .parse((stream, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          done(null, Buffer.concat(chunks));
        });
      })
      .expect(200);
    const bytes = response.body as Buffer;
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const rows: Readonly<Record<string, string>>[] = [];
    const columns: ImportColumn[] = [
      { key: 'username', headers: ['用户名'], required: true },
      { key: 'round.publish', headers: ['公布轮次结果 round.publish'], required: true },
    ];
    const options = { columns, maxRows: 100, ignoreUnknownColumns: true };
    for await (const { cells } of readSheet(bytes, options)) rows.push(cells);
    expect(rows[0]).toMatchObject({ username: 'historic', 'round.publish': '●' });
    const [entry] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from audit.entry where body::jsonb->>'act' = 'export.made' and body::jsonb->'after'->>'list' = '权限矩阵 2026-03-05'`,
    );
    expect(entry?.n).toBe(1);
  });
});

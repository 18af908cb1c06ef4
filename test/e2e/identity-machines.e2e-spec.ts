import { randomBytes } from 'node:crypto';

import request from 'supertest';

import { Jobs } from '#platform';

import { startTestApp, type TestApp } from '../support/app.js';
import { bodyOf } from '../support/body.js';
import { signature, type MachineRequest } from '../support/machine.js';
import {
  addOrganisation,
  addPerson,
  addRegions,
  databaseNow,
  signIn,
  type Browser,
} from '../support/people.js';

let test: TestApp;
let owner: Browser;
let ownerId: string;
let hospital: string;
let key: string;
let keyId: string;

const http = () => request(test.app.getHttpServer());
const nonce = () => randomBytes(12).toString('hex');
const seconds = async () => Math.floor((await databaseNow(test.database)).getTime() / 1000);

const get = async (path: string, over: Partial<MachineRequest> = {}, query = '') => {
  const header = signature({
    key,
    method: 'GET',
    path,
    query,
    timestamp: await seconds(),
    nonce: nonce(),
    ...over,
  });
  return http()
    .get(query === '' ? path : `${path}?${query}`)
    .set('Authorization', header);
};

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  hospital = await addOrganisation(test.database, { kind: 'hospital' });
  const person = await addPerson(test, {
    orgId: hospital,
    username: 'his.admin',
    roles: ['institution-admin'],
  });
  ownerId = person.id;
  owner = await signIn(test, person);
  const made = await owner
    .post('/api/v1/api-keys')
    .send({ name: 'HIS', permissions: ['organisation.view', 'organisation.edit'] })
    .expect(201);
  ({ secret: key, id: keyId } = made.body as { secret: string; id: string });
});
afterAll(() => test.close());

describe('an interface key', () => {
  it('is shown once, sealed at rest, and listed without its secret', async () => {
    expect(key).toMatch(/^jck_[A-Za-z0-9]{12}_[\w-]{43}$/);
    const body = bodyOf(await owner.get('/api/v1/api-keys').expect(200));
    expect(JSON.stringify(body)).not.toContain(key.slice(17));
    const [row] = await test.database.query<{ sealed: Buffer }>(
      'select secret_sealed as sealed from identity.api_key_secret',
    );
    expect(row?.sealed.includes(Buffer.from(key.slice(17), 'base64url'))).toBe(false);
  });

  it('cannot be given more than its owner has', async () => {
    const refused = await owner
      .post('/api/v1/api-keys')
      .send({ name: 'x', permissions: ['catalogue.edit'] })
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'permission-not-held' });
  });

  it('signs with HMAC-SHA256 or HMAC-SM3, whatever the order of the query', async () => {
    expect((await get('/api/v1/organisations')).status).toBe(200);
    expect((await get('/api/v1/organisations', { hash: 'sm3' })).status).toBe(200);
    expect(
      (await get('/api/v1/organisations', { query: 'kind=hospital&limit=5' }, 'limit=5&kind=hospital'))
        .status,
    ).toBe(200);
  });

  it('does what it was given and nothing else its owner may do', async () => {
    const refused = await get('/api/v1/accounts');
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'permission-missing' });
  });

  it('covers the bytes of the body', async () => {
    const path = `/api/v1/organisations/${hospital}`;
    const body = JSON.stringify({ name: '示范市人民医院（示范）' });
    const put = async (sent: string, version: string) =>
      http()
        .put(path)
        .set('If-Match', version)
        .set('Content-Type', 'application/json')
        .set(
          'Authorization',
          signature({ key, method: 'PUT', path, body, timestamp: await seconds(), nonce: nonce() }),
        )
        .send(sent);
    expect((await put(body.replace('人民', '中心'), '"1"')).status).toBe(401);
    expect((await put(body, '"1"')).status).toBe(200);
  });

  it('refuses a changed path, method, query, key, an old or future time, and a repeated nonce', async () => {
    const now = await seconds();
    const refused = [
      await get('/api/v1/organisations', { path: '/api/v1/accounts' }),
      await get('/api/v1/organisations', { method: 'POST' }),
      await get('/api/v1/organisations', { query: 'limit=6' }, 'limit=5'),
      await get('/api/v1/organisations', { key: `jck_${keyId}_${randomBytes(32).toString('base64url')}` }),
      await get('/api/v1/organisations', { timestamp: now - 302 }),
      await get('/api/v1/organisations', { timestamp: now + 302 }),
      await http().get('/api/v1/organisations').set('Authorization', 'JCK-HMAC-SHA256 nonsense'),
    ];
    for (const answer of refused)
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([401, 'signature-refused']);
    const once = nonce();
    expect((await get('/api/v1/organisations', { nonce: once })).status).toBe(200);
    expect((await get('/api/v1/organisations', { nonce: once })).status).toBe(401);
  });

  it('accepts one of 200 requests with the same nonce, also across a slot border', async () => {
    for (const border of [false, true]) {
      const at = Math.ceil((await seconds()) / 600) * 600;
      if (border) await test.database.setClock(new Date(at * 1000 - 1_000).toISOString());
      const header = signature({
        key,
        method: 'GET',
        path: '/api/v1/organisations',
        timestamp: border ? at - 1 : await seconds(),
        nonce: nonce(),
      });
      const send = () => http().get('/api/v1/organisations').set('Authorization', header);
      const early = await Promise.all(Array.from({ length: 100 }, send));
      if (border) {
        await test.database.setClock(new Date(at * 1000 + 200_000).toISOString());
        await test.app.get(Jobs, { strict: false }).perform('identity-nonces');
      }
      const late = await Promise.all(Array.from({ length: 100 }, send));
      await test.database.releaseClock();
      expect([...early, ...late].filter((answer) => answer.status === 200)).toHaveLength(1);
    }
  });

  it('forgets nonces only when no request in the window can repeat them', async () => {
    const start = Math.ceil((await seconds()) / 600) * 600;
    const stored = async () =>
      (
        await test.database.query<{ n: number }>(
          'select (select count(*) from identity.request_nonce_0) + (select count(*) from identity.request_nonce_1) + (select count(*) from identity.request_nonce_2) as n',
        )
      )[0]?.n;
    for (let slot = 0; slot < 6; slot++) {
      await test.database.setClock(new Date((start + slot * 600 + 10) * 1000).toISOString());
      expect((await get('/api/v1/organisations', { timestamp: start + slot * 600 })).status).toBe(200);
      await test.app.get(Jobs, { strict: false }).perform('identity-nonces');
    }
    expect(Number(await stored())).toBeLessThanOrEqual(2);
    await test.database.releaseClock();
  });

  it('ends with its revocation, its expiry and its owner', async () => {
    const make = async () =>
      (
        await owner
          .post('/api/v1/api-keys')
          .send({ name: 'short', permissions: ['organisation.view'], days: 1 })
          .expect(201)
      ).body as {
        id: string;
        secret: string;
      };
    const [revoked, expired] = [await make(), await make()];
    await owner.delete(`/api/v1/api-keys/${revoked.id}`).expect(200);
    expect((await get('/api/v1/organisations', { key: revoked.secret })).status).toBe(401);
    expect((await get('/api/v1/organisations', { key: expired.secret })).status).toBe(200);
    await test.database.query(
      `update identity.api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = $1`,
      [expired.id],
    );
    expect((await get('/api/v1/organisations', { key: expired.secret })).status).toBe(401);
    await test.database.query(`update identity.account set state = 'disabled' where id = $1`, [ownerId]);
    expect((await get('/api/v1/organisations')).status).toBe(401);
  });
});

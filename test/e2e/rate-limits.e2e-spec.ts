import request from 'supertest';

import { startTestApp, type TestApp } from '../support/app.js';
import { application } from '../support/operations/make.js';
import { addRegions } from '../support/people.js';

const REGISTRATIONS = 3;
const REQUESTS = 12;

/** Limits are for each address; a proxy states it here, so that a test has several. */
describe('requests of one address', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({
      JICAI_REGISTRATION_LIMIT: String(REGISTRATIONS),
      JICAI_RATE_LIMIT: String(REQUESTS),
      JICAI_TRUST_PROXY: '1',
    });
    await addRegions(test.database);
  });
  afterAll(() => test.close());

  const from = (address: string, method: 'get' | 'post', path: string): request.Test =>
    request(test.app.getHttpServer())[method](path).set('X-Forwarded-For', address);
  const register = (address: string): request.Test =>
    from(address, 'post', '/api/v1/registrations').send(application());
  const registered = async (): Promise<number> => {
    const [row] = await test.database.query<{ n: number }>(
      'select count(*)::int as n from identity.registration',
    );
    return row?.n ?? 0;
  };

  it('may register so many organisations in an hour; one more is refused, with when to come back', async () => {
    for (let i = 0; i < REGISTRATIONS; i++) await register('192.0.2.1').expect(201);
    const before = await registered();
    const refused = await register('192.0.2.1').expect(429);
    expect(refused.body).toMatchObject({
      code: 'too-many-requests',
      key: 'platform.requests-exceeded',
      params: { max: REGISTRATIONS },
    });
    // An hour that has begun: longer than the minute of the general limit.
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60);
    expect(await registered()).toBe(before);
  });

  it('count apart: another address registers, and the first one does everything else', async () => {
    await register('192.0.2.2').expect(201);
    await from('192.0.2.1', 'get', '/api/v1/public/clock').expect(200);
    await from('192.0.2.1', 'post', '/api/v1/registrations/resubmission')
      .send({ number: 'x', code: 'x', organisation: application().organisation })
      .expect(({ status }) => {
        expect(status).not.toBe(429);
      });
  });

  it('are limited in general too', async () => {
    const statuses = [];
    for (let i = 0; i <= REQUESTS; i++)
      statuses.push((await from('192.0.2.3', 'get', '/api/v1/public/clock')).status);
    expect(statuses).toEqual([...Array.from({ length: REQUESTS }, () => 200), 429]);
  });
});

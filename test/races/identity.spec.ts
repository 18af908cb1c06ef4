import request from 'supertest';

import { startTestApp, type TestApp } from '../support/app.js';
import { bodyOf } from '../support/body.js';
import {
  addOrganisation,
  addPerson,
  addRegions,
  codeOf,
  databaseNow,
  PASSWORD,
  signIn,
  uscc,
  type Browser,
} from '../support/people.js';

const RACERS = 32;
const racers = Array.from({ length: RACERS }, (_, i) => i);

let test: TestApp;
let centre: string;
let reviewer: Browser;

const http = () => request(test.app.getHttpServer());
const application = (username: string, code: string) => ({
  organisation: { kind: 'distributor', name: '示范配送公司（示范）', uscc: code, regionCode: '990100' },
  administrator: { username, displayName: '赵敏', password: PASSWORD },
});
const count = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length;

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  centre = await addOrganisation(test.database, { kind: 'centre' });
  const person = await addPerson(test, {
    orgId: centre,
    username: 'reviewer',
    roles: ['procurement-reviewer'],
  });
  reviewer = await signIn(test, person, true);
});
afterAll(() => test.close());

describe('identity under simultaneous requests', () => {
  it('accepts one of 32 sign-ins with the same second-factor code', async () => {
    const person = await addPerson(test, { orgId: centre, username: 'twin', roles: ['procurement-officer'] });
    const browser = await signIn(test, person);
    const { secret } = (await browser.post('/api/v1/account/totp').expect(200)).body as { secret: string };
    const start = await databaseNow(test.database);
    await browser
      .post('/api/v1/account/totp/confirmation')
      .send({ code: codeOf(secret, start) })
      .expect(200);
    const later = new Date(start.getTime() + 60_000);
    await test.database.setClock(later.toISOString());
    const browsers = racers.map(() => request.agent(test.app.getHttpServer()));
    await Promise.all(
      browsers.map((one) =>
        one.post('/api/v1/session').send({ username: 'twin', password: PASSWORD }).expect(200),
      ),
    );
    const code = codeOf(secret, later);
    const answers = await Promise.all(
      browsers.map((one) => one.post('/api/v1/session/second-factor').send({ code })),
    );
    await test.database.releaseClock();
    const statuses = answers.map((answer) => answer.status);
    expect(count(statuses, 200)).toBe(1);
    expect(count(statuses, 401)).toBe(RACERS - 1);
  });

  it('admits an organisation once when 32 reviewers approve at once', async () => {
    const slip = (
      await http()
        .post('/api/v1/registrations')
        .send(application('raced', uscc(80_001)))
        .expect(201)
    ).body as { number: string };
    const body = bodyOf(await reviewer.get(`/api/v1/registrations?q=${slip.number}`).expect(200));
    const id = (body as { items: { id: string }[] }).items[0]?.id ?? '';
    await reviewer.post(`/api/v1/registrations/${id}/acceptance`).expect(200);
    const answers = await Promise.all(
      racers.map(() => reviewer.post(`/api/v1/registrations/${id}/decision`).send({ decision: 'approve' })),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(count(statuses, 200)).toBe(1);
    expect(count(statuses, 409)).toBe(RACERS - 1);
    const [grants] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from identity.account_role g join identity.account a on a.id = g.account_id where a.username = 'raced'`,
    );
    expect(grants?.n).toBe(1);
  });

  it('registers a credit code once when 32 apply with it at once', async () => {
    const answers = await Promise.all(
      racers.map((i) =>
        http()
          .post('/api/v1/registrations')
          .send(application(`rival.${i}`, uscc(80_002))),
      ),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(count(statuses, 201)).toBe(1);
    expect(count(statuses, 409)).toBe(RACERS - 1);
    const [accounts] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from identity.account where username like 'rival.%'`,
    );
    expect(accounts?.n).toBe(1);
  });

  it('grants a role once when it is granted 32 times at once', async () => {
    const security = await signIn(
      test,
      await addPerson(test, { orgId: centre, username: 'security', roles: ['security-admin'] }),
      true,
    );
    const person = await addPerson(test, { orgId: centre, username: 'grantee', roles: [] });
    const grant = (role: string) => security.post(`/api/v1/accounts/${person.id}/roles`).send({ role });
    const same = await Promise.all(racers.map(() => grant('procurement-officer')));
    expect(
      count(
        same.map((answer) => answer.status),
        200,
      ),
    ).toBe(1);
    const administrators = await Promise.all(
      racers.map((i) => grant(['system-admin', 'security-admin', 'audit-admin'][i % 3] ?? '')),
    );
    expect(
      count(
        administrators.map((answer) => answer.status),
        200,
      ),
    ).toBe(1);
  });

  it('makes one distributor the active primary when eight accept 32 times at once', async () => {
    const mah = await addOrganisation(test.database, { kind: 'manufacturer', letter: true });
    const trader = await signIn(
      test,
      await addPerson(test, { orgId: mah, username: 'mah', roles: ['company-trader'] }),
    );
    const offers = await Promise.all(
      racers.slice(0, 8).map(async (i) => {
        const org = await addOrganisation(test.database, { kind: 'distributor', letter: true });
        const browser = await signIn(
          test,
          await addPerson(test, { orgId: org, username: `dist.${i}`, roles: ['distributor-trader'] }),
        );
        const terms = {
          distributorOrgId: org,
          regionCode: '990100',
          isPrimary: true,
          effectiveFrom: '2026-01-01',
        };
        const made = await trader.post('/api/v1/appointments').send(terms).expect(201);
        return { browser, id: (made.body as { id: string }).id };
      }),
    );
    const answers = await Promise.all(
      racers.map((i) => {
        const offer = offers[i % offers.length];
        if (!offer) throw new Error('no offer');
        return offer.browser.post(`/api/v1/appointments/${offer.id}/answer`).send({ answer: 'accept' });
      }),
    );
    expect(
      count(
        answers.map((answer) => answer.status),
        200,
      ),
    ).toBe(1);
    const [active] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from identity.appointment where state = 'active'`,
    );
    expect(active?.n).toBe(1);
  });
});

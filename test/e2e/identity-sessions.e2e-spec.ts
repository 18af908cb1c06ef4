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
  type TestPerson,
} from '../support/people.js';

let test: TestApp;
let clerk: TestPerson;
let reviewer: TestPerson;

const http = () => request(test.app.getHttpServer());
const cookieOf = (response: request.Response): string => {
  const cookies = response.headers['set-cookie'] as unknown as string[] | undefined;
  return cookies?.[0] ?? '';
};

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  const centre = await addOrganisation(test.database, { kind: 'centre' });
  clerk = await addPerson(test, { orgId: centre, username: 'clerk', roles: ['procurement-officer'] });
  reviewer = await addPerson(test, { orgId: centre, username: 'reviewer', roles: ['procurement-reviewer'] });
});
afterAll(() => test.close());

describe('signing in', () => {
  it('answers a session cookie that programs in the page cannot read, and keeps only its digest', async () => {
    const response = await http()
      .post('/api/v1/session')
      .send({ username: 'Clerk', password: PASSWORD })
      .expect(200);
    expect(response.body).toEqual({ state: 'signed-in' });
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/^jc_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = /jc_session=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const [row] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from identity.session where token_hash = sha256($1::bytea)`,
      [Buffer.from(token)],
    );
    expect(row?.n).toBe(1);
  });

  it('tells who is signed in and what they may do', async () => {
    const browser = await signIn(test, clerk);
    const body = bodyOf(await browser.get('/api/v1/session').expect(200));
    expect(body).toMatchObject({
      actor: { username: 'clerk', scope: 'all', totpEnrolled: false, mustChangePassword: false },
      demo: true,
      unreadMessages: 0,
    });
    expect((body as { actor: { permissions: string[] } }).actor.permissions).toContain('catalogue.import');
  });

  it('gives one answer to a wrong password and to a name that does not exist', async () => {
    const wrong = await http()
      .post('/api/v1/session')
      .send({ username: 'clerk', password: 'no' })
      .expect(401);
    const nobody = await http()
      .post('/api/v1/session')
      .send({ username: 'nobody', password: 'no' })
      .expect(401);
    expect((wrong.body as { code: string }).code).toBe('sign-in-refused');
    expect({ ...nobody.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('locks a name after five failures for fifteen minutes, whether it exists or not, and logs every attempt', async () => {
    for (const username of ['reviewer', 'phantom']) {
      for (let i = 0; i < 5; i++)
        await http().post('/api/v1/session').send({ username, password: 'no' }).expect(401);
      const locked = await http().post('/api/v1/session').send({ username, password: PASSWORD }).expect(429);
      expect(locked.body).toMatchObject({ code: 'account-locked' });
    }
    const [log] = await test.database.query<{ refused: number; locked: number }>(
      `select count(*) filter (where outcome = 'refused')::int as refused, count(*) filter (where outcome = 'locked')::int as locked
       from identity.sign_in_attempt where username = 'reviewer'`,
    );
    expect(log).toEqual({ refused: 5, locked: 1 });
    await test.database.query(`update identity.sign_in_lock set locked_until = now() - interval '1 second'`);
    await http().post('/api/v1/session').send({ username: 'reviewer', password: PASSWORD }).expect(200);
  });

  it('refuses a session to plain http that others could read', async () => {
    const refused = await http()
      .post('/api/v1/session')
      .set('Host', 'jicai.example')
      .send({ username: 'clerk', password: PASSWORD })
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'tls-required' });
  });

  it('refuses an operation without a session, and one without its permission', async () => {
    await http().get('/api/v1/accounts').expect(401);
    const browser = await signIn(test, clerk);
    const refused = await browser.get('/api/v1/accounts').expect(403);
    expect(refused.body).toMatchObject({ code: 'permission-missing' });
  });
});

describe('a session', () => {
  it('ends at once when it is signed out', async () => {
    const browser = await signIn(test, clerk);
    await browser.delete('/api/v1/session').expect(200, { ended: true });
    await browser.get('/api/v1/session').expect(401);
  });

  it('is listed with its siblings, and ends one of them', async () => {
    const [first, second] = [await signIn(test, clerk), await signIn(test, clerk)];
    const body = bodyOf(await first.get('/api/v1/sessions?limit=100').expect(200));
    const { items } = body as { items: { id: string; current: boolean }[] };
    expect(items.filter((item) => item.current)).toHaveLength(1);
    const newest = items.find((item) => !item.current);
    await first.delete(`/api/v1/sessions/${newest?.id ?? ''}`).expect(200);
    await second.get('/api/v1/session').expect(401);
    await first.get('/api/v1/session').expect(200);
  });

  it('does not end the session of somebody else', async () => {
    const [mine, theirs] = [await signIn(test, clerk), await signIn(test, reviewer)];
    const body = bodyOf(await theirs.get('/api/v1/sessions').expect(200));
    const { items } = body as { items: { id: string; current: boolean }[] };
    await mine.delete(`/api/v1/sessions/${items.find((item) => item.current)?.id ?? ''}`).expect(404);
    await theirs.get('/api/v1/session').expect(200);
  });

  it('ends after thirty idle minutes, after twelve idle hours when kept, and after twelve hours in any case', async () => {
    const start = await databaseNow(test.database);
    const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000).toISOString();
    await test.database.setClock(start.toISOString());
    const idle = await signIn(test, clerk);
    const busy = await signIn(test, clerk);
    // An open page that nobody touches: it reads its session and the clock by itself.
    const watched = await signIn(test, clerk);
    const kept = request.agent(test.app.getHttpServer());
    await kept
      .post('/api/v1/session')
      .send({ username: 'clerk', password: PASSWORD, keep: true })
      .expect(200);
    for (let minutes = 20; minutes <= 700; minutes += 20) {
      await test.database.setClock(after(minutes));
      await busy.get('/api/v1/organisations').expect(200);
      await watched.get('/api/v1/session').expect(minutes <= 20 ? 200 : 401);
      if (minutes === 40) await idle.get('/api/v1/session').expect(401);
    }
    await kept.get('/api/v1/session').expect(200);
    await test.database.setClock(after(721));
    await busy.get('/api/v1/session').expect(401);
    await kept.get('/api/v1/session').expect(401);
    await test.database.releaseClock();
  });
});

describe('the second factor', () => {
  it('gives a role that needs it no permission before it is set up', async () => {
    const browser = await signIn(test, reviewer);
    const before = await browser.get('/api/v1/session').expect(200);
    expect(before.body).toMatchObject({
      actor: { permissions: [], rolesAwaitingSecondFactor: ['procurement-reviewer'] },
    });
    await browser.get('/api/v1/registrations').expect(403);
  });

  it('is set up with a code, gives ten recovery codes, and opens the role', async () => {
    const browser = await signIn(test, reviewer);
    const { secret } = (await browser.post('/api/v1/account/totp').expect(200)).body as { secret: string };
    await browser.post('/api/v1/account/totp/confirmation').send({ code: '000000' }).expect(401);
    const code = codeOf(secret, await databaseNow(test.database));
    const confirmed = await browser.post('/api/v1/account/totp/confirmation').send({ code }).expect(200);
    expect((confirmed.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    await browser.get('/api/v1/registrations').expect(200);

    const [stored] = await test.database.query<{ sealed: Buffer }>(
      'select seed_sealed as sealed from identity.totp',
    );
    expect(stored?.sealed.includes(Buffer.from(secret))).toBe(false);

    const next = request.agent(test.app.getHttpServer());
    const pending = await next
      .post('/api/v1/session')
      .send({ username: 'reviewer', password: PASSWORD })
      .expect(200);
    expect(pending.body).toEqual({ state: 'second-factor-required' });
    await next.get('/api/v1/session').expect(401);
    const used = await next.post('/api/v1/session/second-factor').send({ code }).expect(401);
    expect(used.body).toMatchObject({ code: 'second-factor-wrong' });

    const recovery = (confirmed.body as { recoveryCodes: string[] }).recoveryCodes[0];
    const before = cookieOf(pending);
    const opened = await next.post('/api/v1/session/second-factor').send({ code: recovery }).expect(200);
    expect(cookieOf(opened)).not.toBe(before);
    await next.get('/api/v1/registrations').expect(200);

    const again = request.agent(test.app.getHttpServer());
    await again.post('/api/v1/session').send({ username: 'reviewer', password: PASSWORD }).expect(200);
    await again.post('/api/v1/session/second-factor').send({ code: recovery }).expect(401);
  });

  it('makes the token before a step-up worthless', async () => {
    const response = await http()
      .post('/api/v1/session')
      .send({ username: 'clerk', password: PASSWORD })
      .expect(200);
    const old = cookieOf(response).split(';')[0] ?? '';
    const { secret } = (await http().post('/api/v1/account/totp').set('Cookie', old).expect(200)).body as {
      secret: string;
    };
    const code = codeOf(secret, await databaseNow(test.database));
    const confirmed = await http()
      .post('/api/v1/account/totp/confirmation')
      .set('Cookie', old)
      .send({ code })
      .expect(200);
    await http().get('/api/v1/session').set('Cookie', old).expect(401);
    await http()
      .get('/api/v1/session')
      .set('Cookie', cookieOf(confirmed).split(';')[0] ?? '')
      .expect(200);
  });
});

describe('a password', () => {
  it('is changed by its owner, by the policy, and ends the other sessions', async () => {
    const org = await addOrganisation(test.database, { kind: 'hospital' });
    const nurse = await addPerson(test, { orgId: org, username: 'nurse', roles: ['institution-purchaser'] });
    const [here, there] = [await signIn(test, nurse), await signIn(test, nurse)];
    const weak = await here
      .post('/api/v1/account/password')
      .send({ current: PASSWORD, next: 'nurse' })
      .expect(422);
    expect((weak.body as { errors: { field: string; code: string }[] }).errors).toContainEqual(
      expect.objectContaining({ field: 'next', code: 'password-too-short' }),
    );
    await here.post('/api/v1/account/password').send({ current: 'no', next: 'Another-Horse-8' }).expect(422);
    await here
      .post('/api/v1/account/password')
      .send({ current: PASSWORD, next: 'Another-Horse-8' })
      .expect(200);
    await there.get('/api/v1/session').expect(401);
    await here.get('/api/v1/session').expect(200);
    await http().post('/api/v1/session').send({ username: 'nurse', password: PASSWORD }).expect(401);
    await http().post('/api/v1/session').send({ username: 'nurse', password: 'Another-Horse-8' }).expect(200);
  });
});

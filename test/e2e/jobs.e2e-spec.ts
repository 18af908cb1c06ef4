import { startTestApp, type TestApp } from '../support/app.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';
import { bodyOf } from '../support/reply.js';

describe('the operations API', () => {
  let test: TestApp;
  let admin: Browser;
  let officer: Browser;

  beforeAll(async () => {
    test = await startTestApp();
    await addRegions(test.database);
    const centre = await addOrganisation(test.database, { kind: 'centre', name: '采购中心（示范）' });
    admin = await signIn(
      test,
      await addPerson(test, { orgId: centre, username: 'sys.one', roles: ['system-admin'] }),
    );
    officer = await signIn(
      test,
      await addPerson(test, { orgId: centre, username: 'officer.one', roles: ['procurement-officer'] }),
    );
  });
  afterAll(() => test.close());

  it('lists the jobs with their state, to the system administrator alone', async () => {
    await officer.get('/api/v1/jobs').expect(403);
    const body = await bodyOf(admin.get('/api/v1/jobs').expect(200));
    expect(body).toMatchObject({ backend: 'postgres' });
    const names = (body as { items: { name: string; silent: boolean }[] }).items.map((job) => job.name);
    expect(names).toEqual(expect.arrayContaining(['audit-daily-head', 'platform-housekeeping']));
  });

  it('queues a run by hand, on record', async () => {
    await admin.post('/api/v1/jobs/unheard-of/runs').expect(404);
    const body = await bodyOf(admin.post('/api/v1/jobs/audit-daily-head/runs').expect(200));
    expect(body).toEqual({ name: 'audit-daily-head', state: 'queued' });
    const acts = await test.database.query(`select 1 from audit.entry where stream = 'job:audit-daily-head'`);
    expect(acts).toHaveLength(1);
  });

  it('tells how the installation is', async () => {
    const body = await bodyOf(admin.get('/api/v1/operations/health').expect(200));
    expect(body).toMatchObject({
      state: 'good',
      database: { version: expect.stringMatching(/^18/) as string },
      processes: [{ kind: 'api', pid: process.pid }],
      alarms: [],
    });
  });

  it('adds a version of a rule parameter from tomorrow on, and leaves the past alone', async () => {
    const rule = {
      key: 'test.share',
      regionCode: '990000',
      edition: '2026',
      value: { share: '0.7' },
      legalBasis: '示范文件 第一条',
      confidence: 'assumed',
    };
    const [clock] = await test.database.query<{ today: string; tomorrow: string; later: string }>(
      `select d::text as today, (d + 1)::text as tomorrow, (d + 30)::text as later
       from (select (platform.now() at time zone 'Asia/Shanghai')::date as d) t`,
    );
    if (!clock) throw new Error('no clock');
    const add = (validFrom: string, value: object) =>
      admin.post('/api/v1/rule-parameters').send({ ...rule, validFrom, value });
    expect((await add(clock.today, rule.value).expect(422)).body).toMatchObject({
      errors: [{ field: 'validFrom' }],
    });
    await add(clock.tomorrow, { share: '0.7' }).expect(201);
    await add(clock.later, { share: '0.8' }).expect(201);
    await add(clock.later, { share: '0.9' }).expect(409);
    await add(clock.tomorrow, { share: '0.9' }).expect(409);
    const on = async (day: string) => {
      const [row] = await test.database.query<{ value: unknown }>(
        `select platform.rule('test.share', '990000', $1) as value`,
        [day],
      );
      return row?.value;
    };
    expect(await on(clock.today)).toBeNull();
    expect(await on(clock.tomorrow)).toEqual({ share: '0.7' });
    expect(await on(clock.later)).toEqual({ share: '0.8' });
    const body = await bodyOf(officer.get('/api/v1/rule-parameters').query({ key: 'test.' }).expect(200));
    expect(body).toMatchObject({ total: 2, items: [{ validTo: clock.later }, { validTo: null }] });
    await officer
      .post('/api/v1/rule-parameters')
      .send({ ...rule, validFrom: clock.later })
      .expect(403);
  });
});

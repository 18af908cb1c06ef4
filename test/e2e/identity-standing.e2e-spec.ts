import { Eligibilities } from '#identity';
import { Jobs, PUBLIC_ACTOR, runWith } from '#platform';

import { startTestApp, type TestApp } from '../support/app.js';
import { bodyOf } from '../support/body.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';

let test: TestApp;
let centre: string;
let first: Browser;
let second: Browser;

const LETTER = Buffer.from('%PDF-1.7 signed letter');
const DAY = '2026-06-01';

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  centre = await addOrganisation(test.database, { kind: 'centre' });
  const person = (username: string) =>
    addPerson(test, { orgId: centre, username, roles: ['procurement-reviewer'] });
  first = await signIn(test, await person('first.reviewer'), true);
  second = await signIn(test, await person('second.reviewer'), true);
});
afterAll(() => test.close());

let people = 0;
const company = async (kind: 'manufacturer' | 'distributor', letter: boolean) => {
  const org = await addOrganisation(test.database, { kind, letter });
  const trader = kind === 'manufacturer' ? 'company-trader' : 'distributor-trader';
  const person = await addPerson(test, {
    orgId: org,
    username: `company.${++people}`,
    roles: ['company-admin', trader],
  });
  return { org, browser: await signIn(test, person) };
};
const eligible = async (orgId: string, productId?: string, region = '990101') => {
  const query = { orgId, region, on: DAY, ...(productId ? { productId } : {}) };
  const body = bodyOf(await first.get('/api/v1/eligibility').query(query).expect(200));
  const answer = body as { eligible: boolean; reasons: { code: string }[] };
  return { eligible: answer.eligible, codes: answer.reasons.map((reason) => reason.code) };
};

describe('a commitment letter', () => {
  it('makes a company eligible once a reviewer has approved it', async () => {
    const { org, browser } = await company('manufacturer', false);
    expect(await eligible(org)).toEqual({ eligible: false, codes: ['commitment-missing'] });
    await browser
      .post('/api/v1/commitment-letters')
      .attach('file', Buffer.from('MZ program'), '承诺书.pdf')
      .expect(422);
    const made = await browser
      .post('/api/v1/commitment-letters')
      .attach('file', LETTER, '承诺书.pdf')
      .expect(201);
    const { id } = made.body as { id: string };
    await browser.post('/api/v1/commitment-letters').attach('file', LETTER, '承诺书.pdf').expect(409);
    await browser.post(`/api/v1/commitment-letters/${id}/decision`).send({ decision: 'approve' }).expect(403);
    await first.post(`/api/v1/commitment-letters/${id}/decision`).send({ decision: 'approve' }).expect(200);
    expect(await eligible(org)).toEqual({ eligible: true, codes: [] });
    const file = await first.get(`/api/v1/commitment-letters/${id}/file`).buffer(true).expect(200);
    expect(file.headers['content-type']).toBe('application/pdf');
    const { browser: other } = await company('manufacturer', false);
    await other.get(`/api/v1/commitment-letters/${id}/file`).expect(404);
  });

  it('is returned with an opinion, and the next one takes the place of the approved one', async () => {
    const { org, browser } = await company('distributor', false);
    const submit = async () =>
      (
        (await browser.post('/api/v1/commitment-letters').attach('file', LETTER, 'letter.pdf').expect(201))
          .body as { id: string }
      ).id;
    const returned = await submit();
    await first
      .post(`/api/v1/commitment-letters/${returned}/decision`)
      .send({ decision: 'return' })
      .expect(422);
    await first
      .post(`/api/v1/commitment-letters/${returned}/decision`)
      .send({ decision: 'return', opinion: '未盖章' })
      .expect(200);
    for (let i = 0; i < 2; i++) {
      const id = await submit();
      await first.post(`/api/v1/commitment-letters/${id}/decision`).send({ decision: 'approve' }).expect(200);
    }
    const states = await test.database.query<{ state: string }>(
      'select state from identity.commitment_letter where org_id = $1 order by submitted_at',
      [org],
    );
    expect(states.map((row) => row.state)).toEqual(['returned', 'superseded', 'approved']);
  });
});

describe('the restricted list', () => {
  const entry = (orgId: string, over: object = {}) => ({
    orgId,
    level: 'severe',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    reason: '拒绝履行中选协议',
    basis: '信用评价 严重失信',
    ...over,
  });
  const propose = async (body: object): Promise<string> =>
    ((await first.post('/api/v1/restrictions').send(body).expect(201)).body as { id: string }).id;

  it('takes two people, and then bars the organisation until it is lifted', async () => {
    const { org, browser } = await company('manufacturer', true);
    const id = await propose(entry(org));
    expect((await eligible(org)).eligible).toBe(true);
    const own = await first
      .post(`/api/v1/restrictions/${id}/decision`)
      .send({ decision: 'confirm' })
      .expect(403);
    expect(own.body).toMatchObject({ code: 'self-review' });
    const todos = bodyOf(await second.get('/api/v1/todos').expect(200));
    expect((todos as { items: { topic: string }[] }).items).toContainEqual(
      expect.objectContaining({ topic: 'restriction' }),
    );
    await second.post(`/api/v1/restrictions/${id}/decision`).send({ decision: 'confirm' }).expect(200);
    expect(await eligible(org)).toEqual({ eligible: false, codes: ['restricted'] });
    const body = bodyOf(await browser.get('/api/v1/restrictions').expect(200));
    expect((body as { total: number }).total).toBe(1);
    await second.post(`/api/v1/restrictions/${id}/lifting`).send({ reason: '整改完成' }).expect(200);
    await test.database.query(`update identity.restriction set lifted_at = '2026-05-01' where id = $1`, [id]);
    expect((await eligible(org)).eligible).toBe(true);
  });

  it('bars a product and a region only, with everything below the region', async () => {
    const { org } = await company('manufacturer', true);
    const productId = '00000000-0000-7000-8000-000000000001';
    const id = await propose(entry(org, { productId, regionCode: '990100' }));
    await second.post(`/api/v1/restrictions/${id}/decision`).send({ decision: 'confirm' }).expect(200);
    expect((await eligible(org, productId, '990101')).eligible).toBe(false);
    expect((await eligible(org, productId, '990200')).eligible).toBe(true);
    expect((await eligible(org, undefined, '990101')).eligible).toBe(true);
  });

  it('refuses a last day before the first, and a company that asks about another', async () => {
    const { org } = await company('manufacturer', true);
    await first
      .post('/api/v1/restrictions')
      .send(entry(org, { validTo: '2025-12-31' }))
      .expect(422);
    const { browser } = await company('manufacturer', true);
    await browser.get('/api/v1/eligibility').query({ orgId: org, region: '990000', on: DAY }).expect(403);
  });

  it('answers other contexts by the same judgement', async () => {
    const { org } = await company('manufacturer', false);
    const context = { actor: { ...PUBLIC_ACTOR, scope: 'system' as const }, requestId: 'test', ip: '' };
    const answer = await runWith(context, () =>
      test.app
        .get(Eligibilities, { strict: false })
        .of({ orgId: org, productId: null, regionCode: '990000', on: DAY }),
    );
    expect(answer).toMatchObject({ eligible: false, reasons: [{ code: 'commitment-missing' }] });
  });
});

describe('a distributor appointment', () => {
  const terms = (distributorOrgId: string, over: object = {}) => ({
    distributorOrgId,
    regionCode: '990100',
    isPrimary: true,
    effectiveFrom: '2026-01-01',
    ...over,
  });

  it('is proposed, accepted and active on its day; one primary per products and region', async () => {
    const [mah, one, two] = [
      await company('manufacturer', true),
      await company('distributor', true),
      await company('distributor', true),
    ];
    const propose = async (to: { org: string }, over: object = {}) =>
      (
        (await mah.browser.post('/api/v1/appointments').send(terms(to.org, over)).expect(201)).body as {
          id: string;
        }
      ).id;
    const id = await propose(one);
    await mah.browser.post('/api/v1/appointments').send(terms(one.org)).expect(409);
    await two.browser.post(`/api/v1/appointments/${id}/answer`).send({ answer: 'accept' }).expect(404);
    await one.browser
      .post(`/api/v1/appointments/${id}/answer`)
      .send({ answer: 'accept' })
      .expect(200, { id, state: 'active' });
    const rival = await propose(two);
    const clash = await two.browser
      .post(`/api/v1/appointments/${rival}/answer`)
      .send({ answer: 'accept' })
      .expect(409);
    expect(clash.body).toMatchObject({ code: 'already-exists' });
    await mah.browser.post(`/api/v1/appointments/${id}/end`).send({ reason: '更换配送企业' }).expect(200);
    await two.browser.post(`/api/v1/appointments/${rival}/answer`).send({ answer: 'accept' }).expect(200);
    await two.browser
      .post(`/api/v1/appointments/${rival}/resignation`)
      .send({ reason: '运力不足' })
      .expect(200, { id: rival, state: 'ended' });
  });

  it('waits for its first day, and the daily job makes it active', async () => {
    const [mah, to] = [await company('manufacturer', true), await company('distributor', true)];
    const made = await mah.browser
      .post('/api/v1/appointments')
      .send(terms(to.org, { effectiveFrom: '2099-01-01' }))
      .expect(201);
    const { id } = made.body as { id: string };
    await to.browser
      .post(`/api/v1/appointments/${id}/answer`)
      .send({ answer: 'accept' })
      .expect(200, { id, state: 'accepted' });
    await test.database.setClock('2099-01-01T00:00:01+08:00');
    await test.app.get(Jobs, { strict: false }).perform('identity-appointments');
    await test.database.releaseClock();
    const [row] = await test.database.query<{ state: string }>(
      'select state from identity.appointment where id = $1',
      [id],
    );
    expect(row?.state).toBe('active');
  });

  it('is refused with a reason, and not offered to or by the ineligible', async () => {
    const [mah, to, unfit] = [
      await company('manufacturer', true),
      await company('distributor', true),
      await company('distributor', false),
    ];
    const made = await mah.browser.post('/api/v1/appointments').send(terms(to.org)).expect(201);
    const { id } = made.body as { id: string };
    await to.browser.post(`/api/v1/appointments/${id}/answer`).send({ answer: 'refuse' }).expect(422);
    await to.browser
      .post(`/api/v1/appointments/${id}/answer`)
      .send({ answer: 'refuse', reason: '不经营冷链' })
      .expect(200, { id, state: 'refused' });
    const refused = await mah.browser.post('/api/v1/appointments').send(terms(unfit.org)).expect(409);
    expect(refused.body).toMatchObject({ code: 'not-eligible', errors: [{ code: 'commitment-missing' }] });
  });
});

import request from 'supertest';

import { startTestApp, type TestApp } from '../support/app.js';
import { bodyOf } from '../support/body.js';
import {
  addOrganisation,
  addPerson,
  addRegions,
  PASSWORD,
  signIn,
  uscc,
  type Browser,
} from '../support/people.js';

let test: TestApp;
let reviewer: Browser;

const http = () => request(test.app.getHttpServer());
const application = (number: number, over: object = {}, username = `applicant.${number}`) => ({
  organisation: {
    kind: 'distributor',
    name: `示范配送${number}公司（示范）`,
    uscc: uscc(90_000 + number),
    regionCode: '990100',
    contactName: '赵敏',
    licences: [{ kind: '药品经营许可证', number: '示BA9900001', validTo: '2031-12-31' }],
    ...over,
  },
  administrator: { username, displayName: '赵敏', password: PASSWORD },
});
interface Slip {
  number: string;
  code: string;
}
const submit = async (number: number): Promise<Slip> =>
  (await http().post('/api/v1/registrations').send(application(number)).expect(201)).body as Slip;
const caseOf = async (number: string): Promise<string> => {
  const body = bodyOf(await reviewer.get(`/api/v1/registrations?q=${number}`).expect(200));
  return (body as { items: { id: string }[] }).items[0]?.id ?? '';
};

beforeAll(async () => {
  test = await startTestApp();
  await addRegions(test.database);
  const centre = await addOrganisation(test.database, { kind: 'centre' });
  const person = await addPerson(test, {
    orgId: centre,
    username: 'reviewer',
    roles: ['procurement-reviewer'],
  });
  reviewer = await signIn(test, person, true);
});
afterAll(() => test.close());

describe('an application for registration', () => {
  it('names the field of every mistake and stores nothing', async () => {
    const bad = application(1, { uscc: '91350100M000100Y44', kind: 'centre' });
    bad.administrator.password = 'short';
    const body = bodyOf(await http().post('/api/v1/registrations').send(bad).expect(422));
    const { errors } = body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['uscc', 'uscc-check'],
        ['kind', 'kind-not-self-registering'],
        ['password', 'password-too-short'],
      ]),
    );
    const [stored] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from identity.account where username = 'applicant.1'`,
    );
    expect(stored?.n).toBe(0);
  });

  it('refuses a credit code that is registered, naming it, and a user name that is taken', async () => {
    await submit(2);
    const twice = await http()
      .post('/api/v1/registrations')
      .send(application(2, {}, 'another'))
      .expect(409);
    expect(twice.body).toMatchObject({ code: 'already-exists', errors: [{ field: 'uscc' }] });
    const taken = await http()
      .post('/api/v1/registrations')
      .send(application(3, {}, 'applicant.2'))
      .expect(409);
    expect(taken.body).toMatchObject({ errors: [{ field: 'username' }] });
  });

  it('is followed with its number and code, not with one alone', async () => {
    const slip = await submit(4);
    const body = bodyOf(await http().post('/api/v1/registrations/status').send(slip).expect(200));
    expect(body).toMatchObject({
      number: slip.number,
      state: 'registered',
      organisation: { contactName: '赵敏' },
    });
    const inRegion = async (region: string): Promise<unknown> =>
      bodyOf(await reviewer.get(`/api/v1/registrations?q=${slip.number}&region=${region}`).expect(200));
    expect(await inRegion('990000')).toMatchObject({ total: 1 });
    expect(await inRegion('990200')).toMatchObject({ total: 0 });
    await http()
      .post('/api/v1/registrations/status')
      .send({ ...slip, code: 'AAAA-AAAA-AAAA' })
      .expect(404);
  });

  it('cannot sign in before it is admitted, and runs its organisation afterwards', async () => {
    const slip = await submit(5);
    await http().post('/api/v1/session').send({ username: 'applicant.5', password: PASSWORD }).expect(403);
    const id = await caseOf(slip.number);
    await reviewer.post(`/api/v1/registrations/${id}/decision`).send({ decision: 'approve' }).expect(409);
    await reviewer.post(`/api/v1/registrations/${id}/acceptance`).expect(200);
    await reviewer.post(`/api/v1/registrations/${id}/decision`).send({ decision: 'approve' }).expect(200);
    const applicant = request.agent(test.app.getHttpServer());
    await applicant.post('/api/v1/session').send({ username: 'applicant.5', password: PASSWORD }).expect(200);
    const body = bodyOf(await applicant.get('/api/v1/session').expect(200));
    expect(body).toMatchObject({ actor: { roles: ['company-admin'], scope: 'own' }, unreadMessages: 1 });
  });

  it('is returned with an opinion, corrected under a new code, and its course stays on record', async () => {
    const slip = await submit(6);
    const id = await caseOf(slip.number);
    await reviewer.post(`/api/v1/registrations/${id}/acceptance`).expect(200);
    const silent = await reviewer
      .post(`/api/v1/registrations/${id}/decision`)
      .send({ decision: 'return' })
      .expect(422);
    expect(silent.body).toMatchObject({ code: 'opinion-missing' });
    await reviewer
      .post(`/api/v1/registrations/${id}/decision`)
      .send({ decision: 'return', opinion: '许可证号有误' })
      .expect(200);
    const status = await http().post('/api/v1/registrations/status').send(slip).expect(200);
    expect(status.body).toMatchObject({ state: 'returned', opinion: '许可证号有误' });

    const { organisation } = application(6, { name: '示范配送六公司（示范）' });
    const again = await http()
      .post('/api/v1/registrations/resubmission')
      .send({ ...slip, organisation })
      .expect(200);
    const next = again.body as Slip;
    expect(next.number).toBe(slip.number);
    expect(next.code).not.toBe(slip.code);
    await http().post('/api/v1/registrations/status').send(slip).expect(404);
    await http()
      .post('/api/v1/registrations/resubmission')
      .send({ ...next, organisation })
      .expect(409);

    const view = await reviewer.get(`/api/v1/registrations/${id}`).expect(200);
    const { approvalId } = view.body as { approvalId: string };
    const body = bodyOf(await reviewer.get(`/api/v1/approvals/${approvalId}`).expect(200));
    expect(
      (body as { opinions: { decision: string }[] }).opinions.map((opinion) => opinion.decision),
    ).toEqual(['submitted', 'returned', 'submitted']);
  });

  it('frees its credit code when it is rejected', async () => {
    const slip = await submit(7);
    const id = await caseOf(slip.number);
    await reviewer.post(`/api/v1/registrations/${id}/acceptance`).expect(200);
    await reviewer
      .post(`/api/v1/registrations/${id}/decision`)
      .send({ decision: 'reject', opinion: '不符合条件' })
      .expect(200);
    await http()
      .post('/api/v1/registrations')
      .send(application(7, {}, 'applicant.7b'))
      .expect(201);
  });

  it('leaves an audit entry and an event for every step', async () => {
    const acts = await test.database.query<{ act: string }>(
      `select body::jsonb->>'act' as act from audit.entry where body::jsonb->>'act' like 'registration.%' order by id`,
    );
    expect(new Set(acts.map((row) => row.act))).toEqual(
      new Set([
        'registration.submitted',
        'registration.taken-up',
        'registration.approved',
        'registration.returned',
        'registration.resubmitted',
        'registration.rejected',
      ]),
    );
    const events = await test.database.query(
      `select 1 from outbox.event where type = 'registration.approved'`,
    );
    expect(events).toHaveLength(1);
  });
});

describe('an organisation', () => {
  it('is suspended with a reason: its people are told, may look, and may not act', async () => {
    const org = await addOrganisation(test.database, { kind: 'manufacturer', letter: true });
    const person = await addPerson(test, {
      orgId: org,
      username: 'company',
      roles: ['company-admin', 'company-trader'],
    });
    const company = await signIn(test, person);
    await reviewer.post(`/api/v1/organisations/${org}/suspension`).send({ reason: '' }).expect(422);
    await reviewer
      .post(`/api/v1/organisations/${org}/suspension`)
      .send({ reason: '许可证到期' })
      .expect(200, { id: org, state: 'suspended' });
    await reviewer.post(`/api/v1/organisations/${org}/suspension`).send({ reason: '再次' }).expect(409);
    await company.get('/api/v1/organisations').expect(200);
    await company.post('/api/v1/api-keys').send({ name: 'x' }).expect(403);
    const body = bodyOf(await company.get('/api/v1/messages').expect(200));
    expect(body).toMatchObject({ items: [{ body: '许可证到期', mustRead: true }] });
    await reviewer.post(`/api/v1/organisations/${org}/reinstatement`).send({ reason: '已换证' }).expect(200);
    const view = await reviewer.get(`/api/v1/organisations/${org}`).expect(200);
    expect(view.body).toMatchObject({
      state: 'active',
      suspensions: [{ reason: '许可证到期', reinstatementReason: '已换证' }],
    });
  });

  it('is maintained by its own people, who must have seen its newest version', async () => {
    const org = await addOrganisation(test.database, { kind: 'hospital', name: '示范市人民医院（示范）' });
    const other = await addOrganisation(test.database, { kind: 'hospital' });
    const admin = await signIn(
      test,
      await addPerson(test, { orgId: org, username: 'hospital', roles: ['institution-admin'] }),
    );
    const seen = await admin.get(`/api/v1/organisations/${org}`).expect(200);
    const change = { name: '示范市人民医院（示范）', contactName: '钱佳', contactPhone: '0990-1234567' };
    const etag = seen.headers['etag'] ?? '';
    await admin.put(`/api/v1/organisations/${org}`).send(change).expect(428);
    await admin.put(`/api/v1/organisations/${org}`).set('If-Match', etag).send(change).expect(200);
    await admin.put(`/api/v1/organisations/${org}`).set('If-Match', etag).send(change).expect(412);
    await admin.put(`/api/v1/organisations/${other}`).set('If-Match', '"1"').send(change).expect(403);
    const stranger = await admin.get(`/api/v1/organisations/${other}`).expect(200);
    expect(stranger.body).toMatchObject({ detailVisible: false, contactName: null });
  });

  it('of the township acts for its village clinic for a time, one centre at a time', async () => {
    const [town, rival] = [
      await addOrganisation(test.database, { kind: 'hospital', name: '示范乡卫生院（示范）' }),
      await addOrganisation(test.database, { kind: 'hospital' }),
    ];
    const clinic = await addOrganisation(test.database, {
      kind: 'village-clinic',
      name: '示范村卫生室（示范）',
    });
    const admin = await signIn(
      test,
      await addPerson(test, { orgId: town, username: 'town', roles: ['institution-admin'] }),
    );
    const other = await signIn(
      test,
      await addPerson(test, { orgId: rival, username: 'rival', roles: ['institution-admin'] }),
    );
    await admin.post('/api/v1/memberships').send({ memberOrgId: rival, from: '2026-01-01' }).expect(422);
    const made = await admin
      .post('/api/v1/memberships')
      .send({ memberOrgId: clinic, from: '2026-01-01' })
      .expect(201);
    await other
      .post('/api/v1/memberships')
      .send({ memberOrgId: clinic, from: '2026-06-01' })
      .expect((response) => {
        expect([403, 409]).toContain(response.status);
      });
    const { id } = made.body as { id: string };
    await other.post(`/api/v1/memberships/${id}/end`).send({ on: '2026-07-01' }).expect(404);
    await admin
      .get(`/api/v1/organisations/${clinic}`)
      .expect(200)
      .expect((response) => {
        expect(bodyOf(response)).toMatchObject({ detailVisible: true });
      });
    await admin.post(`/api/v1/memberships/${id}/end`).send({ on: '2026-07-01' }).expect(200);
    const list = await admin.get('/api/v1/memberships?on=2026-07-01').expect(200);
    expect((list.body as { total: number }).total).toBe(0);
  });
});

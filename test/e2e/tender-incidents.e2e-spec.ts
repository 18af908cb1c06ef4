import { runAsSystem } from '#platform';

import { RemindOfficers } from '../../libs/tenders/src/application/close-tender.js';
import { ProcessRegister } from '../../libs/platform/src/jobs/process-register.js';
import {
  closedWithoutQuorum,
  CONFIRMED,
  loseKeys,
  noteOutage,
  proposeVoiding,
  REASON,
  withoutQuorum,
} from '../support/incidents.js';
import { STAGED, submitQualification } from '../support/qualification.js';
import {
  announced,
  bidBody,
  closeDue,
  drafted,
  type MadeTender,
  office,
  releasesOf,
  reviewer,
  submit,
} from '../support/tenders.js';
import { type Answer, buildWorld, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());
afterEach(() => world.test.database.releaseClock());

const rows = <T>(sql: string, ...params: unknown[]): Promise<T[]> =>
  world.test.database.query<T>(sql, params);
const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const detailOf = ({ body }: Answer): string => (body as { detail?: string }).detail ?? '';
const post = (who: Somebody | undefined, url: string, body?: object): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const companiesOf = ({ bidders }: MadeTender) => [...bidders.values()] as [Somebody, Somebody, Somebody];
/** The same person after the clock was moved by years. */
const again = async (who: Somebody): Promise<Somebody> => ({
  ...who,
  cookie: (await world.newSession(who.id)).cookie,
});
const subjectsOf = async (who: Somebody | undefined): Promise<string[]> => {
  const told = await rows<{ subject: { params: { title: string } }; key: string }>(
    `select m.subject->>'key' as key from platform.message m join platform.message_recipient r on r.message_id = m.id
     where r.account_id = $1`,
    who?.id,
  );
  return told.map(({ key }) => key);
};
const acts = (id: string, act: string): Promise<{ after: Record<string, unknown> }[]> =>
  rows(
    `select body::json->'after' as after from audit.entry where stream = 'tender:' || $1 and body like $2`,
    id,
    `%"${act}"%`,
  );

interface Incidents {
  readonly outages: readonly {
    readonly number: number;
    readonly deadline: string | null;
    readonly formerDeadline: string;
    readonly lostMinutes: number;
  }[];
  readonly quorumVoid: { readonly able: number; readonly losses: readonly object[] } | null;
}
const incidentsOf = (id: string): Promise<Incidents> =>
  world.made<Incidents>(undefined, { method: 'GET', url: `/api/v1/public/tenders/${id}/incidents` });
const pdfOf = async (id: string, which: string): Promise<Buffer> => {
  const answer = await world.send(undefined, {
    method: 'GET',
    url: `/api/v1/public/tenders/${id}/incidents/${which}/minutes.pdf`,
  });
  expect(answer.status).toBe(200);
  return answer.bytes;
};

interface Times {
  readonly state: string;
  readonly priceDeadline: string;
  readonly openingFrom: string;
  readonly priceOpensAt: string;
  readonly qualificationDeadline: string | null;
  readonly qualificationOpeningFrom: string | null;
}
const noticeOf = (id: string): Promise<Times> =>
  world.made<Times>(undefined, { method: 'GET', url: `/api/v1/public/tenders/${id}` });

/** A day of its own for each test: outages are of the platform and concern every round. */
let day = 0;
const nextDay = () => {
  const start = Date.UTC(2090, 0, 1 + 2 * day++, 9);
  return (minutes: number): Date => new Date(start + minutes * 60_000);
};
const timesOf = (at: (minutes: number) => Date) => ({
  priceDeadline: at(0).toISOString(),
  openingFrom: at(30).toISOString(),
});

describe('an outage before the deadline', () => {
  it('extends the round as soon as it is over, once, and tells everyone who keeps the deadline', async () => {
    const at = nextDay();
    const made = await announced(world, { times: timesOf(at) });
    const [early, prepared] = companiesOf(made);
    await submit(world, early, made.id);
    const sealedBefore = await bidBody(world, prepared, made.id);
    await noteOutage(world, at(-25), at(-15));
    await world.test.database.setClock(at(-10).toISOString());
    await Promise.all(Array.from({ length: 8 }, () => closeDue(world)));

    const times = { priceDeadline: at(10).toISOString(), openingFrom: at(40).toISOString() };
    expect(await noticeOf(made.id)).toMatchObject({ state: 'announced', ...times });
    expect((await incidentsOf(made.id)).outages).toEqual([
      expect.objectContaining({
        number: 1,
        part: 'price',
        lostMinutes: 10,
        ruleEdition: '2026',
        outages: [{ from: at(-25).toISOString(), to: at(-15).toISOString() }],
        formerDeadline: at(0).toISOString(),
        deadline: times.priceDeadline,
      }),
    ]);
    expect(await acts(made.id, 'tender.outage-extended')).toHaveLength(1);
    for (const who of [early, made.officers[3], office(world)])
      expect(await subjectsOf(who)).toContain('tender-incident.extended');
    expect((await pdfOf(made.id, 'outages/1')).subarray(0, 5).toString()).toBe('%PDF-');

    // The deadline that was announced is over: bids are taken, also what was sealed for it.
    await world.test.database.setClock(at(5).toISOString());
    await closeDue(world);
    const late = await again(prepared);
    expect((await post(late, `${made.id}/bids`, sealedBefore)).status).toBe(201);
    await world.test.database.setClock(at(10).toISOString());
    expect(codeOf(await post(late, `${made.id}/bids`, await bidBody(world, late, made.id)))).toBe(
      'window-closed',
    );
    await closeDue(world);
    expect(await noticeOf(made.id)).toMatchObject({ state: 'closed', ...times });
  }, 60_000);

  it('over the deadline refuses who comes before the platform decided, says where to look, and then extends', async () => {
    const at = nextDay();
    const made = await announced(world, { times: timesOf(at) });
    const [company] = companiesOf(made);
    const body = await bidBody(world, company, made.id);
    await world.test.database.setClock(at(3).toISOString());
    await noteOutage(world, at(-5), at(3));
    const present = await again(company);
    const refused = await post(present, `${made.id}/bids`, body);
    expect(codeOf(refused)).toBe('window-closed');
    expect(detailOf(refused)).toContain('系统故障');
    await closeDue(world);
    expect(await noticeOf(made.id)).toMatchObject({ priceDeadline: at(8).toISOString() });
    expect((await post(present, `${made.id}/bids`, body)).status).toBe(201);
  }, 60_000);

  it('gives the least minutes from the decision when the job was lost for an hour', async () => {
    const at = nextDay();
    const made = await announced(world, { times: timesOf(at) });
    await noteOutage(world, at(-5), at(3));
    await world.test.database.setClock(at(60).toISOString());
    await closeDue(world);
    expect(await noticeOf(made.id)).toMatchObject({
      state: 'announced',
      priceDeadline: at(65).toISOString(),
      openingFrom: at(95).toISOString(),
    });
  }, 60_000);

  it('leaves the deadline when the rule is used up, closes, and says so', async () => {
    const at = nextDay();
    const made = await announced(world, { times: timesOf(at) });
    for (const [from, now] of [
      [-4, 0],
      [2, 5],
      [7, 10],
      [12, 15],
    ] as const) {
      await noteOutage(world, at(from), at(now));
      await world.test.database.setClock(at(now).toISOString());
      await closeDue(world);
    }
    expect((await noticeOf(made.id)).state).toBe('closed');
    const { outages } = await incidentsOf(made.id);
    expect(outages.map(({ number, deadline }) => [number, deadline])).toEqual([
      [1, at(5).toISOString()],
      [2, at(10).toISOString()],
      [3, at(15).toISOString()],
      [4, null],
    ]);
    expect(await acts(made.id, 'tender.outage-not-extended')).toHaveLength(1);
    expect(await subjectsOf(office(world))).toContain('tender-incident.used-up');
    expect((await pdfOf(made.id, 'outages/4')).length).toBeGreaterThan(1_000);
  }, 60_000);

  it('of the qualification moves everything that follows by the same length', async () => {
    const at = nextDay();
    const times = {
      ...STAGED,
      qualificationDeadline: at(0).toISOString(),
      qualificationOpeningFrom: at(10).toISOString(),
      priceOpensAt: at(15).toISOString(),
      priceDeadline: at(24 * 60).toISOString(),
      openingFrom: at(25 * 60).toISOString(),
    };
    const made = await announced(world, { times });
    await submitQualification(world, companiesOf(made)[0], made.id);
    await noteOutage(world, at(-20), at(0));
    await world.test.database.setClock(at(0).toISOString());
    await closeDue(world);
    expect(await noticeOf(made.id)).toMatchObject({
      qualificationDeadline: at(20).toISOString(),
      qualificationOpeningFrom: at(30).toISOString(),
      priceOpensAt: at(35).toISOString(),
      priceDeadline: at(24 * 60 + 20).toISOString(),
      openingFrom: at(25 * 60 + 20).toISOString(),
    });
    await world.test.database.setClock(at(20).toISOString());
    await closeDue(world);
    expect(await rows('select part from tender.closing where tender_id = $1', made.id)).toEqual([
      { part: 'qualification' },
    ]);
  }, 60_000);

  it('is neither invented nor decided about by hand', async () => {
    const at = nextDay();
    const { id } = await announced(world, { times: timesOf(at) });
    const decision = (outages: string) =>
      rows(
        `insert into tender.outage_decision (tender_id, number, part, outages, lost_minutes, rule, rule_edition, former_deadline, deadline, former_price_deadline)
         select id, 1, 'price', $2::jsonb, 10, '{}', '2026', price_deadline, price_deadline + interval '1 hour', price_deadline
         from tender.tender where id = $1`,
        id,
        outages,
      );
    await expect(decision('[{"id": "00000000-0000-7000-8000-000000000001"}]')).rejects.toThrow(
      'noted no such outage',
    );
    await expect(
      rows(`update tender.tender set price_deadline = price_deadline + interval '1 hour' where id = $1`, id),
    ).rejects.toThrow('moves by an amendment or an outage alone');
    await expect(rows('delete from platform.outage')).rejects.toThrow('append-only');
  });

  it('that lasts keeps the round open until the platform is back', async () => {
    const at = nextDay();
    const made = await announced(world, { times: timesOf(at) });
    const register = world.test.app.get(ProcessRegister, { strict: false });
    await register.beforeApplicationShutdown();
    await world.test.database.setClock(at(20).toISOString());
    try {
      await rows(`update platform.availability set seen_at = clock_timestamp() - interval '25 minutes'`);
      await closeDue(world);
      expect(await noticeOf(made.id)).toMatchObject({ state: 'announced', ...timesOf(at) });
    } finally {
      await register.onApplicationBootstrap();
    }
    const [noted] = await rows<{ act: string }>(
      `select body::json->>'act' as act from audit.entry where stream = 'platform:availability'`,
    );
    expect(noted).toEqual({ act: 'platform.outage-noted' });
    await closeDue(world);
    expect((await incidentsOf(made.id)).outages).toMatchObject([
      { lostMinutes: 26, deadline: at(26).toISOString() },
    ]);
  }, 60_000);
});

interface Readiness {
  readonly able: number;
  readonly supervisors: number;
  readonly holds: boolean;
  readonly checked: number;
  readonly losses: readonly { readonly cause: string; readonly note: string | null }[];
  readonly voidableFrom: string | null;
  readonly mayVoid: boolean;
  readonly proposal: { readonly state: string; readonly opinion: string | null } | null;
}
const readinessOf = (id: string, who = office(world)): Promise<Readiness> =>
  world.made<Readiness>(who, { method: 'GET', url: `/api/v1/tenders/${id}/readiness` });
/** The hour of the opening was so many minutes ago, as only the owner of the database can have it. */
async function openedSince(id: string, minutes: number): Promise<void> {
  await rows('alter table tender.tender disable trigger guard_tender');
  await rows(
    `update tender.tender set price_deadline = platform.now() - make_interval(mins => $2), opening_from = platform.now() - make_interval(mins => $2)
     where id = $1`,
    id,
    minutes,
  );
  await rows('alter table tender.tender enable trigger guard_tender');
}
const decide = (id: string, body: object): Promise<Answer> =>
  post(reviewer(world), `${id}/quorum-loss/decision`, body);

describe('a lost key', () => {
  it('is reported by its officer, shown to all who open, and found again by checking it', async () => {
    const made = await announced(world);
    const [, , officer] = made.officers;
    const report = (who: Somebody | undefined, body: object = { cause: 'code-lost' }) =>
      post(who, `${made.id}/opening/key-loss`, body);
    const lost = await report(officer, { cause: 'code-lost', note: '随公文包遗失。' });
    expect(lost.body).toMatchObject({ idx: 2, able: 4, holds: true });
    expect(codeOf(await report(officer))).toBe('illegal-transition');
    expect(codeOf(await report(world.person('opening-officer')))).toBe('not-an-officer');
    for (const who of [office(world), reviewer(world), made.officers[0]])
      expect(await subjectsOf(who)).toContain('tender-incident.key-lost');
    expect(await readinessOf(made.id)).toMatchObject({
      able: 4,
      holds: true,
      losses: [{ cause: 'code-lost', note: '随公文包遗失。' }],
      voidableFrom: null,
      mayVoid: false,
    });
    expect(codeOf(await post(office(world), `${made.id}/quorum-loss`, REASON))).toBe('tender-incomplete');

    await world.made(officer, { method: 'POST', url: `/api/v1/tenders/${made.id}/ceremony/rehearsal` });
    expect(await readinessOf(made.id)).toMatchObject({ able: 5, losses: [] });
    expect(await acts(made.id, 'tender.key-recovered')).toHaveLength(1);
  }, 60_000);

  it('and an unchecked one are told of shortly before the deadline, once, to all who can still act', async () => {
    const at = nextDay();
    const made = await announced(world, { times: timesOf(at) });
    await world.test.database.setClock(at(-1).toISOString());
    for (const place of [2, 3, 4])
      await world.made(await again(made.officers[place] as Somebody), {
        method: 'POST',
        url: `/api/v1/tenders/${made.id}/ceremony/rehearsal`,
      });
    const remind = world.test.app.get(RemindOfficers, { strict: false });
    const run = () => runAsSystem('test', () => remind.execute());
    await Promise.all([run(), run(), run()]);
    await run();
    expect(
      await rows('select checked, supervisors from tender.key_warning where tender_id = $1', made.id),
    ).toEqual([{ checked: 3, supervisors: 0 }]);
    for (const who of [made.officers[0], office(world), reviewer(world)]) {
      const told = await subjectsOf(who);
      expect(told.filter((key) => key === 'tender-incident.keys-unchecked')).toHaveLength(1);
    }
  }, 60_000);

  it('is not reported while another key can be made', async () => {
    const made = await drafted(world);
    const answer = await post(made.officers[0], `${made.id}/opening/key-loss`, { cause: 'absent' });
    expect(codeOf(answer)).toBe('illegal-transition');
    expect(detailOf(answer)).toContain('更换密钥');
  });
});

describe('a round without its quorum', () => {
  it('is voided by two people before its deadline, with minutes for everyone, and its bids stay sealed', async () => {
    const made = await withoutQuorum(world);
    const [company] = companiesOf(made);
    await submit(world, company, made.id);
    expect(await subjectsOf(made.officers[1])).toContain('tender-incident.quorum-lost');
    expect(await readinessOf(made.id)).toMatchObject({
      able: 2,
      supervisors: 2,
      holds: false,
      mayVoid: true,
    });
    await proposeVoiding(world, made);
    expect(codeOf(await post(office(world), `${made.id}/quorum-loss`, REASON))).toBe('illegal-transition');
    const returned = await decide(made.id, { decision: 'return', opinion: '请再联系三名开标人员。' });
    expect(returned.body).toMatchObject({ state: 'returned' });
    expect((await readinessOf(made.id)).proposal).toMatchObject({ opinion: '请再联系三名开标人员。' });
    expect((await incidentsOf(made.id)).quorumVoid).toBeNull();
    await proposeVoiding(world, made);
    const answers = await Promise.all([decide(made.id, CONFIRMED), decide(made.id, CONFIRMED)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);

    expect(await noticeOf(made.id)).toMatchObject({ state: 'void', voidReason: REASON.reason });
    const { quorumVoid } = await incidentsOf(made.id);
    expect(quorumVoid).toMatchObject({
      able: 2,
      quorum: 3,
      officers: 5,
      ...REASON,
      opinion: CONFIRMED.opinion,
    });
    expect(quorumVoid?.losses).toHaveLength(3);
    expect(JSON.stringify(quorumVoid)).not.toContain('note');
    expect((await pdfOf(made.id, 'quorum')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await rows('select state from tender.bid where tender_id = $1', made.id)).toEqual([
      { state: 'live' },
    ]);
    for (const who of [company, made.officers[0], office(world)])
      expect(await subjectsOf(who)).toContain('tender-incident.void-for-quorum');
    expect(await acts(made.id, 'tender.void')).toMatchObject([{ after: { cause: 'quorum-lost', able: 2 } }]);
  }, 60_000);

  it('is not voided before its deadline while who cannot be there could still come', async () => {
    const made = await announced(world);
    await loseKeys(world, made, 2, 3);
    await world.made(made.officers[4], {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/opening/key-loss`,
      body: { cause: 'absent' },
    });
    expect(await readinessOf(made.id)).toMatchObject({
      holds: false,
      mayVoid: false,
      voidableFrom: '2099-01-01T11:00:00.000Z',
    });
    expect(codeOf(await post(office(world), `${made.id}/quorum-loss`, REASON))).toBe('tender-incomplete');
  }, 60_000);

  it('waits for its officers after the opening hour, and is not voided once one has found the key', async () => {
    const made = await closedWithoutQuorum(world);
    const early = await post(office(world), `${made.id}/quorum-loss`, REASON);
    expect(codeOf(early)).toBe('tender-incomplete');
    const opening = Date.parse((await noticeOf(made.id)).openingFrom);
    const waited = new Date(opening + 120 * 60_000).toISOString();
    expect(await readinessOf(made.id)).toMatchObject({ voidableFrom: waited, mayVoid: false });
    expect(detailOf(early)).toContain(waited);
    await openedSince(made.id, 120);
    await proposeVoiding(world, made);
    await world.made(made.officers[3], {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/ceremony/rehearsal`,
    });
    const refused = await decide(made.id, CONFIRMED);
    expect(codeOf(refused)).toBe('tender-incomplete');
    expect((await noticeOf(made.id)).state).toBe('closed');
    await loseKeys(world, made, 3);
    expect((await decide(made.id, CONFIRMED)).status).toBe(200);
    expect(await incidentsOf(made.id)).toMatchObject({ quorumVoid: { able: 2 } });
  }, 60_000);

  it('still opens with the shares of whoever lost the key after giving them', async () => {
    const made = await closedWithoutQuorum(world);
    const [, , third] = made.officers;
    const keys = made.keys[2];
    if (!keys) throw new Error('no keys');
    expect((await readinessOf(made.id)).able).toBe(2);
    await world.made(third, {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/shares`,
      body: { part: 'price', releases: await releasesOf(world, third as Somebody, made.id, keys) },
    });
    expect(await readinessOf(made.id)).toMatchObject({ able: 3, holds: true, mayVoid: false });
  }, 60_000);

  it('is confirmed so by nobody while it has a quorum, not even by the owner of the database', async () => {
    const { id } = await announced(world);
    await rows(
      `insert into tender.quorum_loss (tender_id, state, reason, facts, approval_id, proposed_by, proposed_name)
       values ($1, 'proposed', 'x', '{}', uuidv7(), uuidv7(), 'x')`,
      id,
    );
    await rows(`update tender.tender set state = 'void', void_reason = 'x' where id = $1`, id);
    await expect(
      rows(
        `update tender.quorum_loss set state = 'confirmed', decided_by = uuidv7(), decided_name = 'y', decided_at = platform.now(), opinion = 'y'
         where tender_id = $1`,
        id,
      ),
    ).rejects.toThrow('without its quorum');
  });
});

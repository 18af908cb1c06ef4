import ExcelJS from 'exceljs';

import { runAsSystem } from '#platform';

import { RemindOfRatings } from '../../libs/service/src/application/remind-office.js';
import { signedByAll } from '../support/agreements.js';
import { awarded, awardedToCompanies, publishedTender, withdrawn } from '../support/awards.js';
import { frozen as frozenDemand } from '../support/demand.js';
import { listFrozen } from '../support/eligibility.js';
import { badlyRated, finishedMatter, followMatters, ratingBody } from '../support/service.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const company = (): Somebody => world.person('company-trader');
const office = (): Somebody => world.person('procurement-officer');
const rate = (id: string, over: object = {}, by: Somebody | undefined = company()): Promise<Answer> =>
  world.send(by, { method: 'POST', url: `/api/v1/service/matters/${id}/rating`, body: ratingBody(over) });
const follow = (id: string, deed: 'contact' | 'answer', text = '已处理。', by = office()): Promise<Answer> =>
  world.send(by, { method: 'POST', url: `/api/v1/service/follow-ups/${id}/${deed}`, body: { text } });

interface OwnMatter {
  readonly id: string;
  readonly kind: string;
  readonly mayRate: boolean;
  readonly score: number | null;
  readonly followUp: string | null;
  readonly answer: string | null;
}
const own = async (id: string, by = company()): Promise<OwnMatter | undefined> => {
  const { items } = await world.made<{ items: OwnMatter[] }>(by, {
    method: 'GET',
    url: '/api/v1/service/matters',
  });
  return items.find((item) => item.id === id);
};
/** Moves the end of a term into the past, as only the owner of the database can. */
async function passTerm(id: string): Promise<void> {
  await world.test.database.query('alter table service.matter disable trigger append_only');
  await world.test.database.query(
    `update service.matter set finished_at = finished_at - interval '40 days', rate_until = platform.now() - interval '1 second' where id = $1`,
    [id],
  );
  await world.test.database.query('alter table service.matter enable always trigger append_only');
}

describe('finished matters', () => {
  it('come out of the outbox for those who were served, once, however often they are told', async () => {
    const id = await finishedMatter(world, company());
    expect(await own(id)).toMatchObject({ kind: 'objection', mayRate: true, score: null });
    await world.test.database.query(`delete from outbox.cursor where name = 'service-matters'`);
    await followMatters(world);
    const [count] = await world.test.database.query<{ n: number }>(
      'select count(*)::int as n from service.matter where id = $1 or subject_id = (select subject_id from service.matter where id = $1)',
      [id],
    );
    expect(count?.n).toBe(1);
    expect(await own(id, world.person('company-trader', 'far'))).toBeUndefined();
  });

  it('are awards too, for each company that won', async () => {
    await awarded(world, async () => {
      const made = await publishedTender(world, { bids: 2 });
      await world.made(office(), {
        method: 'POST',
        url: `/api/v1/rounds/${made.id}/publicity`,
        body: { resultHash: made.resultHash },
      });
      return made;
    });
    await followMatters(world);
    const rows = await world.test.database.query<{ orgs: number }>(
      `select count(distinct org_id)::int as orgs from service.matter where kind = 'award'`,
    );
    expect(rows[0]?.orgs).toBeGreaterThan(0);
  });

  it('come from every context that finishes one, each with its page', async () => {
    await signedByAll(world);
    await withdrawn(world, {}, awardedToCompanies);
    await listFrozen(world);
    await frozenDemand(world);
    await followMatters(world);
    const rows = await world.test.database.query<{ kind: string; orgs: number; links: string[] }>(
      `select kind, count(distinct org_id)::int as orgs, array_agg(distinct regexp_replace(link, '[0-9a-f-]{36}', ':id')) as links
       from service.matter group by kind`,
    );
    const of = (kind: string) => rows.find((row) => row.kind === kind);
    expect(of('agreement')).toMatchObject({ orgs: 3, links: ['/agreements/:id'] });
    expect(of('withdrawal')).toMatchObject({ links: ['/public/results/:id'] });
    expect(of('eligibility')).toMatchObject({ links: ['/bids/:id'] });
    expect(of('demand')).toMatchObject({ links: ['/demand/own/:id'] });
  }, 120_000);

  it('are listed by kind and by what is to rate, and are due as one thing until they are rated', async () => {
    const id = await finishedMatter(world, company());
    /** How many matters the one entry of the workbench stands for; what is due first gives it its name. */
    const invited = async (): Promise<number> => {
      const { items } = await world.made<{ items: { kind: string; subject: string; link: string }[] }>(
        company(),
        { method: 'GET', url: '/api/v1/agenda' },
      );
      const [entry, ...others] = items.filter(({ kind }) => kind === 'rating');
      expect([entry?.link, others]).toEqual(['/service/matters?rating=open', []]);
      return Number(/（(\d+)）$/.exec(entry?.subject ?? '')?.[1] ?? '1');
    };
    const before = await invited();
    const listed = async (query: string): Promise<string[]> =>
      (
        await world.made<{ items: OwnMatter[] }>(company(), {
          method: 'GET',
          url: `/api/v1/service/matters?limit=100&${query}`,
        })
      ).items.map((item) => item.id);
    expect(await listed('rating=open&kind=objection')).toContain(id);
    expect(await listed('kind=registration')).not.toContain(id);
    await rate(id);
    expect(await listed('rating=open')).not.toContain(id);
    expect(await listed('rating=given')).toContain(id);
    expect(await invited()).toBe(before - 1);
  });
});

describe('rating a matter', () => {
  it('is done once, by those who were served, within the term', async () => {
    const id = await finishedMatter(world, company());
    expect((await rate(id, {}, world.person('company-trader', 'sibling'))).status).toBe(404);
    expect((await rate(id, {}, office())).status).toBe(403);
    expect(
      (
        await world.send(undefined, {
          method: 'POST',
          url: `/api/v1/service/matters/${id}/rating`,
          body: ratingBody(),
        })
      ).status,
    ).toBe(401);
    expect((await rate(id)).status).toBe(201);
    expect(await rate(id)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const late = await finishedMatter(world, company());
    await passTerm(late);
    expect(await rate(late)).toMatchObject({ status: 409, body: { code: 'window-closed' } });
    await expect(
      world.test.database.query(
        `insert into service.rating (matter_id, org_id, score, tags, comment, rated_by, rated_by_name) values ($1, $2, 5, '{}', '', $2, 'x')`,
        [late, company().orgId],
      ),
    ).rejects.toThrow('the term for ratings is over');
  });

  it('takes one of two who rate at once', async () => {
    const id = await finishedMatter(world, company());
    const answers = await Promise.all([rate(id), rate(id, { score: 1 }), rate(id, { score: 3 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each([
    [{ score: 0 }, 'score'],
    [{ score: 6 }, 'score'],
    [{ score: 4.5 }, 'score'],
    [{ tags: ['price'] }, 'tags'],
    [{ tags: ['speed', 'speed'] }, 'tags'],
    [{ comment: 'x'.repeat(501) }, 'comment'],
  ])('refuses %j, naming %s', async (over, field) => {
    const id = await finishedMatter(world, company());
    const { status, body } = await rate(id, over);
    expect(status).toBe(422);
    expect((body as { errors: { field: string }[] }).errors[0]?.field).toBe(field);
  });
});

describe('a bad rating', () => {
  const toFollow = async (): Promise<string[]> =>
    (
      await world.made<{ items: { id: string; link: string }[] }>(office(), {
        method: 'GET',
        url: '/api/v1/agenda',
      })
    ).items.flatMap(({ id, link }) => (link === '/service/follow-ups' ? [id] : []));

  it('is followed up in order: contact, answer; the rater sees the answer, and what was done stays', async () => {
    const id = await badlyRated(world, company());
    expect(await own(id)).toMatchObject({ score: 1, followUp: 'due', answer: null });
    expect(await follow(id, 'answer')).toMatchObject({ status: 409, body: { code: 'illegal-transition' } });
    expect((await follow(id, 'contact', '已核实', world.person('auditor'))).status).toBe(403);
    expect(await toFollow()).toContain(id);
    expect((await follow(id, 'contact')).status).toBe(200);
    expect((await follow(id, 'contact')).status).toBe(409);
    expect(await toFollow()).toContain(id);
    expect((await follow(id, 'answer', '已增派人手。')).status).toBe(200);
    expect(await toFollow()).not.toContain(id);
    expect(await own(id)).toMatchObject({ followUp: 'settled', answer: '已增派人手。' });
    await expect(
      world.test.database.query(`update service.follow_up set answer = 'x' where matter_id = $1`, [id]),
    ).rejects.toThrow('stays as it is');
  });

  it('cannot be entered without its follow-up, not even by the owner of the database', async () => {
    const id = await finishedMatter(world, company());
    await expect(
      world.test.database.query(
        `insert into service.rating (matter_id, org_id, score, tags, comment, rated_by, rated_by_name) values ($1, $2, 2, '{}', '', $2, 'x')`,
        [id, company().orgId],
      ),
    ).rejects.toThrow('a bad rating is followed up');
  });

  it('is told to the office once, and again once when contact and answer are overdue, whatever runs are late or doubled', async () => {
    const remind = (): Promise<number> =>
      runAsSystem('test', () => world.test.app.get(RemindOfRatings, { strict: false }).execute());
    await remind();
    const id = await badlyRated(world, company());
    const counts = await Promise.all([remind(), remind()]);
    expect(counts[0] + counts[1]).toBe(1);
    await world.test.database.query('alter table service.follow_up disable trigger guard_follow_up');
    await world.test.database.query(
      `update service.follow_up set contact_due = platform.now() - interval '20 days', answer_due = platform.now() - interval '1 second' where matter_id = $1`,
      [id],
    );
    await world.test.database.query('alter table service.follow_up enable always trigger guard_follow_up');
    expect(await remind()).toBe(2);
    expect(await remind()).toBe(0);
    const list = async (query: string): Promise<{ items: { id: string; state: string }[]; total: number }> =>
      world.made(office(), { method: 'GET', url: `/api/v1/service/follow-ups?limit=100&${query}` });
    expect((await list('overdue=yes')).items.map((item) => item.id)).toContain(id);
    expect((await list('overdue=yes&kind=award')).total).toBe(0);
    const { items } = await list('');
    const settled = items.map(({ state }) => state === 'settled');
    expect(settled).toEqual([...settled].sort());
    expect((await list('state=settled')).items.every(({ state }) => state === 'settled')).toBe(true);
    const file = await world.send(office(), {
      method: 'GET',
      url: '/api/v1/service/follow-ups/export?state=due',
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const cells = book.worksheets[0]?.getSheetValues().flat().map(String) ?? [];
    expect(cells).toEqual(expect.arrayContaining(['整改答复', '异议处理', '答复太慢', '待回访']));
  });
});

describe('the public figures', () => {
  it('add up by kind and month, count answers in time, and hold no names', async () => {
    const { body, bytes } = await world.send(undefined, {
      method: 'GET',
      url: '/api/v1/public/service-figures',
    });
    interface Row {
      readonly kind: string;
      readonly month: string;
      readonly matters: number;
      readonly ratings: number;
      readonly bad: number;
      readonly inTimeShare: string | null;
    }
    const { total, kinds, items } = body as { total: Row; kinds: Row[]; items: Row[] };
    const [row] = await world.test.database.query<{ ratings: number; bad: number; share: string }>(
      `select count(*)::int as ratings, (count(*) filter (where r.score <= 2))::int as bad,
         to_char(100.0 * count(*) filter (where f.answered_at < f.answer_due)
           / count(*) filter (where f.state = 'settled' or f.answer_due <= platform.now()), 'FM990.0') as share
       from service.rating r join service.matter m on m.id = r.matter_id left join service.follow_up f on f.matter_id = m.id
       where m.kind = 'objection'`,
    );
    expect(kinds.find(({ kind }) => kind === 'objection')).toMatchObject({
      ratings: row?.ratings,
      bad: row?.bad,
      inTimeShare: row?.share,
    });
    for (const count of ['matters', 'ratings', 'bad'] as const) {
      expect(items.reduce((sum, one) => sum + one[count], 0)).toBe(total[count]);
      expect(kinds.reduce((sum, one) => sum + one[count], 0)).toBe(total[count]);
    }
    expect(new Set(items.map(({ kind, month }) => `${month} ${kind}`)).size).toBe(items.length);
    expect(bytes.toString()).not.toMatch(/示范|答复太慢|p\d+\./);
  });
});

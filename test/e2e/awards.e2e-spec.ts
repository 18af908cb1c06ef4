import { runAsSystem } from '#platform';

import { RemindOffice } from '../../libs/awards/src/application/reminders.js';
import {
  answerBody,
  answered,
  awarded,
  awardOffice,
  awardReviewer,
  confirmBody,
  decide,
  endNotice,
  objectionBody,
  objector,
  objectTo,
  postTo,
  proposedAward,
  proposedWithdrawal,
  publishedRound,
  publishedTender,
  underNotice,
  withdrawalBody,
  withdrawn,
} from '../support/awards.js';
import { round } from '../support/operations/make.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

interface Course {
  readonly publicity: { readonly endsAt: string; readonly openedAt: string; readonly purpose: string } | null;
  readonly objections: readonly {
    readonly id: string;
    readonly state: string;
    readonly answer: string | null;
  }[];
  readonly settled: readonly { readonly varietyId: string; readonly outcome: string }[];
  readonly awards: readonly {
    readonly productId: string;
    readonly unitPrice: string | null;
    readonly agreedQuantity: string | null;
    readonly withdrawnAt: string | null;
  }[];
  readonly supply: readonly {
    readonly regionId: string;
    readonly primary: string | null;
    readonly backup: string | null;
    readonly edition: number;
  }[];
  readonly notices: readonly { readonly n: number; readonly noticeNo: string }[];
}
const course = (id: string): Promise<Course> =>
  world.made(awardOffice(world), { method: 'GET', url: `/api/v1/rounds/${id}/award-course` });
const publicCourse = (id: string): Promise<Course> =>
  world.made(undefined, { method: 'GET', url: `/api/v1/public/results/${id}/award-course` });
const office = (id: string, rest: string, body: object = {}): Promise<Answer> =>
  postTo(world, awardOffice(world), id, rest, body);
const reviewer = (id: string, rest: string, body: object): Promise<Answer> =>
  postTo(world, awardReviewer(world), id, rest, body);
const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const rows = <T = Record<string, unknown>>(sql: string, id: string): Promise<T[]> =>
  world.test.database.query<T>(sql, [id]);
const remind = (): Promise<number> =>
  runAsSystem('test', () => world.test.app.get(RemindOffice, { strict: false }).execute());

describe('the public notice of a result', () => {
  it('opens once, on what the person saw, until the end that the rule gives', async () => {
    const { id, resultHash } = await publishedRound(world);
    expect(codeOf(await office(id, 'publicity', { resultHash: 'a'.repeat(64) }))).toBe('result-differs');
    const opened = await office(id, 'publicity', { resultHash });
    expect(opened.status).toBe(201);
    const { openedAt, endsAt } = opened.body as { openedAt: string; endsAt: string };
    // Made-up data: a demonstration, minutes by rule.
    expect(Date.parse(endsAt) - Date.parse(openedAt)).toBe(5 * 60_000);
    expect(codeOf(await office(id, 'publicity', { resultHash }))).toBe('already-exists');
    expect((await publicCourse(id)).publicity).toMatchObject({ purpose: 'demonstration', endsAt });
  });

  it('counts working days for a live round', async () => {
    const { id, resultHash } = await publishedTender(world, { purpose: 'live' });
    const { body } = await office(id, 'publicity', { resultHash });
    const [row] = await rows<{ hour: number; days: number }>(
      `select extract(hour from ends_at at time zone 'Asia/Shanghai')::int as hour,
         (ends_at at time zone 'Asia/Shanghai')::date - (opened_at at time zone 'Asia/Shanghai')::date as days
       from award.publicity where round_id = $1`,
      id,
    );
    expect(row?.hour).toBe(0);
    expect(row?.days).toBeGreaterThanOrEqual(4);
    expect(body).toMatchObject({ yearsUnannounced: expect.any(Array) as unknown });
  });

  it('is not for rounds that are not published, nor for published history', async () => {
    const { id, resultHash } = await round(world);
    expect(codeOf(await office(id, 'publicity', { resultHash }))).toBe('illegal-transition');
    const history = await round(world, { published: true });
    expect(codeOf(await office(history.id, 'publicity', { resultHash: history.resultHash }))).toBe(
      'illegal-transition',
    );
  });
});

describe('objections', () => {
  it('name the field that is wrong', async () => {
    const { id } = await underNotice(world);
    const field = async (over: object): Promise<unknown> => {
      const answer = await postTo(world, objector(world), id, 'objections', objectionBody(over));
      return (answer.body as { errors: { field: string }[] }).errors.map((error) => error.field);
    };
    expect(await field({ varietyId: 'z' })).toEqual(['varietyId']);
    expect(await field({ varietyId: 'v', productId: 'z' })).toEqual(['productId']);
    expect(await field({ productId: 'P1' })).toEqual(['varietyId']);
    expect(await field({ reason: '太短' })).toEqual(['reason']);
  });

  it('come from the region or from who took part, and in time', async () => {
    const { id } = await underNotice(world);
    expect(codeOf(await postTo(world, objector(world, 'far'), id, 'objections', objectionBody()))).toBe(
      'wrong-actor',
    );
    await endNotice(world, id);
    expect(codeOf(await postTo(world, objector(world), id, 'objections', objectionBody()))).toBe(
      'window-closed',
    );
  });

  it('are taken from far bidders too', async () => {
    const { id, resultHash, bidders } = await publishedTender(world);
    await office(id, 'publicity', { resultHash });
    await world.test.database.query(`update identity.organisation set region_code = '990200' where id = $1`, [
      bidders[2]?.orgId,
    ]);
    expect((await objectTo(world, id, {}, bidders[2])).id).not.toBe('');
  });

  it('are answered by one person and decided by another; the objector reads the answer only then', async () => {
    const { id } = await underNotice(world);
    const { id: objection } = await objectTo(world, id, { varietyId: 'v' });
    const own = (): Promise<Course> =>
      world.made(objector(world), { method: 'GET', url: `/api/v1/rounds/${id}/own-award-course` });
    await answered(world, id, objection, 'reject');
    expect((await own()).objections).toMatchObject([{ state: 'answered', answer: null }]);
    expect(
      (await reviewer(id, `objections/${objection}/decision`, { decision: 'return', opinion: '理由不足' }))
        .body,
    ).toMatchObject({ state: 'filed' });
    await decide(world, id, objection, 'reject');
    expect((await own()).objections).toMatchObject([
      { state: 'rejected', answer: answerBody('reject').answer },
    ]);
    expect(codeOf(await office(id, `objections/${objection}/answer`, answerBody('uphold')))).toBe(
      'illegal-transition',
    );
    const received = await rows(
      `select 1 from platform.message_recipient r join platform.message m on m.id = r.message_id
       where r.account_id = $1 and m.subject->>'key' = 'award.objection-decided'`,
      objector(world).id,
    );
    expect(received).toHaveLength(1);
  });

  it('are withdrawn by who filed them, with the approval that waited', async () => {
    const { id } = await underNotice(world);
    const { id: objection } = await objectTo(world, id);
    await answered(world, id, objection, 'uphold');
    const path = `objections/${objection}/withdrawal`;
    expect(codeOf(await postTo(world, objector(world, 'sibling'), id, path))).toBe('not-found');
    expect((await postTo(world, objector(world), id, path)).body).toMatchObject({ state: 'withdrawn' });
    expect(await rows('select state from platform.approval where subject_id = $1', objection)).toEqual([
      { state: 'rejected' },
    ]);
    expect(
      codeOf(await reviewer(id, `objections/${objection}/decision`, { decision: 'issue', opinion: '同意' })),
    ).toBe('illegal-transition');
  });
});

describe('an award', () => {
  it('waits for the end of the notice and for objections', async () => {
    const { id, resultHash } = await underNotice(world);
    expect(codeOf(await office(id, 'award-proposal'))).toBe('publicity-not-ended');
    const { id: objection } = await objectTo(world, id, { varietyId: 'v' });
    await endNotice(world, id);
    expect(codeOf(await office(id, 'award-proposal'))).toBe('standstill');
    await decide(world, id, objection, 'reject');
    expect((await office(id, 'award-proposal')).status).toBe(201);
    expect(codeOf(await office(id, 'award-proposal'))).toBe('illegal-transition');
    expect((await reviewer(id, 'award-decision', confirmBody(resultHash))).body).toMatchObject({
      state: 'confirmed',
      awards: 4,
    });
  });

  it('is not made for a variety with an upheld objection, which is left out with a reason', async () => {
    const { id, resultHash } = await underNotice(world);
    const { id: objection } = await objectTo(world, id, { varietyId: 'v' });
    await decide(world, id, objection, 'uphold');
    await endNotice(world, id);
    expect(codeOf(await office(id, 'award-proposal'))).toBe('standstill');
    const exclusions = [{ varietyId: 'v', reason: '异议成立，须重新评审' }];
    expect((await office(id, 'award-proposal', { exclusions })).status).toBe(201);
    await reviewer(id, 'award-decision', confirmBody(resultHash));
    expect(await course(id)).toMatchObject({
      settled: [{ varietyId: 'v', outcome: 'excluded' }],
      awards: [],
      supply: [],
    });
  });

  it('takes prices, areas and volumes from the evaluation, unit by unit', async () => {
    const { id, resultHash } = await awarded(world);
    const { awards, supply, notices } = await course(id);
    expect(
      awards.map(({ productId, unitPrice, agreedQuantity }) => [productId, unitPrice, agreedQuantity]),
    ).toEqual([
      ['P1', '1.0000', '2'],
      ['P2', '1.1000', '89'],
      ['P3', '1.2000', '7205759403792794'],
      ['P4', '1.2000', '4'],
    ]);
    expect(supply.map(({ regionId, primary, backup }) => `${regionId} ${primary} ${backup}`)).toEqual([
      'r1 P2 P1',
      'r2 P1 P3',
      'r3 P1 P2',
      'r4 P2 P1',
      'r5 P1 P2',
      'r6 P3 P1',
      'r7 P3 P2',
    ]);
    expect(notices).toHaveLength(1);
    expect(codeOf(await office(id, 'award-proposal'))).toBe('standstill');
    expect(codeOf(await reviewer(id, 'award-decision', confirmBody(resultHash)))).toBe('illegal-transition');
    await expect(rows('delete from award.award where round_id = $1', id)).rejects.toThrow('append-only');
    await expect(rows(`update award.decision set document = '{}' where round_id = $1`, id)).rejects.toThrow(
      'what was decided never changes',
    );
  });

  it('is refused by the database when a volume is not the evaluated one', async () => {
    const { id } = await awarded(world);
    await expect(
      rows(
        `insert into award.volume_move (round_id, variety_id, region_id, product_id, quantity, decision_id)
         select round_id, 'v', 'r1', 'P1', 1, id from award.decision where round_id = $1`,
        id,
      ),
    ).rejects.toThrow('the awarded volume is not the evaluated one');
  });

  it('is returned and put forward anew, by two people', async () => {
    const { id, resultHash } = await proposedAward(world);
    expect(
      (await reviewer(id, 'award-decision', { ...confirmBody(resultHash), decision: 'return' })).body,
    ).toMatchObject({ state: 'returned', noticeNo: null });
    expect((await office(id, 'award-proposal')).body).toMatchObject({ n: 2 });
  });

  it.each([
    ['all', '1.0000'],
    ['winning', '1.0000'],
    ['none', null],
  ] as const)('shows the public the prices of a round whose visibility is %s', async (visibility, price) => {
    const { id } = await awarded(world, (w) => underNotice(w, { visibility }));
    const { awards } = await publicCourse(id);
    expect(awards[0]).toMatchObject({ productId: 'P1', unitPrice: price });
    const { bytes, status } = await world.send(undefined, {
      method: 'GET',
      url: `/api/v1/public/results/${id}/award-notices/1`,
    });
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const [stored] = await rows<{ shown: number }>(
      `select (select count(*)::int from jsonb_path_query(document::jsonb, '$.varieties[*].winners[*].unitPrice ? (@ != null)')) as shown
       from award.decision where round_id = $1`,
      id,
    );
    expect(stored?.shown).toBe(price === null ? 0 : 4);
  });

  it('reaches the company with a notice of its own', async () => {
    const { id, resultHash, bidders } = await publishedTender(world);
    await office(id, 'publicity', { resultHash });
    await endNotice(world, id);
    await office(id, 'award-proposal');
    await reviewer(id, 'award-decision', confirmBody(resultHash));
    const pdf = (by = bidders[0]): Promise<Answer> =>
      world.send(by, { method: 'GET', url: `/api/v1/rounds/${id}/own-award-notice.pdf` });
    const { status, bytes } = await pdf();
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await pdf(objector(world, 'far'))).status).toBe(404);
    const told = await rows(
      `select 1 from platform.message_recipient r join platform.message m on m.id = r.message_id
       where r.account_id = $1 and m.subject->>'key' = 'award.awarded-you'`,
      bidders[0]?.id ?? '',
    );
    expect(told).toHaveLength(1);
  });
});

describe('the withdrawal of an award', () => {
  it('puts the backup first in every region, with the volumes, and keeps what was', async () => {
    const { id } = await withdrawn(world);
    const { awards, supply } = await course(id);
    expect(
      supply.map(({ regionId, primary, backup, edition }) => `${regionId} ${primary} ${backup} ${edition}`),
    ).toEqual([
      'r1 P2 null 2',
      'r2 P3 null 2',
      'r3 P2 null 2',
      'r4 P2 null 2',
      'r5 P2 null 2',
      'r6 P3 null 2',
      'r7 P3 P2 1',
    ]);
    expect(
      awards.map(({ productId, agreedQuantity, withdrawnAt }) => [
        productId,
        agreedQuantity,
        withdrawnAt !== null,
      ]),
    ).toEqual([
      ['P1', '0', true],
      ['P2', '91', false],
      ['P3', '7205759403792794', false],
      ['P4', '4', false],
    ]);
    expect(
      await rows('select sum(quantity)::text as total from award.volume_move where round_id = $1', id),
    ).toEqual([{ total: '7205759403792889' }]);
    expect(await rows('select seq from award.supply where round_id = $1 and seq = 1', id)).toHaveLength(7);
  });

  it('asks for a name where nobody stands by, in the order of the winners', async () => {
    const { id } = await withdrawn(world);
    const { body } = await world.send(awardOffice(world), {
      method: 'GET',
      url: `/api/v1/rounds/${id}/award-withdrawal-regions?product=P3`,
    });
    expect(body).toMatchObject({ varietyId: 'v', winners: ['P2', 'P4'] });
    const { regions } = body as { regions: string[] };
    expect(regions).toEqual(['r2', 'r6']);
    const refused = await office(id, 'award-withdrawals', withdrawalBody({ productId: 'P3' }));
    expect((refused.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      'namings',
    ]);
    const proposal = await office(
      id,
      'award-withdrawals',
      withdrawalBody({
        productId: 'P3',
        namings: [
          { regionId: 'r2', productId: 'P4', reason: '无备供' },
          { regionId: 'r6', productId: null, reason: '其他企业产能不足' },
        ],
      }),
    );
    const { id: withdrawal } = proposal.body as { id: string };
    await reviewer(id, `award-withdrawals/${withdrawal}/decision`, { decision: 'confirm', opinion: '同意' });
    const { supply } = await course(id);
    expect(supply.filter(({ regionId }) => ['r2', 'r6', 'r7'].includes(regionId))).toMatchObject([
      { regionId: 'r2', primary: 'P4' },
      { regionId: 'r6', primary: null },
      { regionId: 'r7', primary: 'P2' },
    ]);
    expect(
      await rows('select sum(quantity)::text as total from award.volume_move where round_id = $1', id),
    ).toEqual([{ total: '7205759403792889' }]);
  });

  it('happens once, one at a time in a variety, and not by one person', async () => {
    const { id, withdrawal } = await proposedWithdrawal(world);
    expect(codeOf(await office(id, 'award-withdrawals', withdrawalBody({ productId: 'P2' })))).toBe(
      'already-exists',
    );
    const path = `award-withdrawals/${withdrawal}/decision`;
    expect((await reviewer(id, path, { decision: 'return', opinion: '材料不全' })).body).toMatchObject({
      state: 'returned',
    });
    expect(codeOf(await reviewer(id, path, { decision: 'confirm', opinion: '同意' }))).toBe(
      'illegal-transition',
    );
  });

  it('is refused for what holds no award', async () => {
    const { id } = await withdrawn(world);
    for (const productId of ['P1', 'P5', 'nothing'])
      expect(codeOf(await office(id, 'award-withdrawals', withdrawalBody({ productId })))).toBe(
        'illegal-transition',
      );
  });
});

describe('reminders of awards', () => {
  const told = async (key: string): Promise<number> =>
    (
      await rows(
        `select 1 from platform.message_recipient r join platform.message m on m.id = r.message_id
         where r.account_id = $1 and m.subject->>'key' = '${key}'`,
        awardOffice(world).id,
      )
    ).length;

  it('tell the office once of each, however often, late or at once the job runs', async () => {
    await remind();
    const { id } = await underNotice(world);
    await objectTo(world, id);
    const before = { came: await told('award.objection-came'), ended: await told('award.publicity-ended') };
    const counts = await Promise.all(Array.from({ length: 8 }, remind));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(await remind()).toBe(0);
    expect(await told('award.objection-came')).toBe(before.came + 1);
    await endNotice(world, id);
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(0);
    expect(await told('award.publicity-ended')).toBe(before.ended + 1);
    await world.test.database.query('alter table award.objection disable trigger guard_objection');
    await rows(
      `update award.objection set due_at = platform.now() + interval '1 hour' where round_id = $1`,
      id,
    );
    await world.test.database.query('alter table award.objection enable always trigger guard_objection');
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(0);
  });
});

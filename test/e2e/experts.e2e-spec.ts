import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeExcel } from '#platform';
import { RULESETS } from '#rounds/evaluator';

import { main } from '../../apps/cli/src/main.js';
import {
  acceptedAll,
  closeWithBids,
  drawn,
  experts,
  expertBody,
  freezeBody,
  freezeProposed,
  frozen,
  fullSheet,
  heldSeats,
  keepSeats,
  listedExpert,
  officeReview,
  ownUrl,
  passAnswer,
  planBody,
  planned,
  prepared,
  reviewOffice,
  reviewSecond,
  reviewUrl,
  scoredAll,
  scoresHashOf,
  sealLog,
  seatsOf,
  sheetOf,
  signSheet,
  unlisted,
} from '../support/experts.js';
import { announced, giveShares } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const faultsOf = ({ body }: Answer): string[] =>
  ((body as { errors?: { field: string; code: string }[] }).errors ?? []).map(
    ({ field, code }) => `${field} ${code}`,
  );
const post = (by: Somebody, url: string, body: object = {}): Promise<Answer> =>
  world.send(by, { method: 'POST', url, body });
const put = (by: Somebody, url: string, body: object, headers = {}): Promise<Answer> =>
  world.send(by, { method: 'PUT', url, body, headers });
const rows = <T = Record<string, unknown>>(sql: string, ...params: unknown[]): Promise<T[]> =>
  world.test.database.query<T>(sql, params);
const office = (): Somebody => reviewOffice(world);
const second = (): Somebody => reviewSecond(world);
const anyone = <T>(url: string): Promise<T> => world.made<T>(undefined, { method: 'GET', url });

describe('the expert library', () => {
  it('lists who has the role, once, and corrects and suspends them', async () => {
    const person = await unlisted(world);
    const body = expertBody({
      username: person.username,
      employer: ' 示范省人民医院 ',
      specialties: ['药学、护理', '药学'],
    });
    const added = await post(office(), '/api/v1/experts', body);
    expect(added.status).toBe(201);
    const { id } = added.body as { id: string };
    expect(codeOf(await post(office(), '/api/v1/experts', body))).toBe('already-exists');
    expect(await rows('select employer, specialties from expert.person where id = $1', id)).toEqual([
      { employer: '示范省人民医院', specialties: ['药学', '护理'] },
    ]);
    const change = expertBody({ specialties: ['药学'] });
    expect((await put(office(), `/api/v1/experts/${id}`, change, { 'if-match': '"1"' })).status).toBe(200);
    expect(codeOf(await put(office(), `/api/v1/experts/${id}`, change, { 'if-match': '"1"' }))).toBe(
      'version-conflict',
    );
    expect((await post(office(), `/api/v1/experts/${id}/suspension`, { reason: '出国' })).body).toEqual({
      id,
      state: 'suspended',
    });
    expect(codeOf(await post(office(), `/api/v1/experts/${id}/suspension`, { reason: '出国' }))).toBe(
      'illegal-transition',
    );
    expect((await post(office(), `/api/v1/experts/${id}/reinstatement`, { reason: '回国' })).body).toEqual({
      id,
      state: 'in-service',
    });
    // Out of the other tests' draws.
    await post(office(), `/api/v1/experts/${id}/suspension`, { reason: '测试' });
  });

  it('refuses everything that is wrong with an entry, by field', async () => {
    const buyer = world.person('institution-purchaser');
    const wrong = await post(office(), '/api/v1/experts', {
      ...expertBody({ username: 'nobody.here', employer: '单位\t甲', employerCode: '123456789012345678' }),
    });
    expect(faultsOf(wrong)).toEqual(['employer control-character', 'employerCode bad-uscc']);
    expect(
      faultsOf(await post(office(), '/api/v1/experts', expertBody({ username: 'nobody.here' }))),
    ).toEqual(['username unknown']);
    expect(
      faultsOf(await post(office(), '/api/v1/experts', expertBody({ username: buyer.username }))),
    ).toEqual(['username no-expert']);
  });

  it('takes a sheet whole, or reports every row that is wrong', async () => {
    const person = await unlisted(world);
    const sheet = async (lines: readonly Record<string, string>[], mode: string): Promise<Answer> => {
      const columns = ['账号', '姓名', '工作单位', '专业'].map((header, i) => ({
        header,
        key: ['username', 'name', 'employer', 'specialties'][i] ?? '',
        kind: 'text' as const,
      }));
      const chunks: Buffer[] = [];
      for await (const chunk of writeExcel({ sheets: [{ name: '专家', columns, rows: lines }] }))
        chunks.push(chunk as Buffer);
      const form = new FormData();
      form.append('file', new File([Buffer.concat(chunks)], '专家.xlsx'));
      return world.send(office(), { method: 'POST', url: `/api/v1/experts/imports?mode=${mode}`, form });
    };
    const good = { username: person.username, name: '王宁', employer: '示范大学', specialties: '药学；护理' };
    const refused = await sheet(
      [good, { ...good, specialties: '' }, { ...good, username: 'nobody.here' }],
      'confirm',
    );
    expect(refused.body).toMatchObject({ state: 'refused', rows: 3 });
    expect(
      (refused.body as { faults: { row: number; column: string; code: string }[] }).faults,
    ).toMatchObject([
      { row: 3, column: 'username', code: 'repeated' },
      { row: 3, column: 'specialties', code: 'number' },
      { row: 4, column: 'username', code: 'unknown', value: 'nobody.here' },
    ]);
    expect((await sheet([good], 'check')).body).toMatchObject({ state: 'checked', rows: 1 });
    expect((await sheet([good], 'confirm')).body).toMatchObject({ state: 'imported', rows: 1 });
    expect(
      await rows('select specialties, state from expert.person where account_id = $1', person.id),
    ).toEqual([{ specialties: ['药学', '护理'], state: 'in-service' }]);
    const exported = await world.send(office(), { method: 'GET', url: '/api/v1/experts/export?q=王宁' });
    expect(exported.bytes.subarray(0, 2).toString()).toBe('PK');
    await rows(
      `update expert.person set state = 'suspended', suspended_reason = '测试' where account_id = $1`,
      person.id,
    );
  });
});

describe('the panel of a round', () => {
  it('needs a plan whose weights make 100, and a library that is large enough', async () => {
    await experts(world);
    const { id } = await announced(world);
    const faults = await put(office(), reviewUrl(id), {
      ...planBody(),
      size: 1,
      quotas: [
        { specialty: '药学', seats: 1 },
        { specialty: '药学', seats: 1 },
      ],
      criteria: [{ name: '质量', weight: '99.99', max: '10' }],
    });
    expect(faultsOf(faults)).toEqual(['quotas.1.specialty repeated', 'quotas too-many', 'criteria sum']);
    expect(
      (await put(office(), reviewUrl(id), planBody({ size: 9, quotas: [{ specialty: '核医学', seats: 1 }] })))
        .status,
    ).toBe(200);
    const short = await post(office(), reviewUrl(id, '/preparation'));
    expect([codeOf(short), ...faultsOf(short)]).toEqual(['experts-short', 'size short', 'quotas short']);
  });

  it('leaves out the people of bidders and excluded employers, and says why', async () => {
    const bidder = world.org('manufacturer');
    const [company] = await rows<{ name: string }>(
      'select name from identity.organisation where id = $1',
      bidder,
    );
    const made = await listedExpert(world, { employer: company?.name });
    const other = await listedExpert(world, { employer: '示范药学会' });
    const { id } = await prepared(world);
    const { review } = await officeReview(world, id);
    expect(review?.state).toBe('prepared');
    const reasons = await rows<{ id: string; reason: string }>(
      `select x.id, x.reason from expert.draw d join expert.review r on r.id = d.review_id
       cross join lateral jsonb_to_recordset(d.left_out) as x (id text, reason text) where r.tender_id = $1 order by x.reason`,
      id,
    );
    expect(reasons).toEqual([
      { id: made.id, reason: 'bidder' },
      { id: other.id, reason: 'excluded-employer' },
    ]);
    for (const expert of [made, other])
      await post(office(), `/api/v1/experts/${expert.id}/suspension`, { reason: '测试' });
    // What was committed to is settled.
    expect(codeOf(await put(office(), reviewUrl(id), planBody()))).toBe('illegal-transition');
    expect(codeOf(await post(office(), reviewUrl(id, '/preparation')))).toBe('illegal-transition');
    await expect(
      rows(
        `update expert.draw set candidates = '[]' where review_id = (select id from expert.review where tender_id = $1)`,
        id,
      ),
    ).rejects.toThrow('never changes');
  });

  it('is drawn by a second person from the first checkpoint after the commitment, and anyone repeats it', async () => {
    const made = await planned(world);
    await post(office(), reviewUrl(made.id, '/preparation'));
    const draw = (): Promise<Answer> => post(second(), reviewUrl(made.id, '/draw'), { opinion: '同意' });
    expect(codeOf(await draw())).toBe('draw-not-ready');
    await sealLog(world);
    const [first] = await rows<{ n: string }>('select max(n) as n from audit.checkpoint');
    const { id: late } = await listedExpert(world);
    await post(office(), `/api/v1/experts/${late}/suspension`, { reason: '测试' });
    await sealLog(world);
    expect((await draw()).status).toBe(200);
    expect(codeOf(await draw())).toBe('illegal-transition');
    const record = await world.send(office(), { method: 'GET', url: reviewUrl(made.id, '/draw.json') });
    const folder = mkdtempSync(join(tmpdir(), 'jicai-panel-'));
    const file = join(folder, 'record.json');
    const verify = async (text: string, ...more: string[]): Promise<{ status: number; text: string }> => {
      writeFileSync(file, text);
      let out = '';
      const status = await main(['panel', 'verify', file, ...more], {
        out: (line) => (out += line),
        err: (line) => (out += line),
      });
      return { status, text: out };
    };
    const text = record.bytes.toString('utf8');
    const { beacon } = JSON.parse(text) as { beacon: { n: number; root: string } };
    expect(beacon.n).toBe(Number(first?.n));
    expect(await verify(text, '--root', beacon.root)).toMatchObject({ status: 0 });
    expect((await verify(text, '--root', 'ab'.repeat(32))).text).toContain('[root]');
    expect((await verify(text.replace(/"seed":"../, '"seed":"zz'))).status).toBe(1);
    expect((await verify('{}')).status).toBe(2);
    rmSync(folder, { recursive: true });
    const seats = await seatsOf(world, made.id);
    expect(seats.map(({ n, state }) => `${n} ${state}`)).toEqual(['1 invited', '2 invited', '3 invited']);
  });

  it('refuses the draw to the one who prepared it', async () => {
    const made = await prepared(world);
    await rows(
      `insert into identity.account_role (account_id, role, granted_by) values ($1, 'procurement-reviewer', $1)`,
      office().id,
    );
    const both = { ...office(), cookie: (await world.newSession(office().id)).cookie };
    await rows(
      `insert into identity.totp (account_id, seed_sealed, confirmed_at) values ($1, '\\x00', platform.now()) on conflict do nothing`,
      office().id,
    );
    expect(codeOf(await post(both, reviewUrl(made.id, '/draw'), { opinion: '同意' }))).toBe('self-review');
    await rows(
      `delete from identity.account_role where account_id = $1 and role = 'procurement-reviewer'`,
      office().id,
    );
    await rows('delete from identity.totp where account_id = $1', office().id);
  });

  it('follows a recusal, an exclusion and a silence with the next of the draw', async () => {
    const made = await drawn(world);
    const [one, two, three] = await heldSeats(world, made);
    if (!one || !two || !three) throw new Error('three seats');
    expect(
      (await post(one.person, ownUrl(one.seat.id, '/recusal'), { reason: '曾为投标企业提供咨询' })).body,
    ).toMatchObject({ state: 'recused' });
    expect((await post(two.person, ownUrl(two.seat.id, '/acceptance'))).status).toBe(200);
    expect(
      (
        await post(office(), reviewUrl(made.id, '/exclusions'), {
          seatId: two.seat.id,
          reason: '近亲属在投标企业任职',
        })
      ).body,
    ).toMatchObject({ state: 'excluded' });
    await passAnswer(world, made.id);
    expect(codeOf(await post(three.person, ownUrl(three.seat.id, '/acceptance')))).toBe('window-closed');
    expect(await keepSeats(world)).toEqual({ lapsed: 1, invited: 3 });
    expect(await keepSeats(world)).toEqual({ lapsed: 0, invited: 0 });
    const seats = await seatsOf(world, made.id);
    expect(seats.map(({ n, state }) => `${n} ${state}`).sort()).toEqual(
      ['1 invited', '1 recused', '2 excluded', '2 invited', '3 invited', '3 lapsed'].sort(),
    );
    expect(new Set(seats.map(({ personId }) => personId)).size).toBe(6);
    const [{ order } = { order: [] }] = await rows<{ order: { id: string }[] }>(
      `select d.record::json -> 'order' as order from expert.draw d join expert.review r on r.id = d.review_id where r.tender_id = $1`,
      made.id,
    );
    const places = seats.map(({ personId }) => order.findIndex(({ id }) => id === personId));
    expect(Math.max(...places)).toBeLessThan(8);
    // Who left stays out, also past the application.
    expect(codeOf(await post(one.person, ownUrl(one.seat.id, '/acceptance')))).toBe('illegal-transition');
    await expect(
      rows(`update expert.seat set state = 'accepted', reason = null where id = $1`, one.seat.id),
    ).rejects.toThrow('never changes');
  });

  it('tells the office once when nobody is left, and is voided by a second person', async () => {
    const made = await drawn(world, { plan: { size: 7, reserve: 1, quotas: [] } });
    const lapse = async (): Promise<void> => {
      await passAnswer(world, made.id);
      await keepSeats(world);
    };
    await lapse();
    await lapse();
    await lapse();
    const told = await rows(`select 1 from platform.message where subject::text like '%panel-short%'`);
    expect(told).toHaveLength(1);
    expect(codeOf(await post(office(), reviewUrl(made.id, '/void'), { reason: '专家不足' }))).toBe(
      'permission-missing',
    );
    expect((await post(second(), reviewUrl(made.id, '/void'), { reason: '专家不足' })).body).toMatchObject({
      state: 'void',
    });
    expect((await officeReview(world, made.id)).review).toBeNull();
    expect((await put(office(), reviewUrl(made.id), planBody())).body).toMatchObject({
      state: 'draft',
      version: 1,
    });
  });
});

describe('score sheets', () => {
  it('are saved as they are, signed off when they are complete, and never change again', async () => {
    const made = await acceptedAll(world);
    const [own, other] = await heldSeats(world, made);
    if (!own || !other) throw new Error('two seats');
    const sheet = await sheetOf(world, own.person, own.seat.id);
    const { scores } = fullSheet(sheet);
    const save = (cells: readonly object[]): Promise<Answer> =>
      put(own.person, ownUrl(own.seat.id, '/scores'), { scores: cells });
    const sign = (digest: string): Promise<Answer> =>
      post(own.person, ownUrl(own.seat.id, '/sign-off'), { digest });
    expect(
      faultsOf(
        await save([
          { ...scores[0], points: '10.01' },
          { ...scores[1], productId: 'P99' },
        ]),
      ),
    ).toEqual(['scores.0.points out-of-range', 'scores.1.productId unknown']);
    expect((await save([{ ...scores[0], points: '9.01' }])).body).toMatchObject({ cells: 1 });
    const partial = await sign((await sheetOf(world, own.person, own.seat.id)).digest);
    expect(codeOf(partial)).toBe('sheet-incomplete');
    expect(faultsOf(partial)[0]).toBe('P1.1 comment-missing');
    expect(faultsOf(partial)).toHaveLength(10);
    const saved = (
      await save([{ ...scores[0], points: '9.01', comment: '内控标准严于药典' }, ...scores.slice(1)])
    ).body as { digest: string };
    expect(codeOf(await sign('ab'.repeat(32)))).toBe('result-differs');
    expect((await sign(saved.digest)).body).toMatchObject({ state: 'submitted' });
    expect(codeOf(await save(scores))).toBe('illegal-transition');
    await expect(rows('update expert.score set points = 1 where seat_id = $1', own.seat.id)).rejects.toThrow(
      'not open',
    );
    await expect(rows('delete from expert.score where seat_id = $1', own.seat.id)).rejects.toThrow(
      'not open',
    );
    // Nobody else sees it: not another expert, not the office before the last one is in.
    expect((await world.send(other.person, { method: 'GET', url: ownUrl(own.seat.id) })).status).toBe(404);
    expect((await put(other.person, ownUrl(own.seat.id, '/scores'), { scores })).status).toBe(404);
    expect((await officeReview(world, made.id)).review?.products[0]?.technicalScore).toBeNull();
    expect(
      codeOf(await post(office(), reviewUrl(made.id, '/freeze-proposal'), { scoresHash: 'ab'.repeat(32) })),
    ).toBe('illegal-transition');
  });

  it('become one score of each product, which two people freeze as they saw it', async () => {
    const made = await scoredAll(world);
    const { review } = await officeReview(world, made.id);
    // 72, 80 and 88 % of every maximum for the first product, two points less for each that follows.
    expect(review?.products.map(({ technicalScore }) => technicalScore)).toEqual([
      '80.0000',
      '78.0000',
      '76.0000',
      '74.0000',
      '72.0000',
    ]);
    const hash = review?.scoresHash ?? '';
    expect(
      codeOf(await post(office(), reviewUrl(made.id, '/freeze-proposal'), { scoresHash: 'ab'.repeat(32) })),
    ).toBe('result-differs');
    expect((await post(office(), reviewUrl(made.id, '/freeze-proposal'), { scoresHash: hash })).status).toBe(
      200,
    );
    expect(
      (await post(second(), reviewUrl(made.id, '/freeze'), await freezeBody(world, made.id, 'return'))).body,
    ).toMatchObject({ state: 'scored' });
    expect((await post(office(), reviewUrl(made.id, '/freeze-proposal'), { scoresHash: hash })).status).toBe(
      200,
    );
    expect(
      codeOf(await post(office(), reviewUrl(made.id, '/freeze'), await freezeBody(world, made.id))),
    ).toBe('permission-missing');
    const before = await anyone<{ frozenAt: string | null; panel: unknown[] }>(
      `/api/v1/public/tenders/${made.id}/expert-review`,
    );
    expect(before).toEqual({ frozenAt: null, scoresHash: null, panel: [], scores: [] });
    expect(
      (await post(second(), reviewUrl(made.id, '/freeze'), await freezeBody(world, made.id))).body,
    ).toMatchObject({ state: 'frozen', scoresHash: hash });
    const after = await anyone<{
      scoresHash: string;
      panel: { name: string }[];
      scores: { technicalScore: string }[];
    }>(`/api/v1/public/tenders/${made.id}/expert-review`);
    expect(after).toMatchObject({ scoresHash: hash, panel: [{ n: 1 }, { n: 2 }, { n: 3 }] });
    expect(after.scores.map(({ technicalScore }) => technicalScore)).toEqual(
      review?.products.map(({ technicalScore }) => technicalScore),
    );
    expect(
      (
        await world.send(undefined, {
          method: 'GET',
          url: `/api/v1/public/tenders/${made.id}/expert-review/draw.json`,
        })
      ).status,
    ).toBe(200);
    const minutes = await world.send(office(), { method: 'GET', url: reviewUrl(made.id, '/minutes.pdf') });
    expect(minutes.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(codeOf(await post(second(), reviewUrl(made.id, '/void'), { reason: '重来' }))).toBe(
      'illegal-transition',
    );
    await expect(
      rows(`update expert.review set state = 'void', void_reason = 'x' where tender_id = $1`, made.id),
    ).rejects.toThrow('never changes');
  });
});

describe('the opening of a round that needs technical scores', () => {
  it('waits for the frozen scores, also past the application, and evaluates with them', async () => {
    const made = await freezeProposed(world);
    await closeWithBids(world, made, 3);
    await giveShares(world, made, 3);
    const open = (): Promise<Answer> =>
      world.send(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
    const early = await open();
    expect([codeOf(early), JSON.stringify(early.body)]).toEqual([
      'opening-not-ready',
      expect.stringContaining('技术评分尚未冻结'),
    ]);
    const force = `update tender.tender set state = 'opened', opened_at = platform.now(), library_round_id = uuidv7() where id = $1`;
    await expect(rows(force, made.id)).rejects.toThrow('technical scores are not frozen');
    const hash = await scoresHashOf(world, made.id);
    await post(second(), reviewUrl(made.id, '/freeze'), await freezeBody(world, made.id));
    const opened = await open();
    expect(opened.status).toBe(200);
    const { libraryRoundId } = opened.body as { libraryRoundId: string };
    expect(
      await rows(
        `select p.product_id as id, p.technical_score::text as score, a.status from rounds.round_product p
         join rounds.round r on r.id = p.round_id join rounds.award a on a.evaluation_id = r.official_evaluation and a.product_id = p.product_id
         where p.round_id = $1 order by p.position`,
        libraryRoundId,
      ),
    ).toMatchObject([
      { id: 'P1', score: '80.0000', status: 'won' },
      { id: 'P2', score: '78.0000', status: 'won' },
      { id: 'P3', score: '76.0000', status: 'won' },
      { id: 'P4', score: '74.0000', status: 'abstained' },
      { id: 'P5', score: '72.0000', status: 'abstained' },
    ]);
    expect(
      (await anyone<{ scoresHash: string }>(`/api/v1/public/tenders/${made.id}/expert-review`)).scoresHash,
    ).toBe(hash);
  });

  it('is refused while nobody reviews, or the review is not at its end', async () => {
    const made = await announced(world, { ruleset: 'alliance-composite' });
    await closeWithBids(world, made, 1);
    await giveShares(world, made, 3);
    const open = (): Promise<Answer> =>
      world.send(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
    expect(codeOf(await open())).toBe('opening-not-ready');
    expect((await put(office(), reviewUrl(made.id), planBody())).status).toBe(200);
    expect(codeOf(await open())).toBe('opening-not-ready');
  });

  it('knows every rule set that needs technical scores', async () => {
    const needing = RULESETS.filter(({ needs }) => needs.includes('technical_score')).map(({ id }) => id);
    const [gate] = await rows<{ text: string }>(
      `select pg_get_functiondef('expert.scores_pending(uuid)'::regprocedure) as text`,
    );
    for (const id of needing) expect(gate?.text).toContain(`'${id}'`);
    expect(needing).toHaveLength(1);
  });

  it('does not take a review for a round that is not announced, or opened', async () => {
    const made = await frozen(world);
    await closeWithBids(world, made, 1);
    await giveShares(world, made, 3);
    await world.made(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
    expect(codeOf(await put(office(), reviewUrl(made.id), planBody()))).toBe('illegal-transition');
    expect(
      await signSheet(
        world,
        (await heldSeats(world, made))[0]?.person ?? office(),
        (await seatsOf(world, made.id))[0]?.id ?? '',
      ).catch((error: unknown) => String(error)),
    ).toContain('illegal-transition');
  });
});

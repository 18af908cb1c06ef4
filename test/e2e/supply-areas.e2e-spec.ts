import {
  awardedToCompanies,
  awardOffice,
  awardReviewer,
  chosenAreas,
  closeAreas,
  fileAreas,
  objector,
  openedAreas,
  postTo,
  proposedAreas,
  publishedRound,
  putBehind,
  withdrawn,
} from '../support/awards.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const fieldsOf = ({ body }: Answer): string[] =>
  ((body as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field);
const rows = <T = Record<string, unknown>>(sql: string, id: string): Promise<T[]> =>
  world.test.database.query<T>(sql, [id]);
const office = (id: string, rest: string, body: object = {}): Promise<Answer> =>
  postTo(world, awardOffice(world), id, rest, body);
const reviewer = (id: string, rest: string, body: object): Promise<Answer> =>
  postTo(world, awardReviewer(world), id, rest, body);
const later = (): string => new Date(Date.now() + 3_600_000).toISOString();
interface AreaCourse {
  readonly areas: readonly {
    readonly regionId: string;
    readonly primary: string;
    readonly backup: string | null;
  }[];
  readonly choosers: readonly { readonly productId: string; readonly listed: number | null }[];
  readonly resultHash: string | null;
}
const course = (id: string): Promise<AreaCourse> =>
  world.made(awardOffice(world), { method: 'GET', url: `/api/v1/rounds/${id}/area-selection` });
const supply = async (id: string): Promise<string[]> =>
  (
    await rows<{ line: string }>(
      `select region_id || ' ' || primary_product_id || ' ' || coalesce(backup_product_id, '-') || ' ' || seq as line
       from award.supply_now where round_id = $1 order by region_id`,
      id,
    )
  ).map(({ line }) => line);
const CHOSEN = ['r1 P1 P2', 'r2 P2 P3', 'r3 P1 P2', 'r4 P3 P1', 'r5 P1 P3', 'r6 P2 P1', 'r7 P3 P1'];

describe('the choice of supply areas', () => {
  it('goes by the lists, and volume that goes with the area follows; what was asked for by brand stays', async () => {
    const { id, areasHash } = await proposedAreas(world);
    const { areas, resultHash, choosers } = await course(id);
    expect(resultHash).toBe(areasHash);
    expect(areas.map(({ regionId, primary, backup }) => `${regionId} ${primary} ${backup}`)).toEqual(CHOSEN);
    expect(choosers.map(({ productId, listed }) => [productId, listed])).toEqual([
      ['P1', 3],
      ['P2', null],
      ['P3', null],
    ]);
    const decision = { decision: 'confirm', opinion: '同意', resultHash: areasHash };
    expect(
      codeOf(await reviewer(id, 'area-selection/decision', { ...decision, resultHash: 'a'.repeat(64) })),
    ).toBe('result-differs');
    expect((await reviewer(id, 'area-selection/decision', decision)).body).toMatchObject({
      state: 'confirmed',
    });
    expect(await supply(id)).toEqual(CHOSEN.map((line) => `${line} 2`));
    expect(
      await rows(
        `select institution_id || ' ' || region_id || ' ' || product_id || ' ' || quantity as line from award.institution_volume
         where round_id = $1 order by 1`,
        id,
      ),
    ).toEqual([
      { line: 'H1 r1 P1 89' },
      { line: 'H2 r4 P1 2' },
      { line: 'H2 r4 P4 4' },
      { line: 'H4 r7 P3 7205759403792794' },
    ]);
    expect(
      await rows('select sum(quantity)::text as total from award.volume_move where round_id = $1', id),
    ).toEqual([{ total: '7205759403792889' }]);
  });

  it('happens once in a variety; its minutes are a document', async () => {
    const { id, selection } = await chosenAreas(world);
    expect(codeOf(await office(id, 'area-selection', { dueAt: later() }))).toBe('illegal-transition');
    const { status, bytes } = await world.send(awardOffice(world), {
      method: 'GET',
      url: `/api/v1/rounds/${id}/area-selections/${selection}/minutes.pdf`,
    });
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await expect(
      rows(`update award.area_selection set opinion = 'x' where round_id = $1`, id),
    ).rejects.toThrow('what was decided never changes');
  });

  it('refuses lists of others, a region twice or unknown, and what is late', async () => {
    const { id } = await openedAreas(world);
    expect(codeOf(await fileAreas(world, id, 'P1', ['r1'], objector(world, 'sibling')))).toBe('wrong-actor');
    expect(codeOf(await fileAreas(world, id, 'P5', ['r1']))).toBe('wrong-actor');
    // P4 was revived from outside the shortlist: it won, and does not choose.
    expect(codeOf(await fileAreas(world, id, 'P4', ['r1']))).toBe('wrong-actor');
    expect(fieldsOf(await fileAreas(world, id, 'P1', ['r1', 'r3', 'r1']))).toEqual(['regionIds.2']);
    expect(fieldsOf(await fileAreas(world, id, 'P1', ['r9']))).toEqual(['regionIds.0']);
    expect((await fileAreas(world, id, 'P1', ['r1'])).status).toBe(200);
    expect((await fileAreas(world, id, 'P1', ['r2', 'r1'])).status).toBe(200);
    expect(codeOf(await office(id, 'area-selection/proposal'))).toBe('illegal-transition');
    const own = await world.made<{ products: unknown }>(objector(world), {
      method: 'GET',
      url: `/api/v1/rounds/${id}/own-areas`,
    });
    expect(own.products).toMatchObject([{ productId: 'P1', chooses: true, regionIds: ['r2', 'r1'] }]);
    await closeAreas(world, id);
    expect(codeOf(await fileAreas(world, id, 'P1', ['r1']))).toBe('window-closed');
    await expect(
      rows(
        `update award.area_list set region_ids = '{r7}' where product_id = 'P1' and selection_id in
        (select s.id from award.area_selection s where s.round_id = $1)`,
        id,
      ),
    ).rejects.toThrow('a list stands');
  });

  it('is returned with its lists, put forward anew, or given up with a reason', async () => {
    const { id, areasHash } = await proposedAreas(world);
    const returned = await reviewer(id, 'area-selection/decision', {
      decision: 'return',
      opinion: '请核对志愿',
      resultHash: areasHash,
    });
    expect(returned.body).toMatchObject({ state: 'announced' });
    expect((await office(id, 'area-selection/proposal')).body).toMatchObject({ resultHash: areasHash });
    await reviewer(id, 'area-selection/decision', {
      decision: 'return',
      opinion: '退回',
      resultHash: areasHash,
    });
    expect((await office(id, 'area-selection/void', { reason: '截止时间设置有误' })).body).toMatchObject({
      state: 'void',
    });
    expect((await office(id, 'area-selection', { dueAt: later() })).status).toBe(201);
  });

  it('follows the award, unless the rule lets it begin with the result; never twice at a time', async () => {
    const { id, resultHash } = await publishedRound(world);
    await putBehind(world, id, { P1: objector(world) });
    expect(codeOf(await office(id, 'area-selection', { dueAt: later() }))).toBe('illegal-transition');
    await world.test.database.query(
      `insert into platform.rule_parameter (key, region_code, edition, valid_from, value, legal_basis, confidence)
       values ('award.area-selection', '990100', 'test', '2020-01-01', '{"from": "result"}', '试点', 'assumed')`,
    );
    expect((await office(id, 'area-selection', { dueAt: later() })).status).toBe(201);
    expect(codeOf(await office(id, 'area-selection', { dueAt: later() }))).toBe('already-exists');
    expect((await fileAreas(world, id, 'P1', ['r3'])).status).toBe(200);
    await office(id, 'publicity', { resultHash });
    await closeAreas(world, id);
    expect(codeOf(await office(id, 'area-selection/proposal'))).toBe('illegal-transition');
    await world.test.database.query(`delete from platform.rule_parameter where edition = 'test'`);
  });

  it('knows who is left after a withdrawal; one winner alone has nothing to choose', async () => {
    const { id } = await withdrawn(world);
    await putBehind(world, id, { P2: objector(world, 'sibling') });
    expect((await office(id, 'area-selection', { dueAt: later() })).status).toBe(201);
    await world.test.database.query('alter table award.withdrawal disable trigger guard_withdrawal');
    expect((await course(id)).choosers.map(({ productId }) => productId)).toEqual(['P2', 'P3']);
    await world.test.database.query('alter table award.withdrawal enable always trigger guard_withdrawal');
    await rows(
      `insert into award.withdrawal (id, round_id, product_id, variety_id, reason, explanation, legal_basis, namings, state, approval_id,
         proposed_by, proposed_by_name, decided_at) select uuidv7(), $1, 'P3', 'v', 'other', 'x', 'x', '[]', 'confirmed', uuidv7(), uuidv7(), 'x', platform.now()`,
      id,
    );
    expect(codeOf(await fileAreas(world, id, 'P2', ['r1'], objector(world, 'sibling')))).toBe(
      'illegal-transition',
    );
  });

  it('is not for companies that won nothing: they see none', async () => {
    await awardedToCompanies(world);
    const { id } = await openedAreas(world);
    const list = (by = objector(world)): Promise<{ items: { roundId: string }[] }> =>
      world.made(by, { method: 'GET', url: '/api/v1/own-area-selections' });
    expect((await list()).items.map(({ roundId }) => roundId)).toContain(id);
    expect((await list(await world.newPerson({ role: 'company-admin', kind: 'distributor' }))).items).toEqual(
      [],
    );
  });
});

import { DataSource } from 'typeorm';

import { AgreedVolumes } from '#awards';
import { Database, runAsSystem } from '#platform';

import { AgreedVolumes0095 } from '../../migrations/0095-agreed-volumes.js';
import { VolumeAdjustments0096 } from '../../migrations/0096-volume-adjustments.js';
import { AreaSelection0097 } from '../../migrations/0097-area-selection.js';
import {
  adjustmentBody,
  awardedVolumes,
  awardOffice,
  awardReviewer,
  endorsedAdjustment,
  filedAdjustment,
  postTo,
  purchaser,
  withdrawn,
} from '../support/awards.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

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
const ask = (id: string, body: object, by = purchaser(world)): Promise<Answer> =>
  postTo(world, by, id, 'volume-adjustments', body);
const office = (id: string, rest: string, body: object = {}): Promise<Answer> =>
  postTo(world, awardOffice(world), id, rest, body);
const decide = (id: string, adjustment: string, decision = 'confirm'): Promise<Answer> =>
  postTo(world, awardReviewer(world), id, `volume-adjustments/${adjustment}/decision`, {
    decision,
    opinion: '同意',
  });
const propose = async (id: string, body: object): Promise<string> => {
  const answer = await office(id, 'volume-adjustment-proposals', body);
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
};
/** Volume as it stands: institution, region, product, units. */
const standing = async (id: string): Promise<string[]> => {
  const volumes = await runAsSystem('test', () =>
    world.test.app.get(Database).read((q) => new AgreedVolumes().list(q, { roundId: id })),
  );
  return volumes.map(
    ({ institutionId, regionId, productId, quantity }) =>
      `${institutionId} ${regionId} ${productId ?? '-'} ${quantity}`,
  );
};
interface Listed {
  readonly items: readonly {
    readonly institutionId: string;
    readonly quantity: string;
    readonly awarded: string;
  }[];
}
const listed = (by: Somebody, query = ''): Promise<Listed> =>
  world.made(by, { method: 'GET', url: `/api/v1/agreed-volumes${query}` });

describe('agreed volume by institution', () => {
  it('is what the evaluation agreed, and moves within institution and region when an award is withdrawn', async () => {
    const { id } = await withdrawn(world);
    expect(await standing(id)).toEqual([
      'H1 r1 P2 89',
      'H2 r4 P2 2',
      'H2 r4 P4 4',
      'H4 r7 P3 7205759403792794',
    ]);
    const [sums] = await rows(
      `select (select sum(quantity) from award.institution_move where round_id = $1) =
         (select sum(quantity) from award.volume_move where round_id = $1) as "isEqual",
         not exists (select region_id, product_id, sum(quantity) from award.volume_move where round_id = $1 group by 1, 2 having sum(quantity) <> 0
           except select region_id, product_id, sum(quantity) from award.institution_move where round_id = $1 group by 1, 2) as "isSame"`,
      id,
    );
    expect(sums).toEqual({ isEqual: true, isSame: true });
  });

  it('is there for awards and withdrawals from before it was kept', async () => {
    const { id } = await withdrawn(world);
    const before = await standing(id);
    const source = await new DataSource({ type: 'postgres', url: world.test.database.url }).initialize();
    const runner = source.createQueryRunner();
    await new AreaSelection0097().down(runner);
    await new VolumeAdjustments0096().down(runner);
    await new AgreedVolumes0095().down(runner);
    await new AgreedVolumes0095().up(runner);
    await new VolumeAdjustments0096().up(runner);
    await new AreaSelection0097().up(runner);
    await source.destroy();
    expect(await standing(id)).toEqual(before);
    expect(
      await rows('select sum(quantity)::text as total from award.volume_move where round_id = $1', id),
    ).toEqual([{ total: '7205759403792889' }]);
  });

  it('is seen by the institution itself and by the office; others name a round and see nothing', async () => {
    const { id, h1 } = await awardedVolumes(world);
    const own = await listed(purchaser(world), `?round=${id}`);
    expect(own.items.map(({ institutionId, quantity }) => [institutionId, quantity])).toEqual([[h1, '89']]);
    expect((await listed(awardOffice(world), `?round=${id}`)).items).toHaveLength(4);
    expect((await listed(purchaser(world, 'far'), `?round=${id}`)).items).toEqual([]);
    for (const [text, found] of [
      [h1, 1],
      ['B4', 1],
      ['P3', 1],
      ['worked', 4],
      ['nothing', 0],
    ] as const)
      expect((await listed(awardOffice(world), `?round=${id}&q=${text}`)).items).toHaveLength(found);
    expect((await listed(purchaser(world), '?q=B2')).items.length).toBeGreaterThan(0);
    expect((await listed(purchaser(world), '?q=B4')).items).toEqual([]);
    expect(
      fieldsOf(await world.send(awardOffice(world), { method: 'GET', url: '/api/v1/agreed-volumes' })),
    ).toEqual(['round']);
    const sheet = await world.send(purchaser(world), { method: 'GET', url: '/api/v1/agreed-volumes/export' });
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});

describe('an adjustment of agreed volume', () => {
  it('goes from the institution over the office to a second person, and moves what was asked for', async () => {
    const { id, h1, adjustment } = await endorsedAdjustment(world, { quantity: '11' });
    expect(await standing(id)).toContain(`${h1} r1 P2 89`);
    expect((await decide(id, adjustment)).body).toEqual({ id: adjustment, state: 'confirmed' });
    expect(await standing(id)).toContain(`${h1} r1 P2 100`);
    const { items } = await listed(purchaser(world), `?round=${id}`);
    expect(items).toMatchObject([{ quantity: '100', awarded: '89' }]);
    expect(codeOf(await decide(id, adjustment))).toBe('illegal-transition');
    await expect(rows(`update award.adjustment set opinion = 'x' where id = $1`, adjustment)).rejects.toThrow(
      'closed never changes',
    );
    const told = await rows(
      `select 1 from platform.message_recipient r join platform.message m on m.id = r.message_id
       where r.account_id = $1 and m.subject->>'key' = 'award.adjusted'`,
      purchaser(world).id,
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('transfers to another institution or product, and nothing comes or goes', async () => {
    const { id, h1, h2 } = await awardedVolumes(world);
    const between = await propose(
      id,
      adjustmentBody(h1, { kind: 'transfer', quantity: '9', toInstitutionId: h2, toProductId: 'P1' }),
    );
    await decide(id, between);
    const within = await propose(
      id,
      adjustmentBody(h1, { kind: 'transfer', quantity: '30', toProductId: 'P3' }),
    );
    await decide(id, within);
    expect((await standing(id)).sort()).toEqual(
      [
        `${h1} r1 P2 50`,
        `${h1} r1 P3 30`,
        `${h2} r4 P1 11`,
        `${h2} r4 P4 4`,
        'H4 r7 P3 7205759403792794',
      ].sort(),
    );
    expect(
      await rows('select sum(quantity)::text as total from award.volume_move where round_id = $1', id),
    ).toEqual([{ total: '7205759403792889' }]);
  });

  it('below the floor of the rule needs the reason of the office', async () => {
    const { id, h1 } = await awardedVolumes(world);
    const enough = adjustmentBody(h1, { kind: 'decrease', quantity: '17' });
    expect((await office(id, 'volume-adjustment-proposals', enough)).status).toBe(201);
    const below = { ...enough, quantity: '18' };
    expect(fieldsOf(await office(id, 'volume-adjustment-proposals', below))).toEqual(['officeReason']);
    const filed = await ask(id, below);
    const { id: adjustment } = filed.body as { id: string };
    const path = `volume-adjustments/${adjustment}/endorsement`;
    expect(fieldsOf(await office(id, path))).toEqual(['officeReason']);
    expect((await office(id, path, { officeReason: '该院已停开相关科室' })).status).toBe(200);
    await expect(
      rows(`update award.adjustment set office_reason = null where id = $1`, adjustment),
    ).rejects.toThrow('ck_adjustment_floor');
    expect((await decide(id, adjustment)).status).toBe(200);
    expect(await standing(id)).toContain(`${h1} r1 P2 71`);
  });

  it('names what is wrong: not own, nothing there, too much, no winner, nobody to receive it', async () => {
    const { id, h1, h2 } = await awardedVolumes(world);
    const transfer = (over: object) => adjustmentBody(h1, { kind: 'transfer', quantity: '1', ...over });
    for (const [body, field] of [
      [adjustmentBody(h2, { regionId: 'r4' }), 'institutionId'],
      [adjustmentBody(h1, { regionId: 'r4' }), 'regionId'],
      [adjustmentBody(h1, { kind: 'decrease', quantity: '90' }), 'quantity'],
      [adjustmentBody(h1, { quantity: '0' }), 'quantity'],
      [adjustmentBody(h1, { productId: 'P5' }), 'productId'],
      [adjustmentBody(h1, { varietyId: 'z' }), 'varietyId'],
      [adjustmentBody(h1, { toProductId: 'P3' }), 'toInstitutionId'],
      [transfer({}), 'toInstitutionId'],
      [transfer({ toInstitutionId: h1 }), 'toInstitutionId'],
      [transfer({ toInstitutionId: 'H9' }), 'toInstitutionId'],
      [transfer({ toProductId: 'P5' }), 'toProductId'],
    ] as const)
      expect([field, fieldsOf(await ask(id, body))]).toEqual([field, [field]]);
    expect(codeOf(await ask('018f0000-0000-7000-8000-000000000009', adjustmentBody(h1)))).toBe('not-found');
  });

  it('is taken back by the institution alone, with the approval that waited, and refused with an opinion', async () => {
    const { id, adjustment } = await endorsedAdjustment(world);
    const path = `volume-adjustments/${adjustment}/withdrawal`;
    expect(codeOf(await postTo(world, purchaser(world, 'sibling'), id, path))).toBe('not-found');
    expect((await postTo(world, purchaser(world), id, path)).body).toMatchObject({ state: 'withdrawn' });
    expect(await rows('select state from platform.approval where subject_id = $1', adjustment)).toEqual([
      { state: 'rejected' },
    ]);
    const other = await filedAdjustment(world);
    const refusal = await office(other.id, `volume-adjustments/${other.adjustment}/refusal`, {
      opinion: '理由不充分',
    });
    expect(refusal.body).toMatchObject({ state: 'refused' });
    const third = await endorsedAdjustment(world);
    expect((await decide(third.id, third.adjustment, 'refuse')).body).toMatchObject({ state: 'refused' });
    expect(await standing(third.id)).toContain(`${third.h1} r1 P2 89`);
  });

  it('moves nothing but what was confirmed, whatever the application says', async () => {
    const { id, h1, adjustment } = await filedAdjustment(world);
    const move = (quantity: number, cause: string, causeId: string): Promise<unknown> =>
      world.test.database.query(
        `insert into award.institution_move (round_id, variety_id, region_id, institution_id, product_id, follows_area, quantity, cause, cause_id)
         values ($1, 'v', 'r1', $2, 'P2', true, $3, $4, $5)`,
        [id, h1, quantity, cause, causeId],
      );
    await expect(move(10, 'adjustment', adjustment)).rejects.toThrow('moves what was confirmed');
    await expect(move(-90, 'adjustment', adjustment)).rejects.toThrow();
    await expect(move(5, 'withdrawal', adjustment)).rejects.toThrow('within its region');
    await expect(rows('delete from award.institution_move where round_id = $1', id)).rejects.toThrow(
      'append-only',
    );
  });
});

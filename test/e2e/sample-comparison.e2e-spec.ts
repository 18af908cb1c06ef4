import ExcelJS from 'exceljs';

import { sampleBody } from '../support/operations/samples.js';
import { announced, closed, draft, office, opened, reviewer } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '10' });
}, 120_000);
afterAll(() => world.close());

interface Compared {
  readonly sample: { kind: string; products: number; bids: number; abstaining: number };
  readonly evaluations: readonly { label: string; totals: { winners: number; spend: string | null } }[];
  readonly varieties: readonly {
    readonly sides: readonly {
      readonly winners: readonly { productId: string; awardUnitPrice: string }[];
      readonly losers: number;
      readonly agreedQuantity: string | null;
      readonly agreedChange: string | null;
    }[];
  }[];
}
const url = (id: string, rest = ''): string => `/api/v1/tenders/${id}/sample-comparison${rest}`;
const compare = (id: string, over: object = {}, by: Somebody | undefined = office(world)): Promise<Answer> =>
  world.send(by, { method: 'POST', url: url(id), body: sampleBody(over) });
const comparedOf = async (id: string, over: object = {}): Promise<Compared> => {
  const answer = await compare(id, over);
  expect(answer.status).toBe(200);
  return answer.body as Compared;
};
const { recipe } = sampleBody();
const { sides } = sampleBody();

/** The fixture's own bids, as a person would upload them. */
const BIDS = `product_id,pack_price,submitted_at,accepts_revival
P1,1.00,2026-01-13T09:00:00+08:00,N
P2,1.10,2026-01-13T09:00:00+08:00,N
P3,1.20,2026-01-13T09:00:00+08:00,N
P4,1.30,2026-01-13T09:00:00+08:00,Y
`;

describe('rules on sample bids', () => {
  it('gives winners, prices, spend, losers and the change of the agreed volume, side by side', async () => {
    const { id } = await draft(world);
    const narrow = { label: '两个名额', ruleset: 'national-drug-9', parameters: { spreadMultiple: '1.05' } };
    const compared = await comparedOf(id, { recipe: undefined, bids: BIDS, sides: [...sides, narrow] });
    expect(compared.sample).toMatchObject({ kind: 'uploaded', bids: 4 });
    expect(compared.evaluations.map(({ label }) => label)).toEqual(['第十一批', '第十批', '两个名额']);
    const [first, , third] = compared.varieties[0]?.sides ?? [];
    expect(first?.winners[0]).toMatchObject({ productId: 'P1', awardUnitPrice: '1.0000' });
    expect(first?.agreedChange).toBe('0');
    expect(first?.winners.length).toBeGreaterThan(third?.winners.length ?? 0);
    expect(third?.losers).toBeGreaterThan(first?.losers ?? 0);
    expect(third?.agreedChange).toBe(
      String(BigInt(third?.agreedQuantity ?? '0') - BigInt(first?.agreedQuantity ?? '0')),
    );
  });

  it('makes the same bids from the same seed, and others from another', async () => {
    const { id } = await draft(world);
    const once = await comparedOf(id);
    expect(await comparedOf(id)).toEqual(once);
    expect(await comparedOf(id, { recipe: { ...recipe, seed: 'other' } })).not.toEqual(once);
    const none = await comparedOf(id, { recipe: { ...recipe, abstainPercent: 100 } });
    expect(none.sample).toMatchObject({ kind: 'generated', bids: 0, abstaining: 5 });
  });

  it('never touches bids: those under seal stay as they are, and nothing is stored', async () => {
    const counts = async (): Promise<unknown> =>
      world.test.database.query(
        `select (select count(*) from tender.bid) as bids, (select count(*) from tender.opened_price) as prices,
           (select count(*) from rounds.bid) as library, (select count(*) from rounds.evaluation) as evaluations`,
      );
    for (const { id } of [
      await announced(world),
      await closed(world, { bids: 2 }),
      await opened(world, { bids: 2 }),
    ]) {
      const before = await counts();
      const { sample } = await comparedOf(id);
      expect(sample).toMatchObject({ kind: 'generated', products: 5 });
      expect(await counts()).toEqual(before);
    }
  });

  it('goes out as a workbook that says on every sheet that nobody made these bids', async () => {
    const { id } = await draft(world);
    const { bytes, status } = await world.send(office(world), {
      method: 'POST',
      url: url(id, '/workbook'),
      body: sampleBody(),
    });
    expect(status).toBe(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '汇总',
      '品种',
      '结果不同的产品',
      '样本报价',
    ]);
    for (const sheet of workbook.worksheets)
      expect(JSON.stringify(sheet.getSheetValues())).toContain('样本报价，由程序生成');
  });

  it.each([
    ['one side', { sides: sides.slice(0, 1) }, 'sides'],
    ['five sides', { sides: [...sides, ...sides, ...sides].slice(0, 5) }, 'sides'],
    ['neither recipe nor bids', { recipe: undefined }, 'recipe'],
    ['both', { bids: BIDS }, 'recipe'],
    ['shares the wrong way round', { recipe: { ...recipe, from: '0.9', to: '0.3' } }, 'to'],
    ['a share above the ceiling', { recipe: { ...recipe, to: '1.2' } }, 'recipe.to'],
    ['an unknown distribution', { recipe: { ...recipe, distribution: 'normal' } }, 'recipe.distribution'],
    ['an unknown rule set', { sides: [sides[0], { ...sides[1], ruleset: 'x' }] }, 'sides.1.ruleset'],
    [
      'a parameter that the rule set does not take',
      { sides: [sides[0], { ...sides[1], parameters: { spreadMultiple: 'x' } }] },
      'sides.1.parameters.spreadMultiple',
    ],
    [
      'bids for a product that is not there',
      { recipe: undefined, bids: BIDS.replace('P1', 'P9') },
      'bids.csv:2:product_id',
    ],
  ])('refuses %s, naming the place', async (_, over, field) => {
    const { id } = await draft(world);
    const { status, body } = await compare(id, over);
    expect([409, 422]).toContain(status);
    const { errors } = body as { errors: { field: string }[] };
    expect(errors.map((fault) => fault.field)).toContain(field);
  });

  it('is for the office alone, and for a tender that there is', async () => {
    const { id } = await draft(world);
    for (const role of ['company-trader', 'auditor', 'supervisor'] as const)
      expect((await compare(id, {}, world.person(role))).status).toBe(403);
    expect((await compare(id, {}, reviewer(world))).status).toBe(403);
    expect((await world.send(undefined, { method: 'POST', url: url(id), body: sampleBody() })).status).toBe(
      401,
    );
    expect((await compare('01890000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});

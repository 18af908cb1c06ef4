import { runAsSystem } from '#platform';

import { RemindOfEnds } from '../../libs/renewals/src/application/remind-of-ends.js';
import { expiringRound, renew, renewalBody } from '../support/renewals.js';
import { office } from '../support/tenders.js';
import { buildWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const get = <T>(url: string): Promise<T> => world.made<T>(office(world), { method: 'GET', url });
const remind = (): Promise<number> =>
  runAsSystem('test', () => world.test.app.get(RemindOfEnds, { strict: false }).execute());

describe('a renewal', () => {
  it('is listed, told of once, prepared from the round with its incumbents and prices, and only once', async () => {
    const { id: source, roundNo } = await expiringRound(world);
    const { id: distant } = await expiringRound(world, 400);
    interface Listed {
      readonly id: string;
      readonly daysLeft: number;
      readonly renewalNo: string | null;
    }
    const listed = async (): Promise<Listed | undefined> =>
      (await get<{ items: Listed[] }>('/api/v1/renewals?limit=100')).items.find(({ id }) => id === source);
    expect(await listed()).toMatchObject({ daysLeft: 90, renewalNo: null });
    const { items } = await get<{ items: Listed[] }>('/api/v1/renewals?limit=100');
    expect(items.some(({ id }) => id === distant)).toBe(false);
    // Doubled and late runs tell nobody twice.
    expect((await Promise.all([remind(), remind()])).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await remind()).toBe(0);
    const toDo = async (): Promise<string[]> =>
      (await get<{ items: { id: string; kind: string }[] }>('/api/v1/agenda')).items.flatMap(
        ({ id, kind }) => (kind === 'renewal' ? [id] : []),
      );
    expect(await toDo()).toContain(source);
    expect(await toDo()).not.toContain(distant);

    expect(await renew(world, renewalBody(source, { ceilingRule: 'percent-of-award' }))).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'ceilingPercent', code: 'required' }] },
    });
    const body = renewalBody(source, { ceilingRule: 'percent-of-award', ceilingPercent: '90' });
    const made = await renew(world, body);
    expect(made).toMatchObject({ status: 200, body: { incumbents: 2 } });
    const { id } = made.body as { id: string };
    const tender = await get<Record<string, unknown>>(`/api/v1/tenders/${id}`);
    expect(tender).toMatchObject({
      kind: 'renewal',
      state: 'draft',
      ruleset: 'ceiling-renewal',
      roundNo: body.roundNo,
    });
    expect(tender['priceDeadline']).not.toBeNull();
    const rows = await world.test.database.query<{
      product: string;
      right: boolean;
      reference: boolean;
      volume: string | null;
    }>(
      `select e.product_id as product, e.ceiling_price = round(a.unit_price * 0.9, 4) as right,
         e.reference_price = round(a.unit_price * e.units_per_pack, 4) as reference, e.reported_volume::text as volume
       from tender.entry e join tender.tender s on s.id = $2
       join award.award a on a.round_id = s.library_round_id and a.product_id = e.product_id where e.tender_id = $1`,
      [id, source],
    );
    expect(rows.map(({ right, reference, volume }) => [right, reference, volume])).toEqual([
      [true, true, null],
      [true, true, null],
    ]);
    const renewal = await get<{ sourceNo: string; products: { incumbent: boolean; basePercent: string }[] }>(
      `/api/v1/renewals/${id}`,
    );
    expect(renewal.sourceNo).toBe(roundNo);
    expect(renewal.products.filter(({ incumbent }) => incumbent)).toHaveLength(2);
    expect(renewal.products.map(({ incumbent, basePercent }) => `${incumbent} ${basePercent}`)).toContain(
      'false 50.0',
    );
    expect((await listed())?.renewalNo).toBe(body.roundNo);
    expect(await toDo()).not.toContain(source);
    expect(await renew(world, renewalBody(source))).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
  });

  it('is refused for a round that was not awarded, or names no end', async () => {
    const { id } = await expiringRound(world);
    await world.test.database.query('update tender.tender set agreement_ends_on = null where id = $1', [id]);
    expect(await renew(world, renewalBody(id))).toMatchObject({
      status: 409,
      body: { code: 'illegal-transition' },
    });
    const nobody = '0199aa00-0000-7000-8000-000000000000';
    expect(await renew(world, renewalBody(nobody))).toMatchObject({ status: 404 });
  });
});

import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import type { ProductInput } from '../domain/types.js';
import { DISTRIBUTIONS, sampleBids, type SampleRecipe } from './sample-bids.js';

const product = (id: string, over: Partial<ProductInput> = {}): ProductInput => ({
  id,
  varietyId: 'v',
  bidderId: `b${id}`,
  name: '',
  entityId: null,
  strength: null,
  unitsPerPack: '24',
  ceilingPrice: '1.5000',
  reportedVolume: null,
  evaluationPassedOn: null,
  citiesCovered: null,
  salesVolume: null,
  technicalScore: null,
  unitClass: null,
  ...over,
});
const recipe = (over: Partial<SampleRecipe> = {}): SampleRecipe => ({
  seed: '1',
  distribution: 'even',
  from: '0.30',
  to: '0.90',
  abstainPercent: 0,
  revivalPercent: 50,
  basePrice: '10',
  ...over,
});

const share = fc.integer({ min: 1, max: 100 }).map((percent) => (percent / 100).toFixed(2));
const recipes = fc.record({
  seed: fc.string({ maxLength: 20 }),
  distribution: fc.constantFrom(...DISTRIBUTIONS),
  bounds: fc.tuple(share, share).map(([a, b]) => (a < b ? [a, b] : [b, a])),
  abstainPercent: fc.integer({ min: 0, max: 100 }),
  revivalPercent: fc.integer({ min: 0, max: 100 }),
});
const products = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 20 });

describe('sample bids', () => {
  it('keep within the shares and the ceiling, in whole fen, and are the same in any order', () => {
    fc.assert(
      fc.property(recipes, products, ({ bounds: [from = '', to = ''], ...rest }, ids) => {
        const asked = recipe({ ...rest, from, to });
        const list = ids.map((id) => product(id));
        const bids = sampleBids({ products: list }, asked);
        expect([...bids].reverse()).toEqual(sampleBids({ products: [...list].reverse() }, asked));
        for (const { packPrice } of bids) {
          expect(packPrice).toMatch(/^\d+\.\d{2}$/);
          const price = new Decimal(packPrice ?? '');
          expect(price.gte(new Decimal(36).times(from).minus('0.005'))).toBe(true);
          expect(price.lte(new Decimal(36).times(to).plus('0.005'))).toBe(true);
          expect(price.lte(36)).toBe(true);
        }
      }),
    );
  });

  it('leave out a company with all its products, everyone at 100 per cent and nobody at 0', () => {
    const list = Array.from({ length: 40 }, (_, i) => product(String(i), { bidderId: `b${i % 8}` }));
    expect(sampleBids({ products: list }, recipe({ abstainPercent: 100 }))).toEqual([]);
    expect(sampleBids({ products: list }, recipe())).toHaveLength(40);
    const some = sampleBids({ products: list }, recipe({ abstainPercent: 50 }));
    const bidders = new Set(some.map(({ productId }) => Number(productId) % 8));
    expect(some).toHaveLength(bidders.size * 5);
    expect(bidders.size).toBeGreaterThan(0);
    expect(bidders.size).toBeLessThan(8);
  });

  it('lie low, in the middle or high as asked', () => {
    const list = Array.from({ length: 200 }, (_, i) => product(String(i)));
    const mean = (distribution: SampleRecipe['distribution']): number =>
      sampleBids({ products: list }, recipe({ distribution }))
        .map(({ packPrice }) => Number(packPrice))
        .reduce((sum, price) => sum + price / list.length, 0);
    expect(mean('low')).toBeLessThan(mean('even'));
    expect(mean('even')).toBeLessThan(mean('high'));
    expect(Math.abs(mean('middle') - 21.6)).toBeLessThan(1);
  });

  it('take the base price where there is no ceiling, and never come to nothing', () => {
    const [bid] = sampleBids(
      { products: [product('a', { ceilingPrice: null, unitsPerPack: '1' })] },
      recipe({ from: '0.5', to: '0.5' }),
    );
    expect(bid?.packPrice).toBe('5.00');
    const [least] = sampleBids(
      { products: [product('a', { ceilingPrice: '0.0001', unitsPerPack: '1' })] },
      recipe(),
    );
    expect(least?.packPrice).toBe('0.01');
  });

  it('differ by the seed', () => {
    const list = [product('a'), product('b')];
    expect(sampleBids({ products: list }, recipe({ seed: '2' }))).not.toEqual(
      sampleBids({ products: list }, recipe()),
    );
  });
});

import fc from 'fast-check';

import { exact, toPrice } from '#kernel';
import { pricesOf, strengthFactor, type ProductInput } from '#rounds/evaluator';

import { quotable, type QuotableRevival } from './quote-cap.js';

const PRODUCT: ProductInput = {
  id: 'p',
  varietyId: 'v',
  bidderId: 'b',
  name: '',
  entityId: null,
  strength: '20',
  unitsPerPack: '28',
  ceilingPrice: null,
  reportedVolume: null,
  evaluationPassedOn: null,
  citiesCovered: null,
  salesVolume: null,
  technicalScore: null,
  unitClass: null,
};

const rangeOf = (product: ProductInput, packPrice: string, target: string): QuotableRevival | undefined =>
  quotable(
    {
      varieties: [
        {
          id: 'v',
          name: '',
          representativeStrength: '10',
          volumeClass: 'general',
          lowPriceThreshold: null,
          classBPrice: null,
        },
      ],
      products: [product],
      bids: [{ productId: 'p', packPrice, submittedAt: null, acceptsRevival: false, draw: null }],
    },
    [{ productId: 'p', kind: 'shortlisted', comparablePrice: target, unitPrice: '0' }],
  )[0];

const pricesAt = (product: ProductInput, fen: number) =>
  pricesOf((fen / 100).toFixed(2), product, strengthFactor(product.strength, '10'));
const comparable = (product: ProductInput, fen: number): bigint => pricesAt(product, fen).comparable;
const fenOf = (yuan = ''): number => Math.round(Number(yuan) * 100);

describe('a second quote', () => {
  it('counts from the first fen that does not vanish to the dearest that the rules accept, and never above the first price', () => {
    const cases = fc.record({
      strength: fc.constantFrom('10', '20', '5', '15', '7.5'),
      unitsPerPack: fc.constantFrom('1', '7', '28', '1000'),
      target: fc.integer({ min: 1, max: 90_000 }),
      first: fc.integer({ min: 1, max: 2_000_000 }),
    });
    fc.assert(
      fc.property(cases, ({ strength, unitsPerPack, target, first }) => {
        const product = { ...PRODUCT, strength, unitsPerPack };
        const text = (target / 10_000).toFixed(4);
        const range = rangeOf(product, (first / 100).toFixed(2), text);
        const [least, cap] = [fenOf(range?.packPriceMin), fenOf(range?.packPriceMax)];
        const limit = toPrice(exact(text));
        expect(comparable(product, cap)).toBeLessThanOrEqual(limit);
        if (cap < first) expect(comparable(product, cap + 1)).toBeGreaterThan(limit);
        expect(cap).toBeLessThanOrEqual(first);
        const vanishing = (fen: number) => Object.values(pricesAt(product, fen)).includes(0n);
        expect([vanishing(least - 1), vanishing(least) && least <= first]).toEqual([true, false]);
      }),
    );
  });
});

import fc from 'fast-check';

import { exact, toPrice } from '#kernel';
import { pricesOf, strengthFactor, type ProductInput } from '#rounds/evaluator';

import { acceptsBy, quotable } from './quote-cap.js';

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

const capOf = (product: ProductInput, packPrice: string, target: string): string =>
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
  )[0]?.packPriceMax ?? '';

const comparable = (product: ProductInput, fen: number): bigint =>
  pricesOf((fen / 100).toFixed(2), product, strengthFactor(product.strength, '10')).comparable;

describe('the cap of a second quote', () => {
  it('is the dearest fen at which the rules call it an acceptance, and never above the first price', () => {
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
        const cap = Math.round(Number(capOf(product, (first / 100).toFixed(2), text)) * 100);
        const limit = toPrice(exact(text));
        expect(comparable(product, cap)).toBeLessThanOrEqual(limit);
        if (cap < first) expect(comparable(product, cap + 1)).toBeGreaterThan(limit);
        expect(cap).toBeLessThanOrEqual(first);
      }),
    );
  });

  it('counts a quote at the cap, and none above it, of nothing or of zero', () => {
    const answers = ['12.50', '12.51', null, '0.00', '0.01'].map((quote) => acceptsBy(quote, '12.50'));
    expect(answers).toEqual([true, false, false, false, true]);
  });
});

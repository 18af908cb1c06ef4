import fc from 'fast-check';

import { brandShares } from './shares.js';

const units = (productId: string | null, reported: number, used: number) => ({
  productId,
  reported: BigInt(reported),
  used: BigInt(used),
});

describe('brand shares', () => {
  it('puts the reported share beside the used one and marks a departure above the rule', () => {
    const shares = brandShares([units('P1', 70, 50), units('P2', 30, 50)], 19);
    expect(shares).toMatchObject([
      { reportedShare: '70.00', usedShare: '50.00', departure: '20.00', isMarked: true },
      { reportedShare: '30.00', usedShare: '50.00', departure: '-20.00', isMarked: true },
    ]);
  });

  it('does not mark a departure of exactly the rule', () => {
    expect(brandShares([units('P1', 70, 50), units('P2', 30, 50)], 20).some(({ isMarked }) => isMarked)).toBe(
      false,
    );
  });

  it('has no departure without history: no data is not a share of zero', () => {
    expect(brandShares([units('P1', 70, 0), units(null, 30, 0)], 20)).toMatchObject([
      { reportedShare: '70.00', usedShare: null, departure: null, isMarked: false },
      { reportedShare: '30.00', usedShare: null, departure: null, isMarked: false },
    ]);
  });

  it('rounds half up: 1 of 8 is 12.50, 1 of 3 is 33.33, 2 of 3 is 66.67', () => {
    expect(brandShares([units('P1', 1, 2), units('P2', 2, 1)], 20)).toMatchObject([
      { reportedShare: '33.33', usedShare: '66.67', departure: '-33.33' },
      { reportedShare: '66.67', usedShare: '33.33', departure: '33.33' },
    ]);
  });

  it('sums to a hundred within rounding, and departures to nought', () => {
    const brand = fc.record({
      productId: fc.string(),
      reported: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      used: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    });
    fc.assert(
      fc.property(fc.array(brand, { minLength: 1, maxLength: 20 }), (brands) => {
        const shares = brandShares(brands, 20);
        const sum = (of: 'reportedShare' | 'departure') =>
          shares.reduce((total, share) => total + Math.round(Number(share[of] ?? 0) * 100), 0);
        if (brands.some(({ reported }) => reported > 0n))
          expect(Math.abs(sum('reportedShare') - 10_000)).toBeLessThanOrEqual(brands.length);
        expect(Math.abs(sum('departure'))).toBeLessThanOrEqual(brands.length);
      }),
    );
  });
});

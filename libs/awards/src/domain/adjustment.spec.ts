import fc from 'fast-check';

import { type AdjustmentTerms, fallOf, isBelowFloor, movesOf, totalOf } from './adjustment.js';

const place = fc.record({
  institutionId: fc.constantFrom('H1', 'H2'),
  regionId: fc.constantFrom('r1', 'r2'),
  productId: fc.constantFrom('P1', 'P2'),
});
const held = fc.record({ brand: fc.bigInt(0n, 9n ** 18n), area: fc.bigInt(0n, 9n ** 18n) });
const sum = (quantities: readonly bigint[]): bigint => quantities.reduce((total, each) => total + each, 0n);
const adjusted = (check: (terms: AdjustmentTerms, volume: { brand: bigint; area: bigint }) => void) =>
  fc.assert(
    fc.property(
      place,
      place,
      held,
      fc.bigInt(1n, 9n ** 18n),
      fc.boolean(),
      (from, to, volume, asked, isTransfer) => {
        const total = totalOf(volume);
        fc.pre(total > 0n);
        const quantity = (asked % total) + 1n;
        check(
          { kind: isTransfer ? 'transfer' : 'decrease', from, to: isTransfer ? to : null, quantity },
          volume,
        );
      },
    ),
  );

describe('movements of an adjustment', () => {
  it('conserve what a transfer moves, and take exactly what a decrease says', () =>
    adjusted((terms, volume) => {
      const moves = movesOf(terms, volume);
      expect(sum(moves.map(({ quantity }) => quantity))).toBe(
        terms.kind === 'transfer' ? 0n : -terms.quantity,
      );
      expect(sum(moves.flatMap(({ quantity }) => (quantity < 0n ? [quantity] : [])))).toBe(-terms.quantity);
    }));

  it('never take more of a part than there is of it', () =>
    adjusted((terms, volume) => {
      const out = movesOf(terms, volume).filter(({ quantity }) => quantity < 0n);
      for (const { followsArea, quantity } of out)
        expect(-quantity <= (followsArea ? volume.area : volume.brand)).toBe(true);
    }));

  it('add what an increase says, as volume of the brand', () => {
    const from = { institutionId: 'H1', regionId: 'r1', productId: 'P1' };
    expect(movesOf({ kind: 'increase', from, quantity: 7n, to: null }, { brand: 0n, area: 0n })).toEqual([
      { ...from, followsArea: false, quantity: 7n },
    ]);
  });

  it('take volume of the area first; a named product is a brand from then on', () => {
    const from = { institutionId: 'H1', regionId: 'r1', productId: 'P1' };
    const terms = { kind: 'transfer', from, quantity: 5n, to: { ...from, productId: 'P2' } } as const;
    expect(
      movesOf(terms, { brand: 4n, area: 3n }).map(({ productId, followsArea, quantity }) => [
        productId,
        followsArea,
        quantity,
      ]),
    ).toEqual([
      ['P1', true, -3n],
      ['P2', false, 3n],
      ['P1', false, -2n],
      ['P2', false, 2n],
    ]);
  });
});

describe('the floor of an institution', () => {
  it('is compared exactly: equal is enough', () => {
    expect(isBelowFloor(100n, 80n, '0.80')).toBe(false);
    expect(isBelowFloor(100n, 79n, '0.80')).toBe(true);
    expect(isBelowFloor(9_007_199_254_740_993n, 7_205_759_403_792_794n, '0.80')).toBe(true);
    expect(isBelowFloor(9_007_199_254_740_993n, 7_205_759_403_792_795n, '0.80')).toBe(false);
  });

  it('is not touched by another product of the same institution', () => {
    const from = { institutionId: 'H1', regionId: 'r1', productId: 'P1' };
    const terms = { kind: 'transfer', from, quantity: 5n } as const;
    expect(fallOf({ ...terms, to: { ...from, productId: 'P2' } })).toBe(0n);
    expect(fallOf({ ...terms, to: { ...from, institutionId: 'H2' } })).toBe(5n);
    expect(fallOf({ kind: 'decrease', from, quantity: 5n, to: null })).toBe(5n);
    expect(fallOf({ kind: 'increase', from, quantity: 5n, to: null })).toBe(0n);
  });
});

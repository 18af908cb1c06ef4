import fc from 'fast-check';

import { statesOf, unreachableStates } from '#kernel';

import { evaluateRound } from '../domain/index.js';
import { QuantityColumn } from '../domain/quantity-column.js';
import { BLANK, type RoundInput } from '../domain/types.js';
import { flagsOf } from '../grid/flags.js';
import { assertExportable, moveRound, ROUND_LIFECYCLE, type RoundState } from './lifecycle.js';
import { varietyMoney } from './variety-money.js';

describe('the lifecycle of a round', () => {
  it('reaches every state from the import', () => {
    expect(unreachableStates(ROUND_LIFECYCLE, 'imported')).toEqual([]);
  });

  it('refuses every move that is not in the table', () => {
    for (const state of statesOf(ROUND_LIFECYCLE) as RoundState[])
      for (const { on, by } of ROUND_LIFECYCLE)
        if (!ROUND_LIFECYCLE.some((move) => move.from === state && move.on === on && move.by === by))
          expect(() => moveRound(state, on, by)).toThrow();
  });

  it('lets a round out only when its bids are open and evaluated', () => {
    expect(() => {
      assertExportable('r', 'imported');
    }).toThrow(/not opened/);
    expect(() => {
      assertExportable('r', 'evaluated');
    }).not.toThrow();
  });
});

describe('flags of the grid', () => {
  const line = { lowPriceDeclaration: false };
  it('flags a variety whose lowest valid price did not win', () => {
    const awards = [
      { ...line, status: 'lost' as const, comparablePrice: '1.0000' },
      { ...line, status: 'won' as const, comparablePrice: '1.2000' },
    ];
    expect(flagsOf(awards)).toEqual(['best-lost']);
  });

  it('does not count an invalid price as the lowest', () => {
    const awards = [
      { ...line, status: 'invalid' as const, comparablePrice: '0.1000' },
      { ...line, status: 'won' as const, comparablePrice: '1.2000' },
    ];
    expect(flagsOf(awards)).toEqual(['invalid']);
  });
});

const input = (quantities: readonly number[]): RoundInput => {
  const quantity = new QuantityColumn(quantities.length);
  quantities.forEach((units, row) => {
    quantity.set(row, units);
  });
  const product = (id: string) => ({
    id,
    varietyId: 'v',
    bidderId: id,
    name: id,
    entityId: null,
    strength: null,
    unitsPerPack: '1',
    ceilingPrice: null,
    reportedVolume: null,
    evaluationPassedOn: null,
    citiesCovered: null,
    salesVolume: null,
    technicalScore: null,
    unitClass: null,
  });
  const bid = (productId: string, packPrice: string) => ({
    productId,
    packPrice,
    submittedAt: '2026-01-01T09:00:00+08:00',
    acceptsRevival: false,
    draw: null,
  });
  return {
    round: { id: 'r', title: 'r', category: 'drug', ruleset: 'national-drug-9', parameters: {} },
    varieties: [
      {
        id: 'v',
        name: 'v',
        representativeStrength: null,
        volumeClass: 'general',
        lowPriceThreshold: null,
        classBPrice: null,
      },
    ],
    products: [product('a'), product('b')],
    bids: [bid('a', '1.0001'), bid('b', '1.2')],
    regions: null,
    preferences: [],
    volumes: {
      length: quantities.length,
      institutions: quantities.map((_, i) => `h${i}`),
      regions: [],
      varieties: ['v'],
      products: ['a', 'b'],
      institution: Uint32Array.from(quantities.keys()),
      region: new Uint32Array(quantities.length).fill(BLANK),
      variety: new Uint32Array(quantities.length),
      product: Uint32Array.from(quantities, (_, i) => (i % 3 === 2 ? BLANK : i % 3)),
      quantity,
    },
  };
};

describe('units and money of a variety', () => {
  it('adds up to the allocation, row by row, and leaves what has no supplier apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }), (quantities) => {
        const round = input(quantities);
        const result = evaluateRound(round);
        const money = varietyMoney(round, result).get('v');
        const agreed = quantities.map((units) => BigInt(Math.floor(units * 0.6 + 0.5)));
        const sum = (rows: readonly bigint[]) => rows.reduce((total, units) => total + units, 0n);
        expect(money?.agreedQuantity).toBe(sum(agreed).toString());
        expect(money?.unassignedQuantity).toBe(sum(agreed.filter((_, i) => i % 3 === 2)).toString());
        const fen = (of: number, price: bigint) => {
          const exact = sum(agreed.filter((_, i) => i % 3 === of)) * price;
          return (exact + 50n) / 100n;
        };
        const spend = fen(0, 10_001n) + fen(1, 12_000n);
        expect(money?.spend).toBe(`${spend / 100n}.${String(spend % 100n).padStart(2, '0')}`);
      }),
    );
  });
});

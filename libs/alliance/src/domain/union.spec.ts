import fc from 'fast-check';

import { effectiveCeilings } from './ceilings.js';
import { type DemandPart, joinedRegions, joinedRows } from './join.js';
import { prefixed, unprefixed } from './prefix.js';

const id = fc.string({ minLength: 1, maxLength: 8 });
const code = fc.integer({ min: 110_000, max: 659_999 }).map(String);
const row = fc.record({
  institution: id,
  region: id,
  variety: id,
  product: fc.string({ maxLength: 4 }),
  quantity: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
});
const parts = fc.uniqueArray(
  fc.record({
    region: code,
    name: id,
    regions: fc.uniqueArray(fc.record({ id, name: id }), { selector: (one) => one.id, maxLength: 4 }),
    rows: fc.array(row, { maxLength: 12 }),
  }),
  { selector: ({ region }) => region, maxLength: 5 },
);
const unitsOf = (rows: Iterable<{ quantity: string }>): bigint =>
  [...rows].reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);

describe('a union of demand', () => {
  it('holds every row and every unit of every member once, and tells whose it is', () => {
    fc.assert(
      fc.property(parts, (members: readonly DemandPart[]) => {
        const rows = [...joinedRows(members)];
        expect(unitsOf(rows)).toBe(members.reduce((sum, { rows: own }) => sum + unitsOf(own), 0n));
        for (const { region, rows: own } of members) {
          const back = rows.filter(({ institution }) => unprefixed(institution)?.region === region);
          expect(
            back.map((one) => ({
              ...one,
              institution: unprefixed(one.institution)?.id,
              region: unprefixed(one.region)?.id,
            })),
          ).toEqual([...own]);
        }
      }),
    );
  });

  it('never gives two members one region', () => {
    fc.assert(
      fc.property(parts, (members) => {
        const ids = joinedRegions(members).map((region) => region.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('prefixes without loss', () => {
    fc.assert(
      fc.property(code, id, (region, own) =>
        expect(unprefixed(prefixed(region, own))).toEqual({ region, id: own }),
      ),
    );
    expect(unprefixed('H1')).toBeUndefined();
  });
});

describe('ceilings of an alliance', () => {
  const products = [
    { product: 'P1', own: '2.50' },
    { product: 'P2', own: null },
    { product: 'P3', own: '1.00' },
  ];
  const members = [
    { region: '330000', product: 'P1', price: '2.40' },
    { region: '320000', product: 'P1', price: '2.4000' },
    { region: '320000', product: 'P2', price: '9.00' },
    { region: '330000', product: 'P3', price: '10.00' },
  ];
  it.each([
    ['lowest', ['2.40 330000', '9.00 320000', '1.00 null']],
    ['highest', ['2.50 null', '9.00 320000', '10.00 330000']],
    ['round', ['2.50 null', 'null null', '1.00 null']],
  ] as const)('under %s', (rule, expected) => {
    expect(
      effectiveCeilings(products, members, rule).map(({ effective, region }) => `${effective} ${region}`),
    ).toEqual(expected);
  });
});

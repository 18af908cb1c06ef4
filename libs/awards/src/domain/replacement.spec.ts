import fc from 'fast-check';

import { type Naming, regionsToName, replace, type Standing } from './replacement.js';

const standing: Standing = {
  withdrawn: 'P1',
  winners: ['P2', 'P3'],
  areas: [
    { regionId: 'r1', primary: 'P1', backup: 'P2' },
    { regionId: 'r2', primary: 'P1', backup: null },
    { regionId: 'r3', primary: 'P2', backup: 'P1' },
    { regionId: 'r4', primary: 'P3', backup: 'P2' },
  ],
  volumes: [
    { regionId: 'r1', productId: 'P1', quantity: 100n },
    { regionId: 'r2', productId: 'P1', quantity: 50n },
    { regionId: 'r3', productId: 'P2', quantity: 7n },
    { regionId: 'r4', productId: 'P1', quantity: 5n },
  ],
};
const name = (regionId: string, productId: string | null): Naming => ({
  regionId,
  productId,
  reason: '无备供',
});

describe('replace', () => {
  it('puts the backup first where there is one, and asks for a name where there is none', () => {
    expect(regionsToName(standing)).toEqual(['r2']);
    expect(replace(standing, [name('r2', 'P3')])).toEqual({
      areas: [
        { regionId: 'r1', primary: 'P2', backup: null },
        { regionId: 'r2', primary: 'P3', backup: null },
        { regionId: 'r3', primary: 'P2', backup: null },
      ],
      moves: [
        { regionId: 'r1', to: 'P2', quantity: 100n },
        { regionId: 'r2', to: 'P3', quantity: 50n },
        { regionId: 'r4', to: 'P3', quantity: 5n },
      ],
      successors: ['P2', 'P3'],
    });
  });

  it('leaves a region open when nobody is named', () => {
    const { areas, moves } = replace(standing, [name('r2', null)]);
    expect(areas[1]).toEqual({ regionId: 'r2', primary: null, backup: null });
    expect(moves[1]).toEqual({ regionId: 'r2', to: null, quantity: 50n });
  });

  it('asks for a name in a round without regions', () => {
    const whole = { ...standing, areas: [], volumes: [{ regionId: '', productId: 'P1', quantity: 9n }] };
    expect(regionsToName(whole)).toEqual(['']);
    expect(replace(whole, [name('', 'P2')]).moves).toEqual([{ regionId: '', to: 'P2', quantity: 9n }]);
  });

  it.each([
    ['no name', [], 'namings'],
    ['a region that has a backup', [name('r2', 'P2'), name('r1', 'P3')], 'namings.1.regionId'],
    ['somebody who did not win', [name('r2', 'P9')], 'namings.0.productId'],
    ['the one who is withdrawn', [name('r2', 'P1')], 'namings.0.productId'],
  ])('refuses %s', (_, namings, field) => {
    let refused: readonly { field: string }[] = [];
    try {
      replace(standing, namings);
    } catch (error) {
      refused = (error as { errors: { field: string }[] }).errors;
    }
    expect(refused.map((error) => error.field)).toEqual([field]);
  });

  it('keeps every unit, and leaves nothing with the withdrawn product', () => {
    const products = ['P1', 'P2', 'P3'];
    const area = fc.record({
      primary: fc.constantFrom(...products),
      backup: fc.option(fc.constantFrom(...products)),
      own: fc.bigInt({ min: 0n, max: 10n ** 17n }),
      isNamed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(area, { maxLength: 8 }), (rows) => {
        const drawn: Standing = {
          withdrawn: 'P1',
          winners: ['P2', 'P3'],
          areas: rows.map(({ primary, backup }, i) => ({
            regionId: `r${i}`,
            primary,
            backup: backup === primary ? null : backup,
          })),
          volumes: rows.map(({ own }, i) => ({ regionId: `r${i}`, productId: 'P1', quantity: own })),
        };
        const namings = regionsToName(drawn).map((region) =>
          name(region, rows[Number(region.slice(1))]?.isNamed ? 'P2' : null),
        );
        const { areas, moves } = replace(drawn, namings);
        const sum = (all: readonly { quantity: bigint }[]) =>
          all.reduce((total, { quantity }) => total + quantity, 0n);
        expect(sum(moves)).toBe(sum(drawn.volumes));
        expect(moves.some(({ to }) => to === 'P1')).toBe(false);
        expect(areas.some(({ primary, backup }) => primary === 'P1' || backup === 'P1')).toBe(false);
      }),
    );
  });
});

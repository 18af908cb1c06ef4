import fc from 'fast-check';

import { areasByLists } from './choose-areas.js';

const chooser = (productId: string, entity = productId, varietyId = 'v') => ({
  varietyId,
  varietyName: varietyId,
  productId,
  productName: productId,
  entity,
  bidderId: entity,
  orgId: null,
  rank: 1,
  awarded: true,
});
const REGIONS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'];

describe('areas by lists', () => {
  it('are those of the worked example: A, A, B, C, A, B, C with their preferences', () => {
    const lists = new Map([
      ['P1', ['r3', 'r5']],
      ['P2', ['r3', 'r1']],
      ['P3', ['r7']],
    ]);
    const { areas } = areasByLists(
      ['P1', 'P2', 'P3'].map((id) => chooser(id)),
      lists,
      REGIONS,
    );
    expect(areas.map(({ regionId, primary, backup }) => `${regionId} ${primary} ${backup}`)).toEqual([
      'r1 P2 P1',
      'r2 P1 P3',
      'r3 P1 P2',
      'r4 P2 P1',
      'r5 P1 P2',
      'r6 P3 P1',
      'r7 P3 P2',
    ]);
  });

  it('leave out a variety with one winner, which supplies every region', () => {
    expect(areasByLists([chooser('P1'), chooser('Q1', 'Q1', 'w')], new Map(), REGIONS).areas).toEqual([]);
  });

  it('give every region one supplier, never backed up by itself, with shares one apart but for the first pick', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.array(fc.shuffledSubarray(REGIONS), { minLength: 6, maxLength: 6 }),
        (winners, wishes) => {
          const choosers = Array.from({ length: winners }, (_, i) => chooser(`P${i}`));
          const lists = new Map(choosers.map(({ productId }, i) => [productId, wishes[i] ?? []]));
          const { areas, digest } = areasByLists(choosers, lists, REGIONS);
          expect(areas.map(({ regionId }) => regionId)).toEqual(REGIONS);
          expect(areas.every(({ primary, backup }) => primary !== backup)).toBe(true);
          const counts = choosers.map(
            ({ productId }) => areas.filter(({ primary }) => primary === productId).length,
          );
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
          expect(areasByLists(choosers, lists, REGIONS).digest).toBe(digest);
        },
      ),
    ));
});

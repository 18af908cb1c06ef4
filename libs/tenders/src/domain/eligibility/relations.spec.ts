import fc from 'fast-check';

import {
  contradictionOf,
  entitiesOf,
  groupsOf,
  isSettled,
  pairsOf,
  type RelatedEntry,
  type RelationDecision,
} from './relations.js';

const bidder = fc.integer({ min: 0, max: 9 }).map((n) => `b${n}`);
const link = fc.uniqueArray(bidder, { minLength: 2, maxLength: 4 });
const links = fc.array(link, { maxLength: 8 });
const one = (bidders: string[]): RelationDecision => ({ bidders, outcome: 'one' });
const independent = (bidders: string[]): RelationDecision => ({ bidders, outcome: 'independent' });
const entry = (productId: string, bidderId: string, over: Partial<RelatedEntry> = {}): RelatedEntry => ({
  productId,
  varietyId: 'v1',
  bidderId,
  entityId: null,
  ...over,
});

/** Who is reached from whom, by walking links until nothing new comes. */
function reached(from: string, all: readonly (readonly string[])[]): Set<string> {
  const found = new Set([from]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const each of all)
      if (each.some((name) => found.has(name))) for (const name of each) found.add(name);
  }
  return found;
}

describe('groups of related bidders', () => {
  it('are an equivalence: exactly who is reached by links, whatever their order and direction', () => {
    fc.assert(
      fc.property(
        links.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc
              .shuffledSubarray(all, { minLength: all.length })
              .chain((mixed) =>
                fc.tuple(...mixed.map((each) => fc.shuffledSubarray(each, { minLength: each.length }))),
              ),
          ),
        ),
        ([all, mixed]) => {
          const groups = groupsOf(all);
          expect([...groupsOf(mixed)].sort()).toEqual([...groups].sort());
          for (const [name, group] of groups)
            expect([...reached(name, all)].sort()).toEqual(
              [...groups].flatMap(([other, its]) => (its === group ? [other] : [])).sort(),
            );
        },
      ),
    );
  });

  it('are named by their smallest member', () => {
    fc.assert(
      fc.property(links, (all) => {
        for (const [name, group] of groupsOf(all)) expect([...reached(name, all)].sort()[0]).toBe(group);
      }),
    );
  });

  it('give every product of a related bidder one entity, and others their own', () => {
    const entries = [entry('p1', 'a'), entry('p2', 'b'), entry('p3', 'c'), entry('p4', 'd')];
    expect([...entitiesOf(entries, [one(['b', 'c']), one(['c', 'a'])])]).toEqual([
      ['p1', 'a'],
      ['p2', 'a'],
      ['p3', 'a'],
      ['p4', 'd'],
    ]);
  });

  it('take what the package states in its variety alone, and join it with what was decided', () => {
    const entries = [
      entry('p1', 'a', { entityId: 'E' }),
      entry('p2', 'b', { entityId: 'E' }),
      entry('p3', 'a', { varietyId: 'v2' }),
      entry('p4', 'b', { varietyId: 'v2' }),
      entry('p5', 'c', { varietyId: 'v2' }),
    ];
    expect([...entitiesOf(entries, [one(['b', 'c'])])]).toEqual([
      ['p1', 'E'],
      ['p2', 'E'],
      ['p3', 'a'],
      ['p4', 'b'],
      ['p5', 'b'],
    ]);
  });
});

describe('decisions about relations', () => {
  it('contradict each other exactly when two independent bidders are reached from each other', () => {
    fc.assert(
      fc.property(links, link, (all, apart) => {
        const decisions = [...all.map(one), independent(apart)];
        const expected = pairsOf(apart).some(([a, b]) => reached(a, all).has(b));
        expect(contradictionOf([], decisions) !== undefined).toBe(expected);
      }),
    );
  });

  it('contradict what the package states', () => {
    const entries = [entry('p1', 'a', { entityId: 'b' }), entry('p2', 'b')];
    expect(contradictionOf(entries, [independent(['a', 'b'])])).toEqual({ first: 'a', second: 'b' });
  });

  it('settle bidders when every pair of them is one or independent', () => {
    const decisions = [one(['a', 'b']), one(['b', 'c']), independent(['a', 'd', 'e'])];
    expect(isSettled(['a', 'c'], decisions)).toBe(true);
    expect(isSettled(['a', 'd'], decisions)).toBe(true);
    expect(isSettled(['a', 'c', 'd'], decisions)).toBe(false);
    expect(isSettled(['x', 'y'], decisions)).toBe(false);
  });
});

import fc from 'fast-check';

import { type ProposalFacts, proposalGaps } from './proposal.js';
import { firstDeadline, isStaged, stageOf, type Timetable, timetableFaults } from './timetable.js';

const FIELDS = [
  'qualificationDeadline',
  'qualificationOpeningFrom',
  'priceOpensAt',
  'priceDeadline',
  'openingFrom',
] as const;

const instant = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();
const minutes = fc.tuple(...FIELDS.map(() => fc.option(fc.integer({ min: 0, max: 6 }))));
const timetables: fc.Arbitrary<Timetable> = minutes.map(
  (values) =>
    Object.fromEntries(
      FIELDS.map((field, i) => [field, values[i] == null ? null : instant(values[i])]),
    ) as unknown as Timetable,
);

/** Said once more, in the plainest way: each pair that is set, and whether it may be so. */
const inOrder = (t: Timetable): boolean => {
  const may = (a: string | null, b: string | null, equal: boolean): boolean =>
    a === null || b === null || a < b || (equal && a === b);
  return (
    may(t.qualificationDeadline, t.qualificationOpeningFrom, true) &&
    may(t.qualificationDeadline, t.priceOpensAt, false) &&
    may(t.qualificationOpeningFrom, t.priceOpensAt, false) &&
    may(t.priceOpensAt, t.priceDeadline, false) &&
    may(t.priceDeadline, t.openingFrom, true)
  );
};

describe('a timetable in stages', () => {
  it('is refused just when one of its instants is out of order', () => {
    fc.assert(fc.property(timetables, (t) => (timetableFaults(t).length === 0) === inOrder(t)));
  });

  it('never lets a part be opened before its deadline, nor prices be taken before the qualification is opened', () => {
    // Instants that go on, or stand still, from one to the next: enough of them are in order.
    const steps = fc.tuple(...FIELDS.map(() => fc.integer({ min: 0, max: 3 })));
    fc.assert(
      fc.property(steps, (after) => {
        let minute = 0;
        const entries = FIELDS.map((field, i) => [field, instant((minute += after[i] ?? 0))]);
        const t = Object.fromEntries(entries) as unknown as Timetable;
        fc.pre(timetableFaults(t).length === 0);
        for (const part of ['price', 'qualification'] as const) {
          const { deadline, openingFrom } = stageOf({ ...t, secondQuoteDueAt: null }, part);
          expect(String(deadline) <= String(openingFrom)).toBe(true);
        }
        expect(String(t.qualificationOpeningFrom) < String(t.priceOpensAt)).toBe(true);
      }),
    );
  });

  it('names the instant to mend, and mending the named ones by leaving them out leaves nothing to say', () => {
    fc.assert(
      fc.property(timetables, (t) => {
        const named = timetableFaults(t).map(({ field }) => field);
        expect(named.filter((field) => t[field as keyof Timetable] === null)).toEqual([]);
        const without = { ...t, ...Object.fromEntries(named.map((field) => [field, null])) };
        expect(timetableFaults(without)).toEqual([]);
      }),
    );
  });
});

describe('a round in stages', () => {
  const ready = {
    qualificationDeadline: instant(10),
    qualificationOpeningFrom: instant(10),
    priceOpensAt: instant(20),
    priceDeadline: instant(30),
    openingFrom: instant(30),
    entries: 1,
    officers: 5,
    enrolled: 5,
    signed: 5,
    ceremonyComplete: true,
    now: instant(5),
    windowMinutes: 5,
    allianceGaps: [],
    hasEligibility: false,
  };
  const gaps = (over: { readonly [K in keyof typeof ready]?: (typeof ready)[K] | null }): string[] =>
    proposalGaps({ ...ready, ...over } as unknown as ProposalFacts).map(
      ({ field, code }) => `${field} ${code}`,
    );

  it('has both instants of the qualification or neither', () => {
    expect(gaps({})).toEqual([]);
    expect(gaps({ qualificationDeadline: null, qualificationOpeningFrom: null })).toEqual([]);
    expect(gaps({ qualificationDeadline: null })).toEqual(['qualificationDeadline required']);
    expect(gaps({ qualificationOpeningFrom: null })).toEqual(['qualificationOpeningFrom required']);
    expect(isStaged({ qualificationDeadline: null, qualificationOpeningFrom: null })).toBe(false);
  });

  it('leaves bidders the minutes of the rule before the first of its deadlines', () => {
    expect(firstDeadline(ready)).toEqual({ field: 'qualificationDeadline', at: instant(10) });
    expect(gaps({ now: instant(6) })).toEqual(['qualificationDeadline too-early']);
    expect(gaps({ now: instant(25), qualificationDeadline: null, qualificationOpeningFrom: null })).toEqual(
      [],
    );
  });
});

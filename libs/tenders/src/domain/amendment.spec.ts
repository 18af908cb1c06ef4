import fc from 'fast-check';

import { amendmentFaults, extendedTimetable, extensionFaults } from './amendment.js';

const at = (hour: number, ms = 0): string => new Date(Date.UTC(2026, 2, 2, hour, 0, 0, ms)).toISOString();
const IN_FORCE = {
  qualificationDeadline: null,
  qualificationOpeningFrom: null,
  priceOpensAt: at(1),
  priceDeadline: at(10),
  openingFrom: at(12),
};
const NONE = { priceDeadline: null, openingFrom: null };
const codes = (faults: readonly { readonly field: string; readonly code: string }[]): string[] =>
  faults.map(({ field, code }) => `${field} ${code}`);

describe('an extension', () => {
  it.each<[string, Partial<typeof NONE> | { priceDeadline?: string; openingFrom?: string }, string[]]>([
    ['nothing moves', {}, []],
    ['both move', { priceDeadline: at(14), openingFrom: at(15) }, []],
    ['the deadline moves up to the opening', { priceDeadline: at(12) }, []],
    ['the opening alone moves', { openingFrom: at(13) }, []],
    ['the deadline stays at its instant', { priceDeadline: at(10) }, ['priceDeadline not-later']],
    ['a millisecond later is later', { priceDeadline: at(10, 1) }, []],
    ['the deadline goes back', { priceDeadline: at(9) }, ['priceDeadline not-later']],
    ['the opening goes back', { openingFrom: at(11) }, ['openingFrom not-later']],
    ['the deadline passes the opening', { priceDeadline: at(12, 1) }, ['openingFrom too-early']],
  ])('%s', (_, extension, expected) => {
    expect(codes(extensionFaults({ ...NONE, ...extension }, IN_FORCE))).toEqual(expected);
  });

  it('says the same whatever zone an instant is written in', () => {
    const shifted = '2026-03-02T18:00:00.000+08:00'; // the deadline in force, in Beijing
    expect(codes(extensionFaults({ ...NONE, priceDeadline: shifted }, IN_FORCE))).toEqual([
      'priceDeadline not-later',
    ]);
  });

  it('never leaves a timetable out of order or earlier than it was', () => {
    const instant = fc.option(
      fc.integer({ min: 0, max: 30 }).map((hour) => at(hour)),
      { nil: null },
    );
    fc.assert(
      fc.property(instant, instant, (priceDeadline, openingFrom) => {
        const extension = { priceDeadline, openingFrom };
        if (extensionFaults(extension, IN_FORCE).length > 0) return;
        const after = extendedTimetable(IN_FORCE, extension);
        expect((after.priceDeadline ?? '') >= IN_FORCE.priceDeadline).toBe(true);
        expect((after.openingFrom ?? '') >= IN_FORCE.openingFrom).toBe(true);
        expect((after.openingFrom ?? '') >= (after.priceDeadline ?? '')).toBe(true);
      }),
    );
  });
});

describe('the time that an amendment leaves bidders', () => {
  const facts = (now: string, priceDeadline: string | null = null) => ({
    extension: { priceDeadline, openingFrom: null },
    inForce: IN_FORCE,
    now,
    noticeMinutes: 120,
  });
  it('is that of the rule, to the millisecond, and an extension gives it', () => {
    expect(amendmentFaults(facts(at(8)))).toEqual([]);
    expect(codes(amendmentFaults(facts(at(8, 1))))).toEqual(['priceDeadline too-early']);
    expect(amendmentFaults(facts(at(9), at(11)))).toEqual([]);
    expect(codes(amendmentFaults(facts(at(9, 1), at(11))))).toEqual(['priceDeadline too-early']);
  });
});

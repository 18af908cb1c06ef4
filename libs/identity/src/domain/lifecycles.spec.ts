import { advance, DomainError, statesOf, unreachableStates, type Move } from '#kernel';

import { APPOINTMENT_LIFECYCLE } from './appointment-lifecycle.js';
import { LETTER_LIFECYCLE } from './letter-lifecycle.js';
import { ORGANISATION_LIFECYCLE } from './organisation-lifecycle.js';
import { RESTRICTION_LIFECYCLE } from './restriction-lifecycle.js';

const TABLES: [string, readonly Move[], string][] = [
  ['organisation', ORGANISATION_LIFECYCLE, 'registered'],
  ['appointment', APPOINTMENT_LIFECYCLE, 'proposed'],
  ['commitment letter', LETTER_LIFECYCLE, 'submitted'],
  ['restriction', RESTRICTION_LIFECYCLE, 'proposed'],
];

describe.each(TABLES)('lifecycle of an %s', (_name, table, start) => {
  it('reaches every state it mentions', () => {
    expect(unreachableStates(table, start)).toEqual([]);
  });

  it('refuses every (state, action) pair that is not in the table', () => {
    const pairs = statesOf(table).flatMap((from) => table.map(({ on, by }) => ({ from, on, by })));
    const outside = pairs.filter(
      ({ from, on }) => !table.some((move) => move.from === from && move.on === on),
    );
    expect(outside.length).toBeGreaterThan(0);
    for (const { from, on, by } of outside) expect(() => advance(table, from, on, by)).toThrow(DomainError);
  });

  it('refuses every move to anyone but its party', () => {
    for (const { from, on } of table) expect(() => advance(table, from, on, 'nobody')).toThrow(/is for the/);
  });
});

import fc from 'fast-check';

import {
  holdsWithAbsent,
  mayVoidForQuorum,
  type OfficerStanding,
  quorumStanding,
  voidableFrom,
} from './quorum.js';

const officer = (over: Partial<OfficerStanding> = {}): OfficerStanding => ({
  kind: 'officer',
  lost: false,
  given: false,
  absent: false,
  ...over,
});
const supervisor = (over: Partial<OfficerStanding> = {}): OfficerStanding =>
  officer({ kind: 'supervisor', ...over });
const FIVE = [supervisor(), supervisor(), officer(), officer(), officer()];
const losing = (...idx: number[]): OfficerStanding[] =>
  FIVE.map((one, i) => ({ ...one, lost: idx.includes(i) }));

describe('the quorum that is left', () => {
  it('holds while enough can open, a supervisor among them', () => {
    expect(quorumStanding(FIVE, 3)).toEqual({ quorum: 3, able: 5, supervisors: 2, holds: true });
    expect(quorumStanding(losing(0, 4), 3)).toEqual({ quorum: 3, able: 3, supervisors: 1, holds: true });
  });

  it('is lost with one key too many', () => {
    expect(quorumStanding(losing(2, 3, 4), 3)).toMatchObject({ able: 2, holds: false });
  });

  it('is lost with every supervisor, however many others are left', () => {
    expect(quorumStanding(losing(0, 1), 3)).toEqual({ quorum: 3, able: 3, supervisors: 0, holds: false });
  });

  it('counts who has given all shares, whatever became of the key', () => {
    const given = losing(2, 3, 4).map((one, i) => (i === 2 ? { ...one, given: true } : one));
    expect(quorumStanding(given, 3)).toMatchObject({ able: 3, holds: true });
  });

  it('never comes back by a further loss', () => {
    const people = fc.array(
      fc.record({
        kind: fc.constantFrom('officer' as const, 'supervisor' as const),
        lost: fc.boolean(),
        given: fc.boolean(),
        absent: fc.boolean(),
      }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(people, fc.nat(14), fc.integer({ min: 2, max: 13 }), (officers, which, quorum) => {
        const before = quorumStanding(officers, quorum);
        const after = quorumStanding(
          officers.map((one, i) => (i === which ? { ...one, lost: true } : one)),
          quorum,
        );
        return after.able <= before.able && (before.holds || !after.holds);
      }),
    );
  });
});

describe('voiding for want of a quorum', () => {
  const facts = {
    standing: quorumStanding(losing(0, 1), 3),
    openingFrom: '2026-06-01T01:00:00.000Z',
    mayReturn: false,
    waitMinutes: 120,
    now: '2026-06-01T02:59:59.999Z',
  };

  it('is possible at once before the deadline', () => {
    expect(mayVoidForQuorum({ ...facts, state: 'announced' })).toBe(true);
  });

  it('waits before the deadline too while who is absent could still come', () => {
    const absent = losing(2, 3, 4).map((one, i) => ({ ...one, absent: i === 4 }));
    expect(quorumStanding(absent, 3).holds).toBe(false);
    expect(holdsWithAbsent(absent, 3)).toBe(true);
    expect(holdsWithAbsent(losing(2, 3, 4), 3)).toBe(false);
    expect(mayVoidForQuorum({ ...facts, state: 'announced', mayReturn: true })).toBe(false);
    expect(voidableFrom({ ...facts, state: 'announced', mayReturn: true })).toBe('2026-06-01T03:00:00.000Z');
  });

  it('waits after the deadline until officers were waited for', () => {
    expect(voidableFrom({ ...facts, state: 'closed' })).toBe('2026-06-01T03:00:00.000Z');
    expect(mayVoidForQuorum({ ...facts, state: 'closed' })).toBe(false);
    expect(mayVoidForQuorum({ ...facts, state: 'closed', now: '2026-06-01T03:00:00.000Z' })).toBe(true);
  });

  it.each(['draft', 'proposed', 'opened', 'void'] as const)('is not for a round that is %s', (state) => {
    expect(voidableFrom({ ...facts, state })).toBeNull();
  });

  it('is not for a round with its quorum', () => {
    expect(voidableFrom({ ...facts, state: 'closed', standing: quorumStanding(FIVE, 3) })).toBeNull();
  });
});

import { unreachableStates } from '#kernel';

import { inOrder, levelInCharge, levelInTurn, levelsFor, passes } from './levels.js';
import { COLLECTION_LIFECYCLE, moveCollection, moveReport, REPORT_LIFECYCLE } from './lifecycle.js';
import { endOf, windowAt } from './window.js';

describe('lifecycles of collections and reports', () => {
  it('reach every state', () => {
    expect(unreachableStates(COLLECTION_LIFECYCLE, 'draft')).toEqual([]);
    expect(unreachableStates(REPORT_LIFECYCLE, 'asked')).toEqual([]);
  });

  it('let an institution take back what nobody has reviewed yet, and no more', () => {
    expect(moveReport('submitted', 'withdraw', 'institution')).toBe('drafting');
    for (const state of ['under-review', 'accepted', 'returned'] as const)
      expect(() => moveReport(state, 'withdraw', 'institution')).toThrow();
  });

  it('freeze by a second person alone', () => {
    expect(moveCollection('collecting', 'freeze', 'second-person')).toBe('frozen');
    expect(() => moveCollection('collecting', 'freeze', 'office')).toThrow();
    expect(() => moveCollection('draft', 'freeze', 'second-person')).toThrow();
  });
});

describe('levels of review', () => {
  it('stand in their order, whatever the order of the configuration', () => {
    expect(inOrder(['province', 'county'])).toEqual(['county', 'province']);
  });

  it('leave out those that an institution does not lie under', () => {
    expect(levelsFor(['county', 'city', 'province'], ['province', 'city'])).toEqual(['city', 'province']);
    expect(levelsFor(['county'], ['province'])).toEqual([]);
  });

  it('come one after the other, and the last accepts', () => {
    const levels = levelsFor(['county', 'city', 'province'], ['province', 'city', 'county']);
    expect([0, 1, 2, 3].map((passed) => levelInTurn(levels, passed))).toEqual([
      'county',
      'city',
      'province',
      undefined,
    ]);
    expect([0, 1, 2].map((passed) => passes(levels, passed))).toEqual(['pass', 'pass', 'accept']);
  });

  it('are in charge in turn, and the last one after acceptance', () => {
    expect([0, 1, 2].map((passed) => levelInCharge(['county', 'city'], passed))).toEqual([
      'county',
      'city',
      'city',
    ]);
  });
});

describe('the reporting window', () => {
  const window = {
    opensAt: '2026-11-01T00:00:00.000000Z',
    dueAt: '2026-11-20T09:00:00.000000Z',
    reopenedUntil: null,
  };
  it.each([
    ['2026-10-31T23:59:59.999999Z', 'not-open'],
    ['2026-11-01T00:00:00.000000Z', 'open'],
    ['2026-11-20T08:59:59.999999Z', 'open'],
    ['2026-11-20T09:00:00.000000Z', 'over'],
  ])('at %s is %s', (now, expected) => {
    expect(windowAt(window, now)).toBe(expected);
  });

  it('ends later for an institution that was let in again, never earlier', () => {
    expect(endOf({ ...window, reopenedUntil: '2026-11-25T09:00:00.000000Z' })).toBe(
      '2026-11-25T09:00:00.000000Z',
    );
    expect(endOf({ ...window, reopenedUntil: '2026-11-10T09:00:00.000000Z' })).toBe(window.dueAt);
  });
});

import fc from 'fast-check';

import { judgeOutages, type Outage, type OutageFacts, outageRule } from './outage.js';

const RULE = { lastMinutes: 120, minGapMinutes: 10, leastMinutes: 60, mostMinutes: 4_320, mostExtensions: 3 };
const DEADLINE = '2026-06-01T16:00:00.000Z';
const hour = (time: string): string => `2026-06-01T${time}:00.000Z`;
const outage = (from: string, to: string | null, id = 'a'): Outage => ({
  id: to === null ? null : id,
  from: hour(from),
  to: to === null ? null : hour(to),
});

const facts = (over: Partial<OutageFacts> = {}): OutageFacts => ({
  rule: RULE,
  deadline: DEADLINE,
  takenFrom: '2026-05-20T00:00:00.000Z',
  now: hour('16:00'),
  outages: [],
  decidedAt: null,
  extensions: 0,
  ...over,
});
const judge = (outages: readonly Outage[], over: Partial<OutageFacts> = {}) =>
  judgeOutages(facts({ outages, ...over }));

describe('the rule of outages before a deadline', () => {
  it('leaves a deadline alone before which the platform was there', () => {
    expect(judge([])).toEqual({ kind: 'none' });
  });

  it.each([
    ['one that ended before the last minutes', outage('12:00', '14:00')],
    ['one that is too short', outage('15:00', '15:09')],
    ['one that began with the deadline or after it', outage('16:00', '17:00')],
  ])('does not count %s', (_, one) => {
    expect(judge([one])).toEqual({ kind: 'none' });
  });

  it('gives back what an outage took', () => {
    expect(judge([outage('14:30', '16:20')], { now: hour('16:20') })).toMatchObject({
      kind: 'extend',
      lostMinutes: 110,
      deadline: hour('17:50'),
    });
  });

  it('gives the least minutes from the old deadline after a short outage', () => {
    expect(judge([outage('15:00', '15:10')], { now: hour('15:11') })).toMatchObject({
      kind: 'extend',
      lostMinutes: 10,
      deadline: hour('17:00'),
    });
  });

  it('gives the least minutes from the decision when that comes late', () => {
    expect(judge([outage('15:50', '16:05')], { now: hour('18:00') })).toMatchObject({
      deadline: hour('19:00'),
    });
  });

  it('gives no more than the rule allows, however long the platform was away', () => {
    const rule = { ...RULE, mostMinutes: 90 };
    expect(judge([outage('06:00', '16:10')], { rule, now: hour('16:10') })).toMatchObject({
      lostMinutes: 610,
      deadline: hour('17:30'),
    });
  });

  it('adds up outages and counts each from when bids were taken', () => {
    const found = judge([outage('13:00', '14:40'), outage('15:00', '15:15', 'b')], {
      takenFrom: hour('14:00'),
    });
    expect(found).toMatchObject({ kind: 'extend', lostMinutes: 55 });
    expect(found).toMatchObject({ outages: [{ id: 'a', from: hour('14:00') }, { id: 'b' }] });
  });

  it('decides nothing while an outage lasts that began before the deadline', () => {
    expect(judge([outage('15:30', null)], { now: hour('17:00') })).toEqual({ kind: 'lasts' });
    expect(judge([outage('16:00', null)], { now: hour('17:00') })).toEqual({ kind: 'none' });
  });

  it('does not count an outage twice', () => {
    const first = judge([outage('15:30', '16:10')], { now: hour('16:10') });
    expect(first).toMatchObject({ deadline: hour('17:10') });
    expect(
      judge([outage('15:30', '16:10')], {
        deadline: hour('17:10'),
        now: hour('17:10'),
        decidedAt: hour('16:10'),
        extensions: 1,
      }),
    ).toEqual({ kind: 'none' });
  });

  it('extends no further once the rule is used up, and says what it would have been for', () => {
    expect(judge([outage('15:30', '16:00')], { extensions: 3 })).toEqual({
      kind: 'used-up',
      lostMinutes: 30,
      outages: [{ id: 'a', from: hour('15:30'), to: hour('16:00') }],
    });
  });

  it('always extends to a full minute after the deadline and after now', () => {
    const minute = fc.integer({ min: 1, max: 400 });
    const base = Date.parse(DEADLINE);
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: -100_000, max: 9_000_000 }), (before, length, late) => {
        const from = base - before * 60_000 + 123;
        const to = from + length * 60_000;
        const now = Math.max(to, base + late);
        const found = judge(
          [{ id: 'a', from: new Date(from).toISOString(), to: new Date(to).toISOString() }],
          { now: new Date(now).toISOString() },
        );
        if (found.kind !== 'extend') return true;
        const extended = Date.parse(found.deadline);
        return extended % 60_000 === 0 && extended >= base + 60 * 60_000 && extended >= now + 60 * 60_000;
      }),
    );
  });

  it('reads the rule of a purpose and refuses one without its numbers', () => {
    expect(outageRule({ live: RULE }, 'live')).toEqual(RULE);
    expect(() => outageRule({ live: { lastMinutes: 1 } }, 'live')).toThrow('minGapMinutes');
    expect(() => outageRule([], 'rehearsal')).toThrow('lastMinutes');
  });
});

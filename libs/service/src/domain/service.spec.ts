import fc from 'fast-check';

import { addWorkingDays, WorkCalendar } from '#kernel';

import { dueOf } from './due.js';
import { figuresOf } from './figures.js';
import { isBad, isSatisfied } from './matters.js';

const RULE = { contactWorkingDays: 1, answerDays: 15 };
const calendar = new WorkCalendar([
  { day: '2026-10-01', working: false },
  { day: '2026-10-02', working: false },
  { day: '2026-10-05', working: false },
  { day: '2026-10-06', working: false },
  { day: '2026-10-07', working: false },
]);
const workingDays = (instant: string, n: number) => addWorkingDays(instant, n, calendar);

describe('terms of a follow-up', () => {
  it('end the next working day, over a holiday, and on the fifteenth day', () => {
    // 2026-09-30 is a Wednesday; the holiday runs until the Wednesday after.
    expect(dueOf('2026-09-30T02:00:00.000Z', RULE, workingDays)).toEqual({
      contactDue: '2026-10-08T16:00:00.000Z',
      answerDue: '2026-10-15T16:00:00.000Z',
    });
  });

  it('are the same for every instant of a day in Beijing, and later for a later day', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const second = fc.integer({ min: 0, max: 86_399 });
    const at = (d: number, s: number): string =>
      new Date(Date.parse('2026-01-01T00:00:00+08:00') + (d * 86_400 + s) * 1_000).toISOString();
    fc.assert(
      fc.property(day, second, second, (d, s, other) => {
        const due = dueOf(at(d, s), RULE, workingDays);
        expect(dueOf(at(d, other), RULE, workingDays)).toEqual(due);
        expect(due.contactDue > at(d, s)).toBe(true);
        expect(dueOf(at(d + 1, s), RULE, workingDays).answerDue > due.answerDue).toBe(true);
        expect(dueOf(at(d + 1, s), RULE, workingDays).contactDue >= due.contactDue).toBe(true);
      }),
    );
  });
});

describe('figures of ratings', () => {
  it('say nothing where nothing was rated', () => {
    expect(
      figuresOf({ kind: 'award', matters: 3, ratings: 0, satisfied: 0, scoreSum: 0, bad: 0, settled: 0 }),
    ).toMatchObject({ satisfiedShare: null, average: null, followUpRate: null });
  });

  it('add up for any ratings: each is satisfied or bad, the average lies among the scores', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(scores, (list) => {
        const satisfied = list.filter(isSatisfied).length;
        const bad = list.filter(isBad).length;
        expect(satisfied + bad).toBe(list.length);
        const scoreSum = list.reduce((sum, score) => sum + score, 0);
        const { average, satisfiedShare } = figuresOf({
          kind: 'x',
          matters: list.length,
          ratings: list.length,
          satisfied,
          scoreSum,
          bad,
          settled: bad,
        });
        expect(Number(average)).toBeGreaterThanOrEqual(Math.min(...list));
        expect(Number(average)).toBeLessThanOrEqual(Math.max(...list));
        expect(Number(satisfiedShare)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

import { addWorkingDays, type CalendarDay, WorkCalendar } from './working-days.js';

const off = (...days: string[]): CalendarDay[] => days.map((day) => ({ day, working: false }));
const on = (...days: string[]): CalendarDay[] => days.map((day) => ({ day, working: true }));
const calendar = new WorkCalendar([
  ...off('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'),
  ...on('2026-10-10', '2026-09-20'),
]);
const end = (instant: string, n: number): string => addWorkingDays(instant, n, calendar).endsAt;

describe('addWorkingDays', () => {
  it.each([
    ['counts from the next day, whatever the hour', '2026-11-23T00:00:00+08:00', 3, '2026-11-26'],
    ['counts to the last moment of the same day', '2026-11-23T23:59:59+08:00', 3, '2026-11-26'],
    ['steps over a weekend', '2026-11-26T10:00:00+08:00', 3, '2026-12-01'],
    ['begins after a weekend in which it is asked', '2026-11-28T10:00:00+08:00', 1, '2026-11-30'],
    ['steps over a holiday', '2026-09-30T10:00:00+08:00', 1, '2026-10-08'],
    ['works on a make-up Saturday', '2026-10-08T10:00:00+08:00', 3, '2026-10-12'],
    ['takes the day of Beijing, not of UTC', '2026-11-23T16:30:00Z', 1, '2026-11-25'],
  ])('%s', (_, instant, n, day) => {
    expect(end(instant, n)).toBe(new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString());
  });

  it('gives an instant at which the day is over', () => {
    expect(end('2026-11-23T10:00:00+08:00', 3)).toBe('2026-11-26T16:00:00.000Z');
  });

  it('says which years it counted without an announced calendar', () => {
    expect(addWorkingDays('2026-12-30T10:00:00+08:00', 1, calendar).yearsUnannounced).toEqual([]);
    expect(addWorkingDays('2026-12-30T10:00:00+08:00', 3, calendar).yearsUnannounced).toEqual(['2027']);
  });

  it('of no days is the end of the day itself', () => {
    expect(end('2026-11-28T10:00:00+08:00', 0)).toBe('2026-11-28T16:00:00.000Z');
  });
});

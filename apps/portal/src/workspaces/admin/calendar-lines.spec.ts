import { linesOf, readLines } from './calendar-lines.js';

describe('an arrangement of holidays', () => {
  it('keeps of a span the weekdays off, and of make-up days the weekends', () => {
    const { days, faults } = readLines(
      '2027-02-05 至 2027-02-08 休 春节\n\n2027-02-14，班，春节\n2027-01-01 off 元旦',
      2027,
    );
    expect(faults).toEqual([]);
    expect(days.map(({ day, working }) => `${day} ${working ? 'works' : 'rests'}`)).toEqual([
      '2027-01-01 rests',
      '2027-02-05 rests',
      '2027-02-08 rests',
      '2027-02-14 works',
    ]);
  });

  it.each([
    ['春节放假', 'form'],
    ['2027-02-30 休 春节', 'day'],
    ['2027-02-08 至 2027-02-05 休 春节', 'order'],
    ['2026-02-08 休 春节', 'year'],
    ['2027-02-05 休', 'form'],
  ])('says what is wrong with “%s”', (line, fault) => {
    expect(readLines(`2027-01-01 休 元旦\n${line}`, 2027).faults).toEqual([{ line: 2, fault }]);
  });

  it('is written as it is read', () => {
    const text = '2027-01-01 休 元旦\n2027-02-14 班 春节';
    expect(linesOf(readLines(text, 2027).days)).toBe(text);
  });
});

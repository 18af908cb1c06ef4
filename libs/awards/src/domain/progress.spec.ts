import { elapsedShare } from './progress.js';

describe('elapsed share of an agreement year', () => {
  const year = { from: '2026-01-01', until: '2026-12-31' };

  it('counts the day itself, of 365 or 366', () => {
    expect(elapsedShare(year, '2026-01-01')).toBe(27);
    expect(elapsedShare(year, '2026-07-02')).toBe(5014);
    expect(elapsedShare(year, '2026-12-31')).toBe(10_000);
    expect(elapsedShare({ from: '2027-03-01', until: '2028-02-29' }, '2027-08-30')).toBe(5000);
  });

  it('is nothing before the year and all of it after', () => {
    expect(elapsedShare(year, '2025-12-31')).toBe(0);
    expect(elapsedShare(year, '2027-06-30')).toBe(10_000);
  });
});

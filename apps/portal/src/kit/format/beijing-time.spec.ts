import { instantOf, localOf, midnightBefore, monthStart, msOf, weekdayOf } from './beijing-time.js';

describe('instants in fields', () => {
  it('are written in Beijing time and read back as the same instant', () => {
    expect(localOf('2026-12-12T01:00:00.000Z')).toBe('2026-12-12T09:00');
    expect(localOf('2026-12-31T16:00:30.000Z')).toBe('2027-01-01T00:00:30');
    for (const at of ['2026-12-12T01:00:00.000Z', '2026-12-31T16:00:30.000Z'])
      expect(instantOf(localOf(at))).toBe(at);
  });

  it('are none while a field is empty or half filled in', () => {
    expect(localOf(null)).toBe('');
    for (const text of ['', '2026-12-12', '2026-13-40T09:00']) expect(instantOf(text)).toBeNull();
  });

  it('begin days, months and weeks where Beijing does', () => {
    const at = msOf('2026-11-01T00:30') ?? 0;
    expect(localOf(midnightBefore(at))).toBe('2026-11-01T00:00');
    expect(localOf(monthStart(2026, 12))).toBe('2027-01-01T00:00');
    expect(weekdayOf(at)).toBe(0);
  });
});

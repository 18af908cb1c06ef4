import { compareInstants, isCalendarDate, parseInstant } from './instant.js';

const order = (a: string, b: string): number => {
  const [left, right] = [parseInstant(a), parseInstant(b)];
  if (!left || !right) throw new Error('not an instant');
  return Math.sign(compareInstants(left, right));
};

describe('instants', () => {
  it.each([
    ['2025-10-27T09:00:00+08:00', '2025-10-27T01:00:00Z', 0],
    ['2025-10-27t01:00:00.500z', '2025-10-27T01:00:00.5-00:00', 0],
    ['2025-10-27T01:00:00.49', '2025-10-27T01:00:00.5', -1],
    ['2025-10-27T01:00:00.123456789012345678', '2025-10-27T01:00:00.123456789012345679', -1],
    ['2024-12-31T23:30:00-01:00', '2025-01-01T00:30:00Z', 0],
    ['2000-02-29T00:00:00Z', '2000-03-01T00:00:00Z', -1],
    ['0000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', -1],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.9Z', 1],
    ['2016-12-31T23:59:60.9Z', '2017-01-01T00:00:00Z', -1],
    ['2017-01-01T07:59:60+08:00', '2016-12-31T23:59:60Z', 0],
  ])('%s against %s', (a, b, expected) => {
    const zoned = (text: string): string => (/\d\.\d+$/.test(text) ? `${text}Z` : text);
    expect(order(zoned(a), zoned(b))).toBe(expected);
  });

  it.each([
    '2025-10-27',
    '2025-10-27T09:00Z',
    '2025-10-27T09:00:00',
    '2025-02-29T09:00:00Z',
    '2025-13-01T09:00:00Z',
    '2025-10-27T09:60:00Z',
    '2025-10-27T09:00:00+24:00',
    '2025-10-27T09:00:00.Z',
    '2025-10-27T09:00:00+0800',
    '2025-10-27T23:59:60Z',
    ' 2025-10-27T09:00:00Z',
  ])('refuses %s', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('knows the calendar', () => {
    expect(
      ['2024-02-29', '2023-02-29', '1900-02-29', '2000-02-29', '2024-04-31'].map(isCalendarDate),
    ).toEqual([true, false, false, true, false]);
  });
});

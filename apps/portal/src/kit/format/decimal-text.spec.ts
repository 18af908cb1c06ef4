import { grouped, isNegative, perCent } from './decimal-text.js';

describe('decimals as text', () => {
  it.each([
    ['1284630.5', 2, '1,284,630.50'],
    ['0.1807', 4, '0.1807'],
    ['0.18', 4, '0.1800'],
    ['-5000', 2, '\u22125,000.00'],
    ['412000', 0, '412,000'],
    ['123456789012345678901234567890.12', 2, '123,456,789,012,345,678,901,234,567,890.12'],
    ['0007.50', 2, '7.50'],
  ])('groups %s with %i places as %s', (text, places, shown) => {
    expect(grouped(text, places)).toBe(shown);
  });

  it('keeps digits that say something rather than round a price', () => {
    expect(grouped('0.18075', 4)).toBe('0.18075');
  });

  it.each([
    ['0.92', 1, '92.0'],
    ['0.9995', 1, '100.0'],
    ['0.99949', 1, '99.9'],
    ['-0.4115', 2, '\u221241.15'],
    ['1', 0, '100'],
    ['0.005', 0, '1'],
    ['12.5', 1, '1,250.0'],
  ])('shows the fraction %s as %s per cent', (text, places, shown) => {
    expect(perCent(text, places)).toBe(shown);
  });

  it('shows no minus before a zero', () => {
    expect([grouped('-0.00', 2), isNegative('-0.00'), isNegative('-0.01')]).toEqual(['0.00', false, true]);
  });

  it('leaves alone what is not a decimal', () => {
    expect(grouped('n/a', 2)).toBe('n/a');
  });
});

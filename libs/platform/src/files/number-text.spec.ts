import fc from 'fast-check';

import { amountText, groupedDecimal, priceFigure } from './number-text.js';

describe('numbers in documents', () => {
  it.each([
    ['1284630.5', '1,284,630.50'],
    ['0', '0.00'],
    ['-5000', '\u22125,000.00'],
    ['-0.00', '0.00'],
    ['999', '999.00'],
    ['1000', '1,000.00'],
    ['0.125', '0.125'],
    ['9007199254740993.01', '9,007,199,254,740,993.01'],
  ])('writes the amount %s as %s', (value, text) => {
    expect(amountText(value)).toBe(text);
  });

  it('shows a missing value as a dash and never as zero', () => {
    expect([amountText(null), priceFigure(undefined), groupedDecimal('')]).toEqual(['—', '—', '—']);
  });

  it('gives a price four decimals', () => {
    expect(priceFigure('0.18')).toBe('0.1800');
  });

  it.each(['1e3', '1,000', 'abc', '.5', '--1'])('refuses %p', (value) => {
    expect(() => groupedDecimal(value)).toThrow(
      expect.objectContaining({ code: 'malformed-decimal' }) as Error,
    );
  });

  it('keeps every digit', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), (whole) => {
        expect(groupedDecimal(whole.toString()).replaceAll(',', '')).toBe(whole.toString());
      }),
    );
  });
});

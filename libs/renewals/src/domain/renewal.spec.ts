import fc from 'fast-check';

import { compareExact, exact } from '#kernel';

import { type PastProduct, renewalCeilings } from './ceiling.js';
import { proposedTimetable } from './timetable.js';
import { percentText, risePercent, volumeRatio } from './volume-ratio.js';

describe('the volume of a renewal', () => {
  it.each([
    ['0.80', '1.0000', '1.0320', '68.8'],
    ['0.80', '1.0000', '1.0300', '69.6'],
    ['0.80', '1.0000', '1.0301', '68.8'],
    ['0.80', '1.0000', '1.0000', '80.0'],
    ['0.80', '1.0000', '0.5000', '80.0'],
    ['0.60', '2.5000', '2.5001', '53.4'],
    ['0.80', '1.0000', '1.9000', '0.0'],
    ['0.80', '1.0000', '3.0000', '0.0'],
    ['0.80', null, '3.0000', '80.0'],
  ])('of base %s, last price %s, bid %s is %s %%', (base, old, bid, expected) => {
    expect(percentText(volumeRatio(base, old, bid))).toBe(expected);
  });

  const price = fc
    .integer({ min: 1, max: 10_000_000 })
    .map((n) => `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, '0')}`);

  it('never grows with the price, and is never more than the base', () => {
    fc.assert(
      fc.property(price, price, price, (old, one, other) => {
        const [low, high] = compareExact(exact(one), exact(other)) <= 0 ? [one, other] : [other, one];
        expect(
          compareExact(volumeRatio('0.80', old, high), volumeRatio('0.80', old, low)),
        ).toBeLessThanOrEqual(0);
        expect(compareExact(volumeRatio('0.80', old, low), exact('0.80'))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('rounds a rise up to whole percent', () => {
    fc.assert(
      fc.property(price, price, (old, bid) => {
        const [before, now] = [Math.round(Number(old) * 10_000), Math.round(Number(bid) * 10_000)];
        const rise = now > before ? Math.ceil(((now - before) * 100) / before - 1e-9) : 0;
        expect(Number(risePercent(old, bid))).toBe(rise);
      }),
    );
  });
});

describe('ceilings of a renewal', () => {
  const products: PastProduct[] = [
    { product: 'A', variety: 'V1', ceiling: '3.00', lastPrice: '1.2000' },
    { product: 'B', variety: 'V1', ceiling: '3.00', lastPrice: '1.5000' },
    { product: 'C', variety: 'V1', ceiling: null, lastPrice: null },
    { product: 'D', variety: 'V2', ceiling: '9.00', lastPrice: null },
  ];
  it.each([
    ['last-award', null, ['1.2000', '1.5000', '1.5000', '9.00']],
    ['percent-of-award', '90', ['1.0800', '1.3500', '1.3500', '9.00']],
    ['same', null, ['3.00', '3.00', null, '9.00']],
  ] as const)('under %s', (rule, percent, expected) => {
    expect([...renewalCeilings(products, rule, percent).values()]).toEqual(expected);
  });
});

describe('the timetable of a renewal', () => {
  const days = { demandOpens: 150, demandDue: 120, priceOpens: 75, priceDeadline: 60 };
  it('is counted back from the end of the agreements', () => {
    expect(proposedTimetable('2027-12-31', days, '2027-06-01T00:00:00.000Z')).toEqual({
      demandOpensOn: '2027-08-03',
      demandDueOn: '2027-09-02',
      priceOpensAt: '2027-10-17T01:00:00.000Z',
      priceDeadline: '2027-11-01T01:00:00.000Z',
    });
  });
  it('leaves out instants that have passed', () => {
    expect(proposedTimetable('2027-12-31', days, '2027-10-20T00:00:00.000Z')).toMatchObject({
      priceOpensAt: null,
      priceDeadline: null,
    });
  });
});

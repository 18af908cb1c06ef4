import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { exact, priceText, toPrice } from '#kernel';

import { CASES } from '../../../../test/support/random-rounds.js';
import { fromComparable, toComparable } from './conversion.js';
import { strengthFactor } from './strength.js';

const comparable = (perUnit: string, strength: string, representative: string): string =>
  priceText(toComparable(exact(perUnit), strengthFactor(strength, representative)));

describe('strength conversion (差比价)', () => {
  it('is exact where the ratio is a power of two: 52.0125 at ½ gives 88.42125, rounded half up', () => {
    expect(comparable('52.0125', '1', '2')).toBe('88.4213');
    expect(comparable('52.0125', '0.25', '0.5')).toBe('88.4213');
  });

  it('gives the published 500 mg price of pemetrexed from that of 100 mg', () => {
    const award = priceText(fromComparable(toPrice(exact('810')), strengthFactor('500', '100')));
    expect([award, new Decimal(award).toFixed(2)]).toEqual(['2776.9678', '2776.97']);
    expect(comparable('810', '100', '500')).toBe('2776.9678');
  });

  it('gives the published comparable prices of mirtazapine', () => {
    expect(priceText(toPrice({ n: 3446n, d: 2800n }))).toBe('1.2307');
    expect(comparable('2.42', '30', '15')).toBe('1.4235');
  });

  it.each([
    ['10', '10', '1'],
    ['20', '10', '17/10'],
    ['5', '10', '10/17'],
    ['40', '10', '289/100'],
    ['15', '10', '1.7^log2(3/2)'],
    ['0.1', '0.3', '1.7^log2(1/3)'],
    ['3', '1', '1.7^log2(3)'],
  ])('writes K of %s to %s as %s', (strength, representative, text) => {
    expect(strengthFactor(strength, representative).text).toBe(text);
  });

  it('is 1 when either strength is blank', () => {
    expect([strengthFactor(null, '10').text, strengthFactor('10', null).text]).toEqual(['1', '1']);
  });

  it('agrees with 90 digits of another arithmetic for any strengths and prices', () => {
    const Wide = Decimal.clone({ precision: 90, rounding: Decimal.ROUND_HALF_UP });
    const positive = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(positive, positive, positive, (price, strength, representative) => {
        fc.pre(!Number.isInteger(Math.log2(strength / representative)));
        const ratio = new Wide(strength).div(representative);
        const k = new Wide('1.7').pow(ratio.ln().div(new Wide(2).ln()));
        expect(comparable(`${price}`, `${strength}`, `${representative}`)).toBe(
          new Wide(price).div(k).toFixed(4),
        );
      }),
      CASES,
    );
  });

  it('converts there and back within one rounding', () => {
    const positive = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(positive, positive, positive, (price, strength, representative) => {
        const k = strengthFactor(`${strength}`, `${representative}`);
        const there = toComparable(exact(`${price}`), k);
        const back = fromComparable(there, k) - toPrice(exact(`${price}`));
        const widest = fromComparable(1n, k) + 1n;
        expect(back <= widest && -back <= widest).toBe(true);
      }),
      CASES,
    );
  });
});

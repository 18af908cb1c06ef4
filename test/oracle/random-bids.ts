import { conversionOf, dividedByK } from './conversion.js';
import type { Dice } from './dice.js';
import { cell, type Row } from './package-rows.js';
import { compare, decimal, halfUp, over, plus, rational, times, type Rational } from './rational.js';

/** The comparable prices that the bids of a variety are drawn from, so that they meet on and beside the lines. */
export interface VarietyPrices {
  readonly targets: readonly Rational[];
  /** The same prices as texts with 4 decimals, for thresholds. */
  readonly marks: readonly string[];
  /** The bids differ in little but their price, so that ties reach the boundary. */
  readonly alike: boolean;
}

const DIGITS = 12;

/** Plain text of a value, cut after twelve decimals, without needless zeros. */
const text = (value: Rational): string => {
  const digits = ((value.n * 10n ** BigInt(DIGITS)) / value.d).toString().padStart(DIGITS + 1, '0');
  return `${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`.replace(/\.?0+$/, '');
};

const tenThousandths = (count: number): Rational => rational(BigInt(count), 10_000n);

/** Prices around a base: equal ones, exactly on 1.3, 1.8 and 1.8² times it, one ten-thousandth to either side, and half steps. */
export const randomVarietyPrices = (dice: Dice): VarietyPrices => {
  const base = tenThousandths(dice.pick([dice.between(500, 1100), dice.between(1_000, 50_000), 4_690_000]));
  const factors = dice.shuffle(['1', '1', '1.2', '1.3', '1.5', '1.8', '1.8', '2', '2.5', '3.24', '0.9']);
  const alike = dice.chance(30);
  const targets = factors.slice(0, dice.between(1, alike ? 3 : 8)).flatMap((factor) => {
    const near = halfUp(times(base, decimal(factor)), 4);
    const nudge = dice.pick([0, 0, 0, 1, 2]);
    return [near, plus(near, rational(BigInt(nudge), 20_000n))];
  });
  return { targets, alike, marks: targets.map((target) => text(halfUp(target, 4))) };
};

const SAME_INSTANT = [
  '2025-10-27T09:00:00+08:00',
  '2025-10-27T01:00:00Z',
  '2025-10-27T01:00:00.000-00:00',
  '2025-10-26T20:00:00.0-05:00',
];
const TIMES = [
  ...SAME_INSTANT,
  '2025-10-27T09:00:00.1+08:00',
  '2025-10-27T06:45:00.100+05:45',
  '2025-10-27T09:00:00.1000000000000000001+08:00',
  '2025-10-27T08:59:59.999999999+08:00',
];

/** A pack price whose exact comparable is a target when K allows it, or whose unit price sits on a half step. */
const packPrice = (dice: Dice, product: Row, variety: Row, prices: VarietyPrices): string => {
  const units = decimal(cell(product, 'units_per_pack'));
  const k = conversionOf(cell(product, 'strength'), cell(variety, 'representative_strength'));
  const power = rational(17n ** BigInt(Math.abs(k.exponent)), 10n ** BigInt(Math.abs(k.exponent)));
  const target = dice.pick(prices.targets);
  const unit = dice.chance(15)
    ? times(rational(BigInt(dice.between(20, 4_000)) * 2n + 1n, 400n), dice.pick([rational(1n), power]))
    : k.exponent < 0
      ? over(target, power)
      : times(target, power);
  return text(times(unit, units));
};

const ceilingBeside = (dice: Dice, unitPrice: Rational): string => {
  const hair = rational(1n, 100_000n);
  const double = times(unitPrice, rational(2n));
  return dice.pick([
    '',
    '',
    '',
    '',
    '',
    text(unitPrice),
    text(over(unitPrice, rational(2n))),
    text(plus(unitPrice, hair)),
    text(times(unitPrice, decimal('0.99999'))),
    text(double),
    text(plus(double, hair)),
    text(times(double, decimal('0.99999'))),
    text(times(unitPrice, rational(5n))),
  ]);
};

/** A bid row, or none, with the ceiling of its product: often just at, above or at twice the unit price. */
export const randomBid = (
  dice: Dice,
  product: Row,
  variety: Row,
  prices: VarietyPrices,
): { bid: Row | null; ceiling: string } => {
  const row = {
    product_id: cell(product, 'product_id'),
    submitted_at: dice.pick(prices.alike ? SAME_INSTANT : TIMES),
    accepts_revival: dice.pick(['Y', 'Y', 'Y', 'N', '']),
    draw: dice.chance(prices.alike ? 10 : 25) ? dice.pick(['1', '2', '3']) : '',
  };
  if (dice.chance(6)) return { bid: null, ceiling: dice.pick(['', '5']) };
  if (dice.chance(6)) {
    const abstention = {
      pack_price: dice.pick(['', '0', '0.00']),
      submitted_at: dice.pick(['', row.submitted_at]),
    };
    return { bid: { ...row, ...abstention }, ceiling: dice.pick(['', '5']) };
  }
  const price = packPrice(dice, product, variety, prices);
  const quoted = dice.chance(20) ? packPrice(dice, product, variety, prices) : '';
  const exact = over(decimal(price), decimal(cell(product, 'units_per_pack')));
  const k = conversionOf(cell(product, 'strength'), cell(variety, 'representative_strength'));
  const unitPrice = halfUp(exact, 4);
  const zero = rational(0n);
  // A price that rounds to nothing is an error of the package, not a case for the evaluator.
  const vanishes = (text: string): boolean => {
    const perUnit = over(decimal(text), decimal(cell(product, 'units_per_pack')));
    return compare(halfUp(perUnit, 4), zero) === 0 || compare(dividedByK(perUnit, k), zero) === 0;
  };
  if (vanishes(price)) return { bid: { ...row, pack_price: '1000' }, ceiling: '' };
  const second = quoted === '' || vanishes(quoted) ? '' : quoted;
  return {
    bid: { ...row, pack_price: price, second_quote: second },
    ceiling: ceilingBeside(dice, unitPrice),
  };
};

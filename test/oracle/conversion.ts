import { atMost, compare, decimal, halfUp, over, rational, times, type Rational } from './rational.js';

/**
 * Strength conversion (差比价) K = 1.7 ^ log2(X), X = strength / representative strength, held as
 * 1.7^exponent × 1.7^log2(mantissa) with 1 ≤ mantissa < 2. The mantissa is 1 just when K is rational.
 */
export interface Conversion {
  readonly exponent: number;
  readonly mantissa: Rational;
  readonly ratio: Rational;
}

const ONE = rational(1n);
const TWO = rational(2n);
const STEP = rational(17n, 10n);

/** The conversion of a strength; K = 1 when either strength is blank. */
export const conversionOf = (strength: string, representative: string): Conversion => {
  if (strength === '' || representative === '') return { exponent: 0, mantissa: ONE, ratio: ONE };
  const ratio = over(decimal(strength), decimal(representative));
  let exponent = 0;
  let mantissa = ratio;
  for (; compare(mantissa, ONE) < 0; exponent -= 1) mantissa = times(mantissa, TWO);
  for (; atMost(TWO, mantissa); exponent += 1) mantissa = over(mantissa, TWO);
  return { exponent, mantissa, ratio };
};

const power = (base: Rational, exponent: number): Rational =>
  exponent < 0
    ? over(ONE, power(base, -exponent))
    : rational(base.n ** BigInt(exponent), base.d ** BigInt(exponent));

/** ln(x) × 2^bits for 1 ≤ x ≤ 2 by 2·artanh((x − 1) / (x + 1)); off by far fewer than 2^20 units. */
const scaledLn = (x: Rational, bits: bigint): bigint => {
  const [n, d] = [x.n - x.d, x.n + x.d];
  let term = (n << bits) / d;
  let sum = 0n;
  for (let odd = 1n; term > 0n; odd += 2n) {
    sum += term / odd;
    term = (term * n * n) / (d * d);
  }
  return 2n * sum;
};

/** exp(y) for y × 2^bits, 0 ≤ y < 1, by its series; off by far fewer than 2^20 units. */
const scaledExp = (y: bigint, bits: bigint): bigint => {
  let term = 1n << bits;
  let sum = 0n;
  for (let k = 1n; term > 0n; k += 1n) {
    sum += term;
    term = (term * y) / (k << bits);
  }
  return sum;
};

/** Two fractions that enclose 1.7^log2(mantissa). */
const enclosure = (mantissa: Rational, bits: bigint): readonly [Rational, Rational] => {
  const logarithm = (scaledLn(STEP, bits) * scaledLn(mantissa, bits)) / scaledLn(TWO, bits);
  const middle = scaledExp(logarithm, bits);
  const slack = 1n << 20n;
  return [rational(middle - slack, 1n << bits), rational(middle + slack, 1n << bits)];
};

/** Rounds f(K): at once when K is rational, else as soon as both ends of an enclosure of K round alike. */
const roundedBy = (conversion: Conversion, f: (k: Rational) => Rational): Rational => {
  const whole = power(STEP, conversion.exponent);
  if (compare(conversion.mantissa, ONE) === 0) return halfUp(f(whole), 4);
  for (let bits = 128n; bits <= 8192n; bits *= 2n) {
    const [low, high] = enclosure(conversion.mantissa, bits).map((end) => halfUp(f(times(whole, end)), 4));
    if (low && high && compare(low, high) === 0) return low;
  }
  throw new Error('an irrational K cannot stay on a rounding boundary');
};

/** half_up(price / K, 4): a unit price as the comparable price (单位可比价) of the representative strength. */
export const dividedByK = (price: Rational, conversion: Conversion): Rational =>
  roundedBy(conversion, (k) => over(price, k));

/** half_up(price × K, 4): a comparable price as the unit price of the product's own strength. */
export const multipliedByK = (price: Rational, conversion: Conversion): Rational =>
  roundedBy(conversion, (k) => times(price, k));

const fraction = (value: Rational): string =>
  value.d === 1n ? value.n.toString() : `${value.n.toString()}/${value.d.toString()}`;

/** K as explanations write it: `17/10`, or `1.7^log2(3/2)` when it is irrational. */
export const conversionText = (conversion: Conversion): string =>
  compare(conversion.mantissa, ONE) === 0
    ? fraction(power(STEP, conversion.exponent))
    : `1.7^log2(${fraction(conversion.ratio)})`;

/** An exact fraction in lowest terms with a denominator above zero: the only number the second evaluator computes with. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const greatestDivisor = (a: bigint, b: bigint): bigint => {
  let [high, low] = [a < 0n ? -a : a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
};

/** The fraction n / d; d must be above zero. */
export const rational = (n: bigint, d = 1n): Rational => {
  if (d <= 0n) throw new Error(`denominator ${d.toString()}`);
  const divisor = greatestDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
};

/** Reads a decimal of the package form `\d+(\.\d+)?`, keeping every digit. */
export const decimal = (text: string): Rational => {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`not a decimal: ${text}`);
  const [whole = '', fraction = ''] = text.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
};

export const plus = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** a / b for a divisor above zero. */
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
/** Below zero, zero or above zero, as a is less than, equal to or more than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const atMost = (a: Rational, b: Rational): boolean => compare(a, b) <= 0;
export const below = (a: Rational, b: Rational): boolean => compare(a, b) < 0;

/** Half up (四舍五入) to a number of decimals, for values from zero. */
export const halfUp = (value: Rational, decimals: number): Rational => {
  const scale = 10n ** BigInt(decimals);
  return rational((2n * value.n * scale + value.d) / (2n * value.d), scale);
};

/** Up to the next whole number (进一法), for values from zero. */
export const roundUp = (value: Rational): Rational => rational((value.n + value.d - 1n) / value.d);

/** Text with a fixed number of decimals; the value must need no more of them. */
export const fixed = (value: Rational, decimals: number): string => {
  const scaled = value.n * 10n ** BigInt(decimals);
  if (scaled % value.d !== 0n) throw new Error(`more than ${decimals} decimals`);
  const digits = (scaled / value.d).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** The smallest of some values, null of none. */
export const least = (values: readonly Rational[]): Rational | null =>
  values.reduce<Rational | null>((best, value) => (best && atMost(best, value) ? best : value), null);

/** The largest of some values, null of none. */
export const most = (values: readonly Rational[]): Rational | null =>
  values.reduce<Rational | null>((best, value) => (best && atMost(value, best) ? best : value), null);

/** The exact mean, null of none. */
export const mean = (values: readonly Rational[]): Rational | null =>
  values.length === 0 ? null : over(values.reduce(plus), rational(BigInt(values.length)));

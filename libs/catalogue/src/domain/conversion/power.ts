import { Decimal } from 'decimal.js';

import { exact, over, reduced, times, type Exact } from '#kernel';

const Precise = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const ONE: Exact = { n: 1n, d: 1n };

/**
 * base ^ log2(X), the factor of every proportional part of the ratio rule. Exact when X is a power of two, forwards and
 * backwards; else to 50 digits, far beyond the four decimals that a price is rounded to.
 */
export function powerOfRatio(base: string, ratio: Exact): Exact {
  const steps = powerOfTwo(ratio);
  if (steps !== undefined) {
    const power = repeated(exact(base), Math.abs(steps));
    return steps < 0 ? over(ONE, power) : power;
  }
  const x = new Precise(ratio.n.toString()).div(ratio.d.toString());
  const power = new Precise(base).ln().times(x.ln()).div(new Precise(2).ln()).exp();
  return exact(power.toSignificantDigits(50).toFixed());
}

const repeated = (base: Exact, exponent: number): Exact =>
  Array.from({ length: exponent }).reduce<Exact>((power) => times(power, base), ONE);

/** n when the ratio is exactly 2^n. */
function powerOfTwo(ratio: Exact): number | undefined {
  const { n, d } = reduced(ratio);
  if (n === 1n) return isPowerOfTwo(d) ? -exponent(d) : undefined;
  return d === 1n && isPowerOfTwo(n) ? exponent(n) : undefined;
}

const isPowerOfTwo = (value: bigint): boolean => (value & (value - 1n)) === 0n;
const exponent = (power: bigint): number => power.toString(2).length - 1;

/** For people: at most `places` decimals, trailing zeros dropped. */
export function showExact({ n, d }: Exact, places: number): string {
  return new Precise(n.toString()).div(d.toString()).toDecimalPlaces(places).toFixed();
}

/**
 * Exact arithmetic on non-negative rational numbers. Prices, ratios and thresholds meet here as fractions, so that a
 * comparison is never decided by a rounding that no rule asked for.
 */
export interface Exact {
  readonly n: bigint;
  /** Always above zero. */
  readonly d: bigint;
}

/** Reads a plain decimal text (`\d+(\.\d+)?`); the grammar is checked where the text comes in. */
export function exact(text: string): Exact {
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  const decimals = text.length - point - 1;
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: 10n ** BigInt(decimals) };
}

export const fraction = (n: bigint, d: bigint): Exact => ({ n, d });
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d, d: a.d * b.n });
export const minus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareExact(a: Exact, b: Exact): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Lowest terms. */
export function reduced({ n, d }: Exact): Exact {
  const divisor = greatestCommonDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Whole number nearest to a non-negative fraction, halves up (四舍五入). */
export const halfUp = ({ n, d }: Exact): bigint => (2n * n + d) / (2n * d);

const TEN_THOUSAND = 10_000n;

/**
 * A price in steps of 0.0001 yuan (四位小数): the form in which prices are ranked and compared. Made by one rounding,
 * half up, from the exact value.
 */
export type Price = bigint;

export const toPrice = ({ n, d }: Exact): Price => halfUp({ n: n * TEN_THOUSAND, d });
export const priceExact = (price: Price): Exact => ({ n: price, d: TEN_THOUSAND });

/** Four decimals, always. */
export function priceText(price: Price): string {
  const digits = price.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

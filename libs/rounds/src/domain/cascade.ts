import { exact, type Exact, fraction, minus, times } from '#kernel';

import { QuantityColumn } from './quantity-column.js';

/**
 * Cumulated shares of a cascade (阶梯带量): each supplier takes a fraction of what those before it left, the last one the
 * rest. Three at 0.60 give 0.6, 0.84, 1.
 */
export function cascadeLimits(fractionText: string, suppliers: number): readonly Exact[] {
  const one = fraction(1n, 1n);
  const left = minus(one, exact(fractionText));
  let remaining = one;
  return Array.from({ length: suppliers }, (_, index) => {
    remaining = times(remaining, left);
    return index === suppliers - 1 ? one : minus(one, remaining);
  });
}

/**
 * Deals whole rows to suppliers so that each comes within half a row of its share: a row goes to the supplier in whose
 * part of the running total its middle lies. Hospitals may choose otherwise; the document fixes the shares only.
 */
export function dealRows(
  agreed: QuantityColumn,
  lines: readonly number[],
  limits: readonly Exact[],
): readonly number[] {
  const total = lines.reduce((sum, line) => sum + BigInt(agreed.get(line)), 0n);
  let before = 0n;
  return lines.map((line) => {
    const own = BigInt(agreed.get(line));
    const doubledMiddle = 2n * before + own;
    before += own;
    const found = limits.findIndex(({ n, d }) => doubledMiddle * d < 2n * total * n);
    return found < 0 ? limits.length - 1 : found;
  });
}

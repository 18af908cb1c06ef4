import { compareExact, exact, fraction, type Price, priceExact, priceText, times } from '#kernel';

import type { Bid } from '../bid.js';
import type { AwardReason } from '../types.js';
import type { TestResult } from './rule-set.js';
import { atMost } from './verdicts.js';

/** A condition under which a bid wins; `null` when it cannot be put to this bid (no ceiling, no threshold). */
export type WinTest = (bid: Bid) => TestResult | null;

const compared = (
  reason: AwardReason,
  zh: string,
  left: Price,
  sign: string,
  right: string,
  holds: boolean,
) => ({
  reason,
  zh,
  formula: `${priceText(left)} ${holds ? sign : sign === '≤' ? '>' : '≥'} ${right}`,
  holds,
});

/** Comparable price within the line (价差不超过规定倍数). */
export const withinLine =
  (line: Price, zh = '不高于价差线'): WinTest =>
  (bid) =>
    compared('spread', zh, bid.comparable, '≤', priceText(line), bid.comparable <= line);

/** Unit price at or under a share of the product's own ceiling, exactly (降幅). */
export const underCeilingShare =
  (share: string, reason: AwardReason, zh: string): WinTest =>
  (bid) => {
    if (bid.ceiling === null || bid.product.ceilingPrice === null) return null;
    const holds = atMost(bid.unitPrice, times(exact(share), bid.ceiling));
    return compared(reason, zh, bid.unitPrice, '≤', `${share} × ${bid.product.ceilingPrice}`, holds);
  };

/** Comparable price at or under a fixed one (低价豁免). */
export const atMostPrice =
  (limit: string | null, zh: string): WinTest =>
  (bid) =>
    limit === null
      ? null
      : compared('low-price', zh, bid.comparable, '≤', limit, atMost(bid.comparable, exact(limit)));

/** Comparable price strictly below a fixed one (保护价). */
export const belowPrice =
  (limit: string, zh: string): WinTest =>
  (bid) => {
    const holds = compareExact(priceExact(bid.comparable), exact(limit)) < 0;
    return compared('low-price', zh, bid.comparable, '<', limit, holds);
  };

/** Reported volume at or above the mean over all products of the variety, compared as whole numbers (报量不低于均值). */
export function atLeastMeanVolume(bid: Bid, total: bigint, products: bigint): TestResult {
  const holds = compareExact(fraction(bid.reportedVolume, 1n), fraction(total, products)) >= 0;
  const formula = `${bid.reportedVolume} ${holds ? '≥' : '<'} ${total} / ${products}`;
  return { reason: 'revival', zh: '报量不低于品种均值', formula, holds };
}

/** Puts the tests in order until one is passed. */
export function firstPassed(bid: Bid, tests: readonly WinTest[]) {
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = test(bid);
    if (result) results.push(result);
    if (result?.holds) return { passed: result.reason, results };
  }
  return { passed: null, results };
}

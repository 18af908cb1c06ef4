import {
  compareExact,
  exact,
  type Exact,
  fraction,
  halfUp,
  type Price,
  times,
  toPrice,
  priceExact,
} from '#kernel';

import type { Bid } from '../bid.js';
import { type Boundary, rankNumbers } from '../boundary.js';
import type { AwardReason, AwardStatus } from '../types.js';
import type { Selection, TestResult, Verdict } from './rule-set.js';

/** How one bid fared, before rank and boundary are added to it. */
export interface Finding {
  readonly status: AwardStatus;
  readonly reason: AwardReason;
  readonly award?: Price;
  readonly target?: Price | null;
  readonly tests?: readonly TestResult[];
}

export const won = (reason: AwardReason, bid: Bid, tests: readonly TestResult[] = []): Finding => ({
  status: 'won',
  reason,
  award: bid.comparable,
  tests,
});
export const lost = (
  reason: AwardReason,
  tests: readonly TestResult[] = [],
  target: Price | null = null,
): Finding => ({ status: 'lost', reason, tests, target });
/**
 * What a revival is awarded at (复活中选价): the revival price, or what was quoted at or under it (二次报价). Null for who does not accept,
 * and for a quote above the revival price, which accepts nothing.
 */
export function revivedAt({ acceptsRevival, second }: Bid, target: Price): Price | null {
  if (!acceptsRevival) return null;
  if (second === null) return target;
  return second.comparable <= target ? second.comparable : null;
}
export const TIED: Finding = { status: 'tie', reason: 'tie-undecided' };

/** Joins findings with rank numbers and the key that decided at the boundary. */
export function toVerdicts(
  ordered: readonly Bid[],
  boundary: Boundary,
  find: (bid: Bid) => Finding,
): ReadonlyMap<Bid, Verdict> {
  const ranks = rankNumbers(ordered, boundary.tied);
  return new Map(
    ordered.map((bid) => {
      const { status, reason, award, target, tests } = find(bid);
      const rank = ranks.get(bid) ?? null;
      const decidingKey = boundary.decidingKey(bid);
      return [
        bid,
        {
          status,
          reason,
          rank,
          award: award ?? null,
          target: target ?? null,
          decidingKey,
          tests: tests ?? [],
        },
      ];
    }),
  );
}

/** Lowest comparable price of some bids, null when there are none. */
export const lowestOf = (bids: readonly Bid[]): Price | null =>
  bids.reduce<Price | null>(
    (low, bid) => (low === null || bid.comparable < low ? bid.comparable : low),
    null,
  );

/** Highest of some prices, null when there are none. */
export const highestOf = (prices: readonly Price[]): Price | null =>
  prices.reduce<Price | null>((high, price) => (high === null || price > high ? price : high), null);

/** A line (价差线): a multiple of a price, rounded half up to four decimals once. */
export const lineAt = (multiple: string, price: Price): Price =>
  toPrice(times(exact(multiple), priceExact(price)));

/** A share of the exact mean of some comparable prices, rounded once. */
export function shareOfMean(share: string, bids: readonly Bid[]): Price {
  const sum = bids.reduce((total, bid) => total + bid.comparable, 0n);
  return halfUp(times(exact(share), fraction(sum, BigInt(bids.length))));
}

export const atMost = (price: Price, limit: Exact): boolean => compareExact(priceExact(price), limit) <= 0;

/** A selection without lines; rule sets add what they have. */
export const plainSelection = (
  cap: number | null,
  verdicts: ReadonlyMap<Bid, Verdict>,
  lowest: Price | null = null,
): Selection => ({ cap, lowest, anchor: null, line: null, meanReportedVolume: null, verdicts });

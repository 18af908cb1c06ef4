import { compareCodePoints } from '#kernel';

import type { Bid } from './bid.js';
import { compareInstants } from './instant.js';
import type { TieBreakKey } from './types.js';

/** One key of the ranking: negative when a stands before b, zero when the key does not separate them. */
export interface OrderKey {
  readonly name: string;
  readonly compare: (a: Bid, b: Bid) => number;
}

const ascending = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Blanks stand last. */
function blankLast<T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compare(a, b);
}

const COMPARABLE: OrderKey = {
  name: 'comparable_price',
  compare: (a, b) => ascending(a.comparable, b.comparable),
};
const DRAW: OrderKey = { name: 'draw', compare: (a, b) => blankLast(a.draw, b.draw, ascending) };

const largerFirst = (name: TieBreakKey, of: (bid: Bid) => bigint): OrderKey => ({
  name,
  compare: (a, b) => ascending(of(b), of(a)),
});

/** Keys that may stand between the price and the draw (单位可比价相同时的排序). */
const TIE_BREAKS: Record<TieBreakKey, OrderKey> = {
  reported_volume: largerFirst('reported_volume', (bid) => bid.reportedVolume),
  evaluation_passed_on: {
    name: 'evaluation_passed_on',
    compare: (a, b) => blankLast(a.product.evaluationPassedOn, b.product.evaluationPassedOn, ascending),
  },
  submitted_at: {
    name: 'submitted_at',
    compare: (a, b) => blankLast(a.submitted, b.submitted, compareInstants),
  },
  cities_covered: largerFirst('cities_covered', (bid) => BigInt(bid.product.citiesCovered ?? '0')),
  sales_volume: largerFirst('sales_volume', (bid) => BigInt(bid.product.salesVolume ?? '0')),
};

export const TIE_BREAK_KEYS = Object.keys(TIE_BREAKS) as readonly TieBreakKey[];

/** Price first, then the tie-breaks, then the outcome of a public draw. */
export const generalOrder = (tieBreak: readonly TieBreakKey[]): readonly OrderKey[] => [
  COMPARABLE,
  ...tieBreak.map((key) => TIE_BREAKS[key]),
  DRAW,
];

/** The first key that tells two bids apart, or null: only people can decide between them. */
export const separatingKey = (keys: readonly OrderKey[], a: Bid, b: Bid): string | null =>
  keys.find((key) => key.compare(a, b) !== 0)?.name ?? null;

/** Bids in order. Those equal in every key stand by product id, which gives numbers but decides nothing. */
export const inOrder = (bids: readonly Bid[], keys: readonly OrderKey[]): readonly Bid[] =>
  [...bids].sort((a, b) => {
    for (const key of keys) {
      const order = key.compare(a, b);
      if (order !== 0) return order;
    }
    return compareCodePoints(a.product.id, b.product.id);
  });

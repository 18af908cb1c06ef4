import { Decimal } from 'decimal.js';

import { isWinner } from '../comparison/totals.js';
import type { AwardStatus } from '../domain/types.js';

/** What an examiner looks for in the grid (重点核查), one word per variety. */
export const GRID_FLAGS = [
  'revival',
  'tie',
  'low-price-declaration',
  'best-lost',
  'invalid',
  'no-winner',
] as const;
export type GridFlag = (typeof GRID_FLAGS)[number];

/** One product of a variety as the flags need it. */
export interface FlaggedAward {
  readonly status: AwardStatus;
  readonly comparablePrice: string | null;
  readonly lowPriceDeclaration: boolean;
}

/**
 * Flags of one variety: someone revived, an undecided tie, a price under the anchor that needs a declaration, the lowest
 * valid price not among the winners, an invalid bid, nobody won.
 */
export function flagsOf(awards: readonly FlaggedAward[]): GridFlag[] {
  const holds: Record<GridFlag, boolean> = {
    revival: awards.some(({ status }) => status.startsWith('revived')),
    tie: awards.some(({ status }) => status === 'tie'),
    'low-price-declaration': awards.some((award) => award.lowPriceDeclaration),
    'best-lost': bestLost(awards),
    invalid: awards.some(({ status }) => status === 'invalid'),
    'no-winner': !awards.some(isWinner),
  };
  return GRID_FLAGS.filter((flag) => holds[flag]);
}

function bestLost(awards: readonly FlaggedAward[]): boolean {
  const valid = awards.filter(({ status }) => status !== 'invalid' && status !== 'abstained');
  const prices = valid.flatMap(({ comparablePrice }) =>
    comparablePrice === null ? [] : [new Decimal(comparablePrice)],
  );
  if (prices.length === 0) return false;
  const lowest = Decimal.min(...prices);
  return !valid.some((award) => isWinner(award) && lowest.equals(award.comparablePrice ?? Infinity));
}

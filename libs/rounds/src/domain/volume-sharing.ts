import { compareExact, exact, priceExact, times } from '#kernel';

import { percentOf } from './agreed-volume.js';
import type { Outcome, VarietyOutcome } from './evaluate-variety.js';
import type { RuleSet } from './rulesets/rule-set.js';
import type { ParameterOverrides } from './types.js';

/**
 * Percent of the agreed ratio that a winner receives (带量方式): all of it, or graded by its place among the winners
 * (按名次分档), or by its award price as a multiple of the lowest (按价格分类).
 */
export function supplierShare(
  { sharing }: RuleSet,
  { rankShares, classShares }: ParameterOverrides,
  { selection }: VarietyOutcome,
  { verdict }: Outcome,
  index: number,
): number {
  if (sharing === 'by-rank' && rankShares)
    return percentOf(rankShares[Math.min(index, rankShares.length - 1)] ?? '1');
  if (sharing === 'by-price-class' && classShares && verdict.award !== null && selection.lowest !== null) {
    const award = priceExact(verdict.award);
    const lowest = priceExact(selection.lowest);
    const found = classShares.find(
      ({ upTo }) => upTo === null || compareExact(award, times(exact(upTo), lowest)) <= 0,
    );
    return percentOf(found?.share ?? '0');
  }
  return 100;
}

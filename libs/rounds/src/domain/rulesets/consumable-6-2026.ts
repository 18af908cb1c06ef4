import { exact } from '#kernel';

import type { Bid } from '../bid.js';
import { drawBoundary, joinBoundaries } from '../boundary.js';
import type { UnitShares } from '../types.js';
import { anchoredLines } from './national-drug-11.js';
import { type Contest, ruleSet } from './rule-set.js';
import { selectShortlist } from './shortlist-round.js';
import { withinLine } from './win-tests.js';

const UNITS = ['A', 'B'] as const;

/**
 * Sixth national consumables round (2026): bidding units A and B (竞价单元) each with places of their own, the anchor
 * at 65 % of the mean shortlisted price, a second quote for those over the line (复活), and volume graded by rank. The 65 %
 * are published; shares of the units, spread and grades are recalled or stand in for tables that could not be sourced.
 */
export const CONSUMABLE_6_2026 = ruleSet({
  id: 'consumable-6-2026',
  title: { zh: '国家组织高值医用耗材集采第六批（2026）', en: 'National consumables, sixth round (2026)' },
  basis: '国家组织高值医用耗材集中带量采购文件（GH-HD2025-1）',
  confidence: 'recalled',
  defaults: {
    unitShares: { A: '0.80', B: '0.60' },
    spreadMultiple: '1.8',
    anchorMeanShare: '0.65',
    rankShares: ['1.00', '0.95', '0.90', '0.85', '0.80'],
  },
  agreedVolume: { general: [['1.00', 3]], special: [['1.00', 3]] },
  needs: ['unit_class'],
  sharing: 'by-rank',
  select: (contest, { unitShares, spreadMultiple, anchorMeanShare }) => {
    const parts = UNITS.map((unit) => {
      const places = placesOf(contest, unit, unitShares);
      const ranked = contest.ranked.filter((bid) => bid.product.unitClass === unit);
      return { places, boundary: drawBoundary(ranked, places, contest.order) };
    });
    return selectShortlist(contest, {
      cap: parts.reduce((sum, { places }) => sum + places, 0),
      boundary: joinBoundaries(parts.map(({ boundary }) => boundary)),
      lines: (shortlisted: readonly Bid[]) => anchoredLines(shortlisted, anchorMeanShare, spreadMultiple),
      tests: ({ line }) => [withinLine(line)],
      revival: true,
    });
  },
});

/** Places of a unit: its share of the eligible entities in it, rounded up. */
function placesOf({ entrants }: Contest, unit: 'A' | 'B', shares: UnitShares): number {
  const entities = new Set(
    entrants.filter(({ product }) => product.unitClass === unit).map(({ entity }) => entity),
  );
  const { n, d } = exact(shares[unit]);
  return Number((BigInt(entities.size) * n + d - 1n) / d);
}

import { fraction, type Price, priceText } from '#kernel';

import type { Bid } from '../bid.js';
import { drawBoundary } from '../boundary.js';
import { type Contest, ruleSet } from './rule-set.js';
import { type Lines, selectShortlist } from './shortlist-round.js';
import { BATCH_10_TABLE, capFrom } from './shortlist-tables.js';
import { type Finding, highestOf, lineAt, lost, lowestOf, revivedAt, shareOfMean } from './verdicts.js';
import { atLeastMeanVolume, atMostPrice, withinLine } from './win-tests.js';

/** Anchor (锚点价): a share of the mean of the shortlisted, but not below the lowest; the fuse line is a multiple of it. */
export function anchoredLines(shortlisted: readonly Bid[], share: string, multiple: string): Lines {
  const lowest = lowestOf(shortlisted) ?? 0n;
  const mean = shareOfMean(share, shortlisted);
  const anchor = mean > lowest ? mean : lowest;
  return { lowest, anchor, line: lineAt(multiple, anchor) };
}

/** National drug round, batch 11 (2025): anchor against extreme low bids, and two kinds of revival. */
export const NATIONAL_DRUG_11 = ruleSet({
  id: 'national-drug-11',
  title: { zh: '国家组织药品集采第十一批（2025）', en: 'National drug round, batch 11 (2025)' },
  basis: '全国药品集中采购文件（GY-YD2025-1）',
  confidence: 'secondary',
  defaults: { shortlist: BATCH_10_TABLE, spreadMultiple: '1.8', anchorMeanShare: '0.5' },
  declaresLowPrice: true,
  select: (contest, { shortlist, spreadMultiple, anchorMeanShare }) => {
    const cap = capFrom(shortlist, contest.eligible);
    const volume = reportedVolume(contest);
    const selection = selectShortlist(contest, {
      cap,
      boundary: drawBoundary(contest.ranked, cap, contest.order),
      lines: (shortlisted) => anchoredLines(shortlisted, anchorMeanShare, spreadMultiple),
      tests: ({ line }) => [
        withinLine(line, '不高于熔断线'),
        atMostPrice(contest.variety.lowPriceThreshold, '不高于低价豁免线'),
      ],
      revival: true,
      outside: reviveOutside(contest, volume),
    });
    const mean = volume.products > 0n ? fraction(volume.total, volume.products) : null;
    return { ...selection, meanReportedVolume: mean };
  },
});

interface ReportedVolume {
  readonly total: bigint;
  readonly products: bigint;
}

/** Over every product of the variety, abstained and invalid ones included. */
const reportedVolume = ({ entrants }: Contest): ReportedVolume => ({
  total: entrants.reduce((total, entrant) => total + entrant.reportedVolume, 0n),
  products: BigInt(entrants.length),
});

/** Revival outside the shortlist (未入围复活): wanted by hospitals, not the dearest, and at the winners' price level. */
function reviveOutside(contest: Contest, { total, products }: ReportedVolume) {
  const dearest = highestOf(contest.valid.map((bid) => bid.comparable));
  return (bid: Bid, highestAward: Price | null): Finding => {
    if (highestAward === null || dearest === null) return lost('rank');
    const target = bid.comparable < highestAward ? bid.comparable : highestAward;
    const wanted = atLeastMeanVolume(bid, total, products);
    const tests = [wanted, notDearest(bid, dearest)];
    const award = tests.every(({ holds }) => holds) ? revivedAt(bid, target) : null;
    if (award === null) return lost('rank', tests, target);
    return { status: 'revived-non-shortlisted', reason: 'revival', award, target, tests };
  };
}

function notDearest(bid: Bid, dearest: Price) {
  const holds = bid.comparable < dearest;
  const formula = `${priceText(bid.comparable)} ${holds ? '<' : '≥'} ${priceText(dearest)}`;
  return { reason: 'revival' as const, zh: '低于有效报价中的最高价', formula, holds };
}

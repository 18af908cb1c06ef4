import { drawBoundary } from '../boundary.js';
import type { Bid } from '../bid.js';
import { ruleSet } from './rule-set.js';
import { type Lines, selectShortlist } from './shortlist-round.js';
import { BATCH_9_TABLE, capFrom } from './shortlist-tables.js';
import { lineAt, lowestOf } from './verdicts.js';
import { atMostPrice, underCeilingShare, withinLine } from './win-tests.js';

/** The spread line: a multiple of the lowest shortlisted price (1.8 倍). */
export function spreadLines(shortlisted: readonly Bid[], multiple: string): Lines {
  const lowest = lowestOf(shortlisted) ?? 0n;
  return { lowest, anchor: null, line: lineAt(multiple, lowest) };
}

/** National drug rounds, batches 2 – 9: near the lowest, or half the ceiling, or a very low price. */
export const NATIONAL_DRUG_9 = ruleSet({
  id: 'national-drug-9',
  title: { zh: '国家组织药品集采第二至九批', en: 'National drug rounds, batches 2 – 9' },
  basis: '全国药品集中采购文件（GY-YD2023-2）',
  confidence: 'secondary',
  defaults: { shortlist: BATCH_9_TABLE, spreadMultiple: '1.8', halfCutShare: '0.5', lowPrice: '0.1000' },
  select: (contest, { shortlist, spreadMultiple, halfCutShare, lowPrice }) => {
    const cap = capFrom(shortlist, contest.eligible);
    return selectShortlist(contest, {
      cap,
      boundary: drawBoundary(contest.ranked, cap, contest.order),
      lines: (shortlisted) => spreadLines(shortlisted, spreadMultiple),
      tests: ({ line }) => [
        withinLine(line),
        underCeilingShare(halfCutShare, 'half-cut', '单位申报价不高于最高有效申报价的规定比例'),
        atMostPrice(lowPrice, '不高于低价线'),
      ],
      revival: false,
    });
  },
});

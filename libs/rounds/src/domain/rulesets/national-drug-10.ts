import { drawBoundary } from '../boundary.js';
import { spreadLines } from './national-drug-9.js';
import { ruleSet } from './rule-set.js';
import { selectShortlist } from './shortlist-round.js';
import { BATCH_10_TABLE, capFrom } from './shortlist-tables.js';
import { atMostPrice, withinLine } from './win-tests.js';

/** National drug round, batch 10 (2024): spread or low price, and revival of the shortlisted (复活). */
export const NATIONAL_DRUG_10 = ruleSet({
  id: 'national-drug-10',
  title: { zh: '国家组织药品集采第十批（2024）', en: 'National drug round, batch 10 (2024)' },
  basis: '全国药品集中采购文件（GY-YD2024-2）',
  confidence: 'secondary',
  defaults: { shortlist: BATCH_10_TABLE, spreadMultiple: '1.8' },
  select: (contest, { shortlist, spreadMultiple }) => {
    const cap = capFrom(shortlist, contest.eligible);
    return selectShortlist(contest, {
      cap,
      boundary: drawBoundary(contest.ranked, cap, contest.order),
      lines: (shortlisted) => spreadLines(shortlisted, spreadMultiple),
      tests: ({ line }) => [
        withinLine(line),
        atMostPrice(contest.variety.lowPriceThreshold, '不高于低价豁免线'),
      ],
      revival: true,
    });
  },
});

import type { Bid } from '../bid.js';
import { type Boundary, drawBoundary } from '../boundary.js';
import { spreadLines } from './national-drug-9.js';
import { ruleSet } from './rule-set.js';
import { selectShortlist } from './shortlist-round.js';
import { BATCH_9_TABLE, capFrom } from './shortlist-tables.js';
import { lost, won } from './verdicts.js';
import { firstPassed, underCeilingShare, type WinTest, withinLine } from './win-tests.js';

/**
 * Spine implants (骨科脊柱类, 2022): rule one is competition by rank and spread; rule two is the guaranteed-win line
 * (保底中选): a bid at or under 40 % of its ceiling wins wherever it ranks. The 40 % are published; the shortlist table
 * and the volume ratio stand in for tables that could not be sourced.
 */
export const CONSUMABLE_SPINE_2022 = ruleSet({
  id: 'consumable-spine-2022',
  title: {
    zh: '国家组织骨科脊柱类耗材集采（2022，保底中选）',
    en: 'National spine implants (2022), guaranteed-win line',
  },
  basis: '国家组织骨科脊柱类耗材集中带量采购文件（GH-HD2022-1）',
  confidence: 'recalled',
  defaults: { shortlist: BATCH_9_TABLE, spreadMultiple: '1.8', guaranteedShare: '0.40' },
  agreedVolume: { general: [['0.80', 3]], special: [['0.80', 3]] },
  select: (contest, { shortlist, spreadMultiple, guaranteedShare }) => {
    const cap = capFrom(shortlist, contest.eligible);
    const guarantee = underCeilingShare(guaranteedShare, 'guaranteed', '不高于保底中选线');
    return selectShortlist(contest, {
      cap,
      boundary: withoutGuaranteed(drawBoundary(contest.ranked, cap, contest.order), guarantee),
      lines: (shortlisted) => spreadLines(shortlisted, spreadMultiple),
      tests: ({ line }) => [withinLine(line), guarantee],
      revival: false,
      outside: (bid) => {
        const { passed, results } = firstPassed(bid, [guarantee]);
        return passed ? won(passed, bid, results) : lost('rank', results);
      },
    });
  },
});

/** A bid that is sure to win needs no draw: it leaves the undecided ones. */
function withoutGuaranteed(boundary: Boundary, guarantee: WinTest): Boundary {
  const isSure = (bid: Bid): boolean => guarantee(bid)?.holds === true;
  return {
    ...boundary,
    tied: boundary.tied.filter((bid) => !isSure(bid)),
    outside: [...boundary.tied.filter(isSure), ...boundary.outside],
  };
}

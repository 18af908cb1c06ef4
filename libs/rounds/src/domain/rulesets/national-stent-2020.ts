import type { Bid } from '../bid.js';
import { drawBoundary } from '../boundary.js';
import { spreadLines } from './national-drug-9.js';
import { ruleSet } from './rule-set.js';
import { selectShortlist } from './shortlist-round.js';
import { lost } from './verdicts.js';
import { belowPrice, withinLine } from './win-tests.js';

/** Coronary stents (冠脉支架, 2020): products are ranked, at most four of one maker take a place, ten places. */
export const NATIONAL_STENT_2020 = ruleSet({
  id: 'national-stent-2020',
  title: { zh: '国家组织冠脉支架集采（2020）', en: 'National coronary stents (2020)' },
  basis: '国家组织冠脉支架集中带量采购文件（GH-HD2020-1）',
  confidence: 'secondary',
  defaults: { places: 10, productsPerEntity: 4, protectionPrice: '2850', spreadMultiple: '1.8' },
  ranks: 'products',
  select: (contest, { places, productsPerEntity, protectionPrice, spreadMultiple }) => {
    const contenders = withinEntityLimit(contest.ranked, productsPerEntity);
    const contending = new Set(contenders);
    return selectShortlist(contest, {
      cap: places,
      boundary: drawBoundary(contenders, places, contest.order),
      lines: (shortlisted) => spreadLines(shortlisted, spreadMultiple),
      tests: ({ line }) => [withinLine(line), belowPrice(protectionPrice, '低于保护价')],
      revival: false,
      outside: (bid) => lost(contending.has(bid) ? 'rank' : 'entity-limit'),
    });
  },
});

/** In rank order, the first products of each entity; further ones are passed over. */
function withinEntityLimit(ranked: readonly Bid[], limit: number): readonly Bid[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ entity }) => {
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    return count <= limit;
  });
}

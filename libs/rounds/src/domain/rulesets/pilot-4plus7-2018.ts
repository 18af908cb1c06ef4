import { drawBoundary } from '../boundary.js';
import { ruleSet } from './rule-set.js';
import { lost, plainSelection, TIED, toVerdicts, won } from './verdicts.js';

/** 4+7 pilot (4+7 城市试点, 2018): the lowest of three or more wins; of one or two the lowest is negotiated with. */
export const PILOT_4PLUS7_2018 = ruleSet({
  id: '4plus7-2018',
  title: { zh: '4+7 城市药品集中采购试点（2018）', en: '4+7 pilot cities (2018)' },
  basis: '4+7 城市药品集中采购文件（GY-YD2018-1）',
  confidence: 'secondary',
  defaults: {},
  tieBreak: ['cities_covered', 'sales_volume'],
  select: ({ ranked, order }) => {
    const boundary = drawBoundary(ranked, 1, order);
    const [first] = boundary.inside;
    const tied = new Set(boundary.tied);
    const verdicts = toVerdicts(ranked, boundary, (bid) => {
      if (tied.has(bid)) return TIED;
      if (bid !== first) return lost('not-lowest');
      return ranked.length >= 3 ? won('lowest', bid) : { status: 'negotiation', reason: 'lowest' };
    });
    return plainSelection(null, verdicts);
  },
});

import { drawBoundary } from '../boundary.js';
import { ruleSet } from './rule-set.js';
import { lost, lowestOf, plainSelection, TIED, toVerdicts, won } from './verdicts.js';

/** Expansion of the 4+7 pilot (4+7 扩围, 2019): the three lowest win, without a spread rule. */
export const EXPANSION_2019 = ruleSet({
  id: 'expansion-2019',
  title: { zh: '4+7 试点扩围（2019）', en: '4+7 expansion (2019)' },
  basis: '联盟地区药品集中采购文件（GY-YD2019-1）',
  confidence: 'recalled',
  defaults: { places: 3 },
  select: ({ ranked, order }, { places }) => {
    const boundary = drawBoundary(ranked, places, order);
    const inside = new Set(boundary.inside);
    const tied = new Set(boundary.tied);
    const verdicts = toVerdicts(ranked, boundary, (bid) =>
      tied.has(bid) ? TIED : inside.has(bid) ? won('lowest', bid) : lost('rank'),
    );
    return plainSelection(places, verdicts, lowestOf(boundary.inside));
  },
});

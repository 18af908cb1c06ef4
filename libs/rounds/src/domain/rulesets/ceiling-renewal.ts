import { drawBoundary } from '../boundary.js';
import { ruleSet } from './rule-set.js';
import { plainSelection, toVerdicts, won } from './verdicts.js';

/** Renewal by ceiling (接续采购): every valid bid wins. */
export const CEILING_RENEWAL = ruleSet({
  id: 'ceiling-renewal',
  title: { zh: '接续采购（不高于最高有效申报价即中选）', en: 'Renewal: a bid within the ceiling wins' },
  basis: '冠脉支架集中带量采购协议期满后接续采购公告（2022）',
  confidence: 'secondary',
  defaults: {},
  ranks: 'products',
  select: ({ ranked, order }) => {
    const everyone = drawBoundary(ranked, ranked.length, order);
    return plainSelection(
      null,
      toVerdicts(ranked, everyone, (bid) => won('ceiling', bid)),
    );
  },
});

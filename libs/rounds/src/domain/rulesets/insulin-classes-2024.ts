import { selectPassing } from './insulin-renewal-2024.js';
import { ruleSet } from './rule-set.js';

/**
 * Insulin renewal with volume by price class (胰岛素接续, A1/A/B/C 类带量): selection as `insulin-renewal-2024`; the agreed
 * share of what a winner supplies goes by its award price. The shares 100/80/55/45 % are published; the class limits
 * other than the lowest price and 1.3 × it are recalled.
 */
export const INSULIN_CLASSES_2024 = ruleSet({
  id: 'insulin-classes-2024',
  title: { zh: '胰岛素专项接续采购（2024，分类带量）', en: 'Insulin renewal (2024), volume by price class' },
  basis: '全国药品集中采购文件（胰岛素专项接续，GY-YD2024-1）',
  confidence: 'recalled',
  defaults: {
    places: 7,
    spreadMultiple: '1.3',
    classShares: [
      { name: 'A1', upTo: '1', share: '1.00' },
      { name: 'A', upTo: '1.3', share: '0.80' },
      { name: 'B', upTo: '1.8', share: '0.55' },
      { name: 'C', upTo: null, share: '0.45' },
    ],
  },
  agreedVolume: { general: [['1.00', 3]], special: [['1.00', 3]] },
  sharing: 'by-price-class',
  select: (contest, { places, spreadMultiple }) => selectPassing(contest, places, spreadMultiple),
});

import { NATIONAL_DRUG_9 } from './national-drug-9.js';
import { BATCH_9_TABLE } from './shortlist-tables.js';
import { ruleSet } from './rule-set.js';

/**
 * Intraocular lenses of the "3+6" alliance (人工晶体, 2020): 60 % of the reported volume is agreed and shared in a cascade:
 * one winner takes all; the first of two or three takes 60 %, of four and more 50 %, each next one as much of what is
 * left, the last one the rest. The cascade is published; who is shortlisted is taken from the drug rounds.
 */
export const CONSUMABLE_IOL_2020 = ruleSet({
  id: 'consumable-iol-2020',
  title: {
    zh: '京津冀“3+6”联盟人工晶体集采（2020，阶梯带量）',
    en: '"3+6" alliance intraocular lenses (2020), cascade',
  },
  basis: '京津冀及黑吉辽蒙晋鲁医用耗材（人工晶体）联合带量采购文件（2020）',
  confidence: 'secondary',
  defaults: {
    shortlist: BATCH_9_TABLE,
    spreadMultiple: '1.8',
    halfCutShare: '0.5',
    lowPrice: '0.1000',
    cascade: ['1.00', '0.60', '0.60', '0.50'],
  },
  agreedVolume: { general: [['0.60', 1]], special: [['0.60', 1]] },
  sharing: 'cascade',
  select: (contest, parameters) => NATIONAL_DRUG_9.select(contest, parameters),
});

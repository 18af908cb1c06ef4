import { ALLIANCE_COMPOSITE } from './alliance-composite.js';
import { CEILING_RENEWAL } from './ceiling-renewal.js';
import { CONSUMABLE_6_2026 } from './consumable-6-2026.js';
import { CONSUMABLE_IOL_2020 } from './consumable-iol-2020.js';
import { CONSUMABLE_SPINE_2022 } from './consumable-spine-2022.js';
import { EXPANSION_2019 } from './expansion-2019.js';
import { INSULIN_CLASSES_2024 } from './insulin-classes-2024.js';
import { INSULIN_RENEWAL_2024 } from './insulin-renewal-2024.js';
import { NATIONAL_DRUG_10 } from './national-drug-10.js';
import { NATIONAL_DRUG_11 } from './national-drug-11.js';
import { NATIONAL_DRUG_9 } from './national-drug-9.js';
import { NATIONAL_STENT_2020 } from './national-stent-2020.js';
import { PILOT_4PLUS7_2018 } from './pilot-4plus7-2018.js';
import type { RuleSet } from './rule-set.js';

export type { Confidence, RuleSet, VolumeSharing } from './rule-set.js';

/** Every rule set, by generation. */
export const RULESETS: readonly RuleSet[] = [
  PILOT_4PLUS7_2018,
  EXPANSION_2019,
  NATIONAL_DRUG_9,
  NATIONAL_DRUG_10,
  NATIONAL_DRUG_11,
  NATIONAL_STENT_2020,
  CEILING_RENEWAL,
  INSULIN_RENEWAL_2024,
  ALLIANCE_COMPOSITE,
  CONSUMABLE_IOL_2020,
  CONSUMABLE_SPINE_2022,
  CONSUMABLE_6_2026,
  INSULIN_CLASSES_2024,
];

/** The rule set of an id, or undefined. */
export const findRuleSet = (id: string): RuleSet | undefined => RULESETS.find((ruleSet) => ruleSet.id === id);

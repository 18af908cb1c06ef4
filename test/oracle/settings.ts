import { decimal, type Rational } from './rational.js';

/** The nine rule sets of the contract. */
export const RULESET_IDS = [
  '4plus7-2018',
  'expansion-2019',
  'national-drug-9',
  'national-drug-10',
  'national-drug-11',
  'national-stent-2020',
  'ceiling-renewal',
  'insulin-renewal-2024',
  'alliance-composite',
] as const;
export type RulesetId = (typeof RULESET_IDS)[number];

export type TieBreakKey =
  'reported_volume' | 'evaluation_passed_on' | 'submitted_at' | 'cities_covered' | 'sales_volume';
/** Agreed share and cycle in years for 1, 2, 3 … winners; the last entry holds for more. */
export type VolumeSteps = readonly (readonly [string, number])[];

/** What round.json may override. */
export interface Parameters {
  readonly shortlist?: readonly number[];
  readonly spreadMultiple?: string;
  readonly halfCutShare?: string;
  readonly lowPrice?: string;
  readonly anchorMeanShare?: string;
  readonly places?: number;
  readonly productsPerEntity?: number;
  readonly protectionPrice?: string;
  readonly winnersMax?: number;
  readonly priceWeight?: string;
  readonly tieBreak?: readonly TieBreakKey[];
  readonly quantityRounding?: 'half-up' | 'up';
  readonly agreedVolume?: { readonly general?: VolumeSteps; readonly special?: VolumeSteps };
}

/** All figures of one evaluation, whether or not its rule set uses them. */
export interface Settings {
  readonly shortlist: readonly number[];
  readonly spreadMultiple: Rational;
  readonly halfCutShare: Rational;
  readonly lowPrice: Rational;
  readonly anchorMeanShare: Rational;
  readonly places: number;
  readonly productsPerEntity: number;
  readonly protectionPrice: Rational;
  readonly winnersMax: number;
  readonly priceWeight: Rational;
  readonly tieBreak: readonly TieBreakKey[];
  readonly quantityRounding: 'half-up' | 'up';
  readonly agreedVolume: { readonly general: VolumeSteps; readonly special: VolumeSteps };
}

const BATCH_9 = [1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 10, 10, 10];
const BATCH_10 = [1, 2, 2, 3, 3, 3, 4, 5, 6, 6, 7, 8, 8, 9, 9, 10];
const PLACES: Partial<Record<RulesetId, number>> = {
  'national-stent-2020': 10,
  'expansion-2019': 3,
  'insulin-renewal-2024': 7,
};
// prettier-ignore
const GENERAL: VolumeSteps = [['0.50', 1], ['0.60', 1], ['0.70', 2], ['0.80', 3]];
// prettier-ignore
const SPECIAL: VolumeSteps = [['0.30', 1], ['0.40', 1], ['0.50', 2]];

/** The figures of a rule set under some overrides. */
export const settingsOf = (ruleset: RulesetId, overrides: Parameters): Settings => ({
  shortlist: overrides.shortlist ?? (ruleset === 'national-drug-9' ? BATCH_9 : BATCH_10),
  spreadMultiple: decimal(overrides.spreadMultiple ?? (ruleset === 'insulin-renewal-2024' ? '1.3' : '1.8')),
  halfCutShare: decimal(overrides.halfCutShare ?? '0.5'),
  lowPrice: decimal(overrides.lowPrice ?? '0.1000'),
  anchorMeanShare: decimal(overrides.anchorMeanShare ?? '0.5'),
  places: overrides.places ?? PLACES[ruleset] ?? 0,
  productsPerEntity: overrides.productsPerEntity ?? 4,
  protectionPrice: decimal(overrides.protectionPrice ?? '2850'),
  winnersMax: overrides.winnersMax ?? 3,
  priceWeight: decimal(overrides.priceWeight ?? '0.6'),
  tieBreak:
    overrides.tieBreak ??
    (ruleset === '4plus7-2018'
      ? ['cities_covered', 'sales_volume']
      : ['reported_volume', 'evaluation_passed_on', 'submitted_at']),
  quantityRounding: overrides.quantityRounding ?? 'half-up',
  agreedVolume: {
    general: overrides.agreedVolume?.general ?? GENERAL,
    special: overrides.agreedVolume?.special ?? SPECIAL,
  },
});

import { compareCodePoints } from '#kernel';

import { cascadeLimits } from './cascade.js';
import { type AreaChoice, chooseAreas } from './areas.js';
import { type SupplyPlan } from './allocation.js';
import type { Decided, Outcome } from './evaluate-variety.js';
import { supplierShare } from './volume-sharing.js';
import type { RuleSet } from './rulesets/rule-set.js';
import type { Area, ParameterOverrides, PreferenceInput, RoundInput } from './types.js';

/** Lines of areas.csv per variety; a variety that is provisional or has no chooser has none. */
export function areaRows(
  decided: readonly Decided[],
  input: RoundInput,
): ReadonlyMap<string, readonly Area[]> {
  if (input.regions === null) return new Map();
  const regionIds = input.regions.map(({ id }) => id).sort(compareCodePoints);
  const preferred = preferredRegions(input.preferences);
  return new Map(
    decided.flatMap((variety) => {
      if (variety.provisional) return [];
      const choosers = choosersOf(variety).map(({ entrant }) => ({
        productId: entrant.product.id,
        entity: entrant.entity,
        preferred: preferred.get(entrant.product.id) ?? [],
      }));
      const choices = chooseAreas(choosers, regionIds);
      return [[variety.variety.id, choices.map((choice) => areaRow(variety.variety.id, choice))] as const];
    }),
  );
}

/** Winners that choose regions: all but those revived from outside the shortlist, in rank order. */
const choosersOf = ({ winners }: Decided): readonly Outcome[] =>
  winners.filter(({ verdict }) => verdict.status !== 'revived-non-shortlisted');

const areaRow = (varietyId: string, { regionId, primary, backup }: AreaChoice): Area => ({
  varietyId,
  regionId,
  primaryProductId: primary.productId,
  backupProductId: backup && backup.productId,
});

function preferredRegions(preferences: readonly PreferenceInput[]): ReadonlyMap<string, readonly string[]> {
  const ranked = preferences
    .map(({ productId, regionId, preference }) => ({ productId, regionId, preference: BigInt(preference) }))
    .sort((a, b) => (a.preference < b.preference ? -1 : a.preference > b.preference ? 1 : 0));
  const regions = new Map<string, string[]>();
  for (const { productId, regionId } of ranked) {
    const wished = regions.get(productId);
    if (wished) wished.push(regionId);
    else regions.set(productId, [regionId]);
  }
  return regions;
}

/** How a variety's reported volume finds its suppliers; undefined when it has no winners or is provisional. */
export function supplyPlan(
  variety: Decided,
  areas: readonly Area[] | undefined,
  ruleSet: RuleSet,
  parameters: ParameterOverrides,
): SupplyPlan | undefined {
  if (variety.agreed === null) return undefined;
  const base = variety.agreed.percent;
  const choosers = choosersOf(variety);
  const [only] = choosers;
  return {
    suppliers: variety.winners.map((winner, index) => ({
      productId: winner.entrant.product.id,
      share: base * supplierShare(ruleSet, parameters, variety, winner, index),
    })),
    primaryOf: new Map((areas ?? []).map(({ regionId, primaryProductId }) => [regionId, primaryProductId])),
    soleProductId: areas === undefined && choosers.length === 1 && only ? only.entrant.product.id : null,
    share: base * 100,
    cascade: cascadeOf(ruleSet, parameters, variety.winners.length),
  };
}

/** Cumulated shares when the rule set deals volume in a cascade. */
function cascadeOf(
  { sharing }: RuleSet,
  { cascade }: ParameterOverrides,
  winners: number,
): SupplyPlan['cascade'] {
  if (sharing !== 'cascade' || !cascade) return null;
  return cascadeLimits(cascade[Math.min(winners, cascade.length) - 1] ?? '1', winners);
}

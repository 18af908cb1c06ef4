import type { Dice } from './dice.js';
import type { Parameters, RulesetId, VolumeSteps } from './settings.js';

type Maker = (dice: Dice, marks: readonly string[]) => Parameters;

const multiple: Maker = (dice) => ({
  spreadMultiple: dice.pick(['1', '1.0', '1.3', '1.50', '1.80005', '2', '3.24']),
});
const places: Maker = (dice) => ({ places: dice.between(1, 5) });
const shortlist: Maker = (dice) => {
  const most = dice.pick([1, 2, 3, 4, 6]);
  return { shortlist: Array.from({ length: 16 }, () => dice.between(1, most)) };
};
const share = (dice: Dice): string => dice.pick(['0', '0.25', '0.333', '0.5', '0.65', '1']);

const COMMON: readonly Maker[] = [
  (dice) => ({ quantityRounding: dice.pick(['half-up', 'up']) }),
  (dice) => ({
    tieBreak: dice
      .shuffle([
        'reported_volume',
        'evaluation_passed_on',
        'submitted_at',
        'cities_covered',
        'sales_volume',
      ] as const)
      .slice(0, dice.between(1, 5)),
  }),
  (dice) => ({
    agreedVolume: dice.pick([
      { general: volumeSteps(dice) },
      { special: volumeSteps(dice) },
      { general: volumeSteps(dice), special: volumeSteps(dice) },
    ]),
  }),
];

const volumeSteps = (dice: Dice): VolumeSteps =>
  Array.from(
    { length: dice.between(1, 5) },
    () => [dice.pick(['0', '0.05', '0.5', '0.50', '0.75', '1']), dice.between(1, 5)] as const,
  );

const OWN: Record<RulesetId, readonly Maker[]> = {
  '4plus7-2018': [],
  'expansion-2019': [places],
  'national-drug-9': [
    shortlist,
    multiple,
    (dice) => ({ halfCutShare: share(dice) }),
    (dice, marks) => ({ lowPrice: dice.pick(['0', '0.1', '2.50', ...marks]) }),
  ],
  'national-drug-10': [shortlist, multiple],
  'national-drug-11': [shortlist, multiple, (dice) => ({ anchorMeanShare: share(dice) })],
  'national-stent-2020': [
    places,
    multiple,
    (dice) => ({ productsPerEntity: dice.between(1, 3) }),
    (dice, marks) => ({ protectionPrice: dice.pick(['0', '18.00', ...marks]) }),
  ],
  'ceiling-renewal': [],
  'insulin-renewal-2024': [places, multiple],
  'alliance-composite': [
    multiple,
    (dice) => ({ winnersMax: dice.between(1, 5) }),
    (dice) => ({ priceWeight: share(dice) }),
  ],
};

/** Parameters that a rule set uses, some of them or none. Small caps are likelier than the defaults, which few bids reach.
 * `marks` are prices that bids of the round carry. */
export const randomParameters = (ruleset: RulesetId, marks: readonly string[], dice: Dice): Parameters => {
  const own = OWN[ruleset].filter(() => dice.chance(50));
  const common = COMMON.filter(() => dice.chance(15));
  return Object.assign({}, ...[...own, ...common].map((make) => make(dice, marks))) as Parameters;
};

import { diceOf, type Dice } from './dice.js';
import type { PackageRows, Row } from './package-rows.js';
import { randomBid, randomVarietyPrices, type VarietyPrices } from './random-bids.js';
import { randomParameters } from './random-parameters.js';
import { withLevelScores } from './random-scores.js';
import { RULESET_IDS, type RulesetId } from './settings.js';

// Ids that sort otherwise by UTF-16 unit, by locale, by normal form, or need quoting in CSV.
const PREFIXES = [
  'P',
  'P1',
  'p',
  '阿',
  '\uFF21',
  '\u{1F48A}',
  'é',
  'e\u0301',
  'a,b',
  'a"b',
  ' x',
  'a b',
  '\u{20000}',
  'l\nf',
];

const idsOf = (dice: Dice, plain: string, count: number): string[] => {
  const odd = dice.chance(40);
  return Array.from({ length: count }, (_, i) => `${odd ? dice.pick(PREFIXES) : plain}-${i + 1}`);
};

/** A small round made to meet the hard corners of the rules; the same seed makes the same round. */
export const randomRound = (seed: number, ruleset: RulesetId): PackageRows => {
  const dice = diceOf(seed * RULESET_IDS.length + RULESET_IDS.indexOf(ruleset));
  const varieties = idsOf(dice, 'V', dice.between(1, 3)).map((id) => randomVariety(dice, id));
  const sizes = varieties.map(() =>
    dice.chance(4) ? 0 : dice.chance(10) ? dice.between(9, 18) : dice.between(1, 8),
  );
  const ids = dice.shuffle(
    idsOf(
      dice,
      'P',
      sizes.reduce((sum, size) => sum + size, 0),
    ),
  );
  const pairs = varieties.flatMap(({ row, prices }, i) =>
    ids.splice(0, sizes[i] ?? 0).map((id) => randomProduct(dice, id, row, prices, ruleset)),
  );
  const products = pairs.map(({ product }) => product);
  const regions = dice.chance(50)
    ? idsOf(dice, 'R', dice.between(1, 7)).map((id) => ({ region_id: id, name: `region ${id}` }))
    : null;
  const marks = varieties.flatMap(({ prices }) => prices.marks);
  const pack: PackageRows = {
    round: {
      id: `random-${seed}`,
      title: `random round ${seed}, 随机`,
      category: dice.pick(['drug', 'consumable']),
      ruleset,
      parameters: dice.chance(70) ? randomParameters(ruleset, marks, dice) : {},
    },
    varieties: varieties.map(({ row }) => row),
    products,
    bids: pairs.map(({ bid }) => bid).filter((bid) => bid !== null),
    regions,
    preferences: regions && dice.chance(70) ? randomPreferences(dice, products, regions) : null,
    volumes: dice.chance(50)
      ? randomVolumes(
          dice,
          varieties.map(({ row }) => row),
          products,
          regions,
        )
      : null,
  };
  return ruleset === 'alliance-composite' ? withLevelScores(pack, dice) : pack;
};

const randomVariety = (dice: Dice, id: string): { row: Row; prices: VarietyPrices } => {
  const prices = randomVarietyPrices(dice);
  const row = {
    variety_id: id,
    name: `variety ${id}`,
    representative_strength: dice.pick(['', '50', '10.0', '0.3', '7']),
    volume_class: dice.pick(['', 'general', 'special']),
    low_price_threshold: dice.chance(40) ? dice.pick(prices.marks) : '',
    class_b_price: dice.chance(60) ? dice.pick(prices.marks) : '',
  };
  return { row, prices };
};

const VOLUMES = ['', '0', '100', '100', '101', '200', '1000', '9007199254740992', '9007199254740993'];
const DATES = ['', '', '2019-02-28', '2019-03-01', '2020-02-29'];
const SCORES = ['0', '50', '80', '80', '80.0', '75.5', '66.66665', '99.99995', '100'];

const randomProduct = (
  dice: Dice,
  id: string,
  variety: Row,
  prices: VarietyPrices,
  ruleset: RulesetId,
): { product: Row; bid: Row | null } => {
  const bidders = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', '乙,"丙"'];
  const scored = ruleset === 'alliance-composite' || dice.chance(20);
  const keysBlank = prices.alike || dice.chance(50);
  const product = {
    product_id: id,
    variety_id: variety['variety_id'] ?? '',
    bidder_id: dice.pick(bidders),
    name: `product ${id}`,
    entity_id: dice.chance(25) ? dice.pick([...bidders, 'E1']) : '',
    strength: prices.alike ? '' : randomStrength(dice, variety['representative_strength'] ?? ''),
    units_per_pack: dice.pick(['1', '1', '2', '3', '7', '10', '12', '28', '30']),
    reported_volume: keysBlank ? '' : dice.pick(VOLUMES),
    evaluation_passed_on: keysBlank ? '' : dice.pick(DATES),
    cities_covered: keysBlank ? '' : dice.pick(['', '0', '4', '11']),
    sales_volume: keysBlank ? '' : dice.pick(VOLUMES),
    technical_score: scored ? dice.pick(prices.alike ? ['80', '80.0', '95'] : SCORES) : '',
  };
  const { bid, ceiling } = randomBid(dice, product, variety, prices);
  return { product: { ...product, ceiling_price: ceiling }, bid };
};

const STRENGTHS: Readonly<Record<string, readonly string[]>> = {
  '': ['50', '', '25'],
  '50': ['25', '100', '50', '200', '12.5', '50.0', '75', '33.3'],
  '10.0': ['5', '20', '10', '2.5', '160', '30', '15'],
  '0.3': ['0.15', '0.6', '0.30', '1.2', '0.1', '1'],
  '7': ['3.5', '14', '7', '28', '21', '1', '1000'],
};

const randomStrength = (dice: Dice, representative: string): string =>
  dice.chance(40) ? '' : dice.pick(STRENGTHS[representative] ?? ['']);

const randomPreferences = (dice: Dice, products: readonly Row[], regions: readonly Row[]): Row[] =>
  products
    .filter(() => dice.chance(60))
    .flatMap((product) => {
      const chosen = dice.shuffle(regions).slice(0, dice.between(0, regions.length));
      const numbers = dice.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 10, 11]);
      return chosen.map((region, i) => ({
        product_id: product['product_id'] ?? '',
        region_id: region['region_id'] ?? '',
        preference: (numbers[i] ?? 99).toString(),
      }));
    });

const QUANTITIES = [
  '0',
  '1',
  '2',
  '3',
  '5',
  '25',
  '333',
  '1001',
  '9007199254740993',
  '123456789012345678901',
];

const randomVolumes = (
  dice: Dice,
  varieties: readonly Row[],
  products: readonly Row[],
  regions: readonly Row[] | null,
): Row[] => {
  const institutions = idsOf(dice, 'H', 4);
  const rows = Array.from({ length: dice.between(0, 12) }, () => {
    const variety = dice.pick(varieties)['variety_id'] ?? '';
    const own = products.filter((product) => product['variety_id'] === variety);
    return {
      institution_id: dice.pick(institutions),
      region_id: regions ? (dice.pick(regions)['region_id'] ?? '') : dice.pick(['', 'elsewhere']),
      variety_id: variety,
      product_id: own.length > 0 && dice.chance(60) ? (dice.pick(own)['product_id'] ?? '') : '',
      quantity: dice.pick(QUANTITIES),
    };
  });
  const key = (row: Row): string => [row['institution_id'], row['variety_id'], row['product_id']].join('\n');
  return [...new Map(rows.map((row) => [key(row), row])).values()];
};

import { between, type Random, seeded } from './random.js';
import {
  csv,
  type Demand,
  demandRows,
  type DemonstrationProduct,
  packPriceOf,
  type PackageFiles,
  preferenceFile,
  productFile,
  productsOf,
  varietyFile,
  yuan,
} from './round-parts.js';
import { companies } from './organisations.js';
import { VARIETIES } from './varieties.js';

const SEED = 20_261_124;

/** Numbers of the running round and of the collection that its volumes were reported in. */
export const RUNNING_ROUND = 'SF-YP2026-3';
export const RUNNING_DEMAND = 'SF-BL2026-3';
export const RUNNING_TITLE = '示范省药品集中带量采购（2026年第3批）（示范）';

/** A round that is still to be announced, bid and opened. */
export interface RunningRound {
  readonly products: readonly DemonstrationProduct[];
  readonly demand: readonly Demand[];
  /** The package without volumes, which come from the reported demand. */
  readonly files: PackageFiles;
}

/**
 * The running round of the demonstration province (示范): 60 varieties, 40 companies, 11 cities, 300 institutions whose demand is
 * frozen. Nobody has bid yet. Everything in it is made up.
 */
export function runningRound(usccOf: (company: number) => string): RunningRound {
  const random = seeded(SEED);
  const products = VARIETIES.flatMap((variety, i) => productsOf(random, variety, i));
  const demand = demandRows(random, products);
  const bidders = [...new Set(products.map(({ company }) => company))].sort((a, b) => a - b);
  const header = {
    id: RUNNING_ROUND,
    title: RUNNING_TITLE,
    category: 'drug',
    ruleset: 'national-drug-11',
    parameters: {},
  };
  const files = {
    'round.json': JSON.stringify(header, null, 2),
    'varieties.csv': varietyFile(),
    'products.csv': productFile(products, []),
    'organisations.csv': csv(
      ['bidder_id', 'uscc'],
      bidders.map((company) => [companies()[company]?.name ?? '', usccOf(company)]),
    ),
    'reference_prices.csv': csv(
      ['product_id', 'reference_price'],
      products.map(({ id, variety, pack }) => [id, yuan(variety.ceiling * pack)]),
    ),
    'region_preferences.csv': preferenceFile(random, products),
  };
  return { products, demand, files };
}

/** The regions of each product, the most preferred first, as the package of the round declares them. */
export function preferencesOf({ files }: RunningRound): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  const [, ...rows] = (files['region_preferences.csv'] ?? '').trim().split('\n');
  for (const row of rows) {
    const [product = '', region = ''] = row.split(',');
    lists.set(product, [...(lists.get(product) ?? []), region]);
  }
  return lists;
}

/** What a company seals for one of its products; no price: it does not bid for it (放弃报价). */
export interface DemonstrationBid {
  readonly product: string;
  readonly packPrice: string | null;
  readonly acceptsRevival: boolean;
}

/**
 * What the companies of the running round bid, by product. A sealed bid above the ceiling would be refused by the bidder's own check, so
 * who would ask more asks the ceiling.
 */
export function runningBids(products: readonly DemonstrationProduct[]): Map<string, DemonstrationBid> {
  const random = seeded(SEED + 1);
  return new Map(products.map((product) => [product.id, bidFor(random, product)]));
}

const bidFor = (random: Random, product: DemonstrationProduct): DemonstrationBid => ({
  product: product.id,
  packPrice: packPriceOf({ ...product, bid: product.bid && Math.min(product.bid, product.variety.ceiling) }),
  acceptsRevival: between(random, 1, 10) <= 7,
});

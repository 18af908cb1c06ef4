import { institutions } from './organisations.js';
import { between, type Random, seeded } from './random.js';
import { demonstrationRegions } from './regions.js';
import {
  csv,
  demandRows,
  type DemonstrationProduct,
  packPriceOf,
  type PackageFiles,
  pad,
  preferenceFile,
  productFile,
  productsOf,
  varietyFile,
} from './round-parts.js';
import { VARIETIES } from './varieties.js';

const SEED = 20_260_902;
export const ROUND_NUMBER = 'SF-YP2026-2';

/** The broad round: its products, and the files of its package. */
export interface BroadRound {
  readonly products: readonly DemonstrationProduct[];
  readonly files: PackageFiles;
}

/**
 * A finished broad round of the demonstration province (示范): 60 varieties, 40 companies, 11 cities, 300 institutions with demand,
 * under the rules of the eleventh national round. Everything in it is made up.
 */
export function broadRound(): BroadRound {
  const random = seeded(SEED);
  const products = VARIETIES.flatMap((variety, i) => productsOf(random, variety, i));
  const demand = demandRows(random, products);
  const hospitals = institutions();
  const files = {
    'round.json': JSON.stringify(header(), null, 2),
    'varieties.csv': varietyFile(),
    'products.csv': productFile(products, demand),
    'bids.csv': bidFile(random, products),
    'regions.csv': csv(
      ['region_id', 'name'],
      demonstrationRegions()
        .filter((region) => region.level === 'city')
        .map((region) => [region.code, region.name]),
    ),
    'region_preferences.csv': preferenceFile(random, products),
    'volumes.csv': csv(
      ['institution_id', 'region_id', 'variety_id', 'product_id', 'quantity'],
      demand.map((row) => [
        hospitals[row.institution]?.name ?? '',
        row.city,
        row.varietyId,
        row.productId,
        String(row.quantity),
      ]),
    ),
  };
  return { products, files };
}

const header = () => ({
  id: ROUND_NUMBER,
  title: '示范省药品集中带量采购（2026年第2批）（示范）',
  category: 'drug',
  ruleset: 'national-drug-11',
  parameters: {},
});

function bidFile(random: Random, products: readonly DemonstrationProduct[]): string {
  const rows = products.flatMap((product) => {
    if (product.bid === null) return [];
    const second = between(random, 0, 3_599);
    const at = `2026-09-02T09:${pad(Math.floor(second / 60))}:${pad(second % 60)}+08:00`;
    return [[product.id, packPriceOf(product) ?? '', at, random() < 0.7 ? 'Y' : 'N']];
  });
  return csv(['product_id', 'pack_price', 'submitted_at', 'accepts_revival'], rows);
}

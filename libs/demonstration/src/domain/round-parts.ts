import { companies, companyKey, institutions } from './organisations.js';
import { between, type Random, shuffled } from './random.js';
import { cityCodes } from './regions.js';
import { type DemonstrationVariety, VARIETIES } from './varieties.js';

/** Files of a round package, by name. */
export type PackageFiles = Readonly<Record<string, string>>;

/** A declared product of a made-up round, before it becomes rows. */
export interface DemonstrationProduct {
  readonly id: string;
  readonly varietyId: string;
  readonly company: number;
  readonly variety: DemonstrationVariety;
  readonly pack: number;
  /** Ten-thousandths of a yuan per unit; null = did not bid. */
  readonly bid: number | null;
  readonly passedOn: string;
}

/** Number of a variety in a package, by its place in the list. */
export const varietyId = (i: number): string => `V${String(i + 1).padStart(2, '0')}`;

/** varieties.csv of the sixty varieties. */
export const varietyFile = (): string =>
  csv(
    ['variety_id', 'name', 'representative_strength', 'volume_class', 'low_price_threshold'],
    VARIETIES.map((v, i) => [
      varietyId(i),
      `${v.name} ${v.strengthText}`,
      String(v.strength),
      v.special ? 'special' : 'general',
      v.form === '注射剂' ? '' : '0.1',
    ]),
  );

/** Five to fourteen companies declare a variety; a few bid twice its strength, some do not bid, some bid over the ceiling. */
export function productsOf(
  random: Random,
  variety: DemonstrationVariety,
  index: number,
): DemonstrationProduct[] {
  const declared = shuffled(random, Array.from(companies().keys())).slice(0, between(random, 5, 14));
  const level = 0.16 + random() * 0.3;
  return declared.map((company, i) => ({
    id: `${varietyId(index)}-${String(i + 1).padStart(2, '0')}`,
    varietyId: varietyId(index),
    company,
    variety,
    pack: variety.form === '注射剂' ? 1 : (PACKS[between(random, 0, PACKS.length - 1)] ?? 14),
    bid: bidOf(random, variety, level),
    passedOn: `20${between(random, 18, 25)}-${pad(between(random, 1, 12))}-${pad(between(random, 1, 28))}`,
  }));
}

const PACKS = [7, 10, 14, 20, 24, 28, 30];
export const pad = (n: number): string => String(n).padStart(2, '0');

function bidOf(random: Random, variety: DemonstrationVariety, level: number): number | null {
  const fate = random();
  if (fate < 0.06) return null;
  if (fate < 0.1) return Math.round(variety.ceiling * (1.01 + random() * 0.1));
  const share = Math.min(1, level * (0.55 + random() * random() * 2.4));
  return Math.max(150, Math.round(variety.ceiling * share));
}

/** Units that an institution reports for a brand, or by generic name. */
export interface Demand {
  readonly institution: number;
  readonly city: string;
  readonly varietyId: string;
  readonly productId: string;
  readonly quantity: number;
}

/** Every institution reports about four varieties in five: mostly by brand (厂牌), the rest by generic name. */
export function demandRows(random: Random, products: readonly DemonstrationProduct[]): Demand[] {
  const byVariety = VARIETIES.map((_, i) => ({
    id: varietyId(i),
    offered: products.filter((product) => product.varietyId === varietyId(i)),
  }));
  return institutions().flatMap((institution, n) => {
    const city = `${institution.regionCode.slice(0, 4)}00`;
    const size = institution.name.includes('卫生院') ? 1 : institution.regionCode === city ? 14 : 5;
    return byVariety.flatMap(({ id, offered }) => {
      if (random() < 0.2) return [];
      const brands = shuffled(random, offered).slice(0, between(random, 1, 2));
      const named = brands.map((product) => ({ productId: product.id, quantity: quantityOf(random, size) }));
      const generic = random() < 0.25 ? [{ productId: '', quantity: quantityOf(random, size) }] : [];
      return [...named, ...generic].map((row) => ({ ...row, institution: n, city, varietyId: id }));
    });
  });
}

const quantityOf = (random: Random, size: number): number => between(random, 40, 900) * size * 10;

/** products.csv with the volumes that were reported for each brand. */
export function productFile(products: readonly DemonstrationProduct[], demand: readonly Demand[]): string {
  const reported = new Map<string, number>();
  for (const row of demand)
    if (row.productId) reported.set(row.productId, (reported.get(row.productId) ?? 0) + row.quantity);
  return csv(
    [
      'product_id',
      'variety_id',
      'bidder_id',
      'name',
      'strength',
      'units_per_pack',
      'ceiling_price',
      'reported_volume',
      'evaluation_passed_on',
    ],
    products.map((product) => [
      product.id,
      product.varietyId,
      companies()[product.company]?.name ?? companyKey(product.company),
      product.variety.name,
      String(product.variety.strength),
      String(product.pack),
      yuan(product.variety.ceiling),
      String(reported.get(product.id) ?? 0),
      product.passedOn,
    ]),
  );
}

/** region_preferences.csv: every product ranks the cities. */
export const preferenceFile = (random: Random, products: readonly DemonstrationProduct[]): string =>
  csv(
    ['product_id', 'region_id', 'preference'],
    products.flatMap((product) =>
      shuffled(random, cityCodes()).map((city, i) => [product.id, city, String(i + 1)]),
    ),
  );

/** Price of one pack in yuan: two decimals, as bidders declare it. */
export function packPriceOf({ bid, pack }: DemonstrationProduct): string | null {
  if (bid === null) return null;
  const fen = Math.max(1, Math.round((bid * pack) / 100));
  return `${Math.floor(fen / 100)}.${pad(fen % 100)}`;
}

/** Ten-thousandths of a yuan as text. */
export const yuan = (tenThousandths: number): string =>
  `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`;

/** A file without any field that would need quotes. */
export const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => `${row.join(',')}\n`).join('');

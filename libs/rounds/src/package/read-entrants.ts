import {
  type BidInput,
  isAbstention,
  pricesOf,
  type ProductInput,
  strengthFactors,
  type VarietyInput,
} from '../domain/index.js';
import type { TableRow } from './csv-table.js';
import {
  checkReference,
  KnownIds,
  type Reading,
  readFile,
  registerKey,
  type Report,
  reporter,
} from './reading.js';
import { BIDS, productsTable, type SpecialColumns, type Table, VARIETIES } from './tables.js';
import { say } from './say.js';

/** Values by id, and which ids the file has. A value of null belongs to a row with faults. */
export interface Listed<T> {
  readonly rows: readonly T[];
  readonly byId: ReadonlyMap<string, T | null>;
  readonly ids: KnownIds;
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Reads varieties.csv. */
export const readVarieties = (reading: Reading): Promise<Listed<VarietyInput>> =>
  readListed(reading, VARIETIES, ({ fields: [id, name, strength, volumeClass, threshold, classB] }) => ({
    id: id ?? '',
    name: name ?? '',
    representativeStrength: orNull(strength),
    volumeClass: volumeClass === 'special' ? 'special' : 'general',
    lowPriceThreshold: orNull(threshold),
    classBPrice: orNull(classB),
  }));

/** Reads products.csv; `special` are the columns that only some rule sets use. */
export const readProducts = (
  reading: Reading,
  varieties: KnownIds,
  special: SpecialColumns,
): Promise<Listed<ProductInput>> =>
  readListed(reading, productsTable(special), toProduct, (row, report) => {
    checkReference(row, 1, varieties, report);
  });

function toProduct({ fields }: TableRow): ProductInput {
  const [id, varietyId, bidderId, name, entityId, strength, units, ceiling, volume, passedOn, ...rest] =
    fields;
  const [cities, sales, technicalScore, unitClass] = rest;
  return {
    id: id ?? '',
    varietyId: varietyId ?? '',
    bidderId: bidderId ?? '',
    name: name ?? '',
    entityId: orNull(entityId),
    strength: orNull(strength),
    unitsPerPack: units ?? '1',
    ceilingPrice: orNull(ceiling),
    reportedVolume: orNull(volume),
    evaluationPassedOn: orNull(passedOn),
    citiesCovered: orNull(cities),
    salesVolume: orNull(sales),
    technicalScore: orNull(technicalScore),
    unitClass: unitClass === 'A' || unitClass === 'B' ? unitClass : null,
  };
}

async function readListed<T>(
  reading: Reading,
  table: Table,
  toValue: (row: TableRow) => T,
  check: (row: TableRow, report: Report) => void = () => undefined,
): Promise<Listed<T>> {
  const rows: T[] = [];
  const byId = new Map<string, T | null>();
  const ids = new KnownIds();
  const report = reporter(reading, table);
  const result = await readFile(reading, table, true, (row) => {
    const first = registerKey(row, 0, ids, report);
    check(row, report);
    if (!first) return;
    const value = row.anyFault ? null : toValue(row);
    byId.set(row.fields[0] ?? '', value);
    if (value) rows.push(value);
  });
  ids.complete = result?.complete ?? false;
  return { rows, byId, ids };
}

/** Reads bids.csv, one bid per product. */
export async function readBids(
  reading: Reading,
  varieties: Listed<VarietyInput>,
  products: Listed<ProductInput>,
): Promise<readonly BidInput[]> {
  const bids: BidInput[] = [];
  const seen = new KnownIds();
  const report = reporter(reading, BIDS);
  const checkPrice = priceCheck(varieties, products, report);
  await readFile(reading, BIDS, true, (row) => {
    registerKey(row, 0, seen, report);
    checkReference(row, 0, products.ids, report);
    checkPrice(row);
    const [productId, packPrice, submittedAt, acceptsRevival, draw, secondQuote] = row.fields;
    bids.push({
      productId: productId ?? '',
      packPrice: orNull(packPrice),
      submittedAt: orNull(submittedAt),
      acceptsRevival: acceptsRevival === 'Y',
      draw: orNull(draw),
      secondQuote: orNull(secondQuote),
    });
  });
  return bids;
}

const SECOND_QUOTE = 5;

/** A price needs its time, and like a second quote must not vanish in rounding (单位价四舍五入后不得为 0). */
function priceCheck(varieties: Listed<VarietyInput>, products: Listed<ProductInput>, report: Report) {
  const factorOf = strengthFactors();
  const checkSize = (row: TableRow, column: number, packPrice: string): void => {
    const product = products.byId.get(row.fields[0] ?? '');
    const variety = product && varieties.byId.get(product.varietyId);
    if (!product || !variety) return;
    const factor = factorOf(product.strength, variety.representativeStrength);
    const { unitPrice, comparable } = pricesOf(packPrice, product, factor);
    if (unitPrice === 0n) report(row, column, 'price-rounds-to-zero', say('unit-price-vanishes'));
    else if (comparable === 0n) report(row, column, 'price-rounds-to-zero', say('comparable-price-vanishes'));
  };
  return (row: TableRow): void => {
    const quoted = orNull(row.fields[SECOND_QUOTE]);
    if (quoted !== null && !row.faulty(SECOND_QUOTE)) checkSize(row, SECOND_QUOTE, quoted);
    const packPrice = orNull(row.fields[1]);
    if (packPrice === null || row.faulty(1) || isAbstention(packPrice)) return;
    if (!row.faulty(2) && orNull(row.fields[2]) === null) report(row, 2, 'value-blank', say('time-missing'));
    checkSize(row, 1, packPrice);
  };
}

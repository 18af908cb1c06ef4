import {
  allRows,
  BLANK,
  inKeyOrder,
  type ProductInput,
  sameKey,
  type VolumeColumns,
} from '../domain/index.js';
import type { TableRow } from './csv-table.js';
import type { Listed } from './read-entrants.js';
import type { RegionsReading } from './read-regions.js';
import { checkReference, type KnownIds, type Reading, readFile, type Report, reporter } from './reading.js';
import { volumesTable } from './tables.js';
import { quoted, type ViolationLog } from './violation.js';
import { IndexColumn, VolumeBuilder } from './volume-builder.js';
import { say } from './say.js';

/** What volumes need to know of a product. */
type WithVariety = Pick<ProductInput, 'varietyId'>;

/** Reads volumes.csv, which is optional, into columns. */
export async function readVolumes(
  reading: Reading,
  varieties: KnownIds,
  products: Listed<WithVariety>,
  regions: RegionsReading,
): Promise<VolumeColumns | null> {
  const table = volumesTable(regions.given);
  const report = reporter(reading, table);
  const builder = new VolumeBuilder();
  const lines = new IndexColumn();
  const isSound = soundness(builder, varieties, products, regions);
  const result = await readFile(reading, table, false, (row) => {
    const [institution = '', region = '', variety = '', product = '', quantity = ''] = row.fields;
    const keyed = ![0, 2, 3].some(row.faulty);
    const units = row.faulty(4) ? '0' : quantity;
    const at = keyed ? builder.add(institution, regions.given ? region : '', variety, product, units) : null;
    if (at !== null) lines.set(at, row.line);
    if (at !== null && !row.anyFault && isSound(at)) return;
    if (regions.given) checkReference(row, 1, regions.ids, report);
    checkReference(row, 2, varieties, report);
    checkReference(row, 3, products.ids, report);
    checkVariety(row, products, report);
  });
  if (!result) return null;
  const columns = builder.columns();
  reportRepeated(columns, lines.values, reading.log);
  return columns;
}

/**
 * Whether every reference of a row leads somewhere. Rows are millions and ids are few, so each id is looked up once; what
 * is wrong with a row that is not sound is then found by the checks themselves.
 */
function soundness(
  builder: VolumeBuilder,
  varieties: KnownIds,
  products: Listed<WithVariety>,
  regions: RegionsReading,
): (row: number) => boolean {
  const region = once((index) => !regions.ids.lacks(builder.regions.ids[index] ?? ''));
  const variety = once((index) => !varieties.lacks(builder.varieties.ids[index] ?? ''));
  const varietyOf = once((index) => products.byId.get(builder.products.ids[index] ?? '')?.varietyId ?? null);
  return (row) => {
    const { regionAt, varietyAt, productAt } = builder.row(row);
    if (regionAt !== BLANK && !region(regionAt)) return false;
    if (!variety(varietyAt)) return false;
    return productAt === BLANK || varietyOf(productAt) === builder.varieties.ids[varietyAt];
  };
}

function once<T>(of: (index: number) => T): (index: number) => T {
  const known: T[] = [];
  return (index) => {
    const found = known[index];
    if (found !== undefined) return found;
    const value = of(index);
    known[index] = value;
    return value;
  };
}

/** A product is one of the row's own variety. */
function checkVariety(row: TableRow, products: Listed<WithVariety>, report: Report): void {
  const [, , varietyId = '', productId = ''] = row.fields;
  if (productId === '' || varietyId === '' || row.faulty(2) || row.faulty(3)) return;
  const product = products.byId.get(productId);
  if (product && product.varietyId !== varietyId)
    report(
      row,
      3,
      'other-variety',
      say('product-of-other-variety', { product: quoted(productId), variety: quoted(product.varietyId) }),
    );
}

/** One row per institution, variety and product: rows of one key stand together in key order, earlier lines first. */
function reportRepeated(columns: VolumeColumns, lines: Uint32Array, log: ViolationLog): void {
  const order = inKeyOrder(columns, allRows(columns));
  let first = order[0] ?? 0;
  for (const row of order.subarray(1)) {
    if (!sameKey(columns, row, first)) first = row;
    else
      log.add(
        'volumes.csv',
        lines[row] ?? 0,
        'institution_id',
        'key-repeated',
        say('volume-repeated', { line: lines[first] ?? 0 }),
      );
  }
}

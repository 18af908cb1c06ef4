import { refusePackage } from './manifest.js';
import type { ResultAward, RoundOutcome } from './result.js';
import { say } from './say.js';

const AWARDS = [
  ['variety_id', 'varietyId'],
  ['variety_name', 'varietyName'],
  ['product_id', 'productId'],
  ['product_name', 'productName'],
  ['bidder_id', 'bidderId'],
  ['bidder_name', 'bidderName'],
  ['rank', 'rank'],
  ['strength', 'strength'],
  ['units_per_pack', 'unitsPerPack'],
  ['unit_price', 'unitPrice'],
  ['ceiling_price', 'ceilingPrice'],
  ['status', 'status'],
] as const;
const AREAS = [
  ['variety_id', 'varietyId'],
  ['region_id', 'regionId'],
  ['primary_product_id', 'primary'],
  ['backup_product_id', 'backup'],
] as const;
const ALLOCATIONS = [
  ['institution_id', 'institution'],
  ['region_id', 'regionId'],
  ['variety_id', 'varietyId'],
  ['product_id', 'product'],
  ['agreed_quantity', 'agreed'],
] as const;

type Columns<Key extends string> = readonly (readonly [column: string, key: Key])[];

/** The tables of a result package: awards.csv, areas.csv, allocations.csv (成员结果包文件). */
export const resultTables = ({ awards, areas, allocations }: RoundOutcome): Record<string, Uint8Array> => ({
  'awards.csv': tableOf(AWARDS, awards),
  'areas.csv': tableOf(AREAS, areas),
  'allocations.csv': tableOf(ALLOCATIONS, allocations),
});

function tableOf<Key extends string>(
  columns: Columns<Key>,
  rows: readonly Readonly<Record<Key, string>>[],
): Uint8Array {
  const lines = rows.map((row) => columns.map(([, key]) => fieldOf(row[key])).join(','));
  return Buffer.from(`${[columns.map(([column]) => column).join(','), ...lines].join('\n')}\n`);
}

const fieldOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows of awards.csv again; another header or a row with a price that is none is refused by its line. */
export function readAwards(
  rows: Iterable<{ readonly row: number; readonly values: readonly string[] }>,
): ResultAward[] {
  const awards: ResultAward[] = [];
  for (const { row, values } of rows) {
    if (values.every((value) => value === '')) continue;
    if (row === 1) {
      if (values.join(',') !== AWARDS.map(([column]) => column).join(',')) refuseRow(1);
      continue;
    }
    const award = Object.fromEntries(AWARDS.map(([, key], i) => [key, values[i] ?? '']));
    if (values.length !== AWARDS.length || !isAward(award)) refuseRow(row);
    awards.push(award as unknown as ResultAward);
  }
  return awards;
}

const isAward = ({
  unitPrice = '',
  unitsPerPack = '',
  status = '',
  productId = '',
}: Record<string, string>): boolean =>
  /^\d+(\.\d+)?$/.test(unitPrice) &&
  /^[1-9]\d*$/.test(unitsPerPack) &&
  productId !== '' &&
  (status === 'standing' || status === 'withdrawn');

const refuseRow = (row: number): never =>
  refusePackage(`awards.csv:${row}`, 'row-unreadable', say('row-unreadable', { file: 'awards.csv', row }));

import type { Dice } from './dice.js';
import { CSV_FIELDS, CSV_FILES, cell, type CsvField, type PackageRows, type Row } from './package-rows.js';

/** The columns of each file: the required ones, then those that may be absent when they are blank throughout. */
const COLUMNS: Record<CsvField, readonly [required: readonly string[], optional: readonly string[]]> = {
  varieties: [
    ['variety_id', 'name'],
    ['representative_strength', 'volume_class', 'low_price_threshold', 'class_b_price'],
  ],
  products: [
    ['product_id', 'variety_id', 'bidder_id', 'name', 'units_per_pack'],
    [
      'entity_id',
      'strength',
      'ceiling_price',
      'reported_volume',
      'evaluation_passed_on',
      'cities_covered',
      'sales_volume',
      'technical_score',
    ],
  ],
  bids: [['product_id'], ['pack_price', 'submitted_at', 'accepts_revival', 'draw', 'second_quote']],
  regions: [['region_id', 'name'], []],
  preferences: [['product_id', 'region_id', 'preference'], []],
  volumes: [
    ['institution_id', 'variety_id', 'quantity'],
    ['region_id', 'product_id'],
  ],
};

/** Writes a package as file texts in one of the many forms that the contract allows. */
export const packageFiles = (pack: PackageRows, dice: Dice): Map<string, string> => {
  const files = new Map([['round.json', JSON.stringify(pack.round)]]);
  for (const field of CSV_FIELDS) {
    const rows = pack[field];
    if (rows !== null) files.set(CSV_FILES[field], csvText(field, rows, dice));
  }
  return files;
};

const csvText = (field: CsvField, rows: readonly Row[], dice: Dice): string => {
  const [required, optional] = COLUMNS[field];
  // Without rows nothing tells whether this round needs a column that other rounds may leave out.
  const maySkip = (name: string): boolean => rows.length > 0 && rows.every((row) => cell(row, name) === '');
  const needed = optional.filter((name) => dice.chance(50) || !maySkip(name));
  const columns = dice.shuffle([...required, ...needed]);
  const end = dice.pick(['\n', '\r\n']);
  const quoteAll = dice.chance(20);
  const quoted = (value: string): string =>
    quoteAll || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const records = dice.shuffle(rows).map((row) => columns.map((name) => quoted(cell(row, name))).join(','));
  const blank = dice.chance(10) ? end : '';
  const mark = dice.chance(20) ? '\uFEFF' : '';
  const lastEnd = dice.chance(80) ? end : '';
  return mark + [columns.map(quoted).join(','), ...records].join(end + blank) + lastEnd;
};

import type { SourceFile } from './source.js';

/** What a field may hold. `blank`: the value may be blank; `absent`: then the column may be left out as well. */
export interface Column {
  readonly name: string;
  readonly kind: 'key' | 'text' | 'decimal' | 'integer' | 'date' | 'instant' | 'choice';
  readonly blank: boolean;
  readonly absent: boolean;
  readonly choices?: readonly string[];
  /** The value must be above zero. */
  readonly positive?: boolean;
  readonly most?: string;
}

/** One CSV file of the package: its columns, in the order in which they are documented. */
export interface Table {
  readonly file: SourceFile;
  readonly columns: readonly Column[];
}

const key = (name: string): Column => ({ name, kind: 'key', blank: false, absent: false });
/** A display name: the column is there, its value is not judged. */
const label = (name: string): Column => ({ name, kind: 'text', blank: true, absent: false });
const optional = (column: Omit<Column, 'blank' | 'absent'>): Column => ({
  ...column,
  blank: true,
  absent: true,
});
const required = (column: Omit<Column, 'blank' | 'absent'>): Column => ({
  ...column,
  blank: false,
  absent: false,
});

/** varieties.csv (品种 / 竞价单元). */
export const VARIETIES: Table = {
  file: 'varieties.csv',
  columns: [
    key('variety_id'),
    label('name'),
    optional({ name: 'representative_strength', kind: 'decimal', positive: true }),
    optional({ name: 'volume_class', kind: 'choice', choices: ['general', 'special'] }),
    optional({ name: 'low_price_threshold', kind: 'decimal' }),
    optional({ name: 'class_b_price', kind: 'decimal' }),
  ],
};

const PRODUCT_COLUMNS: readonly Column[] = [
  key('product_id'),
  key('variety_id'),
  key('bidder_id'),
  label('name'),
  optional({ name: 'entity_id', kind: 'text' }),
  optional({ name: 'strength', kind: 'decimal', positive: true }),
  required({ name: 'units_per_pack', kind: 'integer', positive: true }),
  optional({ name: 'ceiling_price', kind: 'decimal', positive: true }),
  optional({ name: 'reported_volume', kind: 'integer' }),
  optional({ name: 'evaluation_passed_on', kind: 'date' }),
  optional({ name: 'cities_covered', kind: 'integer' }),
  optional({ name: 'sales_volume', kind: 'integer' }),
];
const technicalScore = { name: 'technical_score', kind: 'decimal', most: '100' } as const;
const unitClass = { name: 'unit_class', kind: 'choice', choices: ['A', 'B'] } as const;

/** Columns of products.csv that only some rule sets use. */
export interface SpecialColumns {
  readonly required: readonly string[];
  readonly allowed: readonly string[];
}

/** products.csv (申报产品). What a rule set needs is required; what no rule set of the round knows is unknown. */
export const productsTable = ({ required: needed, allowed }: SpecialColumns): Table => ({
  file: 'products.csv',
  columns: [
    ...PRODUCT_COLUMNS,
    needed.includes('technical_score') ? required(technicalScore) : optional(technicalScore),
    ...(needed.includes('unit_class') ? [required(unitClass)] : []),
    ...(!needed.includes('unit_class') && allowed.includes('unit_class') ? [optional(unitClass)] : []),
  ],
});

/** bids.csv (报价). */
export const BIDS: Table = {
  file: 'bids.csv',
  columns: [
    key('product_id'),
    optional({ name: 'pack_price', kind: 'decimal' }),
    optional({ name: 'submitted_at', kind: 'instant' }),
    optional({ name: 'accepts_revival', kind: 'choice', choices: ['Y', 'N'] }),
    optional({ name: 'draw', kind: 'integer', positive: true }),
    optional({ name: 'second_quote', kind: 'decimal', positive: true }),
  ],
};

/** organisations.csv (投标企业): which organisation of the platform bids under an id of the package. */
export const ORGANISATIONS: Table = {
  file: 'organisations.csv',
  columns: [key('bidder_id'), key('uscc')],
};

/** reference_prices.csv (参考价): a price of one pack against which a bidder's typing is held. */
export const REFERENCE_PRICES: Table = {
  file: 'reference_prices.csv',
  columns: [key('product_id'), required({ name: 'reference_price', kind: 'decimal', positive: true })],
};

/** ceilings.csv (成员最高有效申报价): what a member of an alliance pays at most for a unit. */
export const CEILINGS: Table = {
  file: 'ceilings.csv',
  columns: [key('product_id'), required({ name: 'ceiling_price', kind: 'decimal', positive: true })],
};

/** regions.csv (供应地区). */
export const REGIONS: Table = { file: 'regions.csv', columns: [key('region_id'), label('name')] };

/** region_preferences.csv (选区志愿). */
export const PREFERENCES: Table = {
  file: 'region_preferences.csv',
  columns: [
    key('product_id'),
    key('region_id'),
    required({ name: 'preference', kind: 'integer', positive: true }),
  ],
};

/** volumes.csv (报量). The region is required where regions.csv is given, and not judged otherwise. */
export const volumesTable = (withRegions: boolean): Table => ({
  file: 'volumes.csv',
  columns: [
    key('institution_id'),
    withRegions ? key('region_id') : optional({ name: 'region_id', kind: 'text' }),
    key('variety_id'),
    optional({ name: 'product_id', kind: 'text' }),
    required({ name: 'quantity', kind: 'integer' }),
  ],
});

import { amountInWords, compareExact, type CsvRow, csvRows, exact, fraction, times } from '#kernel';

import type { PriceContent, SecondQuoteContent } from './content.js';
import type { PackageItem, SealingPackage } from './sealing-package.js';

/** What the check of a price table can say. An error stops sealing; a warning is for the bidder to look at. */
export const PRICE_FINDINGS = {
  'column-missing': { level: 'error', zh: '缺少列', en: 'the column is missing' },
  'product-unknown': { level: 'error', zh: '密封包中没有该产品', en: 'the package has no such product' },
  'product-repeated': { level: 'error', zh: '该产品出现两次', en: 'the product appears twice' },
  'product-missing': { level: 'error', zh: '缺少该产品的报价行', en: 'the product has no row' },
  'price-malformed': { level: 'error', zh: '报价不是数字', en: 'the price is not a plain number' },
  'price-decimals': { level: 'error', zh: '报价超过两位小数', en: 'the price has more than two decimals' },
  'price-above-ceiling': {
    level: 'error',
    zh: '报价高于最高有效申报价',
    en: 'the price is above the ceiling',
  },
  'price-above-cap': {
    level: 'error',
    zh: '二次报价高于最高可报价',
    en: 'the second quote is above the most that the offer allows',
  },
  'revival-malformed': { level: 'error', zh: '“接受复活”应填 是 或 否', en: 'accepts_revival is yes or no' },
  abstains: { level: 'warning', zh: '未报价，视为放弃', en: 'no price: an abstention' },
  'price-many-times': {
    level: 'warning',
    zh: '报价为参考价的数倍，请核对',
    en: 'many times the reference price',
  },
  'price-far-below': {
    level: 'warning',
    zh: '报价远低于参考价，请核对',
    en: 'far below the reference price',
  },
} as const satisfies Record<string, { level: 'error' | 'warning'; zh: string; en: string }>;
export type PriceFindingCode = keyof typeof PRICE_FINDINGS;

/** A finding with its row (0: the table as a whole) and the product, column or price it speaks of. */
export interface PriceFinding {
  readonly row: number;
  readonly what: string;
  readonly code: PriceFindingCode;
  /** Name of the product that it is about, where it is one of the package. */
  readonly item?: string;
}

/** Columns of a price table with the headings that are understood. */
export const PRICE_COLUMNS = [
  { key: 'product', headers: ['产品编码', 'product', 'product_id'], required: true },
  { key: 'price', headers: ['报价', '报价（元）', '包装报价', 'price', 'pack_price'], required: true },
  { key: 'revival', headers: ['接受复活', 'accepts_revival'], required: false },
] as const;

export interface PriceRow {
  readonly row: number;
  readonly product: string;
  readonly price: string;
  readonly revival: string;
}

/** A price as it will be sealed, beside the words in which a bid letter repeats it (大写). */
export interface PriceLine {
  readonly item: PackageItem;
  /** Two decimals; null for an abstention. */
  readonly price: string | null;
  readonly words: string;
  readonly acceptsRevival: boolean;
}

export interface PriceCheck {
  readonly findings: readonly PriceFinding[];
  readonly lines: readonly PriceLine[];
  /** Undefined while there are errors. */
  readonly content: PriceContent | SecondQuoteContent | undefined;
}

/** Takes the columns out of a pasted table or CSV file by its first row. */
export function priceRows(rows: readonly CsvRow[]): { rows: readonly PriceRow[]; findings: PriceFinding[] } {
  const filled = rows.filter(({ values }) => values.some((value) => value.trim() !== ''));
  const head = (filled[0]?.values ?? []).map(plain);
  const columns = PRICE_COLUMNS.map(({ headers }) =>
    head.findIndex((heading) => headers.some((known) => plain(known) === heading)),
  );
  const findings = PRICE_COLUMNS.flatMap(({ headers, required }, i): PriceFinding[] =>
    required && columns[i] === -1
      ? [{ row: filled[0]?.row ?? 1, what: headers[0], code: 'column-missing' }]
      : [],
  );
  if (findings.length > 0) return { rows: [], findings };
  return {
    findings,
    rows: filled.slice(1).map(({ row, values }) => {
      const [product = '', price = '', revival = ''] = columns.map((at) => values[at] ?? '');
      return { row, product, price, revival };
    }),
  };
}

/** The same from the bytes of a CSV file, in whatever encoding the spreadsheet saved it. */
export const priceRowsOfCsv = (bytes: Uint8Array): ReturnType<typeof priceRows> =>
  priceRows([...csvRows(bytes)]);

/** Compares headings and typed texts without width, case and space. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Checks a table against the package, on the bidder's own machine: nothing of it is sent anywhere. */
export function checkPrices(contents: SealingPackage, rows: readonly PriceRow[]): PriceCheck {
  const findings: PriceFinding[] = [];
  const items = new Map(contents.items.map((item) => [item.id, item]));
  const lines = new Map<string, PriceLine>();
  const named = new Set<string>();
  for (const row of rows) {
    const id = row.product.trim();
    const item = items.get(id);
    const of = item ? { item: item.name } : {};
    const add = (code: PriceFindingCode, what: string) => findings.push({ row: row.row, what, code, ...of });
    if (!item) add('product-unknown', id);
    else if (named.has(id)) add('product-repeated', id);
    else {
      named.add(id);
      const line = lineOf(contents, item, row, add);
      if (line) lines.set(id, line);
    }
  }
  for (const { id } of contents.items)
    if (!named.has(id)) findings.push({ row: 0, what: id, code: 'product-missing' });
  const sound = findings.every(({ code }) => PRICE_FINDINGS[code].level !== 'error');
  const ordered = contents.items.flatMap(({ id }) => lines.get(id) ?? []);
  return { findings, lines: ordered, content: sound ? contentFrom(contents, ordered) : undefined };
}

function lineOf(
  contents: SealingPackage,
  item: PackageItem,
  row: PriceRow,
  add: (code: PriceFindingCode, what: string) => void,
): PriceLine | undefined {
  const acceptsRevival = YES_NO[plain(row.revival)];
  if (acceptsRevival === undefined) add('revival-malformed', row.revival);
  const typed = plain(row.price);
  if (typed !== '' && !/^\d{1,12}(\.\d+)?$/.test(typed)) add('price-malformed', row.price);
  else if (/\.\d\d\d/.test(typed) && !/\.\d\d0+$/.test(typed)) add('price-decimals', row.price);
  else if (/^[0.]*$/.test(typed)) {
    add('abstains', item.id);
    return { item, price: null, words: '', acceptsRevival: acceptsRevival ?? false };
  } else {
    const price = twoDecimals(typed);
    judge(price, item, contents, (code) => add(code, price));
    return { item, price, words: amountInWords(price), acceptsRevival: acceptsRevival ?? false };
  }
  return undefined;
}

/** Consent must be given: a blank is none. */
const YES_NO: Readonly<Record<string, boolean>> = {
  是: true,
  yes: true,
  true: true,
  '1': true,
  否: false,
  no: false,
  false: false,
  '0': false,
  '': false,
};

/** A spreadsheet stores 12.50 as 12.5. */
function twoDecimals(typed: string): string {
  const [whole = '', decimals = ''] = typed.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${decimals.slice(0, 2).padEnd(2, '0')}`;
}

function judge(
  price: string,
  { ceiling, reference }: PackageItem,
  { part, warn }: SealingPackage,
  add: (code: PriceFindingCode) => void,
): void {
  const value = exact(price);
  if (ceiling !== null && compareExact(value, exact(ceiling)) > 0)
    add(part === 'price' ? 'price-above-ceiling' : 'price-above-cap');
  if (reference === null) return;
  const multiple = (n: number, d: number) => times(exact(reference), fraction(BigInt(n), BigInt(d)));
  if (compareExact(value, multiple(warn.timesReference, 1)) >= 0) add('price-many-times');
  if (compareExact(value, multiple(warn.percentOfReference, 100)) < 0) add('price-far-below');
}

const contentFrom = (
  { part }: SealingPackage,
  lines: readonly PriceLine[],
): PriceContent | SecondQuoteContent =>
  part === 'price'
    ? {
        part,
        items: lines.map(({ item, price, acceptsRevival }) => ({
          product: item.id,
          packPrice: price,
          acceptsRevival,
        })),
      }
    : { part, items: lines.map(({ item, price }) => ({ product: item.id, packPrice: price })) };

/** One line for a person: row, product or price, sentence. */
export const findingLine = ({ row, what, code, item }: PriceFinding, language: 'zh' | 'en'): string => {
  const place = row === 0 ? '' : language === 'zh' ? `第 ${row} 行 ` : `row ${row} `;
  return `${place}${item === undefined ? '' : `${item} `}${what}: ${PRICE_FINDINGS[code][language]}`;
};

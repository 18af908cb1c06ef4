import { DomainError, type FieldError, type Message } from '#kernel';
import { type ImportColumn, readSheet } from '#platform';

import type { AskedProduct, AskedVariety } from '../application/ports.js';
import { say } from '../domain/say.js';

/** Something wrong with a row of varieties.csv or products.csv. */
export interface AskedViolation {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly message: Message;
}

export interface AskedTables {
  readonly varieties: readonly AskedVariety[];
  readonly products: readonly AskedProduct[];
  readonly violations: readonly AskedViolation[];
}

const VARIETY_COLUMNS = [
  { key: 'variety_id', headers: ['品种编号', 'variety_id'], required: true },
  { key: 'name', headers: ['品种名称', 'name'], required: true },
  { key: 'unit', headers: ['计量单位', 'unit'], required: true },
] as const satisfies readonly ImportColumn[];
const PRODUCT_COLUMNS = [
  { key: 'product_id', headers: ['产品编号', 'product_id'], required: true },
  { key: 'variety_id', headers: ['品种编号', 'variety_id'], required: true },
  { key: 'name', headers: ['产品名称', 'name'], required: true },
  { key: 'maker', headers: ['生产企业', 'maker'], required: true },
] as const satisfies readonly ImportColumn[];
const MOST_ROWS = 50_000;
const LONGEST = 200;

/** Reads what a collection asks for from two tables, CSV or Excel, with every violation by file, row and column. */
export async function readAskedTables(varieties: Uint8Array, products: Uint8Array): Promise<AskedTables> {
  const log: AskedViolation[] = [];
  const varietyRows = await readTable('varieties.csv', varieties, VARIETY_COLUMNS, log);
  const known = new Set(varietyRows.map(({ cells }) => cells['variety_id'] ?? ''));
  const productRows = await readTable('products.csv', products, PRODUCT_COLUMNS, log);
  for (const { row, cells } of productRows) {
    const id = cells['variety_id'] ?? '';
    if (id !== '' && !known.has(id))
      log.push({
        file: 'products.csv',
        line: row,
        column: 'variety_id',
        code: 'unknown',
        message: say('variety-unknown', { id }),
      });
  }
  const cell = (cells: Readonly<Record<string, string>>, key: string): string => cells[key] ?? '';
  return {
    violations: log,
    varieties: varietyRows.map(({ cells }) => ({
      varietyId: cell(cells, 'variety_id'),
      name: cell(cells, 'name'),
      unit: cell(cells, 'unit'),
    })),
    products: productRows.map(({ cells }) => ({
      productId: cell(cells, 'product_id'),
      varietyId: cell(cells, 'variety_id'),
      name: cell(cells, 'name'),
      maker: cell(cells, 'maker'),
    })),
  };
}

interface Row {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The first column is the key of its table. */
async function readTable(
  file: string,
  bytes: Uint8Array,
  columns: readonly ImportColumn[],
  log: AskedViolation[],
): Promise<Row[]> {
  const rows: Row[] = [];
  const firstWith = new Map<string, number>();
  const key = columns[0]?.key ?? '';
  try {
    for await (const row of readSheet(bytes, { columns, maxRows: MOST_ROWS })) {
      rows.push(row);
      const add = (column: string, code: string, message: Message): void => {
        log.push({ file, line: row.row, column, code, message });
      };
      for (const column of columns) checkCell(row.cells[column.key] ?? '', column.key, add);
      const id = row.cells[key] ?? '';
      const first = firstWith.get(id);
      if (first !== undefined) add(key, 'repeated', say('key-repeated', { row: first }));
      else if (id !== '') firstWith.set(id, row.row);
    }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'file-unreadable') throw error;
    log.push(...(error.errors.length > 0 ? error.errors : [wholeFile(error)]).map(asViolation(file)));
  }
  return rows;
}

const wholeFile = ({ detail }: DomainError): FieldError => ({
  field: '1',
  code: 'file-unreadable',
  message: detail,
});
const asViolation =
  (file: string) =>
  ({ field, code, message }: FieldError): AskedViolation => ({ file, line: 1, column: field, code, message });

function checkCell(
  text: string,
  column: string,
  add: (column: string, code: string, message: Message) => void,
): void {
  if (text === '') add(column, 'blank', say('value-blank'));
  else if (text.length > LONGEST) add(column, 'too-long', say('value-too-long', { max: LONGEST }));
  else if (!isPlain(text)) add(column, 'not-plain', say('id-not-plain'));
}

/** Printable, in one normal form: ids and names are compared by eye and by machines. */
const isPlain = (text: string): boolean =>
  /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text) && text.normalize('NFC') === text;

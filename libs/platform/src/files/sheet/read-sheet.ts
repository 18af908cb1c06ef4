import { readFile } from 'node:fs/promises';

import { csvRows } from '#kernel';

import { unreadable } from '../zip/directory.js';
import type { TemplateMark } from '../excel/workbook.js';
import { typedDate } from './cell-text.js';
import { knownHeadings, mapHeader, type HeaderMap } from './header.js';
import { isEmptyRow, type RawRow } from './raw-row.js';
import type { ImportRow, ReadSheetOptions } from './sheet-options.js';
import { openXlsx } from './xlsx.js';
import { say } from '../say.js';

/** Rows in which the headings are looked for: a title and notes may stand above them. */
const HEADER_SEARCH = 10;

/**
 * Reads an import file (导入文件), .xlsx or .csv, row by row as texts: trimmed, numbers as their exact text, dates as
 * YYYY-MM-DD. What kind of file it is follows from its bytes, never from its name. Throws `file-unreadable`, with one
 * error per heading where the headings do not fit.
 */
export async function* readSheet(
  input: Uint8Array | string,
  options: ReadSheetOptions,
): AsyncGenerator<ImportRow> {
  const rows = await openRows(typeof input === 'string' ? await readFile(input) : input, options);
  const { header, following } = await findHeader(rows, options);
  let count = 0;
  for await (const raw of chain(following, rows)) {
    if (isEmptyRow(raw)) continue;
    if (++count > options.maxRows) throw unreadable(say('too-many-rows', { max: options.maxRows }));
    yield { row: raw.row, cells: cellsOf(raw, header, options) };
  }
}

type Rows = AsyncGenerator<RawRow> | Generator<RawRow>;

async function openRows(bytes: Uint8Array, options: ReadSheetOptions): Promise<Rows> {
  if (bytes.length === 0) throw unreadable(say('file-empty'));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable(say('workbook-encrypted'));
  if (!startsWith(bytes, [0x50, 0x4b])) return csvRows(bytes);
  const workbook = await openXlsx(bytes);
  if (options.template && workbook.mark) checkMark(options.template, workbook.mark);
  return workbook.rows(options.sheet);
}

function checkMark(expected: TemplateMark, found: TemplateMark): void {
  if (found.id !== expected.id) throw unreadable(say('template-of-other-import', { id: found.id }));
  if (found.edition !== expected.edition)
    throw unreadable(say('template-outdated', { found: found.edition, expected: expected.edition }));
}

async function findHeader(
  rows: Rows,
  options: ReadSheetOptions,
): Promise<{ header: HeaderMap; following: RawRow[] }> {
  const seen: RawRow[] = [];
  const required = options.columns.filter((column) => column.required).length;
  let best = 0;
  while (seen.length < HEADER_SEARCH) {
    const next = await rows.next();
    if (next.done) break;
    if (isEmptyRow(next.value)) continue;
    seen.push(next.value);
    if (score(seen, seen.length - 1, options) > score(seen, best, options)) best = seen.length - 1;
    if (score(seen, best, options) >= Math.max(required, 1)) break;
  }
  const row = seen[best];
  if (!row) throw unreadable(say('sheet-empty'));
  return { header: mapHeader(row, options), following: seen.slice(best + 1) };
}

const score = (rows: readonly RawRow[], index: number, options: ReadSheetOptions): number => {
  const row = rows[index];
  return row ? knownHeadings(row, options.columns) : 0;
};

async function* chain(first: readonly RawRow[], then: Rows): AsyncGenerator<RawRow> {
  yield* first;
  yield* then;
}

function cellsOf(
  { values }: RawRow,
  header: HeaderMap,
  { columns }: ReadSheetOptions,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const column of columns) {
    const index = header.get(column);
    const text = index === undefined ? '' : (values[index]?.trim() ?? '');
    cells[column.key] = column.date ? typedDate(text) : text;
  }
  return cells;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

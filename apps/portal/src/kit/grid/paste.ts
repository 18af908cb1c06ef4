import { type CellRule, tidy } from './number-cell.js';

/** Cells that a person has filled, by row and column. */
export type GridValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A column as far as pasting goes. */
export interface PasteColumn extends CellRule {
  readonly key: string;
  readonly readOnly?: boolean;
}

/** What came of pasting a block (粘贴结果). */
export interface Pasted {
  readonly values: GridValues;
  readonly written: number;
  /** Cells that fell on columns which cannot be written. */
  readonly readOnly: number;
  /** Cells beyond the last row or column. */
  readonly outside: number;
}

/** The cells of a block as spreadsheets put it on the clipboard: tabs, lines, quotes around cells with either in them. */
export function blockOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, content = '', end = ''] = found;
    rows[rows.length - 1]?.push(unquoted(content));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // Spreadsheets end the last line as well.
  const last = rows[rows.length - 1];
  return rows.length > 1 && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

const unquoted = (content: string): string =>
  content.length > 1 && content.startsWith('"') && content.endsWith('"')
    ? content.slice(1, -1).replaceAll('""', '"')
    : content;

/** Lays a block over the grid from one cell on; what does not fit is counted, never silently lost. */
export function paste(
  values: GridValues,
  rowKeys: readonly string[],
  columns: readonly PasteColumn[],
  from: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
): Pasted {
  const next: Record<string, Record<string, string>> = {};
  const counts = { written: 0, readOnly: 0, outside: 0 };
  block.forEach((line, down) => {
    const rowKey = rowKeys[from.row + down];
    line.forEach((text, right) => {
      const column = columns[from.column + right];
      if (rowKey === undefined || column === undefined) counts.outside += 1;
      else if (column.readOnly) counts.readOnly += 1;
      else {
        (next[rowKey] ??= { ...values[rowKey] })[column.key] = tidy(text, column);
        counts.written += 1;
      }
    });
  });
  return { values: { ...values, ...next }, ...counts };
}

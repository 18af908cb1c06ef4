import type { Readable } from 'node:stream';

import type { RowError } from '../import-report.js';
import type { ImportColumn, ImportRow } from '../sheet/sheet-options.js';
import type { SheetColumn, SheetRow } from './workbook.js';
import { writeExcel } from './write-excel.js';

/** Headings of the two columns that an error file adds; `readSheet` passes over them when the file comes back. */
export const ERROR_FILE_HEADERS = { row: '原行号', reasons: '错误原因' } as const;

export interface ErrorSheetInput {
  readonly columns: readonly ImportColumn[];
  /** The rows as `readSheet` gave them. */
  readonly rows: AsyncIterable<ImportRow> | Iterable<ImportRow>;
  readonly errors: readonly RowError[];
  /** `bad` keeps the refused rows alone, to be corrected and sent again; `all` keeps every row. */
  readonly keep?: 'bad' | 'all';
}

/**
 * The error file of an import (错误明细): the original rows as they were typed, with their row number and the reasons.
 * Corrected, it can be uploaded again as it is.
 */
export function errorSheet({ columns, rows, errors, keep = 'bad' }: ErrorSheetInput): Readable {
  const reasons = reasonsByRow(errors, columns);
  return writeExcel({
    sheets: [{ name: '错误明细', columns: errorColumns(columns), rows: errorRows(rows, reasons, keep) }],
  });
}

function errorColumns(columns: readonly ImportColumn[]): SheetColumn[] {
  return [
    { header: ERROR_FILE_HEADERS.row, key: ERROR_FILE_HEADERS.row, kind: 'integer', width: 8 },
    { header: ERROR_FILE_HEADERS.reasons, key: ERROR_FILE_HEADERS.reasons, kind: 'text', width: 48 },
    ...columns.map(({ key, headers }): SheetColumn => ({ header: headers[0], key, kind: 'text' })),
  ];
}

async function* errorRows(
  rows: ErrorSheetInput['rows'],
  reasons: ReadonlyMap<number, string>,
  keep: 'bad' | 'all',
): AsyncGenerator<SheetRow> {
  for await (const { row, cells } of rows) {
    const reason = reasons.get(row);
    if (reason === undefined && keep === 'bad') continue;
    yield { ...cells, [ERROR_FILE_HEADERS.row]: String(row), [ERROR_FILE_HEADERS.reasons]: reason };
  }
}

function reasonsByRow(errors: readonly RowError[], columns: readonly ImportColumn[]): Map<number, string> {
  const headings = new Map(columns.map(({ key, headers }) => [key, headers[0]]));
  const reasons = new Map<number, string>();
  for (const { row, column, message } of errors) {
    const heading = headings.get(column);
    const reason = heading ? `${heading}：${message}` : message;
    const before = reasons.get(row);
    reasons.set(row, before === undefined ? reason : `${before}；${reason}`);
  }
  return reasons;
}

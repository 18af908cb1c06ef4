import { DomainError, type FieldError, type Message } from '#kernel';

import { ERROR_FILE_WORDS } from '../excel/error-sheet.js';
import type { RawRow } from './raw-row.js';
import type { ImportColumn, ReadSheetOptions } from './sheet-options.js';
import { say } from '../say.js';

/** Which cell of a row belongs to which column. */
export type HeaderMap = ReadonlyMap<ImportColumn, number>;

const PASSED_OVER: ReadonlySet<string> = new Set(
  Object.values(ERROR_FILE_WORDS).flatMap(({ row, reasons }) => [row, reasons]),
);

/** Number of known headings in a row; the heading row of a sheet is the one with most. */
export function knownHeadings(row: RawRow, columns: readonly ImportColumn[]): number {
  const known = headingIndex(columns);
  return row.values.filter((value) => value !== undefined && known.has(plain(value))).length;
}

/** Maps headings to columns. Throws `file-unreadable` with every missing, unknown and repeated heading. */
export function mapHeader(row: RawRow, options: ReadSheetOptions): HeaderMap {
  const known = headingIndex(options.columns);
  const map = new Map<ImportColumn, number>();
  const errors: FieldError[] = [];
  row.values.forEach((value, index) => {
    const heading = value?.trim() ?? '';
    if (heading === '' || PASSED_OVER.has(heading)) return;
    const column = known.get(plain(heading));
    if (!column) {
      if (!options.ignoreUnknownColumns) errors.push(refusal(heading, 'column-unknown'));
    } else if (map.has(column)) errors.push(refusal(heading, 'column-repeated'));
    else map.set(column, index);
  });
  for (const column of options.columns)
    if (column.required && !map.has(column)) errors.push(refusal(column.headers[0], 'column-missing'));
  if (errors.length > 0) throw new DomainError('file-unreadable', summary(row.row, errors), errors);
  return map;
}

type HeadingFault = 'column-unknown' | 'column-repeated' | 'column-missing';

const refusal = (heading: string, code: HeadingFault): FieldError => ({
  field: heading,
  code,
  message: say(code),
});

const summary = (row: number, errors: readonly FieldError[]): Message =>
  say('header-misfit', { row, headings: errors.map(({ field }) => field) });

function headingIndex(columns: readonly ImportColumn[]): Map<string, ImportColumn> {
  return new Map(
    columns.flatMap((column) => column.headers.map((heading) => [plain(heading), column] as const)),
  );
}

/** Without spaces, case, width of characters, and the marks of required columns. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\s|^\*+|\*+$|\(必填\)|\(required\)/gi, '')
    .toLowerCase();

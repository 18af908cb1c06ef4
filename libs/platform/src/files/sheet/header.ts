import { DomainError, type FieldError } from '#kernel';

import { ERROR_FILE_HEADERS } from '../excel/error-sheet.js';
import type { RawRow } from './raw-row.js';
import type { ImportColumn, ReadSheetOptions } from './sheet-options.js';

/** Which cell of a row belongs to which column. */
export type HeaderMap = ReadonlyMap<ImportColumn, number>;

const PASSED_OVER: ReadonlySet<string> = new Set(Object.values(ERROR_FILE_HEADERS));

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
      if (!options.ignoreUnknownColumns) errors.push(refusal(heading, 'column-unknown', '模板中没有这一列'));
    } else if (map.has(column)) errors.push(refusal(heading, 'column-repeated', '这一列出现了两次'));
    else map.set(column, index);
  });
  for (const column of options.columns)
    if (column.required && !map.has(column))
      errors.push(refusal(column.headers[0], 'column-missing', '缺少这一列'));
  if (errors.length > 0) throw new DomainError('file-unreadable', summary(row.row, errors), errors);
  return map;
}

const MESSAGES: Readonly<Record<string, string>> = {
  'column-unknown': 'not a column of the template',
  'column-repeated': 'the column appears twice',
  'column-missing': 'the column is missing',
};

const refusal = (heading: string, code: string, chinese: string): FieldError => ({
  field: heading,
  code,
  message: `${heading}: ${MESSAGES[code] ?? code} (${chinese})`,
});

const summary = (row: number, errors: readonly FieldError[]): string =>
  `Row ${row}: the headings do not fit the template (表头与模板不符): ${errors.map(({ field }) => field).join('、')}`;

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

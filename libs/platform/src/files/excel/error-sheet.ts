import type { Readable } from 'node:stream';

import type { Language, Message } from '#kernel';

import type { RowError } from '../import-report.js';
import type { ImportColumn, ImportRow } from '../sheet/sheet-options.js';
import type { SheetColumn, SheetRow } from './workbook.js';
import { writeExcel } from './write-excel.js';

interface ErrorFileWords {
  readonly sheet: string;
  readonly row: string;
  readonly reasons: string;
  /** What stands between a heading and its reason, and between two reasons. */
  readonly colon: string;
  readonly semicolon: string;
}

/** Words of an error file. `readSheet` passes over its two added columns when the file comes back. */
export const ERROR_FILE_WORDS = {
  zh: { sheet: '错误明细', row: '原行号', reasons: '错误原因', colon: '：', semicolon: '；' },
  en: { sheet: 'Errors', row: 'Original row', reasons: 'Reasons', colon: ': ', semicolon: '; ' },
} as const satisfies Record<Language, ErrorFileWords>;

export interface ErrorSheetInput {
  readonly columns: readonly ImportColumn[];
  /** The rows as `readSheet` gave them. */
  readonly rows: AsyncIterable<ImportRow> | Iterable<ImportRow>;
  readonly errors: readonly RowError[];
  readonly language: Language;
  /** `bad` keeps the refused rows alone, to be corrected and sent again; `all` keeps every row. */
  readonly keep?: 'bad' | 'all';
}

/**
 * The error file of an import (错误明细): the original rows as they were typed, with their row number and the reasons.
 * Corrected, it can be uploaded again as it is.
 */
export function errorSheet({ columns, rows, errors, language, keep = 'bad' }: ErrorSheetInput): Readable {
  const reasons = reasonsByRow(errors, columns, language);
  return writeExcel({
    sheets: [
      {
        name: ERROR_FILE_WORDS[language].sheet,
        columns: errorColumns(columns, language),
        rows: errorRows(rows, reasons, keep),
      },
    ],
  });
}

/** The reasons against one row, each with the heading it belongs to, in one cell. */
export function reasonsText(
  reasons: readonly { readonly heading: string | undefined; readonly message: Message }[],
  language: Language,
): string {
  const { colon, semicolon } = ERROR_FILE_WORDS[language];
  return reasons
    .map(({ heading, message }) => (heading ? `${heading}${colon}` : '') + message.in(language))
    .join(semicolon);
}

const [ROW, REASONS] = ['row#', 'reasons#'] as const;

/** The English heading is the second accepted one, where a column has it. */
const headingIn = ({ headers: [zh, en] }: ImportColumn, language: Language): string =>
  language === 'en' ? (en ?? zh) : zh;

const errorColumns = (columns: readonly ImportColumn[], language: Language): SheetColumn[] => [
  { header: ERROR_FILE_WORDS[language].row, key: ROW, kind: 'integer', width: 8 },
  { header: ERROR_FILE_WORDS[language].reasons, key: REASONS, kind: 'text', width: 48 },
  ...columns.map((column): SheetColumn => ({
    header: headingIn(column, language),
    key: column.key,
    kind: 'text',
  })),
];

async function* errorRows(
  rows: ErrorSheetInput['rows'],
  reasons: ReadonlyMap<number, string>,
  keep: 'bad' | 'all',
): AsyncGenerator<SheetRow> {
  for await (const { row, cells } of rows) {
    const reason = reasons.get(row);
    if (reason === undefined && keep === 'bad') continue;
    yield { ...cells, [ROW]: String(row), [REASONS]: reason };
  }
}

function reasonsByRow(
  errors: readonly RowError[],
  columns: readonly ImportColumn[],
  language: Language,
): Map<number, string> {
  const headings = new Map(columns.map((column) => [column.key, headingIn(column, language)]));
  const found = new Map<number, { heading: string | undefined; message: Message }[]>();
  for (const { row, column, message } of errors)
    found.set(row, [...(found.get(row) ?? []), { heading: headings.get(column), message }]);
  return new Map([...found].map(([row, reasons]) => [row, reasonsText(reasons, language)]));
}

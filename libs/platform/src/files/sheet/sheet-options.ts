import type { TemplateMark } from '../excel/workbook.js';

/** A column that an import knows. */
export interface ImportColumn {
  /** Name of the cell in the rows that come out. */
  readonly key: string;
  /** Accepted headings, Chinese and English; the first one is named in messages. Case and spaces do not matter. */
  readonly headers: readonly [string, ...string[]];
  readonly required?: boolean;
  /** Typed dates such as 2026/1/5 or 2026年1月5日 come out as 2026-01-05. */
  readonly date?: boolean;
}

export interface ReadSheetOptions {
  readonly columns: readonly ImportColumn[];
  /** Name of the sheet; otherwise the first visible one. */
  readonly sheet?: string;
  /** Rows after the header; more are refused. */
  readonly maxRows: number;
  /** The template this import expects. A file without a mark is read; a mark of another template or edition is refused. */
  readonly template?: TemplateMark;
  /** Headings outside `columns` are refused unless this is set; ignored columns do not come out. */
  readonly ignoreUnknownColumns?: boolean;
}

/** One row as text. Every known column has a cell; empty cells are empty texts. Rows without any text are left out. */
export interface ImportRow {
  /** Row number as the spreadsheet shows it; in CSV the number of the record, the header being 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

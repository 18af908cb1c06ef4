import type { Watermark } from '../pdf/document.js';

/**
 * How a value is written: `text` stays text even when it looks like a number or a formula; `price` has four decimals,
 * `amount` two, `integer` none, all from decimal strings; `date` is YYYY-MM-DD; `instant` is RFC 3339 UTC and appears
 * in Beijing time (UTC+8).
 */
export type CellKind = 'text' | 'price' | 'amount' | 'integer' | 'date' | 'instant';

export interface SheetColumn {
  readonly header: string;
  /** Name of the value in a row. */
  readonly key: string;
  /** In characters; by kind when left out. */
  readonly width?: number;
  readonly kind: CellKind;
}

/** Values by column key. Missing, null and empty are empty cells: no data is not zero. */
export type SheetRow = Readonly<Record<string, string | null | undefined>>;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** Lines below the rows: definitions, as-of time. */
  readonly notes?: readonly string[];
}

/** Marks a workbook as an import template (导入模板) of a given edition, so that an old one is told apart on upload. */
export interface TemplateMark {
  readonly id: string;
  readonly edition: number;
}

export interface ExcelWorkbook {
  readonly sheets: readonly Sheet[];
  readonly watermark?: Watermark;
  /** Lines of the sheet 填写说明 that explains a template. */
  readonly instructions?: readonly string[];
  readonly template?: TemplateMark;
}

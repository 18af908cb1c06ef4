import type { Message } from '#kernel';

/** One refused cell of an import (导入错误): where it is, why it was refused, what stood there. */
export interface RowError {
  /** Row number as the spreadsheet shows it; the header row counts. */
  readonly row: number;
  /** Key of the column, or empty when the row as a whole is refused. */
  readonly column: string;
  readonly code: string;
  readonly message: Message;
  readonly value: string;
}

/** Result of a dry run or a confirmed import (导入结果), the same for every import of the platform. */
export interface ImportReport {
  readonly id: string;
  /** Name of the file as it was uploaded. */
  readonly file: string;
  readonly state: 'dry-run' | 'confirmed' | 'refused';
  readonly counts: { readonly rows: number; readonly good: number; readonly bad: number };
  /** The first 200; all of them are in the error file. */
  readonly errors: readonly RowError[];
  readonly errorFileUrl: string | null;
}

/** Errors listed in a report; the error file holds all of them. */
export const REPORTED_ERRORS = 200;

/** One cell of an imported file that breaks a rule. */
export interface ImportError {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly value?: string | null;
}

/** Outcome of an import, the same for every kind of file (导入报告). Holds the first 200 errors; the file has them all. */
export interface ImportReport {
  readonly id: string;
  readonly file: string;
  readonly state: 'dry-run' | 'confirmed' | 'refused';
  readonly counts: { readonly rows: number; readonly good: number; readonly bad: number };
  readonly errors: readonly ImportError[];
  readonly errorFileUrl?: string | null;
}

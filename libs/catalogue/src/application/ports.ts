import type { RecordTx, StoredMessage } from '#kernel';

import type {
  CatalogueRow,
  CellProblem,
  CodeTableRow,
  ConfirmMode,
  ImportState,
  ImportTarget,
  PackData,
  ProductData,
} from '../domain/index.js';

/** Letters by which a name is found (拼音首字母), several readings where a character has them. */
export type Initials = (name: string) => string;

/** One row of a file as text, by column key. */
export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row that was read, on its way to staging. */
export interface StagedRow extends SheetRow {
  readonly code: string | null;
  readonly record: (CatalogueRow & { readonly initials: string }) | CodeTableRow | null;
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
}

/** What an import is about (导入批次). */
export interface ImportOrder {
  readonly target: ImportTarget;
  /** `history` = rows of the past that carry their own times. */
  readonly source: 'import' | 'history';
  readonly note: string | null;
  readonly fileName: string;
  readonly fileDigest: string;
}

/** How many rows, of what kind. good = fresh + changed + unchanged. */
export interface ImportCounts {
  readonly rows: number;
  readonly good: number;
  readonly bad: number;
  readonly warned: number;
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ImportBatch extends ImportOrder {
  readonly id: string;
  readonly state: ImportState;
  readonly counts: ImportCounts;
}

/** One thing to say about one cell of an import, worded for each reader. */
export interface ImportRemark {
  readonly row: number;
  /** Key of the column, empty when the row as a whole is meant. */
  readonly column: string;
  readonly code: string;
  readonly message: StoredMessage;
  readonly value: string;
}

/** An import with its counts and its first remarks (导入结果). */
export interface ImportOverview {
  readonly id: string;
  readonly target: ImportTarget;
  readonly source: ImportOrder['source'];
  readonly file: string;
  readonly state: ImportState;
  readonly mode: ConfirmMode | null;
  readonly counts: ImportCounts;
  /** Code systems without an official table: only the form of their codes was checked. */
  readonly untabled: readonly string[];
  readonly createdAt: string;
  readonly createdByName: string;
  readonly closedAt: string | null;
  readonly errors: readonly ImportRemark[];
  readonly warnings: readonly ImportRemark[];
  /** Where all rows in error can be fetched with their reasons. */
  readonly errorFileUrl: string | null;
}

/** A product as it is stored, with its version for `If-Match`. */
export interface StoredProduct {
  readonly id: string;
  readonly version: number;
  readonly product: ProductData;
  readonly packs: readonly PackData[];
}

/** What catalogue use cases may touch. It exists only inside `UnitOfWork.run`. */
export interface CatalogueTx extends RecordTx {
  openImport(order: ImportOrder): Promise<string>;
  /** Stores the rows, marks duplicates, contradictions and unknown codes, and counts. */
  stageRows(id: string, target: ImportTarget, rows: AsyncIterable<StagedRow>): Promise<ImportCounts>;
  overview(id: string): Promise<ImportOverview>;
  lockImport(id: string): Promise<ImportBatch | undefined>;
  /** Imports that nobody confirmed within so many days. */
  forgottenImports(days: number): Promise<string[]>;
  /** Brings the good rows into the catalogue and says what they did. */
  applyRows(batch: ImportBatch): Promise<Pick<ImportCounts, 'fresh' | 'changed' | 'unchanged'>>;
  closeImport(
    id: string,
    state: ImportState,
    mode: ConfirmMode | null,
    effect: Pick<ImportCounts, 'fresh' | 'changed' | 'unchanged'> | null,
  ): Promise<void>;

  lockProduct(id: string): Promise<StoredProduct | undefined>;
  insertProduct(id: string, key: string, initials: string, product: ProductData): Promise<void>;
  /** Keeps the version that is about to be replaced, then replaces it. */
  replaceProduct(id: string, key: string, initials: string, product: ProductData): Promise<void>;
  /** Adds or updates a pack by its code; false when the code belongs to another product. */
  savePack(productId: string, pack: PackData): Promise<boolean>;
}

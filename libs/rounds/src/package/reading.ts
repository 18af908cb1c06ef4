import type { Message } from '#kernel';

import { type TableReading, type TableRow, readTable } from './csv-table.js';
import { type PackageSource, UnreadableFile } from './source.js';
import type { Table } from './tables.js';
import { quoted, type ViolationCode, type ViolationLog } from './violation.js';
import { say } from './say.js';

/** Ids of one file. References are judged only when every row of that file could be told by its key. */
export class KnownIds {
  private readonly lines = new Map<string, number>();
  complete = true;

  /** False when an earlier row has the key. */
  add(id: string, line: number): boolean {
    if (this.lines.has(id)) return false;
    this.lines.set(id, line);
    return true;
  }

  lineOf = (id: string): number => this.lines.get(id) ?? 0;
  lacks = (id: string): boolean => this.complete && !this.lines.has(id);
}

/** A package being read: where it comes from, and what was found wrong so far. */
export interface Reading {
  readonly source: PackageSource;
  readonly log: ViolationLog;
}

/** Opens a file; null when it is not there or cannot be read, which is reported. */
export async function openFile({ source, log }: Reading, file: Table['file'], required: boolean) {
  try {
    const bytes = await source.open(file);
    if (!bytes && required) log.add(file, 1, '', 'file-missing', say('file-missing', { file }));
    return bytes;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    log.add(file, 1, '', 'file-unreadable', error.about(file));
    return null;
  }
}

/** Reads a table row by row; null when the file is not there or cannot be read. */
export async function readFile(
  reading: Reading,
  table: Table,
  required: boolean,
  onRow: (row: TableRow) => void,
): Promise<TableReading | null> {
  const bytes = await openFile(reading, table.file, required);
  if (!bytes) return null;
  try {
    return await readTable(bytes, table, reading.log, onRow);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reading.log.add(table.file, 1, '', 'file-unreadable', error.about(table.file));
    return null;
  }
}

/** Reports a field of a row by its place in the table. */
export const reporter =
  ({ log }: Reading, table: Table) =>
  (row: TableRow, index: number, ...[code, message]: [ViolationCode, Message]): void =>
    log.add(table.file, row.line, table.columns[index]?.name ?? '', code, message);

export type Report = ReturnType<typeof reporter>;

/** A key that must be there once. True when it is the first of its kind. */
export function registerKey(row: TableRow, index: number, ids: KnownIds, report: Report): boolean {
  const id = row.fields[index] ?? '';
  if (id === '' || row.faulty(index)) return false;
  if (ids.add(id, row.line)) return true;
  report(row, index, 'key-repeated', say('also-on-line', { id: quoted(id), line: ids.lineOf(id) }));
  return false;
}

/** A reference that must lead somewhere. */
export function checkReference(row: TableRow, index: number, ids: KnownIds, report: Report): void {
  const id = row.fields[index] ?? '';
  if (id === '' || row.faulty(index)) return;
  if (ids.lacks(id)) report(row, index, 'unknown-reference', say('reference-unknown', { id: quoted(id) }));
}

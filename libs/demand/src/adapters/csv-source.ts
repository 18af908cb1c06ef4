import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

import { csvRows, DomainError, type FieldError } from '#kernel';
import { readSheet, type ImportColumn } from '#platform';

import type { ImportSource } from '../application/ports.js';
import type { ImportField } from '../domain/import-problems.js';
import { say } from '../domain/say.js';

const HEADER_BYTES = 64 * 1024;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A CSV file on disk as it goes to the database: its header is read here, its records there. */
export async function csvSource(path: string, fields: readonly ImportField[]): Promise<ImportSource> {
  const { header, bytes } = await readHeader(path);
  return {
    columns: columnsOf(header, fields),
    firstRow: 2,
    records: () => createReadStream(path, { start: bytes }),
  };
}

async function readHeader(path: string): Promise<{ header: readonly string[]; bytes: number }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const start = buffer.subarray(0, 3).equals(MARK) ? 3 : 0;
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    const bytes = end < 0 ? bytesRead : end + 1;
    const [row] = csvRows(buffer.subarray(start, bytes));
    return { header: row?.values.map((name) => name.trim()) ?? [], bytes };
  } finally {
    await file.close();
  }
}

/** Columns in the order of the file, each under one of its two headings. */
function columnsOf(header: readonly string[], fields: readonly ImportField[]): string[] {
  const faults: FieldError[] = [];
  const found = header.map((name) => {
    const field = fields.find(({ key, zh }) => name === key || name === zh);
    if (!field) faults.push({ field: name, code: 'unknown', message: say('header-unknown', { name }) });
    return field?.key ?? '';
  });
  found.forEach((key, i) => {
    const name = header[i] ?? '';
    if (key !== '' && found.indexOf(key) < i)
      faults.push({ field: name, code: 'repeated', message: say('header-repeated', { name }) });
  });
  for (const { key, zh, required } of fields)
    if (required && !found.includes(key))
      faults.push({ field: key, code: 'missing', message: say('header-missing', { name: `${zh} ${key}` }) });
  if (faults.length > 0) throw new DomainError('file-unreadable', say('header-wrong'), faults);
  return found;
}

const ROWS_MAX = 50_000;

/**
 * A filled-in form, Excel or CSV, as records for the database. Rows of the form that were left empty report nothing, and the
 * columns that only help to fill it in are passed over.
 */
export async function sheetSource(bytes: Uint8Array, fields: readonly ImportField[]): Promise<ImportSource> {
  const columns = fields.map(({ key, zh, required }): ImportColumn => ({
    key,
    headers: [zh, key],
    required,
  }));
  const records: string[] = [];
  for await (const { row, cells } of readSheet(bytes, {
    columns,
    maxRows: ROWS_MAX,
    ignoreUnknownColumns: true,
  })) {
    if (cells['quantity'] === '' && (cells['explanation'] ?? '') === '') continue;
    records.push(`${[String(row), ...fields.map(({ key }) => quoted(cells[key] ?? ''))].join(',')}\n`);
  }
  return {
    columns: fields.map(({ key }) => key),
    firstRow: undefined,
    records: () => Readable.from(records),
  };
}

/** PostgreSQL stores neither NUL nor half a surrogate pair; both become the replacement character. */
const quoted = (text: string): string =>
  `"${text.replace(/[\u0000\p{Cs}]/gu, '\ufffd').replaceAll('"', '""')}"`;

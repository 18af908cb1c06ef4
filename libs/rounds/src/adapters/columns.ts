import type { Queryer } from '#platform';

import { type TextBlock, textsOf } from '../library/text-column.js';

/** One column of rows to insert: whole numbers as PostgreSQL holds them, or texts with the type they are cast to. */
export type Column =
  | { readonly type: 'int4'; readonly values: ArrayLike<number> }
  | { readonly type: 'int8'; readonly values: { get(row: number): number | bigint } }
  | { readonly type: TextType; readonly values: readonly (string | null)[] }
  | { readonly type: 'encoded json'; readonly values: TextBlock };
type TextType = 'text' | 'numeric' | 'int' | 'date' | 'boolean';

const ROWS_PER_STATEMENT = 20_000;
const OID = { int4: 23, int8: 20, text: 25, json: 114 } as const;

/**
 * Statements of one transaction in their order. `send` returns as soon as the statement is on its way, so that the caller
 * prepares the next while PostgreSQL works; a failure comes out of the next `send` or of `done`.
 */
export class StatementQueue {
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly q: Queryer) {}

  async send(sql: string, params: readonly unknown[]): Promise<void> {
    await this.running;
    this.running = this.q.query(sql, params);
    // Whoever waits next is told; until then a failure is not an unhandled one.
    this.running.catch(() => undefined);
  }

  async done(): Promise<void> {
    await this.running;
  }
}

/**
 * Inserts columns as binary arrays, many rows a statement. Row-level security refuses `COPY FROM`; this costs about the
 * same and keeps the policies in force. `constants` are the same in every row.
 */
export async function insertColumns(
  queue: StatementQueue,
  table: string,
  constants: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, Column>>,
  length: number,
): Promise<void> {
  const constantNames = Object.keys(constants);
  const entries = Object.entries(columns);
  const arrays = entries.map(([, { type }], i) => `$${i + constantNames.length + 1}::${wireType(type)}[]`);
  const aliases = entries.map((_, i) => `c${i}`);
  const values = [
    ...constantNames.map((_, i) => `$${i + 1}::uuid`),
    ...entries.map(([, { type }], i) =>
      wireType(type) === 'text' && type !== 'text' ? `c${i}::${type}` : `c${i}`,
    ),
  ];
  const sql = `insert into ${table} (${[...constantNames, ...entries.map(([name]) => name)].join(', ')})
    select ${values.join(', ')} from unnest(${arrays.join(', ')}) as v (${aliases.join(', ')})`;
  for (let from = 0; from < length; from += ROWS_PER_STATEMENT) {
    const to = Math.min(length, from + ROWS_PER_STATEMENT);
    await queue.send(sql, [
      ...Object.values(constants),
      ...entries.map(([, column]) => encode(column, from, to)),
    ]);
  }
}

/** Lines of one stored block; a line's number is block × 1000 + its place. */
export const LINES_PER_BLOCK = 1_000;
const BLOCKS_PER_STATEMENT = 100;

/** Inserts lines a thousand a row, each column as one array: what nobody looks up by itself is stored at the speed of its bytes. */
export async function insertBlocks(
  queue: StatementQueue,
  table: string,
  constants: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, Exclude<Column, { type: 'encoded json' }>>>,
  lines: number,
): Promise<void> {
  const entries = Object.entries(columns);
  const fixed = Object.values(constants);
  const names = [...Object.keys(constants), 'block', ...entries.map(([name]) => name)].join(', ');
  const blocks = Math.ceil(lines / LINES_PER_BLOCK);
  for (let first = 0; first < blocks; first += BLOCKS_PER_STATEMENT) {
    const params: unknown[] = [...fixed];
    const rows: string[] = [];
    for (let block = first; block < Math.min(blocks, first + BLOCKS_PER_STATEMENT); block++) {
      const from = block * LINES_PER_BLOCK;
      const to = Math.min(lines, from + LINES_PER_BLOCK);
      const at = params.push(block);
      params.push(...entries.map(([, column]) => encode(column, from, to)));
      const arrays = entries.map(([, { type }], i) => `$${at + 1 + i}::${wireType(type)}[]`);
      rows.push(`(${[...fixed.map((_, i) => `$${i + 1}`), `$${at}`, ...arrays].join(', ')})`);
    }
    await queue.send(`insert into ${table} (${names}) values ${rows.join(', ')}`, params);
  }
}

const ARRAY_ROWS_PER_STATEMENT = 1_000;

/** Inserts rows that hold arrays of text: arrays of arrays have no binary form, so each value is a parameter. */
export async function insertRows(
  queue: StatementQueue,
  table: string,
  constants: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, readonly (string | readonly (string | null)[])[]>>,
  length: number,
): Promise<void> {
  const fixed = Object.values(constants);
  const names = [...Object.keys(constants), ...Object.keys(columns)].join(', ');
  for (let from = 0; from < length; from += ARRAY_ROWS_PER_STATEMENT) {
    const params: unknown[] = [...fixed];
    const rows: string[] = [];
    for (let row = from; row < Math.min(length, from + ARRAY_ROWS_PER_STATEMENT); row++) {
      const values = Object.values(columns).map((column) => {
        const value = column[row] ?? '';
        if (typeof value === 'string') return `$${params.push(value)}`;
        return `$${params.push(encodeText(value, 0, value.length))}::text[]`;
      });
      rows.push(`(${[...fixed.map((_, i) => `$${i + 1}`), ...values].join(', ')})`);
    }
    await queue.send(`insert into ${table} (${names}) values ${rows.join(', ')}`, params);
  }
}

const wireType = (type: Column['type']): keyof typeof OID =>
  type === 'encoded json' ? 'json' : type === 'int4' || type === 'int8' ? type : 'text';

/** PostgreSQL's binary form of a one-dimensional array of the rows `from` to `to`. */
function encode(column: Column, from: number, to: number): Buffer {
  if (column.type === 'int4') return encodeInt4(column.values, from, to);
  if (column.type === 'int8') return encodeInt8(column.values, from, to);
  if (column.type === 'encoded json') return encodeTexts(column.values);
  return encodeText(column.values, from, to);
}

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;

function header(oid: number, length: number, hasNull: boolean): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(hasNull ? 1 : 0, 4);
  bytes.writeInt32BE(oid, 8);
  bytes.writeInt32BE(length, 12);
  bytes.writeInt32BE(1, 16);
  return bytes;
}

function encodeInt4(values: ArrayLike<number>, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + (to - from) * 8);
  header(OID.int4, to - from, false).copy(bytes);
  for (let row = from, at = HEADER_BYTES; row < to; row++, at += 8) {
    bytes.writeInt32BE(4, at);
    bytes.writeInt32BE((values[row] ?? 0) | 0, at + 4);
  }
  return bytes;
}

function encodeInt8(values: { get(row: number): number | bigint }, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + (to - from) * 12);
  header(OID.int8, to - from, false).copy(bytes);
  for (let row = from, at = HEADER_BYTES; row < to; row++, at += 12) {
    bytes.writeInt32BE(8, at);
    const value = values.get(row);
    if (typeof value === 'bigint') {
      bytes.writeBigInt64BE(value, at + 4);
      continue;
    }
    // Two halves: BigInt costs ten times as much, and these are exact below 2^53.
    bytes.writeUInt32BE(Math.floor(value / 0x1_0000_0000), at + 4);
    bytes.writeUInt32BE(value % 0x1_0000_0000, at + 8);
  }
  return bytes;
}

/** UTF-8 bytes of one UTF-16 unit, at most. */
const BYTES_PER_UNIT = 3;

function encodeText(values: readonly (string | null)[], from: number, to: number): Buffer {
  let room = HEADER_BYTES;
  let hasNull = false;
  for (let row = from; row < to; row++) {
    const text = values[row] ?? null;
    if (text === null) hasNull = true;
    room += LENGTH_BYTES + (text?.length ?? 0) * BYTES_PER_UNIT;
  }
  const bytes = Buffer.allocUnsafe(room);
  header(OID.text, to - from, hasNull).copy(bytes);
  let at = HEADER_BYTES;
  for (let row = from; row < to; row++) {
    const text = values[row] ?? null;
    const length = text === null ? -1 : bytes.write(text, at + LENGTH_BYTES, 'utf8');
    bytes.writeInt32BE(length, at);
    at += LENGTH_BYTES + Math.max(0, length);
  }
  return bytes.subarray(0, at);
}

/** A block goes whole: it is smaller than a statement. */
function encodeTexts(block: TextBlock): Buffer {
  const count = block.ends.length;
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + count * LENGTH_BYTES + (block.ends[count - 1] ?? 0));
  header(OID.json, count, false).copy(bytes);
  let at = HEADER_BYTES;
  for (const text of textsOf(block)) {
    bytes.writeInt32BE(text.length, at);
    bytes.set(text, at + LENGTH_BYTES);
    at += LENGTH_BYTES + text.length;
  }
  return bytes;
}

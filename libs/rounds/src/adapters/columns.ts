import type { Queryer } from '#platform';

/** One column of rows to insert: whole numbers as PostgreSQL holds them, or texts with the type they are cast to. */
export type Column =
  | { readonly type: 'int4'; readonly values: ArrayLike<number> }
  | { readonly type: 'int8'; readonly values: { get(row: number): number | bigint } }
  | { readonly type: TextType; readonly values: readonly (string | null)[] };
type TextType = 'text' | 'numeric' | 'int' | 'date' | 'boolean' | 'json';

const ROWS_PER_STATEMENT = 50_000;
const OID = { int4: 23, int8: 20, text: 25 } as const;

/**
 * Inserts columns as binary arrays, many rows a statement. Row-level security refuses `COPY FROM`; this costs about the
 * same and keeps the policies in force. `constants` are the same in every row.
 */
export async function insertColumns(
  q: Queryer,
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
    await q.query(sql, [
      ...Object.values(constants),
      ...entries.map(([, column]) => encode(column, from, to)),
    ]);
  }
}

const wireType = (type: Column['type']): keyof typeof OID =>
  type === 'int4' || type === 'int8' ? type : 'text';

/** PostgreSQL's binary form of a one-dimensional array of the rows `from` to `to`. */
export function encode(column: Column, from: number, to: number): Buffer {
  if (column.type === 'int4') return encodeInt4(column.values, from, to);
  if (column.type === 'int8') return encodeInt8(column.values, from, to);
  return encodeText(column.values, from, to);
}

function header(oid: number, length: number, hasNull: boolean): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeInt32BE(1, 0);
  bytes.writeInt32BE(hasNull ? 1 : 0, 4);
  bytes.writeInt32BE(oid, 8);
  bytes.writeInt32BE(length, 12);
  bytes.writeInt32BE(1, 16);
  return bytes;
}

function encodeInt4(values: ArrayLike<number>, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(20 + (to - from) * 8);
  header(OID.int4, to - from, false).copy(bytes);
  for (let row = from, at = 20; row < to; row++, at += 8) {
    bytes.writeInt32BE(4, at);
    bytes.writeInt32BE((values[row] ?? 0) | 0, at + 4);
  }
  return bytes;
}

function encodeInt8(values: { get(row: number): number | bigint }, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(20 + (to - from) * 12);
  header(OID.int8, to - from, false).copy(bytes);
  for (let row = from, at = 20; row < to; row++, at += 12) {
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

function encodeText(values: readonly (string | null)[], from: number, to: number): Buffer {
  const parts: Buffer[] = [];
  let hasNull = false;
  for (let row = from; row < to; row++) {
    const text = values[row] ?? null;
    const length = Buffer.allocUnsafe(4);
    if (text === null) {
      hasNull = true;
      length.writeInt32BE(-1);
      parts.push(length);
      continue;
    }
    const bytes = Buffer.from(text, 'utf8');
    length.writeInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat([header(OID.text, to - from, hasNull), ...parts]);
}

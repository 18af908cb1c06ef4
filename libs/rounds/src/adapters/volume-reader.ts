import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import type { Queryer } from '#platform';

import { QuantityColumn } from '../domain/quantity-column.js';
import { BLANK, type VolumeColumns } from '../domain/types.js';
import { LINES_PER_BLOCK } from './columns.js';

interface Dictionaries {
  readonly varieties: readonly string[];
  readonly products: readonly string[];
}

/** Reads a round's reported volumes straight into columns, by binary COPY of their blocks: no line ever becomes an object. */
export async function readVolumes(
  q: Queryer,
  roundId: string,
  length: number,
  { varieties, products }: Dictionaries,
): Promise<VolumeColumns> {
  const columns = {
    length,
    institutions: await keys(q, roundId, 'institution'),
    regions: await keys(q, roundId, 'region'),
    varieties,
    products,
    institution: indexes(length),
    region: indexes(length),
    variety: indexes(length),
    product: indexes(length),
    quantity: new QuantityColumn(new Float64Array(shared(length * Float64Array.BYTES_PER_ELEMENT))),
  };
  for await (const row of copiedRows(q, roundId)) readBlock(row, columns);
  return columns;
}

/** Shared between threads: the one that evaluates reads the same memory. */
const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
const indexes = (length: number): Uint32Array =>
  new Uint32Array(shared(length * Uint32Array.BYTES_PER_ELEMENT));

async function keys(q: Queryer, roundId: string, kind: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    'select id from rounds.volume_key where round_id = $1 and kind = $2 order by n',
    [roundId, kind],
  );
  return rows.map(({ id }) => id);
}

/** Fields of a copied row, each after its length; the stream's header is 19 bytes, its trailer a field count of -1. */
const COLUMNS = ['block', 'institution', 'region', 'variety', 'product', 'quantity'] as const;
const HEADER_BYTES = 19;

/** Whole rows of the stream, however its chunks fall. */
async function* copiedRows(q: Queryer, roundId: string): AsyncGenerator<Buffer> {
  const client = (await q.manager.queryRunner?.connect()) as Client;
  const stream = client.query(
    copyTo(
      `copy (select ${COLUMNS.join(', ')} from rounds.volume_block
             where round_id = '${uuidLiteral(roundId)}') to stdout (format binary)`,
    ),
  );
  let chunks: Buffer[] = [];
  let held = 0;
  let skip = HEADER_BYTES;
  let needed = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    held += chunk.length;
    // A row is tens of kilobytes in many chunks: joined once it is complete, not at every chunk.
    if (held < skip + needed) continue;
    const bytes = Buffer.concat(chunks);
    let at = skip;
    for (let size = rowSize(bytes, at); at + size <= bytes.length; size = rowSize(bytes, at)) {
      yield bytes.subarray(at, at + size);
      at += size;
    }
    needed = rowSize(bytes, at);
    skip = 0;
    const rest = bytes.subarray(at);
    chunks = [rest];
    held = rest.length;
  }
}

/** Bytes of the row that begins here; as long as not all its lengths have come, the least that must come. */
function rowSize(bytes: Buffer, start: number): number {
  let at = start + 2;
  for (let column = 0; column < COLUMNS.length; column++) {
    if (at + 4 > bytes.length) return at + 4 - start;
    at += 4 + bytes.readInt32BE(at);
  }
  return at - start;
}

/** COPY takes no parameters, so the id is checked to be nothing but a UUID. */
function uuidLiteral(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error(`"${id}" is no UUID`);
  return id;
}

const blankable = (value: number): number => (value < 0 ? BLANK : value);

/** An array in binary form: 20 bytes of header, then each value after its length. */
const ARRAY_HEADER_BYTES = 20;
const INT4_STEP = 8;
const INT8_STEP = 12;

function readBlock(row: Buffer, columns: VolumeColumns): void {
  const first = row.readInt32BE(6) * LINES_PER_BLOCK;
  let at = 10;
  const nextArray = (): { length: number; values: number } => {
    const size = row.readInt32BE(at);
    const array = { length: row.readInt32BE(at + 4 + 12), values: at + 4 + ARRAY_HEADER_BYTES + 4 };
    at += 4 + size;
    return array;
  };
  const indexesInto = (column: Uint32Array): void => {
    const { length, values } = nextArray();
    for (let i = 0; i < length; i++) column[first + i] = blankable(row.readInt32BE(values + i * INT4_STEP));
  };
  indexesInto(columns.institution);
  indexesInto(columns.region);
  indexesInto(columns.variety);
  indexesInto(columns.product);
  const { length, values } = nextArray();
  for (let i = 0; i < length; i++) columns.quantity.set(first + i, int8(row, values + i * INT8_STEP));
}

/** A whole number ≥ 0 of eight bytes; BigInt only beyond 2^53. */
function int8(bytes: Buffer, at: number): number | bigint {
  const high = bytes.readUInt32BE(at);
  return high < 0x20_0000 ? high * 0x1_0000_0000 + bytes.readUInt32BE(at + 4) : bytes.readBigInt64BE(at);
}

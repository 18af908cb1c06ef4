import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import type { Queryer } from '#platform';

import { QuantityColumn } from '../domain/quantity-column.js';
import { BLANK, type VolumeColumns } from '../domain/types.js';

/** A row of the copied columns: field count, then n, institution, region, variety, product (int4) and quantity (int8). */
const ROW_BYTES = 2 + 5 * 8 + 12;
const HEADER_BYTES = 19;

interface Dictionaries {
  readonly varieties: readonly string[];
  readonly products: readonly string[];
}

/** Reads a round's reported volumes straight into columns, by binary COPY: no row ever becomes an object. */
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
    institution: new Uint32Array(length),
    region: new Uint32Array(length),
    variety: new Uint32Array(length),
    product: new Uint32Array(length),
    quantity: new QuantityColumn(length),
  };
  for await (const rows of copiedRows(q, roundId)) readRows(rows, columns);
  return columns;
}

async function keys(q: Queryer, roundId: string, kind: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    'select id from rounds.volume_key where round_id = $1 and kind = $2 order by n',
    [roundId, kind],
  );
  return rows.map(({ id }) => id);
}

/** Whole rows of the stream, however its chunks fall. */
async function* copiedRows(q: Queryer, roundId: string): AsyncGenerator<Buffer> {
  const client = (await q.manager.queryRunner?.connect()) as Client;
  const stream = client.query(
    copyTo(
      `copy (select n, institution, region, variety, product, quantity from rounds.volume
             where round_id = '${uuidLiteral(roundId)}') to stdout (format binary)`,
    ),
  );
  let skip = HEADER_BYTES;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (bytes.length < skip + ROW_BYTES) {
      rest = bytes;
      continue;
    }
    const whole = skip + Math.floor((bytes.length - skip) / ROW_BYTES) * ROW_BYTES;
    yield bytes.subarray(skip, whole);
    rest = bytes.subarray(whole);
    skip = 0;
  }
}

/** COPY takes no parameters, so the id is checked to be nothing but a UUID. */
function uuidLiteral(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Error(`"${id}" is no UUID`);
  return id;
}

const blankable = (value: number): number => (value < 0 ? BLANK : value);

function readRows(rows: Buffer, columns: VolumeColumns): void {
  for (let at = 0; at < rows.length; at += ROW_BYTES) {
    const n = rows.readInt32BE(at + 6);
    columns.institution[n] = rows.readInt32BE(at + 14);
    columns.region[n] = blankable(rows.readInt32BE(at + 22));
    columns.variety[n] = rows.readInt32BE(at + 30);
    columns.product[n] = blankable(rows.readInt32BE(at + 38));
    const high = rows.readUInt32BE(at + 46);
    columns.quantity.set(
      n,
      high < 0x20_0000 ? high * 0x1_0000_0000 + rows.readUInt32BE(at + 50) : rows.readBigInt64BE(at + 46),
    );
  }
}

import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { timed } from './workload.js';

const TABLES = ['evaluation', 'award', 'explanation', 'variety_result', 'area', 'allocation'] as const;

/** Seconds that PostgreSQL needs to take the same result by COPY into bare tables, without index, policy or trigger. */
export async function copyFloor(databaseUrl: string, evaluationId: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const dumps = new Map<string, Buffer>();
    for (const table of TABLES) dumps.set(table, await dump(client, table, evaluationId));
    await client.query('create schema floor');
    for (const table of TABLES) await client.query(`create table floor.${table} (like rounds.${table})`);
    const { seconds } = await timed(async () => {
      await client.query('begin');
      for (const [table, bytes] of dumps) await load(client, table, bytes);
      await client.query('commit');
    });
    return seconds;
  } finally {
    await client.query('drop schema if exists floor cascade');
    await client.end();
  }
}

async function dump(client: pg.Client, table: string, evaluationId: string): Promise<Buffer> {
  const id = table === 'evaluation' ? 'id' : 'evaluation_id';
  const stream = client.query(
    copyTo(`copy (select * from rounds.${table} where ${id} = '${evaluationId}') to stdout (format binary)`),
  );
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  return Buffer.concat(chunks);
}

const SLICE = 256 * 1024;

async function load(client: pg.Client, table: string, bytes: Buffer): Promise<void> {
  const slices = function* (): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
  };
  await pipeline(
    Readable.from(slices(), { objectMode: false }),
    client.query(copyFrom(`copy floor.${table} from stdin (format binary)`)),
  );
}

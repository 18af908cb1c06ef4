import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';

import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { migrate } from '#platform';

interface Server {
  readonly dataDir: string;
  urlFor(database: string): string;
  stop(): Promise<void>;
}

/** A second PostgreSQL server, whose transaction numbers begin anew. */
export async function startSecondServer(name: string): Promise<Server> {
  const launcher = (await import(
    pathToFileURL(join(process.cwd(), 'scripts/embedded-postgres.mjs')).href
  )) as {
    startEmbeddedPostgres(options: { dataDir: string; durable: boolean }): Promise<Server>;
    temporaryDataDir(name: string): string;
  };
  return launcher.startEmbeddedPostgres({ dataDir: launcher.temporaryDataDir(name), durable: false });
}

/** Uses up transaction numbers of a server. */
export const burnTransactions = (url: string, n: number): Promise<unknown> =>
  withClient(url, (client) =>
    client.query(`do $$ begin for i in 1..${n} loop perform pg_current_xact_id(); commit; end loop; end $$`),
  );

export async function nextTransaction(url: string): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ xid: string }>('select pg_snapshot_xmax(pg_current_snapshot()) as xid'),
  );
  return Number(rows[0]?.xid);
}

const TABLES = `
  select c.oid::regclass::text as name,
    array_to_string(array(select quote_ident(a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum), ', ') as columns,
    (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('platform', 'audit', 'outbox', 'identity', 'catalogue', 'rounds', 'tender', 'demand', 'award', 'expert', 'agreement', 'dossier', 'service', 'alliance', 'renewal') order by 1`;

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly identity: string | null;
}

/**
 * A logical copy, as pg_dump and pg_restore make it: the structure, then every row as text, then triggers and counters. The rows keep
 * the transaction numbers that are written in them.
 */
export async function copyLogically(fromUrl: string, toUrl: string): Promise<void> {
  const target = new URL(toUrl);
  const name = target.pathname.slice(1);
  target.pathname = '/postgres';
  await withClient(target.href, (client) => client.query(`create database ${client.escapeIdentifier(name)}`));
  await migrate(toUrl);
  await withClient(fromUrl, (source) => withClient(toUrl, (copy) => copyRows(source, copy)));
}

async function copyRows(source: pg.Client, copy: pg.Client): Promise<void> {
  const { rows: tables } = await source.query<Table>(TABLES);
  // One snapshot for all tables, as pg_dump takes it.
  await source.query('begin isolation level repeatable read read only');
  await copy.query('set session_replication_role = replica');
  const triggers = await userTriggers(copy);
  for (const { table } of triggers) await copy.query(`alter table ${table} disable trigger user`);
  await copy.query(`truncate ${tables.map((table) => table.name).join(', ')}`);
  for (const { name, columns, identity } of tables) {
    await pipeline(
      source.query(copyTo(`copy ${name} (${columns}) to stdout`)),
      copy.query(copyFrom(`copy ${name} (${columns}) from stdin`)),
    );
    if (identity !== null) await copyCounter(source, copy, name, identity);
  }
  for (const { table, trigger, mode } of triggers)
    await copy.query(
      `alter table ${table} enable ${mode === 'A' ? 'always ' : ''}trigger ${copy.escapeIdentifier(trigger)}`,
    );
  await source.query('commit');
}

const userTriggers = async (copy: pg.Client): Promise<{ table: string; trigger: string; mode: string }[]> =>
  (
    await copy.query<{ table: string; trigger: string; mode: string }>(
      `select tgrelid::regclass::text as table, tgname as trigger, tgenabled as mode from pg_trigger where not tgisinternal`,
    )
  ).rows;

async function copyCounter(source: pg.Client, copy: pg.Client, table: string, column: string): Promise<void> {
  const { rows } = await source.query<{ sequence: string }>(
    'select pg_get_serial_sequence($1, $2) as sequence',
    [table, column],
  );
  const { rows: counters } = await source.query<{ last_value: string; is_called: boolean }>(
    `select last_value, is_called from ${rows[0]?.sequence ?? ''}`,
  );
  await copy.query('select setval(pg_get_serial_sequence($1, $2), $3, $4)', [
    table,
    column,
    counters[0]?.last_value,
    counters[0]?.is_called,
  ]);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

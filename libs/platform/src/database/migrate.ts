import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

import { followTheCode, MIGRATIONS } from '../../../../migrations/index.js';
import { IDLE_SECONDS, TRANSACTION_SECONDS } from './limits.js';

const MIGRATION_LOCK = 7_202_601;
const LOGIN = 'jc_login';

/** Connection settings of the application: its own login, or the owner's connection with the application's role set. */
export function dataSourceOptions(options: {
  databaseUrl: string;
  appDatabaseUrl?: string | undefined;
  pool: number;
  name: string;
  transactionSeconds?: number;
  idleSeconds?: number;
}): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.appDatabaseUrl ?? options.databaseUrl,
    entities: [],
    migrations: [],
    synchronize: false,
    poolSize: options.pool,
    applicationName: options.name,
    extra: {
      ...(options.appDatabaseUrl ? {} : { options: `-c role=${LOGIN}` }),
      statement_timeout: (options.transactionSeconds ?? TRANSACTION_SECONDS) * 1000,
      idle_in_transaction_session_timeout: (options.idleSeconds ?? IDLE_SECONDS) * 1000,
    },
  };
}

/** Applies pending migrations as the owner; concurrent starters queue on one advisory lock. Returns what was applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
    applicationName: 'jicai migrate',
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = (await source.runMigrations({ transaction: 'each' })).map((applied) => applied.name);
    await followTheCode((sql, params) => lock.query(sql, params));
    return applied;
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/**
 * Gives the application a login of its own on a server that this machine runs, so that it cannot fall back to the owner's
 * rights. Returns the login's connection address.
 */
export async function ensureAppLogin(databaseUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`alter role ${LOGIN} login password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
  const address = new URL(databaseUrl);
  address.username = LOGIN;
  address.password = password;
  return address.href;
}

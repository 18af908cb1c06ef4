import { randomBytes } from 'node:crypto';

import pg from 'pg';

/** A database of a test's own, cloned from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  /** As the owner: for arranging what a test needs and for looking at what is stored. */
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  /** Sets the database clock to a fixed instant; it stands still until moved again or released. */
  setClock(instant: string): Promise<void>;
  releaseClock(): Promise<void>;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env['JICAI_TEST_ADMIN_URL'];
  const template = process.env['JICAI_TEST_TEMPLATE'];
  if (!adminUrl || !template) throw new Error('the test server is not running (global-setup)');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await once(adminUrl, `create database ${name} template ${template} strategy file_copy`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  pool.on('error', () => undefined); // dropping the database cuts idle connections
  const query = async <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    (await pool.query(sql, [...params])).rows as R[];
  const clockBody = (body: string) =>
    query(
      `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog as $$ ${body} $$`,
    );
  return {
    url: url.href,
    query,
    setClock: async (instant) => {
      if (!/^[\d:T.Z+-]+$/.test(instant)) throw new Error(`not an instant: ${instant}`);
      await clockBody(`select '${instant}'::timestamptz`);
    },
    releaseClock: async () => {
      await clockBody('select clock_timestamp()');
    },
    drop: async () => {
      await pool.end();
      await once(adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Cloning waits its turn: PostgreSQL refuses two sessions in one template at a time.
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        await client.query(sql);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== '55006' || attempt > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await client.end();
  }
}

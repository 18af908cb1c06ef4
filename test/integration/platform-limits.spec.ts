import { DataSource } from 'typeorm';

import { Database, dataSourceOptions, mayTake, runAsSystem, type Queryer } from '#platform';

import { limitTransaction } from '../../libs/platform/src/database/limits.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Seconds of the short limits; what must not be ended here takes at most half of that. */
const SHORT = 1;

describe('the time limits of a transaction', () => {
  let test: TestDatabase;
  let database: Database;
  let hurried: Database;

  const open = async (seconds?: number): Promise<Database> => {
    const limits = seconds === undefined ? {} : { transactionSeconds: seconds, idleSeconds: seconds };
    const source = new DataSource(
      dataSourceOptions({ databaseUrl: test.url, pool: 2, name: 'jicai limits', ...limits }),
    );
    return new Database(await source.initialize(), seconds);
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await open();
    hurried = await open(SHORT);
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await hurried.onApplicationShutdown();
    await test.drop();
  });

  const inTransaction = (on: Database, work: (q: Queryer) => Promise<unknown>): Promise<unknown> =>
    runAsSystem('limits', () => on.transaction(work));
  const leaveTrace = (q: Queryer, name: string): Promise<unknown> =>
    q.query('insert into platform.job_run (name) values ($1)', [name]);
  const traces = async (name: string): Promise<number> =>
    (await test.query('select 1 from platform.job_run where name = $1', [name])).length;

  it('are set on every connection and transaction of the application', async () => {
    const settings = await inTransaction(database, (q) =>
      q.one(
        `select current_setting('transaction_timeout') as transaction, current_setting('statement_timeout') as statement,
           current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
    );
    expect(settings).toEqual({ transaction: '30s', statement: '30s', idle: '10s' });
    const read = await runAsSystem('limits', () =>
      database.read((q) => q.one(`select current_setting('transaction_timeout') as transaction`)),
    );
    expect(read).toEqual({ transaction: '30s' });
  });

  it('end many short statements that add up, and nothing of them stays', async () => {
    const work = inTransaction(hurried, async (q) => {
      await leaveTrace(q, 'adds-up');
      for (let i = 0; i < 20; i++) await q.query(`select pg_sleep(${SHORT / 4})`);
    });
    await expect(work).rejects.toMatchObject({ code: '25P04' });
    expect(await traces('adds-up')).toBe(0);
  });

  it('end a transaction in which nothing is asked any more', async () => {
    const work = inTransaction(hurried, async (q) => {
      await leaveTrace(q, 'idle');
      await mayTake(q, 'housekeeping');
      const me = await q.one<{ pid: number }>('select pg_backend_pid() as pid');
      await gone(me?.pid ?? 0);
      await leaveTrace(q, 'idle');
    });
    await expect(work).rejects.toThrow(/terminat|Connection|released/i);
    expect(await traces('idle')).toBe(0);
  });

  it('leave the pool whole: the next transaction gets a connection', async () => {
    for (let i = 0; i < 4; i++) await inTransaction(hurried, (q) => leaveTrace(q, 'after'));
    expect(await traces('after')).toBe(4);
  });

  it('give way to the limit that long work states, for the whole and for each statement', async () => {
    await inTransaction(hurried, async (q) => {
      await q.query(`select pg_sleep(${SHORT / 2})`);
      await mayTake(q, 'catalogue-import');
      await leaveTrace(q, 'long');
      await q.query(`select pg_sleep(${SHORT * 1.5})`);
    });
    expect(await traces('long')).toBe(1);
    const next = await inTransaction(hurried, (q) =>
      q.one(`select current_setting('transaction_timeout') as t, current_setting('statement_timeout') as s`),
    );
    expect(next).toEqual({ t: `${SHORT}s`, s: `${SHORT}s` });
  });

  it('are no error on a server that does not know the limit of a transaction', async () => {
    const older = limitTransaction(30).replaceAll('transaction_timeout', 'absent_timeout');
    expect(await test.query(`select ${older} as limited`)).toEqual([{ limited: null }]);
  });

  /** Waits until the server has ended a session. */
  async function gone(pid: number): Promise<void> {
    for (let i = 0; i < 600; i++) {
      const rows = await test.query('select 1 from pg_stat_activity where pid = $1', [pid]);
      if (rows.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the session is still there');
  }
});

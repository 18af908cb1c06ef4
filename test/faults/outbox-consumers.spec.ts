import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import pg from 'pg';

import { runAsSystem, turn, type Consumer } from '#platform';

import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dice, type Dice } from '../support/dice.js';
import { openDatabase } from '../support/open-database.js';

const FULL = process.env['JICAI_FULL'] !== undefined;
const WRITERS = 24;
const TRANSACTIONS = FULL ? 250 : 40;
const AGGREGATES = 6;
const KILLS_MIN = FULL ? 60 : 8;
const KILL_AFTER_MS_MAX = 500;
const CONSUMERS = ['ledger', 'mailer'];

describe('following the outbox while writers race and consumers are killed', () => {
  let test: TestDatabase;
  const children = new Map<string, ChildProcess>();
  let kills = 0;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.query(`create table public.test_aggregate (id text primary key, version int not null default 0);
      create table public.test_seen (place bigint generated always as identity primary key, consumer text not null,
        event_id bigint not null, aggregate_id text not null, version int not null);
      grant insert, select on public.test_seen to jc_jobs`);
    for (let i = 0; i < AGGREGATES; i++)
      await test.query('insert into public.test_aggregate (id) values ($1)', [`a${i}`]);
  });
  afterAll(async () => {
    for (const child of children.values()) child.kill('SIGKILL');
    await test.drop();
  });

  async function start(slot: string): Promise<void> {
    const name = slot.split('/')[0] ?? slot;
    const script = join(process.cwd(), 'test/support/outbox-consumer.mjs');
    const child = spawn(process.execPath, [script, test.url, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.set(slot, child);
    await once(child.stdout, 'data');
  }

  async function killAndRestart(slot: string): Promise<void> {
    const child = children.get(slot);
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    kills += 1;
    await start(slot);
  }

  it('misses nothing, handles nothing twice, and keeps the order of every aggregate', async () => {
    // Two processes per consumer: whoever has the lock works, the other stands by.
    const slots = CONSUMERS.flatMap((name) => [`${name}/1`, `${name}/2`]);
    await Promise.all(slots.map(start));
    let writing = true;
    const killing = slots.map(async (slot, i) => {
      for (const roll = dice(i); writing;) {
        await new Promise((resolve) => setTimeout(resolve, 50 + roll.below(KILL_AFTER_MS_MAX)));
        await killAndRestart(slot);
      }
    });
    await Promise.all(
      Array.from({ length: WRITERS }, (_, w) => write(test.url, dice(w), () => kills >= KILLS_MIN)),
    );
    writing = false;
    await Promise.all(killing);
    await caughtUp(test);
    expect(kills).toBeGreaterThanOrEqual(KILLS_MIN);
    for (const consumer of CONSUMERS) {
      const committed = await test.query<{ id: string }>('select id::text as id from outbox.event');
      const seen = await test.query<{ event_id: string; aggregate_id: string; version: number }>(
        'select event_id::text, aggregate_id, version from public.test_seen where consumer = $1 order by place',
        [consumer],
      );
      const ids = seen.map((row) => row.event_id);
      const handled = new Set(ids);
      expect({
        missed: committed.filter(({ id }) => !handled.has(id)).length,
        twice: ids.length - handled.size,
      }).toEqual({
        missed: 0,
        twice: 0,
      });
      expect(disordered(seen)).toBe(0);
    }
  }, 600_000);

  it('leaves the cursor where it was when the work fails', async () => {
    const database = await openDatabase(test.url);
    const failing: Consumer = {
      name: 'failing',
      handle: () => Promise.reject(new Error('no paper in the printer')),
    };
    const attempt = () => runAsSystem('consumer', () => turn(database, failing));
    await expect(attempt()).rejects.toThrow('no paper');
    expect(await test.query(`select 1 from outbox.cursor where name = 'failing'`)).toEqual([]);
    const handled: string[] = [];
    const mended: Consumer = {
      name: 'failing',
      types: ['never.happened'],
      handle: (_, events) => Promise.resolve(void handled.push(...events.map((event) => event.id))),
    };
    expect(await runAsSystem('consumer', () => turn(database, mended))).toBe('caught-up');
    expect(handled).toEqual([]);
    await database.close();
  });
});

/** A writer: moves aggregates and emits, with savepoints, rollbacks and pauses thrown in. */
async function write(url: string, roll: Dice, enough: () => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let i = 0; i < TRANSACTIONS || !enough(); i++) {
      await client.query('begin');
      await move(client, `a${roll.below(AGGREGATES)}`);
      if (roll.below(3) === 0) {
        await client.query('savepoint part');
        await move(client, `b${roll.below(1000)}`);
        await client.query(roll.below(2) === 0 ? 'rollback to savepoint part' : 'release savepoint part');
      }
      if (roll.below(4) === 0) await client.query(`select pg_sleep(${roll.below(20) / 1000})`);
      await client.query(roll.below(5) === 0 ? 'rollback' : 'commit');
    }
  } finally {
    await client.end();
  }
}

async function move(client: pg.Client, id: string): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `insert into public.test_aggregate (id, version) values ($1, 1)
     on conflict (id) do update set version = test_aggregate.version + 1 returning version`,
    [id],
  );
  await client.query(
    `insert into outbox.event (type, aggregate, aggregate_id, payload) values ('thing.moved', 'thing', $1, $2)`,
    [id, JSON.stringify({ version: rows[0]?.version })],
  );
}

async function caughtUp(test: TestDatabase): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const [row] = await test.query<{ done: boolean }>(
      `select count(*) = $1 * (select count(*) from outbox.event) as done from public.test_seen`,
      [CONSUMERS.length],
    );
    if (row?.done) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Long enough for a second delivery to show itself.
  await new Promise((resolve) => setTimeout(resolve, 300));
}

function disordered(seen: readonly { aggregate_id: string; version: number }[]): number {
  const last = new Map<string, number>();
  let count = 0;
  for (const { aggregate_id, version } of seen) {
    if (version <= (last.get(aggregate_id) ?? 0)) count += 1;
    last.set(aggregate_id, version);
  }
  return count;
}

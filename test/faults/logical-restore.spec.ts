import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import pg from 'pg';

import {
  loadConfig,
  runAsSystem,
  TransactionalUnitOfWork,
  turn,
  type Consumer,
  type Database,
  type StoredEvent,
  type Turn,
} from '#platform';

import { createApi } from '../../apps/api/src/create-api.js';
import { main } from '../../apps/cli/src/main.js';
import { readEntry } from '../../libs/audit/src/adapters/entries.js';
import { seal } from '../../libs/audit/src/adapters/sealer.js';
import type { WitnessCopy } from '../../libs/audit/src/domain/witness.js';
import { copyOf, download, newSigningPair, verifyLines } from '../support/audit-log.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  burnTransactions,
  copyLogically,
  nextTransaction,
  startSecondServer,
} from '../support/logical-copy.js';
import { openDatabase } from '../support/open-database.js';

type OpenDatabase = Database & { close(): Promise<void> };

/** Everything that two consumers were given, in the order in which they got it, wherever the database lived. */
const handled = new Map<string, StoredEvent[]>();
const pair = newSigningPair();
let written = 0;

/** One turn of a consumer; what it was given counts when the turn is committed. */
async function oneTurn(database: Database, name: string): Promise<Turn> {
  let got: readonly StoredEvent[] = [];
  const consumer: Consumer = {
    name,
    batchMax: 2,
    handle: (_tx, events) => Promise.resolve(void (got = events)),
  };
  const outcome = await runAsSystem('test', () => turn(database, consumer));
  handled.set(name, [...(handled.get(name) ?? []), ...got]);
  return outcome;
}

async function catchUp(database: Database, name: string): Promise<void> {
  while ((await oneTurn(database, name)) === 'more');
}

async function sealAll(database: Database): Promise<void> {
  while (await runAsSystem('test', () => seal(database, pair)));
}

/** Acts with an event each, of two aggregates in turn, one transaction each. */
async function write(database: Database, n: number): Promise<void> {
  const unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  for (let i = 0; i < n; i++) {
    const id = String(++written);
    await runAsSystem('test', () =>
      unitOfWork.run(async (tx) => {
        await tx.record({ act: 'message.read', subject: { kind: 'thing', id } });
        await tx.emit({
          type: 'thing.done',
          aggregate: 'thing',
          id: written % 2 ? 'odd' : 'even',
          payload: { place: written },
        });
      }),
    );
  }
}

const placesOf = (name: string): number[] =>
  (handled.get(name) ?? []).map(({ payload }) => (payload as { place: number }).place);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

async function jicai(url: string, ...args: string[]): Promise<{ status: number; said: string }> {
  let said = '';
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = url;
  try {
    const say = (text: string): void => void (said += text);
    return { status: await main(['restore', 'finish', ...args], { out: say, err: say }), said };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'jicai-restore-'));
const serve = (url: string) =>
  createApi(
    loadConfig(
      { JICAI_MODE: 'embedded', JICAI_DATA_DIR: folder, DATABASE_URL: url, LOG_LEVEL: 'silent' },
      process.cwd(),
    ),
  );

describe('a database that was restored from a dump on another server', () => {
  let source: TestDatabase;
  let second: Awaited<ReturnType<typeof startSecondServer>>;
  let copyUrl: string;
  let copy: OpenDatabase;
  let witness: WitnessCopy;
  let entries: number;

  const countEntries = async (database: Database): Promise<number> =>
    Number(
      (
        await runAsSystem('test', () =>
          database.read((q) => q.one<{ n: string }>('select count(*) as n from audit.entry'), 'jc_audit'),
        )
      )?.n,
    );

  beforeAll(async () => {
    second = await startSecondServer('restore');
    source = await createTestDatabase();
    await burnTransactions(source.url, 2_000);
    const original = await openDatabase(source.url);
    const open = new pg.Client({ connectionString: source.url });
    await open.connect();
    await write(original, 6);
    await sealAll(original);
    await catchUp(original, 'ahead');
    // A cursor in the middle of a cut, and events that came after that cut.
    await oneTurn(original, 'half');
    await open.query('begin');
    await open.query(
      `insert into outbox.event (type, aggregate, aggregate_id, payload) values ('thing.lost', 'thing', 'x', '{}')`,
    );
    await write(original, 3);
    await sealAll(original);
    await write(original, 4);
    witness = copyOf(await download(original));
    entries = await countEntries(original);
    copyUrl = second.urlFor('copy');
    await copyLogically(source.url, copyUrl);
    await open.query('rollback');
    await open.end();
    await original.close();
    copy = await openDatabase(copyUrl);
  }, 120_000);
  afterAll(async () => {
    await copy.close();
    await second.stop();
    await source.drop();
    for (const path of [dirname(second.dataDir), folder]) rmSync(path, { recursive: true, force: true });
  });

  /** The whole log verifies against the copy from before the dump, and nothing waits to be sealed. */
  async function expectWholeLog(database: Database): Promise<void> {
    await sealAll(database);
    const verdict = verifyLines(await download(database), witness);
    expect([verdict.fault, verdict.entries]).toEqual([undefined, await countEntries(database)]);
    expect(verdict.witnessed).toBeGreaterThan(0);
  }

  /** Every consumer has every event once, in the order in which they were written; also one that nobody knew before. */
  async function expectEveryEventOnce(database: Database, newcomer: string): Promise<void> {
    for (const name of ['ahead', 'half', newcomer]) {
      await catchUp(database, name);
      expect(placesOf(name)).toEqual(upTo(written));
    }
  }

  it('has transaction numbers that its new server has not reached', async () => {
    expect(await nextTransaction(copyUrl)).toBeLessThan(await nextTransaction(source.url));
  });

  it('is not served, with one sentence that names the command', async () => {
    await expect(serve(copyUrl)).rejects.toThrow('run "jicai restore finish" before anything serves it');
  });

  it('is finished once; a second time nothing changes', async () => {
    const first = await jicai(copyUrl);
    expect(first).toMatchObject({ status: 0, said: expect.stringContaining('may be served') as string });
    const again = await jicai(copyUrl);
    expect(again).toMatchObject({ status: 0, said: expect.stringContaining('finished before') as string });
    expect(await countEntries(copy)).toBe(entries + 1);
    await (await serve(copyUrl)).close();
  });

  it('goes on with new acts and events: nothing missed, nothing doubled, the old log still verifies', async () => {
    await write(copy, 5);
    await expectWholeLog(copy);
    await write(copy, 3);
    await expectEveryEventOnce(copy, 'newcomer');
    await expectWholeLog(copy);
  });

  it('proves entries from before and after the dump', async () => {
    const last = await runAsSystem('test', () =>
      copy.read((q) => q.one<{ id: string }>('select max(id)::text as id from audit.entry'), 'jc_audit'),
    );
    for (const id of ['1', '8', String(entries), last?.id ?? ''])
      expect(await runAsSystem('test', () => readEntry(copy, id))).toMatchObject({
        sealed: true,
        inclusion: { proof: expect.any(Array) as unknown },
      });
  });

  it('stays right while the new server passes the numbers of the old one', async () => {
    const old = await nextTransaction(source.url);
    while ((await nextTransaction(copyUrl)) < old + 500) {
      await burnTransactions(copyUrl, 400);
      await write(copy, 2);
      await sealAll(copy);
      await catchUp(copy, 'ahead');
    }
    await expectEveryEventOnce(copy, 'second-newcomer');
    await expectWholeLog(copy);
  }, 60_000);

  it('may be moved again before everything of the first move was taken', async () => {
    await write(copy, 3);
    const third = await createTestDatabase();
    const url = new URL(third.url);
    url.pathname = `${url.pathname}_moved`;
    await copyLogically(copyUrl, url.href);
    await expect(serve(url.href)).rejects.toThrow('restored');
    expect((await jicai(url.href)).status).toBe(0);
    const moved = await openDatabase(url.href);
    try {
      await write(moved, 3);
      await expectEveryEventOnce(moved, 'third-newcomer');
      await expectWholeLog(moved);
    } finally {
      await moved.close();
      await third.query(`drop database "${url.pathname.slice(1)}" with (force)`);
      await third.drop();
    }
  }, 60_000);
});

describe('a database that stayed where it was', () => {
  let test: TestDatabase;
  let database: OpenDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('has nothing to finish, and is left alone', async () => {
    expect(await jicai(test.url)).toMatchObject({
      status: 2,
      said: expect.stringContaining('nothing to finish') as string,
    });
    expect(await test.query('select 1 from platform.restore')).toEqual([]);
  });

  it('can be finished by force, and goes on all the same', async () => {
    written = 0;
    handled.clear();
    await write(database, 3);
    await oneTurn(database, 'half');
    await sealAll(database);
    await write(database, 2);
    expect((await jicai(test.url, '--force')).status).toBe(0);
    await write(database, 2);
    await catchUp(database, 'half');
    expect(placesOf('half')).toEqual(upTo(7));
    await sealAll(database);
    expect(verifyLines(await download(database)).fault).toBeUndefined();
    expect(
      await test.query(`select 1 from audit.entry where body like '%"database.restored"%'`),
    ).toHaveLength(1);
  });
});

import { DomainError, sayKernel } from '#kernel';
import {
  ListQuery,
  pageOf,
  runAsSystem,
  runWith,
  SYSTEM_ACTOR,
  TransactionalUnitOfWork,
  type Actor,
  type Database,
  type ListSource,
  type RequestContext,
} from '#platform';

import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';

const POOL = 4;
let test: TestDatabase;
let database: Database & { close(): Promise<void> };

beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url, POOL);
  await test.query(`insert into platform.region (code, name, parent, level, path) values
    ('990000', '示范省', null, 'province', '{990000}')`);
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const actor = (n: number): Actor => ({
  ...SYSTEM_ACTOR,
  accountId: id(n),
  scope: 'own',
  org: { id: id(n), kind: 'hospital', name: `医院 ${n}`, regionCode: '990000' },
});
const contextOf = (n: number): RequestContext => ({ actor: actor(n), requestId: `request-${n}`, ip: '' });
const as = <T>(n: number, work: () => Promise<T>): Promise<T> => runWith(contextOf(n), work);
const unit = () => new TransactionalUnitOfWork(database, (tx) => tx);
const failure = (code: string): Error => Object.assign(new Error(`SQLSTATE ${code}`), { code });

/** Counts how often a unit was begun, failing with `error` the first `times` times. */
async function attempts(error: Error, times: number): Promise<{ begun: number; outcome: unknown }> {
  let begun = 0;
  const outcome: unknown = await runAsSystem('attempts', () =>
    unit().run(() => {
      begun += 1;
      return begun <= times ? Promise.reject(error) : Promise.resolve('done');
    }),
  ).catch((reason: unknown) => reason);
  return { begun, outcome };
}

describe('the unit of work', () => {
  it.each(['40001', '40P01'])('begins again when PostgreSQL asks for it (%s)', async (code) => {
    expect(await attempts(failure(code), 3)).toEqual({ begun: 4, outcome: 'done' });
  });

  it('gives up after six attempts with a refusal that invites to try again', async () => {
    const { begun, outcome } = await attempts(failure('40001'), Infinity);
    expect(begun).toBe(6);
    expect(outcome).toMatchObject({ code: 'busy-try-again' });
  });

  it.each([
    new DomainError('illegal-transition', sayKernel('fields-wrong')),
    failure('23505'),
    new Error('defect'),
  ])('never begins again after a refusal or a defect (%s)', async (error) => {
    expect(await attempts(error, Infinity)).toEqual({ begun: 1, outcome: error });
  });

  it('serves two units that really collide: both come through, one of them at the second attempt', async () => {
    let begun = 0;
    let meet: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (meet = resolve));
    const lock = 'select pg_advisory_xact_lock(7777, $1)';
    const cross = (first: number, second: number) =>
      database.transaction(async (q) => {
        begun += 1;
        await q.query(lock, [first]);
        if (begun === 2) meet();
        await met;
        await q.query(lock, [second]);
      });
    await runAsSystem('cross', () => Promise.all([cross(1, 2), cross(2, 1)]));
    expect(begun).toBe(3);
  });

  it('takes the record and the events back with what they report', async () => {
    const count = async () =>
      (
        await test.query<{ entries: number; events: number; batches: number }>(
          `select (select count(*)::int from audit.entry) as entries, (select count(*)::int from outbox.event) as events,
             (select count(*)::int from platform.import_batch) as batches`,
        )
      )[0];
    const before = await count();
    const deed = (end: () => void) =>
      as(1, () =>
        unit().run(async (tx) => {
          await tx.query(`insert into platform.import_batch (kind, source, org_id) values ('t', 'x', $1)`, [
            id(1),
          ]);
          await tx.record({ act: 'job.recovered', subject: { kind: 'thing', id: '1' } });
          await tx.emit({ type: 'thing.done', aggregate: 'thing', id: '1', payload: {} });
          end();
        }),
      );
    await expect(
      deed(() => {
        throw new DomainError('illegal-transition', sayKernel('fields-wrong'));
      }),
    ).rejects.toMatchObject({ code: 'illegal-transition' });
    expect(await count()).toEqual(before);
    await deed(() => undefined);
    expect(await count()).toEqual({
      entries: (before?.entries ?? 0) + 1,
      events: (before?.events ?? 0) + 1,
      batches: (before?.batches ?? 0) + 1,
    });
  });

  it('refuses a changeOne that touches no row or several, and writes nothing', async () => {
    const change = (where: string) =>
      runAsSystem('change', () =>
        unit().run((tx) =>
          tx.changeOne(
            `update platform.region set name = name || '！' where ${where} returning code`,
            [],
            () => {
              return new DomainError('version-conflict', sayKernel('fields-wrong'));
            },
          ),
        ),
      );
    await test.query(`insert into platform.region (code, name, parent, level, path) values
      ('990100', '示范市', '990000', 'city', '{990000,990100}')`);
    await expect(change('false')).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(change('true')).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await test.query(`select 1 from platform.region where name like '%！'`)).toEqual([]);
    expect(await change(`code = '990100'`)).toEqual({ code: '990100' });
  });
});

describe('a scope on pooled connections', () => {
  const PEOPLE = 100;

  it('shows each of a hundred interleaved units its own rows only, on four connections', async () => {
    for (let n = 1; n <= PEOPLE; n++)
      await test.query(
        `insert into platform.idempotency (account_id, key, request_hash) values ($1, 'own', sha256('x'))`,
        [id(n)],
      );
    const seen = await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) =>
        as(index + 1, () =>
          database.transaction(async (q) => {
            const first = await q.query<{ owner: string }>(
              'select account_id as owner from platform.idempotency',
            );
            await q.query('select pg_sleep(0.002)');
            const [scope] = await q.query<{ org: string; pid: number }>(
              'select jc.org() as org, pg_backend_pid() as pid',
            );
            const owners = first.map(({ owner }) => owner);
            return { owners, org: scope?.org, pid: scope?.pid };
          }),
        ),
      ),
    );
    const wrong = seen.filter(
      ({ owners, org }, index) => owners.join() !== id(index + 1) || org !== id(index + 1),
    );
    expect(wrong).toEqual([]);
    expect(new Set(seen.map(({ pid }) => pid)).size).toBeLessThanOrEqual(POOL);
  });

  it('leaves nothing on the connection: outside a unit there is no scope and no right', async () => {
    await as(1, () => database.transaction((q) => q.query('select 1')));
    const leftovers = await Promise.all(
      Array.from({ length: POOL }, () =>
        database.source.query<{ role: string; org: string | null; account: string | null }[]>(
          `select current_user::text as role, nullif(current_setting('jc.org', true), '') as org,
             nullif(current_setting('jc.account', true), '') as account, pg_sleep(0.01)`,
        ),
      ),
    );
    expect(leftovers.flat().map(({ role, org, account }) => [role, org, account])).toEqual(
      Array.from({ length: POOL }, () => ['jc_login', null, null]),
    );
    await expect(database.source.query('select * from platform.idempotency')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('leaves nothing on the connection after a unit that failed either', async () => {
    await expect(as(2, () => database.transaction((q) => q.query('select 1 / 0')))).rejects.toThrow(/zero/);
    const rows = await as(3, () =>
      database.read((q) =>
        q.query<{ owner: string }>('select account_id as owner from platform.idempotency'),
      ),
    );
    expect(rows).toEqual([{ owner: id(3) }]);
  });

  it('touches the database on nobody’s behalf never', async () => {
    await expect(Promise.resolve().then(() => database.read((q) => q.query('select 1')))).rejects.toThrow(
      /No request context/,
    );
  });

  it('writes nothing in a reading transaction', async () => {
    const write = () =>
      database.read((q) => q.query(`insert into platform.import_batch (kind, source) values ('a', 'b')`));
    await expect(runAsSystem('read', write)).rejects.toMatchObject({ code: '25006' });
  });
});

describe('keyset paging', () => {
  const source: ListSource = {
    select: 'b.source as name',
    from: 'platform.import_batch b',
    where: [[`b.kind = $`, 'paging']],
    sortable: { name: ['b.source', 'text'], at: ['b.at', 'timestamptz'] },
    defaultSort: 'name',
    key: ['b.id', 'uuid'],
  };
  const add = (name: string) =>
    test.query(`insert into platform.import_batch (kind, source) values ('paging', $1)`, [name]);
  const page = (over: Partial<ListQuery>) =>
    runAsSystem('page', () =>
      database.read((q) =>
        pageOf<{ name: string }>(q, source, Object.assign(new ListQuery(), { limit: 3 }, over)),
      ),
    );

  it.each(['name', '-name', 'at'])(
    'shows every row once by %s while rows are added around it',
    async (sort) => {
      await test.query(`delete from platform.import_batch where kind = 'paging'`);
      const names = ['b', 'd', 'd', 'd', 'd', 'f', 'h', 'j'];
      for (const name of names) await add(name);
      const shown: string[] = [];
      let cursor: string | null = null;
      do {
        const { items, nextCursor }: { items: readonly { name: string }[]; nextCursor: string | null } =
          await page({ sort, ...(cursor === null ? {} : { cursor }) });
        shown.push(...items.map(({ name }) => name));
        await add(sort === 'name' ? 'a' : 'z');
        cursor = nextCursor;
      } while (cursor !== null && shown.length < 50);
      const old = shown.filter((name) => names.includes(name)).sort();
      expect(old).toEqual(names);
    },
  );

  it('refuses a cursor it did not give and a column it does not sort by', async () => {
    await expect(page({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(page({ sort: 'source; drop table x' })).rejects.toMatchObject({ code: 'invalid-request' });
  });
});

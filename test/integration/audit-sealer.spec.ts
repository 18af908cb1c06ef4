import pg from 'pg';

import { runAsSystem, type Database } from '#platform';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { copyOf, download, newSigningPair, verifyLines } from '../support/audit-log.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase, recordActs } from '../support/open-database.js';

const pair = newSigningPair();

describe('sealing the audit record', () => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  const sealNow = () => runAsSystem('seal', () => seal(database, pair));
  beforeEach(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
  });
  afterEach(async () => {
    await database.close();
    await test.drop();
  });

  it('signs what was committed, and nothing when nothing was', async () => {
    expect(await sealNow()).toBeUndefined();
    await recordActs(database, ['1', '2', '3']);
    expect(await sealNow()).toMatchObject({ n: 1, size: 3 });
    expect(await sealNow()).toBeUndefined();
    await recordActs(database, ['4']);
    expect(await sealNow()).toMatchObject({ n: 2, size: 4 });
    expect(verifyLines(await download(database))).toMatchObject({
      fault: undefined,
      entries: 4,
      checkpoints: 2,
    });
  });

  it('does not wait for an open writer, and takes its entries with a later cut', async () => {
    const writer = new pg.Client({ connectionString: test.url });
    await writer.connect();
    await writer.query(
      `begin; insert into audit.entry (stream, body) values ('slow:1', '{"v": 1, "slow": true}')`,
    );
    await recordActs(database, ['1', '2']);
    expect(await sealNow()).toMatchObject({ n: 1, size: 2 });
    await writer.query('commit');
    await writer.end();
    expect(await sealNow()).toMatchObject({ n: 2, size: 3 });
    expect(verifyLines(await download(database)).fault).toBeUndefined();
  });

  it('never seals what was rolled back', async () => {
    await test.query(`do $$ begin
      insert into audit.entry (stream, body) values ('kept:1', '{"v": 1, "kept": true}');
      begin
        insert into audit.entry (stream, body) values ('gone:1', '{"v": 1, "gone": true}');
        raise exception 'undone';
      exception when raise_exception then null;
      end;
    end $$`);
    expect(await sealNow()).toMatchObject({ n: 1, size: 1 });
    expect((await download(database)).some((line) => line.includes('gone'))).toBe(false);
  });

  it('keeps one log under SM3 when the installation chose it before the first checkpoint', async () => {
    await test.query(`update audit.log set hash_algorithm = 'sm3'`);
    await recordActs(database, ['1', '2', '3']);
    await sealNow();
    await recordActs(database, ['4']);
    await sealNow();
    const lines = await download(database);
    expect(lines[0]?.toString()).toContain('"hash":"sm3"');
    expect(verifyLines(lines)).toMatchObject({ fault: undefined, entries: 4 });
    await expect(test.query(`update audit.log set hash_algorithm = 'sha256'`)).rejects.toThrow(/stay/);
  });

  it('gives the rest since an earlier download, which fits the copy of the second party', async () => {
    await recordActs(database, ['1', '2', '3']);
    await sealNow();
    const first = await download(database);
    await recordActs(database, ['4', '5']);
    await sealNow();
    const rest = await download(database, 1);
    expect(verifyLines(rest, copyOf(first))).toMatchObject({ fault: undefined, entries: 2, witnessed: 1 });
  });

  it('lets the application neither read, change nor remove entries, nor forge their place', async () => {
    await recordActs(database, ['1']);
    const asApp = (sql: string) =>
      runAsSystem('attack', () => database.transaction((q) => q.query(sql), 'jc_app'));
    for (const attack of [
      'select * from audit.entry',
      `update audit.entry set body = 'x'`,
      'delete from audit.entry',
      'truncate audit.entry',
      `insert into audit.entry (xid, stream, body) values ('7', 's', 'b')`,
      `insert into audit.entry (id, stream, body) overriding system value values (7, 's', 'b')`,
      'alter table audit.entry disable trigger append_only',
    ])
      await expect(asApp(attack)).rejects.toThrow(/permission denied|must be owner|row-level security/);
  });

  it('refuses changes even by the owner, and with triggers off for replication', async () => {
    await recordActs(database, ['1']);
    await expect(test.query(`update audit.entry set body = 'x'`)).rejects.toThrow(/append-only/);
    await expect(test.query('truncate audit.entry')).rejects.toThrow(/append-only/);
    await expect(
      test.query(`set session_replication_role = replica; delete from audit.entry`),
    ).rejects.toThrow(/append-only/);
  });
});

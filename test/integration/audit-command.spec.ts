import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runAsSystem, type Database } from '#platform';

import { main } from '../../apps/cli/src/main.js';
import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { download, newSigningPair } from '../support/audit-log.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase, recordActs } from '../support/open-database.js';

describe('jicai audit', () => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  const folder = mkdtempSync(join(tmpdir(), 'jicai-audit-'));
  const file = (name: string) => join(folder, name);
  const pair = newSigningPair();
  const write = (name: string, lines: readonly Buffer[]): string => {
    writeFileSync(file(name), `${lines.map(String).join('\n')}\n`);
    return file(name);
  };
  async function jicai(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    let out = '';
    let err = '';
    const status = await main(['audit', ...args], {
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    return { status, out, err };
  }

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
    for (const acts of [
      ['1', '2', '3'],
      ['4', '5'],
      ['6', '7', '8', '9'],
    ]) {
      await recordActs(database, acts);
      await runAsSystem('seal', () => seal(database, pair));
      write(`after-${acts.at(-1) ?? ''}.jsonl`, await download(database));
    }
    process.env['DATABASE_URL'] = test.url;
  });
  afterAll(async () => {
    delete process.env['DATABASE_URL'];
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('verifies an export offline, and says what it cannot prove without a copy', async () => {
    const { status, out } = await jicai('verify', file('after-9.jsonl'));
    expect(status).toBe(0);
    expect(out).toContain('3 checkpoints, 9 entries verified');
    expect(out).toContain("not proved: without a second party's copy");
  });

  it('verifies an export against an earlier copy, up to where the copy reaches', async () => {
    const { status, out } = await jicai('verify', file('after-9.jsonl'), '--witness', file('after-5.jsonl'));
    expect(status).toBe(0);
    expect(out).toContain('proved: nothing up to checkpoint 2 was changed');
    expect(out).toContain('not proved by the copy: checkpoints 3 to 3');
  });

  it('names the first broken checkpoint and its entries, with status 1', async () => {
    const lines = await download(database);
    const at = lines.findIndex((line) => line.includes('"id": "5"'));
    const broken = lines.with(at, Buffer.from(String(lines[at]).replace('job.recovered', 'job.renounced')));
    const { status, out } = await jicai(
      'verify',
      write('broken.jsonl', broken),
      '--witness',
      file('after-5.jsonl'),
    );
    expect(status).toBe(1);
    expect(out).toContain('BROKEN at checkpoint 2, entries 4 to 5: root differs');
    const json = await jicai('verify', file('broken.jsonl'), '--json');
    expect(JSON.parse(json.out)).toMatchObject({ fault: { checkpoint: 2, from: 3, to: 5 } });
  });

  it('answers status 2 when there is nothing to verify', async () => {
    expect((await jicai('verify')).status).toBe(2);
    expect((await jicai('verify', file('missing.jsonl'))).status).toBe(2);
    writeFileSync(file('cut.jsonl'), readFileSync(file('after-9.jsonl'), 'utf8').slice(0, 900));
    expect(await jicai('verify', file('cut.jsonl'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('could not') as string,
    });
    expect((await jicai('verify', file('after-9.jsonl'), '--witness', file('heads.json'))).status).toBe(2);
  });

  it('takes heads of the public page as a copy', async () => {
    const lines = await download(database);
    const head = /\{"checkpoint":(\{.*"n":2,.*\})\}/.exec(lines.map(String).join('\n'))?.[1] ?? '';
    writeFileSync(file('heads.json'), `{"items":[${head}]}`);
    expect((await jicai('verify', file('after-9.jsonl'), '--heads', file('heads.json'))).status).toBe(0);
    writeFileSync(file('heads.json'), `[${head.replace(/"root":"../, '"root":"00')}]`);
    const { status, out } = await jicai('verify', file('after-9.jsonl'), '--heads', file('heads.json'));
    expect(status).toBe(1);
    expect(out).toContain('BROKEN at checkpoint 2');
  });

  it('makes a key that only its owner reads, and never overwrites one', async () => {
    const { status, out } = await jicai('keygen', '--out', file('witness.pem'));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ keyId: expect.stringMatching(/^[0-9a-f]{16}$/) as string });
    expect(statSync(file('witness.pem')).mode & 0o777).toBe(0o600);
    expect((await jicai('keygen', '--out', file('witness.pem'))).status).toBe(2);
  });

  it('counter-signs what goes on from the earlier copy, and nothing else', async () => {
    const key = ['--key', file('witness.pem')];
    const first = await jicai('countersign', file('after-3.jsonl'), ...key);
    expect(JSON.parse(first.out)).toMatchObject({ n: 1, size: 3 });
    const rest = write('rest.jsonl', await download(database, 1));
    expect(await jicai('countersign', rest, ...key)).toMatchObject({ status: 2, out: '' });
    const next = await jicai('countersign', rest, ...key, '--copy', file('after-3.jsonl'));
    expect(JSON.parse(next.out)).toMatchObject({ n: 3, size: 9 });
    const broken = await jicai('countersign', file('broken.jsonl'), ...key, '--copy', file('after-3.jsonl'));
    expect(broken).toMatchObject({ status: 1, out: '' });
  });

  it('verifies the database where it lies, with its guards', async () => {
    const { status, out } = await jicai('verify', '--database', '--witness', file('after-9.jsonl'));
    expect(out).toContain('guards: the clock');
    expect(out).toContain('proved: nothing up to checkpoint 3');
    expect(status).toBe(0);
  });

  it.each([
    [
      'a clock that stands still',
      `create or replace function platform.now() returns timestamptz language sql volatile set search_path = pg_catalog as $$ select '2020-01-01'::timestamptz $$`,
      'platform.now()',
    ],
    [
      'a disabled trigger',
      'alter table audit.entry disable trigger append_only',
      'audit.entry is not protected',
    ],
    [
      'a trigger that replication mode passes by',
      'alter table outbox.event enable trigger append_only',
      'outbox.event is not protected',
    ],
    [
      'a right to change the record',
      'grant update on audit.entry to jc_centre',
      'jc_centre holds UPDATE on audit.entry',
    ],
    [
      'a right to read the record',
      'grant select on audit.entry to jc_app',
      'jc_app may read the audit record',
    ],
    [
      'a trigger function that no longer refuses',
      `create or replace function platform.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$`,
      'platform.refuse_change() has another body',
    ],
  ])('finds %s', async (_, sql, finding) => {
    await test.query(sql);
    const { status, out } = await jicai('verify', '--database');
    expect(out).toContain(finding);
    expect(status).toBe(1);
  });
});

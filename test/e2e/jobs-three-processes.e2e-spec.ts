import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Database } from '#platform';

import { writeKeyFile } from '../../libs/audit/src/adapters/signing-key.js';
import { download, verifyLines } from '../support/audit-log.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';
import { addOrganisation, addPerson, addRegions, PASSWORD } from '../support/people.js';

const EACH = 3;

/** Three API and three worker processes of the built program on one database: they have to behave as one. */
describe('three api and three worker processes', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jicai-six-'));
  const children: ChildProcess[] = [];
  const api: string[] = [];
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
    await addRegions(test);
    const centre = await addOrganisation(test, { kind: 'centre', name: '采购中心（示范）' });
    await addPerson({ database: test }, { orgId: centre, username: 'sys.one', roles: ['system-admin'] });
    writeKeyFile(join(dataDir, 'signing.pem'));
    const ports = await Promise.all(Array.from({ length: EACH }, freePort));
    api.push(...ports.map((port) => `http://127.0.0.1:${port}`));
    await Promise.all([
      ...ports.map((port) => start('apps/api/src/main.js', { PORT: String(port), HOST: '127.0.0.1' })),
      ...ports.map(() => start('apps/worker/src/main.js', {})),
    ]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(children.map(stop));
    await database.close();
    await test.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  async function start(program: string, env: Record<string, string>): Promise<void> {
    const child = spawn(process.execPath, [join(process.cwd(), 'dist', program)], {
      env: {
        ...process.env,
        ...env,
        JICAI_DATA_DIR: dataDir,
        JICAI_SIGNING_KEY_FILE: join(dataDir, 'signing.pem'),
        JICAI_FIELD_KEY: 'a field key of thirty-two characters or more',
        DATABASE_URL: test.url,
        DATABASE_POOL: '3',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (/ready/.test(said)) break;
    }
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}: ${said}`);
    child.stdout.resume();
  }

  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 300 && !(await holds()); i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await holds()).toBe(true);
  };

  it('are all known to the platform', async () => {
    const rows = await test.query<{ kind: string; count: string }>(
      'select kind, count(*) from platform.process group by kind order by kind',
    );
    expect(rows).toEqual([
      { kind: 'api', count: '3' },
      { kind: 'worker', count: '3' },
    ]);
  });

  it('know a session wherever it was opened, and forget it everywhere at once', async () => {
    const signIn = await fetch(`${api[0] ?? ''}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'sys.one', password: PASSWORD }),
    });
    expect(signIn.status).toBe(200);
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const ask = (address: string, method = 'GET') =>
      fetch(`${address}/api/v1/session`, { method, headers: { cookie } });
    for (const address of api) expect((await ask(address)).status).toBe(200);
    await ask(api[1] ?? '', 'DELETE');
    for (const address of api) expect((await ask(address)).status).toBe(401);
  });

  it('seal one log, without a gap', async () => {
    const [written] = await test.query<{ count: string }>('select count(*) from audit.entry');
    await until(async () => {
      const [row] = await test.query<{ size: string }>(
        'select size from audit.checkpoint order by n desc limit 1',
      );
      return Number(row?.size ?? 0) >= Number(written?.count);
    });
    const verdict = verifyLines(await download(database));
    expect(verdict.fault).toBeUndefined();
    expect(verdict.entries).toBeGreaterThanOrEqual(Number(written?.count));
    const keys = await test.query('select key_id from audit.signing_key');
    expect(keys).toHaveLength(1);
  });

  it('run each scheduled job once, not three times', async () => {
    await until(async () => {
      const rows = await test.query(
        `select 1 from platform.job_run where name = 'audit-daily-head' and outcome = 'succeeded'`,
      );
      return rows.length > 0;
    });
    const rows = await test.query<{ name: string; runs: string }>(
      `select name, count(*) as runs from platform.job_run where name in ('audit-daily-head', 'platform-housekeeping') group by name order by name`,
    );
    expect(rows).toEqual([
      { name: 'audit-daily-head', runs: '1' },
      { name: 'platform-housekeeping', runs: '1' },
    ]);
  });

  it('go on sealing when two workers are killed', async () => {
    for (const child of children.slice(EACH, EACH + 2)) child.kill('SIGKILL');
    await test.query(
      `insert into audit.entry (stream, body) values ('thing:last', '{"v": 1, "act": "thing.done"}')`,
    );
    await until(async () => {
      const [row] = await test.query<{ sealed: boolean }>(
        `select exists (select 1 from audit.checkpoint c, audit.entry e
          where e.stream = 'thing:last' and pg_visible_in_snapshot(e.xid, c.snap)) as sealed`,
      );
      return row?.sealed ?? false;
    });
  });

  it('leave in good order when asked', async () => {
    const survivors = children.filter((child) => child.exitCode === null && child.signalCode === null);
    expect(survivors).toHaveLength(4);
    await Promise.all(survivors.map(stop));
    expect(survivors.map((child) => child.exitCode)).toEqual([0, 0, 0, 0]);
    const left = await test.query<{ kind: string }>('select kind from platform.process');
    expect(left).toHaveLength(2);
  });
});

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

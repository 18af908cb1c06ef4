import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import 'reflect-metadata';

import { adminCreate, type AdminOptions } from '../../apps/cli/src/admin-create.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { PASSWORD, uscc } from '../support/people.js';

const CLI = join(process.cwd(), 'dist/apps/cli/src/main.js');

let database: TestDatabase;
let folder: string;

const settings = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  JICAI_FIELD_KEY: 'a secret of at least thirty-two characters',
  JICAI_SIGNING_KEY_FILE: join(folder, 'signing.pem'),
  JICAI_DATA_DIR: folder,
});

/** The command inside this process; answers its status and what it wrote. */
async function create(options: AdminOptions, password = PASSWORD, over: Record<string, string> = {}) {
  const said = { out: '', err: '' };
  const streams = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const status = await adminCreate(options, streams, {
    env: { ...settings(), ...over },
    askPassword: () => Promise.resolve(password),
  });
  return { status, ...said };
}

/** The command as an operator runs it, with the password on the standard input. */
function createAsProcess(args: readonly string[]) {
  const script = `const { main } = await import(${JSON.stringify(CLI)}); process.exitCode = await main(process.argv.slice(1));`;
  return spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, '--', 'admin', 'create', ...args],
    {
      encoding: 'utf8',
      input: `${PASSWORD}\n`,
      env: { PATH: process.env['PATH'], ...settings() },
    },
  );
}

const person = (role: string, username: string): AdminOptions => ({ role, username, name: '褚安全' });
const office = {
  office: '示范省集中采购中心（示范）',
  uscc: uscc(70_001, '12990000'),
  region: '990000',
  regionName: '示范省',
};

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jicai-admin-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('jicai admin create', () => {
  it('asks for the office when none is entered, and refuses a wrong credit code and a weak password', async () => {
    const anquan = person('security-admin', 'anquan');
    const missing = await create(anquan);
    expect([missing.status, missing.err]).toEqual([
      2,
      expect.stringContaining('--office, --uscc and --region'),
    ]);
    const wrong = await create({ ...anquan, ...office, uscc: '91350100M000100Y44' });
    expect(wrong.err).toContain('fails its check');
    expect((await create({ ...anquan, ...office }, 'short')).err).toContain('at least 10 characters');
  });

  it('enters the first administrators of one office, who must change their password', async () => {
    const first = await create({ ...person('security-admin', 'anquan'), ...office });
    expect([first.err, first.status]).toEqual(['', 0]);
    expect(JSON.parse(first.out)).toMatchObject({ username: 'anquan', role: 'security-admin' });
    const second = createAsProcess(['--role', 'system-admin', '--username', 'xitong', '--name', '蒋系统']);
    expect([second.stderr, second.status]).toEqual(['', 0]);
    const rows = await database.query<{ username: string; role: string; must: boolean; office: string }>(
      `select a.username, g.role, a.must_change_password as must, o.name as office
       from identity.account a join identity.account_role g on g.account_id = a.id join identity.organisation o on o.id = a.org_id order by 1`,
    );
    const shared = { must: true, office: office.office };
    expect(rows).toEqual([
      { username: 'anquan', role: 'security-admin', ...shared },
      { username: 'xitong', role: 'system-admin', ...shared },
    ]);
    const acts = await database.query(
      `select 1 from audit.entry where body::jsonb->>'act' = 'account.entered'`,
    );
    expect(acts).toHaveLength(2);
  });

  it('leaves further holders of a role to the portal, and any other role', async () => {
    const second = await create(person('security-admin', 'another'));
    expect([second.status, second.err]).toEqual([2, expect.stringContaining('has a holder already')]);
    expect((await create(person('procurement-officer', 'jingban'))).status).toBe(2);
  });

  it('is for real databases only', async () => {
    const embedded = await create(person('audit-admin', 'shenji'), PASSWORD, { JICAI_MODE: 'embedded' });
    expect([embedded.status, embedded.err]).toEqual([2, expect.stringContaining('set DATABASE_URL')]);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Database } from '#platform';

import { main } from '../../apps/cli/src/main.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';
import { FIXTURES, fixture, importRound } from './rounds-support.js';

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('jicai round export', () => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  let folder: string;
  const said = { out: '', err: '' };
  const jicai = (...args: string[]): Promise<number> => {
    said.out = '';
    said.err = '';
    return main(args, { out: (text) => (said.out += text), err: (text) => (said.err += text) });
  };
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
    process.env['DATABASE_URL'] = test.url;
    folder = mkdtempSync(join(tmpdir(), 'jicai-export-'));
  });
  afterAll(async () => {
    delete process.env['DATABASE_URL'];
    rmSync(folder, { recursive: true });
    await database.close();
    await test.drop();
  });

  it.each(['stent-2020', 'worked-areas', 'insulin-classes'])(
    'writes %s as a package that evaluates to the same bytes',
    async (name) => {
      const { id } = await importRound(database, await fixture(name));
      expect([await jicai('round', 'export', id, '--out', join(folder, name)), said.err]).toEqual([0, '']);
      await jicai('round', 'evaluate', join(folder, name), '--out', join(folder, `${name}-exported`));
      await jicai('round', 'evaluate', `${FIXTURES}/${name}`, '--out', join(folder, `${name}-original`));
      expect(contentOf(join(folder, `${name}-exported`))).toEqual(
        contentOf(join(folder, `${name}-original`)),
      );
    },
  );

  it('records the export in the audit record', async () => {
    const rows = await test.query(`select 1 from audit.entry where body like '%"act": "export.made"%'`);
    expect(rows).toHaveLength(3);
  });

  it('refuses a round whose bids are not opened and evaluated, and writes nothing', async () => {
    const { id } = await importRound(database, await fixture('worked-batch-10'), { asHistory: false });
    await test.query(`update rounds.round set state = 'imported' where id = $1`, [id]);
    expect(await jicai('round', 'export', id, '--out', join(folder, 'sealed'))).toBe(2);
    expect(said.err).toContain('its bids are not opened');
    expect(readdirSync(folder)).not.toContain('sealed');
  });

  it('says when there is no such round', async () => {
    expect(await jicai('round', 'export', 'nothing', '--out', join(folder, 'nothing'))).toBe(2);
    expect(said.err).toContain('no round nothing');
  });
});

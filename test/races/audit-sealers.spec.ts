import { runAsSystem, type Database } from '#platform';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { download, newSigningPair, verifyLines } from '../support/audit-log.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase, recordActs } from '../support/open-database.js';

const ACTS = process.env['JICAI_FULL'] ? 400 : 60;

describe('three sealers at once', () => {
  let test: TestDatabase;
  let databases: (Database & { close(): Promise<void> })[];
  beforeAll(async () => {
    test = await createTestDatabase();
    databases = await Promise.all(Array.from({ length: 6 }, () => openDatabase(test.url, 2)));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    await test.drop();
  });

  it('keep one log, in which every act stands once', async () => {
    const pair = newSigningPair();
    const writers = databases.slice(0, 3);
    const sealers = databases.slice(3);
    let writing = true;
    const sealing = sealers.map(async (database) => {
      while (writing) await runAsSystem('seal', () => seal(database, pair));
    });
    await Promise.all(
      writers.map((database, w) =>
        recordActs(
          database,
          Array.from({ length: ACTS }, (_, i) => `${w}-${i}`),
        ),
      ),
    );
    writing = false;
    await Promise.all(sealing);
    const [database] = databases;
    if (!database) throw new Error('no database');
    await runAsSystem('seal', () => seal(database, pair));
    const lines = await download(database);
    const verdict = verifyLines(lines);
    expect(verdict).toMatchObject({ fault: undefined, entries: 3 * ACTS });
    expect(verdict.checkpoints).toBeGreaterThan(3);
    const subjects = lines.flatMap(
      (line) => /"subject": \{"id": "([\d-]+)"/.exec(line.toString())?.[1] ?? [],
    );
    expect(new Set(subjects).size).toBe(3 * ACTS);
  });
});

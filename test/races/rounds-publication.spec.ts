import { Approvals, type Database } from '#platform';
import { roundsUnitOfWork } from '#rounds';

import { ProposePublication } from '../../libs/rounds/src/application/propose-publication.js';
import { as, fixture, importRound } from '../integration/rounds-support.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';

describe('rounds under concurrency', () => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url, 10);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('takes a package once when ten people import it at the same time', async () => {
    const input = await fixture('worked-batch-11');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => importRound(database, input, { asHistory: false })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'already-exists' });
    const rows = await test.query('select 1 from rounds.round');
    expect(rows).toHaveLength(1);
  });

  it('opens one approval when twenty people propose the same publication', async () => {
    const [round] = await test.query<{ id: string; version: number }>('select id, version from rounds.round');
    const propose = new ProposePublication(roundsUnitOfWork(database, new Approvals()));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        as(
          'procurement-officer',
          () =>
            propose.execute({ roundId: round?.id ?? '', visibility: 'all', version: round?.version ?? 0 }),
          String((i % 9) + 1),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await test.query(`select 1 from platform.approval where subject_kind = 'round'`)).toHaveLength(1);
    const acts = await test.query(`select 1 from audit.entry where body like '%publication-proposed%'`);
    expect(acts).toHaveLength(1);
  });
});

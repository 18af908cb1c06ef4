import { runAsSystem } from '#platform';

import { RemindInstitutions, RemindReviewers } from '../../libs/demand/src/application/reminders.js';
import { bring, bureau, collecting, nurse, passDue, reported } from '../support/demand.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const remind = (what: typeof RemindInstitutions | typeof RemindReviewers): Promise<number> =>
  runAsSystem('test', () => world.test.app.get(what, { strict: false }).execute());
const messagesTo = async (who: Somebody, key: string): Promise<number> => {
  const [row] = await world.test.database.query<{ n: number }>(
    `select count(*)::int as n from platform.message m join platform.message_recipient r on r.message_id = m.id
     where r.account_id = $1 and m.subject->>'key' = $2`,
    [who.id, key],
  );
  return row?.n ?? 0;
};
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('reminders of demand', () => {
  it('tell an institution once that its report is due, however often and however many at once the job runs', async () => {
    await collecting(world, { dueAt: inHours(80) });
    await remind(RemindInstitutions);
    expect(await messagesTo(nurse(world), 'demand.reports-due-soon')).toBe(0);

    const { reports } = await collecting(world, { dueAt: inHours(70) });
    const told = await Promise.all(Array.from({ length: 8 }, () => remind(RemindInstitutions)));
    expect(told.reduce((sum, n) => sum + n, 0)).toBe(reports.size);
    expect(await remind(RemindInstitutions)).toBe(0);
    expect(await messagesTo(nurse(world), 'demand.reports-due-soon')).toBe(1);
  });

  it('leave alone who has submitted, and what is over', async () => {
    const before = await messagesTo(nurse(world), 'demand.reports-due-soon');
    await reported(world, 'submitted', { dueAt: inHours(20) });
    const over = await collecting(world, { dueAt: inHours(20) });
    await passDue(world, over.id);
    await remind(RemindInstitutions);
    expect(await messagesTo(nurse(world), 'demand.reports-due-soon')).toBe(before);
    expect(await messagesTo(nurse(world, 'sibling'), 'demand.reports-due-soon')).toBeGreaterThan(0);
  });

  it('tell the reviewers in turn once a day how many reports wait for them', async () => {
    const { reports } = await collecting(world, { regions: ['990000'] });
    for (const position of ['own', 'sibling'] as const)
      await bring(world, reports.get(world.org('hospital', position)) ?? '', 'submitted', position);
    await Promise.all(Array.from({ length: 4 }, () => remind(RemindReviewers)));
    await remind(RemindReviewers);
    const [message] = await world.test.database.query<{ n: number; reports: string }>(
      `select count(*) over ()::int as n, m.body->'params'->>'reports' as reports from platform.message m
       join platform.message_recipient r on r.message_id = m.id
       where r.account_id = $1 and m.subject->>'key' = 'demand.reports-wait' order by m.at desc limit 1`,
      [bureau(world).id],
    );
    expect(message).toMatchObject({ reports: '2' });
    expect(await messagesTo(bureau(world, 'far'), 'demand.reports-wait')).toBe(0);
  });
});

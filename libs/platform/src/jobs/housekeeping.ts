import type { Database } from '../database/database.js';
import { mayTake } from '../database/limits.js';
import type { JobDefinition } from './definition.js';
import { forgetOldRuns } from './job-runs.js';
import { say } from '../say.js';

const IDEMPOTENCY_DAYS = 7;

/** Keeps the platform's own working tables small: run lists, dead processes, answered idempotency keys (清理任务). */
export const housekeeping = (database: Database): JobDefinition => ({
  name: 'platform-housekeeping',
  title: { zh: '清理运行记录与幂等键', en: 'Clear run lists and idempotency keys' },
  schedule: { everySeconds: 3_600 },
  silentAfterSeconds: 4 * 3_600,
  run: async () => {
    const runs = await forgetOldRuns(database);
    const keys = await forgetAnsweredKeys(database);
    return say('housekeeping-done', { runs, keys });
  },
});

async function forgetAnsweredKeys(database: Database): Promise<number> {
  const row = await database.transaction(async (q) => {
    await mayTake(q, 'housekeeping');
    return q.one<{ gone: string }>(
      `with gone as (delete from platform.idempotency where at < platform.now() - make_interval(days => $1) returning 1)
       select count(*) as gone from gone`,
      [IDEMPOTENCY_DAYS],
    );
  });
  return Number(row?.gone ?? 0);
}

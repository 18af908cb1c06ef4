import type { Message, StoredMessage } from '#kernel';

import type { Database, Queryer } from '../database/database.js';
import { mayTake } from '../database/limits.js';

/** How a scheduled job is doing (任务状态). Instants are RFC 3339, UTC. */
export interface JobStatus {
  readonly name: string;
  readonly lastStarted: string | null;
  readonly lastFinished: string | null;
  readonly lastOutcome: 'succeeded' | 'failed' | null;
  readonly lastDetail: StoredMessage | null;
  readonly lastSuccess: string | null;
  /** Milliseconds of the newest finished run. */
  readonly lastDurationMs: number | null;
  /** Seconds since the last success; since the platform was set up when there was none. */
  readonly quietSeconds: number;
}

/** Opens the row of a run and gives its number. */
export async function openRun(database: Database, name: string): Promise<string> {
  const row = await database.transaction((q) =>
    q.one<{ id: string }>('insert into platform.job_run (name) values ($1) returning id', [name]),
  );
  if (!row) throw new Error('the run was not recorded');
  return row.id;
}

/** Closes the row of a run with what became of it. */
export async function closeRun(
  database: Database,
  id: string,
  outcome: 'succeeded' | 'failed',
  detail: Message | undefined,
): Promise<void> {
  await database.transaction((q) =>
    q.query(
      'update platform.job_run set finished_at = platform.now(), outcome = $2, detail = $3 where id = $1',
      [id, outcome, detail ? JSON.stringify(detail) : null],
    ),
  );
}

/** State of the named jobs, read from their runs: the same answer in every process. */
export function jobStatus(q: Queryer, names: readonly string[]): Promise<JobStatus[]> {
  return q.query<JobStatus>(
    `select j.name, to_json(s.started_at) #>> '{}' as "lastStarted", to_json(f.finished_at) #>> '{}' as "lastFinished",
       f.outcome as "lastOutcome", f.detail as "lastDetail", to_json(g.finished_at) #>> '{}' as "lastSuccess",
       (extract(epoch from f.finished_at - f.started_at) * 1000)::int as "lastDurationMs",
       greatest(0, extract(epoch from platform.now() - coalesce(g.finished_at, known.since)))::float8 as "quietSeconds"
     from unnest($1::text[]) with ordinality as j (name, place)
     cross join (select coalesce(min(started_at), platform.now()) as since from platform.process) known
     left join lateral (select started_at from platform.job_run r where r.name = j.name order by started_at desc limit 1) s on true
     left join lateral (select * from platform.job_run r where r.name = j.name and finished_at is not null
       order by started_at desc limit 1) f on true
     left join lateral (select finished_at from platform.job_run r where r.name = j.name and outcome = 'succeeded'
       order by finished_at desc limit 1) g on true
     order by j.place`,
    [names],
  );
}

const KEPT_DAYS = 30;

/** Forgets runs and processes of more than a month ago; how many rows went. */
export async function forgetOldRuns(database: Database): Promise<number> {
  const rows = await database.transaction(async (q) => {
    await mayTake(q, 'housekeeping');
    return q.query<{ gone: string }>(
      `with runs as (delete from platform.job_run where started_at < platform.now() - make_interval(days => $1) returning 1),
         processes as (delete from platform.process where seen_at < platform.now() - interval '1 day' returning 1)
       select (select count(*) from runs) + (select count(*) from processes) as gone`,
      [KEPT_DAYS],
    );
  });
  return Number(rows[0]?.gone ?? 0);
}

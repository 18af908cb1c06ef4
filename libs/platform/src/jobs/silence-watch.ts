import { word } from '#kernel';

import type { Database } from '../database/database.js';
import { transaction, type Tx } from '../database/unit-of-work.js';
import { sendMessage } from '../messages/messages.js';
import { say } from '../say.js';
import type { JobDefinition } from './definition.js';
import { jobStatus } from './job-runs.js';

/** Port: the accounts to tell when the platform itself needs a person. Bound by whoever knows accounts. */
export abstract class AlarmRecipients {
  abstract withPermission(tx: Tx, permission: 'job.view'): Promise<string[]>;
}

/** Nobody knows accounts in this process: alarms stand in the list and in the metrics alone. */
export class NoRecipients extends AlarmRecipients {
  withPermission(): Promise<string[]> {
    return Promise.resolve([]);
  }
}

const WATCH_LOCK = 7_002;

/**
 * Raises an alarm once for each job that has been silent for longer than it may, and clears it after the next success
 * (任务静默告警). It stands beside the queue and not in it: a watch must not depend on what it watches.
 */
export async function watchSilence(
  database: Database,
  recipients: AlarmRecipients,
  jobs: readonly JobDefinition[],
): Promise<{ raised: string[]; cleared: string[] }> {
  return database.transaction(async (q) => {
    const turn = await q.one<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [WATCH_LOCK]);
    if (!turn?.mine) return { raised: [], cleared: [] };
    const tx = transaction(q);
    const status = await jobStatus(
      q,
      jobs.map((job) => job.name),
    );
    const silent = status.filter(
      (s) => s.quietSeconds > (jobs.find((job) => job.name === s.name)?.silentAfterSeconds ?? 0),
    );
    const cleared = await clearAlarms(
      tx,
      silent.map((s) => s.name),
    );
    const raised: string[] = [];
    for (const { name, lastSuccess } of silent)
      if (await raiseAlarm(tx, name, lastSuccess)) raised.push(name);
    const fallen = jobs.filter((job) => raised.includes(job.name));
    if (fallen.length > 0) await tell(tx, recipients, fallen);
    return { raised, cleared };
  });
}

async function raiseAlarm(tx: Tx, name: string, lastSuccess: string | null): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `insert into platform.job_alarm (name, silent_since) values ($1, $2)
     on conflict (name) where cleared_at is null do nothing returning id`,
    [name, lastSuccess],
  );
  const id = rows[0]?.id;
  if (id === undefined) return false;
  await tx.record({
    act: 'job.fell-silent',
    subject: { kind: 'job', id: name },
    after: { alarm: id, lastSuccess },
  });
  return true;
}

async function clearAlarms(tx: Tx, stillSilent: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `update platform.job_alarm set cleared_at = platform.now()
     where cleared_at is null and not name = any ($1::text[]) returning name`,
    [stillSilent],
  );
  for (const { name } of rows) await tx.record({ act: 'job.recovered', subject: { kind: 'job', id: name } });
  return rows.map((row) => row.name);
}

async function tell(tx: Tx, recipients: AlarmRecipients, fallen: readonly JobDefinition[]): Promise<void> {
  const message = {
    kind: 'alarm',
    subject: say('jobs-silent', { jobs: fallen.map(({ name, title }) => word(name, title)) }),
    body: say('jobs-silent-next'),
    link: '/admin/jobs',
    mustRead: true,
  };
  await sendMessage(tx, message, await recipients.withPermission(tx, 'job.view'));
}

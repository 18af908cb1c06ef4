import type { Database, Queryer } from './database.js';
import { runAsSystem } from '../context.js';

/** A database that came out of a dump and whose restore nobody finished: its log and cursors would go wrong (逻辑恢复未完成). */
export class RestoredDatabase extends Error {
  constructor() {
    super(
      'This database was restored from a dump onto another server: run "jicai restore finish" before anything serves it.',
    );
    this.name = 'RestoredDatabase';
  }
}

/** Refuses to go on with a database that was restored from a dump. One that is not migrated yet has nothing to go wrong. */
export async function refuseRestored(database: Database): Promise<void> {
  if (await runAsSystem('restore-check', () => database.read(isRestored))) throw new RestoredDatabase();
}

async function isRestored(q: Queryer): Promise<boolean> {
  const known = await q.one<{ known: boolean }>(
    `select to_regprocedure('platform.is_restored()') is not null as known`,
  );
  if (!known?.known) return false;
  const row = await q.one<{ restored: boolean }>('select platform.is_restored() as restored');
  return row?.restored ?? false;
}

/** What a restore was finished with. */
export interface FinishedRestore {
  readonly id: string;
  readonly entriesTo: string;
  readonly eventsTo: string;
  readonly at: string;
}

export type RestoreOutcome =
  | { readonly state: 'finished' | 'finished-before'; readonly restore: FinishedRestore }
  | { readonly state: 'not-restored' };

const COLUMNS = `id::text as id, entries_to::text as "entriesTo", events_to::text as "eventsTo", to_json(at) #>> '{}' as at`;

/**
 * Finishes a restore from a dump (完成逻辑恢复): the log and every cursor first take what came with it, by its ids, then go on by this
 * server's snapshots. `database` is the owner's connection, and nobody else may be writing. A second run changes nothing; a database that
 * was not restored is left alone unless `force` says otherwise.
 */
export function finishRestore(
  database: Database,
  force: boolean,
  record: (q: Queryer, restore: FinishedRestore) => Promise<void>,
): Promise<RestoreOutcome> {
  return runAsSystem('restore-finish', () =>
    database.transaction(async (q) => {
      await q.query(`select pg_advisory_xact_lock(7001)`);
      const [newest] = await q.query<FinishedRestore>(
        `select ${COLUMNS} from platform.restore order by id desc limit 1`,
      );
      if (!force && !(await isRestored(q)))
        return newest ? { state: 'finished-before', restore: newest } : { state: 'not-restored' };
      const restore = await asOwner(q, () =>
        q.one<FinishedRestore>(`select ${COLUMNS} from platform.finish_restore() r`),
      );
      if (!restore) throw new Error('the restore was not written');
      await record(q, restore);
      return { state: 'finished', restore };
    }),
  );
}

/** The right to finish belongs to the owner alone, whose connection this is. */
async function asOwner<T>(q: Queryer, work: () => Promise<T>): Promise<T> {
  await q.query(`set local role none`);
  const result = await work();
  await q.query(`set local role jc_jobs`);
  return result;
}

import type { Json } from '#kernel';

import type { Database, Queryer } from '../database/database.js';
import { transaction, type Tx } from '../database/unit-of-work.js';

/** An event as a consumer gets it (领域事件). `id` is its key for effects outside the database: deliver twice, act once. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly payload: Json;
  /** When it was written, RFC 3339 UTC. */
  readonly at: string;
}

/** Someone who follows the outbox (事件消费者): effects are written in the transaction that moves the cursor. */
export interface Consumer {
  readonly name: string;
  /** Event types to follow; all of them when absent. */
  readonly types?: readonly string[];
  /** Events in one transaction at most. */
  readonly batchMax?: number;
  handle(tx: Tx, events: readonly StoredEvent[]): Promise<void>;
}

export type Turn = 'more' | 'caught-up' | 'busy';

const BATCH_MAX = 500;

/**
 * Handles the next events of a consumer in one transaction: those visible in the cut in hand and not in the one before, by id.
 * Identity values are taken before commit, so "id above the last" would miss events; a snapshot is a consistent cut, and
 * within it ids follow the aggregate's lock. Order: lock, then snapshot, then the first write that gives this transaction an id of its own.
 */
export function turn(database: Database, consumer: Consumer): Promise<Turn> {
  return database.transaction(async (q) => {
    const lock = await q.one<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(7003, hashtext($1)) as mine, set_config('synchronous_commit', 'on', true)`,
      [consumer.name],
    );
    if (!lock?.mine) return 'busy';
    const cursor = await readCursor(q, consumer.name);
    const pending = await pendingRestore(q, cursor.restore);
    const next = cursor.next ?? (pending ? EVERYTHING_SEEN : await currentSnapshot(q));
    const limit = consumer.batchMax ?? BATCH_MAX;
    const cut = { ...cursor, next, uptoId: pending?.uptoId ?? NO_LIMIT };
    const events = await readPage(q, consumer, cut, limit);
    const last = events.at(-1);
    if (events.length > 0) await consumer.handle(transaction(q), events);
    if (events.length === limit && last) {
      await saveCursor(q, consumer.name, { ...cursor, next, atId: last.id });
      return 'more';
    }
    // A short page closes the cut: it becomes the lower bound of the next one.
    await saveCursor(q, consumer.name, {
      ...(pending && next === EVERYTHING_SEEN ? behind(pending) : { snap: next, restore: cursor.restore }),
      next: null,
      atId: '0',
    });
    return pending ? 'more' : 'caught-up';
  });
}

const NOTHING_SEEN = '1:1:';
const EVERYTHING_SEEN = '9223372036854775807:9223372036854775807:';
const NO_LIMIT = '9223372036854775807';

/** A restore from a dump that a cursor has not gone through yet: its events are taken by id, whatever server wrote them. */
interface PendingRestore {
  readonly id: string;
  readonly uptoId: string;
  readonly snap: string;
  readonly isLast: boolean;
}

const pendingRestore = (q: Queryer, after: string): Promise<PendingRestore | undefined> =>
  q.one<PendingRestore>(
    `select id, events_to as "uptoId", snap::text as snap, id = (select max(id) from platform.restore) as "isLast"
     from platform.restore where id > $1 order by id limit 1`,
    [after],
  );

/** Where a cursor stands behind a restore: at the snapshot of that moment, unless a later restore came before anything was read. */
const behind = ({ id, snap, isLast }: PendingRestore): Pick<Cursor, 'snap' | 'restore'> => ({
  snap: isLast ? snap : NOTHING_SEEN,
  restore: id,
});

interface Cursor {
  readonly snap: string;
  readonly next: string | null;
  readonly atId: string;
  /** The last restore that the cursor went through; 0 = none. */
  readonly restore: string;
}

async function readCursor(q: Queryer, name: string): Promise<Cursor> {
  const row = await q.one<Cursor>(
    'select snap::text as snap, next::text as next, at_id as "atId", restore from outbox.cursor where name = $1',
    [name],
  );
  return row ?? { snap: NOTHING_SEEN, next: null, atId: '0', restore: '0' };
}

async function currentSnapshot(q: Queryer): Promise<string> {
  const row = await q.one<{ snap: string }>('select pg_current_snapshot()::text as snap');
  if (!row) throw new Error('no snapshot');
  return row.snap;
}

function readPage(
  q: Queryer,
  consumer: Consumer,
  cut: Cursor & { next: string; uptoId: string },
  limit: number,
): Promise<StoredEvent[]> {
  // Sorted by the column and not by its text: "order by id" would mean the output column of that name.
  return q.query<StoredEvent>(
    `select e.id::text as id, e.type, e.aggregate, e.aggregate_id as "aggregateId", e.payload, to_json(e.at) #>> '{}' as at
     from outbox.event e
     where e.xid >= pg_snapshot_xmin($1::pg_snapshot) and e.xid < pg_snapshot_xmax($2::pg_snapshot)
       and not pg_visible_in_snapshot(e.xid, $1::pg_snapshot) and pg_visible_in_snapshot(e.xid, $2::pg_snapshot)
       and e.id > greatest($3::bigint, (select r.events_to from platform.restore r where r.id = $6)) and e.id <= $7::bigint
       and ($4::text[] is null or e.type = any ($4::text[]))
     order by e.id limit $5`,
    [cut.snap, cut.next, cut.atId, consumer.types ?? null, limit, cut.restore, cut.uptoId],
  );
}

async function saveCursor(q: Queryer, name: string, cursor: Cursor): Promise<void> {
  await q.query(
    `insert into outbox.cursor (name, snap, next, at_id, restore) values ($1, $2::pg_snapshot, $3::pg_snapshot, $4::bigint, $5)
     on conflict (name) do update set snap = excluded.snap, next = excluded.next, at_id = excluded.at_id, restore = excluded.restore,
       moved_at = platform.now()`,
    [name, cursor.snap, cursor.next, cursor.atId, cursor.restore],
  );
}

/** Age in seconds of the oldest event that a consumer has not handled; 0 when it has caught up (消费延迟). */
export async function lagSeconds(q: Queryer, consumer: Pick<Consumer, 'name' | 'types'>): Promise<number> {
  const { snap, next, atId, restore } = await readCursor(q, consumer.name);
  const pending = await pendingRestore(q, restore);
  const row = await q.one<{ seconds: number }>(
    `select coalesce(max(extract(epoch from platform.now() - e.at)), 0)::float8 as seconds from outbox.event e
     where e.xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(e.xid, $1::pg_snapshot)
       and ($2::pg_snapshot is null or e.id > $3::bigint or not pg_visible_in_snapshot(e.xid, $2::pg_snapshot))
       and e.id > coalesce((select r.events_to from platform.restore r where r.id = $5), 0) and e.id <= $6::bigint
       and ($4::text[] is null or e.type = any ($4::text[]))`,
    [snap, next, atId, consumer.types ?? null, restore, pending?.uptoId ?? NO_LIMIT],
  );
  return Math.max(0, row?.seconds ?? 0);
}

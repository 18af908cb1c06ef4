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
    const next = cursor.next ?? (await currentSnapshot(q));
    const limit = consumer.batchMax ?? BATCH_MAX;
    const events = await readPage(q, consumer, { ...cursor, next }, limit);
    const last = events.at(-1);
    if (events.length > 0) await consumer.handle(transaction(q), events);
    // A short page closes the cut: it becomes the lower bound of the next one.
    if (events.length < limit || !last) {
      await saveCursor(q, consumer.name, { snap: next, next: null, atId: '0' });
      return 'caught-up';
    }
    await saveCursor(q, consumer.name, { snap: cursor.snap, next, atId: last.id });
    return 'more';
  });
}

interface Cursor {
  readonly snap: string;
  readonly next: string | null;
  readonly atId: string;
}

async function readCursor(q: Queryer, name: string): Promise<Cursor> {
  const row = await q.one<Cursor>(
    'select snap::text as snap, next::text as next, at_id as "atId" from outbox.cursor where name = $1',
    [name],
  );
  return row ?? { snap: '1:1:', next: null, atId: '0' };
}

async function currentSnapshot(q: Queryer): Promise<string> {
  const row = await q.one<{ snap: string }>('select pg_current_snapshot()::text as snap');
  if (!row) throw new Error('no snapshot');
  return row.snap;
}

function readPage(
  q: Queryer,
  consumer: Consumer,
  cut: Cursor & { next: string },
  limit: number,
): Promise<StoredEvent[]> {
  // Sorted by the column and not by its text: "order by id" would mean the output column of that name.
  return q.query<StoredEvent>(
    `select e.id::text as id, e.type, e.aggregate, e.aggregate_id as "aggregateId", e.payload, to_json(e.at) #>> '{}' as at
     from outbox.event e
     where e.xid >= pg_snapshot_xmin($1::pg_snapshot) and e.xid < pg_snapshot_xmax($2::pg_snapshot)
       and not pg_visible_in_snapshot(e.xid, $1::pg_snapshot) and pg_visible_in_snapshot(e.xid, $2::pg_snapshot)
       and e.id > $3::bigint and ($4::text[] is null or e.type = any ($4::text[]))
     order by e.id limit $5`,
    [cut.snap, cut.next, cut.atId, consumer.types ?? null, limit],
  );
}

async function saveCursor(q: Queryer, name: string, cursor: Cursor): Promise<void> {
  await q.query(
    `insert into outbox.cursor (name, snap, next, at_id) values ($1, $2::pg_snapshot, $3::pg_snapshot, $4::bigint)
     on conflict (name) do update set snap = excluded.snap, next = excluded.next, at_id = excluded.at_id, moved_at = platform.now()`,
    [name, cursor.snap, cursor.next, cursor.atId],
  );
}

/** Age in seconds of the oldest event that a consumer has not handled; 0 when it has caught up (消费延迟). */
export async function lagSeconds(q: Queryer, consumer: Pick<Consumer, 'name' | 'types'>): Promise<number> {
  const { snap, next, atId } = await readCursor(q, consumer.name);
  const row = await q.one<{ seconds: number }>(
    `select coalesce(max(extract(epoch from platform.now() - e.at)), 0)::float8 as seconds from outbox.event e
     where e.xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(e.xid, $1::pg_snapshot)
       and ($2::pg_snapshot is null or e.id > $3::bigint or not pg_visible_in_snapshot(e.xid, $2::pg_snapshot))
       and ($4::text[] is null or e.type = any ($4::text[]))`,
    [snap, next, atId, consumer.types ?? null],
  );
  return Math.max(0, row?.seconds ?? 0);
}

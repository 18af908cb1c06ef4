import { createHash } from 'node:crypto';

import {
  type DomainError,
  type UnitOfWork,
  type Act,
  type DomainEvent,
  type Json,
  type Message,
  type RecordTx,
} from '#kernel';

import { requestContext } from '../context.js';
import type { Database, DatabaseRole, Queryer } from './database.js';
import { oncePerKey, type Kept } from './idempotency.js';

/** What a transaction offers to the adapters of every context. */
export interface Tx extends Queryer, RecordTx {
  /** A conditional statement (… returning) that must touch exactly one row; otherwise the refusal of `otherwise`. */
  changeOne<R = Record<string, unknown>>(
    sql: string,
    params: readonly unknown[],
    otherwise: () => DomainError,
  ): Promise<R>;
  /** The database clock, RFC 3339, UTC. Read after the locks it must follow. */
  now(): Promise<string>;
}

/** Unit of work over PostgreSQL: idempotency claim, work, audit entries and events commit together. */
export class TransactionalUnitOfWork<C extends RecordTx> implements UnitOfWork<C> {
  constructor(
    private readonly database: Database,
    private readonly make: (tx: Tx) => C,
    private readonly role?: DatabaseRole,
  ) {}

  run<T>(work: (tx: C) => Promise<T>): Promise<T> {
    return this.once(work, (result) => ({ response: result ?? null }));
  }

  /**
   * Runs work whose result is shown once and kept nowhere, since it holds a secret (只显示一次). A repeated request is refused with
   * the message of `made`, which says what there is now and how to go on without the secret.
   */
  reveal<T>(work: (tx: C) => Promise<T>, made: (result: T) => Message): Promise<T> {
    return this.once(work, (result) => ({ shownOnce: made(result) }));
  }

  private once<T>(work: (tx: C) => Promise<T>, keep: (result: T) => Kept): Promise<T> {
    return oncePerKey((claimed) =>
      this.database.transaction(
        async (q) => claimed(q, () => work(this.make(transaction(q))), keep),
        this.role,
      ),
    );
  }
}

/** The transaction's services over a plain queryer. */
export const transaction = (q: Queryer): Tx => ({
  ...q,
  changeOne: async <R>(sql: string, params: readonly unknown[], otherwise: () => DomainError): Promise<R> => {
    const rows = await q.query<R>(sql, params);
    const row = rows[0];
    if (rows.length !== 1 || row === undefined) throw otherwise();
    return row;
  },
  now: async () => {
    const row = await q.one<{ now: Date }>('select platform.now() as now');
    return (row as { now: Date }).now.toISOString();
  },
  record: (act) => recordAct(q, act),
  emit: (event) => emitEvent(q, event),
});

async function recordAct(q: Queryer, act: Act): Promise<void> {
  const stream = `${act.subject.kind}:${act.subject.id}`;
  // The time inside the sealed bytes is the database's, not this machine's.
  await q.query(
    `insert into audit.entry (stream, body)
     values ($1, jsonb_build_object('at', to_char(platform.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) || $2::jsonb)`,
    [stream, JSON.stringify(auditBody(act))],
  );
}

/** What the audit record says of an act of the request in hand, but for the time, which the database adds. */
export function auditBody(act: Act): { readonly [key: string]: Json } {
  const { actor, requestId, ip } = requestContext();
  return {
    v: 1,
    act: act.act,
    subject: act.subject,
    org: act.org ?? actor.org?.id ?? null,
    actor: {
      id: actor.accountId,
      name: actor.displayName,
      org: actor.org?.name ?? null,
      scope: actor.scope,
      ...(actor.scope === 'public' && act.claimed !== undefined ? { claimed: act.claimed } : {}),
    },
    from: { requestId, ip, credential: actor.credential ?? null },
    before: compact(act.before),
    after: compact(act.after),
    reason: act.reason ?? null,
  };
}

const INLINE_BYTES_MAX = 4096;

/** Small values stand in the record themselves, large ones as their digest: enough to prove what was there. */
function compact(value: Json | undefined): Json {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) <= INLINE_BYTES_MAX) return value;
  return { sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
}

async function emitEvent(q: Queryer, event: DomainEvent): Promise<void> {
  await q.query('insert into outbox.event (type, aggregate, aggregate_id, payload) values ($1, $2, $3, $4)', [
    event.type,
    event.aggregate,
    event.id,
    JSON.stringify(event.payload),
  ]);
}

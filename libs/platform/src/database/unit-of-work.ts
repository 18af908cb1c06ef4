import { createHash } from 'node:crypto';

import { DomainError, type UnitOfWork, type Act, type DomainEvent, type Json, type RecordTx } from '#kernel';

import { requestContext, type RequestContext } from '../context.js';
import type { Database, DatabaseRole, Queryer } from './database.js';
import { say } from '../say.js';

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

/** Unwinds the transaction of a repeated request with what the first one returned. */
class ReplayedResponse extends Error {
  constructor(readonly response: Json) {
    super('answered before');
    this.name = 'ReplayedResponse';
  }
}

/** Unit of work over PostgreSQL: idempotency claim, work, audit entries and events commit together. */
export class TransactionalUnitOfWork<C extends RecordTx> implements UnitOfWork<C> {
  constructor(
    private readonly database: Database,
    private readonly make: (tx: Tx) => C,
    private readonly role?: DatabaseRole,
  ) {}

  async run<T>(work: (tx: C) => Promise<T>): Promise<T> {
    const { idempotency } = requestContext();
    if (!idempotency) return this.database.transaction((q) => work(this.make(transaction(q))), this.role);
    if (idempotency.taken)
      throw new Error('a repeatable request has one unit of work: the key was taken by an earlier one');
    idempotency.taken = true;
    try {
      return await this.database.transaction((q) => this.once(q, work), this.role);
    } catch (error) {
      if (!(error instanceof ReplayedResponse)) throw error;
      idempotency.replayed = true;
      return error.response as T;
    }
  }

  private async once<T>(q: Queryer, work: (tx: C) => Promise<T>): Promise<T> {
    const context = requestContext();
    await claimKey(q, context);
    const result = await work(this.make(transaction(q)));
    await storeResponse(q, context, result);
    return result;
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
  const { actor, requestId, ip } = requestContext();
  const stream = `${act.subject.kind}:${act.subject.id}`;
  const body = {
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
  // The time inside the sealed bytes is the database's, not this machine's.
  await q.query(
    `insert into audit.entry (stream, body)
     values ($1, jsonb_build_object('at', to_char(platform.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) || $2::jsonb)`,
    [stream, JSON.stringify(body)],
  );
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

/** The first request with a key owns it; equal ones wait for its commit and get its answer, different ones are refused. */
async function claimKey(q: Queryer, context: RequestContext): Promise<void> {
  const { idempotency, actor } = context;
  if (!idempotency) return;
  const claimed = await q.query(
    `insert into platform.idempotency (account_id, key, request_hash) values ($1, $2, $3)
     on conflict (account_id, key) do nothing returning key`,
    [actor.accountId, idempotency.key, idempotency.requestHash],
  );
  if (claimed.length === 1) return;
  const earlier = await q.one<{ request_hash: Buffer; response: Json }>(
    'select request_hash, response from platform.idempotency where account_id = $1 and key = $2',
    [actor.accountId, idempotency.key],
  );
  if (!earlier?.request_hash.equals(idempotency.requestHash))
    throw new DomainError('idempotency-key-reused', say('key-of-other-request', { key: idempotency.key }));
  throw new ReplayedResponse(earlier.response);
}

async function storeResponse(q: Queryer, context: RequestContext, result: unknown): Promise<void> {
  const { idempotency, actor } = context;
  if (!idempotency) return;
  await q.query('update platform.idempotency set response = $3 where account_id = $1 and key = $2', [
    actor.accountId,
    idempotency.key,
    JSON.stringify(result ?? null),
  ]);
}

import { DomainError, type Json, type Message, readMessage, type StoredMessage } from '#kernel';

import { requestContext, type Idempotency } from '../context.js';
import type { Queryer } from './database.js';
import { say } from '../say.js';

/** What stays of an answer for repeated requests: the answer, or for one that showed a secret a message about what was made. */
export type Kept = { readonly response: unknown } | { readonly shownOnce: Message };

/** Does the work of a transaction under the key of the request in hand. */
type Claimed = <T>(q: Queryer, work: () => Promise<T>, keep: (result: T) => Kept) => Promise<T>;

/** Unwinds the transaction of a repeated request with what was kept of the first one. */
class AnsweredBefore extends Error {
  constructor(readonly kept: { readonly response: Json; readonly shownOnce: StoredMessage | null }) {
    super('answered before');
    this.name = 'AnsweredBefore';
  }
}

/**
 * One effect for each Idempotency-Key (幂等): the key is claimed in the transaction of the work, so that both are committed or neither is.
 * Equal requests wait for that commit. Without a key the work is simply done.
 */
export async function oncePerKey<T>(transaction: (claimed: Claimed) => Promise<T>): Promise<T> {
  const { actor } = requestContext();
  const idempotency = takeKey();
  if (!idempotency) return transaction((_q, work) => work());
  try {
    return await transaction(async (q, work, keep) => {
      await claim(q, actor.accountId, idempotency);
      const result = await work();
      await store(q, actor.accountId, idempotency.key, keep(result));
      return result;
    });
  } catch (error) {
    if (!(error instanceof AnsweredBefore)) throw error;
    idempotency.replayed = true;
    const { response, shownOnce } = error.kept;
    if (shownOnce !== null) throw new DomainError('shown-once', readMessage(shownOnce));
    return response as T;
  }
}

/** The key of the request in hand, for the one unit of work that answers it; undefined when it came without. */
export function takeKey(): Idempotency | undefined {
  const { idempotency } = requestContext();
  if (!idempotency) return undefined;
  if (idempotency.taken)
    throw new Error('a repeatable request has one unit of work: the key was taken by an earlier one');
  if (idempotency.awaitsUpload)
    throw new Error('what was uploaded is not part of the request yet: call identifyUpload before the work');
  idempotency.taken = true;
  return idempotency;
}

/** The refusal of a key that another request has. */
export const keyReused = (key: string): DomainError =>
  new DomainError('idempotency-key-reused', say('key-of-other-request', { key }));

/** The first request with a key owns it; equal ones wait for its commit and get what it kept, different ones are refused. */
async function claim(q: Queryer, accountId: string, { key, requestHash }: Idempotency): Promise<void> {
  const claimed = await q.query(
    `insert into platform.idempotency (account_id, key, request_hash) values ($1, $2, $3)
     on conflict (account_id, key) do nothing returning key`,
    [accountId, key, requestHash],
  );
  if (claimed.length === 1) return;
  const earlier = await q.one<{ requestHash: Buffer; response: Json; shownOnce: StoredMessage | null }>(
    `select request_hash as "requestHash", response, shown_once as "shownOnce"
     from platform.idempotency where account_id = $1 and key = $2`,
    [accountId, key],
  );
  if (!earlier?.requestHash.equals(requestHash)) throw keyReused(key);
  throw new AnsweredBefore(earlier);
}

async function store(q: Queryer, accountId: string, key: string, kept: Kept): Promise<void> {
  const [response, shownOnce] = 'shownOnce' in kept ? [null, kept.shownOnce] : [kept.response, null];
  await q.query(
    'update platform.idempotency set response = $3, shown_once = $4 where account_id = $1 and key = $2',
    [accountId, key, JSON.stringify(response), shownOnce && JSON.stringify(shownOnce)],
  );
}

import type { Queryer } from './database.js';

/** How long a transaction may take, and how long it may stand idle, unless the installation says otherwise; in seconds. */
export const TRANSACTION_SECONDS = 30;
export const IDLE_SECONDS = 10;

/**
 * Work of which one transaction may take longer (长事务), with its limit in seconds. An act is sealed when its transaction has ended:
 * these are also the longest times for which an entry of such work stays unsealed.
 */
export const LONG_WORK = {
  /** A file of the catalogue on its way in: staged, judged, applied. */
  'catalogue-import': 900,
  /** A round and its result being stored. */
  'round-storing': 900,
  /** A round read out whole, to be evaluated or exported. */
  'round-reading': 300,
  /** Lines or history of demand on their way in: staged, judged, applied. */
  'demand-import': 900,
  /** Demand being frozen: every accepted line copied, summed and digested. */
  'demand-freeze': 900,
  /** Agreements being drawn up or sent out: thousands at once. */
  'agreement-drawing': 900,
  /** The first checkpoint after a long pause. */
  'audit-sealing': 900,
  housekeeping: 300,
} as const;

/** PostgreSQL 17 and later bound a whole transaction; before, each statement and each pause between two of them are bounded. */
export const limitTransaction = (seconds: number): string =>
  `case when current_setting('transaction_timeout', true) is not null then set_config('transaction_timeout', '${seconds}s', true) end`;

/** Gives the transaction in hand the limit of long work, counted from now. The clock that runs has to be stopped to be set anew. */
export async function mayTake(q: Queryer, work: keyof typeof LONG_WORK): Promise<void> {
  const seconds = LONG_WORK[work];
  await q.query(
    `select ${limitTransaction(0)}, ${limitTransaction(seconds)}, set_config('statement_timeout', '${seconds}s', true)`,
  );
}

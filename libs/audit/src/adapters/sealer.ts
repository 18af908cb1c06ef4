import { mayTake, type Database, type Queryer } from '#platform';

import { checkpointText, signText, type Head, type LogIdentity } from '../domain/checkpoint.js';
import { Frontier } from '../domain/frontier.js';
import { leafOfText, treeHash, type TreeHash } from '../domain/hash.js';
import type { SigningPair } from './signing-key.js';

const SEAL_LOCK = 7_001;
const FETCH_ROWS = 10_000;

interface LastRow {
  readonly n: string;
  readonly size: string;
  readonly frontier: Buffer;
  readonly snap: string;
  readonly restore: string;
  /** Newest entry that came with that restore. */
  readonly afterId: string;
}

/** A restore from a dump that the log has not gone through yet. */
interface RestoreRow {
  readonly id: string;
  readonly uptoId: string;
  readonly snap: string;
  readonly isLast: boolean;
}

/** What a checkpoint adds: transactions visible in `upper` and not in `lower`, ids above `afterId` up to `uptoId`. */
interface Cut {
  readonly lower: string;
  readonly upper: string;
  readonly afterId: string;
  readonly uptoId: string;
  /** Where the next cut begins. */
  readonly snap: string;
  readonly restore: string;
}

const NOTHING_SEEN = '1:1:';
const EVERYTHING_SEEN = '9223372036854775807:9223372036854775807:';
const NO_LIMIT = '9223372036854775807';

/**
 * Appends what was committed since the last checkpoint to the log and signs the new head (封存). The cut is consistent: entries
 * visible in the new snapshot and not in the old one, by id. An open writer delays nobody; its entries come with a later cut.
 * Several sealers act as one: whoever holds the lock seals, the others come back. Undefined when there was nothing to seal.
 */
export function seal(database: Database, pair: SigningPair): Promise<Head | undefined> {
  return database.transaction(async (q) => {
    const lock = await q.one<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [SEAL_LOCK]);
    if (!lock?.mine) return undefined;
    await mayTake(q, 'audit-sealing');
    const last = await q.one<LastRow>(
      `select c.n, c.size, c.frontier, c.snap::text as snap, c.restore, coalesce(r.entries_to, 0) as "afterId"
       from audit.checkpoint c left join platform.restore r on r.id = c.restore order by c.n desc limit 1`,
    );
    const cut = await nextCut(q, last);
    const log = await logIdentity(q);
    const tree = treeHash(log.hash);
    const frontier = last ? Frontier.decode(tree, Number(last.size), last.frontier) : Frontier.empty(tree);
    const before = frontier.size;
    await appendCut(q, tree, frontier, cut);
    // A restore is gone through even when nothing was left to seal: the next cut begins behind it.
    if (frontier.size === before && cut.restore === (last?.restore ?? '0')) return undefined;
    const head = { n: Number(last?.n ?? 0) + 1, size: frontier.size, root: frontier.root().toString('hex') };
    await store(q, log, pair, { head, frontier, cut });
    return head;
  }, 'jc_seal');
}

/** The rest of a dump first, by its ids alone: the transaction numbers in it are of another server. */
async function nextCut(q: Queryer, last: LastRow | undefined): Promise<Cut> {
  const now = await q.one<{ snap: string }>('select pg_current_snapshot()::text as snap');
  if (!now) throw new Error('no snapshot');
  const { snap: lower = NOTHING_SEEN, restore = '0', afterId = '0' } = last ?? {};
  const pending = await q.one<RestoreRow>(
    `select id, entries_to as "uptoId", snap::text as snap, id = (select max(id) from platform.restore) as "isLast"
     from platform.restore where id > $1 order by id limit 1`,
    [restore],
  );
  if (!pending) return { lower, upper: now.snap, afterId, uptoId: NO_LIMIT, snap: now.snap, restore };
  const { id, uptoId, snap, isLast } = pending;
  const next = isLast ? snap : NOTHING_SEEN;
  return { lower, upper: EVERYTHING_SEEN, afterId, uptoId, snap: next, restore: id };
}

async function appendCut(q: Queryer, tree: TreeHash, frontier: Frontier, cut: Cut): Promise<void> {
  // SHA-256 leaves stand in the row already; under SM3 they are made here from the stored bytes.
  const column = tree.name === 'sha256' ? 'e.leaf' : 'e.body';
  await q.query(
    `declare cut no scroll cursor for select ${column} as leaf from audit.entry e where ${IN_CUT} order by e.id`,
    [cut.lower, cut.upper, cut.afterId, cut.uptoId],
  );
  for (let fetched = FETCH_ROWS; fetched === FETCH_ROWS;) {
    const rows = await q.query<{ leaf: Buffer | string }>(`fetch ${FETCH_ROWS} from cut`);
    for (const { leaf } of rows) frontier.append(typeof leaf === 'string' ? leafOfText(tree, leaf) : leaf);
    fetched = rows.length;
  }
  await q.query('close cut');
}

async function store(
  q: Queryer,
  log: LogIdentity,
  pair: SigningPair,
  sealed: { head: Head; frontier: Frontier; cut: Cut },
): Promise<void> {
  const { head, frontier, cut } = sealed;
  const clock = await q.one<{ at: string }>(
    `select to_char(platform.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  if (!clock) throw new Error('no clock');
  await q.query(
    `insert into audit.signing_key (key_id, public_key, first_checkpoint) values ($1, $2, $3)
     on conflict (key_id) do nothing`,
    [pair.id, pair.publicKey, head.n],
  );
  const signature = signText(checkpointText(log, { ...head, at: clock.at }), pair.privateKey);
  await q.query(
    `insert into audit.checkpoint (n, size, root, frontier, snap, hash_algorithm, at, key_id, sig, restore)
     values ($1, $2, decode($3, 'hex'), $4, $5::pg_snapshot, $6, $7, $8, decode($9, 'base64'), $10)`,
    [
      head.n,
      head.size,
      head.root,
      frontier.encode(),
      cut.snap,
      log.hash,
      clock.at,
      pair.id,
      signature,
      cut.restore,
    ],
  );
}

/** Entries of a cut: its lower and upper snapshot, and the ids it lies between, as parameters 1 to 4. */
export const IN_CUT = `e.xid >= pg_snapshot_xmin($1::pg_snapshot) and e.xid < pg_snapshot_xmax($2::pg_snapshot)
  and not pg_visible_in_snapshot(e.xid, $1::pg_snapshot) and pg_visible_in_snapshot(e.xid, $2::pg_snapshot)
  and e.id > $3::bigint and e.id <= $4::bigint`;

/** The log's identity and digest. */
export async function logIdentity(q: Queryer): Promise<LogIdentity> {
  const row = await q.one<LogIdentity>('select id as log, hash_algorithm as hash from audit.log');
  if (!row) throw new Error('the audit log has no identity');
  return row;
}

import { inclusionProof, rangesAfter } from '#kernel';
import type { Database, Queryer } from '#platform';

import type { Checkpoint, LogIdentity } from '../domain/checkpoint.js';
import type { SigningKey } from '../domain/export-file.js';
import { Frontier } from '../domain/frontier.js';
import { leafOfText, treeHash } from '../domain/hash.js';
import type { ProvenEntry } from '../domain/proven-entry.js';
import { CHECKPOINT_COLUMNS } from './heads.js';
import { IN_CUT, logIdentity } from './sealer.js';

const PAGE_ROWS = 200;

/** Where streams of the log stand: how many entries they have, the newest of them, and how many no checkpoint holds yet. */
export interface StreamsHead {
  readonly entries: number;
  readonly lastId: string | null;
  readonly unsealed: number;
}

export const streamsHead = (database: Database, streams: readonly string[]): Promise<StreamsHead> =>
  database.read(async (q) => {
    const row = await q.one<StreamsHead>(
      `select count(*)::int as entries, max(e.id)::text as "lastId", (count(*) filter (where not coalesce(
         (select audit.covers(e.id, e.xid, c.restore, c.snap) from audit.checkpoint c order by c.n desc limit 1), false)))::int as unsealed
       from audit.entry e where e.stream = any ($1)`,
      [streams],
    );
    if (!row) throw new Error('no count');
    return row;
  }, 'jc_audit');

/** A page of proven entries, with the checkpoints that hold them. */
export interface ProvenPage {
  readonly entries: readonly ProvenEntry[];
  readonly checkpoints: readonly Checkpoint[];
}

type Sealing = Checkpoint & {
  readonly lower: string;
  readonly upper: string;
  readonly afterId: string;
  readonly uptoId: string;
  readonly sizeBefore: number;
  readonly frontier: Buffer | null;
};
interface Row {
  readonly id: string;
  readonly stream: string;
  readonly body: string;
  /** Null until a checkpoint holds it. */
  readonly n: number | null;
}
type SealedRow = Row & { readonly n: number };

/** The log and every key that signed its checkpoints. */
export const logAndKeys = (database: Database): Promise<{ log: LogIdentity; keys: readonly SigningKey[] }> =>
  database.read(
    async (q) => ({
      log: await logIdentity(q),
      keys: await q.query<SigningKey>(
        `select key_id as id, public_key as "publicKey", first_checkpoint::float8 as "firstCheckpoint"
         from audit.signing_key order by first_checkpoint`,
      ),
    }),
    'jc_audit',
  );

/**
 * The sealed entries of streams, oldest first, each proven to lie in the checkpoint that sealed it. A cut is read once for all the
 * entries of the streams in it; each page is a transaction of its own.
 */
export async function* provenPages(
  database: Database,
  streams: readonly string[],
): AsyncGenerator<ProvenPage> {
  for (let after = '0', more = true; more;) {
    const rows = await database.read(
      (q) =>
        q.query<Row>(
          `select e.id::text as id, e.stream, e.body,
             (select min(c.n) from audit.checkpoint c where audit.covers(e.id, e.xid, c.restore, c.snap))::float8 as n
           from audit.entry e where e.stream = any ($1) and e.id > $2::bigint order by e.id limit ${PAGE_ROWS}`,
          [streams, after],
        ),
      'jc_audit',
    );
    const sealed = rows.filter((row): row is SealedRow => row.n !== null);
    yield await database.read((q) => provePage(q, sealed), 'jc_audit');
    after = rows.at(-1)?.id ?? after;
    more = rows.length === PAGE_ROWS;
  }
}

async function provePage(q: Queryer, rows: readonly SealedRow[]): Promise<ProvenPage> {
  const log = await logIdentity(q);
  const cuts = new Map<number, Awaited<ReturnType<typeof readCut>>>();
  for (const n of new Set(rows.map((row) => row.n))) cuts.set(n, await readCut(q, n, log));
  return {
    entries: rows.map(({ id, stream, body, n }) => ({ stream, body, ...proofIn(cuts.get(n), id) })),
    checkpoints: [...cuts.values()].map(({ checkpoint }) => checkpoint),
  };
}

async function readCut(q: Queryer, n: number, log: LogIdentity) {
  const sealing = await q.one<Sealing>(
    `select ${CHECKPOINT_COLUMNS}, k.lower::text as lower, k.upper::text as upper, k.after_id as "afterId", k.upto_id as "uptoId",
       coalesce(p.size, 0)::float8 as "sizeBefore", p.frontier
     from audit.checkpoint c join audit.cut k on k.n = c.n left join audit.checkpoint p on p.n = c.n - 1 where c.n = $1`,
    [n],
  );
  if (!sealing) throw new Error(`checkpoint ${n} has gone`);
  const { lower, upper, afterId, uptoId, sizeBefore, frontier, ...checkpoint } = sealing;
  const tree = treeHash(log.hash);
  const batch = await q.query<{ id: string; body: string }>(
    `select e.id::text as id, e.body from audit.entry e where ${IN_CUT} order by e.id`,
    [lower, upper, afterId, uptoId],
  );
  const leaves = batch.map(({ body }) => leafOfText(tree, body));
  const before = Frontier.decode(tree, sizeBefore, frontier ?? Buffer.alloc(0)).subtrees;
  const places = new Map(batch.map(({ id }, place) => [id, place]));
  return { checkpoint, sizeBefore, leaves, places, ranges: rangesAfter(tree, before, leaves) };
}

function proofIn(
  cut: Awaited<ReturnType<typeof readCut>> | undefined,
  id: string,
): Pick<ProvenEntry, 'leaf' | 'checkpoint' | 'index' | 'proof'> {
  const place = cut?.places.get(id);
  const leaf = place === undefined ? undefined : cut?.leaves[place];
  if (!cut || place === undefined || !leaf) throw new Error(`entry ${id} is not in its checkpoint`);
  const index = cut.sizeBefore + place;
  return {
    leaf: leaf.toString('hex'),
    checkpoint: cut.checkpoint.n,
    index,
    proof: inclusionProof(cut.ranges, index, cut.checkpoint.size).map((hash) => hash.toString('hex')),
  };
}

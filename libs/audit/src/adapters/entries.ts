import { DomainError, inclusionProof, type Json, rangesAfter } from '#kernel';
import { pageOf, type Database, type Filter, type Page, type Queryer } from '#platform';

import type { Checkpoint } from '../domain/checkpoint.js';
import { Frontier } from '../domain/frontier.js';
import { treeHash, leafOfText } from '../domain/hash.js';
import type { EntryDetailView, EntryQuery, EntryView, InclusionView } from './audit.views.js';
import { CHECKPOINT_COLUMNS } from './heads.js';
import { IN_CUT, logIdentity } from './sealer.js';
import { say } from '../domain/say.js';

/** Before acts named the account that was tried, a refused sign-in had it as its subject alone. */
const CLAIMED = `coalesce(b.body -> 'actor' ->> 'claimed',
  case when b.body -> 'subject' ->> 'kind' = 'username' then b.body -> 'subject' ->> 'id' end)`;

const COLUMNS = `e.id::text as id, to_json(e.at) #>> '{}' as at, b.body ->> 'act' as act, e.stream,
  b.body -> 'subject' ->> 'kind' as "subjectKind", b.body -> 'subject' ->> 'id' as "subjectId",
  b.body -> 'actor' ->> 'id' as "actorId", b.body -> 'actor' ->> 'name' as "actorName", b.body -> 'actor' ->> 'org' as "actorOrg",
  case b.body -> 'actor' ->> 'scope' when 'public' then 'public' when 'system' then 'system' else 'person' end as "actorKind",
  ${CLAIMED} as "actorClaimed", b.body ->> 'reason' as reason,
  coalesce((select audit.covers(e.id, e.xid, c.restore, c.snap) from audit.checkpoint c order by c.n desc limit 1), false) as sealed`;

const FROM = 'audit.entry e cross join lateral (select e.body::jsonb as body) b';

/** Acts by when, who, what and about whom (审计记录查询). */
export const listEntries = (
  database: Database,
  query: EntryQuery,
  only: readonly Filter[] = [],
): Promise<Page<EntryView>> =>
  database.read(
    (q) =>
      pageOf<EntryView>(
        q,
        {
          select: COLUMNS,
          from: FROM,
          where: [
            ...only,
            // The exact text of the stored bytes first: it is far cheaper than reading every body as JSON.
            [
              `strpos(e.body, $) > 0`,
              query.act === undefined ? undefined : `"act": ${JSON.stringify(query.act)}`,
            ],
            [`b.body ->> 'act' = $`, query.act],
            ['e.stream = $', query.subject],
            [`b.body -> 'actor' ->> 'id' = $`, query.actorId],
            [`coalesce(${CLAIMED}, b.body -> 'actor' ->> 'name') ilike '%' || $ || '%'`, query.actor],
            ['e.at >= $::timestamptz', query.from],
            ['e.at < $::timestamptz', query.to],
            [`e.body ilike '%' || $ || '%'`, query.q],
          ],
          sortable: { id: ['e.id', 'bigint'] },
          defaultSort: '-id',
          key: ['e.id', 'bigint'],
        },
        query,
      ),
    'jc_audit',
  );

/** Files that left the platform (导出记录): a partial index finds them among all acts. */
export const EXPORTS_ONLY: Filter = [
  `strpos(e.body, '"act": "export.made"') > 0 and b.body ->> 'act' = $`,
  'export.made',
];

/** One entry with its exact bytes and, once sealed, the proof that the log holds it. */
export function readEntry(database: Database, id: string): Promise<EntryDetailView> {
  return database.read(async (q) => {
    const entry = await q.one<EntryView & { body: string; leaf: Buffer; content: Json; xid: string }>(
      `select ${COLUMNS}, e.body, e.leaf, b.body as content, e.xid::text as xid from ${FROM} where e.id = $1`,
      [id],
    );
    if (!entry) throw new DomainError('not-found', say('entry-unknown', { id }));
    const { leaf, xid, ...view } = entry;
    return { ...view, leaf: leaf.toString('hex'), inclusion: entry.sealed ? await prove(q, id, xid) : null };
  }, 'jc_audit');
}

type Sealing = Checkpoint & {
  readonly lower: string;
  readonly upper: string;
  readonly afterId: string;
  readonly uptoId: string;
  readonly sizeBefore: number;
  readonly frontier: Buffer | null;
};

/** Inclusion in the checkpoint that sealed the entry: the frontier before it and its own batch are enough. */
async function prove(q: Queryer, id: string, xid: string): Promise<InclusionView | null> {
  const sealing = await q.one<Sealing>(
    `select ${CHECKPOINT_COLUMNS}, k.lower::text as lower, k.upper::text as upper, k.after_id as "afterId", k.upto_id as "uptoId",
       coalesce(p.size, 0)::float8 as "sizeBefore", p.frontier
     from audit.checkpoint c join audit.cut k on k.n = c.n left join audit.checkpoint p on p.n = c.n - 1
     where audit.covers($1::bigint, $2::xid8, c.restore, c.snap) order by c.n limit 1`,
    [id, xid],
  );
  if (!sealing) return null;
  const log = await logIdentity(q);
  const tree = treeHash(log.hash);
  const batch = await q.query<{ id: string; body: string }>(
    `select e.id, e.body from audit.entry e where ${IN_CUT} order by e.id`,
    [sealing.lower, sealing.upper, sealing.afterId, sealing.uptoId],
  );
  const place = batch.findIndex((row) => row.id === id);
  if (place < 0 || sealing.sizeBefore + batch.length !== sealing.size) return null;
  const before = Frontier.decode(tree, sealing.sizeBefore, sealing.frontier ?? Buffer.alloc(0)).subtrees;
  const leaves = batch.map((row) => leafOfText(tree, row.body));
  const index = sealing.sizeBefore + place;
  const proof = inclusionProof(rangesAfter(tree, before, leaves), index, sealing.size);
  const { n, size, root, at, keyId, signature } = sealing;
  return {
    ...log,
    checkpoint: { n, size, root, at, keyId, signature },
    index,
    proof: proof.map((h) => h.toString('hex')),
  };
}

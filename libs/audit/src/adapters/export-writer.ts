import { DomainError } from '#kernel';
import type { Database, DatabaseRole } from '#platform';

import type { Checkpoint, LogIdentity } from '../domain/checkpoint.js';
import { markLine, type ExportHeader, type SigningKey } from '../domain/export-file.js';
import { treeHash } from '../domain/hash.js';
import { CHECKPOINT_COLUMNS } from './heads.js';
import { IN_CUT, logIdentity } from './sealer.js';
import { say } from '../domain/say.js';

const PAGE_ROWS = 5_000;
const CHECKPOINTS_AT_ONCE = 200;

/** What an export covers, known before its first byte is sent. */
export interface ExportPlan {
  readonly header: ExportHeader;
  readonly keys: readonly SigningKey[];
  readonly last: { readonly n: number; readonly size: number; readonly root: string };
}

/** Fixes what an export after checkpoint `after` (0 = from the beginning) will hold. */
export function planExport(
  database: Database,
  after: number,
  role: DatabaseRole | undefined,
): Promise<ExportPlan> {
  return database.read(async (q) => {
    const log = await logIdentity(q);
    const start =
      after === 0
        ? emptyStart(log)
        : await q.one<ExportHeader['after']>(
            `select ${CHECKPOINT_COLUMNS}, encode(c.frontier, 'hex') as frontier from audit.checkpoint c where c.n = $1`,
            [after],
          );
    if (!start) throw new DomainError('not-found', say('checkpoint-unknown', { n: after }));
    const last = await q.one<Checkpoint>(
      `select ${CHECKPOINT_COLUMNS} from audit.checkpoint c order by c.n desc limit 1`,
    );
    const keys = await q.query<SigningKey>(
      `select key_id as id, public_key as "publicKey", first_checkpoint::float8 as "firstCheckpoint"
       from audit.signing_key order by first_checkpoint`,
    );
    const clock = await q.one<{ at: string }>(`select to_json(platform.now()) #>> '{}' as at`);
    const { n, size, root, frontier } = start;
    const header = {
      version: 1,
      ...log,
      after: { n, size, root, frontier },
      madeAt: clock?.at ?? '',
    } as const;
    return { header, keys, last: last ? { n: last.n, size: last.size, root: last.root } : { n, size, root } };
  }, role);
}

/**
 * The lines of an export, in chunks. Every page is a transaction of its own: a slow reader holds none open. Sealed entries
 * never change, so the pages still make one state.
 */
export async function* exportLines(
  database: Database,
  plan: ExportPlan,
  role: DatabaseRole | undefined,
): AsyncGenerator<string> {
  const marks = [
    markLine({ kind: 'export', header: plan.header }),
    ...plan.keys.map((key) => markLine({ kind: 'key', key })),
  ];
  yield `${marks.join('\n')}\n`;
  for (let n = plan.header.after.n; n < plan.last.n;) {
    const cuts = await readCuts(database, n, plan.last.n, role);
    for (const cut of cuts) {
      yield* entriesOf(database, cut, role);
      const { n, size, root, at, keyId, signature } = cut;
      yield `${markLine({ kind: 'checkpoint', checkpoint: { n, size, root, at, keyId, signature } })}\n`;
    }
    const last = cuts.at(-1);
    if (!last) break;
    n = last.n;
  }
  yield `${markLine({ kind: 'end', head: plan.last })}\n`;
}

type Cut = Checkpoint & {
  readonly lower: string;
  readonly upper: string;
  readonly afterId: string;
  readonly uptoId: string;
};

const readCuts = (
  database: Database,
  after: number,
  to: number,
  role: DatabaseRole | undefined,
): Promise<Cut[]> =>
  database.read(
    (q) =>
      q.query<Cut>(
        `select ${CHECKPOINT_COLUMNS}, k.lower::text as lower, k.upper::text as upper, k.after_id as "afterId", k.upto_id as "uptoId"
         from audit.checkpoint c join audit.cut k on k.n = c.n where c.n > $1 and c.n <= $2 order by c.n limit ${CHECKPOINTS_AT_ONCE}`,
        [after, to],
      ),
    role,
  );

async function* entriesOf(
  database: Database,
  cut: Cut,
  role: DatabaseRole | undefined,
): AsyncGenerator<string> {
  for (let after = cut.afterId, more = true; more;) {
    const rows = await database.read(
      (q) =>
        q.query<{ id: string; body: string }>(
          `select e.id, e.body from audit.entry e where ${IN_CUT} order by e.id limit ${PAGE_ROWS}`,
          [cut.lower, cut.upper, after, cut.uptoId],
        ),
      role,
    );
    if (rows.length > 0) yield rows.map((row) => `${row.body}\n`).join('');
    after = rows.at(-1)?.id ?? after;
    more = rows.length === PAGE_ROWS;
  }
}

const emptyStart = (log: LogIdentity): ExportHeader['after'] => ({
  n: 0,
  size: 0,
  root: treeHash(log.hash).empty.toString('hex'),
  frontier: '',
});

import { type Message } from '#kernel';
import type { Database, Queryer } from '#platform';

import type { Checkpoint, Head } from '../domain/checkpoint.js';
import { say } from '../domain/say.js';

/** A head as the public page shows it (公开日志头). */
export interface PublishedHead extends Head {
  /** Day in Beijing time on which it was published. */
  readonly day: string;
  readonly publishedAt: string;
  /** Second parties that counter-signed it, or a later one, with an equal root. */
  readonly counterSignatures: number;
}

export const CHECKPOINT_COLUMNS = `c.n::float8 as n, c.size::float8 as size, encode(c.root, 'hex') as root,
  to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, c.key_id as "keyId",
  replace(encode(c.sig, 'base64'), E'\\n', '') as signature`;

/** The newest signed checkpoint; undefined before the first. Documents print it, so that it leaves the operator's hands on paper. */
export const latestHead = (database: Database): Promise<Checkpoint | undefined> =>
  database.read(
    (q) =>
      q.one<Checkpoint>(`select ${CHECKPOINT_COLUMNS} from audit.checkpoint c order by c.n desc limit 1`),
    'jc_public',
  );

/** Publishes the newest checkpoint as the head of today, once a day; what was published stays. */
export async function publishDailyHead(database: Database): Promise<Message> {
  const row = await database.transaction((q) =>
    q.one<{ day: string; n: string }>(
      `insert into audit.daily_head (day, n, size, root)
       select (platform.now() at time zone 'Asia/Shanghai')::date, c.n, c.size, c.root
       from audit.checkpoint c order by c.n desc limit 1
       on conflict (day) do nothing returning day::text as day, n`,
    ),
  );
  return row ? say('head-published', row) : say('head-not-due');
}

/** Published heads, newest first. */
export const publishedHeads = (q: Queryer, limit: number): Promise<PublishedHead[]> =>
  q.query<PublishedHead>(
    `select h.day::text as day, h.n::float8 as n, h.size::float8 as size, encode(h.root, 'hex') as root,
       to_json(h.at) #>> '{}' as "publishedAt",
       (select count(distinct s.witness_id) from audit.counter_signature s where s.n >= h.n and s.agrees)::int as "counterSignatures"
     from audit.daily_head h order by h.day desc limit $1`,
    [limit],
  );

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { runAsSystem, type Database } from '#platform';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import {
  checkpointText,
  keyIdOf,
  signText,
  type LogIdentity,
} from '../../libs/audit/src/domain/checkpoint.js';
import { Frontier } from '../../libs/audit/src/domain/frontier.js';
import { leafOfText, treeHash } from '../../libs/audit/src/domain/hash.js';
import { UnreadableExport } from '../../libs/audit/src/domain/export-file.js';
import { copyOf, download, newSigningPair, verifyDivided, verifyLines } from '../support/audit-log.js';
import { dice, type Dice } from '../support/dice.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase, recordActs } from '../support/open-database.js';

const TAMPERINGS = process.env['JICAI_FULL'] ? 10_000 : 400;
const CUTS = 24;

interface Sealed {
  readonly id: string;
  readonly xid: string;
  readonly n: number;
}

/** What a superuser with the triggers off may do to sealed entries; each says which checkpoint it hits first. */
const TAMPER: Record<string, (client: pg.Client, log: Sealed[], roll: Dice) => Promise<number>> = {
  edit: async (client, log, roll) => {
    const { id, n } = roll.one(log);
    await client.query(`update audit.entry set body = overlay(body placing 'X' from $2) where id = $1`, [
      id,
      3 + roll.below(20),
    ]);
    return n;
  },
  remove: async (client, log, roll) => {
    const { id, n } = roll.one(log);
    await client.query('delete from audit.entry where id = $1', [id]);
    return n;
  },
  exchange: async (client, log, roll) => {
    const [a, b] = roll.two(log);
    await client.query(
      `update audit.entry e set body = o.body, stream = o.stream from audit.entry o
       where e.id in ($1, $2) and o.id in ($1, $2) and o.id <> e.id`,
      [a.id, b.id],
    );
    return Math.min(a.n, b.n);
  },
  insert: async (client, log, roll) => {
    const { xid, n } = roll.one(log);
    await client.query(
      `insert into audit.entry (id, xid, stream, body) overriding system value values ($1, $2, 's:1', '{"v": 1, "forged": true}')`,
      [1_000_000 + roll.below(1_000_000), xid],
    );
    return n;
  },
  truncate: async (client, log, roll) => {
    const from = roll.below(log.length);
    await client.query('delete from audit.entry where id = any ($1::bigint[])', [
      log.slice(from).map((entry) => entry.id),
    ]);
    return log[from]?.n ?? 0;
  },
  drop: async (client, log, roll) => {
    const first = 1 + roll.below(CUTS);
    await client.query('alter table audit.checkpoint disable trigger append_only');
    await client.query('delete from audit.entry where id = any ($1::bigint[])', [
      log.filter((e) => e.n >= first).map((e) => e.id),
    ]);
    await client.query('delete from audit.checkpoint where n >= $1', [first]);
    return first;
  },
};

describe('tampering with sealed entries', () => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  let client: pg.Client;
  let log: Sealed[];
  const pair = newSigningPair();
  const folder = mkdtempSync(join(tmpdir(), 'jicai-tampering-'));
  const file = join(folder, 'tampered.jsonl');

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
    for (let cut = 1; cut <= CUTS; cut++) {
      await recordActs(
        database,
        Array.from({ length: 1 + ((cut * 7) % 12) }, (_, i) => `${cut}-${i}`),
      );
      await runAsSystem('seal', () => seal(database, pair));
    }
    client = new pg.Client({ connectionString: test.url });
    await client.connect();
    const { rows } = await client.query<Sealed>(
      `select e.id, e.xid::text as xid, (select min(c.n) from audit.checkpoint c where pg_visible_in_snapshot(e.xid, c.snap))::int as n
       from audit.entry e order by n, e.id`,
    );
    log = rows;
  });
  afterAll(async () => {
    await client.end();
    await database.close();
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Does something as a superuser with triggers off, looks at the export inside the same transaction, and undoes it. */
  async function tampered<T>(
    work: () => Promise<T>,
    look: (lines: Buffer[], result: T) => Promise<void> | void,
  ): Promise<void> {
    await client.query('begin; alter table audit.entry disable trigger append_only');
    try {
      const result = await work();
      await look(await download(throughClient(client)), result);
    } finally {
      await client.query('rollback');
    }
  }

  it(`finds each of ${TAMPERINGS} against the second party's copy, at its checkpoint and range, line by line and by segments`, async () => {
    const copy = copyOf(await download(database));
    const sizes = [0, ...Array.from({ length: CUTS }, (_, i) => copy.at(i + 1)?.size ?? 0)];
    const kinds = Object.keys(TAMPER);
    const missed: string[] = [];
    for (let i = 0; i < TAMPERINGS; i++) {
      const kind = kinds[i % kinds.length] ?? '';
      await tampered(
        () => TAMPER[kind]?.(client, log, dice(i)) ?? Promise.resolve(0),
        async (lines, n) => {
          const verdict = verifyLines(lines, copy);
          writeFileSync(file, `${lines.join('\n')}\n`);
          const division = { segmentBytes: 1 + dice(i).below(3_000), inHand: 3 };
          expect(await verifyDivided(file, copy, division)).toEqual(verdict);
          const { fault } = verdict;
          const located = fault?.checkpoint === n && fault.from === sizes[n - 1] && fault.to === sizes[n];
          if (!located) missed.push(`${kind} #${i}: expected checkpoint ${n}, got ${JSON.stringify(fault)}`);
        },
      );
    }
    expect(missed).toEqual([]);
  }, 1_800_000);

  it('finds edits of one byte without a copy too, as long as the signing key is safe', async () => {
    await tampered(
      () => TAMPER['edit']?.(client, log, dice(7)) ?? Promise.resolve(0),
      (lines, n) => {
        expect(verifyLines(lines).fault).toMatchObject({ kind: 'content-differs', checkpoint: n });
      },
    );
  });

  it('finds a log that was sealed anew with the stolen key only against the copy', async () => {
    const honest = await download(database);
    const copy = copyOf(honest);
    await tampered(
      async () => {
        await client.query('alter table audit.checkpoint disable trigger append_only');
        await client.query(
          `update audit.entry set body = replace(body, 'job.recovered', 'job.renounced') where id = $1`,
          [log[40]?.id],
        );
        await resealAll(client, pair);
        return log[40]?.n ?? 0;
      },
      (lines, n) => {
        expect(verifyLines(lines).fault).toBeUndefined();
        expect(verifyLines(lines, copy).fault).toMatchObject({ kind: 'witness-differs', checkpoint: n });
      },
    );
  });

  it('cannot tell a dropped tail without a copy, and says nothing it cannot prove', async () => {
    await tampered(
      () => TAMPER['drop']?.(client, log, dice(3)) ?? Promise.resolve(0),
      (lines) => {
        expect(verifyLines(lines)).toMatchObject({ fault: undefined, witnessed: 0 });
      },
    );
  });

  it('leaves a broken download apart from a broken log', async () => {
    const lines = await download(database);
    expect(() => verifyLines(lines.slice(0, 30))).toThrow(UnreadableExport);
  });
});

/** The exporter over a connection that has an uncommitted tampering in hand. */
function throughClient(client: pg.Client): Database {
  const query = async <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    (await client.query(sql, [...params])).rows as R[];
  const one = async <R>(sql: string, params: readonly unknown[] = []): Promise<R | undefined> =>
    (await query<R>(sql, params))[0];
  const queryer = { query, one };
  return { read: (work: (q: typeof queryer) => Promise<unknown>) => work(queryer) } as unknown as Database;
}

/** What an operator with database and key can do: compute every checkpoint again over the altered entries and sign it. */
async function resealAll(client: pg.Client, pair: ReturnType<typeof newSigningPair>): Promise<void> {
  const identity = (
    await client.query<LogIdentity>('select id as log, hash_algorithm as hash from audit.log')
  ).rows[0];
  if (!identity) throw new Error('no log');
  const tree = treeHash(identity.hash);
  const frontier = Frontier.empty(tree);
  const { rows } = await client.query<{ n: string; at: string; bodies: string[] }>(
    `select c.n, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       array(select e.body from audit.entry e where pg_visible_in_snapshot(e.xid, c.snap)
         and not pg_visible_in_snapshot(e.xid, coalesce((select p.snap from audit.checkpoint p where p.n = c.n - 1), '1:1:'))
         order by e.id) as bodies
     from audit.checkpoint c order by c.n`,
  );
  for (const { n, at, bodies } of rows) {
    for (const body of bodies) frontier.append(leafOfText(tree, body));
    const head = { n: Number(n), size: frontier.size, root: frontier.root().toString('hex') };
    const signature = signText(checkpointText(identity, { ...head, at }), pair.privateKey);
    await client.query(
      `update audit.checkpoint set root = decode($2, 'hex'), frontier = $3, sig = decode($4, 'base64'), key_id = $5 where n = $1`,
      [n, head.root, frontier.encode(), signature, keyIdOf(pair.publicKey)],
    );
  }
}

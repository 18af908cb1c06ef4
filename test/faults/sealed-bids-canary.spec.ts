import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { passQuotesDue, quoteBody, quotesAsked } from '../support/second-quotes.js';
import {
  announced,
  bidBody,
  type BidBody,
  giveShares,
  type MadeTender,
  passDeadline,
} from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';

const BIDS = process.env['JICAI_FULL'] === '1' ? 1_000 : 20;

let world: World;
let made: MadeTender;
let address = '';
const children: ChildProcess[] = [];
let logs = '';

/** Every bidder's price is a number that nothing else of the platform has. */
const canaries = Array.from(
  { length: BIDS },
  (_, i) => `${417_000_003 + i * 7_919}.${String(10 + (i % 90))}`,
);

beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '5' });
  made = await announced(world, { companies: BIDS });
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  await start('apps/api/src/main.js', { PORT: String(port) });
  await start('apps/worker/src/main.js', {});
}, 300_000);
afterAll(async () => {
  await Promise.all(children.map(stop));
  await world.close();
});

/** A process of the built program, all that it says at the most talkative level kept. */
async function start(program: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', program)], {
    env: {
      ...process.env,
      ...env,
      HOST: '127.0.0.1',
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: world.test.config.dataDir,
      DATABASE_URL: world.test.database.url,
      DATABASE_POOL: '5',
      JICAI_RATE_LIMIT: '1000000',
      LOG_LEVEL: 'trace',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const keep = (chunk: unknown): void => void (logs += String(chunk));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const from = logs.length;
  while (!logs.slice(from).includes('ready')) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${logs}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Hands an envelope in at the running server. */
async function handIn(by: Somebody, id: string, body: BidBody, key: string): Promise<void> {
  const answer = await fetch(`${address}/api/v1/tenders/${id}/bids`, {
    method: 'POST',
    headers: { cookie: by.cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
}

/** The running worker has closed the part. */
async function closed(id: string, part: string): Promise<void> {
  const rows = () =>
    world.test.database.query('select 1 from tender.closing where tender_id = $1 and part = $2', [id, part]);
  while ((await rows()).length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** All that the database holds, jobs and all: rows as text, bytes in hex. */
async function dump(): Promise<string> {
  const tables = await world.test.database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const [row] = await world.test.database.query<{ text: string | null }>(
      `select string_agg(t::text, chr(10)) as text from ${name} t`,
    );
    texts.push(row?.text ?? '');
  }
  return texts.join('\n');
}

/** A price as it may stand in a text: plain, in hex, in base64 at any of its three alignments. */
function formsOf(price: string): string[] {
  const bytes = Buffer.from(price);
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64url')
      .slice(before === 0 ? 0 : before + 1, 14),
  );
  return [price, bytes.toString('hex'), ...base64];
}

/** Which prices occur in a text, in any of their forms. */
function found(text: string, prices: readonly string[] = canaries): Set<string> {
  const owners = new Map(prices.flatMap((price) => formsOf(price).map((form) => [form, price] as const)));
  const hits = new Set<string>();
  for (const length of new Set([...owners.keys()].map((form) => form.length)))
    for (let at = 0; at + length <= text.length; at++) {
      const owner = owners.get(text.slice(at, at + length));
      if (owner !== undefined) hits.add(owner);
    }
  return hits;
}

describe(`${BIDS} sealed bids`, () => {
  it('leave no readable byte of a price in the database, the job store and the logs before the opening', async () => {
    const companies = [...made.bidders.values()];
    for (const [i, company] of companies.entries()) {
      const body = await bidBody(world, company, made.id, () => canaries[i] ?? null);
      await handIn(company, made.id, body, `canary-${i}`);
    }
    await passDeadline(world, made.id);
    await closed(made.id, 'price');
    await giveShares(world, made, 3);
    expect([...found(await dump()), ...found(logs)]).toEqual([]);
  }, 600_000);

  it('are all found by the same search once they are opened', async () => {
    const answer = await fetch(`${address}/api/v1/tenders/${made.id}/opening`, {
      method: 'POST',
      headers: { cookie: made.officers[0]?.cookie ?? '' },
    });
    expect(await answer.json()).toMatchObject({ state: 'opened', opened: BIDS, unreadable: 0 });
    expect(found(await dump()).size).toBe(BIDS);
    expect([...found(logs)]).toEqual([]);
  }, 600_000);

  it('would be found in hex and in base64 too', () => {
    const [price = ''] = canaries;
    const inside = `{"x":"${price}"}`;
    for (const text of [
      inside,
      Buffer.from(inside).toString('hex'),
      ...[0, 1, 2].map((before) => Buffer.from(' '.repeat(before) + inside).toString('base64url')),
    ])
      expect([...found(text)]).toEqual([price]);
  });
});

describe('second quotes', () => {
  it('leave no readable byte before their opening, and are found after it', async () => {
    const quotes = ['1318457.71', '1624739.83'];
    const asked = await quotesAsked(world, { prices: ['3000000.00', '2500000.00', '1000000.00'] });
    for (const [i, company] of [...asked.bidders.values()].slice(0, 2).entries())
      await handIn(
        company,
        asked.id,
        await quoteBody(world, company, asked.id, quotes[i] ?? ''),
        `quote-${i}`,
      );
    await passQuotesDue(world, asked.id);
    await closed(asked.id, 'second-quote');
    await giveShares(world, asked, 3, 'second-quote');
    expect([...found(await dump(), quotes), ...found(logs, quotes)]).toEqual([]);
    const answer = await fetch(`${address}/api/v1/tenders/${asked.id}/second-quotes/opening`, {
      method: 'POST',
      headers: { cookie: asked.officers[0]?.cookie ?? '' },
    });
    expect(await answer.json()).toMatchObject({ opened: 2, accepted: 2 });
    expect(found(await dump(), quotes).size).toBe(2);
    expect([...found(logs, quotes)]).toEqual([]);
  }, 120_000);
});

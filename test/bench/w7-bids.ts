import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import pg from 'pg';

import { RUNNING_ROUND } from '#demonstration';
import { loadConfig } from '#platform';
import {
  type Envelope,
  type PackageItem,
  type Place,
  placeOf,
  type CeremonyRecord,
  readSealingPackage,
  seal,
} from '#sealing';

import { asOthers, BID } from '../../apps/cli/src/demo-others.js';
import { median, type Measure, timed, type Workload } from './workload.js';

const BIDS = { everyday: 1_200, full: 20_000 };
const ROUNDS = 3;
const RAW_CONNECTIONS = 8;
const RATIO_MIN = 0.6;
const P99_MS_MAX = 500;

/**
 * Sealed bids over HTTP (投标高峰), beside the same rows put into a bare table by a bare function: every company of the running round
 * replaces its bid again and again, all at once, as in the last minute before a deadline.
 */
export const bidPeak: Workload = {
  id: 'w7',
  title: 'sealed bids over HTTP before a deadline',
  run: async ({ databaseUrl, root, full, say }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jicai-bench-'));
    const owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    const server = await startServer(root, databaseUrl, dataDir);
    try {
      const tender = await announce(server.url, owner);
      const env = {
        ...process.env,
        JICAI_MODE: 'embedded',
        JICAI_DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
      };
      await asOthers(loadConfig(env, root), BID);
      const companies = await companiesOf(server.url, owner, tender);
      const each = Math.ceil((full ? BIDS.full : BIDS.everyday) / companies.length);
      await owner.query(RAW);
      const peaks: Peak[] = [];
      const raws: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const sealed = await Promise.all(
          companies.map((company) => company.prepare(Math.ceil(each / ROUNDS))),
        );
        raws.push(await rawRate(databaseUrl, sealed));
        peaks.push(await peak(server.url, tender, companies, sealed));
        say(`${sealed.flat().length} bids of ${companies.length} companies: round ${round + 1}`);
      }
      await checkAnswers(server.url, owner, tender, companies);
      return measures(peaks, raws, full);
    } finally {
      await server.stop();
      await owner.end();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

interface Peak {
  readonly perSecond: number;
  readonly p99: number;
}

function measures(peaks: readonly Peak[], raws: readonly number[], full: boolean): Measure[] {
  const [rate, raw] = [median(peaks.map(({ perSecond }) => perSecond)), median(raws)];
  const p99 = median(peaks.map((one) => one.p99));
  return [
    {
      workload: 'W7',
      what: 'bids accepted over HTTP',
      value: rate,
      unit: '/s',
      limit: { what: `the same rows by a bare function, ${RAW_CONNECTIONS} connections`, value: raw },
      ratio: rate / raw,
      bar: `≥ ${RATIO_MIN} of the bare function`,
      holds: full ? rate / raw >= RATIO_MIN : null,
    },
    {
      workload: 'W7',
      what: 'answer of a submission, p99',
      value: p99,
      unit: 'ms',
      bar: `≤ ${P99_MS_MAX} ms`,
      holds: full ? p99 <= P99_MS_MAX : null,
    },
  ];
}

/** The built server in a process of its own, with the demonstration province. */
async function startServer(
  root: string,
  databaseUrl: string,
  dataDir: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const script = join(dataDir, 'serve.mjs');
  const serve = pathToFileURL(join(root, 'dist/apps/api/src/serve.js')).href;
  writeFileSync(
    script,
    `const { serve } = await import(${JSON.stringify(serve)});
     await serve({ root: ${JSON.stringify(root)}, demonstration: true, say: console.log });`,
  );
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: '0',
      JICAI_RATE_LIMIT: '1000000',
    },
  });
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((ready, failed) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /ready: (http:\/\/\S+)/.exec(said)?.[1];
      if (address) ready(address);
    });
    child.once('exit', (code) => {
      failed(new Error(`the server ended with ${String(code)}: ${said}`));
    });
  });

/** A session as signing in would have opened it, written by the owner of the database. */
async function sessionOf(owner: pg.Client, username: string): Promise<string> {
  const token = randomUUID();
  await owner.query(
    `insert into identity.session (account_id, token_hash, state, idle_limit, expires_at, second_factor_at, ip)
     select id, $2, 'open', interval '1 hour', platform.now() + interval '1 hour', platform.now(), '127.0.0.1'
     from identity.account where username = $1`,
    [username, createHash('sha256').update(token).digest()],
  );
  return `jc_session=${token}`;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function send(
  url: string,
  method: string,
  cookie: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method,
        agent,
        headers: {
          cookie,
          ...(text === ''
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const said = Buffer.concat(parts).toString('utf8');
          resolve({
            status: answer.statusCode ?? 0,
            body: JSON.parse(said === '' ? 'null' : said) as unknown,
          });
        });
      },
    );
    call.on('error', reject);
    call.end(text);
  });
}

async function must(answer: Promise<Answer>): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

const HOUR_MS = 3_600_000;

/** Sets the timetable of the running round and announces it, as its people would. */
async function announce(url: string, owner: pg.Client): Promise<string> {
  const office = await sessionOf(owner, 'jingban');
  const reviewer = await sessionOf(owner, 'shenhe');
  const { rows } = await owner.query<{ id: string }>('select id from tender.tender where round_no = $1', [
    RUNNING_ROUND,
  ]);
  const id = rows[0]?.id ?? '';
  const at = `${url}/api/v1/tenders/${id}`;
  const draft = (await must(send(at, 'GET', office))) as Record<string, unknown>;
  const { title, kind, purpose, visibility, quorum } = draft;
  const times = {
    priceOpensAt: new Date(Date.now() - HOUR_MS).toISOString(),
    priceDeadline: new Date(Date.now() + HOUR_MS).toISOString(),
    openingFrom: new Date(Date.now() + HOUR_MS).toISOString(),
  };
  await must(
    send(
      at,
      'PUT',
      office,
      { title, kind, purpose, visibility, quorum, ...times },
      { 'if-match': `"${String(draft['version'])}"` },
    ),
  );
  const { version } = (await must(send(at, 'GET', office))) as { version: number };
  await must(send(`${at}/proposal`, 'POST', office, undefined, { 'if-match': `"${version}"` }));
  await must(send(`${at}/announcement`, 'POST', reviewer, { decision: 'announce', opinion: '测量' }));
  return id;
}

/** A company that bids, and the envelopes of its next versions. */
interface Company {
  readonly cookie: string;
  readonly prepare: (count: number) => Promise<Sealed[]>;
}
interface Sealed extends Envelope {
  readonly version: number;
}

async function companiesOf(url: string, owner: pg.Client, tender: string): Promise<Company[]> {
  const { rows } = await owner.query<{ username: string }>(
    `select username from identity.account where username like 'toubiao.%' order by username`,
  );
  const cookies: string[] = [];
  for (const { username } of rows) cookies.push(await sessionOf(owner, username));
  return Promise.all(
    cookies.map(async (cookie) => {
      const text = await must(
        send(`${url}/api/v1/tenders/${tender}/sealing-package?lot=1&part=price`, 'GET', cookie),
      );
      const { contents } = await readSealingPackage(JSON.stringify(text));
      let next = contents.version;
      return {
        cookie,
        prepare: async (count) => {
          const made: Sealed[] = [];
          for (let i = 0; i < count; i++, next++)
            made.push({
              ...(await sealFor(
                { ...placeOf(contents), version: next },
                contents.items,
                contents.ceremony.record,
              )),
              version: next,
            });
          return made;
        },
      };
    }),
  );
}

const sealFor = (place: Place, items: readonly PackageItem[], ceremony: CeremonyRecord): Promise<Envelope> =>
  seal(
    place,
    {
      part: 'price',
      items: items.map(({ id }) => ({ product: id, packPrice: '1.00', acceptsRevival: false })),
    },
    ceremony,
  );

/** Every company sends its versions one after the other, all companies at once. */
async function peak(
  url: string,
  tender: string,
  companies: readonly Company[],
  sealed: readonly Sealed[][],
): Promise<Peak> {
  const bodies = sealed.map((own) => own.map(bodyOf));
  const took: number[] = [];
  const { seconds } = await timed(() =>
    Promise.all(
      companies.map(async ({ cookie }, i) => {
        for (const body of bodies[i] ?? []) {
          const begun = performance.now();
          await must(send(`${url}/api/v1/tenders/${tender}/bids`, 'POST', cookie, body));
          took.push(performance.now() - begun);
        }
      }),
    ),
  );
  took.sort((a, b) => a - b);
  return { perSecond: took.length / seconds, p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN };
}

const bodyOf = ({ version, headerText, sealed }: Sealed) => ({
  lot: '1',
  part: 'price',
  version,
  header: headerText,
  sealed: Buffer.from(sealed).toString('base64url'),
});

/**
 * What no implementation can leave out: the round held in share, the clock read after it, the digest, the version before replaced, one
 * durable row whose live version is unique.
 */
const RAW = `
  create table public.raw_round (id integer primary key, deadline timestamptz not null, status text not null);
  insert into public.raw_round values (1, 'infinity', 'open');
  create table public.raw_bid (round integer, bidder integer, part text, version integer, header text, sealed bytea, hash bytea,
    at timestamptz, state text, seq bigint generated always as identity, primary key (round, bidder, part, version));
  create unique index raw_live on public.raw_bid (round, bidder, part) where state = 'live';
  create function public.raw_submit(r integer, b integer, p text, v integer, h text, s bytea) returns table (hash bytea, at timestamptz, seq bigint)
  language plpgsql as $$
  #variable_conflict use_column
  declare d timestamptz; t timestamptz;
  begin
    select deadline into d from public.raw_round where id = r and status = 'open' for share;
    t := clock_timestamp();
    if d is null or t >= d then raise exception 'deadline passed' using errcode = 'JC410'; end if;
    update public.raw_bid set state = 'replaced' where round = r and bidder = b and part = p and state = 'live' and version = v - 1;
    return query insert into public.raw_bid (round, bidder, part, version, header, sealed, hash, at, state)
      values (r, b, p, v, h, s, sha256(convert_to(h, 'UTF8') || s), t, 'live') returning raw_bid.hash, raw_bid.at, raw_bid.seq;
  end $$`;

/** Every company's versions one after the other, as they come, over a few connections. */
async function rawRate(databaseUrl: string, sealed: readonly Sealed[][]): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: RAW_CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  try {
    let next = 0;
    const { seconds } = await timed(() =>
      Promise.all(
        clients.map(async (client) => {
          for (let company = next++; company < sealed.length; company = next++)
            for (const { version, headerText, sealed: bytes } of sealed[company] ?? [])
              await client.query({
                name: 'raw',
                text: `select hash, at, seq from public.raw_submit(1, $1, 'price', $2, $3, $4)`,
                values: [company, version, headerText, Buffer.from(bytes)],
              });
        }),
      ),
    );
    return sealed.flat().length / seconds;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** A wrong answer has no speed: one live version of each company, the newest; and nothing is accepted once the deadline is over. */
async function checkAnswers(
  url: string,
  owner: pg.Client,
  tender: string,
  companies: readonly Company[],
): Promise<void> {
  const stored = async () => {
    const { rows } = await owner.query<{ all: number; live: number; newest: number }>(
      `select count(*)::int as all, count(*) filter (where state = 'live')::int as live,
         count(*) filter (where state = 'live' and version = (select max(x.version) from tender.bid x where x.tender_id = b.tender_id and x.org_id = b.org_id))::int as newest
       from tender.bid b where tender_id = $1`,
      [tender],
    );
    return rows[0];
  };
  const before = await stored();
  if (before?.live !== companies.length || before.newest !== companies.length)
    throw new Error(`live bids: ${JSON.stringify(before)}`);
  await owner.query('alter table tender.tender disable trigger guard_tender');
  await owner.query('update tender.tender set price_deadline = platform.now() where id = $1', [tender]);
  await owner.query('alter table tender.tender enable trigger guard_tender');
  const late = await Promise.all(
    companies.map(async ({ cookie, prepare }) => {
      const [one] = await prepare(1);
      if (!one) throw new Error('nothing was sealed');
      return (await send(`${url}/api/v1/tenders/${tender}/bids`, 'POST', cookie, bodyOf(one))).status;
    }),
  );
  const after = await stored();
  if (late.some((status) => status < 400) || after?.all !== before.all)
    throw new Error('a late bid was accepted');
}

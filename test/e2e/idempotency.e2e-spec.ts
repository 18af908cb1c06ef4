import { randomUUID } from 'node:crypto';

import type { StoredMessage } from '#kernel';
import { openApiDocument } from '#platform';

import { startOidcProvider, type OidcProvider } from '../support/oidc-provider.js';
import { OPERATIONS, urlOf, type Call, type Case } from '../support/operations/index.js';
import { codeOf, databaseNow } from '../support/people.js';
import { stateOf } from '../support/state.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
let provider: OidcProvider;

beforeAll(async () => {
  provider = await startOidcProvider();
  world = await buildWorld({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    DATABASE_POOL: '20',
  });
}, 120_000);
// A second factor holds for minutes, and a slow machine needs more of them for all operations.
beforeEach(() =>
  world.test.database.query(
    'update identity.session set second_factor_at = platform.now() where second_factor_at is not null',
  ),
);
afterAll(async () => {
  await world.close();
  await provider.close();
});

/**
 * Mutating operations that take no key, each with the reason and the status of a repetition: whoever sends them cannot be told
 * apart, or nothing is changed.
 */
const EXEMPT: Readonly<Record<string, { readonly why: string; readonly again: number }>> = {
  'POST /api/v1/session': {
    why: 'for everyone: each sign-in is an attempt of its own, counted and logged',
    again: 200,
  },
  'POST /api/v1/session/second-factor': {
    why: 'for everyone with a code of their own device, which works once',
    again: 401,
  },
  'POST /api/v1/registrations': {
    why: 'for everyone: the credit code and the user name are taken once',
    again: 409,
  },
  'POST /api/v1/registrations/resubmission': {
    why: 'for everyone: the one-time code is renewed by the first',
    again: 404,
  },
  'POST /api/v1/registrations/status': { why: 'it only reads', again: 200 },
  'POST /api/v1/catalogue/code-checks': { why: 'it only computes', again: 200 },
  'POST /api/v1/catalogue/conversions': { why: 'it only computes', again: 200 },
  'POST /api/v1/tenders/{id}/sample-comparison': { why: 'it only computes', again: 200 },
};

const MUTATING = Object.keys(OPERATIONS).filter((operation) => !operation.startsWith('GET '));

function firstCase(operation: string): Case {
  const one = OPERATIONS[operation]?.[0];
  if (!one) throw new Error(`no case of ${operation}`);
  return one;
}

/** Every operation that takes a key, with the case that succeeds. */
const KEYED = MUTATING.filter((operation) => !(operation in EXEMPT)).map(
  (operation) => [operation, firstCase(operation)] as const,
);

/** How many entries of the record one request of each operation adds, as the first test of it counted. */
const effects = new Map<string, number>();

const send = (operation: string, call: Call, key: string): Promise<Answer> =>
  world.send(call.by, {
    ...urlOf(operation, call),
    body: call.body,
    form: call.form?.(),
    headers: { ...call.headers, 'idempotency-key': key },
  });

/** The same person, with a session that the first request did not end. */
async function inFreshSession(one: Case, by: Somebody | undefined): Promise<Somebody | undefined> {
  if (!one.endsSession || !by) return by;
  return { ...by, cookie: (await world.newSession(by.id)).cookie };
}

const isReplay = (answer: Answer): boolean => answer.headers.get('idempotency-replayed') === 'true';
const fingerprint = (operation: string, call: Call): string =>
  JSON.stringify([urlOf(operation, call), call.body ?? null, call.by?.id ?? null]);

/** Entries of the record, which every effect adds to; what the platform's own jobs do meanwhile is left out. */
async function recorded(): Promise<number> {
  const [row] = await world.test.database.query<{ n: number }>(
    `select count(*)::int as n from audit.entry where body::jsonb #>> '{actor,scope}' <> 'system'`,
  );
  return row?.n ?? 0;
}

const keptUnder = (key: string): Promise<{ response: unknown; shown: StoredMessage | null }[]> =>
  world.test.database.query('select response, shown_once as shown from platform.idempotency where key = $1', [
    key,
  ]);

/** What an upload holds, whatever boundary it travels with. */
const partsOf = async (upload: FormData): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      [...upload].map(async ([name, value]) => [
        name,
        typeof value === 'string' ? value : await value.text(),
      ]),
    ),
  );

/** The same upload with one byte of each file changed, of the same length. */
async function withOtherBytes(original: FormData): Promise<FormData> {
  const other = new FormData();
  for (const [name, value] of original)
    if (typeof value === 'string') other.append(name, value);
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      bytes[bytes.length - 1] = bytes.at(-1) === 0x30 ? 0x31 : 0x30;
      other.append(name, new File([bytes], value.name, { type: value.type }));
    }
  return other;
}

/** Another request of the same sender: with another content where there is one, else another object, else another address. */
async function otherThan(operation: string, one: Case, call: Call): Promise<Call> {
  const made = one.endsSession ? call : await one.make(world);
  if (call.form && made.form) {
    const [mine, theirs] = [call.form(), made.form()];
    const isSame = (await partsOf(mine)) === (await partsOf(theirs));
    const other = isSame ? await withOtherBytes(mine) : theirs;
    return { ...call, form: () => other };
  }
  return fingerprint(operation, made) === fingerprint(operation, call) || made.by?.id !== call.by?.id
    ? { ...call, query: { ...call.query, again: 'yes' } }
    : made;
}

/** Every text in an answer but names and ids. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'id' ? [] : textsOf(item)));
}

describe('a repeated request with its Idempotency-Key', () => {
  it('is tried on every mutating operation of the API, or the operation is exempt with a reason', () => {
    const described = Object.entries(openApiDocument(world.test.app).paths).flatMap(([path, item]) =>
      Object.keys(item as object)
        .filter((method) => method !== 'get')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...KEYED.map(([operation]) => operation), ...Object.keys(EXEMPT)].sort()).toEqual(
      described.sort(),
    );
  });

  it.each(KEYED)('%s has one effect, and with another content is refused', async (operation, one) => {
    const call = await one.make(world);
    const key = randomUUID();
    const start = await recorded();
    const first = await send(operation, call, key);
    expect([first.status < 300, first.body]).toEqual([true, first.body]);
    const before = await recorded();
    effects.set(operation, before - start);
    const again = await send(operation, { ...call, by: await inFreshSession(one, call.by) }, key);
    if (one.shownOnce) expect(again.body).toMatchObject({ status: 409, code: 'shown-once' });
    else expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect([isReplay(first), isReplay(again)]).toEqual([false, true]);
    expect(await recorded()).toBe(before);
    const other = await otherThan(operation, one, call);
    const made = await recorded();
    const answer = await send(operation, { ...other, by: await inFreshSession(one, other.by) }, key);
    expect(answer.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await recorded()).toBe(made);
  });

  it.each(KEYED.filter(([, one]) => one.shownOnce))(
    '%s keeps no part of the secret that it showed',
    async (operation, one) => {
      const key = randomUUID();
      const answer = await send(operation, await one.make(world), key);
      const shown = textsOf(answer.body);
      expect(shown).not.toEqual([]);
      const [kept] = await keptUnder(key);
      expect(kept).toMatchObject({
        response: null,
        shown: { key: expect.stringMatching(/-shown$/) as string },
      });
      const text = JSON.stringify(kept);
      expect(shown.filter((secret) => text.includes(secret))).toEqual([]);
    },
  );

  it('belongs to its person: the same key of another person is another request', async () => {
    const operation = 'POST /api/v1/rule-parameters';
    const one = firstCase(operation);
    const [mine, theirs] = [await one.make(world), await one.make(world)];
    const key = randomUUID();
    const other = { ...theirs, by: world.person('system-admin', 'sibling') };
    expect((await send(operation, mine, key)).status).toBe(201);
    const answer = await send(operation, other, key);
    expect([answer.status, isReplay(answer)]).toEqual([201, false]);
  });

  it('may be tried again after a refusal, which is not kept', async () => {
    const operation = 'POST /api/v1/memberships';
    const call = await firstCase(operation).make(world);
    const key = randomUUID();
    const wrong = { ...call, body: { ...call.body, memberOrgId: world.org('hospital', 'far') } };
    expect((await send(operation, wrong, key)).status).toBe(422);
    const answer = await send(operation, call, key);
    expect([answer.status, isReplay(answer)]).toEqual([201, false]);
  });
});

/** A person with a second factor whose next code has not been used yet. */
async function callWithCode(): Promise<Call> {
  const person = await world.newPerson({ kind: 'hospital' });
  const { secret } = await world.made<{ secret: string }>(person, {
    method: 'POST',
    url: '/api/v1/account/totp',
  });
  const now = await databaseNow(world.test.database);
  await world.made(person, {
    method: 'POST',
    url: '/api/v1/account/totp/confirmation',
    body: { code: codeOf(secret, now) },
  });
  const { cookie } = await world.newSession(person.id);
  return { by: { ...person, cookie }, body: { code: codeOf(secret, new Date(now.getTime() + 30_000)) } };
}

describe('an operation that takes no key', () => {
  it.each(Object.entries(EXEMPT))('%s: a repetition does no harm', async (operation, { again }) => {
    const call =
      operation === 'POST /api/v1/session/second-factor'
        ? await callWithCode()
        : await firstCase(operation).make(world);
    const key = randomUUID();
    expect((await send(operation, call, key)).status).toBeLessThan(300);
    const before = await stateOf(world.test.database);
    const answer = await send(operation, call, key);
    expect([answer.status, isReplay(answer)]).toEqual([again, false]);
    // Signing in notes the newest visit in the account; nothing else of the business may change.
    const after = await stateOf(world.test.database);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed).toEqual(operation === 'POST /api/v1/session' ? ['identity.account'] : []);
    expect(await keptUnder(key)).toEqual([]);
  });
});

/** Equal requests at once: many where it matters most, a few everywhere else. */
const RACERS = 8;
const RACERS_MOST = 50;
const HOT: readonly string[] = [
  'POST /api/v1/accounts',
  'POST /api/v1/api-keys',
  'POST /api/v1/rule-parameters',
  'POST /api/v1/memberships',
  'POST /api/v1/restrictions',
  'POST /api/v1/accounts/{id}/disablement',
  'POST /api/v1/catalogue/products',
  'POST /api/v1/organisations/{id}/suspension',
  'POST /api/v1/rounds/{id}/publication-proposal',
];

describe('equal requests at once', () => {
  it.each(KEYED)('%s has one effect and one answer', async (operation, one) => {
    const call = await one.make(world);
    const before = await recorded();
    const key = randomUUID();
    const racers = HOT.includes(operation) ? RACERS_MOST : RACERS;
    const answers = await Promise.all(Array.from({ length: racers }, () => send(operation, call, key)));
    expect(effects.get(operation)).toBeGreaterThan(0);
    expect((await recorded()) - before).toBe(effects.get(operation));
    const first = answers.filter((answer) => answer.status < 300 && !isReplay(answer));
    expect(first).toHaveLength(1);
    const others = answers.filter((answer) => answer !== first[0]);
    // The first ends the session: who comes after it is not signed in.
    const late = one.endsSession ? others.filter(({ status }) => status === 401) : [];
    for (const { status, body } of others.filter((answer) => !late.includes(answer)))
      if (one.shownOnce) expect(body).toMatchObject({ status: 409, code: 'shown-once' });
      else expect([status, body]).toEqual([first[0]?.status, first[0]?.body]);
  });
});

import { randomUUID } from 'node:crypto';

import { startOidcProvider, type OidcProvider } from '../support/oidc-provider.js';
import { OPERATIONS, urlOf, type Call, type Case } from '../support/operations/index.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
let provider: OidcProvider;

beforeAll(async () => {
  provider = await startOidcProvider();
  world = await buildWorld({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
}, 120_000);
afterAll(async () => {
  await world.close();
  await provider.close();
});

/** The first case of every operation that changes something and succeeds. */
const CHANGES = Object.entries(OPERATIONS).flatMap(([operation, [one]]): (readonly [string, Case])[] =>
  operation.startsWith('GET ') || one === undefined || one.reach === 'nobody' ? [] : [[operation, one]],
);
const KEPT = CHANGES.filter(([, one]) => one.unkept === undefined);
const UNKEPT = CHANGES.filter(([, one]) => one.unkept !== undefined);

const send = (operation: string, call: Call, key: string): Promise<Answer> =>
  world.send(call.by, {
    ...urlOf(operation, call),
    body: call.body,
    form: call.form?.(),
    headers: { ...call.headers, 'idempotency-key': key },
  });

const isReplay = (answer: Answer): boolean => answer.headers.get('idempotency-replayed') === 'true';
const fingerprint = (operation: string, call: Call): string =>
  JSON.stringify([urlOf(operation, call), call.body ?? null, call.by?.id ?? null]);

/** Entries of the record, which every effect adds to. */
async function recorded(): Promise<number> {
  const [row] = await world.test.database.query<{ n: number }>(`select count(*)::int as n from audit.entry`);
  return row?.n ?? 0;
}

describe('a repeated request with its Idempotency-Key', () => {
  it.each(KEPT)('%s is answered from the first and has no second effect', async (operation, one) => {
    const call = await one.make(world);
    const key = randomUUID();
    const first = await send(operation, call, key);
    expect([first.status < 300, first.body]).toEqual([true, first.body]);
    const before = await recorded();
    const again = await send(operation, call, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect([isReplay(first), isReplay(again)]).toEqual([false, true]);
    expect(await recorded()).toBe(before);
  });

  it.each(KEPT.filter(([operation]) => !/commitment-letters$|imports$|v1\/tenders$/.test(operation)))(
    '%s with another content is refused',
    async (operation, one) => {
      const call = await one.make(world);
      const key = randomUUID();
      await send(operation, call, key);
      const made = await one.make(world);
      const other =
        fingerprint(operation, made) === fingerprint(operation, call)
          ? { ...made, query: { again: 'yes' } }
          : made;
      if (other.by?.id !== call.by?.id) throw new Error('the key belongs to one person');
      const before = await recorded();
      const answer = await send(operation, other, key);
      expect(answer.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
      expect(await recorded()).toBe(before);
    },
  );

  it.each(UNKEPT)('%s succeeds, and nothing of its answer is kept', async (operation, one) => {
    const call = await one.make(world);
    const key = randomUUID();
    const answer = await send(operation, call, key);
    expect(answer.status).toBeLessThan(300);
    expect(
      await world.test.database.query('select 1 from platform.idempotency where key = $1', [key]),
    ).toEqual([]);
  });

  it('belongs to its person: the same key of another person is another request', async () => {
    const operation = 'POST /api/v1/rule-parameters';
    const [one] = OPERATIONS[operation] ?? [];
    if (!one) throw new Error('no case');
    const [mine, theirs] = [await one.make(world), await one.make(world)];
    const key = randomUUID();
    const other = { ...theirs, by: world.person('system-admin', 'sibling') };
    expect((await send(operation, mine, key)).status).toBe(201);
    const answer = await send(operation, other, key);
    expect([answer.status, isReplay(answer)]).toEqual([201, false]);
  });

  it('may be tried again after a refusal, which is not kept', async () => {
    const operation = 'POST /api/v1/memberships';
    const [one] = OPERATIONS[operation] ?? [];
    if (!one) throw new Error('no case');
    const call = await one.make(world);
    const key = randomUUID();
    const wrong = { ...call, body: { ...call.body, memberOrgId: world.org('hospital', 'far') } };
    expect((await send(operation, wrong, key)).status).toBe(422);
    const answer = await send(operation, call, key);
    expect([answer.status, isReplay(answer)]).toEqual([201, false]);
  });
});

const RACERS = 50;
const RACES = [
  'POST /api/v1/accounts',
  'POST /api/v1/rule-parameters',
  'POST /api/v1/memberships',
  'POST /api/v1/restrictions',
  'POST /api/v1/accounts/{id}/disablement',
  'POST /api/v1/catalogue/products',
  'POST /api/v1/organisations/{id}/suspension',
  'POST /api/v1/rounds/{id}/publication-proposal',
];

describe('fifty equal requests at once', () => {
  it.each(RACES)('%s has one effect and one answer', async (operation) => {
    const [one] = OPERATIONS[operation] ?? [];
    if (!one) throw new Error('no case');
    const alone = await one.make(world);
    const start = await recorded();
    await send(operation, alone, randomUUID());
    const effect = (await recorded()) - start;
    const call = await one.make(world);
    const before = await recorded();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: RACERS }, () => send(operation, call, key)));
    expect(effect).toBeGreaterThan(0);
    expect((await recorded()) - before).toBe(effect);
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.status).toBeLessThan(300);
    expect(answers.filter((answer) => !isReplay(answer))).toHaveLength(1);
  });
});

import { PERMISSIONS } from '#kernel';
import { openApiDocument, unzip } from '#platform';

import { startOidcProvider, type OidcProvider } from '../support/oidc-provider.js';
import { isRightHand, OPERATIONS, urlOf, type Call, type Case } from '../support/operations/index.js';
import { plantSecrets } from '../support/secrets.js';
import { stateOf } from '../support/state.js';
import {
  buildWorld,
  POSITIONS,
  ROLE_KEYS,
  type Answer,
  type Somebody,
  type World,
} from '../support/world.js';

interface Declared {
  readonly permission: string;
  readonly secondFactor: boolean;
  readonly hasLimit: boolean;
}

let world: World;
let provider: OidcProvider;
let declared = new Map<string, Declared>();
const counts = { cells: 0, refused: 0, allowed: 0 };

beforeAll(async () => {
  provider = await startOidcProvider();
  world = await buildWorld({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    DATABASE_POOL: '20',
  });
  await plantSecrets(world);
  declared = declaredOperations();
}, 180_000);
// A second factor holds for minutes, and a slow machine needs more of them for all operations.
beforeEach(() =>
  world.test.database.query(
    'update identity.session set second_factor_at = platform.now() where second_factor_at is not null',
  ),
);
afterAll(async () => {
  await world.close();
  await provider.close();
  process.stderr.write(
    `authorisation: ${declared.size} operations × ${ROLE_KEYS.length} roles × ${POSITIONS.length} positions and the public; ` +
      `${counts.cells} requests: ${counts.refused} refused as declared, ${counts.allowed} answered as declared\n`,
  );
});

/** Every operation the application describes, with what it declares. */
function declaredOperations(): Map<string, Declared> {
  const { paths } = openApiDocument(world.test.app);
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, OpenApiOperation>).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        {
          permission: operation['x-permission'],
          secondFactor: operation['x-second-factor'] ?? false,
          hasLimit: operation.parameters?.some(({ name }) => name === 'limit') ?? false,
        },
      ]),
    ),
  );
}

interface OpenApiOperation {
  readonly 'x-permission': string;
  readonly 'x-second-factor'?: boolean;
  readonly parameters?: readonly { readonly name: string }[];
}

const everybody = (): (Somebody | undefined)[] => [undefined, ...world.people];
const nameOf = (who: Somebody | undefined): string =>
  who ? `${who.role} of the ${who.position} ${who.orgKind}` : 'the public';

const holds = (permission: string, who: Somebody | undefined): boolean =>
  permission === 'public' ||
  (who !== undefined && (permission === 'signed-in' || who.permissions.includes(permission)));

/** What must come back: `refused` before anything else, `hidden` for wrong hands, `answered` for right ones. */
function expected(declaration: Declared, one: Case, call: Call, who: Somebody | undefined) {
  if (!holds(declaration.permission, who)) return 'refused' as const;
  return isRightHand(one, call, who) ? ('answered' as const) : ('hidden' as const);
}

const codeOf = (answer: Answer): string => (answer.body as { code?: string } | undefined)?.code ?? '';

/** What is wrong with an answer, or undefined. */
function fault(kind: ReturnType<typeof expected>, one: Case, who: Somebody | undefined, answer: Answer) {
  const { status } = answer;
  const said = `${status} ${codeOf(answer)}`;
  if (kind === 'answered') {
    const good = one.status === undefined ? status >= 200 && status < 300 : status === one.status;
    return good ? undefined : `should be answered: ${said}`;
  }
  if (kind === 'hidden')
    return [401, 403, 404].includes(status) ? undefined : `should find it closed: ${said}`;
  const right = who ? status === 403 && codeOf(answer) === 'permission-missing' : status === 401;
  return right ? undefined : `should be refused first: ${said}`;
}

const ZIP = 'PK\u0003\u0004';

/** The readable text of an answer, spreadsheets and archives unpacked. */
function textOf({ bytes }: Answer): string {
  if (bytes.subarray(0, 4).toString('latin1') !== ZIP) return bytes.toString('utf8');
  return unzip(bytes)
    .map((file) => Buffer.from(file.bytes).toString('utf8'))
    .join('\n');
}

/** Texts in an answer that its reader must not see. The address itself may be said back. */
function leaks(who: Somebody | undefined, url: string, answer: Answer): string[] {
  const text = textOf(answer);
  return world.secrets
    .filter((secret) => !secret.maySee(who) && text.includes(secret.text) && !url.includes(secret.text))
    .map((secret) => `shows ${secret.what}`);
}

const bodyOf = (call: Call) => ({ body: call.body, form: call.form?.(), headers: call.headers });

async function attempt(
  operation: string,
  declaration: Declared,
  one: Case,
  call: Call,
  who: Somebody | undefined,
) {
  const { method, url } = urlOf(operation, call);
  const full = declaration.hasLimit ? `${url}${url.includes('?') ? '&' : '?'}limit=100` : url;
  const answer = await world.send(who, { method, url: full, ...bodyOf(call) });
  const kind = expected(declaration, one, call, who);
  counts.cells += 1;
  counts[kind === 'answered' ? 'allowed' : 'refused'] += 1;
  // Readers of the audit record see what happened to anyone: that is their office.
  const readsAll = declaration.permission.startsWith('audit.') || declaration.permission === 'export.view';
  const found = [fault(kind, one, who, answer), ...(readsAll ? [] : leaks(who, url, answer))];
  return found.filter((text) => text !== undefined).map((text) => `${nameOf(who)} ${text}`);
}

const FULL = process.env['JICAI_FULL'] === '1';

/** Of the roles that lack the permission, the everyday size tries each on every so manieth operation. */
const SHARE = 3;
const OPERATION_NUMBERS = new Map(Object.keys(OPERATIONS).map((operation, n) => [operation, n]));

/**
 * Who lacks the permission is refused wherever they stand: the everyday size tries a third of those roles, in one place, the full
 * size all of them in all places. Who holds it is tried everywhere, always.
 */
function isTelling(operation: string, { permission }: Declared, who: Somebody | undefined): boolean {
  if (who === undefined || holds(permission, who)) return true;
  const turn = (OPERATION_NUMBERS.get(operation) ?? 0) + ROLE_KEYS.indexOf(who.role);
  return who.position === 'own' && turn % SHARE === 0;
}

/** Everyone tries; what would change something is done by its rightful sender alone, last. */
async function tryCase(operation: string, one: Case): Promise<string[]> {
  const declaration = declared.get(operation);
  if (!declaration) throw new Error(`${operation} does not exist`);
  const call = await one.make(world);
  const reads = operation.startsWith('GET ');
  const wrong = everybody()
    .filter((who) => reads || expected(declaration, one, call, who) !== 'answered')
    .filter((who) => FULL || isTelling(operation, declaration, who));
  const before = await stateOf(world.test.database);
  const found = (
    await Promise.all(wrong.map((who) => attempt(operation, declaration, one, call, who)))
  ).flat();
  const after = await stateOf(world.test.database);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  if (changed.length > 0) found.push(`the refused changed ${changed.join(', ')}`);
  if (declaration.secondFactor) found.push(...(await withoutSecondFactor(operation, call)));
  if (!reads && one.reach !== 'nobody')
    found.push(...(await attempt(operation, declaration, one, call, call.by)));
  return found;
}

/** The rightful sender with a second factor that is too old. */
async function withoutSecondFactor(operation: string, call: Call): Promise<string[]> {
  const { by } = call;
  if (!by) return ['a second factor needs somebody who has one'];
  const { id, cookie } = await world.newSession(by.id);
  await world.test.database.query(
    `update identity.session set second_factor_at = platform.now() - interval '11 minutes' where id = $1`,
    [id],
  );
  const answer = await world.send({ ...by, cookie }, { ...urlOf(operation, call), ...bodyOf(call) });
  return codeOf(answer) === 'second-factor-required'
    ? []
    : [`an old second factor is taken: ${answer.status}`];
}

describe('authorisation of every operation', () => {
  it('knows every operation, and no operation that does not exist', () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual([...declared.keys()].sort());
  });

  it('finds a known permission declared on every operation, and a role for every permission in use', () => {
    const known = [...Object.keys(PERMISSIONS), 'public', 'signed-in'];
    expect([...declared].filter(([, { permission }]) => !known.includes(permission))).toEqual([]);
    const unheld = [...declared.values()].filter(
      ({ permission }) => !everybody().some((who) => holds(permission, who)),
    );
    expect(unheld).toEqual([]);
  });

  it('gives a reason for everything that is open across organisations, or closed to all', () => {
    const silent = Object.entries(OPERATIONS).flatMap(([operation, cases]) =>
      cases.filter(({ reach, why }) => ['platform', 'nobody'].includes(reach) && !why).map(() => operation),
    );
    expect(silent).toEqual([]);
  });

  it.each(
    Object.entries(OPERATIONS).flatMap(([operation, cases]) =>
      cases.map((one) => [one.label ? `${operation} (${one.label})` : operation, operation, one] as const),
    ),
  )(
    '%s lets nobody through but those it is for',
    async (_name, operation, one) => {
      expect(await tryCase(operation, one)).toEqual([]);
    },
    120_000,
  );
});

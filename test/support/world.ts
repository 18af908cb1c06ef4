import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';

import { ORG_KINDS, ROLES, type OrgKind, type Role, type RoleKey } from '#kernel';

import { startTestApp, type TestApp } from './app.js';
import { addOrganisation, addPerson, addRegions, newSeed } from './people.js';
import { FieldCipher } from '../../libs/identity/src/adapters/security/field-cipher.js';

/**
 * Where somebody stands to the objects of the world: in the organisation that owns them, in a sibling of the same kind and
 * region, or in one of another region.
 */
export const POSITIONS = ['own', 'sibling', 'far'] as const;
export type Position = (typeof POSITIONS)[number];
export const REGION_OF = { own: '990100', sibling: '990100', far: '990200' } as const;

/** Somebody who is signed in, with one role. */
export interface Somebody {
  readonly id: string;
  readonly username: string;
  readonly role: RoleKey;
  readonly scope: Role['scope'];
  readonly permissions: readonly string[];
  readonly orgId: string;
  readonly orgKind: OrgKind;
  readonly position: Position;
  readonly cookie: string;
  /** Seed of the authenticator, for roles that need a second factor. */
  readonly totpSeed?: string;
}

/** An answer of the application: bytes for files, parsed JSON for everything else. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly body: unknown;
}

export interface Sending {
  readonly method: string;
  readonly url: string;
  readonly body?: object | undefined;
  readonly form?: FormData | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Something that only some may read. */
export interface Secret {
  readonly what: string;
  readonly text: string;
  readonly maySee: (who: Somebody | undefined) => boolean;
}

/** Two cities, three organisations of each kind, one person of each role in each of them. */
export interface World {
  readonly test: TestApp;
  readonly people: readonly Somebody[];
  readonly secrets: Secret[];
  org(kind: OrgKind, position?: Position): string;
  person(role: RoleKey, position?: Position, kind?: OrgKind): Somebody;
  /** Another person of the organisation with the role; without one of its own, a person without any role. */
  newPerson(over: { role?: RoleKey; kind: OrgKind; position?: Position }): Promise<Somebody>;
  /** A further session of a person: the cookie and the session's id. */
  newSession(accountId: string): Promise<{ id: string; cookie: string }>;
  send(who: Somebody | undefined, sending: Sending): Promise<Answer>;
  /** Sends what must succeed, to arrange something; answers the body. */
  made<T = { readonly id: string }>(who: Somebody | undefined, sending: Sending): Promise<T>;
  close(): Promise<void>;
}

/** Every kind a role is for in the full run, the first one otherwise. */
const kindsOf = (role: RoleKey): readonly OrgKind[] => {
  const kinds: readonly OrgKind[] = ROLES[role].orgKinds;
  return process.env['JICAI_FULL'] === '1' ? kinds : kinds.slice(0, 1);
};

export const ROLE_KEYS = Object.keys(ROLES) as RoleKey[];

/** Builds the world on a database of its own, behind the real application. */
export async function buildWorld(env: Record<string, string> = {}): Promise<World> {
  const test = await startTestApp(env);
  await addRegions(test.database);
  const orgs = new Map<string, string>();
  for (const position of POSITIONS)
    for (const kind of Object.keys(ORG_KINDS) as OrgKind[])
      orgs.set(
        `${kind} ${position}`,
        await addOrganisation(test.database, {
          kind,
          name: `${position} ${kind}（示范）`,
          regionCode: REGION_OF[position],
          letter: true,
        }),
      );
  const org = (kind: OrgKind, position: Position = 'own'): string => orgs.get(`${kind} ${position}`) ?? '';
  const people: Somebody[] = [];
  for (const position of POSITIONS)
    for (const role of ROLE_KEYS)
      for (const kind of kindsOf(role))
        people.push(await enter(test, { role, kind, position, orgId: org(kind, position) }));
  return {
    test,
    people,
    secrets: [],
    org,
    person: (role, position = 'own', kind = ROLES[role].orgKinds[0]) => {
      const found = people.find((p) => p.role === role && p.position === position && p.orgKind === kind);
      if (!found) throw new Error(`nobody is ${role} of the ${position} ${kind}`);
      return found;
    },
    newPerson: ({ role, kind, position = 'own' }) =>
      enter(test, { role, kind, position, orgId: org(kind, position) }),
    newSession: (accountId) => openSession(test, accountId),
    send: (who, sending) => send(test, who, sending),
    made: (who, sending) => made(test, who, sending),
    close: () => test.close(),
  };
}

let entered = 0;

async function enter(
  test: TestApp,
  at: { role?: RoleKey | undefined; kind: OrgKind; position: Position; orgId: string },
): Promise<Somebody> {
  const username = `p${++entered}.${at.role ?? 'nobody'}.${at.position}`.slice(0, 32);
  const roles = at.role === undefined ? [] : [at.role];
  const { id } = await addPerson(test, { orgId: at.orgId, username, roles });
  const role: Role | undefined = at.role && ROLES[at.role];
  const totpSeed = role?.secondFactor ? newSeed() : undefined;
  if (totpSeed !== undefined)
    await test.database.query(
      'insert into identity.totp (account_id, seed_sealed, confirmed_at) values ($1, $2, platform.now())',
      [id, sealedSeed(test, id, totpSeed)],
    );
  const { cookie } = await openSession(test, id);
  return {
    id,
    username,
    cookie,
    role: at.role ?? 'institution-purchaser',
    scope: role?.scope ?? 'own',
    permissions: role?.permissions ?? [],
    orgId: at.orgId,
    orgKind: at.kind,
    position: at.position,
    ...(totpSeed === undefined ? {} : { totpSeed }),
  };
}

/** Gives somebody an authenticator with this seed, as if it had been set up. */
export const giveAuthenticator = ({ test }: World, { id }: Somebody, seed: string): Promise<unknown> =>
  test.database.query('update identity.totp set seed_sealed = $2 where account_id = $1', [
    id,
    sealedSeed(test, id, seed),
  ]);

const sealedSeed = ({ config }: TestApp, accountId: string, seed: string): Buffer =>
  new FieldCipher(config.secrets.fieldKey).seal(Buffer.from(seed), `totp:${accountId}`);

/** A session with a fresh second factor, written as the sign-in would. */
async function openSession(test: TestApp, accountId: string): Promise<{ id: string; cookie: string }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await test.database.query<{ id: string }>(
    `insert into identity.session (account_id, token_hash, state, idle_limit, expires_at, second_factor_at, ip)
     values ($1, $2, 'open', interval '12 hours', platform.now() + interval '12 hours', platform.now(), '127.0.0.1') returning id`,
    [accountId, createHash('sha256').update(token).digest()],
  );
  return { id: row?.id ?? '', cookie: `jc_session=${token}` };
}

async function send(test: TestApp, who: Somebody | undefined, sending: Sending): Promise<Answer> {
  const { method, url, body, form, headers = {} } = sending;
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  const reply = await fetch(`http://127.0.0.1:${port}${url}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(who ? { cookie: who.cookie } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    body: body ? JSON.stringify(body) : (form ?? null),
  });
  const bytes = Buffer.from(await reply.arrayBuffer());
  const isJson = /^application\/(problem\+)?json(;|$)/.test(reply.headers.get('content-type') ?? '');
  return {
    status: reply.status,
    headers: reply.headers,
    bytes,
    body: isJson && bytes.length > 0 ? (JSON.parse(bytes.toString('utf8')) as unknown) : undefined,
  };
}

async function made<T>(test: TestApp, who: Somebody | undefined, sending: Sending): Promise<T> {
  const answer = await send(test, who, sending);
  if (answer.status >= 300)
    throw new Error(
      `${sending.method} ${sending.url}: ${answer.status} ${answer.bytes.toString('utf8').slice(0, 500)}`,
    );
  return answer.body as T;
}

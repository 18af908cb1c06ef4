import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

import type { Language, OrgKind, Permission, RoleKey, Scope } from '#kernel';

/** Who acts: a signed-in person, a machine with a key, the public, or the platform itself. */
export interface Actor {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly org: ActorOrg | undefined;
  readonly roles: readonly RoleKey[];
  readonly permissions: ReadonlySet<Permission>;
  readonly scope: Scope | 'public' | 'system';
  /** When the second factor was last used in this session, or null. */
  readonly secondFactorAt: string | null;
  /** Session or key the actor came with. */
  readonly credential?: { readonly kind: 'session' | 'api-key'; readonly id: string };
}

export interface ActorOrg {
  readonly id: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly regionCode: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const none: ReadonlySet<Permission> = new Set();

/** Anyone without sign-in (未登录访客). */
export const PUBLIC_ACTOR: Actor = {
  accountId: NOBODY,
  username: 'public',
  displayName: '未登录访客',
  org: undefined,
  roles: [],
  permissions: none,
  scope: 'public',
  secondFactorAt: null,
};

/** The platform's own jobs and loaders (系统任务). */
export const SYSTEM_ACTOR: Actor = {
  ...PUBLIC_ACTOR,
  accountId: '00000000-0000-0000-0000-000000000001',
  username: 'system',
  displayName: '系统任务',
  scope: 'system',
};

/** The key of a repeatable request, and what became of it: the one unit of work that took it, and whether it had been answered. */
export interface Idempotency {
  readonly key: string;
  /** Tells the request apart from another one under the same key. */
  requestHash: Buffer;
  /** True until the content of an upload is part of the hash. */
  awaitsUpload: boolean;
  taken: boolean;
  replayed: boolean;
}

/** What belongs to the request (or job) in hand. */
export interface RequestContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly ip: string;
  /** Language that the answer is to be in; Chinese when nobody asked. */
  readonly language?: Language;
  /** Present on mutating requests that carried an Idempotency-Key. */
  readonly idempotency?: Idempotency;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` on behalf of `context`. */
export const runWith = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** Runs a job or a loader as the platform itself. */
export const runAsSystem = <T>(name: string, work: () => T): T =>
  storage.run({ actor: SYSTEM_ACTOR, requestId: name, ip: '' }, work);

/** Reads as the public, whoever asks: people of an office see on a public page what everyone sees. */
export const asPublic = <T>(work: () => T): T => runWith({ ...requestContext(), actor: PUBLIC_ACTOR }, work);

/** The request in hand; its absence is a defect: nothing touches the database on nobody's behalf. */
export function requestContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('No request context: wrap the work in runWith or runAsSystem.');
  return context;
}

/**
 * Makes what was uploaded a part of what the request in hand is: name and digest of each file, and the fields beside them. The parts of
 * a multipart body, since its bytes differ with every repetition by the boundary that the sender draws.
 */
export function identifyUpload(parts: readonly string[]): void {
  const { idempotency } = requestContext();
  if (!idempotency) return;
  idempotency.requestHash = createHash('sha256')
    .update(idempotency.requestHash)
    .update(JSON.stringify(parts))
    .digest();
  idempotency.awaitsUpload = false;
}

export const currentContext = (): RequestContext | undefined => storage.getStore();
/** The language of the answer to the request in hand. */
export const currentLanguage = (): Language => storage.getStore()?.language ?? 'zh';
export const currentActor = (): Actor => requestContext().actor;

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { DomainError, type Permission, type Message } from '#kernel';
import {
  Authenticator,
  CONFIG,
  Database,
  Gatherer,
  PUBLIC_ACTOR,
  runWith,
  type Authentication,
  type Config,
  type Outcome,
  type Queryer,
} from '#platform';

import type { ActorFacts } from '../../application/vault.js';
import {
  canonicalRequest,
  parseSignatureHeader,
  type SignatureHeader,
} from '../../domain/canonical-request.js';
import { sessionToken } from '../http/session-cookie.js';
import { apiKeySecretOf } from '../sql/vault-tx.js';
import { actorOf } from './actor.js';
import { FieldCipher } from './field-cipher.js';
import { say } from '../../domain/say.js';

type SessionFacts = ActorFacts & {
  readonly sessionId: string;
  readonly secondFactorAt: string | null;
  readonly now: string;
};

interface KeyRow {
  readonly sealed: Buffer;
  readonly permissions: Permission[];
  readonly actor: ActorFacts | null;
  readonly now: Date;
}

/** Body digest that a signed upload states: its parts are checked by the import, its transport by TLS. */
const UNSIGNED_UPLOAD = 'UNSIGNED-PAYLOAD';

interface SessionQuestion {
  readonly hash: Buffer;
  readonly isVisit: boolean;
}

/** Two sets at once: one on its way through the database while the next one gathers. */
const SESSION_SETS = { sets: 2, setSize: 50, waiting: 5_000 } as const;

/** Knows people by their session cookie and machines by their signature (身份认证). */
@Injectable()
export class IdentityAuthenticator extends Authenticator {
  private readonly cipher: FieldCipher;
  private readonly sessions = new Gatherer<SessionQuestion, SessionFacts | undefined>(
    (questions) => this.findSessions(questions),
    SESSION_SETS,
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    super();
    this.cipher = new FieldCipher(config.secrets.fieldKey);
  }

  authenticate(request: FastifyRequest): Promise<Authentication | undefined> {
    const { authorization } = request.headers;
    if (authorization?.startsWith('JCK-')) return this.asMachine(request, authorization);
    const token = sessionToken(request);
    return token === undefined ? Promise.resolve(undefined) : this.asPerson(request, token);
  }

  private async asPerson(request: FastifyRequest, token: string): Promise<Authentication | undefined> {
    const hash = createHash('sha256').update(token).digest();
    const facts = await this.sessions.ask({ hash, isVisit: isVisit(request) });
    if (!facts) return undefined;
    const credential = { kind: 'session', id: facts.sessionId } as const;
    return {
      actor: { ...actorOf(facts), secondFactorAt: facts.secondFactorAt, credential },
      now: new Date(facts.now),
    };
  }

  private async findSessions(
    questions: readonly SessionQuestion[],
  ): Promise<Outcome<SessionFacts | undefined>[]> {
    const rows = await runWith({ actor: PUBLIC_ACTOR, requestId: 'sessions', ip: '' }, () =>
      this.database.transaction(
        (q) =>
          q.query<{ ordinal: number; facts: SessionFacts | null }>(
            'select ordinal, facts from identity.session_actors($1, $2)',
            [questions.map(({ hash }) => hash), questions.map((question) => question.isVisit)],
          ),
        'jc_auth',
      ),
    );
    const found = new Map(rows.map(({ ordinal, facts }) => [ordinal - 1, facts ?? undefined]));
    return questions.map((_, i) => ({ value: found.get(i) }));
  }

  private async asMachine(request: FastifyRequest, authorization: string): Promise<Authentication> {
    const header = parseSignatureHeader(authorization);
    if (!header) throw refused(say('signature-header-malformed'));
    const { keyId } = header;
    const key = await this.inVault(request, (q) => this.accept(q, request, header));
    if (!key.actor) throw refused(say('signature-owner-inactive'));
    const actor = actorOf(key.actor);
    const permissions = new Set(key.permissions.filter((permission) => actor.permissions.has(permission)));
    return { actor: { ...actor, permissions, credential: { kind: 'api-key', id: keyId } }, now: key.now };
  }

  /** Signature first, then the nonce: only the owner of the key can use up nonces. */
  private async accept(q: Queryer, request: FastifyRequest, header: SignatureHeader): Promise<KeyRow> {
    const key = await q.one<KeyRow>(
      `select s.secret_sealed as sealed, k.permissions, identity.actor_of(k.account_id) as actor, platform.now() as now
       from identity.api_key k join identity.api_key_secret s on s.key_id = k.id
       where k.id = $1 and k.revoked_at is null and k.expires_at > platform.now()`,
      [header.keyId],
    );
    if (!key || !this.signatureFits(request, header, key)) throw refused(say('signature-wrong'));
    const claim = await q.one<{ claim: string }>('select identity.claim_nonce($1, $2, $3::bigint) as claim', [
      header.keyId,
      header.nonce,
      header.timestamp,
    ]);
    if (claim?.claim !== 'accepted')
      throw refused(say(claim?.claim === 'stale' ? 'signature-stale' : 'signature-replayed'));
    await q.query(
      `update identity.api_key set last_used_at = platform.now()
       where id = $1 and coalesce(last_used_at, '-infinity') < platform.now() - interval '1 minute'`,
      [header.keyId],
    );
    return key;
  }

  private signatureFits(request: FastifyRequest, header: SignatureHeader, key: KeyRow): boolean {
    const secret = this.cipher.open(key.sealed, apiKeySecretOf(header.keyId));
    const [path = '', query = ''] = request.url.split('?', 2);
    const text = canonicalRequest({
      ...header,
      method: request.method,
      path,
      query,
      bodyDigest: bodyDigest(request, header),
    });
    const expected = createHmac(header.hash, secret).update(text).digest();
    return timingSafeEqual(expected, Buffer.from(header.signature, 'hex'));
  }

  private inVault<T>(request: FastifyRequest, work: (q: Queryer) => Promise<T>): Promise<T> {
    const context = { actor: PUBLIC_ACTOR, requestId: request.id, ip: request.ip };
    return runWith(context, () => this.database.transaction(work, 'jc_auth'));
  }
}

/** What an open page reads by itself, once a minute, does not keep a session from becoming idle. */
const isVisit = ({ method, url }: FastifyRequest): boolean =>
  !(method === 'GET' && (/^\/api\/v1\/session(\?|$)/.test(url) || url.startsWith('/api/v1/public/')));

function bodyDigest(request: FastifyRequest, { hash }: SignatureHeader): string {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) return UNSIGNED_UPLOAD;
  const { rawBody } = request as FastifyRequest & { rawBody?: Buffer };
  return createHash(hash)
    .update(rawBody ?? '')
    .digest('hex');
}

const refused = (detail: Message): DomainError => new DomainError('signature-refused', detail);

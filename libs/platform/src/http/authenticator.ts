import type { FastifyRequest } from 'fastify';

import type { Actor } from '../context.js';

/** What a request proves about its sender, and the database clock at that moment. */
export interface Authentication {
  readonly actor: Actor;
  readonly now: Date;
}

/** Port to whoever knows sessions and keys (身份认证): bound by the identity context. */
export abstract class Authenticator {
  /** The actor of the request; undefined when it carries no credential. Refuses a credential that is wrong. */
  abstract authenticate(request: FastifyRequest): Promise<Authentication | undefined>;
}

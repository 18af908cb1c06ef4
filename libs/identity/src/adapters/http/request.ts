import type { FastifyRequest } from 'fastify';

import { currentActor } from '#platform';

import type { Self } from '../../application/own-account.js';
import type { Person } from '../../application/ports.js';
import type { Origin } from '../../application/vault.js';

/** The signed-in person of the request in hand, as the use cases know them. */
export function person(): Person {
  const { accountId, displayName, org, scope } = currentActor();
  return { accountId, displayName, orgId: org?.id ?? null, scope };
}

const TEN_MINUTES = 10 * 60_000;

/** The person's own account and session; `now` is the database clock. */
export function self(now: string): Self {
  const { accountId, credential, secondFactorAt } = currentActor();
  return {
    accountId,
    sessionId: credential?.kind === 'session' ? credential.id : null,
    secondFactorFresh: secondFactorAt !== null && Date.parse(now) - Date.parse(secondFactorAt) <= TEN_MINUTES,
  };
}

/** Where a sign-in came from. */
export const originOf = (request: FastifyRequest): Origin => ({
  ip: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
});

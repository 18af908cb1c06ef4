import { DomainError } from '#kernel';

import type { Actor } from '../context.js';
import type { Access } from './decorators.js';

/** How long a second factor counts, in minutes. */
export const SECOND_FACTOR_MINUTES = 10;

/** Refuses the operation unless the actor may call it. `now` is the database clock of the authentication. */
export function checkAccess(actor: Actor, access: Access, needsSecondFactor: boolean, now: Date): void {
  if (access.kind === 'public') return;
  if (actor.scope === 'public') throw new DomainError('not-signed-in', 'sign in to call this operation');
  if (access.kind === 'permission' && !actor.permissions.has(access.permission))
    throw new DomainError('permission-missing', `needs the permission ${access.permission}`);
  if (needsSecondFactor && !isFresh(actor.secondFactorAt, now))
    throw new DomainError(
      'second-factor-required',
      `needs a second factor used within ${SECOND_FACTOR_MINUTES} minutes`,
    );
}

const isFresh = (at: string | null, now: Date): boolean =>
  at !== null && now.getTime() - Date.parse(at) <= SECOND_FACTOR_MINUTES * 60_000;

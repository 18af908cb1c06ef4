import { DomainError, type Message, type Permission, PERMISSIONS, word } from '#kernel';

import type { Actor } from '../context.js';
import type { Access } from './decorators.js';
import { say } from '../say.js';

/** How long a second factor counts, in minutes. */
export const SECOND_FACTOR_MINUTES = 10;

/** Refuses the operation unless the actor may call it. `now` is the database clock of the authentication. */
export function checkAccess(actor: Actor, access: Access, needsSecondFactor: boolean, now: Date): void {
  if (access.kind === 'public') return;
  if (actor.scope === 'public') throw new DomainError('not-signed-in', say('sign-in-first'));
  if (access.kind === 'permission' && !actor.permissions.has(access.permission))
    throw new DomainError('permission-missing', permissionNeeded(access.permission));
  if (needsSecondFactor && !isFresh(actor.secondFactorAt, now))
    throw new DomainError(
      'second-factor-required',
      say('second-factor-needed', { minutes: SECOND_FACTOR_MINUTES }),
    );
}

/** Names a permission that is missing. */
export const permissionNeeded = (permission: Permission): Message =>
  say('permission-needed', { permission: word(permission, PERMISSIONS[permission]) });

const isFresh = (at: string | null, now: Date): boolean =>
  at !== null && now.getTime() - Date.parse(at) <= SECOND_FACTOR_MINUTES * 60_000;

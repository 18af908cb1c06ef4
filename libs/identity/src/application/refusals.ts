import { DomainError, type FieldError, word } from '#kernel';

import { say, type Thing, THINGS } from '../domain/say.js';

/** The subject of a request, or the refusal that there is none. */
export function found<T>(subject: T | undefined, what: Thing, id: string): T {
  if (subject === undefined) throw unknown(what, id);
  return subject;
}

/** The refusal that something does not exist, or not for this reader. */
export const unknown = (what: Thing, id: string): DomainError =>
  new DomainError('not-found', say('unknown', { thing: word(what, THINGS[what]), id }));

/** The person's organisation; platform accounts have none. */
export function organisationOf({
  orgId,
  displayName,
}: {
  orgId: string | null;
  displayName: string;
}): string {
  if (orgId === null)
    throw new DomainError('not-found', say('person-without-organisation', { name: displayName }));
  return orgId;
}

/** Refuses everything that is wrong with a form at once. */
export function refuseFaults(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw DomainError.fields(errors);
}

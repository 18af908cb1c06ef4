import { DomainError } from '#kernel';

import { say } from '../say.js';

/** The version that a person saw, as the If-Match header states it; throws `version-missing` without one. */
export function versionSeen(ifMatch: string | undefined): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch ?? '')?.[1];
  if (version === undefined) throw new DomainError('version-missing', say('if-match-missing'));
  return Number(version);
}

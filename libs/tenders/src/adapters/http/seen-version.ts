import { DomainError } from '#kernel';

import { say } from '../../domain/say.js';

/** The header of operations that change what somebody has seen. */
export const SEEN_VERSION = {
  name: 'If-Match',
  description: 'Version of the tender that the person saw',
  required: true,
} as const;

export function versionOf(ifMatch: string | undefined): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch ?? '')?.[1];
  if (version === undefined) throw new DomainError('version-missing', say('if-match-missing'));
  return Number(version);
}

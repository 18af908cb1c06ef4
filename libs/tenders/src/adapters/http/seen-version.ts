/** The header of operations that change what somebody has seen; `versionSeen` reads it. */
export const SEEN_VERSION = {
  name: 'If-Match',
  description: 'Version of the tender that the person saw',
  required: true,
} as const;

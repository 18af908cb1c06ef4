import { createHash } from 'node:crypto';

import type { PdfDocument } from './document.js';

/**
 * SHA-256 of what a document says (公告摘要), as 64 hexadecimal digits. Taken from the content, not from the file, so
 * that every copy carries the same digest, whoever fetched it and with whatever watermark.
 */
export function documentDigest(document: PdfDocument): string {
  return createHash('sha256').update(canonical(document)).digest('hex');
}

/** The first sixteen digits in groups of four: 5f12 c80a 96d1 774e …. */
export const shortDigest = (digest: string): string =>
  `${digest.slice(0, 16).match(/.{4}/g)?.join(' ') ?? ''} …`;

/** JSON with sorted keys; absent and undefined values are the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

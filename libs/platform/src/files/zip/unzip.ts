import { crc32, inflateRawSync } from 'node:zlib';

import { readDirectory, unreadable, type ZipEntry } from './directory.js';
import { ZIP_LIMITS, type ZipLimits, type ZippedFile } from './zip-limits.js';
import { say } from '../say.js';

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a zip from outside (解压): names that leave the folder, archives beyond the limits, damaged and encrypted ones
 * are refused with `file-unreadable` before anything is handed on. Folders themselves are left out.
 */
export function unzip(archive: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZippedFile[] {
  return readDirectory(asBuffer(archive), limits)
    .filter((entry) => !entry.directory)
    .map((entry) => ({ name: safePath(entry.name), bytes: inflate(entry) }));
}

/** Names of the files in a zip, without unpacking them; refuses what `unzip` would refuse before it unpacks. */
export const entryNames = (archive: Uint8Array, limits: ZipLimits = ZIP_LIMITS): string[] =>
  readDirectory(asBuffer(archive), limits)
    .filter((entry) => !entry.directory)
    .map((entry) => safePath(entry.name));

/** The bytes of one entry, no more than it promised and with the checksum it promised. */
export function inflate({ name, method, compressed, size, crc }: ZipEntry): Buffer {
  const bytes = method === STORED ? asBuffer(compressed) : inflated(name, method, compressed, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw unreadable(say('archive-entry-damaged', { name }));
  return bytes;
}

export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function inflated(name: string, method: number, compressed: Uint8Array, size: number): Buffer {
  if (method !== DEFLATED) throw unreadable(say('archive-entry-method', { name }));
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw unreadable(say('archive-entry-damaged', { name }));
  }
}

function safePath(name: string): string {
  const path = name.replaceAll('\\', '/');
  const parts = path.split('/');
  // Control characters and drive letters have no place in a path either.
  const hostile =
    path.startsWith('/') ||
    /^[A-Za-z]:/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (hostile || /\p{Cc}/u.test(path)) throw unreadable(say('archive-name-unsafe'));
  return path;
}

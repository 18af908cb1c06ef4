import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DomainError } from '#kernel';
import { SealingRefusal } from '#sealing';

import { EXIT, type Streams } from './streams.js';

/** Largest file that is read at once: the record of a round with thousands of bids. */
const FILE_BYTES_MAX = 1024 * 1024 * 1024;

/** A fault of a file that the caller can mend. */
export class UnusableFile extends Error {}

export function readBytes(file: string): Uint8Array {
  if (statSync(file).size > FILE_BYTES_MAX) throw new UnusableFile(`${file} is larger than 1 GiB`);
  return readFileSync(file);
}

export function readText(file: string): string {
  const bytes = readBytes(file);
  if (!isUtf8(bytes)) throw new UnusableFile(`${file} is not UTF-8 text`);
  return new TextDecoder().decode(bytes);
}

/** A sealing package is a file, or a folder in which it lies beside its price table template. */
export const packageFile = (path: string): string =>
  statSync(path).isDirectory() ? join(path, 'sealing-package.json') : path;

/** Writes a file that is not there yet, readable by its owner alone. */
export const writeNew = (file: string, bytes: Uint8Array | string): void =>
  writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });

/** Runs a command: what the caller can mend becomes one line and status 2, anything else is a defect and is thrown on. */
export async function refusing(
  what: string,
  streams: Streams,
  work: () => number | Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const reason = unusable(error);
    if (reason === undefined) throw error;
    streams.err(`${what}: ${reason}\n`);
    return EXIT.refused;
  }
}

function unusable(error: unknown): string | undefined {
  if (error instanceof SealingRefusal || error instanceof UnusableFile) return error.message;
  if (error instanceof DomainError)
    return [error.message, ...error.errors.map(({ field, message }) => `${field}: ${message.in('en')}`)].join(
      '; ',
    );
  const isSystemError =
    typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
  return isSystemError ? String(error.message) : undefined;
}

import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Message } from '#kernel';

import { say } from './say.js';

/** Names of the files of a round package, in reading order. */
export const PACKAGE_FILES = [
  'round.json',
  'varieties.csv',
  'products.csv',
  'bids.csv',
  'regions.csv',
  'region_preferences.csv',
  'volumes.csv',
] as const;
export type PackageFile = (typeof PACKAGE_FILES)[number];

/** Files of a tender's package (招标轮次数据包): the round before its bids, and who may bid. */
export const TENDER_FILES = [...PACKAGE_FILES, 'organisations.csv', 'reference_prices.csv'] as const;
export type TenderFile = (typeof TENDER_FILES)[number];

/** Files in which a member of an alliance hands its demand in (成员报量). */
export const DEMAND_FILES = ['regions.csv', 'volumes.csv', 'ceilings.csv'] as const;
export type DemandFile = (typeof DEMAND_FILES)[number];

export type SourceFile = TenderFile | DemandFile;

export type Bytes = AsyncIterable<Uint8Array>;

/** Where a package comes from: a folder, or files that were uploaded. `null` = the file is not there. */
export interface PackageSource {
  readonly open: (file: SourceFile) => Promise<Bytes | null>;
}

/** A file that is there and cannot be read. */
export class UnreadableFile extends Error {
  /** `reason`: the code of a system error; null when it is no file at all. */
  constructor(private readonly reason: string | null) {
    super(reason ?? 'not a file');
  }

  about = (file: SourceFile): Message =>
    this.reason === null ? say('not-a-file', { file }) : say('cannot-be-read', { file, reason: this.reason });
}

const CHUNK = 256 * 1024;

export const folderSource = (folder: string): PackageSource => ({
  async open(file) {
    const path = join(folder, file);
    try {
      const found = await stat(path);
      if (!found.isFile()) throw new UnreadableFile(null);
    } catch (error) {
      if (isMissing(error)) return null;
      throw unreadable(error);
    }
    return chunksOf(path);
  },
});

/** Files held in memory, by name. */
export const memorySource = (files: Readonly<Partial<Record<SourceFile, Uint8Array>>>): PackageSource => ({
  open(file) {
    const bytes = files[file];
    return Promise.resolve(bytes ? slicesOf(bytes) : null);
  },
});

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      for (;;) {
        // Fields are cut from the chunk after it was handed over, so each read has its own memory.
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK, null);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

async function* slicesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield await Promise.resolve(bytes.subarray(at, at + CHUNK));
}

/** The code of a system error (`ENOENT` …), or undefined. */
const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const unreadable = (error: unknown): unknown => {
  const code = codeOf(error);
  return code === undefined ? error : new UnreadableFile(code);
};

import { DomainError, type Message } from '#kernel';

import type { ZipLimits } from './zip-limits.js';
import { say } from '../say.js';

/** One entry of the central directory: where its compressed bytes are and what they should become. */
export interface ZipEntry {
  readonly name: string;
  readonly directory: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 0x1;
const UTF8_NAME = 0x800;
const IN_ZIP64 = 0xffffffff;
const MAX_COMMENT = 0xffff;

/**
 * Reads the central directory of a zip without unpacking anything. Refuses what exceeds the limits by its own statement;
 * what the entries really contain is measured when they are unpacked. Throws `file-unreadable`.
 */
export function readDirectory(archive: Buffer, limits: ZipLimits): ZipEntry[] {
  try {
    return entriesOf(archive, limits);
  } catch (error) {
    if (errorCode(error) === 'ERR_OUT_OF_RANGE') throw unreadable(say('archive-damaged'));
    throw error;
  }
}

/** The code that errors of Node carry; empty for all others. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const unreadable = (detail: Message): DomainError => new DomainError('file-unreadable', detail);

function entriesOf(archive: Buffer, limits: ZipLimits): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > limits.maxEntries) throw unreadable(say('archive-too-many-files', { max: limits.maxEntries }));
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let [at, total] = [archive.readUInt32LE(end + 16), 0];
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(archive, at);
    if (names.has(entry.name)) throw unreadable(say('archive-name-repeated', { name: entry.name }));
    checkSize(entry, (total += entry.size), limits);
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - MAX_COMMENT); at--)
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw unreadable(say('archive-incomplete'));
}

function entryAt(archive: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable(say('archive-damaged'));
  const flags = archive.readUInt16LE(at + 8);
  if (flags & ENCRYPTED) throw unreadable(say('file-encrypted'));
  const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
  const extraEnd = nameEnd + archive.readUInt16LE(at + 30);
  const name = decodeName(archive.subarray(at + 46, nameEnd), (flags & UTF8_NAME) !== 0);
  const [size, compressedSize, offset] = wideSizes(archive, at, archive.subarray(nameEnd, extraEnd));
  const entry = {
    name,
    directory: name.endsWith('/'),
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    compressed: dataAt(archive, offset, compressedSize),
    size,
  };
  return { entry, next: extraEnd + archive.readUInt16LE(at + 32) };
}

/** Sizes and offset; those that do not fit into 32 bits stand in the zip64 field, in this order. */
function wideSizes(
  archive: Buffer,
  at: number,
  extra: Buffer,
): [size: number, compressed: number, offset: number] {
  const wide = zip64Field(extra);
  let used = 0;
  const read = (position: number): number => {
    const value = archive.readUInt32LE(position);
    if (value !== IN_ZIP64) return value;
    const long = wide.readBigUInt64LE(used);
    used += 8;
    if (long > BigInt(Number.MAX_SAFE_INTEGER)) throw unreadable(say('archive-damaged'));
    return Number(long);
  };
  const size = read(at + 24);
  return [size, read(at + 20), read(at + 42)];
}

function zip64Field(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

function dataAt(archive: Buffer, offset: number, length: number): Uint8Array {
  if (archive.readUInt32LE(offset) !== LOCAL_HEADER) throw unreadable(say('archive-damaged'));
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + length > archive.length) throw unreadable(say('archive-cut-short'));
  return archive.subarray(start, start + length);
}

/** Chinese Windows writes names in GB18030 and leaves the UTF-8 flag out; some programs write UTF-8 without the flag. */
function decodeName(bytes: Buffer, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (utf8) throw unreadable(say('archive-name-invalid'));
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function checkSize({ name, size, compressed }: ZipEntry, total: number, limits: ZipLimits): void {
  if (size > limits.maxFileBytes || total > limits.maxTotalBytes)
    throw unreadable(say('archive-entry-too-large', { name }));
  if (size > RATIO_FROM && size > compressed.length * limits.maxRatio)
    throw unreadable(say('archive-entry-ratio', { name, max: limits.maxRatio }));
}

/** Small files may compress to almost nothing; they do no harm. */
const RATIO_FROM = 1024 * 1024;

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { readMark } from '../domain/export-file.js';
import type { ByteRange } from './read-lines.js';

/** Lines of an export that end with a checkpoint, or with the file (分段). */
export interface Segment extends ByteRange {
  /** Entries of the log before it, as the checkpoint says that it follows: whoever takes the segments in order sees whether that is true. */
  readonly start: number;
}

const CHUNK_BYTES = 1 << 16;
const MARK = Buffer.from('\n{"checkpoint":', 'utf8');

/** Divides the rest of an export into segments of about `bytes`. A cut is never divided: one that is larger makes a larger segment. */
export function* segmentsOf(file: string, first: Segment, bytes: number): Generator<Segment> {
  const handle = openSync(file, 'r');
  try {
    const size = Math.min(first.to, fstatSync(handle).size);
    for (let { from, start } = first; from < size;) {
      const next = from + bytes < size ? afterCheckpoint(handle, from + bytes) : undefined;
      yield { from, to: next?.from ?? size, start };
      if (!next) return;
      ({ from, start } = next);
    }
  } finally {
    closeSync(handle);
  }
}

/** Where the lines after the next checkpoint begin, and the entries before them; undefined when no readable one follows. */
function afterCheckpoint(handle: number, at: number): Pick<Segment, 'from' | 'start'> | undefined {
  const found = find(handle, MARK, at - 1);
  const end = found === undefined ? undefined : find(handle, MARK.subarray(0, 1), found + 1);
  if (found === undefined || end === undefined) return undefined;
  const line = Buffer.alloc(end - found - 1);
  readSync(handle, line, 0, line.length, found + 1);
  try {
    const mark = readMark(line);
    return mark?.kind === 'checkpoint' ? { from: end + 1, start: mark.checkpoint.size } : undefined;
  } catch {
    return undefined;
  }
}

/** The first place of `wanted` from byte `at` on. */
function find(handle: number, wanted: Buffer, at: number): number | undefined {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let position = at; ; position += CHUNK_BYTES - wanted.length + 1) {
    const read = readSync(handle, chunk, 0, CHUNK_BYTES, position);
    const found = chunk.subarray(0, read).indexOf(wanted);
    if (found >= 0) return position + found;
    if (read < CHUNK_BYTES) return undefined;
  }
}

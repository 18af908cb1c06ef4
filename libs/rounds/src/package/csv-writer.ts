import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A field as RFC 4180 writes it: quoted only when it must be; null is blank. */
export const csvField = (value: string | number | null): string => {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(csvField).join(',')}\n`;

/** A piece of a file: text, or its UTF-8 bytes, which are valid only until the next piece is asked for. */
export type Piece = string | Uint8Array;

const BLOCK_LENGTH = 256 * 1024;

/** The pieces as UTF-8 in large blocks; a block is valid until the next one is asked for. */
export function* blocksOf(pieces: Iterable<Piece>): Generator<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length < BLOCK_LENGTH) continue;
    }
    if (text !== '') yield Buffer.from(text, 'utf8');
    text = '';
    if (typeof piece !== 'string' && piece.length > 0) yield piece;
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

/** The pieces as one text, for files that are small enough. */
export const textOf = (pieces: Iterable<Piece>): string =>
  Array.from(blocksOf(pieces), (block) => Buffer.from(block).toString('utf8')).join('');

/** Writes pieces to a new file, in large writes, and leaves it safely on disk. */
export function writePieces(path: string, pieces: Iterable<Piece>): void {
  const file = openSync(path, 'wx');
  try {
    for (const block of blocksOf(pieces)) writeAll(file, block);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A single write may take less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

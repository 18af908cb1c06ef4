import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A field as RFC 4180 writes it: quoted only when it must be; null is blank. */
export const csvField = (value: string | number | null): string => {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(csvField).join(',')}\n`;

const FLUSH_LENGTH = 256 * 1024;

/** Writes text pieces to a new file, in large writes, and leaves it safely on disk. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    let buffered = '';
    for (const piece of pieces) {
      buffered += piece;
      if (buffered.length < FLUSH_LENGTH) continue;
      writeAll(file, buffered);
      buffered = '';
    }
    writeAll(file, buffered);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A single write may take less than it is given. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

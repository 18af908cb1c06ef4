import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1 << 20;
const LINE_FEED = 10;

/** A part of a file: whole lines from byte `from` up to byte `to`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each line of a file, or of a part of it, behind one zero byte and without its line end, as bytes of a buffer that is reused: take what you
 * keep before the next line. The zero byte is the leaf prefix of RFC 6962: it takes the place of the line end before, so that
 * a line is hashed where it lies. Stops early when `take` returns false. A last line without a line end is given too.
 */
export function readPrefixedLines(
  file: string,
  take: (prefixed: Buffer) => boolean,
  range?: ByteRange,
): void {
  const handle = openSync(file, 'r');
  try {
    // Byte 0 belongs to the prefix of the first line.
    let buffer = Buffer.alloc(CHUNK_BYTES);
    let end = 1;
    // Without a range the file is read as it comes: it may be a pipe.
    for (let position = range?.from ?? 0; ;) {
      // A line longer than the buffer: make room for it.
      if (end === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
      const room = Math.min(buffer.length - end, range ? range.to - position : Infinity);
      const read = readSync(handle, buffer, end, room, range ? position : null);
      if (read === 0) break;
      position += read;
      // What was held back has no line end in it.
      let at = buffer.subarray(0, end + read).indexOf(LINE_FEED, end);
      end += read;
      const chunk = buffer.subarray(0, end);
      let from = 0;
      for (; at >= 0; at = chunk.indexOf(LINE_FEED, from + 1)) {
        buffer[from] = 0;
        if (!take(buffer.subarray(from, at))) return;
        from = at;
      }
      buffer.copyWithin(0, from, end);
      end -= from;
    }
    buffer[0] = 0;
    if (end > 1) take(buffer.subarray(0, end));
  } finally {
    closeSync(handle);
  }
}

import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1 << 20;
const LINE_FEED = 10;

/**
 * Gives each line of a file, without its line end, as bytes of a buffer that is reused: take what you keep before the next line.
 * Stops early when `take` returns false. A last line without a line end is given too.
 */
export function readLines(file: string, take: (line: Buffer) => boolean): void {
  const handle = openSync(file, 'r');
  try {
    let buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let held = 0;
    for (;;) {
      // A line longer than the buffer: make room for it.
      if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
      const read = readSync(handle, buffer, held, buffer.length - held, null);
      if (read === 0) break;
      const end = held + read;
      let from = 0;
      // What was held back has no line end in it.
      for (
        let at = buffer.indexOf(LINE_FEED, held);
        at >= 0 && at < end;
        at = buffer.indexOf(LINE_FEED, from)
      ) {
        if (!take(buffer.subarray(from, at))) return;
        from = at + 1;
      }
      buffer.copyWithin(0, from, end);
      held = end - from;
    }
    if (held > 0) take(buffer.subarray(0, held));
  } finally {
    closeSync(handle);
  }
}

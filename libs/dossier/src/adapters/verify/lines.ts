const LINE_END = 0x0a;

/** Lines of a file that may be larger than a text can be. */
export function* linesOf(bytes: Buffer | undefined): Generator<string> {
  if (!bytes) return;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_END, at);
    const stop = end < 0 ? bytes.length : end;
    if (stop > at) yield bytes.toString('utf8', at, stop);
    at = stop + 1;
  }
}

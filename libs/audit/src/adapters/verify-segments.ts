import { statSync } from 'node:fs';

import { isEntry } from '../domain/export-file.js';
import { ExportVerifier, type Verdict } from '../domain/verifier.js';
import type { WitnessCopy } from '../domain/witness.js';
import type { Digester } from './digest-threads.js';
import { readPrefixedLines } from './read-lines.js';
import { takeDigest, type DigestTask, type SegmentDigest } from './segment-digest.js';
import { segmentsOf, type Segment } from './segments.js';

/** How an export is divided: bytes of a segment, and how many of them are in hand at once, which bounds the memory. */
export interface Division {
  readonly segmentBytes: number;
  readonly inHand: number;
}

/**
 * Verifies an export by segments. What each comes to is computed anywhere and in any order; one verifier takes them in the order of the
 * file, so that the verdict is the one that it reaches line by line.
 */
export async function verifySegments(
  file: string,
  witness: WitnessCopy,
  { segmentBytes, inHand }: Division,
  begin: (task: DigestTask) => Digester,
): Promise<Verdict> {
  const verifier = new ExportVerifier(witness);
  const from = takeBeginning(file, verifier);
  const { begun } = verifier;
  if (!begun || verifier.broken) return verifier.finish();
  const segments = segmentsOf(
    file,
    { from, to: statSync(file).size, start: begun.header.after.size },
    segmentBytes,
  );
  const digester = begin({ file, ...begun });
  try {
    await takeInOrder(verifier, segments, digester, inHand);
  } finally {
    segments.return(undefined);
    await digester.close();
  }
  return verifier.finish();
}

async function takeInOrder(
  verifier: ExportVerifier,
  segments: Iterator<Segment>,
  digester: Digester,
  inHand: number,
): Promise<void> {
  const ahead: Promise<SegmentDigest>[] = [];
  const sendOne = (): void => {
    const next = segments.next();
    if (next.done) return;
    const digest = digester.digest(next.value);
    // Its failure is met when its turn comes.
    digest.catch(() => undefined);
    ahead.push(digest);
  };
  for (let i = 0; i < inHand; i++) sendOne();
  for (let digest = ahead.shift(); digest && !verifier.broken; digest = ahead.shift()) {
    takeDigest(verifier, await digest);
    sendOne();
  }
}

/** Takes the marks before the first entry; gives the byte where the rest begins. */
function takeBeginning(file: string, verifier: ExportVerifier): number {
  let at = 0;
  readPrefixedLines(file, (prefixed) => {
    if (verifier.begun && isEntry(prefixed, 1)) return false;
    verifier.prefixedLine(prefixed);
    // The zero byte before the line stands for the line end behind it.
    at += prefixed.length;
    return !verifier.broken;
  });
  return at;
}

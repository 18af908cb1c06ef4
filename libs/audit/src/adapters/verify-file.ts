import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

import { counterSignatureText, signText, type Head } from '../domain/checkpoint.js';
import { readMark, UnreadableExport, type ExportHeader } from '../domain/export-file.js';
import { ExportVerifier, type Verdict } from '../domain/verifier.js';
import { learnHeads, learnLine, WitnessCopy } from '../domain/witness.js';
import { digestInThreads } from './digest-threads.js';
import { readPrefixedLines } from './read-lines.js';
import type { SigningPair } from './signing-key.js';
import { verifySegments } from './verify-segments.js';

/** What left the operator's hands: earlier downloads, and lists of published heads. */
export interface WitnessFiles {
  readonly copies: readonly string[];
  readonly heads: readonly string[];
}

/** Reads the heads and keys out of the second party's files. */
export function readWitness({ copies, heads }: WitnessFiles): WitnessCopy {
  const witness = new WitnessCopy();
  for (const file of copies)
    readPrefixedLines(file, (prefixed) => {
      learnLine(witness, prefixed.subarray(1));
      return true;
    });
  for (const file of heads) learnHeads(witness, parseJson(file));
  return witness;
}

const SEGMENT_BYTES = 4 << 20;
/** Segments that each thread has before it: it never waits for the next one. */
const SEGMENTS_EACH = 2;
/** More threads than this wait for the disk. */
const THREADS_MAX = 16;

/** Verifies an export file offline, in threads where it is worth them; the verdict is that of `verifyFile`. */
export async function verifyExport(
  file: string,
  witness: WitnessCopy,
  threads = Math.min(availableParallelism(), THREADS_MAX),
): Promise<Verdict> {
  const stat = statSync(file);
  if (threads < 2 || !stat.isFile() || stat.size < threads * SEGMENT_BYTES) return verifyFile(file, witness);
  return verifySegments(
    file,
    witness,
    { segmentBytes: SEGMENT_BYTES, inHand: threads * SEGMENTS_EACH },
    (task) => digestInThreads(task, threads),
  );
}

/** Verifies an export file offline: nothing but the file, the second party's copies and arithmetic. */
export function verifyFile(file: string, witness: WitnessCopy): Verdict {
  const verifier = new ExportVerifier(witness);
  readPrefixedLines(file, (prefixed) => {
    verifier.prefixedLine(prefixed);
    return !verifier.broken;
  });
  return verifier.finish();
}

/** What `jicai audit countersign` hands to the platform (会签文件). */
export interface CounterSignatureFile extends Head {
  readonly publicKey: string;
  readonly signature: string;
}

/**
 * Signs the newest head of an export with the second party's own key, after verifying the export and that it goes on from what
 * the second party already holds. A fault, or an export that floats free of the earlier copy, is not signed.
 */
export async function counterSign(
  file: string,
  witness: WitnessCopy,
  pair: SigningPair,
): Promise<{ verdict: Verdict; signed: CounterSignatureFile | undefined }> {
  const header = headerOf(file);
  const verdict = await verifyExport(file, witness);
  if (verdict.fault) return { verdict, signed: undefined };
  if (header.after.n > 0 && verdict.witnessed === 0)
    throw new UnreadableExport(
      'the export goes on from a checkpoint that no copy holds: give the earlier download with --copy',
    );
  if (witness.count > 0 && verdict.witnessed === 0)
    throw new UnreadableExport(
      'the export shares no checkpoint with the copy: download again from the last one you hold',
    );
  const { n, size, root } = verdict.head;
  const signature = signText(counterSignatureText(header, { n, size, root }), pair.privateKey);
  return { verdict, signed: { n, size, root, publicKey: pair.publicKey, signature } };
}

function headerOf(file: string): ExportHeader {
  let header: ExportHeader | undefined;
  readPrefixedLines(file, (prefixed) => {
    const mark = readMark(prefixed.subarray(1));
    if (mark?.kind === 'export') header = mark.header;
    return false;
  });
  if (!header) throw new UnreadableExport('the first line is not the header of an audit export');
  return header;
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new UnreadableExport(`${file}: ${error instanceof Error ? error.message : 'not JSON'}`);
  }
}

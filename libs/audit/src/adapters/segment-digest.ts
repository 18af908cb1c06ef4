import type { KeyObject } from 'node:crypto';

import { checkpointText, isSignedBy, publicKeyOf, type Checkpoint } from '../domain/checkpoint.js';
import { isEntry, readMark } from '../domain/export-file.js';
import { HASH_BYTES, treeHash } from '../domain/hash.js';
import { Stretch } from '../domain/stretch.js';
import type { Beginning, ExportVerifier } from '../domain/verifier.js';
import { readPrefixedLines } from './read-lines.js';
import type { Segment } from './segments.js';

/** What is the same for every segment of one export. */
export interface DigestTask extends Beginning {
  readonly file: string;
}

/** What a segment comes to: its entries as complete subtrees, its marks as they stand. Small, and made of plain data for a thread. */
export interface SegmentDigest {
  /** Subtrees by their width and marks by their line, in order. */
  readonly items: readonly (number | MarkItem)[];
  /** Roots of the subtrees, one behind the other. */
  readonly roots: Uint8Array;
}

interface MarkItem {
  readonly line: string;
  /** The public key by which this checkpoint is signed, if it is by one that is known. */
  readonly signedBy?: string;
}

/** Does for one segment what needs no other one: the hashes of its entries and the signatures of its checkpoints. It judges nothing. */
export function digestSegment(task: DigestTask, segment: Segment): SegmentDigest {
  const tree = treeHash(task.header.hash);
  const signedBy = signerOf(task);
  const stretch = new Stretch(tree, segment.start);
  const items: (number | MarkItem)[] = [];
  const roots: Buffer[] = [];
  const endStretch = (): void => {
    for (const { width, root } of stretch.take()) {
      items.push(width);
      roots.push(root);
    }
  };
  readPrefixedLines(
    task.file,
    (prefixed) => {
      const mark = isEntry(prefixed, 1) ? undefined : markItem(prefixed.subarray(1), signedBy);
      if (mark) {
        endStretch();
        items.push(mark);
      } else stretch.append(tree.prefixedLeaf(prefixed));
      return true;
    },
    segment,
  );
  endStretch();
  return { items, roots: Uint8Array.from(Buffer.concat(roots)) };
}

/** Gives a digest to the verifier, in place of the segment; it stops where the verifier found a fault. */
export function takeDigest(verifier: ExportVerifier, { items, roots }: SegmentDigest): void {
  let at = 0;
  for (const item of items) {
    if (verifier.broken) return;
    if (typeof item === 'number') {
      const root = Buffer.from(roots.subarray(at, (at += HASH_BYTES)));
      verifier.subtree({ width: item, root });
    } else verifier.line(Buffer.from(item.line, 'utf8'), item.signedBy);
  }
}

type SignedBy = (checkpoint: Checkpoint) => string | undefined;

/** A mark that cannot be read goes on as it stands: the verifier refuses it in its turn. */
function markItem(line: Buffer, signedBy: SignedBy): MarkItem | undefined {
  const text = line.toString('utf8');
  try {
    const mark = readMark(line);
    if (!mark) return undefined;
    const key = mark.kind === 'checkpoint' ? signedBy(mark.checkpoint) : undefined;
    return key === undefined ? { line: text } : { line: text, signedBy: key };
  } catch {
    return { line: text };
  }
}

/** Looks for the key of a checkpoint among those known at the beginning; whatever is not signed by one of them is left to the verifier. */
function signerOf({ header, keys }: DigestTask): SignedBy {
  const parsed = new Map<string, KeyObject>();
  return (checkpoint) => {
    const text = keys[checkpoint.keyId];
    if (text === undefined) return undefined;
    const key = parsed.get(text) ?? publicKeyOf(text);
    parsed.set(text, key);
    return isSignedBy(checkpointText(header, checkpoint), checkpoint.signature, key) ? text : undefined;
  };
}

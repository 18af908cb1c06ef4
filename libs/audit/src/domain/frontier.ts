import { largestPowerWithin, type Subtree } from '#kernel';

import { HASH_BYTES, type TreeHash } from './hash.js';

/**
 * The right edge of a growing Merkle tree (默克尔树前沿): the roots of its complete subtrees, largest first, at most 64 hashes.
 * With it a batch is appended in time of the batch alone, whatever the log's length.
 */
export class Frontier {
  private constructor(
    private readonly tree: TreeHash,
    private count: number,
    private readonly edge: Buffer[],
  ) {}

  static empty = (tree: TreeHash): Frontier => new Frontier(tree, 0, []);

  /** The frontier of a tree of `size` entries as it was stored; the bytes must fit the size. */
  static decode(tree: TreeHash, size: number, bytes: Uint8Array): Frontier {
    if (bytes.length !== HASH_BYTES * completeSubtrees(size).length)
      throw new RangeError(`a frontier of ${bytes.length} bytes does not fit ${size} entries`);
    const edge = Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
      Buffer.from(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
    );
    return new Frontier(tree, size, edge);
  }

  get size(): number {
    return this.count;
  }

  /** The complete subtrees with the entries they cover, in order. */
  get subtrees(): readonly Subtree<Buffer>[] {
    return completeSubtrees(this.count).map((span, i) => ({
      ...span,
      hash: this.edge[i] ?? this.tree.empty,
    }));
  }

  append(leaf: Buffer): void {
    this.appendSubtree(leaf, 1);
  }

  /** Appends the root of a complete subtree over the next `width` entries, which begins at a multiple of its width. */
  appendSubtree(root: Buffer, width: number): void {
    let carried = root;
    // It completes one more subtree for every trailing one bit of the old size in widths, as in binary addition.
    for (let rest = this.count / width; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.edge.pop();
      if (left) carried = this.tree.node(left, carried);
    }
    this.edge.push(carried);
    this.count += width;
  }

  /** Merkle tree hash of everything appended so far (RFC 6962 §2.1). */
  root(): Buffer {
    const last = this.edge.at(-1);
    if (!last) return this.tree.empty;
    return this.edge.slice(0, -1).reduceRight((right, left) => this.tree.node(left, right), last);
  }

  encode = (): Buffer => Buffer.concat(this.edge);
}

/** Spans of the complete subtrees of a tree: one per one bit of its size. */
function completeSubtrees(size: number): { from: number; to: number }[] {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not a number of entries`);
  const spans = [];
  for (let from = 0; from < size;) {
    const width = largestPowerWithin(size - from);
    spans.push({ from, to: from + width });
    from += width;
  }
  return spans;
}

/** A frontier over a list of leaves. */
export function frontierOf(tree: TreeHash, leaves: Iterable<Buffer>): Frontier {
  const frontier = Frontier.empty(tree);
  for (const leaf of leaves) frontier.append(leaf);
  return frontier;
}

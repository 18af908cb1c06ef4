import { Frontier, splitPoint, type Subtree } from './frontier.js';
import type { TreeHash } from './hash.js';

/** Hash of the entries `from` to `to` (exclusive) of a log, `from` and `to` as RFC 6962 splits them. */
type RangeHash = (from: number, to: number) => Buffer;

/**
 * Range hashes of a tree of which only the frontier at some earlier size and the leaves since then are known. That is enough
 * for every proof about a later entry, so that a proof costs the batch and not the log.
 */
export function rangesAfter(
  tree: TreeHash,
  before: readonly Subtree[],
  leaves: readonly Buffer[],
): RangeHash {
  const start = before.at(-1)?.to ?? 0;
  const known = new Map(before.map((subtree) => [`${subtree.from}-${subtree.to}`, subtree.hash]));
  const hashOf = (from: number, to: number): Buffer => {
    const stored =
      known.get(`${from}-${to}`) ?? (to - from === 1 && from >= start ? leaves[from - start] : undefined);
    if (stored) return stored;
    if (to - from < 2) throw new RangeError(`entry ${from} is outside of what was given`);
    const middle = from + splitPoint(to - from);
    return tree.node(hashOf(from, middle), hashOf(middle, to));
  };
  return hashOf;
}

/** Range hashes of a whole tree. */
export const rangesOf = (tree: TreeHash, leaves: readonly Buffer[]): RangeHash =>
  rangesAfter(tree, [], leaves);

/** Merkle tree hash of a list of leaves, by the recursive definition of RFC 6962 §2.1. */
export const treeRoot = (tree: TreeHash, leaves: readonly Buffer[]): Buffer =>
  leaves.length === 0 ? tree.empty : rangesOf(tree, leaves)(0, leaves.length);

/** Audit path of entry `index` in a tree of `size` entries, leaf side first (RFC 6962 §2.1.1, 包含证明). */
export function inclusionProof(hashOf: RangeHash, index: number, size: number): Buffer[] {
  if (index < 0 || index >= size) throw new RangeError(`entry ${index} is not in a tree of ${size}`);
  const path = (from: number, to: number): Buffer[] => {
    if (to - from === 1) return [];
    const middle = from + splitPoint(to - from);
    return index < middle
      ? [...path(from, middle), hashOf(middle, to)]
      : [...path(middle, to), hashOf(from, middle)];
  };
  return path(0, size);
}

/** The root that an audit path leads to; undefined when its length does not fit. */
export function rootFromInclusion(
  tree: TreeHash,
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
): Buffer | undefined {
  if (index < 0 || index >= size) return undefined;
  const climb = (from: number, to: number, used: number): Buffer | undefined => {
    if (to - from === 1) return used === 0 ? leaf : undefined;
    const sibling = proof[used - 1];
    if (!sibling) return undefined;
    const middle = from + splitPoint(to - from);
    const inner = index < middle ? climb(from, middle, used - 1) : climb(middle, to, used - 1);
    if (!inner) return undefined;
    return index < middle ? tree.node(inner, sibling) : tree.node(sibling, inner);
  };
  return climb(0, size, proof.length);
}

/** Proof that a tree of `size` entries only appended to its first `earlier` ones (RFC 6962 §2.1.2, 一致性证明). */
export function consistencyProof(hashOf: RangeHash, earlier: number, size: number): Buffer[] {
  if (earlier < 1 || earlier > size) throw new RangeError(`${earlier} is not between 1 and ${size}`);
  const path = (from: number, to: number, whole: boolean): Buffer[] => {
    if (to === earlier) return whole ? [] : [hashOf(from, to)];
    const middle = from + splitPoint(to - from);
    return earlier <= middle
      ? [...path(from, middle, whole), hashOf(middle, to)]
      : [...path(middle, to, false), hashOf(from, middle)];
  };
  return path(0, size, true);
}

/** Both roots that a consistency proof leads to; undefined when its length does not fit. */
export function rootsFromConsistency(
  tree: TreeHash,
  earlierRoot: Buffer,
  earlier: number,
  size: number,
  proof: readonly Buffer[],
): { earlier: Buffer; later: Buffer } | undefined {
  if (earlier < 1 || earlier > size) return undefined;
  const climb = (
    from: number,
    to: number,
    whole: boolean,
    used: number,
  ): { earlier: Buffer; later: Buffer } | undefined => {
    if (to === earlier) {
      const hash = whole ? earlierRoot : proof[0];
      return hash && used === (whole ? 0 : 1) ? { earlier: hash, later: hash } : undefined;
    }
    const sibling = proof[used - 1];
    if (!sibling) return undefined;
    const middle = from + splitPoint(to - from);
    if (earlier <= middle) {
      const inner = climb(from, middle, whole, used - 1);
      return inner && { earlier: inner.earlier, later: tree.node(inner.later, sibling) };
    }
    const inner = climb(middle, to, false, used - 1);
    return inner && { earlier: tree.node(sibling, inner.earlier), later: tree.node(sibling, inner.later) };
  };
  return climb(0, size, true, proof.length);
}

/** True when the proof leads from the earlier root to the later one. */
export function isConsistent(
  tree: TreeHash,
  earlier: { size: number; root: Buffer },
  later: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  const roots = rootsFromConsistency(tree, earlier.root, earlier.size, later.size, proof);
  return roots !== undefined && roots.earlier.equals(earlier.root) && roots.later.equals(later.root);
}

/** A frontier over a list of leaves. */
export function frontierOf(tree: TreeHash, leaves: Iterable<Buffer>): Frontier {
  const frontier = Frontier.empty(tree);
  for (const leaf of leaves) frontier.append(leaf);
  return frontier;
}

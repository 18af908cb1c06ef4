/**
 * Proofs of RFC 6962 over any digest: the audit log (SHA-256 or SM3, in Node) and the closing of a round (SHA-256, also in
 * browsers) share them.
 */
export interface MerkleHash<D extends Uint8Array = Uint8Array> {
  /** Root of the empty tree. */
  readonly empty: D;
  /** H(0x01 ‖ left ‖ right). */
  node(left: NoInfer<D>, right: NoInfer<D>): D;
}

/** A complete subtree over entries `from` (inclusive) to `to` (exclusive). */
export interface Subtree<D extends Uint8Array = Uint8Array> {
  readonly from: number;
  readonly to: number;
  readonly hash: D;
}

/** Largest power of two that is not above `n` (n ≥ 1). Not by bit operators: they stop at 32 bits. */
export function largestPowerWithin(n: number): number {
  let power = 1;
  while (power * 2 <= n) power *= 2;
  return power;
}

/** Where RFC 6962 splits a tree of `n` ≥ 2 entries: the largest power of two below `n`. */
const splitPoint = (n: number): number => largestPowerWithin(n - 1);

/** Hash of the entries `from` to `to` (exclusive) of a log, `from` and `to` as RFC 6962 splits them. */
type RangeHash<D extends Uint8Array> = (from: number, to: number) => D;

/**
 * Range hashes of a tree of which only the frontier at some earlier size and the leaves since then are known. That is enough
 * for every proof about a later entry, so that a proof costs the batch and not the log.
 */
export function rangesAfter<D extends Uint8Array>(
  tree: MerkleHash<D>,
  before: readonly Subtree<D>[],
  leaves: readonly D[],
): RangeHash<D> {
  const start = before.at(-1)?.to ?? 0;
  const known = new Map(before.map((subtree) => [`${subtree.from}-${subtree.to}`, subtree.hash]));
  const hashOf = (from: number, to: number): D => {
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
export const rangesOf = <D extends Uint8Array>(tree: MerkleHash<D>, leaves: readonly D[]): RangeHash<D> =>
  rangesAfter(tree, [], leaves);

/** Merkle tree hash of a list of leaves, by the recursive definition of RFC 6962 §2.1. */
export const treeRoot = <D extends Uint8Array>(tree: MerkleHash<D>, leaves: readonly D[]): D =>
  leaves.length === 0 ? tree.empty : rangesOf(tree, leaves)(0, leaves.length);

/** Audit path of entry `index` in a tree of `size` entries, leaf side first (RFC 6962 §2.1.1, 包含证明). */
export function inclusionProof<D extends Uint8Array>(hashOf: RangeHash<D>, index: number, size: number): D[] {
  if (index < 0 || index >= size) throw new RangeError(`entry ${index} is not in a tree of ${size}`);
  const path = (from: number, to: number): D[] => {
    if (to - from === 1) return [];
    const middle = from + splitPoint(to - from);
    return index < middle
      ? [...path(from, middle), hashOf(middle, to)]
      : [...path(middle, to), hashOf(from, middle)];
  };
  return path(0, size);
}

/** The root that an audit path leads to; undefined when its length does not fit. */
export function rootFromInclusion<D extends Uint8Array>(
  tree: MerkleHash<D>,
  leaf: D,
  index: number,
  size: number,
  proof: readonly D[],
): D | undefined {
  if (index < 0 || index >= size) return undefined;
  const climb = (from: number, to: number, used: number): D | undefined => {
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
export function consistencyProof<D extends Uint8Array>(
  hashOf: RangeHash<D>,
  earlier: number,
  size: number,
): D[] {
  if (earlier < 1 || earlier > size) throw new RangeError(`${earlier} is not between 1 and ${size}`);
  const path = (from: number, to: number, whole: boolean): D[] => {
    if (to === earlier) return whole ? [] : [hashOf(from, to)];
    const middle = from + splitPoint(to - from);
    return earlier <= middle
      ? [...path(from, middle, whole), hashOf(middle, to)]
      : [...path(middle, to, false), hashOf(from, middle)];
  };
  return path(0, size, true);
}

/** Both roots that a consistency proof leads to; undefined when its length does not fit. */
function rootsFromConsistency<D extends Uint8Array>(
  tree: MerkleHash<D>,
  earlierRoot: D,
  earlier: number,
  size: number,
  proof: readonly D[],
): { earlier: D; later: D } | undefined {
  if (earlier < 1 || earlier > size) return undefined;
  const climb = (
    from: number,
    to: number,
    whole: boolean,
    used: number,
  ): { earlier: D; later: D } | undefined => {
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
export function isConsistent<D extends Uint8Array>(
  tree: MerkleHash<D>,
  earlier: { size: number; root: D },
  later: { size: number; root: D },
  proof: readonly D[],
): boolean {
  const roots = rootsFromConsistency(tree, earlier.root, earlier.size, later.size, proof);
  return roots !== undefined && isSame(roots.earlier, earlier.root) && isSame(roots.later, later.root);
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

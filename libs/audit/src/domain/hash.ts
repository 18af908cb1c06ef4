import { hash } from 'node:crypto';

/** Digest of a log (摘要算法): SHA-256, or SM3 of GB/T 32905 where state cryptography is required (国密). Chosen once per log. */
export const HASH_NAMES = ['sha256', 'sm3'] as const;
export type HashName = (typeof HASH_NAMES)[number];

/** Both digests are 32 bytes long. */
export const HASH_BYTES = 32;

export const isHashName = (text: unknown): text is HashName => HASH_NAMES.some((name) => name === text);

const NODE_INPUT = 1 + 2 * HASH_BYTES;

/**
 * The two hashes of RFC 6962 §2.1: H(0x00 ‖ entry) for a leaf, H(0x01 ‖ left ‖ right) for a node. The prefixes keep a node
 * from ever passing for an entry. Each function reuses one buffer: the calls are synchronous and the digest is a fresh copy.
 */
export interface TreeHash {
  readonly name: HashName;
  readonly empty: Buffer;
  leaf(entry: Uint8Array): Buffer;
  /** The leaf of an entry that already lies behind its zero byte. */
  prefixedLeaf(prefixed: Uint8Array): Buffer;
  node(left: Uint8Array, right: Uint8Array): Buffer;
}

export function treeHash(name: HashName): TreeHash {
  let leafInput = Buffer.alloc(1024);
  const nodeInput = Buffer.alloc(NODE_INPUT, 1);
  return {
    name,
    empty: hash(name, Buffer.alloc(0), 'buffer'),
    leaf(entry) {
      if (entry.length >= leafInput.length) leafInput = Buffer.alloc(2 * entry.length + 1);
      leafInput.set(entry, 1);
      return hash(name, leafInput.subarray(0, entry.length + 1), 'buffer');
    },
    prefixedLeaf: (prefixed) => hash(name, prefixed, 'buffer'),
    node(left, right) {
      nodeInput.set(left, 1);
      nodeInput.set(right, 1 + HASH_BYTES);
      return hash(name, nodeInput, 'buffer');
    },
  };
}

/** Leaf of an entry whose text is stored (UTF-8). */
export const leafOfText = (tree: TreeHash, body: string): Buffer => tree.leaf(Buffer.from(body, 'utf8'));

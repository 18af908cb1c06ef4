import { inclusionProof, type MerkleHash, rangesOf, rootFromInclusion, treeRoot } from '#kernel';

import { type Bytes, digest, hex } from './bytes.js';
import { type Part, PARTS } from './ceremony.js';
import { type PlatformSigner, checkRecord, signedBy, signRecord, type SignedByPlatform } from './receipt.js';
import { SealingRefusal } from './refusals.js';
import { hash, instant, label, list, members, oneOf, whole } from './shape.js';

/** SHA-256 tree of RFC 6962. */
const TREE: MerkleHash<Bytes> = {
  empty: digest(),
  node: (left, right) => digest(Uint8Array.of(1), left, right),
};

const leafOf = (bid: string): Bytes => digest(Uint8Array.of(0), bytesOf(bid));
const bytesOf = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The order of a closing: by the hash of the bid, which no clock and no database decides. A bid twice is refused. */
export function closingOrder(bids: readonly string[]): readonly string[] {
  const ordered = [...bids].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const repeated = ordered.find((bid, i) => bid === ordered[i + 1]);
  if (repeated !== undefined) throw new SealingRefusal('bid-repeated', repeated);
  return ordered;
}

/** Merkle root over the live bids (截标根), hex. */
export const closingRoot = (bids: readonly string[]): string =>
  hex(treeRoot(TREE, closingOrder(bids).map(leafOf)));

const inclusion = members({ index: whole(0, 2 ** 31), size: whole(1, 2 ** 31), path: list(hash, 40) });

/** Proof that a bid is among those of a closing (包含证明). */
export type Inclusion = ReturnType<typeof inclusion>;
export const inclusionOf = (value: unknown, where = 'inclusion'): Inclusion => inclusion(value, where);

/** The proof of one bid; undefined when it is not among them. */
export function proveInclusion(bids: readonly string[], bid: string): Inclusion | undefined {
  const ordered = closingOrder(bids);
  const index = ordered.indexOf(bid);
  if (index < 0) return undefined;
  const path = inclusionProof(rangesOf(TREE, ordered.map(leafOf)), index, ordered.length);
  return { index, size: ordered.length, path: path.map(hex) };
}

/** True when the proof leads from the bid to the root of the closing. */
export function isIncluded(
  bid: string,
  { index, size, path }: Inclusion,
  closing: Pick<Closing, 'root' | 'size'>,
): boolean {
  if (size !== closing.size) return false;
  const root = rootFromInclusion(TREE, leafOf(bid), index, size, path.map(bytesOf));
  return root !== undefined && hex(root) === closing.root;
}

const ofRound = { round: label, ceremony: hash, size: whole(0, 2 ** 31), root: hash, at: instant };
const plain = members(ofRound);
const staged = members({ ...ofRound, part: oneOf(...PARTS) });

/**
 * Closing of a part of a round (截标): how many bids were live and the root over them, published before any share is taken.
 * That of the prices names no part, as in rounds that have no other.
 */
export type Closing = ReturnType<typeof plain> | ReturnType<typeof staged>;

const closing = (value: unknown, where: string): Closing =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'part')
    ? staged(value, where)
    : plain(value, where);

/** The part (投标组成) whose bids a closing closed. */
export const closedPart = (record: Closing): Part => ('part' in record ? record.part : 'price');

export type SignedClosing = SignedByPlatform<Closing>;

export const signClosing = async (
  record: Closing,
  key: Bytes,
  sign: PlatformSigner,
): Promise<SignedClosing> => signRecord('closing', closing(record, 'closing'), key, sign);

/** Checks form and signature of a closing that came from outside. */
export function signedClosing(value: unknown, where = 'closing', trusted?: string): SignedClosing {
  const read = signedBy(closing)(value, where);
  checkRecord('closing', read, trusted);
  return read;
}

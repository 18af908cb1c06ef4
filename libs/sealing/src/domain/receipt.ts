import { base64url, type Bytes, utf8 } from './bytes.js';
import { type Canonical, canonical, parseJson } from './canonical.js';
import { PARTS } from './ceremony.js';
import { isSignedByPlatform } from './engine.js';
import { SealingRefusal } from './refusals.js';
import { decoded, encoded, hash, instant, label, members, oneOf, whole } from './shape.js';

/** Signs with the platform's Ed25519 key, wherever that key is kept. */
export type PlatformSigner = (text: Bytes) => Uint8Array | Promise<Uint8Array>;

/** A record that the platform signed: the record, the raw public key and the signature, both base64url. */
export interface SignedByPlatform<T> {
  readonly record: T;
  readonly key: string;
  readonly signature: string;
}

const signedText = (purpose: string, record: Canonical): Bytes =>
  utf8(`jicai-seal-1 ${purpose}\n${canonical(record)}`);

/** Signs a record for one purpose; a signature for one purpose never passes for another. */
export async function signRecord<T extends Canonical>(
  purpose: string,
  record: T,
  key: Bytes,
  sign: PlatformSigner,
): Promise<SignedByPlatform<T>> {
  const signature = base64url(await sign(signedText(purpose, record)));
  return { record, key: base64url(key), signature };
}

/** Refuses a record whose signature is wrong, or that another key than `trusted` (base64url) signed. */
export function checkRecord(
  purpose: string,
  { record, key, signature }: SignedByPlatform<Canonical>,
  trusted?: string,
): void {
  if (trusted !== undefined && trusted !== key) throw new SealingRefusal('key-untrusted', purpose);
  if (!isSignedByPlatform(decoded(key), signedText(purpose, record), decoded(signature)))
    throw new SealingRefusal('signature-invalid', purpose);
}

export const signedBy = <T extends Canonical>(record: (value: unknown, where: string) => T) =>
  members({ record, key: encoded(32), signature: encoded(64) });

const receipt = members({
  round: label,
  bidder: label,
  part: oneOf(...PARTS),
  version: whole(1, Number.MAX_SAFE_INTEGER),
  hash,
  at: instant,
  seq: whole(1, Number.MAX_SAFE_INTEGER),
  ceremony: hash,
});

/**
 * Receipt of a submission (投标回执): which envelope, when by the database clock, as which entry. Ed25519 signatures are
 * deterministic, so that a lost receipt is signed again from the row and is the same.
 */
export type Receipt = ReturnType<typeof receipt>;
export type SignedReceipt = SignedByPlatform<Receipt>;

export const signReceipt = async (
  record: Receipt,
  key: Bytes,
  sign: PlatformSigner,
): Promise<SignedReceipt> => signRecord('receipt', receipt(record, 'receipt'), key, sign);

/** Reads a receipt file and checks its signature; `trusted` is the platform's key as the notice prints it. */
export function readReceipt(text: string, trusted?: string): SignedReceipt {
  const read = signedBy(receipt)(parseJson(text, 'receipt'), 'receipt');
  checkRecord('receipt', read, trusted);
  return read;
}

import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

import type { HashName } from './hash.js';

/** Where a log stood (日志头): the number of its entries and the root over all of them. `n` counts checkpoints from 1. */
export interface Head {
  readonly n: number;
  readonly size: number;
  /** Merkle root, lower-case hex. */
  readonly root: string;
}

/** A head that the operator signed (检查点). `at` is the database clock when the cut was sealed, RFC 3339 UTC. */
export interface Checkpoint extends Head {
  readonly at: string;
  readonly keyId: string;
  /** Ed25519 signature, base64. */
  readonly signature: string;
}

/** The log a checkpoint belongs to: two platforms, or a restored copy, never share one. */
export interface LogIdentity {
  readonly log: string;
  readonly hash: HashName;
}

/** Exactly what the operator signs: seven lines of text, so that anyone can rebuild it with a text editor. */
export const checkpointText = (log: LogIdentity, head: Head & { at: string }): Buffer =>
  lines('jicai audit checkpoint v1', log, head, head.at);

/** Exactly what a second party signs over a checkpoint that it verified itself (会签). */
export const counterSignatureText = (log: LogIdentity, head: Head): Buffer =>
  lines('jicai audit counter-signature v1', log, head);

const lines = (title: string, log: LogIdentity, head: Head, ...rest: string[]): Buffer =>
  Buffer.from([title, log.log, log.hash, head.n, head.size, head.root, ...rest, ''].join('\n'), 'utf8');

/** Signs with an Ed25519 private key; base64. */
export const signText = (text: Buffer, key: KeyObject): string => sign(null, text, key).toString('base64');

/** True when `signature` (base64) over `text` is by `publicKey` (base64 SPKI, Ed25519). Malformed input is just not a signature. */
export function isSignedBy(text: Buffer, signature: string, publicKey: string | KeyObject): boolean {
  try {
    const key = typeof publicKey === 'string' ? publicKeyOf(publicKey) : publicKey;
    return verify(null, text, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Public half of a key pair, base64 SPKI: the form in which keys travel. */
export const publicKeyText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** Short name of a public key: the first 16 hex digits of its SHA-256. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);

/** An Ed25519 public key from base64 SPKI; throws when it is anything else. */
export function publicKeyOf(text: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key;
}

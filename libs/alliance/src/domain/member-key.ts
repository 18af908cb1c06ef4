import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A member's Ed25519 key (成员公钥): its raw bytes in base64url, and the SHA-256 of them in hexadecimal. */
export interface MemberKey {
  readonly publicKey: string;
  readonly fingerprint: string;
}

const RAW = /^[A-Za-z0-9_-]{43}$/;

/** A public key as people send it: raw in base64url, SPKI in base64, or PEM; undefined when it is none of them. */
export function readMemberKey(text: string): MemberKey | undefined {
  const given = text.trim();
  try {
    const { x = '' } = keyObject(given).export({ format: 'jwk' });
    return { publicKey: x, fingerprint: fingerprintOf(x) };
  } catch {
    return undefined;
  }
}

function keyObject(given: string): KeyObject {
  const key = RAW.test(given)
    ? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: given }, format: 'jwk' })
    : given.startsWith('-----')
      ? createPublicKey(given)
      : createPublicKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key;
}

export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');

/** As people read it aloud: groups of four. */
export const spokenFingerprint = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ');

/** The fingerprint that somebody typed, in whatever groups. */
export const isSameFingerprint = (typed: string, fingerprint: string): boolean =>
  typed.replace(/[\s:-]/g, '').toLowerCase() === fingerprint;

/** Whether the bytes were signed with the private half of a key; a malformed signature is none. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  try {
    return verify(null, bytes, keyObject(publicKey), signature);
  } catch {
    return false;
  }
}

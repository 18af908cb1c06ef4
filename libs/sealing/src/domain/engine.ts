import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as noble from '@panva/hpke-noble';
import * as hpke from 'hpke';

import { base64url, type Bytes, copyOf, utf8 } from './bytes.js';

/**
 * Where the arithmetic is done (密码运算引擎): WebCrypto, or pure JavaScript where the page has no `crypto.subtle`, as on
 * plain http. Both give the same bytes; what one seals the other opens.
 */
export interface Engine {
  readonly name: 'native' | 'noble';
  /** Public key (65 bytes, uncompressed) of the HPKE pair that grows from key material. */
  publicKey(keyMaterial: Bytes): Promise<Bytes>;
  /** Encapsulated key (65 bytes) followed by the ciphertext. */
  wrap(publicKey: Bytes, plain: Bytes, info: Bytes, aad: Bytes): Promise<Bytes>;
  /** Undefined when the bytes were not sealed to this key, or not with these data. */
  unwrap(keyMaterial: Bytes, sealed: Bytes, info: Bytes, aad: Bytes): Promise<Bytes | undefined>;
  encrypt(key: Bytes, plain: Bytes, aad: Bytes): Promise<Bytes>;
  decrypt(key: Bytes, sealed: Bytes, aad: Bytes): Promise<Bytes | undefined>;
  /** ECDSA P-256 with SHA-256; 64 bytes. */
  sign(secretKey: Bytes, text: Bytes): Promise<Bytes>;
  isSigned(publicKey: Bytes, text: Bytes, signature: Bytes): Promise<boolean>;
  /** Drops every secret key that was made ready, so that the memory of a page holds none after the act it was needed for. */
  forget(): void;
}

export const POINT_BYTES = 65;
export const TAG_BYTES = 16;
/**
 * Every AES key of the scheme encrypts one message in its life (content keys and wrapping keys are fresh), so the nonce
 * needs no randomness; a fixed one leaves nothing to choose.
 */
const NONCE = new Uint8Array(12);

interface Parts {
  readonly name: Engine['name'];
  readonly kem: hpke.KEMFactory;
  readonly kdf: hpke.KDFFactory;
  readonly aead: hpke.AEADFactory;
  readonly sign: Engine['sign'];
  readonly isSigned: Engine['isSigned'];
  readonly forgetSigners?: () => void;
}

function engineOf({ name, kem, kdf, aead, sign, isSigned, forgetSigners }: Parts): Engine {
  const suite = new hpke.CipherSuite(kem, kdf, aead);
  const cipher = aead();
  const pairOf = remembering((keyMaterial) => suite.DeriveKeyPair(keyMaterial));
  return {
    name,
    publicKey: async (keyMaterial) =>
      copyOf(await suite.SerializePublicKey((await pairOf(keyMaterial)).publicKey)),
    async wrap(publicKey, plain, info, aad) {
      const key = await suite.DeserializePublicKey(publicKey);
      const { encapsulatedSecret, ciphertext } = await suite.Seal(key, plain, { info, aad });
      const sealed = new Uint8Array(encapsulatedSecret.length + ciphertext.length);
      sealed.set(encapsulatedSecret);
      sealed.set(ciphertext, encapsulatedSecret.length);
      return sealed;
    },
    unwrap: async (keyMaterial, sealed, info, aad) => {
      const pair = await pairOf(keyMaterial);
      return refusedAsUndefined(() =>
        suite.Open(pair, sealed.slice(0, POINT_BYTES), sealed.slice(POINT_BYTES), { info, aad }),
      );
    },
    encrypt: async (key, plain, aad) => copyOf(await cipher.Seal(key, NONCE, aad, plain)),
    decrypt: (key, sealed, aad) => refusedAsUndefined(() => cipher.Open(key, NONCE, aad, sealed)),
    sign,
    isSigned,
    forget: () => {
      pairOf.forget();
      forgetSigners?.();
    },
  };
}

const KEYS_KEPT = 64;

/** Making a key ready costs a multiplication on the curve, and an officer uses the same one for thousands of bids. */
function remembering<T>(make: (bytes: Bytes) => Promise<T>): Remembering<T> {
  const made = new Map<string, Promise<T>>();
  const find = (bytes: Bytes): Promise<T> => {
    const id = base64url(sha256(bytes));
    const one = made.get(id) ?? make(bytes);
    if (made.size >= KEYS_KEPT) made.clear();
    made.set(id, one);
    return one;
  };
  return Object.assign(find, { forget: () => made.clear() });
}
interface Remembering<T> {
  (bytes: Bytes): Promise<T>;
  forget(): void;
}

/** Decryption fails for one reason only that a caller may know: it failed. */
async function refusedAsUndefined(work: () => Promise<Uint8Array>): Promise<Bytes | undefined> {
  try {
    return copyOf(await work());
  } catch {
    return undefined;
  }
}

const ECDSA = { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' };

const nativeSigner = remembering((secretKey) => {
  const point = p256.getPublicKey(secretKey, false);
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: base64url(secretKey),
    x: base64url(point.subarray(1, 33)),
    y: base64url(point.subarray(33)),
  };
  return globalThis.crypto.subtle.importKey('jwk', jwk, ECDSA, false, ['sign']);
});

const nativeVerifier = remembering(async (publicKey) =>
  isPoint(publicKey)
    ? globalThis.crypto.subtle.importKey('raw', publicKey, ECDSA, false, ['verify'])
    : undefined,
);

/** WebCrypto: P-256 is in every implementation of it, X25519 is not. */
const native = engineOf({
  name: 'native',
  kem: hpke.KEM_DHKEM_P256_HKDF_SHA256,
  kdf: hpke.KDF_HKDF_SHA256,
  aead: hpke.AEAD_AES_256_GCM,
  sign: async (secretKey, text) =>
    new Uint8Array(await globalThis.crypto.subtle.sign(ECDSA, await nativeSigner(secretKey), text)),
  async isSigned(publicKey, text, signature) {
    const key = await nativeVerifier(publicKey);
    return key !== undefined && globalThis.crypto.subtle.verify(ECDSA, key, signature, text);
  },
  forgetSigners: () => nativeSigner.forget(),
});

/** Pure JavaScript; signatures are deterministic (RFC 6979). */
const pure = engineOf({
  name: 'noble',
  kem: noble.KEM_DHKEM_P256_HKDF_SHA256,
  kdf: noble.KDF_HKDF_SHA256,
  aead: noble.AEAD_AES_256_GCM,
  sign: (secretKey, text) => Promise.resolve(copyOf(p256.sign(text, secretKey, { lowS: false }))),
  isSigned: (publicKey, text, signature) =>
    Promise.resolve(holds(() => p256.verify(signature, text, publicKey, { lowS: false }))),
});

export const ENGINES: Readonly<Record<Engine['name'], Engine>> = { native, noble: pure };

/** The engine of this place, looked up anew each time: a page may be moved between secure and plain contexts. */
export const engineHere = (): Engine => {
  const { subtle } = globalThis.crypto as { subtle?: unknown };
  return subtle === undefined ? pure : native;
};

/** HKDF-SHA256 to 32 bytes. Pure JavaScript in both engines: the inputs are short, and it spares a promise each. */
export const derive = (secret: Uint8Array, label: string, length = 32): Bytes =>
  copyOf(nobleHkdf(sha256, secret, undefined, utf8(`jicai-seal-1 ${label}`), length));

/** Signing pair of an officer from 48 bytes of key material (uniform in the group order to 2⁻¹²⁸). */
export function signingPair(keyMaterial: Bytes): { secretKey: Bytes; publicKey: Bytes } {
  const secretKey = copyOf(p256.utils.randomSecretKey(keyMaterial));
  return { secretKey, publicKey: copyOf(p256.getPublicKey(secretKey, false)) };
}

/** True for an uncompressed point of P-256 other than infinity. */
export const isPoint = (bytes: Uint8Array): boolean =>
  bytes.length === POINT_BYTES && p256.utils.isValidPublicKey(bytes, false);

/** Ed25519 of the platform. Browsers below Chromium 137 lack it, so it is pure JavaScript everywhere; strict (RFC 8032). */
export const isSignedByPlatform = (publicKey: Bytes, text: Bytes, signature: Bytes): boolean =>
  holds(() => ed25519.verify(signature, text, publicKey, { zip215: false }));

/** Malformed keys and signatures are just not signatures. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

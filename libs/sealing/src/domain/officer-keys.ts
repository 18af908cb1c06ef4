import { base64url, type Bytes, concat, digest, hex, randomBytes, utf8 } from './bytes.js';
import { canonical, parseJson } from './canonical.js';
import { derive, type Engine, engineHere, POINT_BYTES, signingPair, TAG_BYTES } from './engine.js';
import { newOpeningCode, readOpeningCode } from './opening-code.js';
import { SealingRefusal } from './refusals.js';
import { ALGORITHM, algorithm, decoded, encoded, label, members, oneOf } from './shape.js';

const SEED_BYTES = 32;
const SALT_BYTES = 16;

/** Procurement officers open; supervisors (监督人员) of another body open too, and nothing opens without one. */
export const OFFICER_KINDS = ['officer', 'supervisor'] as const;
export type OfficerKind = (typeof OFFICER_KINDS)[number];

/** The public half of an officer (开标人员) in a ceremony record. */
export interface Officer {
  readonly id: string;
  readonly kind: OfficerKind;
  /** Sealing key: P-256, uncompressed, base64url. */
  readonly pk: string;
  /** Signature key: another P-256 key, because one key must not do two things. */
  readonly vk: string;
}

/** What an officer holds while working; it is never stored or sent. */
export interface OfficerKeys {
  readonly pk: string;
  readonly vk: string;
  /** Key material of the sealing pair; only an engine uses it. */
  readonly opening: Bytes;
  readonly sign: (text: Bytes) => Promise<Bytes>;
}

/** A fresh secret of an officer for one round (种子). */
export const newSeed = (): Bytes => randomBytes(SEED_BYTES);

/**
 * The two key pairs that grow from a seed. Both are P-256: every WebCrypto has it, while Ed25519 and X25519 came to
 * Chromium after version 130 and the desktops of many offices are older.
 */
export async function officerKeys(seed: Bytes, engine: Engine = engineHere()): Promise<OfficerKeys> {
  const opening = derive(seed, 'officer sealing pair');
  const { secretKey, publicKey } = signingPair(derive(seed, 'officer signing pair', 48));
  return {
    pk: base64url(await engine.publicKey(opening)),
    vk: base64url(publicKey),
    opening,
    sign: (text) => engine.sign(secretKey, text),
  };
}

const keyFile = members({
  alg: algorithm,
  type: oneOf('officer-key'),
  round: label,
  id: label,
  kind: oneOf(...OFFICER_KINDS),
  pk: encoded(POINT_BYTES),
  vk: encoded(POINT_BYTES),
  salt: encoded(SALT_BYTES),
  wrapped: encoded(SEED_BYTES + TAG_BYTES),
});

/** An officer's key file (开标密钥文件): the seed under the opening code. It may lie in a database or on a stick. */
export type KeyFile = ReturnType<typeof keyFile>;

export const readKeyFile = (text: string): KeyFile => keyFile(parseJson(text, 'key file'), 'key file');

/** Whose key file it is, and for which round. */
export type KeyFilePlace = Pick<KeyFile, 'round' | 'id' | 'kind'>;

/** A fresh key file and the code that opens it (新密钥). The seed between them is gone when both are there. */
export async function newKeyFile(
  place: KeyFilePlace,
  engine: Engine = engineHere(),
): Promise<{ readonly file: KeyFile; readonly openingCode: string }> {
  const [seed, openingCode] = [newSeed(), newOpeningCode()];
  try {
    return { file: await wrapSeed(seed, openingCode, place, engine), openingCode };
  } finally {
    seed.fill(0);
    engine.forget();
  }
}

/** Wraps a seed under an opening code for one officer of one round. */
export async function wrapSeed(
  seed: Bytes,
  openingCode: string,
  { round, id, kind }: KeyFilePlace,
  engine: Engine = engineHere(),
): Promise<KeyFile> {
  const { pk, vk } = await officerKeys(seed, engine);
  const salt = randomBytes(SALT_BYTES);
  const head = {
    alg: ALGORITHM,
    type: 'officer-key' as const,
    round,
    id,
    kind,
    pk,
    vk,
    salt: base64url(salt),
  };
  const wrapped = await engine.encrypt(wrappingKey(openingCode, salt), seed, utf8(canonical(head)));
  return keyFile({ ...head, wrapped: base64url(wrapped) }, 'key file');
}

/** The keys of a key file; refuses a wrong opening code, and a file whose public keys are not those of its seed. */
export async function unwrapSeed(
  file: KeyFile,
  openingCode: string,
  engine: Engine = engineHere(),
): Promise<OfficerKeys> {
  const { wrapped, ...head } = file;
  const key = wrappingKey(openingCode, decoded(head.salt));
  const seed = await engine.decrypt(key, decoded(wrapped), utf8(canonical(head)));
  if (!seed) throw new SealingRefusal('opening-code-wrong', file.id);
  const keys = await officerKeys(seed, engine);
  seed.fill(0);
  if (keys.pk !== file.pk || keys.vk !== file.vk) throw new SealingRefusal('key-file-altered', file.id);
  return keys;
}

/**
 * Unlocks the keys of a file for one act and drops them after it, whatever came of it (解锁一次，用毕即弃). A code that was typed
 * stays with whoever typed it: a program cannot wipe a text.
 */
export async function withOfficerKeys<T>(
  file: KeyFile,
  openingCode: string,
  act: (keys: OfficerKeys) => Promise<T>,
  engine: Engine = engineHere(),
): Promise<T> {
  try {
    const keys = await unwrapSeed(file, openingCode, engine);
    try {
      return await act(keys);
    } finally {
      keys.opening.fill(0);
    }
  } finally {
    engine.forget();
  }
}

/** No slow password hash: the code has 128 random bits, which nobody tries out. */
const wrappingKey = (openingCode: string, salt: Bytes): Bytes =>
  derive(concat(readOpeningCode(openingCode), salt), 'seed wrapping');

const FINGERPRINT_BYTES = 16;

/** What people read to each other of an officer's keys (公钥指纹): 16 bytes of SHA-256 over both public keys, hex. */
export const keyFingerprint = ({ pk, vk }: Pick<Officer, 'pk' | 'vk'>): string =>
  hex(digest('jicai-seal-1 officer keys\n', decoded(pk), decoded(vk)).subarray(0, FINGERPRINT_BYTES));

export const officerOf = ({ id, kind, pk, vk }: KeyFile): Officer => ({ id, kind, pk, vk });

import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

import type { Wording } from '#kernel';

/** Names of the two files that are not listed in the manifest, because they list the others. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.signature.json';

const FORMAT = 'jicai-dossier-1';
const SIGNED_TEXT = 'jicai dossier manifest v1';

/** A file of a dossier as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface ListedPart {
  readonly name: string;
  readonly title: Wording;
  readonly files: readonly ListedFile[];
  readonly leftOut: readonly { readonly leftOut: Wording; readonly because: Wording }[];
}

/** What a dossier is (档案目录): of which round, which edition, for whom, made when, and every file of it in order. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly dossierId: string;
  readonly tenderId: string;
  readonly roundNo: string;
  readonly title: string;
  readonly purpose: string;
  readonly edition: number;
  readonly readership: string;
  readonly showsAllPrices: boolean;
  /** RFC 3339, UTC, by the database clock. */
  readonly madeAt: string;
  readonly parts: readonly ListedPart[];
}

/** The signature over a manifest: raw Ed25519 key and signature, base64url, the key as notices print it. */
export interface ManifestSignature {
  readonly algorithm: 'Ed25519';
  readonly sha256: string;
  readonly key: string;
  readonly signature: string;
}

export const manifestOf = (manifest: Omit<Manifest, 'format'>): Buffer =>
  Buffer.from(`${JSON.stringify({ format: FORMAT, ...manifest }, null, 2)}\n`);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is signed: two lines of text, so that anyone can rebuild it with a text editor. */
const signedText = (digest: string): Buffer => Buffer.from(`${SIGNED_TEXT}\n${digest}\n`);

/** Raw public key of an Ed25519 pair, base64url. */
const rawKey = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x ?? '';

export function signManifest(manifest: Buffer, key: KeyObject): Buffer {
  const digest = sha256(manifest);
  const signature = sign(null, signedText(digest), key).toString('base64url');
  const signed: ManifestSignature = { algorithm: 'Ed25519', sha256: digest, key: rawKey(key), signature };
  return Buffer.from(`${JSON.stringify(signed, null, 2)}\n`);
}

/** What can be wrong with the two files at the head of a dossier. */
export type HeadFault =
  'manifest-malformed' | 'signature-malformed' | 'manifest-differs' | 'signature-wrong' | 'key-untrusted';

export type ReadHead =
  | { readonly manifest: Manifest; readonly key: string }
  | { readonly fault: HeadFault; readonly file: string };

/** Reads manifest and signature from outside; `trusted` is the platform's key as a notice prints it. */
export function readHead(manifest: Uint8Array, signature: Uint8Array, trusted?: string): ReadHead {
  const signed = signatureOf(jsonOf(signature));
  if (!signed) return { fault: 'signature-malformed', file: SIGNATURE };
  const digest = sha256(manifest);
  if (signed.sha256 !== digest) return { fault: 'manifest-differs', file: MANIFEST };
  if (!isSigned(digest, signed)) return { fault: 'signature-wrong', file: SIGNATURE };
  if (trusted !== undefined && trusted !== signed.key) return { fault: 'key-untrusted', file: SIGNATURE };
  const read = jsonOf(manifest);
  if (!isManifest(read)) return { fault: 'manifest-malformed', file: MANIFEST };
  return { manifest: read, key: signed.key };
}

function isSigned(digest: string, { key, signature }: ManifestSignature): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, signedText(digest), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');
const isListOf = (value: unknown, fits: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits);
const isWording = (value: unknown): boolean => isRecord(value) && areTexts(value, ['zh', 'en']);

function signatureOf(value: unknown): ManifestSignature | undefined {
  if (!isRecord(value) || value['algorithm'] !== 'Ed25519') return undefined;
  return areTexts(value, ['sha256', 'key', 'signature'])
    ? (value as unknown as ManifestSignature)
    : undefined;
}

const isFile = (value: unknown): boolean =>
  isRecord(value) && areTexts(value, ['path', 'sha256']) && Number.isSafeInteger(value['bytes']);
const isLeftOut = (value: unknown): boolean =>
  isRecord(value) && isWording(value['leftOut']) && isWording(value['because']);
const isPart = (value: unknown): boolean =>
  isRecord(value) &&
  areTexts(value, ['name']) &&
  isWording(value['title']) &&
  isListOf(value['files'], isFile) &&
  isListOf(value['leftOut'], isLeftOut);

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    value['format'] === FORMAT &&
    areTexts(value, ['dossierId', 'tenderId', 'roundNo', 'title', 'purpose', 'readership', 'madeAt']) &&
    Number.isSafeInteger(value['edition']) &&
    typeof value['showsAllPrices'] === 'boolean' &&
    isListOf(value['parts'], isPart)
  );
}

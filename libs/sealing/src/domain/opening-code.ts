import { type Bytes, digest, randomBytes } from './bytes.js';
import { SealingRefusal } from './refusals.js';

/** Crockford's base 32: no I, L, O, U, which are misread. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 16;
/** 128 random bits fill 26 letters but for two bits; with two further letters there are twelve bits of check. */
const CODE_LETTERS = 28;
const CHECK_BITS = 12n;

/**
 * Opening code (开标码): 128 random bits that an officer prints and keeps apart from the key file. Written as seven groups of
 * four letters, 26 for the bits and, with what is left over, twelve bits of check. Nothing a person thought of, hence
 * nothing to guess.
 */
export const newOpeningCode = (): string => openingCodeText(randomBytes(SECRET_BYTES));

/** The code of a secret of 16 bytes. */
export function openingCodeText(secret: Bytes): string {
  let bits = (numberOf(secret) << CHECK_BITS) | checkOf(secret);
  let text = '';
  for (let i = 0; i < CODE_LETTERS; i++, bits >>= 5n) text = LETTERS.charAt(Number(bits & 31n)) + text;
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** The secret of a code as somebody typed it: spaces, hyphens and case do not matter; O is 0, I and L are 1. */
export function readOpeningCode(typed: string): Bytes {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== CODE_LETTERS || !/^[0-9A-HJKMNP-TV-Z]*$/.test(letters))
    throw new SealingRefusal('opening-code-malformed');
  const bits = Array.from(letters).reduce((sum, letter) => (sum << 5n) | BigInt(LETTERS.indexOf(letter)), 0n);
  const secret = bytesOf(bits >> CHECK_BITS);
  if ((bits & ((1n << CHECK_BITS) - 1n)) !== checkOf(secret))
    throw new SealingRefusal('opening-code-mistyped');
  return secret;
}

const checkOf = (secret: Bytes): bigint =>
  numberOf(digest('jicai-seal-1 opening code check\n', secret).subarray(0, 2)) >> 4n;

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

const bytesOf = (number: bigint): Bytes =>
  Uint8Array.from({ length: SECRET_BYTES }, (_, i) =>
    Number((number >> BigInt(8 * (SECRET_BYTES - 1 - i))) & 255n),
  );

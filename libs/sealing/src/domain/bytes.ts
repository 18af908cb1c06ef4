import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes with memory of their own: what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Text of UTF-8 bytes; undefined when they are none. A byte order mark stays in the text, so that bytes and text stay one. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A copy of its own; a Buffer becomes plain bytes. */
export const copyOf = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** Equal contents. For public values: it stops at the first difference. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

export const hex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** SHA-256 of texts and bytes in a row, as bytes. */
export const digest = (...parts: readonly (string | Uint8Array)[]): Bytes =>
  copyOf(sha256(concat(...parts.map((part) => (typeof part === 'string' ? utf8(part) : part)))));

const CHUNK = 0x8000;

/** Base64url without padding (RFC 4648 §5): the form of bytes in JSON. */
export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Bytes of a base64url text; undefined unless it is the one text that these bytes have. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return base64url(bytes) === text ? bytes : undefined;
}

export const randomBytes = (length: number): Bytes =>
  globalThis.crypto.getRandomValues(new Uint8Array(length));

import { createHash, randomBytes, randomInt } from 'node:crypto';

import { Secret, TOTP } from 'otpauth';

import type { Secrets } from '../../application/vault.js';

const RECOVERY_CODES = 10;
const KEY_ID_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const KEY_ID_LENGTH = 12;
const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const randomText = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** One-time code of a registration: 60 random bits in three groups, with its digest. */
export function registrationCode(): { code: string; hash: Buffer } {
  const code = [4, 4, 4].map((length) => randomText(CODE_ALPHABET, length)).join('-');
  return { code, hash: digest(code) };
}

/** Digest of a one-time code as an applicant types it. */
export const registrationCodeHash = (code: string): Buffer => digest(code.trim().toUpperCase());

const totp = (seed: string, issuer: string, label = ''): TOTP =>
  new TOTP({ secret: Secret.fromBase32(seed), issuer, label, algorithm: 'SHA1', digits: 6, period: 30 });

/** The second-factor code that a device with this seed (base32) shows at an instant (动态口令). */
export const secondFactorCode = (seed: string, at: Date): string =>
  totp(seed, '').generate({ timestamp: at.getTime() });

/** Secrets from the system's random source. `issuer` names the installation in people's authenticator apps. */
export const secretsFor = (issuer: string): Secrets => ({
  token: () => randomBytes(32).toString('base64url'),
  digest,
  apiKey: () => {
    const id = randomText(KEY_ID_ALPHABET, KEY_ID_LENGTH);
    const secret = randomBytes(32);
    return { id, secret, text: `jck_${id}_${secret.toString('base64url')}` };
  },
  totpSeed: () => new Secret({ size: 20 }).base32,
  totpUri: (seed, username) => totp(seed, issuer, username).toString(),
  totpStep: (seed, code, now) => {
    const timestamp = Date.parse(now);
    const delta = totp(seed, issuer).validate({ token: code, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / 30_000) + delta;
  },
  recoveryCodes: () =>
    Array.from(
      { length: RECOVERY_CODES },
      () => `${randomText(CODE_ALPHABET, 5)}-${randomText(CODE_ALPHABET, 5)}`,
    ),
});

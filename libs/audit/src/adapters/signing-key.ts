import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { type Config, ConfigurationError } from '#platform';

import { keyIdOf, publicKeyText } from '../domain/checkpoint.js';

/** The operator's key that signs checkpoints (检查点签名密钥). */
export interface SigningPair {
  readonly id: string;
  /** Base64 SPKI. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/**
 * Reads the key file (PKCS 8, PEM, Ed25519). An embedded installation makes its own once, readable by the owner alone; a real
 * one is given its key, because a key that appears by itself cannot be told from an exchanged one.
 */
export function loadSigningPair(config: Pick<Config, 'mode' | 'signing'>): SigningPair {
  const { keyFile } = config.signing;
  if (!existsSync(keyFile)) {
    if (config.mode !== 'embedded')
      throw new ConfigurationError([`the signing key ${keyFile} does not exist (jicai audit keygen).`]);
    writeKeyFile(keyFile);
  }
  return readKeyFile(keyFile);
}

/** Makes a key file; several processes that start at once agree on the first one. */
export function writeKeyFile(file: string): SigningPair {
  mkdirSync(dirname(file), { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  // Written beside and linked into place: nobody ever reads half a key, and an existing one is never replaced.
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(fresh, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(fresh);
  }
  chmodSync(file, 0o600);
  return readKeyFile(file);
}

export function readKeyFile(file: string): SigningPair {
  const privateKey = createPrivateKey(readFileSync(file));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} does not hold an Ed25519 key.`);
  const publicKey = publicKeyText(privateKey);
  return { id: keyIdOf(publicKey), publicKey, privateKey };
}

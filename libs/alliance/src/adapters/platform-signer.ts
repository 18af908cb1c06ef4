import { createPublicKey, sign } from 'node:crypto';

import { loadSigningPair } from '#audit';
import type { Config } from '#platform';

import { fingerprintOf } from '../domain/member-key.js';

/** The platform's own key (平台签名密钥), with which it signs what it sends to other provinces: the one that signs audit checkpoints. */
export class PlatformSigner {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;

  constructor(config: Pick<Config, 'mode' | 'signing'>) {
    const { privateKey } = loadSigningPair(config);
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
    this.publicKey = x;
    this.fingerprint = fingerprintOf(x);
    this.sign = (bytes) => new Uint8Array(sign(null, bytes, privateKey));
  }
}

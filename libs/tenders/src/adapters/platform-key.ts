import { createPublicKey, sign } from 'node:crypto';

import { loadSigningPair, type SigningPair } from '#audit';
import type { Config } from '#platform';
import { fromBase64url } from '#sealing';

import { PlatformKey } from '../application/ports.js';

/** The key that signs audit checkpoints signs receipts, closings and sealing packages too: one key to compare. */
export class FilePlatformKey extends PlatformKey {
  readonly text: string;
  readonly raw: Uint8Array<ArrayBuffer>;

  constructor(private readonly pair: SigningPair) {
    super();
    const { x = '' } = createPublicKey(pair.privateKey).export({ format: 'jwk' });
    this.text = x;
    this.raw = fromBase64url(x) ?? new Uint8Array();
  }

  static of = (config: Config): FilePlatformKey => new FilePlatformKey(loadSigningPair(config));

  sign = (text: Uint8Array): Uint8Array => new Uint8Array(sign(null, text, this.pair.privateKey));
}

import { createHash, createHmac } from 'node:crypto';

import { canonicalRequest, type SignatureHash } from '#identity';

/** What a machine signs; see the guide for interface partners. */
export interface MachineRequest {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly body?: string;
  readonly timestamp: number;
  readonly nonce: string;
  readonly hash?: SignatureHash;
}

/** The Authorization header of a signed request. */
export function signature({
  key,
  method,
  path,
  query = '',
  body = '',
  timestamp,
  nonce,
  hash = 'sha256',
}: MachineRequest): string {
  const [, keyId = '', ...rest] = key.split('_');
  const secret = Buffer.from(rest.join('_'), 'base64url');
  const text = canonicalRequest({
    method,
    path,
    query,
    bodyDigest: createHash(hash).update(body).digest('hex'),
    timestamp: String(timestamp),
    nonce,
    keyId,
  });
  const signed = createHmac(hash, secret).update(text).digest('hex');
  const scheme = hash === 'sm3' ? 'JCK-HMAC-SM3' : 'JCK-HMAC-SHA256';
  return `${scheme} keyId=${keyId}, timestamp=${timestamp}, nonce=${nonce}, signature=${signed}`;
}

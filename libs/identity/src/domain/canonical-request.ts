/** Parts of an HTTP request that a machine signs (接口请求签名). */
export interface SignedRequest {
  readonly method: string;
  /** Path with its leading slash, as sent, without the query. */
  readonly path: string;
  /** Query as sent, without the question mark. */
  readonly query: string;
  /** Digest of the body in small hex, by the hash of the algorithm; of nothing when there is no body. */
  readonly bodyDigest: string;
  /** Seconds since 1970-01-01T00:00:00Z, as text. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly keyId: string;
}

/**
 * The text that is signed: seven lines joined by LF, in this order, without a trailing LF:
 * METHOD, path, query (its pairs sorted by code unit), body digest, timestamp, nonce, key id.
 */
export const canonicalRequest = (request: SignedRequest): string =>
  [
    request.method.toUpperCase(),
    request.path,
    sortedQuery(request.query),
    request.bodyDigest,
    request.timestamp,
    request.nonce,
    request.keyId,
  ].join('\n');

/** Pairs of the query in a fixed order, so that proxies and client libraries may reorder them; nothing is decoded. */
const sortedQuery = (query: string): string => (query === '' ? '' : query.split('&').sort().join('&'));

/** What an `Authorization` header of a signed request says. */
export interface SignatureHeader {
  readonly hash: SignatureHash;
  readonly keyId: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

/** Hashes a machine may sign with; the header names it. */
export type SignatureHash = 'sha256' | 'sm3';

const SCHEMES: Record<string, SignatureHash> = { 'JCK-HMAC-SHA256': 'sha256', 'JCK-HMAC-SM3': 'sm3' };
const FIELDS: Record<string, RegExp> = {
  keyId: /^[A-Za-z0-9]{12}$/,
  timestamp: /^\d{10}$/,
  nonce: /^[A-Za-z0-9_-]{16,64}$/,
  signature: /^[0-9a-f]{64}$/,
};

/** Reads `JCK-HMAC-SHA256 keyId=…, timestamp=…, nonce=…, signature=…`; undefined when it is anything else. */
export function parseSignatureHeader(header: string): SignatureHeader | undefined {
  const space = header.indexOf(' ');
  const hash = SCHEMES[header.slice(0, space)];
  if (!hash) return undefined;
  const fields = new Map(
    header
      .slice(space + 1)
      .split(',')
      .map(nameAndValue),
  );
  if (
    fields.size !== 4 ||
    !Object.entries(FIELDS).every(([name, shape]) => shape.test(fields.get(name) ?? ''))
  )
    return undefined;
  const [keyId = '', timestamp = '', nonce = '', signature = ''] = Object.keys(FIELDS).map((name) =>
    fields.get(name),
  );
  return { hash, keyId, timestamp, nonce, signature };
}

const nameAndValue = (part: string): [string, string] => {
  const [name = '', value = ''] = part.trim().split('=', 2);
  return [name, value];
};

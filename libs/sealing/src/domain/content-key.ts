import { type Bytes, concat, hex } from './bytes.js';
import { derive } from './engine.js';

/** The keys of one envelope, from the officers' secret `a` and the supervisors' secret `b`. */
export interface ContentKey {
  /** Encrypts the body. */
  readonly body: Bytes;
  /**
   * Commitment to the key, hex. AES-GCM does not commit to its key: without this a bidder could prepare one body that two
   * keys open to two prices, and choose by which officers come.
   */
  readonly kc: string;
}

export function contentKey(a: Bytes, b: Bytes): ContentKey {
  const cek = derive(concat(a, b), 'cek');
  return { body: derive(cek, 'body'), kc: hex(derive(cek, 'commit')) };
}

import { split } from 'shamir-secret-sharing';

import { type Bytes, concat, copyOf, randomBytes, utf8 } from './bytes.js';
import { ceremonyHash, type CeremonyRecord, paddedSize, supervisorsOf } from './ceremony.js';
import { type Content, contentOf, pad } from './content.js';
import { contentKey } from './content-key.js';
import { type Engine, engineHere } from './engine.js';
import {
  type Envelope,
  envelopeOf,
  headerTextOf,
  type Place,
  SECRET_BYTES,
  secretCommitment,
  secretInfo,
  shareCommitment,
  shareInfo,
} from './envelope.js';
import { SealingRefusal } from './refusals.js';
import { ALGORITHM, decoded } from './shape.js';

/**
 * Seals a bid (密封): a fresh key for this envelope alone, its half `a` split k of n among all officers, its half `b` given
 * whole to each supervisor. The caller has compared the ceremony's hash with the notice.
 */
export async function seal(
  place: Place,
  content: Content,
  ceremony: CeremonyRecord,
  engine: Engine = engineHere(),
): Promise<Envelope> {
  if (place.round !== ceremony.round) throw new SealingRefusal('ceremony-differs', 'round');
  const padded = pad(contentOf(place.part, content), paddedSize(ceremony, place.lot, place.part));
  const a = randomBytes(SECRET_BYTES);
  const b = randomBytes(SECRET_BYTES);
  const shares = (await split(a, ceremony.officers.length, ceremony.k)).map(copyOf);
  const key = contentKey(a, b);
  const headerText = headerTextOf({
    alg: ALGORITHM,
    ...place,
    ceremony: ceremonyHash(ceremony),
    kc: key.kc,
    shares: shares.map((share, idx) => shareCommitment(idx, share)),
    b: secretCommitment(b),
  });
  const header = utf8(headerText);
  const wraps = await Promise.all([
    ...shares.map((share, idx) => wrapFor(ceremony, idx, share, shareInfo(idx), header, engine)),
    ...supervisorsOf(ceremony).map((idx) => wrapFor(ceremony, idx, b, secretInfo(idx), header, engine)),
  ]);
  return envelopeOf(headerText, concat(...wraps, await engine.encrypt(key.body, padded, header)));
}

function wrapFor(
  { officers }: CeremonyRecord,
  idx: number,
  secret: Bytes,
  info: Bytes,
  header: Bytes,
  engine: Engine,
): Promise<Bytes> {
  const officer = officers[idx];
  if (!officer) throw new RangeError(`there is no officer ${idx}`);
  return engine.wrap(decoded(officer.pk), secret, info, header);
}

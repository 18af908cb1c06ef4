import { base64url, type Bytes, utf8 } from './bytes.js';
import { canonical } from './canonical.js';
import { type CeremonyRecord, OFFICERS_MAX, positionOf } from './ceremony.js';
import { type Engine, engineHere } from './engine.js';
import {
  type Envelope,
  piecesOf,
  SECRET_BYTES,
  secretCommitment,
  secretInfo,
  SHARE_BYTES,
  shareCommitment,
  shareInfo,
} from './envelope.js';
import type { OfficerKeys } from './officer-keys.js';
import { decoded, encoded, hash, label, members, orNull, whole } from './shape.js';

const released = members({
  round: label,
  bid: hash,
  idx: whole(0, OFFICERS_MAX - 1),
  share: orNull(encoded(SHARE_BYTES)),
  b: orNull(encoded(SECRET_BYTES)),
});
const release = members({ record: released, signature: encoded(64) });

/**
 * What an officer gives of one bid after the closing (份额释放). `share` is null when the bidder's wrapping for this officer
 * does not open or opens to something else than the header commits to; `b` too, and for officers who are no supervisors.
 */
export type ReleaseRecord = ReturnType<typeof released>;
export type Release = ReturnType<typeof release>;

export const releaseOf = (value: unknown, where = 'release'): Release => release(value, where);

const releaseText = (record: ReleaseRecord): Bytes => utf8(`jicai-seal-1 release\n${canonical(record)}`);

/** The officer's own step: opens their share of one bid, holds it against the header, signs what came of it. */
export async function releaseShare(
  envelope: Envelope,
  ceremony: CeremonyRecord,
  keys: OfficerKeys,
  engine: Engine = engineHere(),
): Promise<Release> {
  const idx = positionOf(ceremony, keys);
  const { shares, secrets } = piecesOf(envelope, ceremony);
  const aad = utf8(envelope.headerText);
  const open = async (piece: Bytes | undefined, info: Bytes): Promise<Bytes | undefined> =>
    piece && (await engine.unwrap(keys.opening, piece, info, aad));
  const share = await open(shares[idx], shareInfo(idx));
  const b = await open(secrets.get(idx), secretInfo(idx));
  const record = {
    round: ceremony.round,
    bid: envelope.hash,
    idx,
    share: share && isCommittedShare(envelope, idx, share) ? base64url(share) : null,
    b: b && isCommittedSecret(envelope, b) ? base64url(b) : null,
  };
  return { record, signature: base64url(await keys.sign(releaseText(record))) };
}

const isCommittedShare = ({ header }: Envelope, idx: number, share: Bytes): boolean =>
  share.length === SHARE_BYTES && header.shares[idx] === shareCommitment(idx, share);

const isCommittedSecret = ({ header }: Envelope, b: Bytes): boolean =>
  b.length === SECRET_BYTES && header.b === secretCommitment(b);

/** Why a release does not count. */
export const RELEASE_FAULTS = {
  'other-bid': { zh: '属于其他轮次或投标', en: 'for another round or bid' },
  'no-officer': { zh: '开标人员序号不存在', en: 'by an officer who does not exist' },
  'signature-invalid': { zh: '开标人员签名无效', en: 'the officer’s signature does not verify' },
  'share-false': { zh: '份额与投标中的承诺不符', en: 'the share is not the one the bid commits to' },
  'secret-false': {
    zh: '监督份额与投标中的承诺不符',
    en: 'the supervisor’s secret is not the one the bid commits to',
  },
  'secret-of-officer': { zh: '非监督人员不应持有监督份额', en: 'a supervisor’s secret by no supervisor' },
  contradiction: { zh: '同一人员提交了不同的份额', en: 'the officer gave two different answers' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type ReleaseFault = keyof typeof RELEASE_FAULTS;

/** The fault of a release of this bid, or undefined when it counts. */
export async function releaseFault(
  { record, signature }: Release,
  envelope: Envelope,
  ceremony: CeremonyRecord,
  engine: Engine = engineHere(),
): Promise<ReleaseFault | undefined> {
  const { round, bid, idx, share, b } = record;
  if (round !== ceremony.round || bid !== envelope.hash) return 'other-bid';
  const officer = ceremony.officers[idx];
  if (!officer) return 'no-officer';
  if (!(await engine.isSigned(decoded(officer.vk), releaseText(record), decoded(signature))))
    return 'signature-invalid';
  if (share !== null && !isCommittedShare(envelope, idx, decoded(share))) return 'share-false';
  if (b !== null && officer.kind !== 'supervisor') return 'secret-of-officer';
  return b !== null && !isCommittedSecret(envelope, decoded(b)) ? 'secret-false' : undefined;
}

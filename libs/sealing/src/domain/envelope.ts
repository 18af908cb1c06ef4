import { type Bytes, concat, copyOf, digest, hex, isSame, utf8, utf8Text } from './bytes.js';
import { canonical, parseCanonical } from './canonical.js';
import {
  ceremonyHash,
  type CeremonyRecord,
  OFFICERS_MAX,
  paddedSize,
  PARTS,
  supervisorsOf,
} from './ceremony.js';
import { POINT_BYTES, TAG_BYTES } from './engine.js';
import { SealingRefusal } from './refusals.js';
import { algorithm, hash, instant, label, list, members, oneOf, whole } from './shape.js';

/** A secret of 32 bytes, and the byte that tells at which point of the polynomial a share lies. */
export const SECRET_BYTES = 32;
export const SHARE_BYTES = SECRET_BYTES + 1;
const WRAPPED_SHARE = POINT_BYTES + SHARE_BYTES + TAG_BYTES;
const WRAPPED_SECRET = POINT_BYTES + SECRET_BYTES + TAG_BYTES;

const HEADER_BYTES_MAX = 16 * 1024;
const ENVELOPE_BYTES_MAX = 5 * 1024 * 1024;
const VERSIONS_MAX = 1_000_000;

const header = members({
  alg: algorithm,
  round: label,
  lot: label,
  part: oneOf(...PARTS),
  bidder: label,
  version: whole(1, VERSIONS_MAX),
  deadline: instant,
  ceremony: hash,
  kc: hash,
  shares: list(hash, OFFICERS_MAX),
  b: hash,
});

/**
 * What is readable of a sealed bid (密封投标): whose it is and for what, the ceremony it was sealed for, and commitments to the
 * content key (`kc`), to every officer's share and to the supervisors' secret `b`. Every ciphertext is bound to all of it.
 */
export type EnvelopeHeader = ReturnType<typeof header>;

/** What a bid is for: the fields of a header that a bidder states. */
export type Place = Pick<EnvelopeHeader, 'round' | 'lot' | 'part' | 'bidder' | 'version' | 'deadline'>;

/** A sealed bid. `headerText` is what was bound and hashed; `header` is only its reading. */
export interface Envelope {
  readonly headerText: string;
  readonly header: EnvelopeHeader;
  readonly sealed: Bytes;
  /** SHA-256 over the header text followed by the sealed bytes, hex: the bid's name everywhere. */
  readonly hash: string;
}

/** The header ends where its outermost brace does, so that no two envelopes have the same bytes in a row. */
const envelopeHash = (headerText: string, sealed: Uint8Array): string => hex(digest(headerText, sealed));

/** An envelope from the two columns in which a database keeps it. */
export function envelopeOf(headerText: string, sealed: Uint8Array): Envelope {
  if (utf8(headerText).length > HEADER_BYTES_MAX || sealed.length > ENVELOPE_BYTES_MAX)
    throw new SealingRefusal('envelope-too-large');
  const read = header(parseCanonical(headerText, 'header'), 'header');
  return { headerText, header: read, sealed: copyOf(sealed), hash: envelopeHash(headerText, sealed) };
}

export const headerTextOf = (value: EnvelopeHeader): string => canonical(header(value, 'header'));

const MAGIC = 'jicai-seal-1 envelope\n';
const LINE_FEED = 0x0a;

/** The envelope as a file: a line that names it, the header in one line, the sealed bytes. */
export const writeEnvelope = ({ headerText, sealed }: Envelope): Bytes =>
  concat(utf8(`${MAGIC}${headerText}\n`), sealed);

/** Reads an envelope file; refuses anything but the one form that `writeEnvelope` has. */
export function readEnvelope(file: Uint8Array): Envelope {
  if (file.length > MAGIC.length + HEADER_BYTES_MAX + 1 + ENVELOPE_BYTES_MAX)
    throw new SealingRefusal('envelope-too-large');
  if (!isSame(file.subarray(0, MAGIC.length), utf8(MAGIC)))
    throw new SealingRefusal('envelope-malformed', 'line 1');
  const end = file.subarray(0, MAGIC.length + HEADER_BYTES_MAX + 1).indexOf(LINE_FEED, MAGIC.length);
  const headerText = end < 0 ? undefined : utf8Text(file.subarray(MAGIC.length, end));
  if (headerText === undefined) throw new SealingRefusal('envelope-malformed', 'header');
  return envelopeOf(headerText, file.subarray(end + 1));
}

/** The pieces of the sealed bytes: a wrapped share for each officer, `b` for each supervisor, the body. */
export interface Pieces {
  readonly shares: readonly Bytes[];
  /** By the officer's position. */
  readonly secrets: ReadonlyMap<number, Bytes>;
  readonly body: Bytes;
}

/** Cuts the sealed bytes by the ceremony record; refuses an envelope for another ceremony or of another size. */
export function piecesOf({ header, sealed }: Envelope, ceremony: CeremonyRecord): Pieces {
  const { officers, round } = ceremony;
  if (header.ceremony !== ceremonyHash(ceremony))
    throw new SealingRefusal('ceremony-differs', 'header.ceremony');
  if (header.round !== round) throw new SealingRefusal('envelope-elsewhere', 'header.round');
  if (header.shares.length !== officers.length) throw new SealingRefusal('field-malformed', 'header.shares');
  const supervisors = supervisorsOf(ceremony);
  const bodyAt = officers.length * WRAPPED_SHARE + supervisors.length * WRAPPED_SECRET;
  if (sealed.length !== bodyAt + paddedSize(ceremony, header.lot, header.part) + TAG_BYTES)
    throw new SealingRefusal('envelope-size', `${sealed.length}`);
  const secretsAt = officers.length * WRAPPED_SHARE;
  return {
    shares: officers.map((_, i) => sealed.slice(i * WRAPPED_SHARE, (i + 1) * WRAPPED_SHARE)),
    secrets: new Map(
      supervisors.map((idx, i) => [
        idx,
        sealed.slice(secretsAt + i * WRAPPED_SECRET, secretsAt + (i + 1) * WRAPPED_SECRET),
      ]),
    ),
    body: sealed.slice(bodyAt),
  };
}

/** Refuses an envelope that is for another place than the one where it was handed in, naming the first field that differs. */
export function checkPlace({ header }: Envelope, place: Place): void {
  for (const key of ['round', 'lot', 'part', 'bidder', 'version', 'deadline'] as const)
    if (header[key] !== place[key]) throw new SealingRefusal('envelope-elsewhere', `header.${key}`);
}

/** Commitment to share `idx`, so that a false one is known before anything is combined. */
export const shareCommitment = (idx: number, share: Uint8Array): string =>
  hex(digest(`jicai-seal-1 share ${idx}\n`, share));
/** Commitment to the supervisors' secret. */
export const secretCommitment = (b: Uint8Array): string => hex(digest('jicai-seal-1 secret b\n', b));

/** HPKE info of officer `idx`'s wrapped share and wrapped secret: nothing wrapped for one officer passes for another's. */
export const shareInfo = (idx: number): Bytes => utf8(`jicai-seal-1 wrapped share ${idx}`);
export const secretInfo = (idx: number): Bytes => utf8(`jicai-seal-1 wrapped secret ${idx}`);

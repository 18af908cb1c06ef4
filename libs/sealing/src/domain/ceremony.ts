import { base64url, type Bytes, digest, fromBase64url, hex, utf8 } from './bytes.js';
import { canonical, parseJson } from './canonical.js';
import { type Engine, engineHere, isPoint, POINT_BYTES } from './engine.js';
import { OFFICER_KINDS, type Officer, type OfficerKeys } from './officer-keys.js';
import { SealingRefusal } from './refusals.js';
import { algorithm, decoded, encoded, label, list, members, oneOf, whole } from './shape.js';

/** Parts of a bid (投标组成) that are sealed on their own. */
export const PARTS = ['price', 'qualification', 'second-quote'] as const;
export type Part = (typeof PARTS)[number];

export const OFFICERS_MAX = 15;
const LOTS_MAX = 5_000;
/** Largest padded content; a part that needs more is a case for attachments. */
export const CONTENT_BYTES_MAX = 4 * 1024 * 1024;

const record = members({
  alg: algorithm,
  round: label,
  k: whole(0, 255),
  padTo: list(
    members({ lot: label, part: oneOf(...PARTS), bytes: whole(64, CONTENT_BYTES_MAX) }),
    LOTS_MAX * PARTS.length,
  ),
  officers: list(
    members({
      id: label,
      kind: oneOf(...OFFICER_KINDS),
      pk: encoded(POINT_BYTES),
      vk: encoded(POINT_BYTES),
    }),
    255,
  ),
});

/**
 * Ceremony record (密钥仪式记录): who opens, how many of them are needed, and to what size each lot is padded. Its hash stands
 * in the notice, in the audit log and in every envelope.
 */
export type CeremonyRecord = ReturnType<typeof record>;

const signed = members({
  record,
  signatures: list(members({ id: label, signature: encoded(64) }), OFFICERS_MAX),
});

/** The record with every officer's signature, as files carry it. */
export type SignedCeremony = ReturnType<typeof signed>;
/** Signature of one officer over the record, base64url. */
export type CeremonySignature = SignedCeremony['signatures'][number];

/** Checks form and rules of a record that came from outside. */
export const ceremonyRecord = (value: unknown, where = 'ceremony'): CeremonyRecord =>
  lawful(record(value, where));
/** The same with its signatures; whether they are right is for `checkCeremony` to tell. */
export function signedCeremony(value: unknown, where = 'ceremony'): SignedCeremony {
  const { record, signatures } = signed(value, where);
  return { record: lawful(record), signatures };
}

/** A signed record from a file. */
export const readSignedCeremony = (text: string): SignedCeremony =>
  signedCeremony(parseJson(text, 'ceremony'));

/**
 * 2 ≤ k ≤ n − 2: no single officer opens, and two may be lost. At least two supervisors, because nothing opens without one
 * and the only one might be lost.
 */
function lawful(record: CeremonyRecord): CeremonyRecord {
  const { k, officers, padTo } = record;
  if (officers.length > OFFICERS_MAX) throw new SealingRefusal('officers-too-many', 'officers');
  if (k < 2 || k > officers.length - 2) throw new SealingRefusal('quorum-out-of-range', 'k');
  if (supervisorsOf(record).length < 2) throw new SealingRefusal('supervisors-too-few', 'officers');
  for (const { id, pk, vk } of officers)
    if (!isPoint(decoded(pk)) || !isPoint(decoded(vk))) throw new SealingRefusal('key-invalid', id);
  const repeated =
    firstRepeated(officers.map(({ id }) => id)) ?? firstRepeated(officers.flatMap(({ pk, vk }) => [pk, vk]));
  if (repeated !== undefined) throw new SealingRefusal('officer-repeated', repeated);
  const size = firstRepeated(padTo.map(({ lot, part }) => `${lot}, ${part}`));
  if (size !== undefined) throw new SealingRefusal('padding-repeated', size);
  return record;
}

const firstRepeated = (texts: readonly string[]): string | undefined =>
  texts.find((text, i) => texts.indexOf(text) !== i);

/** Positions of the supervisors among the officers, from 0. */
export const supervisorsOf = ({ officers }: CeremonyRecord): readonly number[] =>
  officers.flatMap(({ kind }, i) => (kind === 'supervisor' ? [i] : []));

const hashes = new WeakMap<CeremonyRecord, string>();

/** The hash that people compare: SHA-256 of the canonical record, hex. */
export function ceremonyHash(record: CeremonyRecord): string {
  const known = hashes.get(record) ?? hex(digest(canonical(record)));
  hashes.set(record, known);
  return known;
}

const signatureText = (record: CeremonyRecord): Bytes => utf8(`jicai-seal-1 ceremony\n${canonical(record)}`);

/** An officer signs the whole record, after comparing it with what was agreed. */
export async function signCeremony(
  record: CeremonyRecord,
  id: string,
  keys: OfficerKeys,
): Promise<CeremonySignature> {
  if (!record.officers.some((officer) => officer.id === id && isOwn(officer, keys)))
    throw new SealingRefusal('not-an-officer', id);
  return { id, signature: base64url(await keys.sign(signatureText(record))) };
}

const isOwn = (officer: Officer, keys: OfficerKeys): boolean =>
  officer.pk === keys.pk && officer.vk === keys.vk;

/** Refuses a record that not every one of its officers has signed. */
export async function checkCeremony(
  { record, signatures }: SignedCeremony,
  engine: Engine = engineHere(),
): Promise<void> {
  for (const { id } of record.officers) {
    const signature = signatures.find((one) => one.id === id);
    if (!signature || !(await isCeremonySigned(record, signature, engine)))
      throw new SealingRefusal('ceremony-unsigned', id);
  }
}

/** True when the signature is that of the officer it names over the record. */
export async function isCeremonySigned(
  record: CeremonyRecord,
  { id, signature }: CeremonySignature,
  engine: Engine = engineHere(),
): Promise<boolean> {
  const officer = record.officers.find((one) => one.id === id);
  const bytes = fromBase64url(signature);
  return (
    officer !== undefined &&
    bytes !== undefined &&
    (await engine.isSigned(decoded(officer.vk), signatureText(record), bytes))
  );
}

/** Position of the officer who holds these keys, from 0. */
export function positionOf(record: CeremonyRecord, keys: Pick<OfficerKeys, 'pk'>): number {
  const idx = record.officers.findIndex(({ pk }) => pk === keys.pk);
  if (idx < 0) throw new SealingRefusal('not-an-officer');
  return idx;
}

/** Bytes to which contents of a lot and part are padded: the same for every bidder, so that size tells nothing. */
export function paddedSize({ padTo }: CeremonyRecord, lot: string, part: Part): number {
  const bytes = padTo.find((size) => size.lot === lot && size.part === part)?.bytes;
  if (bytes === undefined) throw new SealingRefusal('padding-missing', `${lot}, ${part}`);
  return bytes;
}

const BYTES_FIXED = 256;
const BYTES_PER_ITEM = 160;

/** The size that a price part of so many items is given: room for long product ids, from the item count alone. */
export const sizeForItems = (items: number): number => BYTES_FIXED + BYTES_PER_ITEM * items;

/** The size that every qualification part is given: forty statements of full length, or two hundred documents. */
export const QUALIFICATION_BYTES = 32 * 1024;

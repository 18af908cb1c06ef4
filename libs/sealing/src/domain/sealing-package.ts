import type { Bytes } from './bytes.js';
import { parseJson } from './canonical.js';
import { ceremonyHash, checkCeremony, type SignedCeremony, signedCeremony } from './ceremony.js';
import { type Engine, engineHere } from './engine.js';
import type { Place } from './envelope.js';
import { checkRecord, type PlatformSigner, signedBy, type SignedByPlatform, signRecord } from './receipt.js';
import { SealingRefusal } from './refusals.js';
import { algorithm, instant, label, list, members, oneOf, orNull, whole, yuan } from './shape.js';

const item = members({ id: label, name: label, unit: label, ceiling: orNull(yuan), reference: orNull(yuan) });

/** A product to be priced: ceiling (最高有效申报价) and reference price of one pack, where there are any. */
export type PackageItem = ReturnType<typeof item>;

const record = members({
  alg: algorithm,
  round: label,
  roundName: label,
  lot: label,
  lotName: label,
  part: oneOf('price', 'second-quote'),
  bidder: label,
  bidderName: label,
  version: whole(1, 1_000_000),
  deadline: instant,
  ceremony: (value: unknown, where: string): SignedCeremony => signedCeremony(value, where),
  items: list(item, 20_000),
  /** When a price is worth a second look: as many times the reference, or so few hundredths of it. */
  warn: members({ timesReference: whole(2, 1_000), percentOfReference: whole(1, 100) }),
});

/** Sealing package (密封包): everything that a bidder needs to seal one lot's prices away from the platform. */
export type SealingPackage = ReturnType<typeof record>;

export const signSealingPackage = async (
  value: SealingPackage,
  key: Bytes,
  sign: PlatformSigner,
): Promise<SignedByPlatform<SealingPackage>> =>
  signRecord('sealing package', record(value, 'package'), key, sign);

/** What a bidder compares by eye before sealing: the ceremony's hash, and the key that signed the package. */
export interface ReadPackage {
  readonly contents: SealingPackage;
  readonly ceremonyHash: string;
  readonly platformKey: string;
}

/**
 * Reads a sealing package. Its signature tells that it came whole from the platform, the officers' signatures that the keys are
 * theirs; that the ceremony is the announced one only the bidder can tell, by comparing its hash with the notice.
 */
export async function readSealingPackage(
  text: string,
  trusted?: string,
  engine: Engine = engineHere(),
): Promise<ReadPackage> {
  const signed = signedBy(record)(parseJson(text, 'package'), 'package');
  checkRecord('sealing package', signed, trusted);
  const contents = signed.record;
  await checkCeremony(contents.ceremony, engine);
  if (contents.ceremony.record.round !== contents.round)
    throw new SealingRefusal('ceremony-differs', 'package.round');
  const ids = new Set<string>();
  for (const { id } of contents.items) {
    if (ids.has(id)) throw new SealingRefusal('field-malformed', `package.items ${id}`);
    ids.add(id);
  }
  return { contents, ceremonyHash: ceremonyHash(contents.ceremony.record), platformKey: signed.key };
}

export const placeOf = ({ round, lot, part, bidder, version, deadline }: SealingPackage): Place => ({
  round,
  lot,
  part,
  bidder,
  version,
  deadline,
});

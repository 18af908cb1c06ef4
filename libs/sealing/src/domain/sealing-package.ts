import type { Bytes } from './bytes.js';
import { parseJson } from './canonical.js';
import { ceremonyHash, checkCeremony, type SignedCeremony, signedCeremony } from './ceremony.js';
import { type Engine, engineHere } from './engine.js';
import type { Place } from './envelope.js';
import { checkRecord, type PlatformSigner, signedBy, type SignedByPlatform, signRecord } from './receipt.js';
import { SealingRefusal } from './refusals.js';
import { algorithm, flag, instant, label, list, members, oneOf, orNull, whole, yuan } from './shape.js';

const item = members({ id: label, name: label, unit: label, ceiling: orNull(yuan), reference: orNull(yuan) });

/** A product to be priced: ceiling (最高有效申报价) and reference price of one pack, where there are any. */
export type PackageItem = ReturnType<typeof item>;

const statement = members({ key: label, zh: label, en: label, required: flag });

/** Something that a bidder declares about itself or its products (资格声明事项). */
export type PackageStatement = ReturnType<typeof statement>;

const ofBidder = {
  alg: algorithm,
  round: label,
  roundName: label,
  lot: label,
  lotName: label,
  bidder: label,
  bidderName: label,
  version: whole(1, 1_000_000),
  deadline: instant,
  ceremony: (value: unknown, where: string): SignedCeremony => signedCeremony(value, where),
};

const record = members({
  ...ofBidder,
  part: oneOf('price', 'second-quote'),
  items: list(item, 20_000),
  /** When a price is worth a second look: as many times the reference, or so few hundredths of it. */
  warn: members({ timesReference: whole(2, 1_000), percentOfReference: whole(1, 100) }),
});

/** Sealing package (密封包): everything that a bidder needs to seal one lot's prices away from the platform. */
export type SealingPackage = ReturnType<typeof record>;

const qualification = members({
  ...ofBidder,
  part: oneOf('qualification'),
  statements: list(statement, 500),
});

/** Sealing package of the qualification part (资格审查材料密封包): what the round asks a bidder to declare. */
export type QualificationPackage = ReturnType<typeof qualification>;

export type AnyPackage = SealingPackage | QualificationPackage;

const PURPOSE = 'sealing package';

const isQualification = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'part' in value && value.part === 'qualification';

const anyRecord = (value: unknown, where: string): AnyPackage =>
  isQualification(value) ? qualification(value, where) : record(value, where);

export const signSealingPackage = async (
  value: AnyPackage,
  key: Bytes,
  sign: PlatformSigner,
): Promise<SignedByPlatform<AnyPackage>> => signRecord(PURPOSE, anyRecord(value, 'package'), key, sign);

/** What a bidder compares by eye before sealing: the ceremony's hash, and the key that signed the package. */
export interface ReadPackage<T extends AnyPackage = SealingPackage> {
  readonly contents: T;
  readonly ceremonyHash: string;
  readonly platformKey: string;
}

/** Reads the sealing package of prices; one of the qualification part is refused. */
export async function readSealingPackage(
  text: string,
  trusted?: string,
  engine: Engine = engineHere(),
): Promise<ReadPackage> {
  const read = await readAnyPackage(text, trusted, engine);
  if (isOfQualification(read)) throw new SealingRefusal('package-of-other-part', 'package.part');
  return { ...read, contents: read.contents as SealingPackage };
}

/** Reads the sealing package of the qualification part; one of prices is refused. */
export async function readQualificationPackage(
  text: string,
  trusted?: string,
  engine: Engine = engineHere(),
): Promise<ReadPackage<QualificationPackage>> {
  const read = await readAnyPackage(text, trusted, engine);
  if (isOfQualification(read)) return read;
  throw new SealingRefusal('package-of-other-part', 'package.part');
}

const isOfQualification = (read: ReadPackage<AnyPackage>): read is ReadPackage<QualificationPackage> =>
  read.contents.part === 'qualification';

/**
 * Reads a sealing package. Its signature tells that it came whole from the platform, the officers' signatures that the keys are
 * theirs; that the ceremony is the announced one only the bidder can tell, by comparing its hash with the notice.
 */
async function readAnyPackage(
  text: string,
  trusted: string | undefined,
  engine: Engine,
): Promise<ReadPackage<AnyPackage>> {
  const signed = signedBy(anyRecord)(parseJson(text, 'package'), 'package');
  checkRecord(PURPOSE, signed, trusted);
  const contents = signed.record;
  await checkCeremony(contents.ceremony, engine);
  if (contents.ceremony.record.round !== contents.round)
    throw new SealingRefusal('ceremony-differs', 'package.round');
  refuseRepeated(contents);
  return { contents, ceremonyHash: ceremonyHash(contents.ceremony.record), platformKey: signed.key };
}

function refuseRepeated(contents: AnyPackage): void {
  const [list, names] =
    contents.part === 'qualification'
      ? ['statements', contents.statements.map(({ key }) => key)]
      : ['items', contents.items.map(({ id }) => id)];
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new SealingRefusal('field-malformed', `package.${list} ${name}`);
    seen.add(name);
  }
}

export const placeOf = ({ round, lot, part, bidder, version, deadline }: AnyPackage): Place => ({
  round,
  lot,
  part,
  bidder,
  version,
  deadline,
});

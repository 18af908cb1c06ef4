import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

import {
  type CeremonyRecord,
  checkCeremony,
  ceremonyRecord,
  type Envelope,
  fromBase64url,
  newSeed,
  type Officer,
  officerKeys,
  type OfficerKeys,
  type Part,
  type Place,
  type PriceContent,
  type Release,
  releaseShare,
  signCeremony,
  type SignedCeremony,
  signSealingPackage,
  type QualificationPackage,
  type SealingPackage,
  sizeForItems,
} from '#sealing';

/** A round under seal with its officers' keys in hand, for tests and measurements. The first officers are supervisors. */
export interface SealedRound {
  readonly ceremony: CeremonyRecord;
  readonly signed: SignedCeremony;
  readonly keys: readonly OfficerKeys[];
  readonly release: (envelope: Envelope, ...idx: number[]) => Promise<Release[]>;
}

export interface RoundShape {
  readonly n?: number;
  readonly k?: number;
  readonly supervisors?: number;
  readonly items?: number;
  readonly round?: string;
  readonly seeds?: readonly Uint8Array<ArrayBuffer>[];
}

export async function sealedRound({
  n = 5,
  k = 3,
  supervisors = 2,
  items = 3,
  round = 'R-2026-01',
  seeds = Array.from({ length: n }, newSeed),
}: RoundShape = {}): Promise<SealedRound> {
  const keys = await Promise.all(seeds.map((seed) => officerKeys(seed)));
  const officers = keys.map(({ pk, vk }, i): Officer => ({
    id: `officer-${i + 1}`,
    kind: i < supervisors ? 'supervisor' : 'officer',
    pk,
    vk,
  }));
  const sizes = (part: Part) => ({ lot: 'L1', part, bytes: sizeForItems(items) });
  const ceremony = ceremonyRecord({
    alg: 'jicai-seal-1',
    round,
    k,
    padTo: [sizes('price'), sizes('qualification'), sizes('second-quote'), { ...sizes('price'), lot: 'L2' }],
    officers,
  });
  const signatures = await Promise.all(keys.map((key, i) => signCeremony(ceremony, `officer-${i + 1}`, key)));
  const signed = { record: ceremony, signatures };
  await checkCeremony(signed);
  return {
    ceremony,
    signed,
    keys,
    release: (envelope, ...idx) =>
      Promise.all(
        (idx.length > 0 ? idx : keys.map((_, i) => i)).map((i) => {
          const key = keys[i];
          if (!key) throw new RangeError(`no officer ${i}`);
          return releaseShare(envelope, ceremony, key);
        }),
      ),
  };
}

export const PLACE: Place = {
  round: 'R-2026-01',
  lot: 'L1',
  part: 'price',
  bidder: '91110000100000000A',
  version: 1,
  deadline: '2026-03-02T09:00:00.000Z',
};

/** A price part of so many items. */
export const prices = (items = 3, first = 100): PriceContent => ({
  part: 'price',
  items: Array.from({ length: items }, (_, i) => ({
    product: `P-${String(i + 1).padStart(5, '0')}`,
    packPrice: `${first + i}.50`,
    acceptsRevival: i % 2 === 0,
  })),
});

/** The platform's key of a test: raw public key, and what signs with it. */
export function platformKey(pem?: string) {
  const key = pem === undefined ? generateKeyPairSync('ed25519').privateKey : createPrivateKey(pem);
  const { x = '' } = key.export({ format: 'jwk' });
  return {
    text: x,
    raw: fromBase64url(x) ?? new Uint8Array(),
    sign: (text: Uint8Array): Uint8Array => new Uint8Array(sign(null, text, key)),
  };
}

/** A sealing package of three products for one bidder, as the platform would sign it. */
export async function packageText(
  { signed }: SealedRound,
  key: ReturnType<typeof platformKey>,
  change: Partial<SealingPackage> = {},
): Promise<string> {
  const { round, lot, bidder, version, deadline } = PLACE;
  const item = (n: number, name: string, ceiling: string | null, reference: string | null) => ({
    id: `P-0000${n}`,
    name,
    unit: '盒',
    ceiling,
    reference,
  });
  const contents: SealingPackage = {
    alg: 'jicai-seal-1',
    round,
    roundName: '模拟省药品集中带量采购（第一批）',
    lot,
    lotName: '阿莫西林胶囊等',
    part: 'price',
    bidder,
    bidderName: '华药制药有限公司',
    version,
    deadline,
    ceremony: signed,
    items: [
      item(1, '阿莫西林胶囊 0.25g×24粒', '12.80', '10.00'),
      item(2, '盐酸二甲双胍片 0.5g×30片', null, '8.00'),
      item(3, '氯化钠注射液 100ml', '3.00', null),
    ],
    warn: { timesReference: 10, percentOfReference: 50 },
    ...change,
  };
  return JSON.stringify(await signSealingPackage(contents, key.raw, key.sign), null, 2);
}

/** The sealing package of the qualification part for the same bidder. */
export async function qualificationPackageText(
  { signed }: SealedRound,
  key: ReturnType<typeof platformKey>,
): Promise<string> {
  const { round, lot, bidder, version, deadline } = PLACE;
  const contents: QualificationPackage = {
    alg: 'jicai-seal-1',
    round,
    roundName: '模拟省药品集中带量采购（第一批）',
    lot,
    lotName: '阿莫西林胶囊等',
    part: 'qualification',
    bidder,
    bidderName: '华药制药有限公司',
    version,
    deadline,
    ceremony: signed,
    statements: [
      { key: 'controlling-party', zh: '控股股东与实际控制人', en: 'Controlling party', required: true },
      { key: 'production-capacity', zh: '年产能', en: 'Yearly capacity', required: true },
      { key: 'since', zh: '生产起始年月', en: 'Since when', required: false },
    ],
  };
  return JSON.stringify(await signSealingPackage(contents, key.raw, key.sign), null, 2);
}

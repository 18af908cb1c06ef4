import { combine, split } from 'shamir-secret-sharing';

import {
  type CeremonyRecord,
  ceremonyRecord,
  ENGINES,
  type Envelope,
  fromBase64url,
  newSeed,
  officerKeys,
  type OfficerKeys,
  openBid,
  type Place,
  type PriceContent,
  type Release,
  releaseShare,
  seal,
} from '#sealing';

import { median, timed, type Measure, type Workload } from './workload.js';

const BIDS = { everyday: 100, full: 1_000 };
const OPENED = 5_000;
const [OFFICERS, QUORUM, SUPERVISORS, ITEMS] = [5, 3, 2, 60];
const BYTES = 8 * 1024;
const ROUNDS = 3;
/** Framing, digests and the check of the content come on top; the opening is cheap enough to feel them. */
const RATIO_MAX = { seal: 2, share: 2, open: 4 };

const engine = ENGINES.native;
const place: Place = {
  round: 'R-2026-01',
  lot: 'L1',
  part: 'price',
  bidder: 'B-00001',
  version: 1,
  deadline: '2026-03-02T09:00:00.000Z',
};
const content: PriceContent = {
  part: 'price',
  items: Array.from({ length: ITEMS }, (_, i) => ({
    product: `P-${String(i).padStart(5, '0')}`,
    packPrice: `${10 + i}.50`,
    acceptsRevival: true,
  })),
};

/** What sealing, a share and an opening cost per bid, beside the bare cryptography that no implementation can leave out. */
export const sealing: Workload = {
  id: 'seal',
  title: 'sealed bids',
  run: async ({ full, say }) => {
    const { keys, ceremony } = await round();
    const bids = full ? BIDS.full : BIDS.everyday;
    say(`${bids} bids of ${ITEMS} prices in ${BYTES} bytes, ${QUORUM} of ${OFFICERS}`);
    await checkAnswers(ceremony, keys);
    const measures = await perBid(ceremony, keys, bids);
    return full ? [...measures, await wholeOpening(ceremony, keys)] : measures;
  },
};

async function round(): Promise<{ keys: OfficerKeys[]; ceremony: CeremonyRecord }> {
  const keys = await Promise.all(Array.from({ length: OFFICERS }, () => officerKeys(newSeed())));
  const ceremony = ceremonyRecord({
    alg: 'jicai-seal-1',
    round: place.round,
    k: QUORUM,
    padTo: [{ lot: place.lot, part: place.part, bytes: BYTES }],
    officers: keys.map(({ pk, vk }, i) => ({
      id: `officer-${i + 1}`,
      kind: i < SUPERVISORS ? 'supervisor' : 'officer',
      pk,
      vk,
    })),
  });
  return { keys, ceremony };
}

/** A wrong answer has no speed: what opens is what was sealed, and two officers open nothing. */
async function checkAnswers(ceremony: CeremonyRecord, keys: readonly OfficerKeys[]): Promise<void> {
  const envelope = await seal(place, content, ceremony);
  const releases = await releasesOf(envelope, ceremony, keys);
  const opening = await openBid(envelope, ceremony, releases);
  if (opening.state !== 'plain' || JSON.stringify(opening.content) !== JSON.stringify(content))
    throw new Error('the bid did not open to what was sealed');
  const short = await openBid(envelope, ceremony, releases.slice(1)).then(
    () => false,
    () => true,
  );
  if (!short) throw new Error('a coalition below the quorum opened a bid');
}

const releasesOf = (
  envelope: Envelope,
  ceremony: CeremonyRecord,
  keys: readonly OfficerKeys[],
): Promise<Release[]> =>
  Promise.all(keys.slice(0, QUORUM).map((key) => releaseShare(envelope, ceremony, key)));

async function perBid(
  ceremony: CeremonyRecord,
  keys: readonly OfficerKeys[],
  bids: number,
): Promise<Measure[]> {
  const times = { seal: [] as number[], share: [] as number[], open: [] as number[] };
  const bare = { seal: [] as number[], share: [] as number[], open: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const envelopes: Envelope[] = [];
    const each = async (work: () => Promise<unknown>): Promise<number> =>
      (1000 * (await timed(async () => repeat(bids, work))).seconds) / bids;
    times.seal.push(await each(async () => envelopes.push(await seal(place, content, ceremony))));
    bare.seal.push(await each(() => bareSeal(ceremony)));
    const releases = await Promise.all(envelopes.map((envelope) => releasesOf(envelope, ceremony, keys)));
    const [supervisor] = keys;
    if (!supervisor) throw new Error('no keys');
    const next = counter(envelopes);
    times.share.push(await each(() => releaseShare(next(), ceremony, supervisor)));
    bare.share.push(await each(await bareShare(ceremony, supervisor)));
    const pair = counter(envelopes.map((envelope, i) => ({ envelope, releases: releases[i] ?? [] })));
    times.open.push(
      await each(() => {
        const { envelope, releases } = pair();
        return openBid(envelope, ceremony, releases);
      }),
    );
    bare.open.push(await each(await bareOpen(ceremony, keys)));
  }
  return [
    line('seal', RATIO_MAX.seal, times.seal, bare.seal, 'seven HPKE wraps, Shamir split, AES-GCM'),
    line(
      "a supervisor's share",
      RATIO_MAX.share,
      times.share,
      bare.share,
      'two HPKE opens, one ECDSA signature',
    ),
    line(
      'open from three shares',
      RATIO_MAX.open,
      times.open,
      bare.open,
      'three ECDSA checks, Shamir combine, AES-GCM',
    ),
  ];
}

function line(
  what: string,
  most: number,
  times: readonly number[],
  bare: readonly number[],
  limit: string,
): Measure {
  const [value, floor] = [median(times), median(bare)];
  return {
    workload: 'SEAL',
    what: `${what}, per bid`,
    value,
    unit: 'ms',
    limit: { what: limit, value: floor },
    ratio: value / floor,
    bar: `≤ ${most} × the bare cryptography`,
    holds: value / floor <= most,
  };
}

async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < times; i++) await work();
}

function counter<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => {
    const one = list[at++ % list.length];
    if (one === undefined) throw new Error('an empty list');
    return one;
  };
}

const bytesOf = (text: string) => fromBase64url(text) ?? new Uint8Array();
const random = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));
/** As long as the header of such an envelope. */
const header = random(800);
const info = random(30);

async function bareSeal({ officers }: CeremonyRecord): Promise<void> {
  const shares = await split(random(32), OFFICERS, QUORUM);
  await Promise.all([
    ...officers.map(({ pk }, i) => engine.wrap(bytesOf(pk), new Uint8Array(shares[i] ?? []), info, header)),
    ...officers.slice(0, SUPERVISORS).map(({ pk }) => engine.wrap(bytesOf(pk), random(32), info, header)),
  ]);
  await engine.encrypt(random(32), random(BYTES), header);
}

async function bareShare({ officers }: CeremonyRecord, keys: OfficerKeys): Promise<() => Promise<void>> {
  const wrapped = await engine.wrap(bytesOf(officers[0]?.pk ?? ''), random(33), info, header);
  return async () => {
    await engine.unwrap(keys.opening, wrapped, info, header);
    await engine.unwrap(keys.opening, wrapped, info, header);
    await keys.sign(header);
  };
}

async function bareOpen(
  { officers }: CeremonyRecord,
  keys: readonly OfficerKeys[],
): Promise<() => Promise<void>> {
  const signatures = await Promise.all(keys.slice(0, QUORUM).map((key) => key.sign(header)));
  const shares = (await split(random(32), OFFICERS, QUORUM)).slice(0, QUORUM);
  const key = random(32);
  const body = await engine.encrypt(key, random(BYTES), header);
  return async () => {
    for (const [i, signature] of signatures.entries())
      await engine.isSigned(bytesOf(officers[i]?.vk ?? ''), header, signature);
    await combine(shares);
    await engine.decrypt(key, body, header);
  };
}

/** The opening of a national round: every bid from the releases of a quorum. */
async function wholeOpening(ceremony: CeremonyRecord, keys: readonly OfficerKeys[]): Promise<Measure> {
  const bids: { envelope: Envelope; releases: Release[] }[] = [];
  for (let i = 0; i < OPENED; i++) {
    const envelope = await seal({ ...place, bidder: `B-${i}` }, content, ceremony);
    bids.push({ envelope, releases: await releasesOf(envelope, ceremony, keys) });
  }
  const { seconds } = await timed(async () => {
    for (const { envelope, releases } of bids) {
      const { state } = await openBid(envelope, ceremony, releases);
      if (state !== 'plain') throw new Error('a bid did not open');
    }
  });
  return {
    workload: 'SEAL',
    what: `open ${OPENED} bids`,
    value: seconds,
    unit: 's',
    bar: '≤ 60 s',
    holds: seconds <= 60,
  };
}

import { combine, split } from 'shamir-secret-sharing';

import { ceremonyHash, type Envelope, ENGINES, envelopeOf, openBid } from '#sealing';

import { PLACE, prices, type SealedRound, sealedRound } from '../../../../test/support/sealing.js';
import { type Bytes, concat, copyOf, randomBytes, utf8 } from './bytes.js';
import { pad } from './content.js';
import { contentKey } from './content-key.js';
import { headerTextOf, secretCommitment, secretInfo, shareCommitment, shareInfo } from './envelope.js';
import { decoded } from './shape.js';

const engine = ENGINES.native;

/** A bidder with a program of their own: every piece may be replaced before it is committed to and wrapped. */
interface Tricks {
  readonly shares?: (shares: Bytes[]) => Bytes[];
  /** Wrapped instead of the committed share. */
  readonly wrapped?: (share: Bytes, idx: number) => Bytes;
  readonly wrappedSecret?: (b: Bytes) => Bytes;
  readonly kc?: (b: Bytes) => string;
  readonly body?: (padded: Bytes, header: Bytes, key: Bytes) => Promise<Bytes>;
}

async function sealBadly({ ceremony }: SealedRound, tricks: Tricks): Promise<Envelope> {
  const [a, b] = [randomBytes(32), randomBytes(32)];
  const honest = (await split(a, ceremony.officers.length, ceremony.k)).map(copyOf);
  const shares = tricks.shares?.(honest) ?? honest;
  const key = contentKey(a, b);
  const headerText = headerTextOf({
    alg: 'jicai-seal-1',
    ...PLACE,
    ceremony: ceremonyHash(ceremony),
    kc: tricks.kc?.(b) ?? key.kc,
    shares: shares.map((share, idx) => shareCommitment(idx, share)),
    b: secretCommitment(b),
  });
  const aad = utf8(headerText);
  const wraps = [
    ...shares.map((share, idx) =>
      engine.wrap(pk(idx), tricks.wrapped?.(share, idx) ?? share, shareInfo(idx), aad),
    ),
    ...[0, 1].map((idx) => engine.wrap(pk(idx), tricks.wrappedSecret?.(b) ?? b, secretInfo(idx), aad)),
  ];
  const padded = pad(prices(), 736);
  const body = await (tricks.body?.(padded, aad, key.body) ?? engine.encrypt(key.body, padded, aad));
  return envelopeOf(headerText, concat(...(await Promise.all(wraps)), body));

  function pk(idx: number): Bytes {
    return decoded(ceremony.officers[idx]?.pk ?? '');
  }
}

describe('a bidder with a program of their own', () => {
  let round: SealedRound;
  beforeAll(async () => {
    round = await sealedRound();
  });
  const open = async (envelope: Envelope, idx: number[] = [], waited = false) =>
    openBid(envelope, round.ceremony, await round.release(envelope, ...idx), { waited });

  it('cannot prepare two readings for two quorums: one key is committed to, the other is refused', async () => {
    // Officers 0–2 combine to one secret, officers 2–4 to another: the bidder would choose by who comes.
    const [first, second] = [randomBytes(32), randomBytes(32)];
    const shares = (await split(first, 5, 3)).map(copyOf);
    const others = (await split(second, 5, 3)).map(copyOf);
    const mixed = [...shares.slice(0, 3), ...others.slice(3)];
    expect(copyOf(await combine(mixed.slice(0, 3)))).toEqual(first);
    const envelope = await sealBadly(round, {
      shares: () => mixed,
      kc: (b) => contentKey(first, b).kc,
      body: async (padded, header) => Promise.resolve(concat(padded, header).slice(0, padded.length + 16)),
    });
    // The committed reading is the only one whose key is ever used; the other quorum's key is refused before the body.
    expect(await open(envelope, [0, 1, 2])).toMatchObject({
      state: 'unreadable',
      proof: { reason: 'body-broken' },
    });
    await expect(open(envelope, [0, 3, 4])).rejects.toMatchObject({ code: 'officers-pending' });
    expect(await open(envelope, [0, 3, 4], true)).toMatchObject({
      proof: { reason: 'key-differs', tried: 1 },
    });
  });

  it('whose shares disagree is read by the one combination that fits the commitment, whoever else came', async () => {
    const envelope = await sealBadly(round, {
      shares: (honest) => honest.map((share, i) => (i < 2 ? randomShare(share) : share)),
    });
    await expect(open(envelope, [0, 1, 2])).rejects.toMatchObject({ code: 'officers-pending' });
    expect(await open(envelope, [0, 1, 2], true)).toMatchObject({ state: 'unreadable', proof: { tried: 1 } });
    for (const idx of [
      [0, 2, 3, 4],
      [0, 1, 2, 3, 4],
    ])
      expect(await open(envelope, idx)).toMatchObject({ state: 'plain', content: prices() });
  });

  it('whose wraps for two officers are broken still opens by the three others', async () => {
    const envelope = await sealBadly(round, {
      wrapped: (share, idx) => (idx === 1 || idx === 4 ? randomShare(share) : share),
    });
    await expect(open(envelope, [0, 1, 4])).rejects.toMatchObject({ code: 'officers-pending' });
    expect(await open(envelope)).toMatchObject({ state: 'plain', content: prices(), refused: [] });
  });

  it('whose wraps for three officers are broken is unreadable, and the proof tells whose', async () => {
    const envelope = await sealBadly(round, {
      wrapped: (share, idx) => (idx > 1 ? randomShare(share) : share),
    });
    expect(await open(envelope)).toMatchObject({
      state: 'unreadable',
      proof: {
        reason: 'shares-broken',
        officers: ['share', 'share', 'broken', 'broken', 'broken'].map((answer, idx) => ({ idx, answer })),
      },
    });
  });

  it('whose secret for the supervisors is broken is unreadable once both have looked', async () => {
    const envelope = await sealBadly(round, { wrappedSecret: () => randomBytes(32) });
    await expect(open(envelope, [0, 2, 3])).rejects.toMatchObject({ code: 'officers-pending' });
    expect(await open(envelope)).toMatchObject({ state: 'unreadable', proof: { reason: 'secret-broken' } });
  });

  it.each([
    [
      'a body under another key',
      'body-broken',
      (padded: Bytes, header: Bytes) => engine.encrypt(randomBytes(32), padded, header),
    ],
    [
      'a body that is no content',
      'content-invalid',
      (padded: Bytes, header: Bytes, key: Bytes) => engine.encrypt(key, randomBytes(padded.length), header),
    ],
    [
      'something hidden in the padding',
      'content-invalid',
      (padded: Bytes, header: Bytes, key: Bytes) =>
        engine.encrypt(
          key,
          Uint8Array.from(padded, (byte, i) => (i === padded.length - 1 ? 1 : byte)),
          header,
        ),
    ],
  ])('with %s is unreadable: %s', async (_, reason, body) => {
    expect(await open(await sealBadly(round, { body }), [0, 1, 2])).toMatchObject({
      state: 'unreadable',
      proof: { reason },
    });
  });

  it('whose shares all lie at one point is unreadable, not a crash', async () => {
    const envelope = await sealBadly(round, {
      shares: ([first = new Uint8Array(33)]) => Array.from({ length: 5 }, () => first),
    });
    expect(await open(envelope)).toMatchObject({
      state: 'unreadable',
      proof: { reason: 'key-differs', tried: 10 },
    });
  });
});

/** Another value at the same point. */
const randomShare = (share: Bytes): Bytes => concat(randomBytes(32), share.subarray(32));

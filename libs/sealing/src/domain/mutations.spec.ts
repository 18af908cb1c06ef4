import {
  checkPlace,
  type Envelope,
  envelopeOf,
  openBid,
  piecesOf,
  readEnvelope,
  type Release,
  releaseOf,
  seal,
  SealingRefusal,
  writeEnvelope,
} from '#sealing';

import { dice, type Dice } from '../../../../test/support/dice.js';
import { PLACE, prices, type SealedRound, sealedRound } from '../../../../test/support/sealing.js';
import { canonical, parseJson } from './canonical.js';

const MUTATIONS = process.env['JICAI_FULL'] === '1' ? 10_000 : 600;

let round: SealedRound;
let envelope: Envelope;
let releases: Release[];
beforeAll(async () => {
  round = await sealedRound();
  envelope = await seal(PLACE, prices(), round.ceremony);
  releases = await round.release(envelope);
});

/** What became of an altered bid: refused at once, proven unreadable, its releases named, or still the bid that was sealed. */
async function fate(changed: Envelope, given: readonly Release[]): Promise<string> {
  try {
    checkPlace(changed, PLACE);
    const opening = await openBid(changed, round.ceremony, given);
    if (opening.state === 'unreadable') return 'proven';
    expect(opening.content).toEqual(prices());
    return opening.refused.length > 0 ? 'named' : 'unnoticed';
  } catch (error) {
    if (error instanceof SealingRefusal) return 'refused';
    throw error;
  }
}

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

const anywhere = (random: Dice, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  flipped(bytes, random.below(bytes.length), random.below(8));

/** An envelope as a thief of the database would alter it: officers open what is stored, so they release anew. */
type Mutation = (random: Dice) => Promise<string>;
const MUTATIONS_OF: Record<string, Mutation> = {
  'a bit of the file': async (random) => {
    try {
      const changed = readEnvelope(anywhere(random, writeEnvelope(envelope)));
      return await fate(changed, await round.release(changed));
    } catch (error) {
      if (error instanceof SealingRefusal) return 'refused';
      throw error;
    }
  },
  'a bit of the body': async (random) => {
    const from = envelope.sealed.length - piecesOf(envelope, round.ceremony).body.length;
    const at = from + random.below(envelope.sealed.length - from);
    const changed = envelopeOf(envelope.headerText, flipped(envelope.sealed, at, random.below(8)));
    return fate(changed, await round.release(changed));
  },
  'a character of the header': async (random) => {
    const at = random.below(envelope.headerText.length);
    const letter = '0123456789abcdef"{}:,'.charAt(random.below(21));
    if (envelope.headerText[at] === letter) return 'refused';
    const text = envelope.headerText.slice(0, at) + letter + envelope.headerText.slice(at + 1);
    try {
      const changed = envelopeOf(text, envelope.sealed);
      return await fate(changed, await round.release(changed));
    } catch (error) {
      if (error instanceof SealingRefusal) return 'refused';
      throw error;
    }
  },
  'a cut end': async (random) => {
    const cut = envelope.sealed.subarray(0, random.below(envelope.sealed.length));
    return fate(envelopeOf(envelope.headerText, cut), releases);
  },
  'a share in a release': async (random) => {
    const given = releases.map((release, i) => {
      if (i !== 1) return release;
      const { record } = release;
      const share = Buffer.from(anywhere(random, Buffer.from(record.share ?? '', 'base64url')));
      return releaseOf({ ...release, record: { ...record, share: share.toString('base64url') } });
    });
    return fate(envelope, given);
  },
  'a signature of a release': async (random) => {
    const given = releases.map((release, i) =>
      i === 2
        ? {
            ...release,
            signature: Buffer.from(anywhere(random, Buffer.from(release.signature, 'base64url'))).toString(
              'base64url',
            ),
          }
        : release,
    );
    return fate(envelope, given);
  },
  'two wraps changed places': async (random) => {
    const wrap = 114;
    const [i, j] = [random.below(5), random.below(5)];
    if (i === j) return 'refused';
    const sealed = new Uint8Array(envelope.sealed);
    sealed.copyWithin(i * wrap, j * wrap, (j + 1) * wrap);
    sealed.set(envelope.sealed.subarray(i * wrap, (i + 1) * wrap), j * wrap);
    const changed = envelopeOf(envelope.headerText, sealed);
    const again = await round.release(changed);
    expect(again.filter(({ record }) => record.share === null).map(({ record }) => record.idx)).toEqual(
      [i, j].sort(),
    );
    return (await fate(changed, again)) === 'unnoticed' ? 'named' : 'failed';
  },
};

describe('alterations', () => {
  it.each(Object.keys(MUTATIONS_OF))(
    '%s: refused, proven or named, and never another price',
    async (name) => {
      const random = dice(name.length);
      const tries = Math.ceil(MUTATIONS / Object.keys(MUTATIONS_OF).length);
      const fates = new Set<string>();
      for (let i = 0; i < tries; i++) fates.add((await MUTATIONS_OF[name]?.(random)) ?? 'missing');
      // A bit of one wrap leaves a bid that the other officers open: the hash has changed, the prices have not.
      const harmless = name === 'a bit of the file' ? ['unnoticed'] : [];
      expect(
        [...fates].filter((fate) => !['refused', 'proven', 'named', ...harmless].includes(fate)),
      ).toEqual([]);
    },
  );

  it('a wrap that was altered is reported by its officer, and changes the bid’s hash', async () => {
    const changed = envelopeOf(envelope.headerText, flipped(envelope.sealed, 114 + 70, 0));
    const again = await round.release(changed);
    expect(again.map(({ record }) => record.share !== null)).toEqual([true, false, true, true, true]);
    expect(changed.hash).not.toBe(envelope.hash);
    expect(await fate(changed, releases)).toBe('refused');
  });

  it.each(['round', 'lot', 'part', 'bidder', 'version', 'deadline'] as const)(
    'a bid moved to another %s is refused, and its body does not open there',
    async (field) => {
      const other = {
        round: 'R-2026-02',
        lot: 'L2',
        part: 'second-quote',
        bidder: 'another',
        version: 2,
        deadline: '2026-03-03T09:00:00.000Z',
      };
      expect(() => checkPlace(envelope, { ...PLACE, [field]: other[field] })).toThrow(`header.${field}`);
      const moved = envelopeOf(
        canonical({ ...(parseJson(envelope.headerText, '') as object), [field]: other[field] }),
        envelope.sealed,
      );
      if (field === 'round') {
        await expect(round.release(moved)).rejects.toMatchObject({ code: 'envelope-elsewhere' });
        return;
      }
      const opening = await openBid(moved, round.ceremony, await round.release(moved));
      expect(opening).toMatchObject({ state: 'unreadable', proof: { reason: 'secret-broken' } });
    },
  );

  it('names the officer whose signed share is false, and opens with the others', async () => {
    const liar = round.keys[1];
    const record = {
      ...releases[1]?.record,
      share: Buffer.alloc(33, 7).toString('base64url'),
    } as Release['record'];
    const text = new TextEncoder().encode(`jicai-seal-1 release\n${canonical(record)}`);
    const signature = Buffer.from((await liar?.sign(text)) ?? []).toString('base64url');
    const given = releases.map((release, i) => (i === 1 ? { record, signature } : release));
    expect(await openBid(envelope, round.ceremony, given)).toMatchObject({
      state: 'plain',
      content: prices(),
      refused: [{ idx: 1, fault: 'share-false' }],
    });
  });

  it('refuses a release made for another bid', async () => {
    const other = await seal({ ...PLACE, bidder: 'another' }, prices(3, 50), round.ceremony);
    await expect(openBid(other, round.ceremony, releases)).rejects.toMatchObject({ code: 'quorum-short' });
  });
});

import { combine } from 'shamir-secret-sharing';

import {
  ENGINES,
  type Engine,
  type Envelope,
  type OfficerKeys,
  openBid,
  piecesOf,
  readEnvelope,
  releaseShare,
  seal,
  type Release,
  writeEnvelope,
} from '#sealing';

import type { Bytes } from './bytes.js';
import { utf8 } from './bytes.js';
import { contentKey } from './content-key.js';
import { secretInfo, shareInfo } from './envelope.js';
import { PLACE, prices, type SealedRound, sealedRound } from '../../../../test/support/sealing.js';
import { subsets } from './subsets.js';

const FULL = process.env['JICAI_FULL'] === '1';
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'passed',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

describe('a sealed bid', () => {
  let round: SealedRound;
  beforeAll(async () => {
    round = await sealedRound();
  });

  it('opens to the same prices after a way through a file', async () => {
    const envelope = readEnvelope(writeEnvelope(await seal(PLACE, prices(), round.ceremony)));
    const opening = await openBid(envelope, round.ceremony, await round.release(envelope, 0, 2, 4));
    expect(opening).toEqual({ state: 'plain', content: prices(), refused: [] });
  });

  it('has the same size whatever its prices', async () => {
    const sizes = await Promise.all(
      [prices(1), prices(3), prices(3, 900_000)].map(
        async (content) => (await seal(PLACE, content, round.ceremony)).sealed.length,
      ),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it('names a content that does not fit its lot', async () => {
    expect(await codeOf(seal(PLACE, prices(30), round.ceremony))).toBe('content-too-long');
  });

  it.each([
    ['native', 'noble'],
    ['noble', 'native'],
    ['noble', 'noble'],
  ] as const)('sealed by the %s engine opens by the %s one', async (sealer, opener) => {
    const engines: Record<string, Engine> = ENGINES;
    const envelope = await seal(PLACE, prices(), round.ceremony, engines[sealer]);
    const releases: Release[] = [];
    for (const keys of round.keys.slice(0, 3))
      releases.push(await releaseShare(envelope, round.ceremony, keys, engines[opener]));
    const options = engines[opener] ? { engine: engines[opener] } : {};
    expect(await openBid(envelope, round.ceremony, releases, options)).toMatchObject({
      state: 'plain',
      content: prices(),
    });
  });
});

describe('coalitions of officers', () => {
  const shapes = upTo(8).flatMap((n) =>
    upTo(n - 1)
      .filter((k) => n >= 4 && k >= 2)
      .flatMap((k) => upTo(n).flatMap((supervisors) => (supervisors >= 2 ? [{ n, k, supervisors }] : []))),
  );
  // Everyday: all of n ≤ 5, two supervisors beyond.
  const chosen = shapes.filter(({ n, supervisors }) => FULL || n <= 5 || supervisors === 2);

  it.each(chosen)(
    'k = $k of n = $n with $supervisors supervisors: opens with k officers and a supervisor, never otherwise',
    async ({ n, k, supervisors }) => {
      const round = await sealedRound({ n, k, supervisors });
      const envelope = await seal(PLACE, prices(), round.ceremony);
      const releases = await round.release(envelope);
      const held = await holdings(envelope, round);
      for (const size of upTo(n + 1))
        for (const coalition of subsets(upTo(n), size)) {
          const given = releases.filter((_, i) => coalition.includes(i));
          const may = size >= k && coalition.some((i) => i < supervisors);
          const outcome = await codeOf(openBid(envelope, round.ceremony, given));
          expect([coalition, outcome]).toEqual([coalition, may ? 'passed' : 'quorum-short']);
          expect(await canCompute(held, coalition, envelope.header.kc)).toBe(may);
        }
    },
  );

  /** Whatever each officer's key opens of an envelope, tried on every piece: shares and supervisors' secrets. */
  async function holdings(envelope: Envelope, { ceremony, keys }: SealedRound) {
    const { shares, secrets } = piecesOf(envelope, ceremony);
    const aad = utf8(envelope.headerText);
    const open = async ({ opening }: OfficerKeys, pieces: Iterable<[number, Bytes]>, info: Info) => {
      const tries = [...pieces].map(([idx, piece]) => ENGINES.native.unwrap(opening, piece, info(idx), aad));
      return (await Promise.all(tries)).filter((found) => found !== undefined);
    };
    return Promise.all(
      keys.map(async (key) => ({
        shares: await open(key, shares.entries(), shareInfo),
        secrets: await open(key, secrets, secretInfo),
      })),
    );
  }

  /** Whether a coalition computes the content key from what it holds, without any rule of ours in between. */
  async function canCompute(held: Awaited<ReturnType<typeof holdings>>, coalition: number[], kc: string) {
    const own = coalition.flatMap((i) => held[i]?.shares ?? []);
    const b = coalition.flatMap((i) => held[i]?.secrets ?? [])[0];
    expect(own).toHaveLength(coalition.length);
    const a = own.length < 2 ? own[0]?.slice(0, 32) : new Uint8Array(await combine(own));
    return a !== undefined && b !== undefined && contentKey(a, b).kc === kc;
  }
});

type Info = (idx: number) => Bytes;

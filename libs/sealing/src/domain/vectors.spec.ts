import { readFileSync } from 'node:fs';

import { combine } from 'shamir-secret-sharing';

import {
  ceremonyHash,
  ceremonyRecord,
  checkCeremony,
  closingRoot,
  type Content,
  ENGINES,
  isIncluded,
  officerKeys,
  openBid,
  piecesOf,
  proveInclusion,
  readEnvelope,
  readKeyFile,
  readReceipt,
  type Release,
  releaseShare,
  signCeremony,
  signedClosing,
  signReceipt,
  unwrapSeed,
  writeEnvelope,
} from '#sealing';

import { platformKey, prices } from '../../../../test/support/sealing.js';
import { base64url, copyOf, utf8 } from './bytes.js';
import { canonical, parseCanonical } from './canonical.js';
import { pad } from './content.js';
import { contentKey } from './content-key.js';
import { headerTextOf } from './envelope.js';
import { openingCodeText, readOpeningCode } from './opening-code.js';
import { decoded } from './shape.js';

/** One round as a released version of the format has written it. What it holds must be read, and derived anew, for ever. */
interface Vectors {
  readonly seeds: readonly string[];
  readonly officers: readonly { readonly pk: string; readonly vk: string }[];
  readonly ceremonyText: string;
  readonly ceremonyHash: string;
  readonly ceremonySignatures: readonly { readonly id: string; readonly signature: string }[];
  readonly openingCode: string;
  readonly keyFile: Readonly<Record<string, string>>;
  readonly envelope: string;
  readonly envelopeHash: string;
  readonly content: Content;
  readonly releases: readonly Release[];
  readonly platformKey: string;
  readonly receipt: { readonly record: Parameters<typeof signReceipt>[0] };
  readonly closing: object;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../../test/fixtures/sealing/jicai-seal-1.json', import.meta.url), 'utf8'),
) as Vectors;
const ceremony = ceremonyRecord(parseCanonical(vectors.ceremonyText, 'ceremony'));
const envelope = readEnvelope(decoded(vectors.envelope));
const engines = [ENGINES.native, ENGINES.noble];

describe('the stored vectors of jicai-seal-1', () => {
  it.each(engines)('give the same officer keys ($name)', async (engine) => {
    const keys = await Promise.all(vectors.seeds.map((seed) => officerKeys(decoded(seed), engine)));
    expect(keys.map(({ pk, vk }) => ({ pk, vk }))).toEqual(
      vectors.officers.map(({ pk, vk }) => ({ pk, vk })),
    );
  });

  it.each(engines)('open the key file ($name)', async (engine) => {
    const file = readKeyFile(JSON.stringify(vectors.keyFile));
    expect((await unwrapSeed(file, vectors.openingCode, engine)).pk).toBe(vectors.officers[0]?.pk);
    expect(openingCodeText(readOpeningCode(vectors.openingCode))).toBe(vectors.openingCode);
  });

  it('give the same ceremony text, hash and signatures', async () => {
    expect(canonical(ceremony)).toBe(vectors.ceremonyText);
    expect(ceremonyHash(ceremony)).toBe(vectors.ceremonyHash);
    for (const [i, seed] of vectors.seeds.entries()) {
      const keys = await officerKeys(decoded(seed), ENGINES.noble);
      expect(await signCeremony(ceremony, `officer-${i + 1}`, keys)).toEqual(vectors.ceremonySignatures[i]);
    }
    await checkCeremony({ record: ceremony, signatures: vectors.ceremonySignatures });
  });

  it.each(engines)('open the envelope by the stored and by fresh releases ($name)', async (engine) => {
    expect(envelope.hash).toBe(vectors.envelopeHash);
    expect(base64url(writeEnvelope(envelope))).toBe(vectors.envelope);
    const fresh = await Promise.all(
      vectors.seeds.map(async (seed) =>
        releaseShare(envelope, ceremony, await officerKeys(decoded(seed), engine), engine),
      ),
    );
    expect(fresh.map(({ record }) => record)).toEqual(vectors.releases.map(({ record }) => record));
    // RFC 6979: the pure engine signs the same text the same way.
    if (engine.name === 'noble') expect(fresh).toEqual(vectors.releases);
    for (const releases of [vectors.releases, fresh])
      expect(await openBid(envelope, ceremony, releases, { engine })).toMatchObject({
        state: 'plain',
        content: vectors.content,
      });
  });

  it('seal to the same header and body once the randomness is the same', async () => {
    const shares = vectors.releases.map(({ record }) => decoded(record.share ?? ''));
    const a = copyOf(await combine(shares.slice(0, 3)));
    const key = contentKey(a, decoded(vectors.releases[0]?.record.b ?? ''));
    expect(key.kc).toBe(envelope.header.kc);
    expect(headerTextOf(envelope.header)).toBe(envelope.headerText);
    const { body } = piecesOf(envelope, ceremony);
    const padded = pad(prices(), body.length - 16);
    for (const engine of engines)
      expect(await engine.encrypt(key.body, padded, utf8(envelope.headerText))).toEqual(body);
  });

  it('give the same receipt and closing', async () => {
    const key = platformKey(vectors.platformKey);
    const receipt = readReceipt(JSON.stringify(vectors.receipt), key.text);
    expect(await signReceipt(receipt.record, key.raw, key.sign)).toEqual(receipt);
    const bids = [envelope.hash, 'a'.repeat(64), '0'.repeat(64)];
    const { record } = signedClosing(vectors.closing, 'closing', key.text);
    expect(closingRoot(bids)).toBe(record.root);
    const proof = proveInclusion(bids, envelope.hash);
    expect(proof && isIncluded(envelope.hash, proof, record)).toBe(true);
  });
});

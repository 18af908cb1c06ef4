import fc from 'fast-check';

import {
  closingRoot,
  inclusionOf,
  isIncluded,
  proveInclusion,
  readReceipt,
  signClosing,
  signedClosing,
  signReceipt,
} from '#sealing';

import { platformKey } from '../../../../test/support/sealing.js';

const RUNS = process.env['JICAI_FULL'] === '1' ? 1_000 : 100;
const bid = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('a closing', () => {
  it('has one root whatever the order, and proves every bid and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(bid, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        bid,
        (bids, at, stranger) => {
          fc.pre(!bids.includes(stranger));
          const root = closingRoot(bids);
          expect(closingRoot([...bids].reverse())).toBe(root);
          const closing = { root, size: bids.length };
          const one = bids[at % bids.length] ?? '';
          const proof = inclusionOf(proveInclusion(bids, one));
          expect(isIncluded(one, proof, closing)).toBe(true);
          expect(isIncluded(stranger, proof, closing)).toBe(false);
          expect(isIncluded(one, { ...proof, size: proof.size + 1 }, closing)).toBe(false);
          expect(isIncluded(one, proof, { ...closing, root: closingRoot([...bids, stranger]) })).toBe(false);
          expect(proveInclusion(bids, stranger)).toBeUndefined();
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('refuses a bid that appears twice', () => {
    expect(() => closingRoot(['a'.repeat(64), 'a'.repeat(64)])).toThrow(
      expect.objectContaining({ code: 'bid-repeated' }) as Error,
    );
  });

  it('is signed; a receipt’s signature does not pass for it', async () => {
    const key = platformKey();
    const record = {
      round: 'R',
      ceremony: 'b'.repeat(64),
      size: 0,
      root: closingRoot([]),
      at: '2026-03-02T09:00:00.123456Z',
    };
    const signed = await signClosing(record, key.raw, key.sign);
    expect(signedClosing(signed, 'closing', key.text)).toEqual(signed);
    expect(() => signedClosing(signed, 'closing', platformKey().text)).toThrow(
      expect.objectContaining({ code: 'key-untrusted' }) as Error,
    );
    expect(() => signedClosing({ ...signed, record: { ...record, size: 1 } })).toThrow(
      expect.objectContaining({ code: 'signature-invalid' }) as Error,
    );
  });
});

describe('a receipt', () => {
  const key = platformKey();
  const receipt = {
    round: 'R-2026-01',
    bidder: 'B',
    part: 'price',
    version: 2,
    hash: 'a'.repeat(64),
    at: '2026-03-02T08:59:59.999999Z',
    seq: 41,
    ceremony: 'b'.repeat(64),
  } as const;

  it('is the same when it is signed again, and verifies without the platform', async () => {
    const first = await signReceipt(receipt, key.raw, key.sign);
    expect(await signReceipt(receipt, key.raw, key.sign)).toEqual(first);
    expect(readReceipt(JSON.stringify(first, null, 2), key.text)).toEqual(first);
  });

  it.each(['round', 'bidder', 'version', 'hash', 'at', 'seq', 'ceremony'] as const)(
    'is refused after %s was altered',
    async (field) => {
      const signed = await signReceipt(receipt, key.raw, key.sign);
      const value =
        typeof receipt[field] === 'number'
          ? receipt[field] + 1
          : receipt[field].replace(/[a-z0-9B]/, 'c').replace(/^c2/, '2');
      const altered = {
        ...signed,
        record: { ...signed.record, [field]: field === 'at' ? '2026-03-02T08:59:59.999998Z' : value },
      };
      expect(() => readReceipt(JSON.stringify(altered))).toThrow(
        expect.objectContaining({ code: 'signature-invalid' }) as Error,
      );
    },
  );

  it('is refused with an instant that does not exist', async () => {
    await expect(signReceipt({ ...receipt, at: '2026-02-30T00:00:00Z' }, key.raw, key.sign)).rejects.toThrow(
      'receipt.at',
    );
  });
});

import { ceremonyHash, checkClosedBids, type Closing, closingRoot, type Envelope, seal } from '#sealing';

import { PLACE, prices, type SealedRound, sealedRound } from '../../../../test/support/sealing.js';

let round: SealedRound;
let bids: readonly Envelope[];
let closing: Closing;
const NOW = Date.parse('2026-03-02T09:00:05.000Z');

beforeAll(async () => {
  round = await sealedRound();
  bids = await Promise.all(
    ['A', 'B', 'C'].map((bidder) => seal({ ...PLACE, bidder }, prices(), round.ceremony)),
  );
  closing = {
    round: PLACE.round,
    ceremony: ceremonyHash(round.ceremony),
    size: bids.length,
    root: closingRoot(bids.map(({ hash }) => hash)),
    at: '2026-03-02T09:00:00.123456Z',
  };
});

const check = (over: { bids?: readonly Envelope[]; closing?: Partial<Closing>; now?: number } = {}) =>
  checkClosedBids(over.bids ?? bids, {
    closing: { ...closing, ...over.closing },
    ceremony: round.ceremony,
    now: over.now ?? NOW,
  });

const refused = (act: () => void) => {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};

describe('before an officer gives a share', () => {
  it('refuses bids of another part than the closing names, whatever their root', () => {
    expect(refused(() => check({ closing: { part: 'qualification' } }))).toBe('part-differs');
    expect(refused(() => check({ closing: { part: 'price' } }))).toBeUndefined();
  });

  it('passes the bids of the closing, in any order, and a closing without bids', () => {
    expect(() => check()).not.toThrow();
    expect(() => check({ bids: [...bids].reverse() })).not.toThrow();
    expect(() => check({ bids: [], closing: { size: 0, root: closingRoot([]) } })).not.toThrow();
  });

  it('refuses a bid that was left out, brought in, or altered', async () => {
    const other = await seal({ ...PLACE, bidder: 'D' }, prices(), round.ceremony);
    expect(refused(() => check({ bids: bids.slice(1) }))).toBe('closing-differs');
    expect(refused(() => check({ bids: [...bids, other] }))).toBe('closing-differs');
    expect(refused(() => check({ bids: [...bids.slice(1), other] }))).toBe('closing-differs');
    expect(refused(() => check({ closing: { size: bids.length + 1 } }))).toBe('closing-differs');
  });

  it('refuses the closing of another round or ceremony', () => {
    expect(refused(() => check({ closing: { round: 'R-2026-02' } }))).toBe('closing-elsewhere');
    expect(refused(() => check({ closing: { ceremony: '0'.repeat(64) } }))).toBe('closing-elsewhere');
  });

  it('refuses a bid that was sealed for another ceremony, though the closing counts it', async () => {
    const other = await sealedRound();
    const foreign = await seal({ ...PLACE, bidder: 'D' }, prices(), other.ceremony);
    const all = [...bids, foreign];
    const counted = { size: all.length, root: closingRoot(all.map(({ hash }) => hash)) };
    expect(refused(() => check({ bids: all, closing: counted }))).toBe('ceremony-differs');
  });

  it('refuses a closing before the deadline that the bidders bound to their bids', () => {
    expect(refused(() => check({ closing: { at: '2026-03-02T08:59:59.999Z' } }))).toBe('closing-early');
  });

  it('refuses when the own clock says that the deadline is still to come, but for minutes that clocks differ by', () => {
    const deadline = Date.parse(PLACE.deadline);
    expect(() => check({ now: deadline - 600_000 })).not.toThrow();
    expect(refused(() => check({ now: deadline - 600_001 }))).toBe('clock-before-deadline');
  });
});

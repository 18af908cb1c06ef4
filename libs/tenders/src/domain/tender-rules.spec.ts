import { unreachableStates } from '#kernel';

import { AMENDMENT_LIFECYCLE, BID_LIFECYCLE, moveTender, TENDER_LIFECYCLE } from './lifecycle.js';
import { officersFaults } from './officers.js';
import { pricesOfEntries } from './opened-bids.js';
import { proposalGaps } from './proposal.js';
import { isLongEnough, minutesByPurpose, timetableFaults } from './timetable.js';

const ONE_STAGE = { qualificationDeadline: null, qualificationOpeningFrom: null };

const codes = (faults: readonly { readonly field: string; readonly code: string }[]): string[] =>
  faults.map(({ field, code }) => `${field} ${code}`);

describe('lifecycles of tenders and bids', () => {
  it('reach every state', () => {
    expect(unreachableStates(TENDER_LIFECYCLE, 'draft')).toEqual([]);
    expect(unreachableStates(BID_LIFECYCLE, 'live')).toEqual([]);
    expect(unreachableStates(AMENDMENT_LIFECYCLE, 'draft')).toEqual([]);
  });

  it('let nobody open before the closing, and nobody but the platform close', () => {
    expect(() => moveTender('announced', 'open', 'opening-officer')).toThrow(/announced/);
    expect(() => moveTender('announced', 'close', 'reviewer')).toThrow();
    expect(() => moveTender('opened', 'void', 'reviewer')).toThrow();
  });
});

describe('timetable', () => {
  const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

  it('is in order: start before deadline, deadline not after opening', () => {
    const good = { ...ONE_STAGE, priceOpensAt: at(1), priceDeadline: at(2), openingFrom: at(2) };
    expect(timetableFaults(good)).toEqual([]);
    expect(codes(timetableFaults({ ...good, priceDeadline: at(1) }))).toEqual(['priceDeadline too-early']);
    expect(codes(timetableFaults({ ...good, openingFrom: at(1) }))).toEqual(['openingFrom too-early']);
    expect(timetableFaults({ ...good, priceOpensAt: null, priceDeadline: at(1), openingFrom: null })).toEqual(
      [],
    );
  });

  it('leaves bidders the minutes of the rule, to the minute', () => {
    expect(isLongEnough('2026-03-02T02:00:00.000Z', '2026-03-02T01:00:00.000Z', 60)).toBe(true);
    expect(isLongEnough('2026-03-02T02:00:00.000Z', '2026-03-02T01:00:00.001Z', 60)).toBe(false);
  });
});

describe('the rule on the least window', () => {
  it('has minutes for every purpose', () => {
    expect(
      minutesByPurpose('tender.window-minutes', { live: 7_200, rehearsal: 2, demonstration: 2 }),
    ).toEqual({
      live: 7_200,
      rehearsal: 2,
      demonstration: 2,
    });
    for (const rule of [null, 3, {}, { live: 7_200, rehearsal: 2 }, { live: '7200' }])
      expect(() => minutesByPurpose('tender.window-minutes', rule)).toThrow(/no minutes for/);
  });
});

describe('officers', () => {
  const named = (supervisors: number, officers: number) => [
    ...Array.from({ length: supervisors }, () => ({ kind: 'supervisor' as const })),
    ...Array.from({ length: officers }, () => ({ kind: 'officer' as const })),
  ];

  it.each([
    [2, 2, 2, []],
    [2, 3, 3, []],
    [2, 3, 4, ['quorum out-of-range']],
    [2, 3, 1, ['quorum out-of-range']],
    [1, 4, 3, ['officers supervisors-too-few']],
    [2, 1, 2, ['officers count']],
    [8, 8, 5, ['officers count']],
  ])('%i supervisors and %i officers with a quorum of %i', (supervisors, officers, quorum, expected) => {
    expect(codes(officersFaults(named(supervisors, officers), quorum))).toEqual(expected);
  });
});

describe('what a proposal still needs', () => {
  const ready = {
    ...ONE_STAGE,
    priceOpensAt: '2026-03-02T01:00:00.000Z',
    priceDeadline: '2026-03-02T02:00:00.000Z',
    openingFrom: '2026-03-02T02:00:00.000Z',
    entries: 3,
    officers: 5,
    enrolled: 5,
    signed: 5,
    ceremonyComplete: true,
    allianceGaps: [],
    now: '2026-03-02T01:00:00.000Z',
    windowMinutes: 60,
    hasEligibility: false,
  };

  it('is nothing when all is there, and else named in the order of work', () => {
    expect(proposalGaps(ready)).toEqual([]);
    expect(
      codes(proposalGaps({ ...ready, entries: 0, priceDeadline: null, officers: 0, enrolled: 0, signed: 0 })),
    ).toEqual(['entries required', 'priceDeadline required', 'officers required']);
    expect(codes(proposalGaps({ ...ready, now: '2026-03-02T01:00:00.001Z' }))).toEqual([
      'priceDeadline too-early',
    ]);
    expect(codes(proposalGaps({ ...ready, enrolled: 4, ceremonyComplete: false }))).toEqual([
      'ceremony keys-missing',
    ]);
    expect(codes(proposalGaps({ ...ready, signed: 4, ceremonyComplete: false }))).toEqual([
      'ceremony signatures-missing',
    ]);
  });

  it('is a window that opens later where a list of eligible companies is frozen before it', () => {
    const examined = { ...ready, hasEligibility: true };
    expect(codes(proposalGaps(examined))).toEqual(['priceOpensAt too-early']);
    expect(codes(proposalGaps({ ...examined, now: '2026-03-02T00:59:59.999Z' }))).toEqual([]);
  });
});

describe('prices out of the seals', () => {
  const entries = [
    { productId: 'P1', bidderId: 'A' },
    { productId: 'P2', bidderId: 'B' },
  ];
  const item = (product: string) => ({ product, packPrice: '1.00', acceptsRevival: false });

  it('count for the own entries alone; anything else is noted', () => {
    const bid = {
      bidId: 'b',
      bidderId: 'A',
      orgId: 'o',
      at: 't',
      items: [item('P1'), item('P2'), item('P9')],
    };
    const { prices, remarks } = pricesOfEntries([bid], entries);
    expect(prices).toEqual([{ ...item('P1'), bidId: 'b', orgId: 'o', submittedAt: 't' }]);
    expect(remarks).toEqual([
      { code: 'foreign-product', bidder: 'A', detail: 'P2' },
      { code: 'foreign-product', bidder: 'A', detail: 'P9' },
    ]);
  });
});

import { type CeremonyRecord, ceremonyHash } from './ceremony.js';
import { closedPart, type Closing, closingRoot } from './closing.js';
import { type Envelope, piecesOf } from './envelope.js';
import { SealingRefusal } from './refusals.js';

/** What an officer holds the bids against: the signed closing, the ceremony they signed, and the clock of their own computer. */
export interface ClosedBidsFacts {
  readonly closing: Closing;
  readonly ceremony: CeremonyRecord;
  /** Milliseconds since 1970 by the officer's computer, not by the platform. */
  readonly now: number;
}

/** Clocks of office computers differ by minutes; nobody gains a deadline by them. */
const CLOCK_MS = 10 * 60_000;

/**
 * What an officer checks before giving anything (提交份额前的核对): the bids are just those of the signed closing, every one is of
 * the part that was closed and was sealed for this ceremony, and its deadline, which the bidder bound to it and nobody can move, has passed by the closing and
 * by the officer's own clock. So an operator who closes early, or brings a bid that was not closed, gets no share.
 */
export function checkClosedBids(
  bids: readonly Envelope[],
  { closing, ceremony, now }: ClosedBidsFacts,
): void {
  if (closing.round !== ceremony.round || closing.ceremony !== ceremonyHash(ceremony))
    throw new SealingRefusal('closing-elsewhere', closing.round);
  if (closing.size !== bids.length || closing.root !== closingRoot(bids.map(({ hash }) => hash)))
    throw new SealingRefusal('closing-differs', closing.root.slice(0, 12));
  for (const bid of bids) {
    if (bid.header.part !== closedPart(closing)) throw new SealingRefusal('part-differs', nameOf(bid));
    piecesOf(bid, ceremony);
    const deadline = Date.parse(bid.header.deadline);
    if (Date.parse(closing.at) < deadline) throw new SealingRefusal('closing-early', nameOf(bid));
    if (now + CLOCK_MS < deadline) throw new SealingRefusal('clock-before-deadline', nameOf(bid));
  }
}

/** Enough of a bid's name to find it by. */
const nameOf = ({ hash }: Envelope): string => hash.slice(0, 12);

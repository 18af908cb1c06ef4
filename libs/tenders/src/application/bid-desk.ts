import type { CeremonyRecord } from '#sealing';

import type { TenderPart } from '../domain/words.js';
import type { Reason, SubmittedBid } from './ports.js';

/** A sealed bid as it is handed in by the organisation of the request in hand. */
export interface HandedIn {
  readonly tenderId: string;
  readonly orgId: string;
  readonly lot: string;
  readonly part: TenderPart;
  readonly version: number;
  readonly header: string;
  readonly sealed: Uint8Array;
}

/** What a bid is judged by before it is taken. Instants to the millisecond. */
export interface BiddingFacts {
  readonly roundNo: string;
  /** Id under which the organisation bids. */
  readonly bidder: string;
  /** Until when the part is taken; null for a part that the round does not take. */
  readonly deadline: string | null;
  /** Deadlines before extensions (顺延前的截止时间): bids that were sealed for them stay good. */
  readonly formerDeadlines: readonly string[];
  readonly ceremony: CeremonyRecord;
  /** What speaks against the organisation today. */
  readonly reasons: readonly Reason[];
}

/** A bid that was taken, with what its receipt says beside the place. */
export interface TakenBid extends SubmittedBid {
  readonly roundNo: string;
  readonly bidder: string;
  /** SHA-256 of the ceremony record, hex. */
  readonly ceremony: string;
}

/** Port to where bids are handed in (投标受理): one effect for each idempotency key, its act on the record in the same transaction. */
export abstract class BidDesk {
  /** `judge` refuses what must not be taken; a repeated request is not judged again. */
  abstract take(bid: HandedIn, judge: (facts: BiddingFacts) => Promise<void>): Promise<TakenBid>;
}

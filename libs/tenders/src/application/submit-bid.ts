import { DomainError, type Message } from '#kernel';
import { checkPlace, envelopeOf, piecesOf, signReceipt, type SignedReceipt } from '#sealing';

import { say } from '../domain/say.js';
import { sayQuotes } from '../domain/say-quotes.js';
import { sayStage } from '../domain/say-stage.js';
import type { TenderPart } from '../domain/words.js';
import type { BidDesk, BiddingFacts } from './bid-desk.js';
import type { PlatformKey, TendersUnitOfWork } from './ports.js';
import { sealedBy } from './refusals.js';

export interface SubmitBidCommand {
  readonly tenderId: string;
  readonly orgId: string;
  readonly lot: string;
  readonly part: TenderPart;
  readonly version: number;
  readonly header: string;
  readonly sealed: Uint8Array;
}

export interface BidReceipt {
  readonly id: string;
  readonly receipt: SignedReceipt;
}

/**
 * Takes a sealed part of a bid (递交密封报价、资格审查材料) and gives a signed receipt. Whether it is in time the database decides, under the lock that
 * the closing takes too; a newer version replaces the one before it. The receipt is deterministic, so a repeated request gets the same.
 */
export class SubmitBid {
  constructor(
    private readonly desk: BidDesk,
    private readonly key: PlatformKey,
  ) {}

  async execute(command: SubmitBidCommand): Promise<BidReceipt> {
    const { part, version } = command;
    const { id, hash, at, seq, roundNo, bidder, ceremony } = await this.desk.take(command, (facts) =>
      checkedEnvelope(facts, command),
    );
    const receipt = await signReceipt(
      { round: roundNo, bidder, part, version, hash, at, seq, ceremony },
      this.key.raw,
      (text) => this.key.sign(text),
    );
    return { id, receipt };
  }
}

/** An envelope for another place, ceremony or size would be found at the opening, when nothing can be mended. */
function checkedEnvelope(
  { roundNo, deadline: due, formerDeadlines, bidder, ceremony, reasons }: BiddingFacts,
  { lot, part, version, header, sealed }: SubmitBidCommand,
): Promise<void> {
  if (reasons.length > 0) throw new DomainError('not-eligible', say('not-eligible', { reasons }));
  if (due === null) throw DomainError.field('part', 'unknown', notTaken(part));
  return sealedBy('header', () => {
    const envelope = envelopeOf(header, sealed);
    const stated = envelope.header.deadline;
    // Sealed before an extension and handed in after it: the bidder's officers wait for the deadline that it states, no longer.
    const deadline = formerDeadlines.includes(stated) ? stated : due;
    checkPlace(envelope, { round: roundNo, lot, part, bidder, version, deadline });
    piecesOf(envelope, ceremony);
  });
}

/** Why a round has no deadline for a part. */
export const notTaken = (part: TenderPart): Message =>
  part === 'second-quote' ? sayQuotes('not-asked') : sayStage('part-not-taken');

/** Takes a live bid back before the deadline (撤回报价); it stays sealed for ever. */
export class WithdrawBid {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    bidId,
  }: {
    tenderId: string;
    bidId: string;
  }): Promise<{ id: string; state: string; at: string }> {
    return this.unitOfWork.run(async (tx) => {
      const at = await tx.withdrawBid(tenderId, bidId);
      await tx.record({
        act: 'tender.bid-withdrawn',
        subject: { kind: 'tender', id: tenderId },
        after: { bid: bidId, at },
      });
      return { id: bidId, state: 'withdrawn', at };
    });
  }
}

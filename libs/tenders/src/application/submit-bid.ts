import { DomainError } from '#kernel';
import {
  checkPlace,
  envelopeOf,
  piecesOf,
  readSignedCeremony,
  signReceipt,
  type SignedReceipt,
} from '#sealing';

import { say } from '../domain/say.js';
import { sayStage } from '../domain/say-stage.js';
import { stageOf } from '../domain/timetable.js';
import type { TenderPart } from '../domain/words.js';
import type { PlatformKey, TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';
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
 * the closing takes too; a newer version replaces the one before it.
 */
export class SubmitBid {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly key: PlatformKey,
  ) {}

  execute(command: SubmitBidCommand): Promise<BidReceipt> {
    const { tenderId, lot, part, version } = command;
    return this.unitOfWork.run(async (tx) => {
      const tender = await tx.tender(tenderId);
      const bidder = tender && (await tx.ownBidder(tenderId));
      if (!tender || bidder === undefined) throw new DomainError('not-found', say('no-entry'));
      await refuseIneligible(tx, command.orgId, tender);
      const envelope = await checkedEnvelope(tx, tender, bidder, command);
      const bid = await tx.submit(tenderId, lot, part, version, envelope);
      await tx.record({
        act: 'tender.bid-submitted',
        subject: { kind: 'tender', id: tenderId },
        after: { bid: bid.id, lot, part, version, hash: bid.hash, at: bid.at, seq: bid.seq },
      });
      const receipt = await signReceipt(
        {
          round: tender.roundNo,
          bidder,
          part,
          version,
          hash: bid.hash,
          at: bid.at,
          seq: bid.seq,
          ceremony: envelope.header.ceremony,
        },
        this.key.raw,
        (text) => this.key.sign(text),
      );
      return { id: bid.id, receipt };
    });
  }
}

async function refuseIneligible(tx: TendersTx, orgId: string, { regionCode }: TenderRecord): Promise<void> {
  const reasons = await tx.reasonsAgainst(orgId, regionCode);
  if (reasons.length > 0) throw new DomainError('not-eligible', say('not-eligible', { reasons }));
}

/** An envelope for another place, ceremony or size would be found at the opening, when nothing can be mended. */
async function checkedEnvelope(
  tx: TendersTx,
  tender: TenderRecord,
  bidder: string,
  { lot, part, version, header, sealed }: SubmitBidCommand,
) {
  const { id, roundNo } = tender;
  const due = stageOf(tender, part).deadline;
  if (due === null) throw DomainError.field('part', 'unknown', sayStage('part-not-taken'));
  const ceremony = await tx.ceremony(id);
  if (ceremony?.signed == null) throw new Error('an announced tender has a ceremony');
  const { record } = readSignedCeremony(ceremony.signed);
  const former = part === 'price' ? await tx.formerDeadlines(id) : [];
  return sealedBy('header', () => {
    const envelope = envelopeOf(header, sealed);
    const stated = envelope.header.deadline;
    // Sealed before an extension and handed in after it: the bidder's officers wait for the deadline that it states, no longer.
    const deadline = former.includes(stated) ? stated : due;
    checkPlace(envelope, { round: roundNo, lot, part, bidder, version, deadline });
    piecesOf(envelope, record);
    return envelope;
  });
}

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

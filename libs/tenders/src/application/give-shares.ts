import { DomainError, stateWord } from '#kernel';
import { envelopeOf, readSignedCeremony, type Release, releaseFault, releaseOf } from '#sealing';

import { say } from '../domain/say.js';
import { sayQuotes } from '../domain/say-quotes.js';
import { sayStage } from '../domain/say-stage.js';
import type { TenderPart } from '../domain/words.js';
import { officerOf } from './ceremony.js';
import type { TenderRecord, TendersUnitOfWork } from './ports.js';
import { mustLock, sealedBy } from './refusals.js';

export interface GiveSharesCommand {
  readonly tenderId: string;
  readonly accountId: string;
  readonly part: TenderPart;
  readonly releases: readonly unknown[];
}

/** What became of one release: taken, there already, or the fault for which it does not count. */
export interface ShareAnswer {
  readonly bid: string;
  readonly outcome: string;
}

/** An officer gives the own shares of the live bids of a closed part (提交份额); each is checked against its bid. */
export class GiveShares {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    accountId,
    part,
    releases,
  }: GiveSharesCommand): Promise<{ id: string; answers: ShareAnswer[] }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const own = officerOf(await tx.officers(tenderId), accountId);
      refuseUnclosed(tender, part);
      const { record } = readSignedCeremony((await tx.ceremony(tenderId))?.signed ?? '');
      const bids = new Map((await tx.closedBids(tenderId, part)).map((bid) => [bid.hash, bid]));
      const answers: ShareAnswer[] = [];
      for (const [i, given] of releases.entries()) {
        const release = await sealedBy(`releases.${i}`, () => releaseOf(given, `releases[${i}]`));
        const bid = bids.get(release.record.bid);
        const fault = bid
          ? await faultOf(release, own.idx, () =>
              releaseFault(release, envelopeOf(bid.header, bid.sealed), record),
            )
          : 'other-bid';
        const isNew = bid && !fault && (await tx.addShare(tenderId, part, own.idx, bid.id, release));
        answers.push({ bid: release.record.bid, outcome: fault ?? (isNew ? 'taken' : 'known') });
      }
      const taken = answers.filter(({ outcome }) => outcome === 'taken').length;
      await tx.record({
        act: 'tender.shares-given',
        subject: { kind: 'tender', id: tenderId },
        after: { part, idx: own.idx, given: releases.length, taken },
      });
      return { id: tenderId, answers };
    });
  }
}

/** Shares are for the part that is closed and not opened yet. */
function refuseUnclosed(tender: TenderRecord, part: TenderPart): void {
  const { state, qualificationClosedAt, qualificationOpenedAt, secondQuoteClosedAt, secondQuoteOpenedAt } =
    tender;
  switch (part) {
    case 'price':
      if (state === 'closed') return;
      throw new DomainError('illegal-transition', say('shares-need-closing', { state: stateWord(state) }));
    case 'qualification':
      if (state !== 'void' && qualificationClosedAt !== null && qualificationOpenedAt === null) return;
      throw new DomainError('illegal-transition', sayStage('shares-need-qualification'));
    case 'second-quote':
      if (secondQuoteClosedAt !== null && secondQuoteOpenedAt === null) return;
      throw new DomainError('illegal-transition', sayQuotes('shares-need-closing'));
  }
}

/** A share in another officer's name is none of one's own. */
const faultOf = (
  { record }: Release,
  idx: number,
  check: () => Promise<string | undefined>,
): string | undefined | Promise<string | undefined> => (record.idx === idx ? check() : 'no-officer');

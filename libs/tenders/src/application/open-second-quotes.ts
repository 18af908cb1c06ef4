import { DomainError } from '#kernel';

import { type OpenedQuotes, quotesOfOffers } from '../domain/second-quotes.js';
import { sayQuotes } from '../domain/say-quotes.js';
import { officerOf } from './ceremony.js';
import { withoutIneligible } from './eligible-bids.js';
import { type BidResult, countOf, openEnvelopes, openingOf } from './open-envelopes.js';
import type { OpeningFactsReader } from './opening-ports.js';
import type { EntryRight, TenderRecord, TendersUnitOfWork } from './ports.js';
import { mustLock } from './refusals.js';

export interface OpenSecondQuotesCommand {
  readonly tenderId: string;
  readonly accountId: string;
}

export interface OpenedSecondQuotes {
  readonly id: string;
  readonly opened: number;
  readonly unreadable: number;
  /** Offers that a quote accepts. */
  readonly accepted: number;
  readonly digest: string;
}

/**
 * Opens the second quotes of a round (开启二次报价): every live envelope becomes quotes or is proven unreadable, the offers are answered by
 * them, and the record from which anyone repeats it is kept, all in one transaction or nothing. The office evaluates the wave after it.
 */
export class OpenSecondQuotes {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly facts: OpeningFactsReader,
    private readonly rights: EntryRight,
  ) {}

  async execute({ tenderId, accountId }: OpenSecondQuotesCommand): Promise<OpenedSecondQuotes> {
    const facts = await this.facts.load(tenderId, 'second-quote');
    if (!facts) throw new DomainError('opening-not-ready', sayQuotes('shares-need-closing'));
    officerOf(facts.officers, accountId);
    const envelopes = await openEnvelopes(facts);
    const eligible = await withoutIneligible(
      this.rights,
      facts.tender,
      envelopes.results.flatMap(openedQuotes),
    );
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      refuseOver(tender);
      const { quotes, remarks } = quotesOfOffers(eligible.bids, await tx.offersToQuote(tenderId));
      const opening = openingOf(facts, envelopes, [...eligible.remarks, ...remarks]);
      await tx.addOpening(tenderId, opening);
      await tx.addQuotes(tenderId, quotes);
      await tx.changeTender(tender, { secondQuoteOpenedNow: true });
      const accepted = await tx.answerByQuotes(tenderId);
      const { digest, minutes } = opening;
      const counts = countOf(opening);
      await tx.record({
        act: 'tender.second-quotes-opened',
        subject: { kind: 'tender', id: tenderId },
        after: { ...counts, accepted, digest, remarks: minutes.length },
      });
      await tx.emit({
        type: 'tender.second-quotes-opened',
        aggregate: 'tender',
        id: tenderId,
        payload: { roundNo: tender.roundNo, digest },
      });
      return { id: tenderId, ...counts, accepted, digest };
    });
  }
}

/** Under the lock of the round: they are opened once. */
function refuseOver({ secondQuoteOpenedAt }: TenderRecord): void {
  if (secondQuoteOpenedAt !== null) throw new DomainError('illegal-transition', sayQuotes('opened-before'));
}

function openedQuotes({ stored, envelope, opening }: BidResult): OpenedQuotes[] {
  if (opening.state !== 'plain' || opening.content.part !== 'second-quote') return [];
  const { items } = opening.content;
  return [{ bidId: stored.id, bidderId: envelope.header.bidder, orgId: stored.orgId, items }];
}

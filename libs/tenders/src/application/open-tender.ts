import { DomainError } from '#kernel';

import { moveTender } from '../domain/lifecycle.js';
import { type OpenedBid, type OpenedPrice, pricesOfEntries } from '../domain/opened-bids.js';
import { say } from '../domain/say.js';
import { sayStage } from '../domain/say-stage.js';
import { officerOf } from './ceremony.js';
import { withoutIneligible } from './eligible-bids.js';
import { type BidResult, countOf, openEnvelopes, openingOf } from './open-envelopes.js';
import type { NewOpening, OpeningFacts, OpeningFactsReader } from './opening-ports.js';
import type {
  EntryRight,
  EvaluatedOpening,
  RoundsLibrary,
  TenderRecord,
  TendersUnitOfWork,
} from './ports.js';
import { mustLock } from './refusals.js';

export interface OpenTenderCommand {
  readonly tenderId: string;
  readonly accountId: string;
}

export interface OpenedTender {
  readonly id: string;
  readonly state: string;
  readonly libraryRoundId: string;
  readonly opened: number;
  readonly unreadable: number;
  readonly digest: string;
}

interface PreparedOpening {
  readonly opening: NewOpening;
  readonly prices: readonly OpenedPrice[];
  readonly round: EvaluatedOpening['round'];
}

/**
 * Opens a round (开标): every live bid becomes plain or is proven unreadable, the prices go to the rounds library with their
 * evaluation, and the record from which anyone repeats it is kept, all in one transaction or nothing. Decrypting and evaluating
 * come before it, because what they rest on can no longer change: after the closing no bid does, and shares are only added.
 */
export class OpenTender {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly facts: OpeningFactsReader,
    private readonly rights: EntryRight,
    private readonly library: RoundsLibrary,
  ) {}

  async execute({ tenderId, accountId }: OpenTenderCommand): Promise<OpenedTender> {
    const facts = await this.facts.load(tenderId, 'price');
    if (!facts) throw new DomainError('opening-not-ready', say('closing-unknown'));
    officerOf(facts.officers, accountId);
    // The database refuses it too, whatever is decrypted here.
    if (facts.scores.pending) throw new DomainError('opening-not-ready', say('scores-pending'));
    const prepared = await this.prepare(facts);
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const state = moveTender(tender.state, 'open', 'opening-officer');
      refuseSealedQualification(tender);
      const libraryRoundId = await tx.storeInLibrary(prepared.round);
      await tx.addOpening(tenderId, prepared.opening);
      await tx.addPrices(tenderId, prepared.prices);
      await tx.changeTender(tender, { state, libraryRoundId, openedNow: true });
      const { digest, minutes } = prepared.opening;
      const { opened, unreadable } = countOf(prepared.opening);
      await tx.record({
        act: 'tender.opened',
        subject: { kind: 'tender', id: tenderId },
        after: { opened, unreadable, digest, libraryRoundId, remarks: minutes.length },
      });
      await tx.emit({
        type: 'tender.opened',
        aggregate: 'tender',
        id: tenderId,
        payload: { roundNo: tender.roundNo, libraryRoundId, digest },
      });
      return { id: tenderId, state, libraryRoundId, opened, unreadable, digest };
    });
  }

  private async prepare(facts: OpeningFacts): Promise<PreparedOpening> {
    const envelopes = await openEnvelopes(facts);
    const opened = envelopes.results.flatMap(openedBid);
    const eligible = await withoutIneligible(this.rights, facts.tender, opened);
    const { prices, remarks } = pricesOfEntries(eligible.bids, facts.entries, refusedOf(facts));
    const openedOn = envelopes.closing.record.at;
    const { tender, files, scores, frozen } = facts;
    const library = await this.library.evaluated(tender, files, prices, openedOn, scores, frozen);
    return {
      round: library.round,
      prices,
      opening: openingOf(facts, envelopes, [...eligible.remarks, ...remarks, ...library.remarks]),
    };
  }
}

/** Products that the frozen list refuses; none where the round has no list. */
const refusedOf = ({ frozen }: OpeningFacts): ReadonlySet<string> =>
  new Set(
    [...(frozen ?? [])].flatMap(([product, { decision }]) => (decision === 'refused' ? [product] : [])),
  );

/** Stages are opened in their order (分阶段开启): prices after the qualification, where a round asks for it. */
function refuseSealedQualification({ qualificationDeadline, qualificationOpenedAt }: TenderRecord): void {
  if (qualificationDeadline !== null && qualificationOpenedAt === null)
    throw new DomainError('opening-not-ready', sayStage('qualification-sealed'));
}

function openedBid({ stored, envelope, opening }: BidResult): OpenedBid[] {
  if (opening.state !== 'plain' || opening.content.part !== 'price') return [];
  const { id: bidId, orgId, at } = stored;
  return [{ bidId, orgId, at, bidderId: envelope.header.bidder, items: opening.content.items }];
}

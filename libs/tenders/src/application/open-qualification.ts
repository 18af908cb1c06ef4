import { DomainError } from '#kernel';

import type { OpenedQualification } from '../domain/opened-bids.js';
import { say } from '../domain/say.js';
import { sayStage } from '../domain/say-stage.js';
import { officerOf } from './ceremony.js';
import { type BidResult, countOf, openEnvelopes, openingOf } from './open-envelopes.js';
import type { OpeningFactsReader } from './opening-ports.js';
import type { TenderRecord, TendersUnitOfWork } from './ports.js';
import { mustLock } from './refusals.js';

export interface OpenQualificationCommand {
  readonly tenderId: string;
  readonly accountId: string;
}

export interface OpenedQualificationPart {
  readonly id: string;
  readonly opened: number;
  readonly unreadable: number;
  readonly digest: string;
}

/**
 * Opens the qualification part of a round (开启资格审查材料) while the prices stay sealed: every live envelope becomes statements that
 * the office reads, or is proven unreadable, and the record from which anyone repeats it is kept, all in one transaction or nothing.
 */
export class OpenQualification {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly facts: OpeningFactsReader,
  ) {}

  async execute({ tenderId, accountId }: OpenQualificationCommand): Promise<OpenedQualificationPart> {
    const facts = await this.facts.load(tenderId, 'qualification');
    if (!facts) throw new DomainError('opening-not-ready', say('closing-unknown'));
    officerOf(facts.officers, accountId);
    const envelopes = await openEnvelopes(facts);
    const opening = openingOf(facts, envelopes, []);
    const qualifications = envelopes.results.flatMap(openedQualification);
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      refuseOver(tender);
      await tx.addOpening(tenderId, opening);
      await tx.addQualifications(tenderId, qualifications);
      await tx.changeTender(tender, { qualificationOpenedNow: true });
      const { digest, minutes } = opening;
      const counts = countOf(opening);
      await tx.record({
        act: 'tender.qualification-opened',
        subject: { kind: 'tender', id: tenderId },
        after: { ...counts, digest, remarks: minutes.length },
      });
      await tx.emit({
        type: 'tender.qualification-opened',
        aggregate: 'tender',
        id: tenderId,
        payload: { roundNo: tender.roundNo, digest },
      });
      return { id: tenderId, ...counts, digest };
    });
  }
}

/** Under the lock of the round: it opens once, and not when the round was taken back meanwhile. */
function refuseOver({ state, qualificationOpenedAt }: TenderRecord): void {
  if (state === 'void') throw new DomainError('illegal-transition', sayStage('shares-need-qualification'));
  if (qualificationOpenedAt !== null)
    throw new DomainError('illegal-transition', sayStage('qualification-opened-before'));
}

function openedQualification({ stored, envelope, opening }: BidResult): OpenedQualification[] {
  if (opening.state !== 'plain' || opening.content.part !== 'qualification') return [];
  const { statements, documents } = opening.content;
  return [{ bidId: stored.id, bidderId: envelope.header.bidder, orgId: stored.orgId, statements, documents }];
}

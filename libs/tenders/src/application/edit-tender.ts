import { DomainError } from '#kernel';

import { officersFaults } from '../domain/officers.js';
import { say } from '../domain/say.js';
import { isStaged, timetableFaults } from '../domain/timetable.js';
import { renewCeremony } from './ceremony.js';
import type { TenderDraft, TendersUnitOfWork } from './ports.js';
import { mustBeDraft, mustBeVersion, mustLock } from './refusals.js';

export interface EditTenderCommand {
  readonly tenderId: string;
  readonly draft: TenderDraft;
  /** Version of the tender that the person saw. */
  readonly version: number;
}

/**
 * Changes a draft (修改招标轮次). Another quorum, or another number of parts to seal, is another ceremony record, which the officers
 * sign anew.
 */
export class EditTender {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, draft, version }: EditTenderCommand): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      mustBeDraft(tender);
      mustBeVersion(tender, version);
      const officers = await tx.officers(tenderId);
      const faults = [
        ...timetableFaults(draft),
        ...(officers.length > 0 ? officersFaults(officers, draft.quorum) : []),
      ];
      // The edition was collected for the purpose that the round has.
      if (tender.demandEdition !== null && draft.purpose !== tender.purpose)
        faults.push({ field: 'purpose', code: 'other-purpose', message: say('demand-of-other-purpose') });
      if (faults.length > 0) throw DomainError.fields(faults);
      await tx.editTender(tender, draft);
      if (draft.quorum !== tender.quorum || partsOf(draft) !== partsOf(tender))
        await renewCeremony(tx, { ...tender, ...draft });
      const { title, kind, purpose, visibility, priceOpensAt, priceDeadline, openingFrom, quorum } = tender;
      const { qualificationDeadline, qualificationOpeningFrom, secondQuote } = tender;
      await tx.record({
        act: 'tender.edited',
        subject: { kind: 'tender', id: tenderId },
        before: {
          title,
          kind,
          purpose,
          visibility,
          qualificationDeadline,
          qualificationOpeningFrom,
          secondQuote,
          priceOpensAt,
          priceDeadline,
          openingFrom,
          quorum,
        },
        after: { ...draft },
      });
      return { id: tenderId, version: version + 1 };
    });
  }
}

/** Which parts a round may have beside prices. */
const partsOf = (draft: TenderDraft): string => JSON.stringify([isStaged(draft), draft.secondQuote]);

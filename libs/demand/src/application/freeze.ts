import { DomainError, stateWord } from '#kernel';

import { moveCollection } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { DemandTx, DemandUnitOfWork, FrozenEdition, PendingReport } from './ports.js';
import { mustLock } from './refusals.js';

const NAMED = 50;

/**
 * The second person freezes what was accepted (冻结): an edition with every line after its corrections, sums that account for every
 * unit, and the digests of its files. Reports under review stop it by name; institutions that did not report are listed in it.
 */
export class FreezeCollection {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string): Promise<FrozenEdition & { readonly collectionId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      moveCollection(collection.state, 'freeze', 'second-person');
      if ((await tx.instant()) < collection.dueAt)
        throw new DomainError('illegal-transition', say('not-due-yet', { due: collection.dueAt }));
      await refusePending(tx, id);
      const edition = await tx.freeze(id);
      const { number, lines, units, reported, absent, volumesSha256 } = edition;
      await tx.record({
        act: 'demand.frozen',
        subject: { kind: 'demand', id },
        after: { edition: edition.id, number, lines, units, reported, absent, volumesSha256 },
      });
      await tx.emit({
        type: 'demand.frozen',
        aggregate: 'demand',
        id,
        payload: { edition: edition.id, number, purpose: collection.purpose },
      });
      return { ...edition, collectionId: id };
    });
  }
}

async function refusePending(tx: DemandTx, id: string): Promise<void> {
  const pending = await tx.pending(id);
  const inReview = pending.filter(({ until }) => until === null);
  if (inReview.length > 0)
    throw new DomainError(
      'reports-in-review',
      say('reports-pending', { count: inReview.length }),
      inReview.slice(0, NAMED).map(inReviewError),
    );
  if (pending.length > 0)
    throw new DomainError(
      'reports-in-review',
      say('reports-reopened', { count: pending.length }),
      pending.slice(0, NAMED).map(({ code, name, until }) => ({
        field: `reports[${code}]`,
        code: 'reopened',
        message: say('report-reopened-still', { code, name, until: until ?? '' }),
      })),
    );
}

const inReviewError = ({ code, name, state }: PendingReport) => ({
  field: `reports[${code}]`,
  code: state,
  message: say('report-pending', { code, name, state: stateWord(state) }),
});

/** The second person takes a frozen collection up again with a reason (更正): the edition stays, and another one follows. */
export class AmendCollection {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      const state = moveCollection(collection.state, 'amend', 'second-person');
      await tx.changeCollection(collection, { state, amendmentReason: reason });
      await tx.record({ act: 'demand.amended', subject: { kind: 'demand', id }, reason });
      return { id, state };
    });
  }
}

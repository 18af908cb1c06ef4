import { DomainError, stateWord } from '#kernel';

import { moveReport } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { ReportingKind } from '../domain/words.js';
import type { DemandUnitOfWork } from './ports.js';
import { mustBeCollecting, mustBeDraft, mustLock, mustLockReport } from './refusals.js';

interface ReportMoved {
  readonly id: string;
  readonly state: string;
}

/** Makes the list of institutions of a draft (确定报量机构): every active one of the kinds within the regions. */
export class AskInstitutions {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(
    id: string,
    regions: readonly string[],
    kinds: readonly ReportingKind[],
  ): Promise<{ id: string; asked: number }> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      mustBeDraft(collection);
      for (const [i, code] of regions.entries())
        if (!(await tx.isWithin(code, collection.regionCode)))
          throw DomainError.field(`regions.${i}`, 'outside', say('region-outside', { code }));
      const { asked } = await tx.askInstitutions(id, regions, kinds);
      await tx.record({
        act: 'demand.institutions-asked',
        subject: { kind: 'demand', id },
        after: { regions, kinds, asked },
      });
      return { id, asked };
    });
  }
}

/** An institution joins, before or after the beginning (增补报量机构). */
export class AskOneInstitution {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, orgId: string, reason: string): Promise<ReportMoved> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      if (collection.state !== 'draft') mustBeCollecting(collection);
      const report = await tx.askOne(collection, orgId);
      if (report === undefined)
        throw DomainError.field('orgId', 'not-an-institution', say('institution-not-asked'));
      if (report === null) throw new DomainError('already-exists', say('institution-asked-already'));
      if (collection.state === 'collecting') {
        await tx.settleLevels(collection);
        const { withoutLevel, example } = await tx.counts(id);
        if (withoutLevel > 0)
          throw DomainError.field(
            'orgId',
            'no-level',
            say('level-missing', { count: withoutLevel, name: example ?? '' }),
          );
        await tx.tellInstitutions(id, [orgId], {
          subject: say('reports-due', { title: collection.title }),
          body: say('reports-due-until', { until: collection.dueAt }),
          link: '/demand/own',
        });
      }
      await tx.record({
        act: 'demand.institution-joined',
        subject: { kind: 'demand', id },
        after: { orgId },
        reason,
      });
      return { id: report, state: 'asked' };
    });
  }
}

/** Leaves an institution out with a reason, or asks it again (不纳入、重新纳入). */
export class LeaveOut {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(reportId: string, on: 'leave-out' | 'ask-again', reason: string): Promise<ReportMoved> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, reportId);
      if (collection.state !== 'draft') mustBeCollecting(collection);
      const state = moveReport(report.state, on, 'office');
      const isLeft = on === 'leave-out';
      await tx.changeReport(report, { state, leftOutReason: isLeft ? reason : null });
      await tx.addStep(report, { step: isLeft ? 'left-out' : 'asked-again', opinion: reason });
      await tx.record({
        act: isLeft ? 'demand.institution-left-out' : 'demand.institution-asked-again',
        subject: { kind: 'demand', id: report.collectionId },
        after: { report: reportId, orgId: report.orgId },
        reason,
      });
      return { id: reportId, state };
    });
  }
}

const UNSUBMITTED: readonly string[] = ['asked', 'drafting', 'returned'];

/** Gives one institution more time (单独延期), until an instant of its own. */
export class ReopenReport {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(reportId: string, until: string, reason: string): Promise<{ id: string; until: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, reportId);
      mustBeCollecting(collection);
      if (!UNSUBMITTED.includes(report.state))
        throw new DomainError(
          'illegal-transition',
          say('reopening-not-now', { state: stateWord(report.state) }),
        );
      if (until <= (await tx.instant()) || until <= collection.dueAt)
        throw DomainError.field('until', 'too-early', say('until-passed'));
      await tx.changeReport(report, { state: report.state, reopened: { until, reason } });
      await tx.addStep(report, { step: 'reopened', opinion: reason });
      const title = await tx.titleOf(report.collectionId);
      await tx.record({
        act: 'demand.report-reopened',
        subject: { kind: 'demand', id: report.collectionId },
        org: report.orgId,
        after: { report: reportId, until },
        reason,
      });
      await tx.tellInstitutions(report.collectionId, [report.orgId], {
        subject: say('report-reopened', { title }),
        body: say('report-reopened-until', { until, reason }),
        link: `/demand/own/${reportId}`,
      });
      return { id: reportId, until };
    });
  }
}

import { DomainError, stateWord } from '#kernel';

import { levelInCharge, levelInTurn, passes, type Level } from '../domain/levels.js';
import { moveReport } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { DemandTx, DemandUnitOfWork, ReportRecord } from './ports.js';
import { levelWord, mustBeCollecting, mustLockReport, mustSee } from './refusals.js';
import type { ReportStepped } from './report.js';

export interface ReviewCommand {
  readonly reportId: string;
  /** Version of the report that the reviewer saw. */
  readonly version: number;
  readonly decision: 'pass' | 'return';
  readonly opinion: string;
}

/**
 * A reviewing level lets a report pass to the next, accepts it as the last one, or returns it with an opinion (审核报量单). The level
 * of a person is that of the region their organisation answers for.
 */
export class ReviewReport {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute({ reportId, version, decision, opinion }: ReviewCommand): Promise<ReportStepped> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, reportId);
      mustBeCollecting(collection);
      mustSee(report.version, version);
      const { levels, passed } = report;
      const on = decision === 'return' ? 'return' : passes(levels, passed);
      const state = moveReport(report.state, on, 'reviewer');
      const level = await mustBeLevel(
        tx,
        report,
        decision === 'return' ? levelInCharge(levels, passed) : levelInTurn(levels, passed),
      );
      await tx.changeReport(report, {
        state,
        passed: decision === 'return' ? 0 : passed + 1,
        acceptedNow: on === 'accept',
      });
      await tx.addStep(report, { step: STEPS[on], level, opinion });
      await tx.record({
        act: ACTS_OF[on],
        subject: { kind: 'demand', id: report.collectionId },
        org: report.orgId,
        before: { state: report.state },
        after: { report: reportId, level },
        reason: opinion,
      });
      if (on === 'return') await tellReturned(tx, report, level, opinion);
      return { id: reportId, state, version: version + 1 };
    });
  }
}

const STEPS = { pass: 'passed', accept: 'accepted', return: 'returned' } as const;
const ACTS_OF = {
  pass: 'demand.report-passed',
  accept: 'demand.report-accepted',
  return: 'demand.report-returned',
} as const;

async function tellReturned(
  tx: DemandTx,
  report: ReportRecord,
  level: Level,
  opinion: string,
): Promise<void> {
  const title = await tx.titleOf(report.collectionId);
  await tx.tellInstitutions(report.collectionId, [report.orgId], {
    subject: say('report-returned', { title }),
    body: say('report-returned-why', { level: levelWord(level), opinion }),
    link: `/demand/own/${report.id}`,
  });
}

/** Who acts is of the level that is in charge; row-level security has seen to it that the institution lies under it. */
async function mustBeLevel(tx: DemandTx, report: ReportRecord, level: Level | undefined): Promise<Level> {
  if (level === undefined)
    throw new DomainError('illegal-transition', say('no-level-in-turn', { state: stateWord(report.state) }));
  if ((await tx.actorLevel()) !== level)
    throw new DomainError('wrong-actor', say('not-your-level', { level: levelWord(level) }));
  return level;
}

export interface CorrectCommand {
  readonly reportId: string;
  readonly varietyId: string;
  readonly productId: string | null;
  readonly quantity: bigint;
  readonly reason: string;
}

/**
 * A reviewing level corrects a quantity with a reason (更正报量): the old and the new one are kept, the institution's own stays in its
 * line, and the new one counts from now on.
 */
export class CorrectLine {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute({
    reportId,
    varietyId,
    productId,
    quantity,
    reason,
  }: CorrectCommand): Promise<{ id: string; oldQuantity: string; newQuantity: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, reportId);
      mustBeCollecting(collection);
      if (!CORRECTABLE.includes(report.state))
        throw new DomainError(
          'illegal-transition',
          say('correction-not-now', { state: stateWord(report.state) }),
        );
      const level = await mustBeLevel(tx, report, levelInCharge(report.levels, report.passed));
      const oldQuantity = await tx.lockLine(report, varietyId, productId);
      if (oldQuantity === undefined)
        throw DomainError.field(
          'varietyId',
          'unknown',
          say('line-unknown', { variety: varietyId, product: productId ?? '—' }),
        );
      if (oldQuantity === quantity) throw DomainError.field('quantity', 'same', say('correction-same'));
      const correction = { varietyId, productId, oldQuantity, newQuantity: quantity, reason, level };
      await tx.correctLine(report, correction);
      await tx.changeReport(report, { state: report.state });
      const quantities = { oldQuantity: String(oldQuantity), newQuantity: String(quantity) };
      await tx.record({
        act: 'demand.line-corrected',
        subject: { kind: 'demand', id: report.collectionId },
        org: report.orgId,
        before: { quantity: quantities.oldQuantity },
        after: { report: reportId, varietyId, productId, quantity: quantities.newQuantity, level },
        reason,
      });
      return { id: reportId, ...quantities, version: report.version + 1 };
    });
  }
}

const CORRECTABLE: readonly string[] = ['submitted', 'under-review', 'accepted'];

import { DomainError, type FieldError, word } from '#kernel';

import { CHECKS, type Flag, flagsOf, type ReportLine, unexplained } from '../domain/checks.js';
import { moveReport } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import { checkRules } from './check-rules.js';
import type { Asked, DemandTx, DemandUnitOfWork, HeldCollection, ReportRecord } from './ports.js';
import { mustBeCollecting, mustBeInTime, mustLockReport, mustSee } from './refusals.js';

/** A step of the own report, after which it is at another version. */
export interface ReportStepped {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** An institution fills in its report (填报): the lines sent are the lines there are. */
export class FillInReport {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, version: number, lines: readonly ReportLine[]): Promise<ReportStepped> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, id);
      mustSee(report.version, version);
      const state = moveReport(report.state, 'fill-in', 'institution');
      await refuseLate(tx, collection, report);
      const faults = lineFaults(lines, await tx.asked(report.collectionId));
      if (faults.length > 0) throw DomainError.fields(faults);
      await tx.changeReport(report, { state });
      await tx.replaceLines(report, lines);
      await tx.record({
        act: 'demand.report-filled-in',
        subject: { kind: 'demand', id: report.collectionId },
        org: report.orgId,
        after: { report: id, lines: lines.length, units: unitsOf(lines) },
      });
      return { id, state, version: version + 1 };
    });
  }
}

/**
 * An institution submits its report (提交报量单). Whether it is in time the database clock says, read while the collection is held;
 * what departs from history without an explanation is named line by line.
 */
export class SubmitReport {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, version: number): Promise<ReportStepped> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, id);
      mustSee(report.version, version);
      const state = moveReport(report.state, 'submit', 'institution');
      await refuseLate(tx, collection, report);
      const rules = await checkRules(tx, collection.regionCode);
      const lines = await tx.lines(report);
      const flags = flagsOf(lines, await tx.history(report), collection.baseYears, rules);
      refuseUnexplained(flags, lines);
      await tx.changeReport(report, { state, passed: 0, flags, rules });
      await tx.addStep(report, { step: 'submitted' });
      await tx.record({
        act: 'demand.report-submitted',
        subject: { kind: 'demand', id: report.collectionId },
        org: report.orgId,
        after: { report: id, lines: lines.length, units: unitsOf(lines), flags: flags.length },
      });
      return { id, state, version: version + 1 };
    });
  }
}

/** An institution takes its report back while nobody has reviewed it (撤回报量单). */
export class WithdrawReport {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string): Promise<ReportStepped> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, id);
      const state = moveReport(report.state, 'withdraw', 'institution');
      await refuseLate(tx, collection, report);
      await tx.changeReport(report, { state });
      await tx.addStep(report, { step: 'withdrawn' });
      await tx.record({
        act: 'demand.report-withdrawn',
        subject: { kind: 'demand', id: report.collectionId },
        org: report.orgId,
        after: { report: id },
      });
      return { id, state, version: report.version + 1 };
    });
  }
}

async function refuseLate(tx: DemandTx, collection: HeldCollection, report: ReportRecord): Promise<void> {
  mustBeCollecting(collection);
  mustBeInTime(collection, report, await tx.instant());
}

/** What is wrong with lines by themselves: what they name must be asked for, and once. */
export function lineFaults(lines: readonly ReportLine[], { varieties, products }: Asked): FieldError[] {
  const seen = new Set<string>();
  return lines.flatMap(({ varietyId, productId }, i) => {
    const key = JSON.stringify([varietyId, productId]);
    const fault = (field: string, code: string, message: FieldError['message']): FieldError[] => [
      { field: `lines.${i}.${field}`, code, message },
    ];
    if (!varieties.has(varietyId))
      return fault('varietyId', 'unknown', say('variety-unknown', { id: varietyId }));
    const variety = productId === null ? varietyId : products.get(productId);
    if (variety === undefined)
      return fault('productId', 'unknown', say('product-unknown', { id: productId ?? '' }));
    if (variety !== varietyId)
      return fault('productId', 'elsewhere', say('product-elsewhere', { id: productId ?? '', variety }));
    if (seen.has(key)) return fault('productId', 'repeated', say('line-repeated'));
    seen.add(key);
    return [];
  });
}

const RULE_OF = {
  'too-little': 'demand.report-least',
  'too-much': 'demand.report-most',
  zero: 'demand.report-least',
  'missing-brand': 'demand.report-least',
} as const;

/** A finding as a field of the report: `lines[V01/P02].explanation`, so that a form can show it in place. */
function refuseUnexplained(flags: readonly Flag[], lines: readonly ReportLine[]): void {
  const open = unexplained(flags, lines);
  if (open.length === 0) return;
  throw new DomainError(
    'explanation-missing',
    say('explanation-missing', { count: open.length }),
    open.map(({ varietyId, productId, code }) => {
      const line = productId === null ? varietyId : `${varietyId}/${productId}`;
      const isThere = lines.some(
        (one) => one.varietyId === varietyId && (productId === null || one.productId === productId),
      );
      return {
        field: `lines[${line}].explanation`,
        code,
        message: say(isThere ? 'flag-unexplained' : 'flag-unreported', {
          line,
          check: word(code, CHECKS[code]),
          rule: RULE_OF[code],
        }),
      };
    }),
  );
}

const unitsOf = (lines: readonly ReportLine[]): string =>
  String(lines.reduce((sum, { quantity }) => sum + quantity, 0n));

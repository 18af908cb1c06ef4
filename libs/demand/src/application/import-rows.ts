import { DomainError } from '#kernel';

import { importProblem, type ImportMode, type ImportTarget } from '../domain/import-problems.js';
import { moveReport } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { DemandTx, DemandUnitOfWork, ImportCheck, ImportOrder, ImportSource } from './ports.js';
import { mustBeCollecting, mustBeInTime, mustLockReport } from './refusals.js';

/** A file to be imported; its records may be read again when the database asks for a repetition. */
export interface ImportCommand {
  readonly target: ImportTarget;
  readonly mode: ImportMode;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly source: ImportSource;
}

export interface Imported extends Omit<ImportCheck, 'errors'> {
  readonly id: string;
}

/**
 * Imports lines or history (报量导入、历史数据导入): rows are staged and judged as a set; a dry run keeps the refused ones with their
 * reasons, a confirmation writes all good rows in the same transaction or nothing.
 */
export class ImportRows {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  /** Lines or history of many institutions, by the office. */
  ofCollection(collectionId: string, command: ImportCommand): Promise<Imported> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await tx.hold(collectionId);
      if (!collection) throw new DomainError('not-found', say('unknown', { id: collectionId }));
      if (command.target === 'lines' || collection.state !== 'draft') mustBeCollecting(collection);
      return bringIn(tx, { collectionId, report: null, ...orderOf(command) }, command.source);
    });
  }

  /** Lines of one report, by its institution. */
  ofReport(reportId: string, command: ImportCommand): Promise<Imported> {
    return this.unitOfWork.run(async (tx) => {
      const { report, collection } = await mustLockReport(tx, reportId);
      moveReport(report.state, 'fill-in', 'institution');
      mustBeCollecting(collection);
      mustBeInTime(collection, report, await tx.instant());
      const { collectionId } = report;
      return bringIn(tx, { collectionId, report, ...orderOf(command) }, command.source);
    });
  }
}

const orderOf = ({ target, mode, fileName, fileDigest }: ImportCommand) => ({
  target,
  mode,
  fileName,
  fileDigest,
});

const NAMED = 50;

/** Stages, judges and writes the rows of one file; whoever calls it has settled that the reports may change. */
export async function bringIn(tx: DemandTx, order: ImportOrder, source: ImportSource): Promise<Imported> {
  const { errors, ...check } = await tx.stageRows(order, source);
  if (order.mode === 'all-or-nothing' && check.bad > 0)
    throw new DomainError(
      'import-has-errors',
      say('rows-in-error', { rows: check.rows, bad: check.bad }),
      errors.slice(0, NAMED).map(({ row, field, code, value, detail }) => ({
        field: `${order.fileName}:${row}:${field}`,
        code,
        message: importProblem(code, value, detail),
      })),
    );
  if (order.mode !== 'dry-run') await tx.applyRows(order);
  const id = await tx.keepImport(order, { ...check, errors });
  const { target, mode, fileName, fileDigest, collectionId, report } = order;
  await tx.record({
    act: mode === 'dry-run' ? 'demand.import-checked' : 'demand.imported',
    subject: { kind: 'demand', id: collectionId },
    ...(report ? { org: report.orgId } : {}),
    after: { import: id, target, mode, fileName, fileDigest, ...check },
  });
  return { id, ...check };
}

import { advance, DomainError, type UnitOfWork } from '#kernel';

import {
  IMPORT_LIFECYCLE,
  readCatalogueRow,
  readCodeTableRow,
  type ConfirmMode,
  type ImportTarget,
} from '../domain/index.js';
import type {
  CatalogueTx,
  ImportBatch,
  ImportOverview,
  ImportOrder,
  Initials,
  SheetRow,
  StagedRow,
} from './ports.js';
import { say } from '../domain/say.js';

/** A file to be imported. `rows` may be read again, when the database asks for a repetition. */
export interface ImportCommand extends ImportOrder {
  readonly rows: () => AsyncIterable<SheetRow>;
}

/**
 * Import of the catalogue (目录导入): a dry run stores and judges every row, a confirmation brings the good ones in. The same
 * file again changes nothing; a row of a known code updates it.
 */
export class ImportCatalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork<CatalogueTx>,
    private readonly initials: Initials,
  ) {}

  /** Dry run (试导入): nothing reaches the catalogue. */
  check(command: ImportCommand): Promise<ImportOverview> {
    return this.unitOfWork.run((tx) => this.checkIn(tx, command));
  }

  confirm(id: string, mode: ConfirmMode): Promise<ImportOverview> {
    return this.unitOfWork.run((tx) => confirmIn(tx, id, mode));
  }

  /** Gives an unconfirmed import up (放弃导入). */
  discard(id: string): Promise<ImportOverview> {
    return this.unitOfWork.run(async (tx) => {
      await discardIn(tx, id);
      return tx.overview(id);
    });
  }

  /** Gives up what nobody confirmed within so many days, so that forgotten files do not pile up. Returns how many. */
  discardForgotten(days: number): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const forgotten = await tx.forgottenImports(days);
      for (const id of forgotten) await discardIn(tx, id);
      return forgotten.length;
    });
  }

  /** Dry run and confirmation at once, for loaders of finished history (历史数据导入). */
  load(command: ImportCommand, mode: ConfirmMode): Promise<ImportOverview> {
    return this.unitOfWork.run(async (tx) => confirmIn(tx, (await this.checkIn(tx, command)).id, mode));
  }

  private async checkIn(tx: CatalogueTx, command: ImportCommand): Promise<ImportOverview> {
    const { rows, ...order } = command;
    const id = await tx.openImport(order);
    const counts = await tx.stageRows(id, order.target, this.read(order.target, rows()));
    await tx.record({
      act: 'catalogue.import-checked',
      subject: { kind: 'catalogue-import', id },
      after: { ...order, counts: { ...counts } },
    });
    return tx.overview(id);
  }

  private async *read(target: ImportTarget, rows: AsyncIterable<SheetRow>): AsyncGenerator<StagedRow> {
    for await (const { row, cells: typed } of rows) {
      const cells = Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, storable(text)]));
      const cell = (key: string): string => cells[key] ?? '';
      yield { row, cells, ...(target === 'products' ? this.readProduct(cell) : readCode(cell)) };
    }
  }

  private readProduct(cell: (key: string) => string): Omit<StagedRow, keyof SheetRow> {
    const { record, problems, warnings } = readCatalogueRow(cell);
    const initials =
      record && this.initials(`${record.product.genericName} ${record.product.productName ?? ''}`);
    return {
      code: record?.pack.code ?? null,
      record: record && initials !== null ? { ...record, initials } : null,
      problems,
      warnings,
    };
  }
}

const readCode = (cell: (key: string) => string): Omit<StagedRow, keyof SheetRow> => {
  const read = readCodeTableRow(cell);
  return { ...read, code: read.record?.code ?? null };
};

/** PostgreSQL stores neither NUL nor half a surrogate pair; both become the replacement character, which rows refuse. */
const storable = (text: string): string => text.replace(/[\u0000\p{Cs}]/gu, '\ufffd');

async function locked(tx: CatalogueTx, id: string): Promise<ImportBatch> {
  const batch = await tx.lockImport(id);
  if (!batch) throw new DomainError('not-found', say('import-unknown', { id }));
  return batch;
}

async function discardIn(tx: CatalogueTx, id: string): Promise<void> {
  const batch = await locked(tx, id);
  const state = advance(IMPORT_LIFECYCLE, batch.state, 'discard', 'importer');
  await tx.closeImport(id, state, null, null);
  await tx.record({ act: 'catalogue.import-discarded', subject: { kind: 'catalogue-import', id } });
}

async function confirmIn(tx: CatalogueTx, id: string, mode: ConfirmMode): Promise<ImportOverview> {
  const batch = await locked(tx, id);
  const state = advance(IMPORT_LIFECYCLE, batch.state, 'confirm', 'importer');
  if (mode === 'all-or-nothing' && batch.counts.bad > 0)
    throw new DomainError(
      'import-has-errors',
      say('rows-in-error', { bad: batch.counts.bad, rows: batch.counts.rows }),
    );
  const effect = await tx.applyRows(batch);
  await tx.closeImport(id, state, mode, effect);
  const counts = { ...batch.counts, ...effect };
  const { target, source, fileName, fileDigest } = batch;
  await tx.record({
    act: 'catalogue.imported',
    subject: { kind: 'catalogue-import', id },
    after: { target, source, fileName, fileDigest, mode, counts },
  });
  await tx.emit({
    type: 'catalogue.imported',
    aggregate: 'catalogue-import',
    id,
    payload: { target, source, counts },
  });
  return tx.overview(id);
}

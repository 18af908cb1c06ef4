import { StreamableFile } from '@nestjs/common';

import {
  currentActor,
  type Database,
  type ListQuery,
  type Page,
  type Queryer,
  type SheetColumn,
  type SheetRow,
  TransactionalUnitOfWork,
  writeExcel,
} from '#platform';

const PAGE = 1_000;

/** A list as it is exported: the same query as on the page, all its rows. */
export interface ExportedList<Q extends ListQuery, T extends object> {
  /** File name without its ending, also the sheet's name. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly query: Q;
  readonly load: (q: Queryer, query: Q) => Promise<Page<T>>;
  readonly row: (item: T) => SheetRow;
}

/** Streams a list as Excel, and records who took what (导出留痕). */
export async function exportList<Q extends ListQuery, T extends object>(
  database: Database,
  list: ExportedList<Q, T>,
): Promise<StreamableFile> {
  const first = await database.read((q) => list.load(q, Object.assign({}, list.query, { limit: PAGE })));
  const minute = await recordExport(database, list.name, first.total, list.query);
  const { org, displayName } = currentActor();
  const stream = writeExcel({
    sheets: [{ name: list.name, columns: list.columns, rows: allRows(database, list, first) }],
    watermark: { organisation: org?.name ?? '', name: displayName, minute },
  });
  return new StreamableFile(stream, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${list.name}.xlsx`)}`,
  });
}

async function* allRows<Q extends ListQuery, T extends object>(
  database: Database,
  list: ExportedList<Q, T>,
  first: Page<T>,
): AsyncGenerator<SheetRow> {
  for (let page = first; ;) {
    for (const item of page.items) yield list.row(item);
    const cursor = page.nextCursor;
    if (cursor === null) return;
    page = await database.read((q) => list.load(q, Object.assign({}, list.query, { limit: PAGE, cursor })));
  }
}

/** Records an export; answers the minute in Beijing by the database clock, for the file's watermark. */
export function recordExport(
  database: Database,
  list: string,
  rows: number,
  filter: object,
): Promise<string> {
  return new TransactionalUnitOfWork(database, (tx) => tx).run(async (tx) => {
    await tx.record({
      act: 'export.made',
      subject: { kind: 'export', id: list },
      after: { list, rows, filter: JSON.stringify(filter) },
    });
    const row = await tx.one<{ minute: string }>(
      `select to_char(platform.now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as minute`,
    );
    return row?.minute ?? '';
  });
}

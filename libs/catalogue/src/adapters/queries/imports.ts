import type { StoredMessage } from '#kernel';
import { type Database, type ListQuery, type Page, pageOf, type Queryer, REPORTED_ERRORS } from '#platform';

import type { ImportOverview, ImportRemark, SheetRow } from '../../application/ports.js';
import { instant } from './products.js';

/** An import in lists (导入批次). */
export type ImportLine = Omit<ImportOverview, 'errors' | 'warnings' | 'errorFileUrl'>;

const LINE = `i.id, i.target, i.source, i.file_name as file, i.state, i.mode, i.untabled, i.created_by_name as "createdByName",
  ${instant('i.created_at')} as "createdAt", ${instant('i.closed_at')} as "closedAt",
  jsonb_build_object('rows', rows_read, 'good', rows_good, 'bad', rows_bad, 'warned', rows_warned, 'fresh', rows_new,
    'changed', rows_changed, 'unchanged', rows_unchanged) as counts`;

/** Imports of the actor's organisation, newest first. */
export const listImports = (db: Database, query: ListQuery): Promise<Page<ImportLine>> =>
  db.read((q) =>
    pageOf<ImportLine>(
      q,
      {
        select: LINE,
        from: 'catalogue.import i',
        sortable: { createdAt: ['i.created_at', 'timestamptz'] },
        defaultSort: '-createdAt',
        key: ['i.id', 'uuid'],
      },
      query,
    ),
  );

/** One import with its first errors, and the first doubts about its good rows. */
export async function readImport(q: Queryer, id: string): Promise<ImportOverview | undefined> {
  const line = await q.one<ImportLine>(`select ${LINE} from catalogue.import i where i.id = $1`, [id]);
  if (!line) return undefined;
  const remarks = (list: 'problems' | 'warnings') =>
    q.query<ImportRemark>(
      `select r.row, e->>'column' as column, e->>'code' as code, e->'message' as message, e->>'value' as value
       from catalogue.import_row r cross join lateral jsonb_array_elements(r.${list}) with ordinality as x(e, n)
       where r.import_id = $1 and r.${list} <> '[]' and (r.record is null) = $2 order by r.row, n limit ${REPORTED_ERRORS}`,
      [id, list === 'problems'],
    );
  const hasFile = line.counts.bad > 0 && line.state !== 'refused';
  return {
    ...line,
    errors: await remarks('problems'),
    warnings: await remarks('warnings'),
    errorFileUrl: hasFile ? `/api/v1/catalogue/imports/${id}/errors` : null,
  };
}

/** A row in error, as it was typed, with its reasons. */
export interface BadRow extends SheetRow {
  readonly problems: readonly { column: string; message: StoredMessage }[];
}

const PAGE = 2_000;

/** Every row in error of an import, in the order of the file. */
export async function* badRows(db: Database, id: string): AsyncGenerator<BadRow> {
  for (let after = 0; ;) {
    const page = await db.read((q) =>
      q.query<BadRow>(
        `select row, cells, problems from catalogue.import_row where import_id = $1 and row > $2 and problems <> '[]' order by row limit ${PAGE}`,
        [id, after],
      ),
    );
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.row ?? after;
  }
}

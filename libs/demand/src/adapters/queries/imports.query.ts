import { DomainError } from '#kernel';
import { currentLanguage, type ListQuery, type Page, pageOf, type Queryer, containing } from '#platform';

import { importProblem, type ImportProblemCode, type ImportTarget } from '../../domain/import-problems.js';
import { say } from '../../domain/say.js';
import type { DemandImportLineView, DemandImportView, DemandImportErrorView } from '../http/import.views.js';
import { instant } from '../instants.js';

const COLUMNS = `i.id, i.target, i.mode, i.file_name as file, i.file_digest as digest, i.rows_read as rows, i.rows_bad as bad, i.institutions,
  i.units::text as units, i.created_by_name as person, ${instant('i.created_at')} as at`;
const LISTED = 200;

/** The office's imports of a collection, the newest first. */
export const listImports = (
  q: Queryer,
  collectionId: string,
  query: ListQuery,
): Promise<Page<DemandImportLineView>> =>
  pageOf<DemandImportLineView>(
    q,
    {
      select: COLUMNS,
      from: 'demand.import i',
      where: [
        ['i.collection_id = $', collectionId],
        ['i.org_id is null', null],
        ['i.file_name ilike $', containing(query.q)],
      ],
      sortable: { at: ['i.created_at', 'timestamptz'], file: ['i.file_name', 'text'] },
      defaultSort: '-at',
      key: ['i.id', 'uuid'],
    },
    query,
  );

interface StoredError {
  readonly row: number;
  readonly field: string;
  readonly code: ImportProblemCode;
  readonly value: string;
  readonly detail: string;
}

const worded = ({ detail, ...error }: StoredError): DemandImportErrorView => ({
  ...error,
  message: importProblem(error.code, error.value, detail).in(currentLanguage()),
});

export async function findImport(q: Queryer, id: string): Promise<DemandImportView> {
  const row = await q.one<DemandImportLineView>(`select ${COLUMNS} from demand.import i where i.id = $1`, [
    id,
  ]);
  if (!row) throw new DomainError('not-found', say('import-unknown', { id }));
  const errors = await q.query<StoredError>(
    `select row, field, code, value, coalesce(detail, '') as detail from demand.import_error where import_id = $1
     order by row, field limit ${LISTED}`,
    [id],
  );
  return Object.assign(row, { errors: errors.map(worded) });
}

/** A refused row as it was sent, with everything that is wrong with it. */
export interface RefusedRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly StoredError[];
}
export interface RefusedRows {
  readonly target: ImportTarget;
  readonly isOwn: boolean;
  readonly rows: readonly RefusedRow[];
}

export async function refusedRows(q: Queryer, id: string): Promise<RefusedRows> {
  const found = await q.one<{ target: ImportTarget; isOwn: boolean }>(
    'select target, org_id is not null as "isOwn" from demand.import where id = $1',
    [id],
  );
  if (!found) throw new DomainError('not-found', say('import-unknown', { id }));
  const rows = await q.query<RefusedRow>(
    `select row, (array_agg(cells))[1] as cells,
       jsonb_agg(jsonb_build_object('row', row, 'field', field, 'code', code, 'value', value, 'detail', coalesce(detail, ''))
         order by field) as problems
     from demand.import_error where import_id = $1 group by row order by row`,
    [id],
  );
  return { ...found, rows };
}

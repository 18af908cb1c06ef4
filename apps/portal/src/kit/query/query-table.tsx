import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem } from '../../api/problem.js';
import type { Page } from '../../api/types.js';
import { DownloadButton } from '../buttons.js';
import { EmptyState, Skeleton } from '../empty-state.js';
import { ProblemBar } from '../problem-bar.js';
import type { Column } from '../table/column.js';
import { DataTable, type Selection } from '../table/data-table.js';
import type { Filter } from './filter.js';
import { type ListRequest, useListState } from './list-state.js';
import { Pager } from './pager.js';
import { type TablePreferences, useTablePreferences } from './preferences.js';
import { SearchForm } from './search-form.js';
import { Toolbar } from './toolbar.js';

interface QueryTableProps<Row, Query extends object> {
  /** Name under which a person's columns, density and views of this table are kept. */
  readonly id: string;
  readonly caption: string;
  /** Key of the query; deeds that change the rows name it. */
  readonly queryKey: QueryKey;
  /** Reads one page; gets limit, cursor, sort and the filters under their own names. */
  readonly load: (query: Query) => Promise<Page<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly filters?: readonly Filter[];
  readonly defaultSort?: string;
  readonly actions?: ReactNode;
  /** Address of the export of the same rows: `/api/v1/products/export`. */
  readonly exportPath?: string;
  readonly onOpen?: (row: Row) => void;
  readonly openKey?: string;
  readonly inTrouble?: (row: Row) => boolean;
  readonly selection?: Selection;
  /** Why there may be nothing, and what to do about it. */
  readonly empty: { readonly text: string; readonly action?: ReactNode };
}

/**
 * A list with its search form, toolbar and pages (查询表格). Filters, order and page live in the address; columns, density
 * and saved views with the person. Empty, loading and refused states are said in words; old rows stay, greyed.
 */
export function QueryTable<Row, Query extends object = ListRequest>(props: QueryTableProps<Row, Query>) {
  const { t } = useTranslation('kit');
  const state = useListState(
    (props.filters ?? []).map((filter) => filter.name),
    props.defaultSort,
  );
  const [preferences, change] = useTablePreferences(props.id);
  const page = useQuery({
    queryKey: [...props.queryKey, state.request],
    // The server checks what stands in the address, and refuses by name what it does not know.
    queryFn: () => props.load(state.request as Query),
    placeholderData: keepPreviousData,
  });
  const shown = shownColumns(props.columns, preferences);
  const filterKey = JSON.stringify(state.filters);
  return (
    <section className="jc-panel jc-query" aria-label={props.caption}>
      {props.filters ? (
        <SearchForm key={filterKey} filters={props.filters} values={state.filters} onSearch={state.search} />
      ) : null}
      <Toolbar
        columns={props.columns}
        shown={new Set(shown.map((column) => column.key))}
        preferences={preferences}
        change={change}
        filters={state.filters}
        onView={state.search}
        hasFilters={props.filters !== undefined}
        actions={props.actions}
        exports={
          props.exportPath ? (
            <DownloadButton href={exportHref(props.exportPath, state.request)} fileName={`${props.id}.xlsx`}>
              {t('query.export')}
            </DownloadButton>
          ) : null
        }
      />
      {page.error ? <Refused error={page.error} retry={() => void page.refetch()} /> : null}
      {page.isPending ? <Skeleton lines={8} /> : null}
      {page.data ? (
        <Rows
          {...props}
          page={page.data}
          shown={shown}
          density={preferences.density}
          state={state}
          stale={page.isPlaceholderData}
          readAt={page.dataUpdatedAt}
        />
      ) : null}
    </section>
  );
}

interface RowsProps<Row, Query extends object> extends QueryTableProps<Row, Query> {
  readonly page: Page<Row>;
  readonly shown: readonly Column<Row>[];
  readonly density: TablePreferences['density'];
  readonly state: ReturnType<typeof useListState>;
  readonly stale: boolean;
  readonly readAt: number;
}

function Rows<Row, Query extends object>(props: RowsProps<Row, Query>) {
  const { t } = useTranslation('kit');
  const { page, state } = props;
  const filtered = Object.keys(state.filters).length > 0;
  if (page.items.length === 0) {
    return (
      <EmptyState
        text={filtered ? t('query.noMatch') : props.empty.text}
        action={filtered ? null : props.empty.action}
      />
    );
  }
  return (
    <>
      <DataTable
        caption={props.caption}
        columns={props.shown}
        rows={page.items}
        rowKey={props.rowKey}
        density={props.density}
        sort={state.sort}
        onSort={state.sortBy}
        stale={props.stale}
        openKey={props.openKey}
        selection={props.selection}
        {...(props.onOpen ? { onOpen: props.onOpen } : {})}
        {...(props.inTrouble ? { inTrouble: props.inTrouble } : {})}
      />
      <Pager
        state={state}
        shown={page.items.length}
        total={page.total}
        nextCursor={page.nextCursor}
        readAt={props.readAt}
      />
    </>
  );
}

function Refused({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="jc-panel-body">
      <ProblemBar problem={asProblem(error)} onRetry={retry} />
    </div>
  );
}

function shownColumns<Row>(
  columns: readonly Column<Row>[],
  preferences: TablePreferences,
): readonly Column<Row>[] {
  const chosen = preferences.columns;
  return columns.filter(
    (column, index) =>
      index === 0 || column.key === 'actions' || (chosen ? chosen.includes(column.key) : !column.optional),
  );
}

/** The export has all rows of the conditions, not only those of the page. */
function exportHref(path: string, request: Readonly<Record<string, string | number>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    if (name !== 'limit' && name !== 'cursor') params.set(name, String(value));
  }
  return `${path}?${params.toString()}`;
}

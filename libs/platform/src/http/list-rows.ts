import type { SheetRow } from '../files/excel/workbook.js';
import { ListQuery, type Page } from './list.js';

const PAGE = 1_000;

/** Every row of a list as texts of a sheet, read page by page: instants in RFC 3339, nothing for what is not known. */
export async function* rowsOf<Query extends ListQuery>(
  query: Query,
  load: (page: Query) => Promise<Pick<Page<object>, 'items' | 'nextCursor'>>,
): AsyncGenerator<SheetRow> {
  for (let cursor: string | undefined; ;) {
    const at = cursor === undefined ? {} : { cursor };
    const { items, nextCursor } = await load(Object.assign(new ListQuery(), query, { limit: PAGE }, at));
    for (const item of items)
      yield Object.fromEntries(
        Object.entries(item).map(([key, value]: [string, unknown]) => [key, cellOf(value)]),
      );
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

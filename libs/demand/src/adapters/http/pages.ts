import { ListQuery, type Page, type SheetRow } from '#platform';

const PAGE = 100;

/** Every row of a list, page by page, as texts of a sheet. */
export async function* rowsOf<Query extends ListQuery, Row extends object>(
  query: Query,
  page: (query: Query) => Promise<Page<Row>>,
): AsyncGenerator<SheetRow> {
  for (let cursor: string | undefined; ;) {
    const at = Object.assign(new ListQuery(), query, { limit: PAGE }, cursor === undefined ? {} : { cursor });
    const { items, nextCursor } = await page(at);
    for (const item of items)
      yield Object.fromEntries(
        Object.entries(item).map(([key, value]) => [key, value === null ? null : String(value)]),
      );
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

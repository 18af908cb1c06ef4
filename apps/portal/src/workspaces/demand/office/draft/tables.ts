import { portalFetch } from '../../../../api/client.js';
import type { DeedInit } from '../../../../api/deed.js';
import { saveFile } from '../../../../api/download.js';
import type { TablesReport } from '../../types.js';

/** The two tables that say what is asked for. */
export const TABLES = ['varieties', 'products'] as const;
export type TableName = (typeof TABLES)[number];
export type ChosenTables = Readonly<Record<TableName, File>>;

const HEADINGS: Readonly<Record<TableName, readonly string[]>> = {
  varieties: ['品种编号', '品种名称', '计量单位'],
  products: ['产品编号', '品种编号', '产品名称', '生产企业'],
};

/** Saves an empty table with the headings that the server reads; spreadsheets need the mark at the start to read Chinese. */
export function saveTemplate(table: TableName): void {
  saveFile(new Blob([`\uFEFF${HEADINGS[table].join(',')}\r\n`], { type: 'text/csv' }), `${table}.csv`);
}

/** Sends both tables: first for a dry run that names every violation, then to be written. */
export async function sendTables(
  id: string,
  tables: ChosenTables,
  mode: 'dry-run' | 'confirm',
  { headers }: DeedInit,
): Promise<TablesReport> {
  const body = new FormData();
  body.set('mode', mode);
  for (const table of TABLES) body.append(table, tables[table], tables[table].name);
  const request = new Request(new URL(`/api/v1/demand/collections/${id}/products`, location.origin), {
    method: 'POST',
    body,
    headers,
    credentials: 'same-origin',
  });
  return (await (await portalFetch(request)).json()) as TablesReport;
}

import { type ImportColumn, readSheet } from '#platform';

import { EXPERT_COLUMNS, EXPERTS_TEMPLATE } from '../documents/experts-excel.js';
import type { ExpertRow } from '../domain/expert-form.js';

const ROWS_MAX = 5_000;

const COLUMNS: readonly ImportColumn[] = EXPERT_COLUMNS.map(({ key, header, en, required }) => ({
  key,
  headers: [header, en, key],
  required,
}));

/** The rows of a sheet of experts, as texts. */
export async function readExpertSheet(path: string): Promise<ExpertRow[]> {
  const rows: ExpertRow[] = [];
  const options = {
    columns: COLUMNS,
    maxRows: ROWS_MAX,
    template: EXPERTS_TEMPLATE,
    ignoreUnknownColumns: true,
  };
  for await (const { row, cells } of readSheet(path, options)) {
    const { username = '', name = '', employer = '', employerCode = '', specialties = '' } = cells;
    rows.push({ row, username, name, employer, employerCode, specialties });
  }
  return rows;
}

import { checkCode, guessSystems, reason, TABLED_SYSTEMS, type CodeSystem } from '../codes/index.js';
import { RowReader } from './cells.js';
import type { ReadRow } from './read-product.js';

/** One code of an official table (编码表的一行). */
export interface CodeTableRow {
  readonly system: CodeSystem;
  readonly code: string;
  readonly name: string | null;
}

/** Reads one row of an official code table; the system shows in the code itself. */
export function readCodeTableRow(cell: (key: string) => string): ReadRow<CodeTableRow> {
  const row = new RowReader(cell);
  const text = row.required('code', 60);
  const name = row.text('name', 400);
  const system = guessSystems(text).find((guess) => TABLED_SYSTEMS.includes(guess));
  const check = system === undefined ? undefined : checkCode(system, text);
  if (text !== '' && !check) row.refuseWith('code', reason('code-unknown-kind'));
  for (const why of check?.reasons ?? []) row.refuseWith('code', why);
  const { problems, warnings } = row;
  if (problems.length > 0 || !check) return { record: null, problems, warnings };
  return { record: { system: check.system, code: check.code, name }, problems, warnings };
}

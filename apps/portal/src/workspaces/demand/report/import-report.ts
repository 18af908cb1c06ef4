import type { ImportReport } from '../../../kit/index.js';
import type { ImportedFile } from '../types.js';

/** An import of lines or history in the words of the import wizard. */
export const reportOf = (found: ImportedFile, errorFileUrl: string): ImportReport => ({
  id: found.id,
  file: found.file,
  state: found.mode === 'dry-run' ? 'dry-run' : 'confirmed',
  counts: { rows: found.rows, good: found.rows - found.bad, bad: found.bad },
  errors: found.errors.map(({ field, ...error }) => ({ ...error, column: field })),
  errorFileUrl: found.bad > 0 ? errorFileUrl : null,
});

import { answered, api } from '../../../../api/client.js';
import type { DeedInit } from '../../../../api/deed.js';
import type { ImportReport } from '../../../../kit/index.js';
import { reportOf } from '../../report/import-report.js';

/** What a file of the office brings. */
export type Target = 'history' | 'lines';

interface Sent {
  readonly file: File;
  readonly target: Target;
  readonly mode: 'dry-run' | 'valid-rows';
}

/** Sends a file of the office, and reads what came of it with its first refused rows. */
export async function sendImport(
  id: string,
  { file, target, mode }: Sent,
  init: DeedInit,
): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file);
  const imported = await answered(
    api.POST('/api/v1/demand/collections/{id}/imports', {
      ...init,
      params: { path: { id }, query: { target, mode } },
      body: { file: '' },
      bodySerializer: () => body,
    }),
  );
  const found = await answered(
    api.GET('/api/v1/demand/imports/{id}', { params: { path: { id: imported.id } } }),
  );
  return reportOf(found, `/api/v1/demand/imports/${imported.id}/errors`);
}

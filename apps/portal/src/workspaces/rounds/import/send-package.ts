import { portalFetch } from '../../../api/client.js';
import type { DeedInit } from '../../../api/deed.js';
import type { RoundImport } from './import-report.js';

/** What is said about the package beside its files. Dates are `YYYY-MM-DD` or empty. */
export interface ImportForm {
  readonly sourceText: string;
  readonly sourceUrl: string;
  readonly confidence: 'published' | 'recalled' | 'made-up';
  readonly visibility: 'all' | 'winning' | 'none';
  readonly openedOn: string;
  readonly announcedOn: string;
}

export const EMPTY_FORM: ImportForm = {
  sourceText: '',
  sourceUrl: '',
  confidence: 'published',
  visibility: 'all',
  openedOn: '',
  announcedOn: '',
};

/** Sends the package with its fields; the same files go once for the dry run and once for the confirmation. */
export async function sendPackage(
  form: ImportForm,
  files: readonly File[],
  mode: 'dry-run' | 'confirm',
  init: DeedInit,
): Promise<RoundImport> {
  const body = new FormData();
  body.set('mode', mode);
  for (const [name, value] of Object.entries(form)) body.set(name, String(value));
  for (const file of files) body.append('file', file, file.name);
  const request = new Request(new URL('/api/v1/rounds/imports', location.origin), {
    method: 'POST',
    body,
    headers: { ...init.headers },
    credentials: 'same-origin',
  });
  return (await (await portalFetch(request)).json()) as RoundImport;
}

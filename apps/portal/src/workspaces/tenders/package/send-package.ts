import { portalFetch } from '../../../api/client.js';
import type { DeedInit } from '../../../api/deed.js';
import type { PackageReport, Purpose, Tender, TenderKind, Visibility } from '../types.js';

export type Mode = 'dry-run' | 'confirm';

/** What is said about a new round beside its files. */
export interface Attributes {
  readonly kind: TenderKind;
  readonly purpose: Purpose;
  readonly visibility: Visibility;
  /** Edition of frozen demand that the volumes come from. */
  readonly demand?: string;
}

/** Begins a draft with a package; the same files go once for the dry run and once for the confirmation. */
export const sendNew = (
  attributes: Attributes,
  files: readonly File[],
  mode: Mode,
  init: DeedInit,
): Promise<PackageReport> =>
  send('POST', '/api/v1/tenders', { ...attributes, mode }, files, { ...init.headers });

/** Puts another package in the place of a draft's; demand that the draft refers to stays what it refers to. */
export const sendReplacement = (
  { id, version, demand }: Tender,
  files: readonly File[],
  mode: Mode,
  init: DeedInit,
): Promise<PackageReport> =>
  send(
    'PUT',
    `/api/v1/tenders/${id}/package`,
    demand ? { mode, demand: demand.editionId } : { mode },
    files,
    {
      ...init.headers,
      'If-Match': `"${version}"`,
    },
  );

async function send(
  method: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  files: readonly File[],
  headers: Record<string, string>,
): Promise<PackageReport> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const file of files) body.append('file', file, file.name);
  const request = new Request(new URL(path, location.origin), {
    method,
    body,
    headers,
    credentials: 'same-origin',
  });
  return (await (await portalFetch(request)).json()) as PackageReport;
}

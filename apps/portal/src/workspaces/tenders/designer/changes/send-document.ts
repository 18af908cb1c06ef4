import { portalFetch } from '../../../../api/client.js';
import type { DeedInit } from '../../../../api/deed.js';

/** What the office sends (上传采购文件): a new document, or another version of one. */
export interface NewDocument {
  readonly tenderId: string;
  readonly file: File;
  readonly title: string;
  readonly document?: string;
  readonly amendment?: string;
}

export async function sendDocument(
  { tenderId, file, ...fields }: NewDocument,
  init: DeedInit,
): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.append('file', file, file.name);
  const request = new Request(new URL(`/api/v1/tenders/${tenderId}/documents`, location.origin), {
    method: 'POST',
    body,
    headers: { ...init.headers },
    credentials: 'same-origin',
  });
  return (await portalFetch(request)).json();
}

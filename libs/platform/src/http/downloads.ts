import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

import { beijingMinute } from '#kernel';

import { currentActor } from '../context.js';
import type { Database } from '../database/database.js';
import { TransactionalUnitOfWork } from '../database/unit-of-work.js';
import type { Watermark } from '../files/pdf/document.js';

/** Media types of what is downloaded. */
export const MEDIA = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** A file for the browser to save, under a name that may be Chinese (RFC 5987). */
export function attachment(content: Uint8Array | Readable, name: string, type: string): StreamableFile {
  const options = { type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  return content instanceof Uint8Array
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
}

/** Records that data left the platform (导出留痕); answers the watermark of the copy. */
export function recordExport(
  database: Database,
  what: string,
  subject: { readonly kind: string; readonly id: string },
): Promise<Watermark> {
  const { org, displayName } = currentActor();
  return new TransactionalUnitOfWork(database, (tx) => tx).run(async (tx) => {
    await tx.record({ act: 'export.made', subject, after: { what } });
    return { organisation: org?.name ?? '', name: displayName, minute: beijingMinute(await tx.now()) };
  });
}

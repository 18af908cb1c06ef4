import { StreamableFile } from '@nestjs/common';

import {
  currentActor,
  type Database,
  PUBLIC_ACTOR,
  requestContext,
  runWith,
  TransactionalUnitOfWork,
  type Watermark,
  type writeExcel,
} from '#platform';

/** A file for the browser to save, under a name that may be Chinese (RFC 5987). */
export const fileNamed = (bytes: Uint8Array, name: string, type: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Reads as the public, whoever asks: people of an office see on a public page what everyone sees. */
export const asPublic = <T>(work: () => Promise<T>): Promise<T> =>
  runWith({ ...requestContext(), actor: PUBLIC_ACTOR }, work);

/** Records that data left the platform (导出留痕); answers the watermark of the copy. */
export function recordExport(database: Database, what: string, id: string): Promise<Watermark> {
  const { org, displayName } = currentActor();
  return new TransactionalUnitOfWork(database, (tx) => tx).run(async (tx) => {
    await tx.record({ act: 'export.made', subject: { kind: 'tender', id }, after: { what } });
    return { organisation: org?.name ?? '', name: displayName, minute: beijingMinute(await tx.now()) };
  });
}

const BEIJING_AHEAD_MS = 8 * 3_600_000;

/** `2026-11-20 17:00` in Beijing time. */
export const beijingMinute = (instant: string): string =>
  new Date(Date.parse(instant) + BEIJING_AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ');

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const streamNamed = (
  content: ReturnType<typeof writeExcel>,
  name: string,
  type: string,
): StreamableFile =>
  new StreamableFile(content, {
    type,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });

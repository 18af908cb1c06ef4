import { StreamableFile } from '@nestjs/common';

import {
  currentActor,
  type Database,
  type ExcelWorkbook,
  TransactionalUnitOfWork,
  type Watermark,
  writeExcel,
  zipFolder,
} from '#platform';

import type { RoundInput } from '../domain/types.js';
import { packageFiles } from '../package/index.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file for the browser to save, under a name that may be Chinese (RFC 5987). */
export const attachment = (
  content: Buffer | ReturnType<typeof writeExcel>,
  name: string,
  type: string,
): StreamableFile => {
  const options = { type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  return Buffer.isBuffer(content)
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
};

export const excelAttachment = (workbook: ExcelWorkbook, name: string): StreamableFile =>
  attachment(writeExcel(workbook), name, XLSX);

export const pdfAttachment = (bytes: Buffer, name: string): StreamableFile =>
  attachment(bytes, name, 'application/pdf');

export const zipAttachment = (bytes: Buffer, name: string): StreamableFile =>
  attachment(bytes, name, 'application/zip');

/** A round package as one archive; the same round gives the same bytes, whenever it is packed. */
export const packageZip = (input: RoundInput): Buffer =>
  zipFolder(
    Object.entries(packageFiles(input)).map(([name, pieces]) => ({
      name,
      bytes: Buffer.from([...pieces()].join('')),
    })),
  );

/** Records that data left the platform (导出留痕); answers the watermark of the copy. */
export function recordExport(database: Database, what: string, roundId: string): Promise<Watermark> {
  const { org, displayName } = currentActor();
  return new TransactionalUnitOfWork(database, (tx) => tx).run(async (tx) => {
    await tx.record({
      act: 'export.made',
      subject: { kind: 'round', id: roundId },
      after: { what },
    });
    const at = await tx.now();
    return { organisation: org?.name ?? '', name: displayName, minute: beijingMinute(at) };
  });
}

const BEIJING_AHEAD_MS = 8 * 3_600_000;

/** `2026-11-20 17:00` in Beijing time. */
export const beijingMinute = (instant: string): string =>
  new Date(Date.parse(instant) + BEIJING_AHEAD_MS).toISOString().slice(0, 16).replace('T', ' ');

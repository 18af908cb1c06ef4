import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import {
  currentActor,
  type Database,
  identifyUpload,
  TransactionalUnitOfWork,
  type Watermark,
  type writeExcel,
} from '#platform';

import { say } from '../../domain/say.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file for the browser to save, under a name that may be Chinese (RFC 5987). */
export const streamNamed = (
  content: ReturnType<typeof writeExcel>,
  name: string,
  type: string,
): StreamableFile => new StreamableFile(content, { type, disposition: disposition(name) });

const disposition = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Records that data left the platform (导出留痕); answers the watermark of the copy. */
export function recordExport(database: Database, what: string, id: string): Promise<Watermark> {
  const { org, displayName } = currentActor();
  return new TransactionalUnitOfWork(database, (tx) => tx).run(async (tx) => {
    await tx.record({ act: 'export.made', subject: { kind: 'demand', id }, after: { what } });
    const [day, time] = beijing(await tx.now());
    return { organisation: org?.name ?? '', name: displayName, minute: `${day} ${time}` };
  });
}

const BEIJING_AHEAD_MS = 8 * 3_600_000;
const beijing = (instant: string): [string, string] => {
  const text = new Date(Date.parse(instant) + BEIJING_AHEAD_MS).toISOString();
  return [text.slice(0, 10), text.slice(11, 16)];
};

export interface SmallFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Takes small files of a multipart request by the names of their fields, with the plain fields beside them. */
export async function receiveSmall<Part extends string>(
  request: FastifyRequest,
  parts: readonly Part[],
): Promise<{
  files: Readonly<Record<Part, SmallFile>>;
  digests: Readonly<Record<Part, string>>;
  fields: Readonly<Record<string, string>>;
}> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', say('send-multipart'));
  const files: Partial<Record<Part, SmallFile>> = {};
  const digests: Partial<Record<Part, string>> = {};
  const fields: Record<string, string> = {};
  const identity: string[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = typeof part.value === 'string' ? part.value : '';
      identity.push(part.fieldname, fields[part.fieldname] ?? '');
      continue;
    }
    const bytes = await part.toBuffer();
    const digest = createHash('sha256').update(bytes).digest('hex');
    identity.push(part.fieldname, part.filename, digest);
    const known = parts.find((name) => name === part.fieldname);
    if (known === undefined) continue;
    files[known] = { name: part.filename.slice(0, 200), bytes };
    digests[known] = digest;
  }
  for (const part of parts)
    if (!files[part]) throw DomainError.field(part, 'required', say('file-part-missing', { file: part }));
  identifyUpload(identity);
  return {
    files: files as Readonly<Record<Part, SmallFile>>,
    digests: digests as Readonly<Record<Part, string>>,
    fields,
  };
}

/** Largest file of the office: a million lines and more. */
const UPLOAD_MEGABYTES_MAX = 400;

/** A file that was sent, kept on disk while it is read. */
export interface Upload {
  readonly path: string;
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/** Takes the file of a multipart request to disk, gives it to `work`, and removes it whatever happens. */
export async function withUpload<T>(
  request: FastifyRequest,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', say('send-multipart'));
  const part = await request.file({ limits: { fileSize: UPLOAD_MEGABYTES_MAX * 1024 * 1024, files: 1 } });
  if (!part) throw DomainError.field('file', 'required', say('file-part-missing', { file: 'file' }));
  const folder = await mkdtemp(join(tmpdir(), 'jicai-demand-'));
  try {
    const path = join(folder, 'file');
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(part.file, hashing, createWriteStream(path));
    if (part.file.truncated)
      throw new DomainError('payload-too-large', say('file-too-large', { megabytes: UPLOAD_MEGABYTES_MAX }));
    const upload = { path, name: part.filename.slice(0, 200), digest: hash.digest('hex') };
    identifyUpload([upload.name, upload.digest]);
    return await work(upload);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';

import type { MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import { identifyUpload, unzip, type ZipLimits } from '#platform';

import { PACKAGE_FILES, type PackageFile } from '../package/source.js';
import { say } from '../library/say.js';

/** An uploaded package: its files by name, and the plain fields beside them. */
export interface PackageUpload<File extends string = PackageFile> {
  readonly name: string;
  readonly files: Readonly<Partial<Record<File, Uint8Array>>>;
  readonly fields: Readonly<Record<string, string>>;
}

const MEGABYTE = 1024 * 1024;
const LIMITS: ZipLimits = {
  maxEntries: 40,
  maxFileBytes: 400 * MEGABYTE,
  maxTotalBytes: 600 * MEGABYTE,
  maxRatio: 300,
};

/** Takes a round package from a multipart request. */
export const receivePackage = (request: FastifyRequest): Promise<PackageUpload> =>
  receiveFiles(request, PACKAGE_FILES);

/** Takes a package from a multipart request: one zip of the folder, or the package's files themselves. */
export async function receiveFiles<File extends string>(
  request: FastifyRequest,
  known: readonly File[],
): Promise<PackageUpload<File>> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', say('send-multipart'));
  const files: Partial<Record<File, Uint8Array>> = {};
  const fields: Record<string, string> = {};
  const names: string[] = [];
  const identity: string[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = fieldText(part);
      identity.push(part.fieldname, fieldText(part));
    } else {
      const bytes = await part.toBuffer();
      names.push(part.filename);
      identity.push(part.filename, createHash('sha256').update(bytes).digest('hex'));
      addFile(files, known, part.filename, bytes);
    }
  }
  if (names.length === 0) throw DomainError.field('file', 'required', say('package-missing'));
  identifyUpload(identity);
  return { name: names.length === 1 ? (names[0] ?? '') : `${names.length} files`, files, fields };
}

const fieldText = (part: MultipartValue): string => (typeof part.value === 'string' ? part.value : '');

function addFile<File extends string>(
  files: Partial<Record<File, Uint8Array>>,
  known: readonly File[],
  filename: string,
  bytes: Buffer,
): void {
  const entries = isZip(bytes) ? unzip(bytes, LIMITS) : [{ name: filename, bytes }];
  for (const entry of entries) {
    const name = packageName(entry.name, known);
    if (name === null) continue;
    if (files[name]) throw DomainError.field('file', 'repeated', say('file-repeated', { file: name }));
    files[name] = entry.bytes;
  }
}

const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

/** The package file that a path means, in the archive's root or in one folder of it; anything else is left out. */
function packageName<File extends string>(path: string, known: readonly File[]): File | null {
  const parts = path.split(/[\\/]/);
  const base = parts.at(-1) ?? '';
  return parts.length <= 2 ? (known.find((file) => file === base) ?? null) : null;
}

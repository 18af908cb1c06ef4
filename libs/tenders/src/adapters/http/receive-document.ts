import { createHash } from 'node:crypto';

import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import { entryNames, identifyUpload } from '#platform';

import { documentType, type DocumentType } from '../../domain/document.js';
import { say } from '../../domain/say.js';
import { codeOf } from '../bid-rows.js';

/** A file as it was sent, and what it is by its content. */
export interface ReceivedDocument {
  readonly sentName: string;
  readonly content: Buffer;
  readonly sha256: string;
  readonly type: DocumentType;
  readonly fields: Readonly<Record<string, string>>;
}

/** Archives inside tender documents are only listed, never unpacked; damaged, locked and hostile ones are refused. */
const ARCHIVE = {
  maxEntries: 10_000,
  maxFileBytes: 4 * 1024 ** 3,
  maxTotalBytes: 8 * 1024 ** 3,
  maxRatio: 10_000,
};

/** Takes the one file of a multipart request, with the fields beside it (上传采购文件). */
export async function receiveDocument(request: FastifyRequest, bytesMax: number): Promise<ReceivedDocument> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', say('document-one-file'));
  const fields: Record<string, string> = {};
  const identity: string[] = [];
  let file: { readonly name: string; readonly content: Buffer; readonly sha256: string } | undefined;
  for await (const part of request.parts({ limits: { fileSize: bytesMax, files: 2 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = typeof part.value === 'string' ? part.value : '';
      identity.push(part.fieldname, fields[part.fieldname] ?? '');
      continue;
    }
    const content = await within(bytesMax, part.toBuffer());
    if (file) throw DomainError.field('file', 'repeated', say('document-one-file'));
    file = { name: part.filename, content, sha256: createHash('sha256').update(content).digest('hex') };
    identity.push(part.filename, file.sha256);
  }
  if (!file) throw DomainError.field('file', 'required', say('document-one-file'));
  identifyUpload(identity);
  const { name, content, sha256 } = file;
  if (content.length === 0) throw DomainError.field('file', 'empty', say('document-empty'));
  const type = documentType(content, (archive) => entryNames(archive, ARCHIVE));
  if (!type) throw DomainError.field('file', 'type', say('document-type'));
  return { sentName: name, content, sha256, type, fields };
}

/** The bytes of a file, or the refusal that states the limit. */
async function within(bytesMax: number, reading: Promise<Buffer>): Promise<Buffer> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new DomainError('payload-too-large', say('document-too-large', { bytes: bytesMax }));
  }
}

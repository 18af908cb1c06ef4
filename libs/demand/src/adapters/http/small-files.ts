import { createHash } from 'node:crypto';

import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';
import { identifyUpload } from '#platform';

import { say } from '../../domain/say.js';

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

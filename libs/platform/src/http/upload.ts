import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';

import { identifyUpload } from '../context.js';
import { say } from '../say.js';

/** A file that was sent, kept on disk while it is read. */
export interface Upload {
  readonly path: string;
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/** Takes the one file of a multipart request to disk, gives it to `work`, and removes it whatever happens. */
export async function withUpload<T>(
  request: FastifyRequest,
  megabytes: number,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', say('send-multipart'));
  const part = await request.file({ limits: { fileSize: megabytes * 1024 * 1024, files: 1 } });
  if (!part) throw DomainError.field('file', 'required', say('file-missing'));
  const folder = await mkdtemp(join(tmpdir(), 'jicai-upload-'));
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
    if (part.file.truncated) throw new DomainError('payload-too-large', say('file-too-large', { megabytes }));
    const upload = { path, name: part.filename.slice(0, 200), digest: hash.digest('hex') };
    identifyUpload([upload.name, upload.digest]);
    return await work(upload);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';

import { writeKeyFile } from '#audit';

import { EXIT, type Streams } from './streams.js';

/** `jicai audit keygen --out <file>`: the private key stays in the file, the public one is printed for registration. */
export function auditKeygen(file: string, streams: Streams): number {
  if (existsSync(file)) {
    streams.err(`${file} exists; a key is never overwritten\n`);
    return EXIT.refused;
  }
  const { id, publicKey } = writeKeyFile(file);
  streams.out(`${JSON.stringify({ keyId: id, publicKey })}\n`);
  return EXIT.done;
}

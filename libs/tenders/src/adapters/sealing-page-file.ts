import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The offline sealing page (离线密封页) as it was built, with the digest that notices repeat. Read once: one process, one page. */
export interface SealingPageFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

export function readSealingPage(file: string): SealingPageFile | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return { name: basename(file), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

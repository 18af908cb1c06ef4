import { createHash } from 'node:crypto';

import { blocksOf, packageFiles, type Piece, RESULT_FILES, type ResultFile } from '../package/index.js';
import type { RoundInput } from '../domain/types.js';

/** Digest of a package as the library exports it (数据包摘要). */
export function inputDigest(input: RoundInput): string {
  const files = Object.entries(packageFiles(input));
  return joined(files.map(([name, pieces]) => [name, fileDigest(pieces())]));
}

/** Digest of a result as `jicai round evaluate` writes it (结果摘要), from the digests of its files. */
export const resultDigest = (digests: Readonly<Record<ResultFile, string>>): string =>
  joined(RESULT_FILES.map((name) => [name, digests[name]]));

/**
 * One digest for several files: SHA-256 over the lines `<sha256>  <name>` in the files' order, so that
 * `sha256sum file… | sha256sum` says the same.
 */
function joined(files: readonly (readonly [name: string, digest: string])[]): string {
  const list = createHash('sha256');
  for (const [name, digest] of files) list.update(`${digest}  ${name}\n`);
  return list.digest('hex');
}

/** SHA-256 of one file. */
export function fileDigest(pieces: Iterable<Piece>): string {
  const hash = createHash('sha256');
  for (const block of blocksOf(pieces)) hash.update(block);
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';

import { packageFiles, resultFiles } from '../package/index.js';
import type { RoundInput, RoundResult, VolumeColumns } from '../domain/types.js';

type Files = Readonly<Record<string, () => Iterable<string>>>;

/** Digest of a package as the library exports it (数据包摘要). */
export const inputDigest = (input: RoundInput): string => digestOf(packageFiles(input));

/** Digest of a result as `jicai round evaluate` writes it (结果摘要). */
export const resultDigest = (result: RoundResult, volumes: VolumeColumns | null): string =>
  digestOf(resultFiles(result, volumes));

/**
 * One digest for several files: SHA-256 over the lines `<sha256>  <name>` in the files' order, so that
 * `sha256sum file… | sha256sum` says the same.
 */
function digestOf(files: Files): string {
  const list = createHash('sha256');
  for (const [name, pieces] of Object.entries(files)) list.update(`${fileDigest(pieces())}  ${name}\n`);
  return list.digest('hex');
}

const BLOCK = 256 * 1024;

function fileDigest(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    hash.update(block);
    block = '';
  }
  return hash.update(block).digest('hex');
}

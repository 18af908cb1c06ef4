import { zipSync, type Zippable } from 'fflate';

import type { ZippedFile } from './zip-limits.js';

/**
 * Packs files into a zip (打包) in the order given. Equal files give equal bytes: the entries carry the first day that a
 * zip can express instead of the time of packing.
 */
export function zipFolder(files: readonly ZippedFile[]): Buffer {
  const names = new Set(files.map(({ name }) => name));
  if (names.size !== files.length) throw new Error('Two files of the folder have the same name');
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 6, mtime }];
  return Buffer.from(zipSync(entries));
}

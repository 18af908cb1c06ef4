import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { type Piece, writePieces } from './csv-writer.js';

/** An output folder that cannot take the files; nothing in it was changed. */
export class OutputRefused extends Error {}

/** Files to write, by name. */
export type OutputFiles = Readonly<Record<string, () => Iterable<Piece>>>;

/**
 * Writes files to a folder together or not at all. They are written whole and flushed in a hidden folder beside the target
 * first; a new target then appears by one rename, and in an existing one the files are exchanged, with the old ones
 * put back if any exchange fails. Files named in `stale` go with the exchange; any other files of the folder stay.
 */
export function writeTogether(folder: string, files: OutputFiles, stale: readonly string[] = []): void {
  const target = resolve(folder);
  const exists = existsSync(target);
  if (exists) refuseUnlessReplaceable(target, [...Object.keys(files), ...stale]);
  else mkdirSync(dirname(target), { recursive: true });
  // In the target itself when it exists: it may be a mount point, and a rename must not leave the file system.
  const staging = mkdtempSync(
    exists ? join(target, '.jicai-') : join(dirname(target), `.${basename(target)}-`),
  );
  try {
    const fresh = join(staging, 'new');
    mkdirSync(fresh);
    for (const [name, pieces] of Object.entries(files)) writePieces(join(fresh, name), pieces());
    if (exists) uninterrupted(() => exchange(target, staging, Object.keys(files), stale));
    else renameSync(fresh, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function refuseUnlessReplaceable(target: string, names: readonly string[]): void {
  if (!statSync(target).isDirectory()) throw new OutputRefused(`${target} is not a folder`);
  for (const name of names) {
    const found = lstatSync(join(target, name), { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new OutputRefused(`${join(target, name)} is a folder`);
  }
}

function exchange(target: string, staging: string, names: readonly string[], stale: readonly string[]): void {
  const old = join(staging, 'old');
  mkdirSync(old);
  const undo: (() => void)[] = [];
  const setAside = (name: string): void => {
    const [place, kept] = [join(target, name), join(old, name)];
    if (!lstatSync(place, { throwIfNoEntry: false })) return;
    renameSync(place, kept);
    undo.unshift(() => renameSync(kept, place));
  };
  try {
    for (const name of names) {
      setAside(name);
      renameSync(join(staging, 'new', name), join(target, name));
      undo.unshift(() => rmSync(join(target, name)));
    }
    for (const name of stale) setAside(name);
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
}

/** A signal that arrives between two renames waits until all are done. */
function uninterrupted(work: () => void): void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const wait = (): void => undefined;
  for (const signal of signals) process.on(signal, wait);
  try {
    work();
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

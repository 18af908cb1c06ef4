import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { main } from '../../apps/cli/src/main.js';

/** Files of a package by name. */
export type Files = Record<string, string | Uint8Array>;

/** The folder of the worked and published rounds. */
export const FIXTURES = join(import.meta.dirname, '../fixtures/rounds');

/** What a run of the command gave. */
export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `jicai` in this process. */
export async function jicai(...args: string[]): Promise<Run> {
  let [out, err] = ['', ''];
  const status = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { status, out, err };
}

/** A folder that is gone after the work. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jicai-package-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** Every file of a folder, by name. */
export const readFiles = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

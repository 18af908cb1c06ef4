// Installs the locked dependencies when they are missing or the lock file changed. Runs on a fresh clone with only Node,
// so it imports nothing but node: modules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, wherever the command is called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {(line: string) => void} [say] where progress goes */
export function ensureDependencies(say = console.error) {
  const want = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const mark = join(ROOT, 'node_modules/.lock-hash');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === want) return;
  if (!existsSync(mark) && installedByNpm()) return writeFileSync(mark, want);
  say('installing dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  const [command, full] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  execFileSync(command, full, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  writeFileSync(mark, want);
}

/** True after a plain `npm ci` or `npm install` of this very lock file: npm leaves its own copy of the lock inside. */
function installedByNpm() {
  const hidden = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {};
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages ?? {};
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

// Compiles the server with swc, the portal and the offline sealing page with vite, each only when its sources changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';
import { pageDigest, SEALING_PAGE, SEALING_PAGE_ROOTS, sealingPage } from './sealing-page.mjs';

const SERVER_ROOTS = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs', 'migrations', 'test/bench'];
const isSource = (file) => file.endsWith('.ts') && !/\.(spec|e2e-spec|d)\.ts$/.test(file);

/** Compiles apps and libs into dist/ (ESM, source maps). */
export async function buildServer(say = console.error) {
  const sources = SERVER_ROOTS.flatMap((dir) => filesUnder(dir)).filter(isSource);
  await whenChanged(join(ROOT, 'dist'), sources, say, async (out) => {
    const { transformFile } = await import('@swc/core');
    await Promise.all(sources.map((file) => compile(transformFile, file, out)));
  });
}

/** Builds the portal into apps/portal/dist. */
export async function buildPortal(say = console.error) {
  const sources = [
    ...filesUnder('apps/portal/src'),
    ...filesUnder('apps/portal/public'),
    ...['libs/kernel/src', 'libs/sealing/src'].flatMap((dir) => filesUnder(dir)),
    'apps/portal/index.html',
    'apps/portal/vite.config.ts',
    'package-lock.json',
  ].filter((file) => existsSync(join(ROOT, file)));
  await whenChanged(join(ROOT, 'apps/portal/dist'), sources, say, async (out) => {
    const { build } = await import('vite');
    await build({
      root: join(ROOT, 'apps/portal'),
      logLevel: 'error',
      build: { outDir: out, emptyOutDir: true },
    });
  });
}

/** Builds the offline sealing page into apps/sealing-page/dist and prints its SHA-256, which the notice of a round repeats. */
export async function buildSealingPage(say = console.error) {
  const sources = [
    ...SEALING_PAGE_ROOTS.flatMap((dir) => filesUnder(dir)).filter((file) => !/\.spec\.ts$/.test(file)),
    'scripts/sealing-page.mjs',
    'package-lock.json',
  ];
  await whenChanged(join(ROOT, 'apps/sealing-page/dist'), sources, say, async (out) => {
    const page = await sealingPage();
    writeFileSync(join(out, SEALING_PAGE), page);
    say(`${SEALING_PAGE} ${pageDigest(page)}`);
  });
}

async function compile(transformFile, file, out) {
  const { code, map } = await transformFile(join(ROOT, file), {
    swcrc: false,
    sourceMaps: true,
    sourceFileName: file,
    module: { type: 'nodenext' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  });
  const target = join(out, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map`);
  writeFileSync(`${target}.map`, map);
}

/** Builds into a folder beside `out` and swaps it in, so that a killed build never leaves half a program. */
async function whenChanged(out, sources, say, work) {
  const key = hashOf(sources);
  const mark = join(out, '.hash');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === key) return;
  const started = performance.now();
  const fresh = `${out}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await work(fresh);
    writeFileSync(join(fresh, '.hash'), key);
    swapIn(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  const part = { portal: 'portal', 'sealing-page': 'sealing page' }[basename(dirname(out))] ?? 'server';
  say(`built ${part} in ${seconds(performance.now() - started)}`);
}

/** Two builders may finish at once; the later one wins, neither fails. */
function swapIn(fresh, out) {
  for (let attempt = 0; ; attempt++) {
    rmSync(out, { recursive: true, force: true });
    try {
      return renameSync(fresh, out);
    } catch (error) {
      if (attempt === 20 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
    }
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

function hashOf(files) {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'scripts/build.mjs')));
  for (const file of [...files].sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesUnder(dir) {
  if (!existsSync(join(ROOT, dir))) return [];
  return readdirSync(join(ROOT, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(dir, entry.parentPath.slice(join(ROOT, dir).length), entry.name));
}

if (process.argv[1] && basename(process.argv[1]) === 'build.mjs') {
  ensureDependencies();
  const parts = process.argv.slice(2);
  const say = (line) => (process.send ? process.send(line) : console.error(line));
  if (parts.length === 0 || parts.includes('server')) await buildServer(say);
  if (parts.length === 0 || parts.includes('portal')) await buildPortal(say);
  if (parts.length === 0 || parts.includes('sealing-page')) await buildSealingPage(say);
  process.disconnect?.();
}

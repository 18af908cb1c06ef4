// npm run check: format, lint, types, dependency boundaries, unused code. Each tool reports for itself; all run, one failure fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
// `#name` imports resolve through dist/, so it has to be there.
await (await import('./build.mjs')).buildServer();
const bin = (name) => join(ROOT, 'node_modules', name);
const STEPS = [
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['types (server)', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit']],
  ['types (browser tests)', [bin('typescript/bin/tsc'), '-p', 'test/browser/tsconfig.json', '--noEmit']],
  ['types (portal)', [bin('typescript/bin/tsc'), '-p', 'apps/portal/tsconfig.json', '--noEmit']],
  ['types (sealing page)', [bin('typescript/bin/tsc'), '-p', 'apps/sealing-page/tsconfig.json']],
  [
    'lint',
    [bin('eslint/bin/eslint.js'), '--max-warnings=0', '--cache', '--cache-location', '.data/eslint', '.'],
  ],
  [
    'boundaries',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'migrations',
    ],
  ],
  ['unused code', [bin('knip/bin/knip.js')]],
];

const only = process.argv.slice(2);
let failed = 0;
for (const [name, args] of STEPS.filter(
  ([name]) => only.length === 0 || only.some((word) => name.includes(word)),
)) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=6144', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;

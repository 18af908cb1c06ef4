// npm test: the suites at their everyday size. --full raises case counts to the published figures, --browser runs Chromium.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
const { buildServer, buildPortal, buildSealingPage } = await import('./build.mjs');
await buildServer();
const flags = process.argv.slice(2);
const has = (flag) => flags.includes(flag);
if (has('--browser')) await buildPortal();
if (has('--browser')) await buildSealingPage();
const patterns = flags.filter((flag) => !['--full', '--browser'].includes(flag));
const scope = has('--browser')
  ? ['--testPathPatterns', ...(patterns.length ? patterns : ['test/browser/']), '--runInBand']
  : [
      '--testPathIgnorePatterns',
      '/node_modules/',
      'test/browser/',
      ...(patterns.length ? ['--testPathPatterns', ...patterns] : []),
    ];
const results = process.env.JICAI_TEST_RESULTS;
const report = results ? ['--json', '--outputFile', results] : [];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(ROOT, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(ROOT, 'jest.config.js'),
    ...report,
    ...scope,
  ],
  {
    cwd: ROOT,
    // With --json the runner prints the whole result to standard output; the file is enough.
    stdio: ['inherit', results ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, ...(has('--full') ? { JICAI_FULL: '1' } : {}) },
  },
);
process.exitCode = status ?? 1;

// npm run docs: writes the pages of docs/ that the code itself can tell. --check compares instead and names what differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { apiPage } from './docs/api.mjs';
import { lifecyclesPage } from './docs/lifecycles.mjs';
import { performancePage } from './docs/performance.mjs';
import { permissionsPage } from './docs/permissions.mjs';
import { ruleSetsPage } from './docs/rule-sets.mjs';
import { roundPackagePage } from './docs/violations.mjs';
import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
// Pages are told by the compiled program, which is what runs.
await (await import('./build.mjs')).buildServer();

const PAGES = {
  'docs/architecture/lifecycles.md': lifecyclesPage,
  'docs/architecture/permissions.md': permissionsPage,
  'docs/guides/rule-sets.md': ruleSetsPage,
  'docs/guides/round-package.md': roundPackagePage,
  'docs/api/README.md': apiPage,
  'docs/performance.md': performancePage,
};

const check = process.argv.includes('--check');
const options = { ...(await resolveConfig(join(ROOT, 'docs/README.md'))), parser: 'markdown' };
const stale = [];
for (const [path, page] of Object.entries(PAGES)) {
  const file = join(ROOT, path);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const told = await format(await page(kept), options);
  if (told === kept) continue;
  stale.push(path);
  if (!check) writeFileSync(file, told);
}
console.log(stale.length === 0 ? 'nothing to change' : `${check ? 'stale' : 'written'}: ${stale.join(', ')}`);
if (check && stale.length > 0) process.exitCode = 1;

// The `jicai` command: builds the server once when needed, then hands over. Everything but its own output goes to stderr.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
const { buildServer } = await import('./build.mjs');
await buildServer(() => undefined);
const { main } = await import(pathToFileURL(join(ROOT, 'dist/apps/cli/src/main.js')).href);
process.exitCode = await main(process.argv.slice(2));

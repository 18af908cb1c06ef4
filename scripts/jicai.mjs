// The `jicai` command: builds the server once when needed, then hands over. Everything but its own output goes to stderr.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
// npm runs scripts in the package's folder; paths are meant from where the person called.
if (process.env.npm_lifecycle_event === 'jicai' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// A reader that has seen enough (| head) is no error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { buildServer } = await import('./build.mjs');
await buildServer(() => undefined);
await import(pathToFileURL(join(ROOT, 'dist/apps/cli/src/bin.js')).href);

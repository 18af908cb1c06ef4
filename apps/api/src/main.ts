import { join } from 'node:path';

import { ConfigurationError, RestoredDatabase } from '#platform';

import { serve } from './serve.js';

/** The API and portal as a process of their own, on real servers; jobs run in `apps/worker`. */
const root = join(import.meta.dirname, '../../../..');
try {
  const running = await serve({
    root,
    demonstration: process.argv.includes('--demo'),
    worker: false,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void running.close().then(() => process.exit(0));
    });
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof RestoredDatabase)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

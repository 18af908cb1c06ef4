import 'reflect-metadata';

import { join } from 'node:path';

import { ConfigurationError, loadConfig, RestoredDatabase } from '#platform';

import { createWorker } from './create-worker.js';

/** Jobs, sealing and consumers as a process of their own, on real servers. Migrations are the API's business. */
const root = join(import.meta.dirname, '../../../..');
try {
  const worker = await createWorker(loadConfig(process.env, root));
  process.stdout.write('worker ready\n');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void worker.close().then(() => process.exit(0));
    });
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n`);
  const isExpected = error instanceof ConfigurationError || error instanceof RestoredDatabase;
  if (!isExpected && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 1;
}

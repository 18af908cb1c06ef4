import 'reflect-metadata';

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { type Config, loadConfig } from '#platform';

import { createApi } from '../../apps/api/src/create-api.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/** The real application on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly config: Config;
  close(): Promise<void>;
}

/** Starts the API as production builds it, listening on a free loopback port. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'jicai-test-'));
  // The page itself is built and tested elsewhere; here it is any file that is served as it is.
  const sealingPage = join(dataDir, 'jicai-seal.html');
  writeFileSync(sealingPage, '<!doctype html><title>集采离线密封</title>');
  const config = loadConfig(
    {
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      LOG_LEVEL: 'silent',
      JICAI_SEALING_PAGE: sealingPage,
      PORT: '0',
      JICAI_RATE_LIMIT: '1000000',
      JICAI_REGISTRATION_LIMIT: '1000000',
      ...env,
    },
    process.cwd(),
  );
  const app = await createApi(config);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    database,
    config,
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

import 'reflect-metadata';

import { secretFile, type Config, ensureAppLogin, loadConfig, migrate } from '#platform';
import { join } from 'node:path';

import { createApi } from './create-api.js';

export interface ServeOptions {
  /** Folder of the installation. */
  readonly root: string;
  /** Load the demonstration province when the database is empty. */
  readonly demonstration: boolean;
  /** Where progress goes, one line a step. */
  readonly say: (line: string) => void;
}

/** Migrates, loads what was asked for, and serves API, portal and worker in this process. */
export async function serve({ root, demonstration, say }: ServeOptions): Promise<{ close(): Promise<void> }> {
  const config = await prepareDatabase(loadConfig(process.env, root), say);
  void demonstration;
  const app = await createApi(config, process.env['JICAI_PROCESS'] === 'api' ? 'api' : 'all-in-one');
  await app.listen(config.port, config.host);
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  say(`ready: ${address}`);
  return { close: () => app.close() };
}

async function prepareDatabase(config: Config, say: (line: string) => void): Promise<Config> {
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) say(`database migrated (${applied.length} steps)`);
  if (config.mode !== 'embedded' || config.appDatabaseUrl) return config;
  const password = secretFile(join(config.dataDir, 'keys', 'database.key'));
  return { ...config, appDatabaseUrl: await ensureAppLogin(config.databaseUrl, password) };
}

import 'reflect-metadata';

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { loadDemonstration, loadState, type LoadedAccount, RUNNING_ROUND } from '#demonstration';
import { ROLES } from '#kernel';
import {
  type Config,
  Database,
  type KeptAccount,
  demonstrationAccounts,
  demonstrationFile,
  ensureAppLogin,
  loadConfig,
  migrate,
  runAsSystem,
  secretFile,
} from '#platform';

import { createApi } from './create-api.js';
import { demonstrationDoors } from './demonstration-doors.js';

export interface ServeOptions {
  /** Folder of the installation. */
  readonly root: string;
  /** Load the demonstration province when the database is empty. */
  readonly demonstration: boolean;
  /** Run jobs, sealing and consumers in this process too; true unless said otherwise. */
  readonly worker?: boolean;
  /** Where progress goes, one line a step. */
  readonly say: (line: string) => void;
}

/** Migrates, loads what was asked for, and serves API, portal and worker in this process. */
export async function serve({
  root,
  demonstration,
  worker = true,
  say,
}: ServeOptions): Promise<{ close(): Promise<void> }> {
  const config = await prepareDatabase(loadConfig(process.env, root), say);
  const app = await createApi(config, worker ? 'all-in-one' : 'api');
  try {
    if (demonstration) await loadWhenEmpty(app, config, root, say);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  sayReady((await app.getUrl()).replace('[::1]', '127.0.0.1'), demonstrationAccounts(config), say);
  return { close: () => app.close() };
}

async function prepareDatabase(config: Config, say: (line: string) => void): Promise<Config> {
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) say(`database migrated (${applied.length} steps)`);
  if (config.mode !== 'embedded' || config.appDatabaseUrl) return config;
  const password = secretFile(join(config.dataDir, 'keys', 'database.key'));
  return { ...config, appDatabaseUrl: await ensureAppLogin(config.databaseUrl, password) };
}

/** A loading of the demonstration province that was killed half way: what it left is no province. */
export class InterruptedLoading extends Error {
  constructor() {
    super(
      'An earlier loading of the demonstration province was interrupted. Empty the database and start again.',
    );
    this.name = 'InterruptedLoading';
  }
}

/** Accounts with a known password are made on an embedded installation alone, which nobody else can reach. */
async function loadWhenEmpty(
  app: NestFastifyApplication,
  config: Config,
  root: string,
  say: (line: string) => void,
): Promise<void> {
  const database = app.get(Database);
  await runAsSystem('demonstration', async () => {
    const state = await loadState(database);
    if (state === 'interrupted') throw new InterruptedLoading();
    if (state === 'in-use') return;
    const begun = performance.now();
    const accounts = await loadDemonstration(demonstrationDoors(app), {
      dataDir: join(root, 'libs/demonstration/data'),
      accounts: config.mode === 'embedded',
      say,
    });
    if (accounts.length > 0) keepAccounts(config, accounts);
    say(`demonstration province loaded in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  });
}

function keepAccounts(config: Config, accounts: readonly LoadedAccount[]): void {
  const views: KeptAccount[] = accounts.map((account) => ({
    username: account.username,
    password: account.password,
    role: {
      zh: account.roles.map((role) => ROLES[role].zh).join('、'),
      en: account.roles.map((role) => ROLES[role].en).join(', '),
    },
    org: account.orgName,
    totpSecret: account.totpSeed,
    opening: account.openingCode === null ? null : { round: RUNNING_ROUND, code: account.openingCode },
  }));
  mkdirSync(dirname(demonstrationFile(config)), { recursive: true });
  writeFileSync(demonstrationFile(config), JSON.stringify(views, null, 2), { mode: 0o600 });
}

function sayReady(address: string, accounts: readonly KeptAccount[], say: (line: string) => void): void {
  const first = accounts[0];
  const names = accounts.map(({ username }) => username).join(' ');
  say(
    first
      ? `ready: ${address} — demonstration accounts, password ${first.password}: ${names}`
      : `ready: ${address}`,
  );
}

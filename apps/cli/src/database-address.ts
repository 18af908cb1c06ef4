import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LAUNCHER = 'scripts/embedded-postgres.mjs';

interface EmbeddedServer {
  readonly url: string;
  readonly attached: boolean;
  stop(): Promise<void>;
}

/** Runs `work` with the database that DATABASE_URL names, or else the embedded one: a running server is used and left running. */
export async function withDatabaseUrl<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'];
  return given ? work(given) : withEmbeddedDatabase(work);
}

/** Runs `work` with the embedded database alone. */
export async function withEmbeddedDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const root = installationRoot();
  const dataDir = join(resolve(process.env['JICAI_DATA_DIR'] ?? join(root, '.data')), 'pg');
  const launcher = (await import(pathToFileURL(join(root, LAUNCHER)).href)) as {
    startEmbeddedPostgres(options: { dataDir: string }): Promise<EmbeddedServer>;
  };
  const server = await launcher.startEmbeddedPostgres({ dataDir });
  try {
    return await work(server.url);
  } finally {
    if (!server.attached) await server.stop();
  }
}

/** The folder of the installation that this command belongs to. */
export const installationRoot = (): string => installationFolder(import.meta.dirname);

function installationFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, LAUNCHER))) return folder;
    if (folder === dirname(folder)) throw new Error('the folder of the installation was not found');
  }
}

// One throw-away PostgreSQL for the whole run, with a migrated template database that every test file clones.
import { startEmbeddedPostgres, temporaryDataDir } from '../../scripts/embedded-postgres.mjs';
import { ensureDependencies, ROOT } from '../../scripts/ensure-deps.mjs';
import { buildServer } from '../../scripts/build.mjs';

export default async function setup() {
  ensureDependencies();
  await buildServer();
  const server = await startEmbeddedPostgres({
    dataDir: temporaryDataDir('test'),
    database: 'template_jicai',
    durable: false,
    settings: { max_connections: 300 },
  });
  const { migrate } = await import(`${ROOT}/dist/libs/platform/src/database/migrate.js`);
  await migrate(server.url);
  process.env.JICAI_TEST_ADMIN_URL = server.urlFor('postgres');
  process.env.JICAI_TEST_TEMPLATE = 'template_jicai';
  globalThis.__jicaiTestServer = server;
}

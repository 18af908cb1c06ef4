// npm run openapi: writes the API's description to docs/api/openapi.json and the portal's client types from it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
await (await import('./build.mjs')).buildServer();
const { startEmbeddedPostgres, temporaryDataDir } = await import('./embedded-postgres.mjs');
const server = await startEmbeddedPostgres({ dataDir: temporaryDataDir('openapi'), durable: false });
try {
  const load = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);
  await import('reflect-metadata');
  const { migrate, loadConfig, openApiDocument } = await load('libs/platform/src/index.js');
  await migrate(server.url);
  const { createApi } = await load('apps/api/src/create-api.js');
  const config = loadConfig(
    {
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: dirname(server.dataDir),
      DATABASE_URL: server.url,
      LOG_LEVEL: 'error',
    },
    ROOT,
  );
  const app = await createApi(config);
  await app.init();
  const document = openApiDocument(app);
  await app.close();
  mkdirSync(join(ROOT, 'docs/api'), { recursive: true });
  writeFileSync(join(ROOT, 'docs/api/openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = astToString(await openapiTS(document));
  writeFileSync(
    join(ROOT, 'apps/portal/src/api/schema.d.ts'),
    `// Generated from docs/api/openapi.json by npm run openapi; not edited by hand.\n${types}`,
  );
  console.log(`${Object.keys(document.paths).length} paths described`);
} finally {
  await server.stop();
  rmSync(dirname(server.dataDir), { recursive: true, force: true });
}

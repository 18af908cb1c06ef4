import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default async function teardown() {
  const server = globalThis.__jicaiTestServer;
  await server.stop();
  rmSync(dirname(server.dataDir), { recursive: true, force: true });
}

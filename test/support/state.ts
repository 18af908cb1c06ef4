import type { TestDatabase } from './database.js';

/** Tables that take note of requests, refused ones too, and of processes: visits, sign-ins, failures, nonces, runs, signs of life. */
const BOOKKEEPING = [
  'identity.session',
  'identity.sign_in_attempt',
  'identity.sign_in_lock',
  'identity.request_nonce_0',
  'identity.request_nonce_1',
  'identity.request_nonce_2',
  'identity.external_attempt',
  'platform.idempotency',
  'platform.job_run',
  'platform.job_alarm',
  'platform.process',
  'platform.availability',
];

/** What the platform sends by itself while a test takes its time: alarms about jobs that a test process does not run. */
const BUSINESS_ROWS: Readonly<Record<string, string>> = {
  'platform.message': `where t.kind <> 'alarm'`,
  'platform.message_recipient': `where t.message_id not in (select m.id from platform.message m where m.kind = 'alarm')`,
};

/** A digest of every table of the business, to see that nothing changed. */
export async function stateOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('platform', 'identity', 'catalogue', 'rounds', 'tender', 'demand', 'award', 'expert', 'agreement', 'dossier', 'service', 'alliance', 'renewal', 'outbox', 'audit')
       and c.oid::regclass::text not in ('audit.entry', 'audit.checkpoint', 'audit.daily_head', 'audit.signing_key', 'outbox.cursor')
       and c.oid::regclass::text <> all ($1) order by 1`,
    [BOOKKEEPING],
  );
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as digest from ${name} t ${BUSINESS_ROWS[name] ?? ''}`,
  );
  const rows = await database.query<{ name: string; digest: string }>(digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

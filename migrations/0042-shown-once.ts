import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Idempotency keys of the sign-in role, and what is kept of an answer that showed a secret, a message with key and params: never the secret (只显示一次). Operations
 * for everyone take no key, so the public role has no business here.
 */
export class ShownOnce0042 implements MigrationInterface {
  name = 'ShownOnce1700000000042';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table platform.idempotency add column shown_once jsonb;
drop policy for_jc_public on platform.idempotency;
revoke all on platform.idempotency from jc_public;
create policy for_jc_auth on platform.idempotency for all to jc_auth
  using (account_id = (select jc.account())) with check (account_id = (select jc.account()));
grant update (shown_once) on platform.idempotency to jc_app, jc_region, jc_centre, jc_jobs;
grant select, insert, update (response, shown_once) on platform.idempotency to jc_auth;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy for_jc_auth on platform.idempotency;
revoke all on platform.idempotency from jc_auth;
create policy for_jc_public on platform.idempotency for all to jc_public
  using (account_id = '00000000-0000-0000-0000-000000000000'::uuid) with check (account_id = '00000000-0000-0000-0000-000000000000'::uuid);
grant select, insert, update (response) on platform.idempotency to jc_public;
alter table platform.idempotency drop column shown_once;
`);
  }
}

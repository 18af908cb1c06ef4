import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The newest checkpoint of the audit log when a round was opened (开标时的审计日志头). It is printed on the record, so that a head of the log
 * leaves the operator's hands with every copy; null where nothing had been sealed yet.
 */
export class OpeningAuditHead0063 implements MigrationInterface {
  name = 'OpeningAuditHead1700000000063';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table tender.opening add column audit_head json');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table tender.opening drop column audit_head');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who holds a company (股东信息), as the company states it, and products by their holders: what relations between bidders are suggested
 * from.
 */
export class Shareholders0085 implements MigrationInterface {
  name = 'Shareholders1700000000085';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table identity.organisation_detail add column shareholders jsonb not null default '[]'
        constraint ck_detail_shareholders check (jsonb_typeof(shareholders) = 'array');
      grant update (shareholders) on identity.organisation_detail to jc_app, jc_centre, jc_jobs;
      create index ix_product_holder on catalogue.product (holder_uscc);
      create index ix_product_history_holder on catalogue.product_history ((document->>'holderUscc'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index catalogue.ix_product_history_holder, catalogue.ix_product_holder;
      alter table identity.organisation_detail drop column shareholders`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The edition of demand whose volumes a tender takes (招标引用的报量版本), with the digest that its notice states. */
export class TenderDemand0074 implements MigrationInterface {
  name = 'TenderDemand1700000000074';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table tender.tender
        add column demand_edition_id uuid,
        add column demand_sha256 text constraint ck_tender_demand_sha256 check (demand_sha256 ~ '^[0-9a-f]{64}$'),
        add constraint ck_tender_demand check (num_nonnulls(demand_edition_id, demand_sha256) in (0, 2))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table tender.tender drop column demand_edition_id, drop column demand_sha256');
  }
}

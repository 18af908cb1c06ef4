import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The spend of a variety (约定采购金额) is a product of numbers that a package may choose: as many units as a bigint holds, at any
 * price. It is kept exactly, whatever its size, so that no round can be sealed and then not be stored.
 */
export class SpendOfAnySize0034 implements MigrationInterface {
  name = 'SpendOfAnySize1700000000034';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table rounds.variety_result alter column spend type numeric,
      add constraint ck_variety_result_spend check (spend >= 0 and scale(spend) <= 2)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table rounds.variety_result drop constraint ck_variety_result_spend,
      alter column spend type numeric(18,2)`);
  }
}

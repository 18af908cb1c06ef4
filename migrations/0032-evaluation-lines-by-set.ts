import type { MigrationInterface, QueryRunner } from 'typeorm';

const LINES = ['award', 'explanation', 'allocation_block'];

/**
 * Lines of an evaluation belong to one: checked by the policy of whoever writes, against the set of evaluations, once a
 * statement. A foreign key asks row by row, which took half of the time of storing a national round, and guarded only this:
 * evaluations are never removed.
 */
export class EvaluationLinesBySet0032 implements MigrationInterface {
  name = 'EvaluationLinesBySet1700000000032';

  async up(q: QueryRunner): Promise<void> {
    for (const table of LINES) {
      await q.query(`alter table rounds.${table} drop constraint if exists fk_${table}_evaluation`);
      for (const role of ['jc_centre', 'jc_jobs'])
        await q.query(`alter policy for_${role} on rounds.${table}
          with check (evaluation_id in (select e.id from rounds.evaluation e))`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of LINES) {
      for (const role of ['jc_centre', 'jc_jobs'])
        await q.query(`alter policy for_${role} on rounds.${table} with check (true)`);
      if (table !== 'allocation_block')
        await q.query(`alter table rounds.${table} add constraint fk_${table}_evaluation
          foreign key (evaluation_id) references rounds.evaluation`);
    }
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

import { pinyinInitials } from '../libs/platform/src/text/initials.js';

/** Pinyin initials of organisations and rounds (拼音首字母), by which lists and the search find them; the catalogue had them before. */
export class NameInitials0051 implements MigrationInterface {
  name = 'NameInitials1700000000051';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table identity.organisation add initials text not null default '';
      alter table rounds.round add initials text not null default '';
      create index ix_organisation_initials on identity.organisation using gin (initials gin_trgm_ops);
      grant update (initials) on identity.organisation to jc_app, jc_centre, jc_jobs;`);
    await nameAll(q, 'identity.organisation', `name || ' ' || coalesce(short_name, '')`);
    await nameAll(q, 'rounds.round', 'title');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table identity.organisation drop initials; alter table rounds.round drop initials');
  }
}

const BATCH = 1_000;

/** Rows written before the column existed get theirs, a batch at a time. */
export async function nameAll(
  q: { query(sql: string, params?: unknown[]): Promise<unknown> },
  table: string,
  name: string,
): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = (await q.query(
      `select id, ${name} as name from ${table} where id > $1 order by id limit ${BATCH}`,
      [after],
    )) as { id: string; name: string }[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    await q.query(
      `update ${table} t set initials = i.initials from unnest($1::uuid[], $2::text[]) as i (id, initials) where i.id = t.id`,
      [rows.map((row) => row.id), rows.map((row) => pinyinInitials(row.name))],
    );
  }
}

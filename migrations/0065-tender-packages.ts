import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['package_file', 'variety', 'entry'];

/**
 * The package of a draft may be exchanged (更换数据包) until the round is put forward; from then on it is as settled as before. A
 * wrong file would otherwise keep its round number for ever.
 */
export class TenderPackages0065 implements MigrationInterface {
  name = 'TenderPackages1700000000065';

  async up(q: QueryRunner): Promise<void> {
    await q.query(GUARD);
    for (const table of TABLES) await q.query(exchangeable(table));
    await q.query('grant update (round_no, category, ruleset, parameters) on tender.tender to jc_centre');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('revoke update (round_no, category, ruleset, parameters) on tender.tender from jc_centre');
    for (const table of TABLES) await q.query(settled(table));
    await q.query('drop function tender.guard_package');
  }
}

const GUARD = `
  create function tender.guard_package() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' and (select t.state from tender.tender t where t.id = old.tender_id) = 'draft' then
      return old;
    end if;
    raise exception 'the package of a tender is settled' using errcode = 'JC403';
  end $$;
`;

const exchangeable = (table: string): string => `
  drop trigger append_only on tender.${table};
  create trigger guard_package before update or delete on tender.${table} for each row execute function tender.guard_package();
  alter table tender.${table} enable always trigger guard_package;
  create policy draft_delete on tender.${table} as restrictive for delete to jc_centre
    using (tender_id in (select t.id from tender.tender t where t.state = 'draft'));
  grant delete on tender.${table} to jc_centre;
`;

const settled = (table: string): string => `
  revoke delete on tender.${table} from jc_centre;
  drop policy draft_delete on tender.${table};
  drop trigger guard_package on tender.${table};
  create trigger append_only before update or delete on tender.${table} for each row execute function platform.refuse_change();
  alter table tender.${table} enable always trigger append_only;
`;

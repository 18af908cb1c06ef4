import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The edition of demand whose volumes a tender takes (招标引用的报量版本), with the digest that its notice states. */
export class TenderDemand0074 implements MigrationInterface {
  name = 'TenderDemand1700000000074';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table tender.tender
        add column demand_edition_id uuid,
        add column demand_sha256 text constraint ck_tender_demand_sha256 check (demand_sha256 ~ '^[0-9a-f]{64}$'),
        add constraint ck_tender_demand check (num_nonnulls(demand_edition_id, demand_sha256) in (0, 2));
      grant update (demand_edition_id, demand_sha256) on tender.tender to jc_centre`);
    await q.query(GUARD);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop trigger guard_demand on tender.tender;
      drop function tender.guard_demand;
      alter table tender.tender drop column demand_edition_id, drop column demand_sha256`);
  }
}

/** With another package a draft may take other demand; from the proposal on it is settled like the package. */
const GUARD = `
  create function tender.guard_demand() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.state <> 'draft' and (new.demand_edition_id, new.demand_sha256) is distinct from (old.demand_edition_id, old.demand_sha256) then
      raise exception 'the demand of a tender is settled' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_demand before update on tender.tender for each row execute function tender.guard_demand();
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Demand that was reported and settled before the platform was there comes in as accepted (历史报量入库). */
export class DemandTakenOver0075 implements MigrationInterface {
  name = 'DemandTakenOver1700000000075';

  async up(q: QueryRunner): Promise<void> {
    await q.query(UP);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function demand.take_over;
      alter table demand.course drop constraint ck_course_step;
      alter table demand.course add constraint ck_course_step check (step in (${STEPS}))`);
  }
}

const STEPS = `'submitted', 'withdrawn', 'passed', 'accepted', 'returned', 'reopened', 'left-out', 'asked-again', 'imported'`;

/** A live collection never begins after its due instant, so no report that an institution owes can be accepted this way. */
const UP = `
  alter table demand.course drop constraint ck_course_step;
  alter table demand.course add constraint ck_course_step check (step in (${STEPS}, 'taken-over'));

  create function demand.take_over(the_collection uuid, the_name text, the_org text) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
  declare t timestamptz := platform.now(); taken integer;
  begin
    perform 1 from demand.collection c
      where c.id = the_collection and c.state = 'collecting' and c.began_at >= c.due_at for update;
    if not found then
      raise exception 'only demand of the past is taken over' using errcode = 'JC403';
    end if;
    with moved as (
      update demand.report r
      set state = 'accepted', submitted_at = t, accepted_at = t, passed = cardinality(r.levels), version = r.version + 1
      where r.collection_id = the_collection and r.state = 'drafting'
      returning r.org_id
    ), noted as (
      insert into demand.course (collection_id, org_id, step, account_id, account_name, org_name, at)
      select the_collection, m.org_id, 'taken-over', jc.account(), the_name, the_org, t from moved m
    )
    select count(*)::integer into taken from moved;
    return taken;
  end $$;
  revoke execute on function demand.take_over from public;
  grant execute on function demand.take_over to jc_centre;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

import { SUMS } from './0096-volume-adjustments.js';

/**
 * Choice of supply areas by lists of preferences (选区): winners file their lists until a deadline by the database clock, the evaluator
 * picks from them, two people put the result into force. Volume that goes with the area follows; what was asked for by brand stays.
 */
export class AreaSelection0097 implements MigrationInterface {
  name = 'AreaSelection1700000000097';

  async up(q: QueryRunner): Promise<void> {
    await q.query(SELECTION);
    await q.query(SUPPLY);
    await q.query(FILING);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from platform.rule_parameter where key = 'award.area-selection';
      drop function award.file_areas, award.regions_of, award.choosers;
      drop trigger keep_selections_true on award.institution_move;
      drop function award.keep_selections_true;
      alter table award.volume_move drop constraint ck_volume_move_cause, drop column selection_id,
        add constraint ck_volume_move_cause check (num_nonnulls(decision_id, withdrawal_id, adjustment_id) = 1);
      alter table award.institution_move drop constraint ck_institution_move_cause,
        add constraint ck_institution_move_cause check (cause in ('decision', 'withdrawal', 'adjustment'));
      alter table award.supply drop constraint ck_supply_first;
      drop index award.uq_supply_chosen;
      alter table award.supply drop column selection_id, add constraint ck_supply_first check ((seq = 1) = (withdrawal_id is null));
      alter table award.reminder drop constraint ck_reminder_kind;
      alter table award.reminder add constraint ck_reminder_kind
        check (kind in ('publicity-ended', 'objection-filed', 'objection-due', 'adjustment-filed')) not valid;
      drop table award.area_list, award.area_selection;
      drop function award.guard_area_list, award.guard_area_selection`);
    await q.query(SUMS(['decision', 'withdrawal', 'adjustment']));
  }
}

const SELECTION = `
  create table award.area_selection (
    id uuid constraint pk_area_selection primary key,
    round_id uuid not null constraint fk_area_selection_round references rounds.round,
    state text not null default 'announced' constraint ck_area_selection_state check (state in ('announced', 'proposed', 'confirmed', 'void')),
    opened_at timestamptz not null,
    opened_by_name text not null,
    due_at timestamptz not null,
    approval_id uuid,
    proposed_at timestamptz,
    proposed_by_name text,
    decided_at timestamptz,
    decided_by_name text,
    opinion text,
    constraint ck_area_selection_due check (due_at > opened_at),
    constraint ck_area_selection_proposed check (state not in ('proposed', 'confirmed') or num_nonnulls(approval_id, proposed_at, proposed_by_name) = 3),
    constraint ck_area_selection_decided check ((decided_at is null) = (state in ('announced', 'proposed')))
  );
  create unique index uq_area_selection_open on award.area_selection (round_id) where state in ('announced', 'proposed');
  create index ix_area_selection_round on award.area_selection (round_id, opened_at);

  create function award.guard_area_selection() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.decided_at is not null and new::text <> old::text)
      or (new.round_id, new.opened_at, new.due_at) is distinct from (old.round_id, old.opened_at, old.due_at) then
      raise exception 'a choice of areas keeps its deadline, and what was decided never changes' using errcode = 'JC403';
    end if;
    if new.state in ('proposed', 'confirmed') and platform.now() < old.due_at then
      raise exception 'lists are still taken' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_area_selection before update or delete on award.area_selection for each row execute function award.guard_area_selection();
  create trigger guard_area_selection_truncate before truncate on award.area_selection for each statement execute function platform.refuse_change();
  alter table award.area_selection enable always trigger guard_area_selection;
  alter table award.area_selection enable always trigger guard_area_selection_truncate;

  create table award.area_list (
    selection_id uuid not null constraint fk_area_list_selection references award.area_selection,
    product_id text not null,
    org_id uuid not null,
    -- The most preferred first (志愿顺序).
    region_ids text[] not null constraint ck_area_list_regions check (cardinality(region_ids) > 0 and array_position(region_ids, null) is null),
    filed_at timestamptz not null,
    filed_by_name text not null,
    constraint pk_area_list primary key (selection_id, product_id)
  );
  create index ix_area_list_org on award.area_list (org_id);

  -- By the instant of filing, which was read under the lock: whoever waits behind another filing is not late for that.
  create function award.guard_area_list() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.filed_at > old.filed_at)
      and exists (select from award.area_selection s where s.id = new.selection_id and s.state = 'announced' and new.filed_at < s.due_at) then
      return new;
    end if;
    raise exception 'a list stands once the deadline has passed, and none is removed' using errcode = 'JC403';
  end $$;
  create trigger guard_area_list before insert or update or delete on award.area_list for each row execute function award.guard_area_list();
  create trigger guard_area_list_truncate before truncate on award.area_list for each statement execute function platform.refuse_change();
  alter table award.area_list enable always trigger guard_area_list;
  alter table award.area_list enable always trigger guard_area_list_truncate;

  alter table award.reminder drop constraint ck_reminder_kind;
  alter table award.reminder add constraint ck_reminder_kind
    check (kind in ('publicity-ended', 'objection-filed', 'objection-due', 'adjustment-filed', 'areas-due'));
`;

/** An area is chosen once; a choice moves what goes with the area, and nothing else. */
const SUPPLY = `
  alter table award.supply add column selection_id uuid constraint fk_supply_selection references award.area_selection,
    drop constraint ck_supply_first,
    add constraint ck_supply_first check (num_nonnulls(withdrawal_id, selection_id) = case when seq = 1 then 0 else 1 end);
  create unique index uq_supply_chosen on award.supply (round_id, variety_id, region_id) where selection_id is not null;

  alter table award.institution_move drop constraint ck_institution_move_cause,
    add constraint ck_institution_move_cause check (cause in ('decision', 'withdrawal', 'adjustment', 'selection'));
  alter table award.volume_move add column selection_id uuid constraint fk_volume_move_selection references award.area_selection,
    drop constraint ck_volume_move_cause,
    add constraint ck_volume_move_cause check (num_nonnulls(decision_id, withdrawal_id, adjustment_id, selection_id) = 1);
  ${SUMS(['decision', 'withdrawal', 'adjustment', 'selection'])}

  create function award.keep_selections_true() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if exists (select from moved m where m.cause = 'selection' group by m.cause_id, m.variety_id, m.region_id, m.institution_id
      having sum(m.quantity) <> 0 or not bool_and(m.follows_area)) then
      raise exception 'a choice of areas moves what goes with the area, within its region' using errcode = 'JC403';
    end if;
    return null;
  end $$;
  create trigger keep_selections_true after insert on award.institution_move referencing new table as moved
    for each statement execute function award.keep_selections_true();
  alter table award.institution_move enable always trigger keep_selections_true;
`;

const FILING = `
  -- Who chooses (选区企业): winners but those revived from outside the shortlist, in rank order; of a variety that is awarded those
  -- whose award stands, before that the winners of the published result.
  create function award.choosers(the_round uuid) returns table (variety_id text, variety_name text, product_id text, product_name text,
    entity text, bidder_id text, org_id uuid, rank integer, awarded boolean)
  language sql stable security definer set search_path = pg_catalog as $$
    select v.variety_id, v.name, p.product_id, p.name, coalesce(p.entity_id, p.bidder_id), p.bidder_id, award.org_of(r.id, p.product_id), a.rank,
      s.variety_id is not null
    from rounds.round r join rounds.round_variety v on v.round_id = r.id
    join rounds.award a on a.evaluation_id = r.official_evaluation and a.variety_id = v.variety_id
      and a.award_unit_price is not null and a.status <> 'revived-non-shortlisted'
    join rounds.round_product p on p.round_id = r.id and p.product_id = a.product_id
    left join award.settled s on s.round_id = r.id and s.variety_id = v.variety_id
    where r.id = the_round and r.state = 'published' and r.has_regions
      and (s.variety_id is null or s.outcome = 'awarded')
      and not exists (select from award.withdrawal w where w.round_id = r.id and w.product_id = p.product_id and w.state = 'confirmed')
      and not exists (select from award.supply c where c.round_id = r.id and c.variety_id = v.variety_id and c.selection_id is not null)
    order by v.position, a.rank, p.product_id collate "C"
  $$;
  create function award.regions_of(the_round uuid) returns table (region_id text, name text)
  language sql stable security definer set search_path = pg_catalog as $$
    select g.region_id, g.name from rounds.region g join rounds.round r on r.id = g.round_id and r.state = 'published'
    where g.round_id = the_round order by g.region_id collate "C"
  $$;

  -- Everyone who files holds the choice in share, the office takes it alone; the clock is read after that.
  create function award.file_areas(the_selection uuid, the_product text, the_regions text[], the_name text) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog as $$
  declare s record; t timestamptz;
  begin
    select x.round_id, x.state, x.due_at into s from award.area_selection x where x.id = the_selection for share;
    t := platform.now();
    if not found or s.state <> 'announced' or t >= s.due_at then
      raise exception 'lists are no longer taken' using errcode = 'JC410';
    end if;
    if not exists (select from award.choosers(s.round_id) c where c.product_id = the_product and c.org_id = jc.org()) then
      raise exception 'not entitled to choose' using errcode = 'JC404';
    end if;
    if (select count(distinct x) from unnest(the_regions) x) <> cardinality(the_regions)
      or exists (select from unnest(the_regions) x where x not in (select g.region_id from award.regions_of(s.round_id) g)) then
      raise exception 'each region of the round stands once in a list' using errcode = 'JC403';
    end if;
    insert into award.area_list (selection_id, product_id, org_id, region_ids, filed_at, filed_by_name)
    values (the_selection, the_product, jc.org(), the_regions, t, the_name)
    on conflict (selection_id, product_id) do update set region_ids = excluded.region_ids, filed_at = excluded.filed_at, filed_by_name = excluded.filed_by_name
      where excluded.filed_at > area_list.filed_at;
    return t;
  end $$;
  revoke execute on function award.choosers, award.regions_of, award.file_areas from public;
  grant execute on function award.choosers, award.regions_of to jc_app, jc_centre;
  grant execute on function award.file_areas to jc_app;
`;

const PUBLISHED = `round_id in (select r.id from rounds.round r where r.state = ''published'')`;
/** The course of a choice is for everyone; a list is its company's and the office's. */
const PROTECTION = `
  select platform.protect('award.area_selection', own => '${PUBLISHED}', region => '${PUBLISHED}', public => '${PUBLISHED}', centre => 'true');
  grant select on award.area_selection to jc_app, jc_region, jc_public, jc_jobs;
  grant select, insert on award.area_selection to jc_centre;
  grant update (state, approval_id, proposed_at, proposed_by_name, decided_at, decided_by_name, opinion) on award.area_selection to jc_centre;
  select platform.protect('award.area_list', own => 'org_id = (select jc.org())', centre => 'true');
  grant select on award.area_list to jc_app, jc_centre, jc_jobs;
`;

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('award.area-selection', '2026', '2018-01-01', '{"from": "award"}',
      '国家组织药品集中采购文件：中选企业确定供应地区（选区）；from 为 award 时中选后选区，为 result 时开标当日结果公布后即可选区', 'medium');
`;

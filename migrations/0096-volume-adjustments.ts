import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adjustments of agreed volume (约定采购量调整): asked for by an institution or put forward by the office, confirmed by a second person.
 * The database holds each to what it says: a transfer takes nothing away, an increase adds and a decrease takes exactly its quantity.
 */
export class VolumeAdjustments0096 implements MigrationInterface {
  name = 'VolumeAdjustments1700000000096';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ADJUSTMENT);
    await q.query(MOVES);
    await q.query(LOOK_UPS);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from platform.rule_parameter where key like 'award.volume-%';
      alter table award.reminder drop constraint ck_reminder_kind;
      alter table award.reminder add constraint ck_reminder_kind check (kind in ('publicity-ended', 'objection-filed', 'objection-due')) not valid;
      drop trigger keep_adjustments_true on award.institution_move;
      drop function award.keep_adjustments_true, award.institution_regions, award.standing_products, award.names_of, award.withdraw_adjustment;
      alter table award.volume_move drop constraint ck_volume_move_cause, drop column adjustment_id,
        add constraint ck_volume_move_cause check (num_nonnulls(decision_id, withdrawal_id) = 1);
      alter table award.institution_move drop constraint ck_institution_move_cause,
        add constraint ck_institution_move_cause check (cause in ('decision', 'withdrawal'));
      drop table award.adjustment;
      drop function award.guard_adjustment`);
    await q.query(SUMS(['decision', 'withdrawal']));
  }
}

const ADJUSTMENT = `
  create table award.adjustment (
    id uuid constraint pk_adjustment primary key,
    round_id uuid not null,
    variety_id text not null,
    kind text not null constraint ck_adjustment_kind check (kind in ('increase', 'decrease', 'transfer')),
    institution_id text collate "C" not null,
    region_id text not null,
    product_id text not null,
    quantity numeric not null constraint ck_adjustment_quantity check (quantity > 0 and quantity = trunc(quantity)),
    to_institution_id text collate "C",
    to_region_id text,
    to_product_id text,
    reason text not null constraint ck_adjustment_reason check (reason in ('clinical-demand', 'service-change', 'merger', 'supply', 'reporting-error', 'other')),
    explanation text not null constraint ck_adjustment_explanation check (length(explanation) >= 10),
    -- Why the office agrees although less is left than the rule leaves (低于规定比例的理由).
    below_floor boolean not null default false,
    office_reason text constraint ck_adjustment_office_reason check (office_reason <> ''),
    state text not null default 'filed' constraint ck_adjustment_state check (state in ('filed', 'proposed', 'confirmed', 'refused', 'withdrawn')),
    asked_at timestamptz not null default platform.now(),
    asked_by uuid not null default jc.account(),
    asked_by_name text not null,
    asked_by_org uuid,
    asked_by_org_name text not null,
    proposed_at timestamptz,
    proposed_by_name text,
    approval_id uuid,
    opinion text,
    closed_at timestamptz,
    closed_by_name text,
    constraint fk_adjustment_institution foreign key (round_id, institution_id) references award.institution,
    constraint fk_adjustment_product foreign key (round_id, product_id) references award.award,
    constraint fk_adjustment_to_institution foreign key (round_id, to_institution_id) references award.institution,
    constraint fk_adjustment_to_product foreign key (round_id, to_product_id) references award.award,
    constraint ck_adjustment_to check (num_nonnulls(to_institution_id, to_region_id, to_product_id) = case when kind = 'transfer' then 3 else 0 end),
    constraint ck_adjustment_moves check ((to_institution_id, to_region_id, to_product_id) is distinct from (institution_id, region_id, product_id)),
    constraint ck_adjustment_floor check (not below_floor or office_reason is not null or state not in ('proposed', 'confirmed')),
    constraint ck_adjustment_proposed check (state not in ('proposed', 'confirmed') or num_nonnulls(proposed_at, proposed_by_name, approval_id) = 3),
    constraint ck_adjustment_closed check ((closed_at is null) = (state in ('filed', 'proposed')))
  );
  create index ix_adjustment_round on award.adjustment (round_id, variety_id);
  create index ix_adjustment_open on award.adjustment (asked_at) where state in ('filed', 'proposed');

  create function award.guard_adjustment() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'DELETE' or (old.closed_at is not null and new::text <> old::text) then
      raise exception 'an adjustment that is closed never changes, and none is removed' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_adjustment before update or delete on award.adjustment for each row execute function award.guard_adjustment();
  create trigger guard_adjustment_truncate before truncate on award.adjustment for each statement execute function platform.refuse_change();
  alter table award.adjustment enable always trigger guard_adjustment;
  alter table award.adjustment enable always trigger guard_adjustment_truncate;

  alter table award.reminder drop constraint ck_reminder_kind;
  alter table award.reminder add constraint ck_reminder_kind check (kind in ('publicity-ended', 'objection-filed', 'objection-due', 'adjustment-filed'));
`;

/** The movements by region that follow, for the causes there are. */
export const SUMS = (causes: readonly string[]): string => `
  create or replace function award.sum_institutions() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
  begin
    insert into award.volume_move (round_id, variety_id, region_id, product_id, quantity, ${causes.map((cause) => `${cause}_id`).join(', ')})
    select m.round_id, m.variety_id, m.region_id, m.product_id, sum(m.quantity),
      ${causes.map((cause) => `case when m.cause = '${cause}' then m.cause_id end`).join(', ')}
    from moved m group by m.round_id, m.variety_id, m.region_id, m.product_id, m.cause, m.cause_id;
    return null;
  end $$;
`;

const MOVES = `
  alter table award.institution_move drop constraint ck_institution_move_cause,
    add constraint ck_institution_move_cause check (cause in ('decision', 'withdrawal', 'adjustment'));
  alter table award.volume_move add column adjustment_id uuid constraint fk_volume_move_adjustment references award.adjustment,
    drop constraint ck_volume_move_cause,
    add constraint ck_volume_move_cause check (num_nonnulls(decision_id, withdrawal_id, adjustment_id) = 1);
  ${SUMS(['decision', 'withdrawal', 'adjustment'])}

  -- What is moved is what was confirmed: in the variety, between the two named, by the quantity.
  create function award.keep_adjustments_true() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if exists (
      select from (select m.cause_id, sum(m.quantity) as total, sum(m.quantity) filter (where m.quantity < 0) as taken,
          bool_and(m.round_id = a.round_id and m.variety_id = a.variety_id and (
            (m.institution_id, m.region_id, m.product_id) = (a.institution_id, a.region_id, a.product_id)
            or (m.institution_id, m.region_id, m.product_id) = (a.to_institution_id, a.to_region_id, a.to_product_id))) as named,
          a.kind, a.quantity, a.state
        from moved m left join award.adjustment a on a.id = m.cause_id where m.cause = 'adjustment'
        group by m.cause_id, a.kind, a.quantity, a.state) s
      where not coalesce(s.named and s.state = 'confirmed' and s.total = case s.kind when 'increase' then s.quantity when 'decrease' then -s.quantity else 0 end
        and coalesce(s.taken, 0) = case s.kind when 'increase' then 0 else -s.quantity end, false)) then
      raise exception 'an adjustment moves what was confirmed' using errcode = 'JC403';
    end if;
    return null;
  end $$;
  create trigger keep_adjustments_true after insert on award.institution_move referencing new table as moved
    for each statement execute function award.keep_adjustments_true();
  alter table award.institution_move enable always trigger keep_adjustments_true;
`;

/** What an institution has to know beyond its own rows: who won, and whether another institution is in the round. */
const LOOK_UPS = `
  create function award.standing_products(the_round uuid, the_variety text) returns table (product_id text)
  language sql stable security definer set search_path = pg_catalog as $$
    select a.product_id from award.award a join rounds.round r on r.id = a.round_id and r.state = 'published'
    where a.round_id = the_round and a.variety_id = the_variety and not exists (select from award.withdrawal w
      where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed')
    order by a.rank, a.product_id collate "C"
  $$;
  -- The regions in which an institution takes part: of the variety, else of the round.
  create function award.institution_regions(the_round uuid, the_institution text, the_variety text) returns table (region_id text)
  language sql stable security definer set search_path = pg_catalog as $$
    with own as (select distinct m.region_id, m.variety_id from award.institution_move m
      where m.round_id = the_round and m.institution_id = the_institution)
    select distinct o.region_id from own o
    where o.variety_id = the_variety or not exists (select from own x where x.variety_id = the_variety) order by 1
  $$;
  -- Names of what was awarded are public with the round; its prices are not in it.
  create function award.names_of(the_round uuid) returns table (product_id text, product_name text, variety_id text, variety_name text, bidder_id text)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.product_id, p.name, v.variety_id, v.name, p.bidder_id from rounds.round r
    join rounds.round_variety v on v.round_id = r.id join rounds.round_product p on p.round_id = r.id and p.variety_id = v.variety_id
    where r.id = the_round and r.state = 'published'
  $$;
  -- Taken back by the institution that asked, and what waited for a second person with it.
  create function award.withdraw_adjustment(the_id uuid, the_name text) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
  declare a record; t timestamptz := platform.now();
  begin
    select x.state, x.approval_id into a from award.adjustment x where x.id = the_id and x.asked_by_org = jc.org() for update;
    if not found or a.state not in ('filed', 'proposed') then
      raise exception 'there is nothing to withdraw' using errcode = 'JC411';
    end if;
    update award.adjustment set state = 'withdrawn', closed_at = t, closed_by_name = the_name where id = the_id;
    update platform.approval set state = 'rejected', closed_at = t where id = a.approval_id and state in ('open', 'returned');
  end $$;
  revoke execute on function award.standing_products, award.institution_regions, award.names_of, award.withdraw_adjustment from public;
  grant execute on function award.standing_products, award.institution_regions to jc_app, jc_centre;
  grant execute on function award.names_of to jc_app, jc_region, jc_centre;
  grant execute on function award.withdraw_adjustment to jc_app;
`;

const institution = (column: string, rows: string): string =>
  `(round_id, ${column}) in (select i.round_id, i.institution_id from award.institution i where i.${rows})`;
const MINE = 'org_id = any ((select identity.my_orgs())::uuid[])';
const REGION =
  'org_id in (select o.id from identity.organisation o where o.region_code = any ((select jc.regions())::text[]))';

/** Its own institution's requests; who is to receive a transfer sees it too. */
const PROTECTION = `
  select platform.protect('award.adjustment', own => '${institution('institution_id', MINE)}',
    region => '${institution('institution_id', REGION)} or ${institution('to_institution_id', REGION)}', centre => 'true');
  create policy received on award.adjustment for select to jc_app using (${institution('to_institution_id', MINE)});
  grant select on award.adjustment to jc_app, jc_region, jc_centre, jc_jobs;
  grant insert (id, round_id, variety_id, kind, institution_id, region_id, product_id, quantity, to_institution_id, to_region_id, to_product_id,
    reason, explanation, asked_by_name, asked_by_org, asked_by_org_name) on award.adjustment to jc_app;
  grant insert on award.adjustment to jc_centre;
  grant update (state, below_floor, office_reason, proposed_at, proposed_by_name, approval_id, opinion, closed_at, closed_by_name)
    on award.adjustment to jc_centre;
`;

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('award.volume-floor-share', '2026', '2018-01-01', '{"share": "0.80"}',
      '平台内部规则：参照集采报量要求（报送需求量一般不低于上年度使用量的 80%），医疗机构同一品种约定采购量调减后一般不低于中选时的 80%；低于的须经办注明理由', 'assumed');
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreed volume per institution (医疗机构约定采购量): what an award takes over from the evaluation line by line, and every movement after it.
 * Movements by region and product, which public pages add up, follow from them: one statement writes one and a trigger the other.
 */
export class AgreedVolumes0095 implements MigrationInterface {
  name = 'AgreedVolumes1700000000095';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(SPREAD);
    await q.query(TAKEN_OVER);
    await q.query(GUARDS);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop view award.institution_volume;
      drop function award.spread;
      drop table award.institution_move, award.institution;
      drop function award.keep_institutions_whole, award.sum_institutions;
      grant insert on award.volume_move to jc_centre`);
  }
}

/** No key to the cause: asked row by row it would take as long as writing two million rows; \`volume_move\`, which follows, has it. */
const TABLES = `
  create table award.institution (
    round_id uuid not null constraint fk_institution_publicity references award.publicity,
    -- As the package of the round names it.
    institution_id text collate "C" not null,
    org_id uuid,
    constraint pk_institution primary key (round_id, institution_id)
  );
  create index ix_institution_org on award.institution (org_id);
  select platform.append_only('award.institution');

  create table award.institution_move (
    id bigint generated always as identity constraint pk_institution_move primary key,
    round_id uuid not null,
    variety_id text not null,
    region_id text not null,
    institution_id text collate "C" not null,
    -- Null: nobody supplies it.
    product_id text,
    -- Reported by generic name or for a product that did not win: it goes with the supply area (随供应地区).
    follows_area boolean not null,
    quantity numeric not null,
    cause text not null constraint ck_institution_move_cause check (cause in ('decision', 'withdrawal')),
    cause_id uuid not null,
    constraint ck_institution_move_whole check (quantity = trunc(quantity)),
    constraint ck_institution_move_first check (cause <> 'decision' or quantity >= 0)
  );
  create index ix_institution_move on award.institution_move (round_id, institution_id, variety_id);
  create index ix_institution_move_product on award.institution_move (round_id, product_id, region_id);
  select platform.append_only('award.institution_move');

  -- Agreed volume as it stands: award, withdrawals and whatever moves it later.
  create view award.institution_volume with (security_invoker = true) as
    select m.round_id, m.variety_id, m.region_id, m.institution_id, i.org_id, m.product_id, sum(m.quantity) as quantity
    from award.institution_move m
    join award.institution i on i.round_id = m.round_id and i.institution_id = m.institution_id
    group by m.round_id, m.variety_id, m.region_id, m.institution_id, i.org_id, m.product_id
    having sum(m.quantity) <> 0;
`;

/** The lines of the evaluation that a decision takes over, and who the institutions are. */
const SPREAD = `
  create function award.spread(the_decision uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
  declare d record;
  begin
    select x.round_id, p.evaluation_id, array(select s->>'varietyId' from jsonb_array_elements(x.settlements) s where s->>'outcome' = 'awarded') as varieties
      into strict d from award.decision x join award.publicity p on p.round_id = x.round_id where x.id = the_decision;
    -- By the demand that the tender took over, else by the code that files name an institution by.
    insert into award.institution (round_id, institution_id, org_id)
    select d.round_id, k.id, coalesce(
      (select l.org_id from tender.tender t join demand.frozen_line l on l.edition_id = t.demand_edition_id
        where t.library_round_id = d.round_id and l.code = k.id limit 1),
      (select o.id from identity.organisation o where o.designated_institution_code = k.id and o.state <> 'rejected'),
      (select o.id from identity.organisation o where o.uscc = k.id and o.state <> 'rejected'),
      (select o.id from identity.organisation o
        where o.id = case when k.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then k.id::uuid end and o.state <> 'rejected'))
    from rounds.volume_key k where k.round_id = d.round_id and k.kind = 'institution'
    on conflict do nothing;

    insert into award.institution_move (round_id, variety_id, region_id, institution_id, product_id, follows_area, quantity, cause, cause_id)
    select d.round_id, v.variety_id, coalesce(g.id, ''), h.id, p.product_id, l.follows_area, l.quantity, 'decision', the_decision
    from (
      select b.variety[x.volume_n % 1000 + 1] as variety, b.region[x.volume_n % 1000 + 1] as region,
        b.institution[x.volume_n % 1000 + 1] as institution, x.product,
        x.product < 0 or x.product <> b.product[x.volume_n % 1000 + 1] as follows_area, sum(x.agreed) as quantity
      from rounds.allocation x
      join rounds.volume_block b on b.round_id = d.round_id and b.block = x.volume_n / 1000
      where x.evaluation_id = d.evaluation_id
      group by 1, 2, 3, 4, 5) l
    join rounds.round_variety v on v.round_id = d.round_id and v.position = l.variety and v.variety_id = any (d.varieties)
    join rounds.volume_key h on h.round_id = d.round_id and h.kind = 'institution' and h.n = l.institution
    left join rounds.volume_key g on g.round_id = d.round_id and g.kind = 'region' and g.n = l.region
    left join rounds.round_product p on p.round_id = d.round_id and p.position = l.product;
  end $$;
  revoke execute on function award.spread from public;
  grant execute on function award.spread to jc_centre;
`;

/** Awards and withdrawals of the past: their movements by region are there already. */
const TAKEN_OVER = `
  select award.spread(d.id) from award.decision d where d.state = 'confirmed' order by d.decided_at;
  do $$
  declare w record;
  begin
    for w in select x.* from award.withdrawal x where x.state = 'confirmed' order by x.decided_at loop
      insert into award.institution_move (round_id, variety_id, region_id, institution_id, product_id, follows_area, quantity, cause, cause_id)
      select w.round_id, w.variety_id, m.region_id, h.institution_id, e.product, e.follows_area, e.quantity, 'withdrawal', w.id
      from (select region_id, product_id from award.volume_move where withdrawal_id = w.id and quantity > 0) m
      join (select region_id, institution_id, follows_area, sum(quantity) as quantity from award.institution_move
        where round_id = w.round_id and variety_id = w.variety_id and product_id = w.product_id group by 1, 2, 3 having sum(quantity) > 0) h
        on h.region_id = m.region_id
      cross join lateral (values (w.product_id, h.follows_area, -h.quantity), (m.product_id, true, h.quantity)) as e (product, follows_area, quantity);
    end loop;
  end $$;
`;

/** A withdrawal moves what each institution has within its region; no movement takes more than there is. */
const GUARDS = `
  create function award.keep_institutions_whole() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if exists (select from moved m where m.cause = 'withdrawal' group by m.cause_id, m.region_id, m.institution_id having sum(m.quantity) <> 0) then
      raise exception 'a withdrawal moves what an institution has within its region' using errcode = 'JC403';
    end if;
    if exists (
      select from (select distinct m.round_id, m.variety_id, m.region_id, m.institution_id, m.product_id, m.follows_area from moved m
        where m.cause <> 'decision' and m.quantity < 0) t
      where (select sum(x.quantity) from award.institution_move x where x.round_id = t.round_id and x.institution_id = t.institution_id
        and x.variety_id = t.variety_id and x.region_id = t.region_id and x.product_id is not distinct from t.product_id
        and x.follows_area = t.follows_area) < 0) then
      raise exception 'there is less agreed volume than is moved' using errcode = 'JC412';
    end if;
    return null;
  end $$;
  create trigger keep_institutions_whole after insert on award.institution_move referencing new table as moved
    for each statement execute function award.keep_institutions_whole();

  create function award.sum_institutions() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    insert into award.volume_move (round_id, variety_id, region_id, product_id, quantity, decision_id, withdrawal_id)
    select m.round_id, m.variety_id, m.region_id, m.product_id, sum(m.quantity),
      case when m.cause = 'decision' then m.cause_id end, case when m.cause = 'withdrawal' then m.cause_id end
    from moved m group by m.round_id, m.variety_id, m.region_id, m.product_id, m.cause, m.cause_id;
    return null;
  end $$;
  revoke execute on function award.sum_institutions from public;
  create trigger sum_institutions after insert on award.institution_move referencing new table as moved
    for each statement execute function award.sum_institutions();
  alter table award.institution_move enable always trigger keep_institutions_whole;
  alter table award.institution_move enable always trigger sum_institutions;
  revoke insert on award.volume_move from jc_centre;
`;

const MINE = 'org_id = any ((select identity.my_orgs())::uuid[])';
const REGION =
  'org_id in (select o.id from identity.organisation o where o.region_code = any ((select jc.regions())::text[]))';
const OF_INSTITUTION = (rows: string): string =>
  `(round_id, institution_id) in (select i.round_id, i.institution_id from award.institution i where i.${rows})`;

/** An institution's own volume; a company's, of its products; a bureau's, of the institutions of its region. */
const PROTECTION = `
  select platform.protect('award.institution',
    own => '${MINE} or round_id in (select a.round_id from award.award a)', region => '${REGION}', centre => 'true');
  select platform.protect('award.institution_move',
    own => '${OF_INSTITUTION(MINE)} or (round_id, product_id) in (select a.round_id, a.product_id from award.award a)',
    region => '${OF_INSTITUTION(REGION)}', centre => 'true');
  grant select on award.institution, award.institution_move, award.institution_volume to jc_app, jc_region, jc_centre, jc_jobs;
  grant insert on award.institution_move to jc_centre;
`;

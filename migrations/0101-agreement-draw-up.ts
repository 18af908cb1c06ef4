import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drawing agreements up (生成协议) as sets: agreed volumes down to the institution, who delivers them, and the agreements and supplements
 * that are missing. Whoever runs it again gets the difference to what is agreed already, and nothing when there is none.
 */
export class AgreementDrawUp0101 implements MigrationInterface {
  name = 'AgreementDrawUp1700000000101';

  async up(q: QueryRunner): Promise<void> {
    await q.query(VOLUMES);
    await q.query(DISTRIBUTORS);
    await q.query(TARGETS);
    await q.query(WANTED);
    await q.query(DRAW_UP);
    await q.query(CHOOSE);
    await q.query(PUBLIC_FACTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function agreement.public_facts, agreement.choices, agreement.draw_up, agreement.wanted, agreement.find_targets,
        agreement.distributors, agreement.volumes`);
  }
}

/** Agreed volume of each institution and product as it stands after withdrawals and adjustments, beside what it reported of the variety. */
const VOLUMES = `
  create function agreement.volumes(the_round uuid) returns table (institution_code text, institution_id uuid, region_id text,
    variety_id text, product_id text, reported numeric, agreed numeric)
  language sql stable security definer set search_path = pg_catalog as $$
    with reported as materialized (
      select i.id as institution_code, v.variety_id, sum(u.quantity) as quantity
      from rounds.volume u
      join rounds.round_variety v on v.round_id = u.round_id and v.position = u.variety
      join rounds.volume_key i on i.round_id = u.round_id and i.kind = 'institution' and i.n = u.institution
      where u.round_id = the_round group by 1, 2)
    select a.institution_id, a.org_id, a.region_id, a.variety_id, a.product_id, coalesce(r.quantity, 0), a.quantity
    from award.institution_volume a
    left join reported r on r.institution_code = a.institution_id and r.variety_id = a.variety_id
    where a.round_id = the_round and a.product_id is not null and a.quantity > 0
  $$;
`;

/** Distributors that a manufacturer has appointed where an institution is; the nearest region first, products of their own last. */
const DISTRIBUTORS = `
  create function agreement.distributors(the_manufacturer uuid, the_institution uuid)
  returns table (distributor_id uuid, name text, is_primary boolean, is_general boolean, depth integer)
  language sql stable security definer set search_path = pg_catalog as $$
    select d.id, d.name, bool_or(a.is_primary and a.product_id is null), bool_or(a.product_id is null),
      max(array_length(r.path, 1))
    from identity.organisation h join platform.region g on g.code = h.region_code
    join identity.appointment a on a.mah_org_id = the_manufacturer and a.state = 'active' and a.region_code = any (g.path)
    join platform.region r on r.code = a.region_code
    join identity.organisation d on d.id = a.distributor_org_id and d.state = 'active'
    where h.id = the_institution
    group by d.id, d.name
  $$;
`;

/**
 * Rewrites what is to be agreed. The institution's own choice comes first; then the primary distributor of the nearest region, then the
 * only one there is. A product-bound appointment is offered for choice and never taken unasked.
 */
const TARGETS = `
  create function agreement.find_targets(the_round uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
  begin
    delete from agreement.target t where t.round_id = the_round;
    insert into agreement.target (round_id, institution_code, product_id, region_id, variety_id, reported, agreed, institution_id,
      manufacturer_id, distributor_id, region_code, institution_name, variety_name, product_name, manufacturer_name, distributor_name, reason)
    with volumes as materialized (select * from agreement.volumes(the_round)),
    institutions as materialized (
      select v.institution_code, o.id, o.region_code, o.name
      from (select distinct x.institution_code, x.institution_id from volumes x) v
      join identity.organisation o on o.id = v.institution_id and o.state in ('active', 'suspended')),
    parties as materialized (
      select distinct i.id as institution_id, a.org_id as manufacturer_id
      from volumes v join institutions i using (institution_code)
      join award.award a on a.round_id = the_round and a.product_id = v.product_id and a.org_id is not null),
    served as materialized (
      select p.institution_id, p.manufacturer_id,
        coalesce(
          (select c.distributor_id from (select c.distributor_id from agreement.choice c where c.round_id = the_round
             and c.institution_id = p.institution_id and c.manufacturer_id = p.manufacturer_id order by c.at desc limit 1) c
           where c.distributor_id in (select d.distributor_id from agreement.distributors(p.manufacturer_id, p.institution_id) d)),
          (select d.distributor_id from agreement.distributors(p.manufacturer_id, p.institution_id) d where d.is_primary
           order by d.depth desc, d.distributor_id limit 1),
          (select min(d.distributor_id::text)::uuid from agreement.distributors(p.manufacturer_id, p.institution_id) d
           having count(*) = 1 and bool_and(d.is_general))) as distributor_id,
        exists (select from agreement.distributors(p.manufacturer_id, p.institution_id)) as has_any
      from parties p)
    select the_round, v.institution_code, v.product_id, v.region_id, v.variety_id, v.reported, v.agreed, i.id, a.org_id,
      s.distributor_id, i.region_code, coalesce(i.name, v.institution_code), a.variety_name, a.product_name, coalesce(m.name, a.bidder_id),
      (select d.name from identity.organisation d where d.id = s.distributor_id),
      case when i.id is null then 'institution-unknown' when a.org_id is null then 'manufacturer-unknown'
        when s.distributor_id is not null then null when s.has_any then 'to-choose' else 'none-appointed' end
    from volumes v
    join award.award a on a.round_id = the_round and a.product_id = v.product_id
    left join institutions i using (institution_code)
    left join served s on s.institution_id = i.id and s.manufacturer_id = a.org_id
    left join identity.organisation m on m.id = a.org_id;

    -- Whoever delivers under a signed agreement goes on delivering.
    update agreement.target t set distributor_id = a.distributor_id, distributor_name = a.distributor_name, reason = null
    from agreement.agreement a join agreement.line l on l.agreement_id = a.id
    where t.round_id = the_round and a.round_id = the_round and a.state in ('signed', 'ended') and a.institution_id = t.institution_id
      and a.manufacturer_id = t.manufacturer_id and l.product_id = t.product_id and l.region_id = t.region_id;
  end $$;
`;

/** What is still to be agreed: the targets less what is signed. What is signed and no longer a target is taken away. */
const WANTED = `
  create function agreement.wanted(the_round uuid)
  returns table (institution_id uuid, manufacturer_id uuid, distributor_id uuid, product_id text, region_id text, quantity numeric)
  language sql stable security definer set search_path = pg_catalog as $$
    with held as (
      select a.institution_id, a.manufacturer_id, a.distributor_id, l.product_id, l.region_id, sum(l.quantity) as quantity
      from agreement.agreement a join agreement.line l on l.agreement_id = a.id
      where a.round_id = the_round and a.state in ('signed', 'ended') group by 1, 2, 3, 4, 5),
    targets as (
      select t.institution_id, t.manufacturer_id, t.distributor_id, t.product_id, t.region_id, sum(t.agreed) as quantity
      from agreement.target t where t.round_id = the_round and num_nonnulls(t.institution_id, t.manufacturer_id) = 2 group by 1, 2, 3, 4, 5)
    select institution_id, manufacturer_id, coalesce(h.distributor_id, t.distributor_id), product_id, region_id,
      coalesce(t.quantity, 0) - coalesce(h.quantity, 0)
    from targets t full join held h using (institution_id, manufacturer_id, product_id, region_id)
    where coalesce(h.distributor_id, t.distributor_id) is not null and coalesce(t.quantity, 0) <> coalesce(h.quantity, 0)
  $$;
`;

const DRAW_UP = `
  create function agreement.draw_up(the_round uuid, the_start date, the_end date)
  returns table (drawn integer, kept integer, voided integer, recalled integer, waiting integer)
  language plpgsql security definer set search_path = pg_catalog as $$
  declare the_no text; last integer;
  begin
    -- One at a time; nobody signs what is about to be replaced.
    insert into agreement.drawing as d (round_id, starts_on, ends_on) values (the_round, the_start, the_end)
    on conflict (round_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on, drawn_at = platform.now(), drawn_by = jc.account();
    perform from agreement.agreement a where a.round_id = the_round and a.state in ('drawn-up', 'signing') order by a.id for update;
    perform agreement.find_targets(the_round);
    select r.round_no, d.last_number into the_no, last from rounds.round r join agreement.drawing d on d.round_id = r.id where r.id = the_round;

    -- Open agreements of a pair that do not say what is wanted give way: drafts are void, sent ones are called back.
    with open as (
      select a.id, a.state, a.institution_id, a.manufacturer_id, a.distributor_id, a.starts_on, a.ends_on, a.amends
      from agreement.agreement a where a.round_id = the_round and a.state in ('drawn-up', 'signing')),
    difference as (
      (select w.institution_id, w.manufacturer_id from agreement.wanted(the_round) w
         left join (select o.institution_id, o.manufacturer_id, o.distributor_id, l.product_id, l.region_id, l.quantity
           from open o join agreement.line l on l.agreement_id = o.id) x
         using (institution_id, manufacturer_id, distributor_id, product_id, region_id)
       where w.quantity is distinct from x.quantity)
      union
      (select o.institution_id, o.manufacturer_id from open o join agreement.line l on l.agreement_id = o.id
         left join agreement.wanted(the_round) w on w.institution_id = o.institution_id and w.manufacturer_id = o.manufacturer_id
           and w.distributor_id = o.distributor_id and w.product_id = l.product_id and w.region_id = l.region_id
       where w.quantity is distinct from l.quantity)
      union
      select o.institution_id, o.manufacturer_id from open o
      where o.state = 'drawn-up' and o.amends is null and (o.starts_on, o.ends_on) <> (the_start, the_end)),
    closed as (
      update agreement.agreement a set state = 'void', closed_at = platform.now(), closed_by = 'office',
        closed_reason = case a.state when 'signing' then '内容已变化，由重新生成的协议代替' else '尚未发出，重新生成' end
      from open o join difference d using (institution_id, manufacturer_id)
      where a.id = o.id returning o.state)
    select count(*) filter (where c.state = 'drawn-up'), count(*) filter (where c.state = 'signing') into voided, recalled from closed c;

    with wanted as materialized (
      select w.* from agreement.wanted(the_round) w
      where not exists (select from agreement.agreement a where a.round_id = the_round and a.state in ('drawn-up', 'signing')
        and a.institution_id = w.institution_id and a.manufacturer_id = w.manufacturer_id)),
    lines as materialized (
      select w.institution_id, w.manufacturer_id, w.distributor_id, w.product_id, w.region_id, p.variety_id, p.variety_name, p.product_name,
        p.unit_price, w.quantity, round(p.unit_price * w.quantity, 2) as amount
      from wanted w join award.award p on p.round_id = the_round and p.product_id = w.product_id),
    parts as materialized (
      select uuidv7() as id, g.*, b.id as base, b.number as base_number, b.starts_on as base_start, b.ends_on as base_end,
        h.name as institution_name, h.region_code, m.name as manufacturer_name, d.name as distributor_name,
        (select count(*) from agreement.agreement s where s.amends = b.id) + 1 as supplement,
        case when b.id is null then sum(case when b.id is null then 1 else 0 end) over (order by h.name, g.institution_id, m.name, g.manufacturer_id, g.distributor_id) end as seq
      from (select l.institution_id, l.manufacturer_id, l.distributor_id, sum(l.amount) as amount from lines l group by 1, 2, 3) g
      join identity.organisation h on h.id = g.institution_id
      join identity.organisation m on m.id = g.manufacturer_id
      join identity.organisation d on d.id = g.distributor_id
      left join agreement.agreement b on b.round_id = the_round and b.amends is null and b.state in ('signed', 'ended')
        and (b.institution_id, b.manufacturer_id, b.distributor_id) = (g.institution_id, g.manufacturer_id, g.distributor_id)),
    made as (
      insert into agreement.agreement (id, round_id, number, amends, institution_id, manufacturer_id, distributor_id, institution_name,
        manufacturer_name, distributor_name, region_code, starts_on, ends_on, amount)
      select p.id, the_round,
        case when p.base is null then 'XY-' || the_no || '-' || lpad((last + p.seq)::text, 6, '0') else p.base_number || '-B' || p.supplement end,
        p.base, p.institution_id, p.manufacturer_id, p.distributor_id, p.institution_name, p.manufacturer_name, p.distributor_name,
        p.region_code, coalesce(p.base_start, the_start), coalesce(p.base_end, the_end), p.amount from parts p),
    written as (
      insert into agreement.line (agreement_id, product_id, region_id, variety_id, variety_name, product_name, unit_price, quantity, amount)
      select p.id, l.product_id, l.region_id, l.variety_id, l.variety_name, l.product_name, l.unit_price, l.quantity, l.amount
      from lines l join parts p using (institution_id, manufacturer_id, distributor_id))
    select count(*), coalesce(max(p.seq), 0) into drawn, last from parts p;
    update agreement.drawing d set last_number = d.last_number + last where d.round_id = the_round;
    select count(*) - drawn into kept from agreement.agreement a where a.round_id = the_round and a.state in ('drawn-up', 'signing');
    select count(*) into waiting from agreement.target t where t.round_id = the_round and t.reason is not null;

    -- Every unit that was agreed for a product in a region is in an agreement or is listed as waiting (约定采购量守恒).
    if exists (
      select from (select t.product_id, t.region_id, sum(t.agreed) as quantity from agreement.target t where t.round_id = the_round group by 1, 2) t
      full join (
        select x.product_id, x.region_id, sum(x.quantity) as quantity from (
          select l.product_id, l.region_id, l.quantity from agreement.agreement a join agreement.line l on l.agreement_id = a.id
          where a.round_id = the_round and a.state in ('drawn-up', 'signing', 'signed', 'ended')
          union all
          select t.product_id, t.region_id, t.agreed from agreement.target t where t.round_id = the_round and t.reason is not null) x
        group by 1, 2) x
      using (product_id, region_id) where coalesce(t.quantity, 0) <> coalesce(x.quantity, 0)) then
      raise exception 'agreements would not add up to the agreed volume' using errcode = 'JC403';
    end if;
    return next;
  end $$;
  revoke execute on function agreement.volumes, agreement.distributors, agreement.find_targets, agreement.wanted, agreement.draw_up from public;
  grant execute on function agreement.draw_up to jc_centre;
`;

/** An institution chooses among the distributors that are appointed for it (选择配送企业); the next draw-up follows the choice. */
const CHOOSE = `
  create function agreement.choices(the_round uuid) returns table (manufacturer_id uuid, manufacturer_name text, distributor_id uuid,
    distributor_name text, is_chosen boolean)
  language sql stable security definer set search_path = pg_catalog as $$
    select p.manufacturer_id, m.name, d.distributor_id, d.name,
      coalesce(d.distributor_id = (select c.distributor_id from agreement.choice c where c.round_id = the_round
        and c.institution_id = jc.org() and c.manufacturer_id = p.manufacturer_id order by c.at desc limit 1), false)
    from (select distinct t.manufacturer_id from agreement.target t
      where t.round_id = the_round and t.institution_id = jc.org() and t.reason = 'to-choose') p
    join identity.organisation m on m.id = p.manufacturer_id
    cross join lateral agreement.distributors(p.manufacturer_id, jc.org()) d
    order by m.name, p.manufacturer_id, d.name, d.distributor_id
  $$;
  revoke execute on function agreement.choices from public;
  grant execute on function agreement.choices to jc_app;
`;

/** What a copy of an agreement is checked against (协议核验): only who has its number and digest learns anything. */
const PUBLIC_FACTS = `
  create function agreement.public_facts(the_number text, the_digest text) returns table (state text, institution text, manufacturer text,
    distributor text, starts_on date, ends_on date, effective_at timestamptz, signed text[])
  language sql stable security definer set search_path = pg_catalog as $$
    select a.state, a.institution_name, a.manufacturer_name, a.distributor_name, a.starts_on, a.ends_on, a.effective_at,
      array(select s.party from agreement.signature s where s.agreement_id = a.id order by s.signed_at, s.party)
    from agreement.agreement a where a.number = the_number and a.digest = the_digest
  $$;
  revoke execute on function agreement.public_facts from public;
  grant execute on function agreement.public_facts to jc_app, jc_region, jc_centre, jc_public;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions of frozen demand (报量冻结版本). One function freezes: under the collection's row alone, from what was accepted, with every
 * unit accounted for and the digests of the files that leave. Nothing of an edition changes; a later one keeps it.
 */
export class DemandEditions0071 implements MigrationInterface {
  name = 'DemandEditions1700000000071';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(CSV);
    await q.query(FREEZE);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function demand.freeze, demand.volumes_line, demand.csv_field;
      drop table demand.absentee, demand.frozen_area, demand.frozen_total, demand.frozen_line, demand.edition`);
  }
}

/** Ids sort by code point, as those of round packages do. */
const TABLES = `
  create table demand.edition (
    id uuid constraint pk_edition primary key,
    collection_id uuid not null constraint fk_edition_collection references demand.collection,
    number integer not null constraint ck_edition_number check (number > 0),
    -- Why there is an edition after the first.
    reason text,
    frozen_by uuid not null,
    frozen_by_name text not null,
    frozen_at timestamptz not null,
    asked integer not null,
    reported integer not null,
    absent integer not null,
    lines integer not null,
    units numeric not null,
    volumes_sha256 text not null constraint ck_edition_volumes check (volumes_sha256 ~ '^[0-9a-f]{64}$'),
    regions_sha256 text not null constraint ck_edition_regions check (regions_sha256 ~ '^[0-9a-f]{64}$'),
    constraint uq_edition_number unique (collection_id, number),
    constraint ck_edition_reason check ((number = 1) = (reason is null)),
    constraint ck_edition_counts check (asked = reported + absent)
  );
  create table demand.frozen_line (
    edition_id uuid not null,
    code text collate "C" not null,
    variety_id text collate "C" not null,
    product_id text collate "C" not null,
    org_id uuid not null,
    region_code text not null,
    -- The division right below the collection's region: where a supplier is chosen (供应地区).
    area_code text not null,
    quantity bigint not null constraint ck_frozen_line_quantity check (quantity >= 0),
    constraint pk_frozen_line primary key (edition_id, code, variety_id, product_id)
  );
  create index ix_frozen_line_org on demand.frozen_line (org_id);
  create table demand.frozen_total (
    edition_id uuid not null constraint fk_frozen_total_edition references demand.edition deferrable initially deferred,
    variety_id text collate "C" not null,
    product_id text collate "C" not null,
    institutions integer not null,
    lines integer not null,
    units numeric not null,
    constraint pk_frozen_total primary key (edition_id, variety_id, product_id)
  );
  create table demand.frozen_area (
    edition_id uuid not null constraint fk_frozen_area_edition references demand.edition deferrable initially deferred,
    area_code text collate "C" not null,
    name text not null,
    institutions integer not null,
    lines integer not null,
    units numeric not null,
    constraint pk_frozen_area primary key (edition_id, area_code)
  );
  create table demand.absentee (
    edition_id uuid not null constraint fk_absentee_edition references demand.edition deferrable initially deferred,
    org_id uuid not null,
    code text not null,
    name text not null,
    region_code text not null,
    state text not null,
    constraint pk_absentee primary key (edition_id, org_id)
  );
`;

/**
 * The text of the files, in one place for the digest and for the download. Without settings of their own, so that PostgreSQL
 * inlines them: they run once a line.
 */
const CSV = `
  create function demand.csv_field(value text) returns text language sql immutable parallel safe as $$
    select case when translate(value, '",' || chr(10) || chr(13), '') = value then value else '"' || replace(value, '"', '""') || '"' end
  $$;
  create function demand.volumes_line(code text, area text, variety text, product text, quantity bigint) returns text
  language sql immutable parallel safe as $$
    select demand.csv_field(code) || ',' || demand.csv_field(area) || ',' || demand.csv_field(variety) || ',' || demand.csv_field(product)
      || ',' || quantity::text || chr(10)
  $$;
`;

const FREEZE = `
  create function demand.freeze(the_collection uuid, the_name text) returns uuid
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    c demand.collection; edition uuid := uuidv7(); t timestamptz; last integer; totals record; accepted record; texts record;
  begin
    select * into c from demand.collection x where x.id = the_collection for update;
    t := platform.now();
    if c.state is distinct from 'collecting' or t < c.due_at then
      raise exception 'the collection is not due' using errcode = 'JC409';
    end if;
    if exists (select 1 from demand.report r where r.collection_id = the_collection and r.state in ('submitted', 'under-review')) then
      raise exception 'reports are under review' using errcode = 'JC411';
    end if;
    if exists (select 1 from demand.report r where r.collection_id = the_collection
      and r.state in ('asked', 'drafting', 'returned') and r.reopened_until > t) then
      raise exception 'institutions have more time' using errcode = 'JC412';
    end if;

    insert into demand.frozen_line (edition_id, code, variety_id, product_id, org_id, region_code, area_code, quantity)
    select edition, r.code, l.variety_id, l.product_id, r.org_id, r.region_code,
      coalesce(g.path[array_position(g.path, c.region_code) + 1], c.region_code), coalesce(l.corrected, l.quantity)
    from demand.report r join platform.region g on g.code = r.region_code
    join demand.line l on l.collection_id = r.collection_id and l.org_id = r.org_id
    where r.collection_id = the_collection and r.state = 'accepted'
    order by r.code collate "C", l.variety_id, l.product_id;

    -- An institution has one line of a product, so that lines are institutions.
    insert into demand.frozen_total (edition_id, variety_id, product_id, institutions, lines, units)
    select edition, l.variety_id, l.product_id, count(*), count(*), sum(l.quantity)
    from demand.frozen_line l where l.edition_id = edition group by l.variety_id, l.product_id;

    insert into demand.frozen_area (edition_id, area_code, name, institutions, lines, units)
    select edition, a.code, a.name, count(l.org_id), coalesce(sum(l.lines), 0), coalesce(sum(l.units), 0)
    from (select distinct coalesce(g.path[array_position(g.path, c.region_code) + 1], c.region_code) as code
      from demand.report r join platform.region g on g.code = r.region_code
      where r.collection_id = the_collection and r.state <> 'left-out') here
    join platform.region a on a.code = here.code
    left join (select x.area_code, x.org_id, count(*) as lines, sum(x.quantity) as units
      from demand.frozen_line x where x.edition_id = edition group by x.area_code, x.org_id) l on l.area_code = a.code
    group by a.code, a.name;

    insert into demand.absentee (edition_id, org_id, code, name, region_code, state)
    select edition, r.org_id, r.code, r.name, r.region_code, r.state from demand.report r
    where r.collection_id = the_collection and r.state in ('asked', 'drafting', 'returned');

    -- Every unit that was accepted is in the lines, in the sums by product and in the sums by area (数量守恒).
    select count(*) as lines, coalesce(sum(coalesce(l.corrected, l.quantity)), 0) as units into accepted
    from demand.line l where l.collection_id = the_collection and l.org_id in
      (select r.org_id from demand.report r where r.collection_id = the_collection and r.state = 'accepted');
    select (select coalesce(sum(x.quantity), 0) from demand.frozen_line x where x.edition_id = edition) as by_line,
      (select count(*) from demand.frozen_line x where x.edition_id = edition) as lines,
      (select coalesce(sum(x.units), 0) from demand.frozen_total x where x.edition_id = edition) as by_product,
      (select coalesce(sum(x.units), 0) from demand.frozen_area x where x.edition_id = edition) as by_area into totals;
    if (totals.by_line, totals.by_product, totals.by_area, totals.lines)
      is distinct from (accepted.units, accepted.units, accepted.units, accepted.lines) then
      raise exception 'units were lost: % accepted, % by line, % by product, % by area', accepted.units, totals.by_line, totals.by_product, totals.by_area;
    end if;

    select 'institution_id,region_id,variety_id,product_id,quantity' || chr(10)
        || coalesce((select string_agg(demand.volumes_line(l.code, l.area_code, l.variety_id, l.product_id, l.quantity), '' order by l.code, l.variety_id, l.product_id)
          from demand.frozen_line l where l.edition_id = edition), '') as volumes,
      'region_id,name' || chr(10)
        || coalesce((select string_agg(demand.csv_field(a.area_code) || ',' || demand.csv_field(a.name) || chr(10), '' order by a.area_code)
          from demand.frozen_area a where a.edition_id = edition), '') as regions into texts;
    select coalesce(max(e.number), 0) into last from demand.edition e where e.collection_id = the_collection;
    insert into demand.edition (id, collection_id, number, reason, frozen_by, frozen_by_name, frozen_at, asked, reported, absent, lines, units,
      volumes_sha256, regions_sha256)
    select edition, the_collection, last + 1, case when last > 0 then c.amendment_reason end, jc.account(), the_name, t,
      count(*) filter (where r.state <> 'left-out'), count(*) filter (where r.state = 'accepted'),
      count(*) filter (where r.state in ('asked', 'drafting', 'returned')), accepted.lines, accepted.units,
      encode(sha256(convert_to(texts.volumes, 'UTF8')), 'hex'), encode(sha256(convert_to(texts.regions, 'UTF8')), 'hex')
    from demand.report r where r.collection_id = the_collection;
    update demand.collection x set state = 'frozen', version = x.version + 1 where x.id = the_collection;
    return edition;
  end $$;
  revoke execute on function demand.freeze from public;
  grant execute on function demand.freeze to jc_centre;
`;

const SEEN = 'collection_id in (select c.id from demand.collection c)';
const MINE = 'org_id = any ((select identity.my_orgs())::uuid[])';
const REGION = 'region_code = any ((select jc.regions())::text[])';

const PROTECTION = `
  select platform.protect('demand.edition', own => '${SEEN}', region => '${SEEN}', centre => 'true', jobs => null);
  grant select on demand.edition to jc_app, jc_region, jc_centre;
  ${['frozen_line', 'absentee']
    .map(
      (
        table,
      ) => `select platform.protect('demand.${table}', own => '${MINE}', region => '${REGION}', centre => 'true', jobs => null);
  grant select on demand.${table} to jc_app, jc_region, jc_centre;`,
    )
    .join('\n  ')}
  ${['frozen_total', 'frozen_area']
    .map(
      (table) => `select platform.protect('demand.${table}', centre => 'true', jobs => null);
  grant select on demand.${table} to jc_centre;`,
    )
    .join('\n  ')}
  ${['edition', 'frozen_line', 'frozen_total', 'frozen_area', 'absentee']
    .map((table) => `select platform.append_only('demand.${table}');`)
    .join('\n  ')}
`;

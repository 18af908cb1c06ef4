import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lines that are read together are stored together, like the allocation already is: reported volumes (报量) a thousand a row,
 * supply areas (供应地区) a variety a row, each column as one array. Two million lines are then read at the speed of their
 * bytes. `rounds.volume` and `rounds.area` become the views of the lines.
 */
export class LineBlocks0033 implements MigrationInterface {
  name = 'LineBlocks1700000000033';

  async up(q: QueryRunner): Promise<void> {
    await q.query(VOLUME_BLOCKS);
    await q.query(`insert into rounds.volume_block (round_id, block, institution, region, variety, product, quantity)
      select round_id, n / 1000, array_agg(institution order by n), array_agg(region order by n), array_agg(variety order by n),
        array_agg(product order by n), array_agg(quantity order by n)
      from rounds.volume group by round_id, n / 1000`);
    await q.query('drop table rounds.volume');
    await q.query(VOLUME_LINES);
    await q.query(AREA_BLOCKS);
    await q.query(`insert into rounds.area_block (evaluation_id, round_id, variety_id, region_ids, primary_product_ids, backup_product_ids)
      select evaluation_id, round_id, variety_id, array_agg(region_id order by region_id collate "C"),
        array_agg(primary_product_id order by region_id collate "C"), array_agg(backup_product_id order by region_id collate "C")
      from rounds.area group by evaluation_id, round_id, variety_id`);
    await q.query('drop table rounds.area');
    await q.query(AREA_LINES);
  }

  async down(): Promise<void> {
    await Promise.reject(
      new Error('lines are not spread into rows again: restore the backup made before the upgrade'),
    );
  }
}

const PUBLIC_ROUNDS = `round_id in (select r.id from rounds.round r where r.state = ''published'' and r.price_visibility = ''all'')`;
const VISIBLE_ROUNDS = `round_id in (select r.id from rounds.round r)`;
const protect = (table: string): string => `
  select platform.protect('rounds.${table}',
    own => '${PUBLIC_ROUNDS}', region => '${VISIBLE_ROUNDS}', public => '${PUBLIC_ROUNDS}', centre => 'true');
  select platform.append_only('rounds.${table}');
  grant select on rounds.${table} to jc_app, jc_region, jc_public;
  grant select, insert on rounds.${table} to jc_centre, jc_jobs;`;

const VOLUME_BLOCKS = `
  create table rounds.volume_block (
    round_id uuid not null,
    block integer not null,
    institution integer[] not null,
    region integer[] not null,
    variety integer[] not null,
    product integer[] not null,
    quantity bigint[] not null,
    constraint pk_volume_block primary key (round_id, block),
    constraint ck_volume_block_lines check (cardinality(institution) between 1 and 1000
      and cardinality(region) = cardinality(institution) and cardinality(variety) = cardinality(institution)
      and cardinality(product) = cardinality(institution) and cardinality(quantity) = cardinality(institution)),
    constraint ck_volume_block_quantity check (0 <= all (quantity))
  );
  alter table rounds.volume_block alter column institution set storage external, alter column region set storage external,
    alter column variety set storage external, alter column product set storage external, alter column quantity set storage external;
  ${protect('volume_block')}
`;

const VOLUME_LINES = `
  create view rounds.volume with (security_invoker = true) as
    select b.round_id, (b.block * 1000 + l.i - 1)::integer as n, l.institution, l.region, l.variety, l.product, l.quantity
    from rounds.volume_block b
    cross join lateral unnest(b.institution, b.region, b.variety, b.product, b.quantity) with ordinality
      as l (institution, region, variety, product, quantity, i);
  grant select on rounds.volume to jc_app, jc_region, jc_public, jc_centre, jc_jobs;
`;

const OFFICIAL = (where: string): string =>
  `evaluation_id in (select r.official_evaluation from rounds.round r where ${where})`;
const OPEN = OFFICIAL(`r.state = ''published'' and r.price_visibility = ''all''`);

const AREA_BLOCKS = `
  create table rounds.area_block (
    evaluation_id uuid not null,
    round_id uuid not null,
    variety_id text not null,
    region_ids text[] not null,
    primary_product_ids text[] not null,
    backup_product_ids text[] not null,
    constraint pk_area_block primary key (evaluation_id, variety_id),
    constraint ck_area_block_lines check (cardinality(region_ids) > 0
      and cardinality(primary_product_ids) = cardinality(region_ids)
      and cardinality(backup_product_ids) = cardinality(region_ids)
      and array_position(region_ids, null) is null and array_position(primary_product_ids, null) is null)
  );
  select platform.protect('rounds.area_block', own => '${OPEN}', public => '${OPEN}',
    region => 'evaluation_id in (select e.id from rounds.evaluation e)', centre => 'true');
  alter policy for_jc_centre on rounds.area_block with check (evaluation_id in (select e.id from rounds.evaluation e));
  alter policy for_jc_jobs on rounds.area_block with check (evaluation_id in (select e.id from rounds.evaluation e));
  select platform.append_only('rounds.area_block');
  grant select on rounds.area_block to jc_app, jc_public;
  grant select, insert on rounds.area_block to jc_centre, jc_jobs, jc_region;
`;

const AREA_LINES = `
  create view rounds.area with (security_invoker = true) as
    select b.evaluation_id, b.round_id, b.variety_id, l.region_id, l.primary_product_id, l.backup_product_id
    from rounds.area_block b
    cross join lateral unnest(b.region_ids, b.primary_product_ids, b.backup_product_ids)
      as l (region_id, primary_product_id, backup_product_id);
  grant select on rounds.area to jc_app, jc_public, jc_centre, jc_jobs, jc_region;
`;

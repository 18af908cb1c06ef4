import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evaluations (评审结果) and publications (公布). Both only ever grow: another rule set, or another version of the evaluator,
 * makes a new evaluation; the round points to the official one. The public reads what a publication says, never more.
 */
export class RoundEvaluations0031 implements MigrationInterface {
  name = 'RoundEvaluations1700000000031';

  async up(q: QueryRunner): Promise<void> {
    await q.query(EVALUATION);
    await q.query(RESULTS);
    await q.query(PUBLICATION);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table rounds.round drop constraint fk_round_official;
      drop view rounds.allocation;
      drop table rounds.publication, rounds.allocation_block, rounds.area, rounds.explanation, rounds.award,
        rounds.variety_result, rounds.evaluation`);
  }
}

const EVALUATION = `
  create table rounds.evaluation (
    id uuid constraint pk_evaluation primary key,
    round_id uuid not null constraint fk_evaluation_round references rounds.round,
    kind text not null constraint ck_evaluation_kind check (kind in ('official', 'simulation')),
    label text not null,
    ruleset text not null,
    parameters json not null,
    parameters_ignored boolean not null,
    evaluator_version text not null,
    input_hash text not null,
    result_hash text not null constraint ck_evaluation_hash check (result_hash ~ '^[0-9a-f]{64}$'),
    summary jsonb not null,
    made_by uuid not null default jc.account(),
    made_at timestamptz not null default platform.now()
  );
  create index ix_evaluation_round on rounds.evaluation (round_id, made_at, id);
  alter table rounds.round add constraint fk_round_official foreign key (official_evaluation) references rounds.evaluation;
`;

const RESULTS = `
  create table rounds.award (
    evaluation_id uuid not null constraint fk_award_evaluation references rounds.evaluation,
    round_id uuid not null,
    variety_id text not null,
    product_id text not null,
    bidder_id text not null,
    rank integer,
    unit_price numeric,
    comparable_price numeric,
    status text not null constraint ck_award_status check (status in
      ('won', 'revived-shortlisted', 'revived-non-shortlisted', 'negotiation', 'tie', 'lost', 'invalid', 'abstained')),
    reason text not null,
    award_comparable_price numeric,
    award_unit_price numeric,
    low_price_declaration boolean,
    constraint pk_award primary key (evaluation_id, product_id)
  );
  create index ix_award_variety on rounds.award (evaluation_id, variety_id);
  create table rounds.explanation (
    evaluation_id uuid not null constraint fk_explanation_evaluation references rounds.evaluation,
    round_id uuid not null,
    product_id text not null,
    body json not null,
    constraint pk_explanation primary key (evaluation_id, product_id)
  );
  -- agreed and assigned quantities (units) and spend (yuan) are sums of the allocation's rounded rows; null without volumes.
  create table rounds.variety_result (
    evaluation_id uuid not null constraint fk_variety_result_evaluation references rounds.evaluation,
    round_id uuid not null,
    variety_id text not null,
    eligible integer not null,
    valid integer not null,
    cap integer,
    anchor numeric,
    line numeric,
    lowest numeric,
    winners integer not null,
    agreed_ratio numeric,
    cycle_years integer,
    agreed_quantity numeric,
    unassigned_quantity numeric,
    spend numeric(18,2),
    constraint pk_variety_result primary key (evaluation_id, variety_id)
  );
  create table rounds.area (
    evaluation_id uuid not null constraint fk_area_evaluation references rounds.evaluation,
    round_id uuid not null,
    variety_id text not null,
    region_id text not null,
    primary_product_id text not null,
    backup_product_id text,
    constraint pk_area primary key (evaluation_id, variety_id, region_id)
  );
  -- A thousand lines a row, as columns: two million lines are written and read at the speed of their bytes.
  -- volume_n is the row of rounds.volume; product is the position of the supplier's product, -1 = unassigned.
  create table rounds.allocation_block (
    evaluation_id uuid not null,
    block integer not null,
    volume_n integer[] not null,
    product integer[] not null,
    agreed bigint[] not null,
    constraint pk_allocation_block primary key (evaluation_id, block),
    constraint ck_allocation_block_lines check (cardinality(volume_n) between 1 and 1000
      and cardinality(product) = cardinality(volume_n) and cardinality(agreed) = cardinality(volume_n))
  );
  alter table rounds.allocation_block alter column volume_n set storage external,
    alter column product set storage external, alter column agreed set storage external;
  -- The lines themselves; whoever pages through them names the block as well.
  create view rounds.allocation with (security_invoker = true) as
    select b.evaluation_id, b.block, (b.block * 1000 + l.i - 1)::integer as n, l.volume_n, l.product, l.agreed
    from rounds.allocation_block b
    cross join lateral unnest(b.volume_n, b.product, b.agreed) with ordinality as l (volume_n, product, agreed, i);
`;

const PUBLICATION = `
  create table rounds.publication (
    round_id uuid not null constraint fk_publication_round references rounds.round,
    edition integer not null,
    evaluation_id uuid constraint fk_publication_evaluation references rounds.evaluation,
    notice_no text not null constraint uq_publication_notice unique,
    origin text not null constraint ck_publication_origin check (origin in ('platform', 'history')),
    result_hash text,
    document json not null,
    digest text not null constraint ck_publication_digest check (digest ~ '^[0-9a-f]{64}$'),
    at timestamptz not null default platform.now(),
    constraint pk_publication primary key (round_id, edition),
    constraint ck_publication_result check ((evaluation_id is null) = (result_hash is null))
  );
`;

const RESULT_TABLES = ['evaluation', 'award', 'explanation', 'variety_result', 'area', 'allocation_block'];
/** Simulations are working papers of the office: outside it only the official evaluation of a round can be seen. */
const OFFICIAL = (id: string, where: string): string =>
  `${id} in (select r.official_evaluation from rounds.round r where ${where})`;
const OPEN = `r.state = ''published'' and r.price_visibility = ''all''`;
/** A bureau works on the rounds of its region and on what it simulated itself; of others it sees the official evaluation. */
const OF_REGION = `round_id in (select r.id from rounds.round r where r.region_code = any ((select jc.regions())::text[]))
  or ${OFFICIAL('id', `r.state = ''published''`)} or made_by = (select jc.account())`;
const idOf = (table: string): string => (table === 'evaluation' ? 'id' : 'evaluation_id');

const PROTECTION = `
  ${RESULT_TABLES.map(
    (table) => `
  select platform.protect('rounds.${table}',
    own => '${OFFICIAL(idOf(table), OPEN)}',
    region => '${table === 'evaluation' ? OF_REGION : 'evaluation_id in (select e.id from rounds.evaluation e)'}',
    public => '${OFFICIAL(idOf(table), OPEN)}', centre => 'true');
  select platform.append_only('rounds.${table}');
  grant select on rounds.${table} to jc_app, jc_public;
  grant select, insert on rounds.${table} to jc_centre, jc_jobs, jc_region;`,
  ).join('')}
  grant select on rounds.allocation to jc_app, jc_public, jc_centre, jc_jobs, jc_region;
  select platform.protect('rounds.publication',
    own => 'round_id in (select r.id from rounds.round r)', region => 'round_id in (select r.id from rounds.round r)',
    public => 'round_id in (select r.id from rounds.round r)', centre => 'true');
  select platform.append_only('rounds.publication');
  grant select on rounds.publication to jc_app, jc_region, jc_public;
  grant select, insert on rounds.publication to jc_centre, jc_jobs;
`;

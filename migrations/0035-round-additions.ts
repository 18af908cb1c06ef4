import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people add to the bids of a round after they were opened (开标后补充): the outcome of a public draw among equals, and answers to
 * revival offers. Bids stay as they came; an evaluation names the edition of additions that it was made with.
 */
export class RoundAdditions0035 implements MigrationInterface {
  name = 'RoundAdditions1700000000035';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ADDITIONS);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table rounds.evaluation drop column additions;
      drop table rounds.bid_addition, rounds.addition`);
  }
}

const ADDITIONS = `
  create table rounds.addition (
    round_id uuid not null constraint fk_addition_round references rounds.round,
    edition integer not null constraint ck_addition_edition check (edition >= 1),
    kind text not null constraint ck_addition_kind check (kind in ('draw', 'revival')),
    minutes json not null,
    made_by uuid not null default jc.account(),
    at timestamptz not null default platform.now(),
    constraint pk_addition primary key (round_id, edition)
  );
  create table rounds.bid_addition (
    round_id uuid not null,
    edition integer not null,
    product_id text not null,
    draw numeric constraint ck_bid_addition_draw check (draw >= 1 and draw = trunc(draw)),
    accepts_revival boolean,
    constraint pk_bid_addition primary key (round_id, edition, product_id),
    constraint fk_bid_addition_edition foreign key (round_id, edition) references rounds.addition,
    constraint fk_bid_addition_bid foreign key (round_id, product_id) references rounds.bid,
    constraint ck_bid_addition_one check (num_nonnulls(draw, accepts_revival) = 1)
  );
  alter table rounds.evaluation add column additions integer not null default 0
    constraint ck_evaluation_additions check (additions >= 0);
`;

/** As the bids that they complete: the office alone until the round is public with all prices. */
const OPEN = `round_id in (select r.id from rounds.round r where r.state = ''published'' and r.price_visibility = ''all'')`;
const PROTECTION = ['addition', 'bid_addition']
  .map(
    (table) => `
  select platform.protect('rounds.${table}', own => '${OPEN}', region => 'round_id in (select r.id from rounds.round r)',
    public => '${OPEN}', centre => 'true');
  select platform.append_only('rounds.${table}');
  grant select on rounds.${table} to jc_app, jc_region, jc_public;
  grant select, insert on rounds.${table} to jc_centre, jc_jobs;`,
  )
  .join('');

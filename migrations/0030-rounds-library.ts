import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rounds library (轮次库): what decided a round, as it was imported. Ids of varieties, products, bidders and regions are
 * those of the round's own package, so they are text and unique within the round only. Decimals are unconstrained
 * `numeric`: a bid is kept with exactly the digits it came with.
 */
export class RoundsLibrary0030 implements MigrationInterface {
  name = 'RoundsLibrary1700000000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ROUND);
    await q.query(PACKAGE);
    await q.query(VOLUMES);
    await q.query(PROTECTION);
    await q.query(PUBLISHED_AWARDS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema rounds cascade');
  }
}

const ROUND = `
  create schema rounds;
  grant usage on schema rounds to jc_app, jc_region, jc_centre, jc_public, jc_jobs;

  create table rounds.round (
    id uuid constraint pk_round primary key,
    round_no text not null constraint ck_round_no check (round_no <> ''),
    title text not null,
    category text not null constraint ck_round_category check (category in ('drug', 'consumable')),
    ruleset text not null,
    parameters json not null,
    source_text text not null,
    source_url text,
    source_confidence text not null constraint ck_round_confidence check (source_confidence in ('published', 'recalled', 'made-up')),
    opened_on date,
    announced_on date,
    price_visibility text not null constraint ck_round_visibility check (price_visibility in ('all', 'winning', 'none')),
    state text not null constraint ck_round_state
      check (state in ('imported', 'evaluated', 'proposed', 'published', 'withdrawn')),
    region_code text not null,
    org_id uuid,
    batch_id uuid not null,
    input_hash text not null constraint ck_round_input_hash check (input_hash ~ '^[0-9a-f]{64}$'),
    has_regions boolean not null,
    has_volumes boolean not null,
    variety_count integer not null,
    product_count integer not null,
    bidder_count integer not null,
    volume_rows integer not null,
    official_evaluation uuid,
    approval_id uuid,
    published_at timestamptz,
    withdrawn_reason text,
    imported_at timestamptz not null default platform.now(),
    version integer not null default 1,
    basis text not null constraint ck_round_basis check (basis in ('package', 'awards')),
    constraint ck_round_official check (state = 'imported' or basis = 'awards' or official_evaluation is not null),
    constraint ck_round_published check (state <> 'published' or published_at is not null),
    constraint ck_round_withdrawn check ((state = 'withdrawn') = (withdrawn_reason is not null))
  );
  create unique index uq_round_no on rounds.round (round_no) where state <> 'withdrawn';
  create index ix_round_imported on rounds.round (imported_at desc, id);
`;

/**
 * Within a round, rows refer to each other by the package's ids. The import checks these references set by set
 * (`assertWhole`): per-row foreign keys would run on plans made when the tables were small, at quadratic cost.
 */
const PACKAGE = `
  create table rounds.round_variety (
    round_id uuid not null constraint fk_round_variety_round references rounds.round,
    variety_id text not null,
    position integer not null,
    name text not null,
    representative_strength numeric,
    volume_class text not null constraint ck_round_variety_class check (volume_class in ('general', 'special')),
    low_price_threshold numeric,
    class_b_price numeric,
    constraint pk_round_variety primary key (round_id, variety_id),
    constraint uq_round_variety_position unique (round_id, position)
  );
  create table rounds.round_product (
    round_id uuid not null,
    product_id text not null,
    position integer not null,
    variety_id text not null,
    bidder_id text not null,
    name text not null,
    entity_id text,
    strength numeric,
    units_per_pack numeric not null,
    ceiling_price numeric,
    reported_volume numeric,
    evaluation_passed_on date,
    cities_covered numeric,
    sales_volume numeric,
    technical_score numeric,
    unit_class text constraint ck_round_product_class check (unit_class in ('A', 'B')),
    org_id uuid,
    constraint pk_round_product primary key (round_id, product_id),
    constraint uq_round_product_position unique (round_id, position)
  );
  create index ix_round_product_variety on rounds.round_product (round_id, variety_id);
  -- submitted_at is text: RFC 3339 allows more digits than timestamptz keeps, and the order of bids may hang on them.
  create table rounds.bid (
    round_id uuid not null,
    product_id text not null,
    pack_price numeric,
    submitted_at text,
    accepts_revival boolean not null,
    draw numeric,
    constraint pk_bid primary key (round_id, product_id),
    constraint ck_bid_price check (pack_price >= 0),
    constraint ck_bid_submitted check (coalesce(pack_price, 0) = 0 or submitted_at is not null)
  );
  create table rounds.region (
    round_id uuid not null constraint fk_region_round references rounds.round,
    region_id text not null,
    name text not null,
    constraint pk_region primary key (round_id, region_id)
  );
  create table rounds.preference (
    round_id uuid not null,
    product_id text not null,
    region_id text not null,
    preference numeric not null,
    constraint pk_preference primary key (round_id, product_id, region_id)
  );
`;

/**
 * Two million rows a round: institutions and regions stand once in a dictionary, and rows carry their numbers; variety
 * and product are the positions of theirs; -1 is a blank.
 */
const VOLUMES = `
  create table rounds.volume_key (
    round_id uuid not null constraint fk_volume_key_round references rounds.round,
    kind text not null constraint ck_volume_key_kind check (kind in ('institution', 'region')),
    n integer not null,
    id text not null,
    constraint pk_volume_key primary key (round_id, kind, n)
  );
  create table rounds.volume (
    round_id uuid not null,
    n integer not null,
    institution integer not null,
    region integer not null,
    variety integer not null,
    product integer not null,
    quantity bigint not null constraint ck_volume_quantity check (quantity >= 0),
    constraint pk_volume primary key (round_id, n)
  );
`;

/** Rounds of which only the winners were ever published (basis `awards`): no bids, so nothing that could be evaluated. */
const PUBLISHED_AWARDS = `
  create table rounds.published_award (
    round_id uuid not null constraint fk_published_award_round references rounds.round,
    position integer not null,
    variety text not null,
    strength text not null,
    pack text not null,
    bidder text not null,
    pack_price numeric(18,4),
    unit_price numeric(18,4),
    confidence text not null constraint ck_published_award_confidence check (confidence in ('high', 'medium', 'low')),
    constraint pk_published_award primary key (round_id, position)
  );
  select platform.protect('rounds.published_award',
    own => 'round_id in (select r.id from rounds.round r)', region => 'round_id in (select r.id from rounds.round r)',
    public => 'round_id in (select r.id from rounds.round r)', centre => 'true');
  select platform.append_only('rounds.published_award');
  grant select on rounds.published_award to jc_app, jc_region, jc_public;
  grant select, insert on rounds.published_award to jc_centre, jc_jobs;
`;

const CHILDREN = ['round_variety', 'round_product', 'bid', 'region', 'preference', 'volume_key', 'volume'];
const PUBLIC_ROUNDS = `round_id in (select r.id from rounds.round r where r.state = ''published'' and r.price_visibility = ''all'')`;
const VISIBLE_ROUNDS = `round_id in (select r.id from rounds.round r)`;
const OF_REGION = `(state = ''published'' or region_code = any ((select jc.regions())::text[]))`;

const PROTECTION = `
  select platform.protect('rounds.round',
    own => 'state = ''published''', region => '${OF_REGION}', public => 'state = ''published''', centre => 'true');
  grant select on rounds.round to jc_app, jc_region, jc_public;
  grant select, insert on rounds.round to jc_centre, jc_jobs;
  grant update (state, official_evaluation, approval_id, published_at, withdrawn_reason, price_visibility, version)
    on rounds.round to jc_centre, jc_jobs;
  ${CHILDREN.map(
    (table) => `
  select platform.protect('rounds.${table}',
    own => '${PUBLIC_ROUNDS}', region => '${VISIBLE_ROUNDS}', public => '${PUBLIC_ROUNDS}', centre => 'true');
  select platform.append_only('rounds.${table}');
  grant select on rounds.${table} to jc_app, jc_region, jc_public;
  grant select, insert on rounds.${table} to jc_centre, jc_jobs;`,
  ).join('')}
`;

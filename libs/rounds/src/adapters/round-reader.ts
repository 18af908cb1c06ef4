import { Injectable, Inject } from '@nestjs/common';

import { DomainError } from '#kernel';
import { Database, mayTake, type Queryer } from '#platform';

import { RoundInputs } from '../application/ports.js';
import type { TiedBid } from '../library/addition.js';
import type { ParameterOverrides, RoundHeader, RoundInput } from '../domain/types.js';
import { readVolumes } from './volume-reader.js';
import { say } from '../library/say.js';

/** Reads what decided a round back into the evaluator's form, in the actor's scope. */
@Injectable()
export class DatabaseRoundInputs extends RoundInputs {
  constructor(@Inject(Database) private readonly database: Database) {
    super();
  }

  load(roundId: string): Promise<RoundInput> {
    return this.database.read((q) => readRound(q, roundId));
  }

  async version(roundId: string): Promise<number> {
    const row = await this.database.read((q) =>
      q.one<{ version: number }>('select version from rounds.round where id = $1', [roundId]),
    );
    if (!row) throw new DomainError('not-found', say('unknown', { id: roundId }));
    return row.version;
  }

  tied(roundId: string): Promise<readonly TiedBid[]> {
    return this.database.read((q) => readTied(q, roundId));
  }
}

interface HeaderRow {
  readonly round_no: string;
  readonly title: string;
  readonly category: RoundHeader['category'];
  readonly ruleset: string;
  readonly parameters: ParameterOverrides;
  readonly has_regions: boolean;
  readonly has_volumes: boolean;
  readonly volume_rows: number;
  readonly basis: string;
  readonly visible: boolean;
  readonly additions: number;
}

/** Bids of the official evaluation that tie, by variety. */
export const readTied = (q: Queryer, id: string): Promise<TiedBid[]> =>
  q.query<TiedBid>(
    `select a.product_id as "productId", a.variety_id as "varietyId" from rounds.award a
     where a.evaluation_id = (select r.official_evaluation from rounds.round r where r.id = $1) and a.status = 'tie'
     order by a.variety_id collate "C", a.product_id collate "C"`,
    [id],
  );

/**
 * The whole input of a round; refused where the actor may not see its prices or nobody knows them. Bids are completed with the
 * additions up to `edition`, by default those of the official evaluation.
 */
export async function readRound(q: Queryer, id: string, edition?: number): Promise<RoundInput> {
  await mayTake(q, 'round-reading');
  const header = await q.one<HeaderRow>(
    `select round_no, title, category, ruleset, parameters, has_regions, has_volumes, volume_rows, basis,
       exists (select 1 from rounds.round_variety v where v.round_id = $1) as visible,
       coalesce((select e.additions from rounds.evaluation e where e.id = official_evaluation), 0) as additions
     from rounds.round where id = $1`,
    [id],
  );
  if (!header) throw new DomainError('not-found', say('unknown', { id }));
  if (header.basis === 'awards') throw new DomainError('only-awards-known', say('bids-never-published'));
  if (!header.visible) throw new DomainError('prices-not-public', say('only-notice-public'));
  const { round_no, title, category, ruleset, parameters } = header;
  const varieties = await q.query<RoundInput['varieties'][number]>(VARIETIES, [id]);
  const products = await q.query<RoundInput['products'][number]>(PRODUCTS, [id]);
  return {
    round: { id: round_no, title, category, ruleset, parameters },
    varieties,
    products,
    bids: await q.query(BIDS, [id, edition ?? header.additions]),
    regions: header.has_regions ? await q.query(REGIONS, [id]) : null,
    preferences: await q.query(PREFERENCES, [id]),
    volumes: header.has_volumes
      ? await readVolumes(q, id, header.volume_rows, {
          varieties: varieties.map((variety) => variety.id),
          products: products.map((product) => product.id),
        })
      : null,
  };
}

const VARIETIES = `
  select variety_id as id, name, representative_strength::text as "representativeStrength", volume_class as "volumeClass",
    low_price_threshold::text as "lowPriceThreshold", class_b_price::text as "classBPrice"
  from rounds.round_variety where round_id = $1 order by position`;
const PRODUCTS = `
  select product_id as id, variety_id as "varietyId", bidder_id as "bidderId", name, entity_id as "entityId",
    strength::text as strength, units_per_pack::text as "unitsPerPack", ceiling_price::text as "ceilingPrice",
    reported_volume::text as "reportedVolume", to_char(evaluation_passed_on, 'YYYY-MM-DD') as "evaluationPassedOn",
    cities_covered::text as "citiesCovered", sales_volume::text as "salesVolume", technical_score::text as "technicalScore",
    unit_class as "unitClass"
  from rounds.round_product where round_id = $1 order by position`;
const BIDS = `
  select b.product_id as "productId", b.pack_price::text as "packPrice", b.submitted_at as "submittedAt",
    coalesce(a.accepts_revival, b.accepts_revival) as "acceptsRevival", coalesce(a.draw, b.draw)::text as draw,
    coalesce(a.second_quote, b.second_quote)::text as "secondQuote"
  from rounds.bid b left join (
    select x.product_id,
      (array_agg(x.accepts_revival order by x.edition desc) filter (where x.accepts_revival is not null))[1] as accepts_revival,
      (array_agg(x.second_quote order by x.edition desc) filter (where x.second_quote is not null))[1] as second_quote,
      (array_agg(x.draw order by x.edition desc) filter (where x.draw is not null))[1] as draw
    from rounds.bid_addition x where x.round_id = $1 and x.edition <= $2 group by x.product_id) a using (product_id)
  where b.round_id = $1 order by b.product_id collate "C"`;
const REGIONS =
  'select region_id as id, name from rounds.region where round_id = $1 order by region_id collate "C"';
const PREFERENCES = `
  select product_id as "productId", region_id as "regionId", preference::text as preference
  from rounds.preference where round_id = $1 order by product_id collate "C", region_id collate "C"`;

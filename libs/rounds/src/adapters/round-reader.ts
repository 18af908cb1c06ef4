import { Injectable, Inject } from '@nestjs/common';

import { DomainError } from '#kernel';
import { Database, mayTake, type Queryer } from '#platform';

import { RoundInputs } from '../application/ports.js';
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
}

/** The whole input of a round; refused where the actor may not see its prices or nobody knows them. */
export async function readRound(q: Queryer, id: string): Promise<RoundInput> {
  await mayTake(q, 'round-reading');
  const header = await q.one<HeaderRow>(
    `select round_no, title, category, ruleset, parameters, has_regions, has_volumes, volume_rows, basis,
       exists (select 1 from rounds.round_variety v where v.round_id = $1) as visible
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
    bids: await q.query(BIDS, [id]),
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
  select product_id as "productId", pack_price::text as "packPrice", submitted_at as "submittedAt",
    accepts_revival as "acceptsRevival", draw::text as draw
  from rounds.bid where round_id = $1 order by product_id collate "C"`;
const REGIONS =
  'select region_id as id, name from rounds.region where round_id = $1 order by region_id collate "C"';
const PREFERENCES = `
  select product_id as "productId", region_id as "regionId", preference::text as preference
  from rounds.preference where round_id = $1 order by product_id collate "C", region_id collate "C"`;

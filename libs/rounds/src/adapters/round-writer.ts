import { DomainError } from '#kernel';
import { mayTake, pinyinInitials, type Queryer } from '#platform';

import type { NewRound, PublishedAward } from '../application/ports.js';
import { BLANK, type RoundHeader, type RoundInput, type VolumeColumns } from '../domain/types.js';
import { insertBlocks, insertColumns, StatementQueue } from './columns.js';
import { say } from '../library/say.js';

/** Stores a round and everything that decided it; ids keep the package's own text. */
export async function writeRound(q: Queryer, round: NewRound, input: RoundInput): Promise<void> {
  await mayTake(q, 'round-storing');
  await writeHeader(q, round, factsOf(input));
  const queue = new StatementQueue(q);
  await writeVarieties(queue, round.id, input);
  await writeProducts(queue, round.id, input);
  await writeBids(queue, round.id, input);
  await writeRegions(queue, round.id, input);
  if (input.volumes) await writeVolumes(queue, round.id, input, input.volumes);
  await queue.done();
  await assertWhole(q, round.id);
}

/** Every reference within the round leads somewhere; what does not is a defect of the caller, and undoes the import. */
async function assertWhole(q: Queryer, roundId: string): Promise<void> {
  const orphan = await q.one<{ what: string }>(ORPHANS, [roundId]);
  if (orphan) throw new Error(`${orphan.what} refers to something that the round does not have`);
}

/** Set against set: without statistics on rows just written, a join per row would be planned. */
const ORPHANS = `
  select 'product of variety ' || variety_id as what from (
    select variety_id from rounds.round_product where round_id = $1
    except select variety_id from rounds.round_variety where round_id = $1) v
  union all
  select 'bid ' || product_id from (
    (select product_id from rounds.bid where round_id = $1
     union all select product_id from rounds.preference where round_id = $1)
    except select product_id from rounds.round_product where round_id = $1) b
  union all
  select 'preference for region ' || region_id from (
    select region_id from rounds.preference where round_id = $1
    except select region_id from rounds.region where round_id = $1) g
  limit 1`;

/** What the round's own row says, beside where it came from. */
interface RoundFacts {
  readonly round: RoundHeader;
  readonly basis: 'package' | 'awards';
  readonly hasRegions: boolean;
  readonly hasVolumes: boolean;
  readonly varieties: number;
  readonly products: number;
  readonly bidders: number;
  readonly volumeRows: number;
}

const factsOf = (input: RoundInput): RoundFacts => ({
  round: input.round,
  basis: 'package',
  hasRegions: input.regions !== null,
  hasVolumes: input.volumes !== null,
  varieties: input.varieties.length,
  products: input.products.length,
  bidders: new Set(input.products.map((product) => product.bidderId)).size,
  volumeRows: input.volumes?.length ?? 0,
});

/** The unique index decides between imports of one round number, however many come at once. */
async function writeHeader(q: Queryer, round: NewRound, facts: RoundFacts): Promise<void> {
  const written = await q.query(
    `insert into rounds.round (id, round_no, title, category, ruleset, parameters, source_text, source_url, source_confidence,
       opened_on, announced_on, price_visibility, state, region_code, org_id, batch_id, input_hash, has_regions, has_volumes,
       variety_count, product_count, bidder_count, volume_rows, basis, initials)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'imported', $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
     on conflict (round_no) where state <> 'withdrawn' do nothing returning id`,
    [
      round.id,
      facts.round.id,
      facts.round.title,
      facts.round.category,
      facts.round.ruleset,
      JSON.stringify(facts.round.parameters),
      round.source.text,
      round.source.url,
      round.source.confidence,
      round.source.openedOn,
      round.source.announcedOn,
      round.visibility,
      round.regionCode,
      round.orgId,
      round.batchId,
      round.inputHash,
      facts.hasRegions,
      facts.hasVolumes,
      facts.varieties,
      facts.products,
      facts.bidders,
      facts.volumeRows,
      facts.basis,
      pinyinInitials(facts.round.title),
    ],
  );
  if (written.length === 0)
    throw new DomainError('already-exists', say('number-taken', { round: facts.round.id }));
}

/** Stores a round of which only the winners were published. */
export async function writePublishedAwards(
  q: Queryer,
  round: NewRound,
  header: RoundHeader,
  awards: readonly PublishedAward[],
): Promise<void> {
  await writeHeader(q, round, {
    round: header,
    basis: 'awards',
    hasRegions: false,
    hasVolumes: false,
    varieties: new Set(awards.map((award) => award.variety)).size,
    products: awards.length,
    bidders: new Set(awards.map((award) => award.bidder)).size,
    volumeRows: 0,
  });
  const queue = new StatementQueue(q);
  await insertColumns(
    queue,
    'rounds.published_award',
    { round_id: round.id },
    {
      position: { type: 'int4', values: positions(awards.length) },
      variety: { type: 'text', values: awards.map((a) => a.variety) },
      strength: { type: 'text', values: awards.map((a) => a.strength) },
      pack: { type: 'text', values: awards.map((a) => a.pack) },
      bidder: { type: 'text', values: awards.map((a) => a.bidder) },
      pack_price: { type: 'numeric', values: awards.map((a) => a.packPrice) },
      unit_price: { type: 'numeric', values: awards.map((a) => a.unitPrice) },
      confidence: { type: 'text', values: awards.map((a) => a.confidence) },
    },
    awards.length,
  );
  await queue.done();
}

const writeVarieties = (queue: StatementQueue, round_id: string, { varieties }: RoundInput): Promise<void> =>
  insertColumns(
    queue,
    'rounds.round_variety',
    { round_id },
    {
      variety_id: { type: 'text', values: varieties.map((v) => v.id) },
      position: { type: 'int4', values: positions(varieties.length) },
      name: { type: 'text', values: varieties.map((v) => v.name) },
      representative_strength: { type: 'numeric', values: varieties.map((v) => v.representativeStrength) },
      volume_class: { type: 'text', values: varieties.map((v) => v.volumeClass) },
      low_price_threshold: { type: 'numeric', values: varieties.map((v) => v.lowPriceThreshold) },
      class_b_price: { type: 'numeric', values: varieties.map((v) => v.classBPrice) },
    },
    varieties.length,
  );

const writeProducts = (queue: StatementQueue, round_id: string, { products }: RoundInput): Promise<void> =>
  insertColumns(
    queue,
    'rounds.round_product',
    { round_id },
    {
      product_id: { type: 'text', values: products.map((p) => p.id) },
      position: { type: 'int4', values: positions(products.length) },
      variety_id: { type: 'text', values: products.map((p) => p.varietyId) },
      bidder_id: { type: 'text', values: products.map((p) => p.bidderId) },
      name: { type: 'text', values: products.map((p) => p.name) },
      entity_id: { type: 'text', values: products.map((p) => p.entityId) },
      strength: { type: 'numeric', values: products.map((p) => p.strength) },
      units_per_pack: { type: 'numeric', values: products.map((p) => p.unitsPerPack) },
      ceiling_price: { type: 'numeric', values: products.map((p) => p.ceilingPrice) },
      reported_volume: { type: 'numeric', values: products.map((p) => p.reportedVolume) },
      evaluation_passed_on: { type: 'date', values: products.map((p) => p.evaluationPassedOn) },
      cities_covered: { type: 'numeric', values: products.map((p) => p.citiesCovered) },
      sales_volume: { type: 'numeric', values: products.map((p) => p.salesVolume) },
      technical_score: { type: 'numeric', values: products.map((p) => p.technicalScore) },
      unit_class: { type: 'text', values: products.map((p) => p.unitClass) },
    },
    products.length,
  );

const writeBids = (queue: StatementQueue, round_id: string, { bids }: RoundInput): Promise<void> =>
  insertColumns(
    queue,
    'rounds.bid',
    { round_id },
    {
      product_id: { type: 'text', values: bids.map((b) => b.productId) },
      pack_price: { type: 'numeric', values: bids.map((b) => b.packPrice) },
      submitted_at: { type: 'text', values: bids.map((b) => b.submittedAt) },
      accepts_revival: { type: 'boolean', values: bids.map((b) => String(b.acceptsRevival)) },
      draw: { type: 'numeric', values: bids.map((b) => b.draw) },
      second_quote: { type: 'numeric', values: bids.map((b) => b.secondQuote ?? null) },
    },
    bids.length,
  );

async function writeRegions(
  queue: StatementQueue,
  round_id: string,
  { regions, preferences }: RoundInput,
): Promise<void> {
  if (!regions) return;
  await insertColumns(
    queue,
    'rounds.region',
    { round_id },
    {
      region_id: { type: 'text', values: regions.map((r) => r.id) },
      name: { type: 'text', values: regions.map((r) => r.name) },
    },
    regions.length,
  );
  await insertColumns(
    queue,
    'rounds.preference',
    { round_id },
    {
      product_id: { type: 'text', values: preferences.map((p) => p.productId) },
      region_id: { type: 'text', values: preferences.map((p) => p.regionId) },
      preference: { type: 'numeric', values: preferences.map((p) => p.preference) },
    },
    preferences.length,
  );
}

async function writeVolumes(
  queue: StatementQueue,
  round_id: string,
  input: RoundInput,
  volumes: VolumeColumns,
): Promise<void> {
  await writeKeys(queue, round_id, 'institution', volumes.institutions);
  await writeKeys(queue, round_id, 'region', volumes.regions);
  const varieties = placesOf(volumes.varieties, input.varieties);
  const products = placesOf(volumes.products, input.products);
  const at = (column: Uint32Array, places?: Int32Array): Int32Array =>
    Int32Array.from({ length: volumes.length }, (_, row) => {
      const index = column[row] ?? BLANK;
      return index === BLANK ? -1 : places ? (places[index] ?? -1) : index;
    });
  await insertBlocks(
    queue,
    'rounds.volume_block',
    { round_id },
    {
      institution: { type: 'int4', values: at(volumes.institution) },
      region: { type: 'int4', values: at(volumes.region) },
      variety: { type: 'int4', values: at(volumes.variety, varieties) },
      product: { type: 'int4', values: at(volumes.product, products) },
      quantity: { type: 'int8', values: volumes.quantity },
    },
    volumes.length,
  );
}

const writeKeys = (
  queue: StatementQueue,
  round_id: string,
  kind: string,
  ids: readonly string[],
): Promise<void> =>
  insertColumns(
    queue,
    'rounds.volume_key',
    { round_id },
    {
      kind: { type: 'text', values: ids.map(() => kind) },
      n: { type: 'int4', values: positions(ids.length) },
      id: { type: 'text', values: ids },
    },
    ids.length,
  );

const positions = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);

/** Dictionary index → position in the round's own list. */
function placesOf(dictionary: readonly string[], list: readonly { readonly id: string }[]): Int32Array {
  const position = new Map(list.map(({ id }, i) => [id, i]));
  return Int32Array.from(dictionary, (id) => position.get(id) ?? -1);
}

const BIGINT_MAX = 2n ** 63n - 1n;
const DIGITS_MAX = 1_000;

/** Refuses what a package may hold but the library's columns cannot: a NUL character, over-long numbers, volumes over 2^63. */
export function assertStorable(input: RoundInput): void {
  const texts = [input.round, ...input.varieties, ...input.products, ...input.bids, ...(input.regions ?? [])];
  for (const record of texts)
    for (const [field, value] of Object.entries(record as object)) {
      if (typeof value !== 'string') continue;
      if (value.includes('\u0000'))
        throw DomainError.field(field, 'nul-character', say('nul-character', { field }));
      if (/^[\d.]+$/.test(value) && value.length > DIGITS_MAX)
        throw DomainError.field(field, 'too-long', say('too-many-digits', { field, max: DIGITS_MAX }));
    }
  const { volumes } = input;
  for (let row = 0; row < (volumes?.length ?? 0); row++) {
    const quantity = volumes?.quantity.get(row) ?? 0;
    if (typeof quantity === 'bigint' && quantity > BIGINT_MAX)
      throw DomainError.field(
        'quantity',
        'too-large',
        say('quantity-too-large', { max: BIGINT_MAX.toString() }),
      );
  }
}

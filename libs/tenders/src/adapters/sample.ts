import { DomainError } from '#kernel';
import type { Database } from '#platform';
import { refusePackage, sampleBids } from '#rounds';
import { findRuleSet, type RoundInput } from '#rounds/evaluator';
import { memorySource, packageFiles, readPackage, readTender, textOf } from '#rounds/package';

import type { TenderFiles } from '../application/ports.js';
import { saySample } from '../domain/say-sample.js';
import type { SampleComparisonBody, SampleView } from './http/sample.views.js';

/** A tender's package with sample bids: a round to try rules on, which nobody stores. */
export interface ReadSample {
  readonly input: RoundInput;
  readonly sample: SampleView;
}

/**
 * The package of a tender, whatever its state, with bids that were made up or brought along. It is read again for each rule set, because
 * one may need columns that the package does not have; the refusal names file, line and column.
 */
export async function readSample(
  database: Database,
  tenderId: string,
  { recipe, bids, sides }: Pick<SampleComparisonBody, 'recipe' | 'bids' | 'sides'>,
): Promise<ReadSample> {
  if ((recipe === undefined) === (bids === undefined))
    throw DomainError.field('recipe', 'one-of-two', saySample('one-of-two'));
  if (recipe && Number(recipe.from) > Number(recipe.to))
    throw DomainError.field('to', 'below-from', saySample('shares-reversed'));
  const files = await packageOf(database, tenderId);
  const tender = await readTender(memorySource(files));
  if (!tender.ok) refusePackage(tender.violations, tender.count);
  const { round } = tender.input;
  const csv = recipe ? bidsFile({ ...round, bids: sampleBids(round, recipe) }) : Buffer.from(bids ?? '');
  let input: RoundInput | undefined;
  for (const ruleset of new Set(sides.map((side) => side.ruleset))) {
    const reading = await readPackage(
      memorySource({ ...files, 'bids.csv': csv }),
      findRuleSet(ruleset) ?? null,
    );
    if (!reading.ok) refusePackage(reading.violations, reading.count);
    input = reading.input;
  }
  if (!input) throw new Error('no side');
  const whole = { ...input, round: { ...input.round, title: round.round.title } };
  return { input: whole, sample: viewOf(whole, recipe === undefined ? 'uploaded' : 'generated') };
}

async function packageOf(database: Database, tenderId: string): Promise<TenderFiles> {
  const rows = await database.read((q) =>
    q.query<{ name: string; content: Buffer }>(
      'select name, content from tender.package_file where tender_id = $1',
      [tenderId],
    ),
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, new Uint8Array(content)]));
}

const bidsFile = (input: RoundInput): Buffer =>
  Buffer.from(textOf(packageFiles(input)['bids.csv']?.() ?? []));

function viewOf({ products, bids }: RoundInput, kind: SampleView['kind']): SampleView {
  const priced = new Set(bids.flatMap(({ productId, packPrice }) => (packPrice === null ? [] : [productId])));
  const bidding = new Set(products.flatMap(({ id, bidderId }) => (priced.has(id) ? [bidderId] : [])));
  const companies = new Set(products.map(({ bidderId }) => bidderId));
  return { kind, products: products.length, bids: priced.size, abstaining: companies.size - bidding.size };
}

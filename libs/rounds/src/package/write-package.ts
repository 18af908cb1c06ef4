import { BLANK, findRuleSet, type RoundInput, type VolumeColumns } from '../domain/index.js';
import { csvField, csvLine } from './csv-writer.js';
import { type OutputFiles, writeTogether } from './output-folder.js';
import { PACKAGE_FILES } from './source.js';

/** Writes a round as a package folder (招标轮次数据包), which reads back as the same round. Optional files of an older round go. */
export function writePackage(input: RoundInput, folder: string): void {
  const files = packageFiles(input);
  const stale = PACKAGE_FILES.filter((file) => !Object.hasOwn(files, file));
  writeTogether(folder, files, stale);
}

/** The files of a round package, for a folder or an archive. Optional files appear only when the round has them. */
export function packageFiles(input: RoundInput): OutputFiles {
  const { regions, volumes } = input;
  return {
    'round.json': () => [`${JSON.stringify(input.round, null, 2)}\n`],
    'varieties.csv': () => varieties(input),
    'products.csv': () => products(input),
    'bids.csv': () => bids(input),
    ...(regions
      ? {
          'regions.csv': () => ['region_id,name\n', ...regions.map(({ id, name }) => csvLine([id, name]))],
          'region_preferences.csv': () => preferences(input),
        }
      : {}),
    ...(volumes ? { 'volumes.csv': () => volumeRows(volumes) } : {}),
  };
}

function* varieties(input: RoundInput): Iterable<string> {
  yield 'variety_id,name,representative_strength,volume_class,low_price_threshold,class_b_price\n';
  for (const row of input.varieties)
    yield csvLine([
      row.id,
      row.name,
      row.representativeStrength,
      row.volumeClass,
      row.lowPriceThreshold,
      row.classBPrice,
    ]);
}

/** `unit_class` is written where the rule set uses it, and only there: other packages have no such column. */
function* products(input: RoundInput): Iterable<string> {
  const withUnits = findRuleSet(input.round.ruleset)?.needs.includes('unit_class') === true;
  const unitColumn = withUnits ? ',unit_class' : '';
  yield `product_id,variety_id,bidder_id,name,entity_id,strength,units_per_pack,ceiling_price,reported_volume,evaluation_passed_on,cities_covered,sales_volume,technical_score${unitColumn}\n`;
  for (const row of input.products)
    yield csvLine([
      row.id,
      row.varietyId,
      row.bidderId,
      row.name,
      row.entityId,
      row.strength,
      row.unitsPerPack,
      row.ceilingPrice,
      row.reportedVolume,
      row.evaluationPassedOn,
      row.citiesCovered,
      row.salesVolume,
      row.technicalScore,
      ...(withUnits ? [row.unitClass] : []),
    ]);
}

/** `second_quote` is written where there was one, and only there: other packages have no such column. */
function* bids(input: RoundInput): Iterable<string> {
  const quoted = input.bids.some(({ secondQuote }) => secondQuote != null);
  yield `product_id,pack_price,submitted_at,accepts_revival,draw${quoted ? ',second_quote' : ''}\n`;
  for (const row of input.bids)
    yield csvLine([
      row.productId,
      row.packPrice,
      row.submittedAt,
      row.acceptsRevival ? 'Y' : 'N',
      row.draw,
      ...(quoted ? [row.secondQuote ?? null] : []),
    ]);
}

function* preferences(input: RoundInput): Iterable<string> {
  yield 'product_id,region_id,preference\n';
  for (const row of input.preferences) yield csvLine([row.productId, row.regionId, row.preference]);
}

function* volumeRows(volumes: VolumeColumns): Iterable<string> {
  yield 'institution_id,region_id,variety_id,product_id,quantity\n';
  const written = (ids: readonly string[], index: number | undefined): string =>
    csvField(ids[index ?? BLANK] ?? '');
  for (let row = 0; row < volumes.length; row++) {
    const institution = written(volumes.institutions, volumes.institution[row]);
    const region = written(volumes.regions, volumes.region[row]);
    const variety = written(volumes.varieties, volumes.variety[row]);
    const product = written(volumes.products, volumes.product[row]);
    yield `${institution},${region},${variety},${product},${volumes.quantity.text(row)}\n`;
  }
}

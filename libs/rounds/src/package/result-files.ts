import {
  type AllocationColumns,
  BLANK,
  type Explanation,
  type RoundResult,
  type VolumeColumns,
} from '../domain/index.js';
import { csvField, csvLine, type Piece } from './csv-writer.js';
import { encodeFields, LineBuffer } from './line-buffer.js';

/** The files of a result, each as pieces in order (text, or its UTF-8 bytes), so that no file need be held whole. */
export type ResultFiles = Readonly<Record<ResultFile, () => Iterable<Piece>>>;
export type ResultFile = (typeof RESULT_FILES)[number];

/** Files that every evaluation writes. */
export const RESULT_FILES = [
  'awards.csv',
  'varieties.csv',
  'areas.csv',
  'allocations.csv',
  'explanations.json',
] as const;

/** A result in its published form (评审结果文件). */
export const resultFiles = (result: RoundResult, volumes: VolumeColumns | null): ResultFiles => ({
  'awards.csv': () => awards(result),
  'varieties.csv': () => varieties(result),
  'areas.csv': () => areas(result),
  'allocations.csv': () => allocations(result.allocations, volumes),
  'explanations.json': () => explanationsFile(result.explanations),
});

function* awards(result: RoundResult): Iterable<string> {
  yield 'variety_id,product_id,bidder_id,rank,unit_price,comparable_price,status,reason,award_comparable_price,award_unit_price,low_price_declaration\n';
  for (const row of result.awards)
    yield csvLine([
      row.varietyId,
      row.productId,
      row.bidderId,
      row.rank,
      row.unitPrice,
      row.comparablePrice,
      row.status,
      row.reason,
      row.awardComparablePrice,
      row.awardUnitPrice,
      row.lowPriceDeclaration,
    ]);
}

function* varieties(result: RoundResult): Iterable<string> {
  yield 'variety_id,eligible,valid,cap,anchor,line,winners,agreed_ratio,cycle_years\n';
  for (const row of result.varieties)
    yield csvLine([
      row.varietyId,
      row.eligible,
      row.valid,
      row.cap,
      row.anchor,
      row.line,
      row.winners,
      row.agreedRatio,
      row.cycleYears,
    ]);
}

function* areas(result: RoundResult): Iterable<string> {
  yield 'variety_id,region_id,primary_product_id,backup_product_id\n';
  for (const row of result.areas)
    yield csvLine([row.varietyId, row.regionId, row.primaryProductId, row.backupProductId]);
}

/** Ids are quoted and encoded once per dictionary, not once per row: a national round has millions of rows. */
function* allocations(lines: AllocationColumns | null, volumes: VolumeColumns | null): Iterable<Piece> {
  yield 'institution_id,variety_id,reported_product_id,product_id,quantity,agreed_quantity\n';
  if (!lines || !volumes) return;
  const institutions = encodeFields(volumes.institutions.map(csvField));
  const ofVariety = encodeFields(volumes.varieties.map(csvField));
  const reported = encodeFields(volumes.products.map(csvField));
  const suppliers = encodeFields(lines.products.map(csvField));
  const { institution, variety, product, quantity } = volumes;
  const longest = institutions.longest + ofVariety.longest + reported.longest + suppliers.longest;
  const buffer = new LineBuffer(longest);
  for (let line = 0; line < lines.length; line++) {
    const row = lines.row[line] ?? BLANK;
    buffer.field(institutions, institution[row] ?? BLANK);
    buffer.field(ofVariety, variety[row] ?? BLANK);
    buffer.field(reported, product[row] ?? BLANK);
    buffer.field(suppliers, lines.product[line] ?? BLANK);
    buffer.quantity(quantity.get(row), false);
    buffer.quantity(lines.agreed.get(line), true);
    if (!buffer.hasRoom()) yield buffer.take();
  }
  yield buffer.take();
}

/** explanations.json, from explanations in the order of the awards. */
export function* explanationsFile(rows: Iterable<Explanation>): Iterable<string> {
  yield '[';
  let separator = '\n';
  for (const row of rows) {
    yield `${separator}${JSON.stringify({
      variety_id: row.varietyId,
      product_id: row.productId,
      status: row.status,
      reason: row.reason,
      K: row.K,
      eligible: row.eligible,
      cap: row.cap,
      L: row.L,
      anchor: row.anchor,
      line: row.line,
      target: row.target,
      mean_reported_volume: row.meanReportedVolume,
      deciding_key: row.decidingKey,
      text: row.text,
    })}`;
    separator = ',\n';
  }
  yield separator === ',\n' ? '\n]\n' : ']\n';
}

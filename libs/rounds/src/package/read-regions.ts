import type { PreferenceInput, RegionInput } from '../domain/index.js';
import type { TableRow } from './csv-table.js';
import {
  checkReference,
  KnownIds,
  openFile,
  type Reading,
  readFile,
  registerKey,
  type Report,
  reporter,
} from './reading.js';
import { PREFERENCES, REGIONS } from './tables.js';
import { quoted } from './violation.js';
import { say } from './say.js';

/** regions.csv as read: `rows` is null when the file is not given. */
export interface RegionsReading {
  readonly rows: readonly RegionInput[] | null;
  readonly ids: KnownIds;
  readonly given: boolean;
}

/** Reads regions.csv, which is optional and has at least one row. */
export async function readRegions(reading: Reading): Promise<RegionsReading> {
  const before = reading.log.count;
  const rows: RegionInput[] = [];
  const ids = new KnownIds();
  const report = reporter(reading, REGIONS);
  const result = await readFile(reading, REGIONS, false, (row) => {
    if (registerKey(row, 0, ids, report)) rows.push({ id: row.fields[0] ?? '', name: row.fields[1] ?? '' });
  });
  const given = result !== null || reading.log.count > before;
  ids.complete = result?.complete ?? false;
  if (result?.rows === 0 && reading.log.count === before)
    reading.log.add(REGIONS.file, 1, 'region_id', 'regions-empty', say('regions-empty'));
  return { rows: result ? rows : null, ids, given };
}

/** Reads region_preferences.csv, which is optional and goes with regions.csv only. */
export async function readPreferences(
  reading: Reading,
  products: KnownIds,
  regions: RegionsReading,
): Promise<readonly PreferenceInput[]> {
  if (!regions.given) {
    if (await openFile(reading, PREFERENCES.file, false))
      reading.log.add(PREFERENCES.file, 1, '', 'file-not-allowed', say('preferences-without-regions'));
    return [];
  }
  const rows: PreferenceInput[] = [];
  const report = reporter(reading, PREFERENCES);
  const checkOnce = onceEach(report);
  await readFile(reading, PREFERENCES, false, (row) => {
    checkReference(row, 0, products, report);
    checkReference(row, 1, regions.ids, report);
    checkOnce(row);
    const [productId, regionId, preference] = row.fields;
    rows.push({ productId: productId ?? '', regionId: regionId ?? '', preference: preference ?? '' });
  });
  return rows;
}

/** One product names a region once and a preference once. */
function onceEach(report: Report): (row: TableRow) => void {
  const chosen = new Map<string, { regions: KnownIds; preferences: KnownIds }>();
  return (row) => {
    const [productId = '', regionId = '', preference = ''] = row.fields;
    if (row.faulty(0) || productId === '') return;
    const of = chosen.get(productId) ?? { regions: new KnownIds(), preferences: new KnownIds() };
    chosen.set(productId, of);
    if (!row.faulty(1) && regionId !== '' && !of.regions.add(regionId, row.line))
      report(
        row,
        1,
        'region-repeated',
        say('also-on-line', { id: quoted(regionId), line: of.regions.lineOf(regionId) }),
      );
    const place = preference.replace(/^0+/, '');
    if (!row.faulty(2) && place !== '' && !of.preferences.add(place, row.line))
      report(
        row,
        2,
        'preference-repeated',
        say('also-on-line', { id: quoted(preference), line: of.preferences.lineOf(place) }),
      );
  };
}

import { CSV_FIELDS, cell, type PackageRows, type Row } from './package-rows.js';

/**
 * The smallest package, by leaving out one row, file or parameter after the other, of which `fails` still holds.
 * Rows that refer to a left-out row go with it.
 */
export const shrink = async (
  pack: PackageRows,
  fails: (candidate: PackageRows) => Promise<boolean>,
): Promise<PackageRows> => {
  for (const candidate of smaller(pack)) if (await fails(candidate)) return shrink(candidate, fails);
  return pack;
};

function* smaller(pack: PackageRows): Generator<PackageRows> {
  if (pack.regions !== null) yield { ...pack, regions: null, preferences: null };
  if (pack.preferences !== null) yield { ...pack, preferences: null };
  if (pack.volumes !== null) yield { ...pack, volumes: null };
  for (const name of Object.keys(pack.round.parameters ?? {})) {
    const kept = Object.entries(pack.round.parameters ?? {}).filter(([other]) => other !== name);
    yield { ...pack, round: { ...pack.round, parameters: Object.fromEntries(kept) } };
  }
  for (const field of CSV_FIELDS)
    for (const row of pack[field] ?? [])
      yield withoutDangling({ ...pack, [field]: (pack[field] ?? []).filter((other) => other !== row) });
  yield* blanked(pack);
}

/** Packages with one optional field of a product or variety made blank. */
function* blanked(pack: PackageRows): Generator<PackageRows> {
  const optional =
    /^(strength|entity_id|ceiling_price|reported_volume|evaluation_passed_on|representative_strength)$/;
  for (const field of ['varieties', 'products'] as const)
    for (const row of pack[field])
      for (const name of Object.keys(row).filter(
        (column) => optional.test(column) && cell(row, column) !== '',
      )) {
        const rows = pack[field].map((other) => (other === row ? { ...row, [name]: '' } : other));
        yield { ...pack, [field]: rows };
      }
}

const withoutDangling = (pack: PackageRows): PackageRows => {
  const varieties = new Set(pack.varieties.map((row) => cell(row, 'variety_id')));
  const products = pack.products.filter((row) => varieties.has(cell(row, 'variety_id')));
  const productIds = new Set(products.map((row) => cell(row, 'product_id')));
  const regionIds = pack.regions && new Set(pack.regions.map((row) => cell(row, 'region_id')));
  if (pack.regions?.length === 0) return withoutDangling({ ...pack, regions: null, preferences: null });
  const inRegions = (row: Row): boolean => regionIds === null || regionIds.has(cell(row, 'region_id'));
  const ofProduct = (row: Row): boolean => productIds.has(cell(row, 'product_id'));
  const ofVolume = (row: Row): boolean =>
    varieties.has(cell(row, 'variety_id')) &&
    (cell(row, 'product_id') === '' || ofProduct(row)) &&
    inRegions(row);
  return {
    ...pack,
    products,
    bids: pack.bids.filter(ofProduct),
    preferences: pack.preferences && pack.preferences.filter((row) => ofProduct(row) && inRegions(row)),
    volumes: pack.volumes && pack.volumes.filter(ofVolume),
  };
};

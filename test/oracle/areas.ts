import { byCodePoint, cell, type PackageRows } from './package-rows.js';

/** A supply area (选区) of one variety; '' where nobody supplies. */
export interface Area {
  readonly regionId: string;
  primary: string;
  backup: string;
}

/** A winner that chooses areas, in rank order. */
export interface Chooser {
  readonly productId: string;
  readonly entity: string;
}

/** Lets the choosers pick primaries (主供) and then backups (备供). */
export const chooseAreas = (pack: PackageRows, choosers: readonly Chooser[]): Area[] => {
  const regionIds = (pack.regions ?? []).map((row) => cell(row, 'region_id'));
  const areas = regionIds.sort(byCodePoint).map((regionId): Area => ({ regionId, primary: '', backup: '' }));
  const first = choosers[0];
  if (!first) return [];
  for (let turn = 0, free = areas; free.length > 0; turn += 1) {
    const chooser = choosers[(turn === 0 ? 0 : turn - 1) % choosers.length] ?? first;
    const choice = favourite(pack, chooser, free);
    if (choice) choice.primary = chooser.productId;
    free = areas.filter((area) => area.primary === '');
  }
  chooseBackups(pack, choosers, areas);
  return areas;
};

const chooseBackups = (pack: PackageRows, choosers: readonly Chooser[], areas: readonly Area[]): void => {
  const entityOf = new Map(choosers.map((chooser) => [chooser.productId, chooser.entity]));
  for (let idle = 0, turn = 0; idle < choosers.length; turn += 1) {
    const chooser = choosers[turn % choosers.length];
    if (!chooser) return;
    const open = areas.filter((area) => area.backup === '' && entityOf.get(area.primary) !== chooser.entity);
    const choice = favourite(pack, chooser, open);
    if (choice) choice.backup = chooser.productId;
    idle = choice ? 0 : idle + 1;
  }
};

/** The most preferred of some areas, else the one with the smallest region_id. */
const favourite = (pack: PackageRows, chooser: Chooser, areas: readonly Area[]): Area | undefined => {
  const wishes = (pack.preferences ?? [])
    .filter((row) => cell(row, 'product_id') === chooser.productId)
    .sort((a, b) => (BigInt(cell(a, 'preference')) < BigInt(cell(b, 'preference')) ? -1 : 1))
    .map((row) => cell(row, 'region_id'));
  const wished = wishes.find((regionId) => areas.some((area) => area.regionId === regionId));
  return wished === undefined ? areas[0] : areas.find((area) => area.regionId === wished);
};

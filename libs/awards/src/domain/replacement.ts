import { DomainError } from '#kernel';

import { say } from './say.js';

/** A supply area as it stands (供应地区): who supplies first, who stands by; nobody when it is open. */
export interface SupplyArea {
  readonly regionId: string;
  readonly primary: string | null;
  readonly backup: string | null;
}
/** Agreed volume of a product in a region (约定采购量); a round without regions has one region, ''. */
export interface RegionVolume {
  readonly regionId: string;
  readonly productId: string;
  readonly quantity: bigint;
}
/** Whom the office names for a region that has no backup: another winner, or nobody with the reason. */
export interface Naming {
  readonly regionId: string;
  readonly productId: string | null;
  readonly reason: string;
}
/** A variety whose winner loses the award. */
export interface Standing {
  readonly withdrawn: string;
  /** Winners that stand, without the one that is withdrawn. */
  readonly winners: readonly string[];
  readonly areas: readonly SupplyArea[];
  readonly volumes: readonly RegionVolume[];
}
/** What a withdrawal changes: areas as they are afterwards, and volumes that go over; `to` is null where nobody takes them. */
export interface Replacement {
  readonly areas: readonly SupplyArea[];
  readonly moves: readonly {
    readonly regionId: string;
    readonly to: string | null;
    readonly quantity: bigint;
  }[];
  /** Products that take over somewhere. */
  readonly successors: readonly string[];
}

/** Regions for which the office has to name somebody: the withdrawn product supplies there, and nobody stands by. */
export function regionsToName({ withdrawn, areas, volumes }: Standing): string[] {
  const area = new Map(areas.map((row) => [row.regionId, row]));
  const supplied = volumes.filter(({ productId }) => productId === withdrawn);
  const regions = new Set([
    ...areas.flatMap(({ regionId, primary }) => (primary === withdrawn ? [regionId] : [])),
    ...supplied.map(({ regionId }) => regionId),
  ]);
  return [...regions].filter((regionId) => successor(area.get(regionId), withdrawn) === null);
}

/** In order: who stands by; for brand volume outside its own areas, who supplies the region first. */
function successor(area: SupplyArea | undefined, withdrawn: string): string | null {
  if (!area) return null;
  return area.primary === withdrawn ? area.backup : area.primary;
}

/** Who takes over, region by region: the backup, else another winner whom the office names, else nobody (备供→其他中选企业→空缺). */
export function replace(standing: Standing, namings: readonly Naming[]): Replacement {
  const { withdrawn, areas, volumes } = standing;
  const named = checked(standing, namings);
  const area = new Map(areas.map((row) => [row.regionId, row]));
  const takesOver = (regionId: string): string | null =>
    successor(area.get(regionId), withdrawn) ?? named.get(regionId) ?? null;
  const lost = areas.filter(({ primary }) => primary === withdrawn);
  const moves = volumes
    .filter(({ productId, quantity }) => productId === withdrawn && quantity > 0n)
    .map(({ regionId, quantity }) => ({ regionId, to: takesOver(regionId), quantity }));
  const successors = [...lost, ...moves].map(({ regionId }) => takesOver(regionId));
  return {
    areas: areas.flatMap((row): SupplyArea[] => {
      if (row.primary === withdrawn) return [{ ...row, primary: takesOver(row.regionId), backup: null }];
      return row.backup === withdrawn ? [{ ...row, backup: null }] : [];
    }),
    moves,
    successors: [...new Set(successors)].filter((product) => product !== null),
  };
}

/** Exactly the regions that need a naming are named, each with a winner that stands or nobody. */
function checked(standing: Standing, namings: readonly Naming[]): ReadonlyMap<string, string | null> {
  const needed = new Set(regionsToName(standing));
  const winners = new Set(standing.winners);
  const named = new Map(namings.map(({ regionId, productId }) => [regionId, productId]));
  const faults = namings.flatMap(({ regionId, productId }, at) => {
    if (!needed.has(regionId))
      return [fault(at, 'regionId', 'not-needed', say('naming-not-needed', { region: regionId }))];
    if (productId !== null && !winners.has(productId))
      return [fault(at, 'productId', 'no-winner', say('naming-no-winner', { product: productId }))];
    return [];
  });
  const missing = [...needed].filter((regionId) => !named.has(regionId));
  if (missing.length > 0)
    faults.push({ field: 'namings', code: 'missing', message: say('naming-missing', { regions: missing }) });
  if (faults.length > 0) throw DomainError.fields(faults);
  return named;
}

const fault = (at: number, part: string, code: string, message: ReturnType<typeof say>) => ({
  field: `namings.${at}.${part}`,
  code,
  message,
});

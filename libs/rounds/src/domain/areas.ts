/** A winner that takes part in the choice of supply areas (选区), in rank order. */
export interface Chooser {
  readonly productId: string;
  readonly entity: string;
  /** Region ids, most preferred first. */
  readonly preferred: readonly string[];
}

/** Who supplies one region first (主供) and who stands by (备供). */
export interface AreaChoice {
  readonly regionId: string;
  readonly primary: Chooser;
  readonly backup: Chooser | null;
}

/**
 * Choice of supply areas: the first chooser takes one region, then all take one in turn from the first until none is
 * left; then backups in turn from the first, each where another entity is primary. `regionIds` are sorted.
 */
export function chooseAreas(
  choosers: readonly Chooser[],
  regionIds: readonly string[],
): readonly AreaChoice[] {
  const [first] = choosers;
  if (!first) return [];
  const primary = choosePrimaries(choosers, first, regionIds);
  const backup = chooseBackups(choosers, regionIds, primary);
  return regionIds.flatMap((regionId) => {
    const chosen = primary.get(regionId);
    return chosen ? [{ regionId, primary: chosen, backup: backup.get(regionId) ?? null }] : [];
  });
}

type Choices = Map<string, Chooser>;

function choosePrimaries(
  choosers: readonly Chooser[],
  first: Chooser,
  regionIds: readonly string[],
): Choices {
  const taken: Choices = new Map();
  const next = wishes(choosers, regionIds, (regionId) => !taken.has(regionId));
  const take = (chooser: Chooser): boolean => claim(taken, chooser, next(chooser));
  if (take(first)) takeTurns(choosers, take);
  return taken;
}

function chooseBackups(
  choosers: readonly Chooser[],
  regionIds: readonly string[],
  primary: Choices,
): Choices {
  const taken: Choices = new Map();
  const next = wishes(
    choosers,
    regionIds,
    (regionId, chooser) => !taken.has(regionId) && primary.get(regionId)?.entity !== chooser.entity,
  );
  takeTurns(choosers, (chooser) => claim(taken, chooser, next(chooser)));
  return taken;
}

function claim(taken: Choices, chooser: Chooser, regionId: string | undefined): boolean {
  if (regionId === undefined) return false;
  taken.set(regionId, chooser);
  return true;
}

/** Round after round from the first chooser; one with nothing to take is skipped; ends when nobody can take. */
function takeTurns(choosers: readonly Chooser[], take: (chooser: Chooser) => boolean): void {
  let active = choosers;
  while (active.length > 0) active = active.filter(take);
}

/**
 * The next region a chooser would take: its preferences in order, then all regions by id. What was passed over once never
 * comes free again, so each list is walked once.
 */
function wishes(
  choosers: readonly Chooser[],
  regionIds: readonly string[],
  open: (regionId: string, chooser: Chooser) => boolean,
): (chooser: Chooser) => string | undefined {
  const positions = new Map(choosers.map((chooser) => [chooser, 0]));
  return (chooser) => {
    const wished = chooser.preferred.length;
    for (let at = positions.get(chooser) ?? 0; at < wished + regionIds.length; at++) {
      const regionId = at < wished ? chooser.preferred[at] : regionIds[at - wished];
      if (regionId === undefined || !open(regionId, chooser)) continue;
      positions.set(chooser, at + 1);
      return regionId;
    }
    positions.set(chooser, wished + regionIds.length);
    return undefined;
  };
}

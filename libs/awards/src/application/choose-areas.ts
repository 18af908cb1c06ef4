import { createHash } from 'node:crypto';

import { chooseAreas } from '#rounds/evaluator';

import type { ChooserRecord } from './ports.js';

/** A supply area as the lists give it (选区结果). */
export interface ChosenArea {
  readonly varietyId: string;
  readonly regionId: string;
  readonly primary: string;
  readonly backup: string | null;
}
export interface ChosenAreas {
  readonly areas: readonly ChosenArea[];
  /** SHA-256 of the areas, which the second person names: what they saw is what is put into force. */
  readonly digest: string;
}

/**
 * Picks areas from the lists by the evaluator's own algorithm. A variety with one chooser has nothing to choose: it supplies every
 * region. `regionIds` are sorted.
 */
export function areasByLists(
  choosers: readonly ChooserRecord[],
  lists: ReadonlyMap<string, readonly string[]>,
  regionIds: readonly string[],
): ChosenAreas {
  const areas = [...choiceOf(choosers)].flatMap(([varietyId, theirs]) =>
    chooseAreas(
      theirs.map(({ productId, entity }) => ({ productId, entity, preferred: lists.get(productId) ?? [] })),
      regionIds,
    ).map(({ regionId, primary, backup }) => ({
      varietyId,
      regionId,
      primary: primary.productId,
      backup: backup && backup.productId,
    })),
  );
  return { areas, digest: createHash('sha256').update(JSON.stringify(areas)).digest('hex') };
}

/** Varieties with something to choose, each with its choosers in rank order. */
export function choiceOf(choosers: readonly ChooserRecord[]): Map<string, ChooserRecord[]> {
  const byVariety = new Map<string, ChooserRecord[]>();
  for (const chooser of choosers)
    byVariety.set(chooser.varietyId, [...(byVariety.get(chooser.varietyId) ?? []), chooser]);
  return new Map([...byVariety].filter(([, theirs]) => theirs.length > 1));
}

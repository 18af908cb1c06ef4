import type { Region } from '../../api/regions.js';

/** Name of the condition by which lists are narrowed to a region and everything below it. */
export const REGION_FILTER = 'region';

/** What of a division decides where it lies. */
export type Place = Pick<Region, 'code' | 'parent'>;

/** Whether a division is another one or lies below it (本级及下级). */
export function within(regions: readonly Place[], code: string, top: string): boolean {
  for (let at: string | null | undefined = code; at; at = regions.find((each) => each.code === at)?.parent)
    if (at === top) return true;
  return false;
}

/** A division and everything below it; all of them where there is no top. */
export const below = <R extends Place>(regions: readonly R[], top: string | undefined): readonly R[] =>
  top === undefined ? regions : regions.filter(({ code }) => within(regions, code, top));

/** Divisions that a person may narrow lists to: those of their scope, where it is wider than one (数据范围内的区划). */
export function choicesOf<R extends Place>(
  regions: readonly R[],
  actor: { readonly scope: string; readonly org: { readonly regionCode: string } },
): readonly R[] {
  if (actor.scope === 'own') return [];
  const choices = below(regions, actor.scope === 'all' ? undefined : actor.org.regionCode);
  return choices.length > 1 ? choices : [];
}

/** The region that a list is narrowed to: its own condition while it lies within the one chosen in the bar, else that one. */
export function narrowed(
  regions: readonly Place[],
  chosen: string | undefined,
  own: string | undefined,
): string | undefined {
  if (chosen === undefined) return own;
  return own !== undefined && within(regions, own, chosen) ? own : chosen;
}

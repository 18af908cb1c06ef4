import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';

import { useRegions } from '../../api/regions.js';
import { useRegionChoice } from '../region/region-choice.js';
import { narrowed, REGION_FILTER } from '../region/scope.js';

import type { Sort } from '../table/column.js';

export const PAGE_SIZES = [10, 20, 50, 100] as const;
const DEFAULT_SIZE = 20;

/** What a list asks of the server; filters are added under their own names. */
export interface ListRequest {
  limit?: number;
  cursor?: string;
  sort?: string;
  q?: string;
}

/** State of a list (列表状态). It lives in the address, so a link, a reload and the back button show the same rows. */
export interface ListState {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Sort;
  readonly size: number;
  readonly page: number;
  readonly request: Readonly<Record<string, string | number>>;
  readonly search: (filters: Readonly<Record<string, string>>) => void;
  readonly sortBy: (sort: Sort) => void;
  readonly resize: (size: number) => void;
  readonly forward: (cursor: string) => void;
  readonly back: () => void;
  readonly first: () => void;
}

/** Cursors of the pages before this one; kept in the history entry, which survives a reload. */
interface Trail {
  readonly trail?: readonly (string | null)[];
}

/** Reads and writes the state of a list in the address. */
export function useListState(filterNames: readonly string[], defaultSort?: string): ListState {
  const [params, setParams] = useSearchParams();
  const trail = (useLocation().state as Trail | null)?.trail ?? [];
  const filters = useNarrowed(filtersOf(params, filterNames), filterNames.includes(REGION_FILTER));
  const sort = params.get('sort') ?? defaultSort;
  const size = sizeOf(params.get('size'));
  const cursor = params.get('cursor');
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);

  const go = (changes: Readonly<Record<string, string | null>>, state: Trail = {}) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next, { state });
  };
  const start = { cursor: null, page: null } as const;
  const previous = trail[trail.length - 1];
  return {
    filters,
    sort,
    size,
    page,
    request: { limit: size, ...(cursor ? { cursor } : {}), ...(sort ? { sort } : {}), ...filters },
    search: (next) => {
      const cleared = Object.fromEntries(Object.keys(filters).map((name): [string, null] => [name, null]));
      go({ ...cleared, ...next, ...start });
    },
    sortBy: (next) => go({ sort: next ?? null, ...start }),
    resize: (next) => go({ size: String(next), ...start }),
    forward: (next) => go({ cursor: next, page: String(page + 1) }, { trail: [...trail, cursor] }),
    back: () =>
      previous === undefined
        ? go(start)
        : go({ cursor: previous, page: page > 2 ? String(page - 1) : null }, { trail: trail.slice(0, -1) }),
    first: () => go(start),
  };
}

/** Only the conditions of this list are sent; what else stands in the address belongs to the page. */
function filtersOf(params: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    [...params.entries()].filter(([name, value]) => names.includes(name) && value !== ''),
  );
}

/**
 * The conditions with the region chosen in the bar, for lists that have one. The region is written into the address, so
 * that a link to the list shows everyone the same rows.
 */
function useNarrowed(filters: Record<string, string>, hasRegion: boolean): Record<string, string> {
  const [, setParams] = useSearchParams();
  const { chosen } = useRegionChoice();
  const { data } = useRegions(hasRegion);
  const own = filters[REGION_FILTER];
  const region = hasRegion ? narrowed(data ?? [], chosen, own) : undefined;
  useEffect(() => {
    if (region === undefined || region === own) return;
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(REGION_FILTER, region);
        next.delete('cursor');
        next.delete('page');
        return next;
      },
      { replace: true },
    );
  }, [region, own, setParams]);
  return region === undefined ? filters : { ...filters, [REGION_FILTER]: region };
}

function sizeOf(text: string | null): number {
  return PAGE_SIZES.find((size) => String(size) === text) ?? DEFAULT_SIZE;
}

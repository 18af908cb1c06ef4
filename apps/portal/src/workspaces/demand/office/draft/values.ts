import { instantOf, localOf, msOf } from '../../../../kit/format/beijing-time.js';
import type { Collection } from '../../types.js';

/** What the office states about a collection, as the fields hold it; instants in Beijing time. */
export type CollectionValues = Pick<
  Collection,
  'number' | 'title' | 'kind' | 'purpose' | 'regionCode' | 'baseYears' | 'reviewLevels'
> & {
  readonly opensAt: string;
  readonly dueAt: string;
};
export type CollectionField = keyof CollectionValues;

const YEARS_OFFERED = 6;
const YEARS_BEGUN_WITH = 2;

/** Years that reports can be held against: the last ones that are over. */
export function yearsBefore(now: number): string[] {
  const year = Number(localOf(now).slice(0, 4));
  return Array.from({ length: YEARS_OFFERED }, (_, back) => String(year - 1 - back)).reverse();
}

/** A new collection: for the office's own region, against the last two years. */
export const beginning = (regionCode: string, now: number): CollectionValues => ({
  number: '',
  title: '',
  kind: 'drug',
  purpose: 'live',
  regionCode,
  baseYears: yearsBefore(now).slice(-YEARS_BEGUN_WITH),
  reviewLevels: ['county', 'city'],
  opensAt: '',
  dueAt: '',
});

export const valuesOf = (collection: Collection): CollectionValues => ({
  number: collection.number,
  title: collection.title,
  kind: collection.kind,
  purpose: collection.purpose,
  regionCode: collection.regionCode,
  baseYears: collection.baseYears,
  reviewLevels: collection.reviewLevels,
  opensAt: localOf(collection.opensAt),
  dueAt: localOf(collection.dueAt),
});

/** Fields that have to be filled in before anything can be saved. */
export const REQUIRED = [
  'number',
  'title',
  'regionCode',
  'baseYears',
  'reviewLevels',
  'opensAt',
  'dueAt',
] as const satisfies readonly CollectionField[];

/** Those of them that are not. */
export const missingFields = (values: CollectionValues): (typeof REQUIRED)[number][] =>
  REQUIRED.filter((field) => {
    const value = values[field];
    if (field === 'opensAt' || field === 'dueAt') return msOf(values[field]) === null;
    return typeof value === 'string' ? value.trim() === '' : value.length === 0;
  });

/** The values as the server takes them for a draft. An instant that nobody touched goes back to the millisecond. */
export function bodyOf(values: CollectionValues, stored?: Collection) {
  const { title, kind, purpose, baseYears, reviewLevels } = values;
  const instant = (field: 'opensAt' | 'dueAt'): string =>
    stored && values[field] === localOf(stored[field]) ? stored[field] : (instantOf(values[field]) ?? '');
  return {
    title: title.trim(),
    kind,
    purpose,
    baseYears,
    reviewLevels,
    opensAt: instant('opensAt'),
    dueAt: instant('dueAt'),
  };
}

/** Whether the fields hold something else than is stored. */
export const differs = (values: CollectionValues, stored: CollectionValues): boolean =>
  JSON.stringify(values) !== JSON.stringify(stored);

import type { components } from '../../../api/schema.js';
import type { GridValues } from '../../../kit/index.js';
import type { Review } from '../types.js';

export type Plan = components['schemas']['ReviewPlanBody'];

/** A plan as it is typed (评审方案): numbers, and three lists by line. */
export interface PlanDraft {
  readonly size: number;
  readonly reserve: number;
  readonly quotas: GridValues;
  readonly exclusions: GridValues;
  readonly criteria: GridValues;
}

const linesOf = <Row extends object>(rows: readonly Row[]): GridValues =>
  Object.fromEntries(
    rows.map((row, i) => [
      String(i),
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])),
    ]),
  );

export const draftOf = (review: Review | null): PlanDraft => ({
  size: review?.size ?? 5,
  reserve: review?.reserve ?? 3,
  quotas: linesOf(review?.quotas ?? []),
  exclusions: linesOf(review?.exclusions ?? []),
  criteria: linesOf(
    review?.criteria.map(({ name, weight, max, guidance }) => ({ name, weight, max, guidance })) ?? [],
  ),
});

/** The lines of a list in which something stands, in their order. */
const filled = (values: GridValues): Readonly<Record<string, string>>[] =>
  Object.entries(values)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, cells]) => cells)
    .filter((cells) => Object.values(cells).some((text) => text !== ''));

/** The plan as it is sent; what is wrong with it the server says by line. */
export const planOf = ({ size, reserve, quotas, exclusions, criteria }: PlanDraft): Plan => ({
  size,
  reserve,
  quotas: filled(quotas).map(({ specialty = '', seats = '' }) => ({ specialty, seats: Number(seats) })),
  exclusions: filled(exclusions).map(({ employer = '', reason = '' }) => ({ employer, reason })),
  criteria: filled(criteria).map(({ name = '', weight = '', max = '', guidance = '' }) => ({
    name,
    weight,
    max,
    ...(guidance === '' ? {} : { guidance }),
  })),
});

/** Lines that a list shows: those in use, and two blank ones to go on. */
export const linesShown = (values: GridValues): number =>
  Math.max(0, ...Object.keys(values).map((key) => Number(key) + 1)) + 2;

import { type FieldError, type Json, PURPOSES, type Purpose } from '#kernel';

import { say } from './say.js';

/** Timetable of a round (时间安排), RFC 3339: when bids are taken, until when, and from when they may be opened. */
export interface Timetable {
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
}

const at = (instant: string): number => Date.parse(instant);

/** What is wrong with the order of a timetable; instants that are not set yet are not judged. */
export function timetableFaults({ priceOpensAt, priceDeadline, openingFrom }: Timetable): FieldError[] {
  const faults: FieldError[] = [];
  if (priceOpensAt !== null && priceDeadline !== null && at(priceDeadline) <= at(priceOpensAt))
    faults.push({ field: 'priceDeadline', code: 'too-early', message: say('deadline-before-window') });
  if (priceDeadline !== null && openingFrom !== null && at(openingFrom) < at(priceDeadline))
    faults.push({ field: 'openingFrom', code: 'too-early', message: say('opening-before-deadline') });
  return faults;
}

/** Least minutes from the announcement to the deadline, by purpose (最短公告期): the value of the rule `tender.window-minutes`. */
export type MinutesByPurpose = Readonly<Record<Purpose, number>>;

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A rule of minutes by purpose as it is kept (正式、演练、演示); one without minutes for a purpose is a defect of the installation. */
export function minutesByPurpose(key: string, rule: Json): MinutesByPurpose {
  const stated: Readonly<Record<string, unknown>> = isRecord(rule) ? rule : {};
  const minutes = (Object.keys(PURPOSES) as Purpose[]).map((purpose) => {
    const value = stated[purpose];
    if (typeof value !== 'number') throw new Error(`${key} has no minutes for ${purpose}`);
    return [purpose, value] as const;
  });
  return Object.fromEntries(minutes) as Record<Purpose, number>;
}

/** A round that is announced leaves bidders the minutes that the rule of its purpose states (公告期). */
export function isLongEnough(priceDeadline: string, now: string, minutes: number): boolean {
  return at(priceDeadline) - at(now) >= minutes * 60_000;
}

/** A list of eligible companies is frozen before the window of prices opens: a round with one is announced before that. */
export const leavesTimeForList = (priceOpensAt: string, now: string): boolean => at(now) < at(priceOpensAt);

/** Until when questions are taken (提问截止): so many minutes before the deadline in force. */
export const questionsUntil = (priceDeadline: string, minutes: number): string =>
  new Date(at(priceDeadline) - minutes * 60_000).toISOString();

import type { FieldError, Json } from '#kernel';

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

/** A round that is announced leaves bidders the minutes that the rule of its purpose states (公告期). */
export function isLongEnough(priceDeadline: string, now: string, minutes: number): boolean {
  return at(priceDeadline) - at(now) >= minutes * 60_000;
}

/** Minutes that a dated rule states for a purpose (正式、演练、演示). */
export function minutesFor(key: string, rule: Json, purpose: string): number {
  const minutes =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule)
      ? (rule as Record<string, Json>)[purpose]
      : null;
  if (typeof minutes !== 'number') throw new Error(`${key} has no minutes for ${purpose}`);
  return minutes;
}

import { type FieldError, type Json, PURPOSES, type Purpose } from '#kernel';

import { say } from './say.js';
import { sayStage } from './say-stage.js';
import type { TenderPart } from './words.js';

/**
 * Timetable of a round (时间安排), RFC 3339: when bids are taken, until when, and from when they may be opened. A round in stages
 * (分阶段) also says until when qualification material is taken and from when that is opened; both are null in others.
 */
export interface Timetable {
  readonly qualificationDeadline: string | null;
  readonly qualificationOpeningFrom: string | null;
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
}

const at = (instant: string): number => Date.parse(instant);

/** When one part of the bids is taken until, and from when it may be opened (投标组成的截止与开启). */
export interface Stage {
  readonly deadline: string | null;
  readonly openingFrom: string | null;
}

/** The instants by which the parts of a round close: its timetable, and until when second quotes are taken once they are asked for. */
export interface Stages extends Timetable {
  readonly secondQuoteDueAt: string | null;
}

/** The stage of a part; both instants are null for a part that the round does not take. Second quotes may be opened once they are closed. */
export function stageOf(stages: Stages, part: TenderPart): Stage {
  switch (part) {
    case 'price':
      return { deadline: stages.priceDeadline, openingFrom: stages.openingFrom };
    case 'qualification':
      return { deadline: stages.qualificationDeadline, openingFrom: stages.qualificationOpeningFrom };
    case 'second-quote':
      return { deadline: stages.secondQuoteDueAt, openingFrom: stages.secondQuoteDueAt };
  }
}

/** Whether qualification material is asked for (是否分阶段), by either of its instants. */
export const isStaged = ({
  qualificationDeadline,
  qualificationOpeningFrom,
}: Pick<Timetable, 'qualificationDeadline' | 'qualificationOpeningFrom'>): boolean =>
  qualificationDeadline !== null || qualificationOpeningFrom !== null;

/** The deadline that comes first for a bidder, with its name among the fields. */
export const firstDeadline = ({
  qualificationDeadline,
  priceDeadline,
}: Timetable): { readonly field: 'qualificationDeadline' | 'priceDeadline'; readonly at: string | null } =>
  qualificationDeadline === null
    ? { field: 'priceDeadline', at: priceDeadline }
    : { field: 'qualificationDeadline', at: qualificationDeadline };

/** What is wrong with the order of a timetable; instants that are not set yet are not judged. */
export const timetableFaults = (timetable: Timetable): FieldError[] => [
  ...qualificationFaults(timetable),
  ...priceFaults(timetable),
];

/** Qualification material is opened before prices are taken, and never before its own deadline. */
function qualificationFaults({
  qualificationDeadline: deadline,
  qualificationOpeningFrom: opening,
  priceOpensAt: prices,
}: Timetable): FieldError[] {
  const faults: FieldError[] = [];
  const isLate = (instant: string | null): boolean =>
    instant !== null && prices !== null && at(instant) >= at(prices);
  if (isLate(deadline))
    faults.push({
      field: 'qualificationDeadline',
      code: 'too-late',
      message: sayStage('qualification-deadline-late'),
    });
  if (deadline !== null && opening !== null && at(opening) < at(deadline))
    faults.push({
      field: 'qualificationOpeningFrom',
      code: 'too-early',
      message: sayStage('qualification-opening-early'),
    });
  if (isLate(opening))
    faults.push({
      field: 'qualificationOpeningFrom',
      code: 'too-late',
      message: sayStage('qualification-opening-late'),
    });
  return faults;
}

function priceFaults({ priceOpensAt, priceDeadline, openingFrom }: Timetable): FieldError[] {
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
export function isLongEnough(deadline: string, now: string, minutes: number): boolean {
  return at(deadline) - at(now) >= minutes * 60_000;
}

/** A list of eligible companies is frozen before the window of prices opens: a round with one is announced before that. */
export const leavesTimeForList = (priceOpensAt: string, now: string): boolean => at(now) < at(priceOpensAt);

/** Until when questions are taken (提问截止): so many minutes before the deadline in force. */
export const questionsUntil = (priceDeadline: string, minutes: number): string =>
  new Date(at(priceDeadline) - minutes * 60_000).toISOString();

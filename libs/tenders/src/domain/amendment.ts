import { type FieldError } from '#kernel';

import { say } from './say.js';
import { isLongEnough, type Timetable, timetableFaults } from './timetable.js';

/** The instants that an amendment moves (延期); null leaves one as it is. */
export interface Extension {
  readonly priceDeadline: string | null;
  readonly openingFrom: string | null;
}

/** What an amendment is judged by (补充文件的依据): the timetable in force, the database clock, the rule of the round's purpose. */
export interface AmendmentFacts {
  readonly extension: Extension;
  readonly inForce: Timetable;
  readonly now: string;
  /** What the rule asks between an amendment and the deadline. */
  readonly noticeMinutes: number;
}

/** The timetable once the amendment is announced. */
export const extendedTimetable = (inForce: Timetable, extension: Extension): Timetable => ({
  qualificationDeadline: inForce.qualificationDeadline,
  qualificationOpeningFrom: inForce.qualificationOpeningFrom,
  priceOpensAt: inForce.priceOpensAt,
  priceDeadline: extension.priceDeadline ?? inForce.priceDeadline,
  openingFrom: extension.openingFrom ?? inForce.openingFrom,
});

const isLater = (instant: string | null, than: string | null): boolean =>
  instant === null || Date.parse(instant) > Date.parse(than ?? '');

/** What is wrong with an extension as such: it goes forward only, and what comes of it is in order, instant by instant. */
export function extensionFaults(extension: Extension, inForce: Timetable): FieldError[] {
  const faults: FieldError[] = [];
  if (!isLater(extension.priceDeadline, inForce.priceDeadline))
    faults.push({
      field: 'priceDeadline',
      code: 'not-later',
      message: say('deadline-not-later', { deadline: inForce.priceDeadline ?? '' }),
    });
  if (!isLater(extension.openingFrom, inForce.openingFrom))
    faults.push({
      field: 'openingFrom',
      code: 'not-later',
      message: say('opening-not-later', { opening: inForce.openingFrom ?? '' }),
    });
  return faults.length > 0 ? faults : timetableFaults(extendedTimetable(inForce, extension));
}

/**
 * What keeps an amendment from being announced now (补充文件的时限): bidders keep the minutes of the rule between the announcement
 * and the deadline, so one that comes later must extend it.
 */
export function amendmentFaults({ extension, inForce, now, noticeMinutes }: AmendmentFacts): FieldError[] {
  const faults = extensionFaults(extension, inForce);
  const { priceDeadline } = extendedTimetable(inForce, extension);
  if (faults.length === 0 && !isLongEnough(priceDeadline ?? '', now, noticeMinutes))
    faults.push({
      field: 'priceDeadline',
      code: 'too-early',
      message: say('amendment-must-extend', { minutes: noticeMinutes }),
    });
  return faults;
}

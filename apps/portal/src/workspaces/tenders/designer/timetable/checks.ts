import { localOf, midnightBefore, weekdayOf } from '../../../../kit/format/beijing-time.js';

/** Instants of the qualification part (资格审查材料); a round of one stage leaves both empty. */
export const QUALIFICATION_INSTANTS = ['qualificationDeadline', 'qualificationOpeningFrom'] as const;
const PRICE_INSTANTS = ['priceOpensAt', 'priceDeadline', 'openingFrom'] as const;
export const INSTANTS = [...QUALIFICATION_INSTANTS, ...PRICE_INSTANTS] as const;
export type InstantName = (typeof INSTANTS)[number];

/** A timetable as it is being drawn up, in milliseconds. */
export type Times = Readonly<Record<InstantName, number | null>>;

export interface CheckFacts {
  readonly times: Times;
  /** `YYYY-MM-DD`, or empty. */
  readonly agreementEndsOn: string;
  readonly now: number;
  /** Least minutes from announcement to deadline for the purpose of the round. */
  readonly windowMinutes: number;
}

type Key =
  | 'missing'
  | 'order'
  | 'deadlineBeforeStart'
  | 'openingBeforeDeadline'
  | 'qualificationLate'
  | 'qualificationOpeningEarly'
  | 'windowGood'
  | 'windowPast'
  | 'windowShort'
  | 'startPast'
  | 'weekend'
  | 'agreementEarly';

/** What was found about a timetable (时刻检查), and the value that would pass. */
export interface Check {
  readonly state: 'good' | 'note' | 'wrong';
  readonly key: Key;
  readonly field: InstantName | 'agreementEndsOn';
  /** Minutes from now to the deadline. */
  readonly minutes?: number;
  /** As the field takes it. */
  readonly fix?: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/**
 * The checks of a timetable that is not announced yet. The server decides; what it would refuse is `wrong` here, so that
 * nobody has to send a draft to learn of it.
 */
export function timetableChecks(facts: CheckFacts): Check[] {
  const { times } = facts;
  const staged = QUALIFICATION_INSTANTS.some((field) => times[field] !== null);
  const asked = staged ? INSTANTS : PRICE_INSTANTS;
  const missing = asked.filter((field) => times[field] === null);
  return [
    ...missing.map((field): Check => ({ state: 'note', key: 'missing', field })),
    ...qualificationChecks(times),
    ...orderChecks(times),
    ...windowCheck(facts),
    ...notes(facts),
  ];
}

/** Qualification material is opened before prices are taken, and never before its own deadline. */
function qualificationChecks(times: Times): Check[] {
  const { qualificationDeadline: deadline, qualificationOpeningFrom: opening, priceOpensAt: prices } = times;
  const late = QUALIFICATION_INSTANTS.flatMap((field): Check[] => {
    const at = times[field];
    return at !== null && prices !== null && at >= prices
      ? [{ state: 'wrong', key: 'qualificationLate', field }]
      : [];
  });
  return deadline !== null && opening !== null && opening < deadline
    ? [
        ...late,
        {
          state: 'wrong',
          key: 'qualificationOpeningEarly',
          field: 'qualificationOpeningFrom',
          fix: localOf(deadline),
        },
      ]
    : late;
}

function orderChecks({ priceOpensAt: start, priceDeadline: deadline, openingFrom: opening }: Times): Check[] {
  const checks: Check[] = [];
  if (start !== null && deadline !== null && deadline <= start)
    checks.push({ state: 'wrong', key: 'deadlineBeforeStart', field: 'priceDeadline' });
  if (deadline !== null && opening !== null && opening < deadline)
    checks.push({
      state: 'wrong',
      key: 'openingBeforeDeadline',
      field: 'openingFrom',
      fix: localOf(deadline),
    });
  const whole = start !== null && deadline !== null && opening !== null;
  return checks.length === 0 && whole ? [{ state: 'good', key: 'order', field: 'openingFrom' }] : checks;
}

/** The rule is on the first deadline that bidders meet. */
function windowCheck({ times, now, windowMinutes: least }: CheckFacts): Check[] {
  const field = times.qualificationDeadline === null ? 'priceDeadline' : 'qualificationDeadline';
  const deadline = times[field];
  if (deadline === null) return [];
  const minutes = Math.floor((deadline - now) / MINUTE_MS);
  if (minutes >= least) return [{ state: 'good', key: 'windowGood', field, minutes }];
  return [
    {
      state: 'wrong',
      key: minutes < 0 ? 'windowPast' : 'windowShort',
      field,
      minutes,
      fix: localOf(firstGood(now, least)),
    },
  ];
}

/** The next full hour, or five minutes for short windows, that leaves the reviewer some time as well. */
function firstGood(now: number, least: number): number {
  const [step, spare] = least >= DAY_MINUTES ? [60, 120] : [5, 10];
  const stepMs = step * MINUTE_MS;
  return Math.ceil((now + (least + spare) * MINUTE_MS) / stepMs) * stepMs;
}

function notes({ times, agreementEndsOn, now }: CheckFacts): Check[] {
  const { priceOpensAt: start, priceDeadline: deadline, openingFrom: opening } = times;
  const checks: Check[] = [];
  if (start !== null && start <= now) checks.push({ state: 'note', key: 'startPast', field: 'priceOpensAt' });
  if (opening !== null && [0, 6].includes(weekdayOf(opening)))
    checks.push({ state: 'note', key: 'weekend', field: 'openingFrom' });
  if (deadline !== null && agreementEndsOn !== '' && agreementEndsOn <= dayOf(deadline))
    checks.push({ state: 'note', key: 'agreementEarly', field: 'agreementEndsOn' });
  return checks;
}

const dayOf = (ms: number): string => localOf(midnightBefore(ms)).slice(0, 'YYYY-MM-DD'.length);

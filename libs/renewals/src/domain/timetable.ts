/** Days before the end of the agreements at which a renewal is best worked on (接续时间安排建议). */
export interface TimetableDays {
  readonly demandOpens: number;
  readonly demandDue: number;
  readonly priceOpens: number;
  readonly priceDeadline: number;
}

export interface ProposedTimetable {
  readonly demandOpensOn: string;
  readonly demandDueOn: string;
  /** Nine in the morning in Beijing; null when that is past. */
  readonly priceOpensAt: string | null;
  readonly priceDeadline: string | null;
}

const DAY_MS = 86_400_000;

/** The instants that the rule proposes. Those of the bidding come together or not at all: half a timetable helps nobody. */
export function proposedTimetable(endsOn: string, days: TimetableDays, now: string): ProposedTimetable {
  const before = (count: number): string =>
    new Date(Date.parse(`${endsOn}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10);
  const morning = (count: number): string => new Date(`${before(count)}T09:00:00+08:00`).toISOString();
  const [opens, deadline] = [morning(days.priceOpens), morning(days.priceDeadline)];
  const isAhead = opens > now;
  return {
    demandOpensOn: before(days.demandOpens),
    demandDueOn: before(days.demandDue),
    priceOpensAt: isAhead ? opens : null,
    priceDeadline: isAhead ? deadline : null,
  };
}

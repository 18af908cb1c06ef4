const DAY_MS = 86_400_000;
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A year of an agreement (协议年度), days in Beijing, both included. */
export interface AgreementYear {
  readonly from: string;
  readonly until: string;
}

/**
 * Elapsed share of an agreement year on a day (时间进度), in ten-thousandths, half up: days that are over and the day itself, by all
 * days. Before the year it is 0, after it 10000.
 */
export function elapsedShare({ from, until }: AgreementYear, today: string): number {
  const days = (dayOf(until) - dayOf(from)) / DAY_MS + 1;
  const elapsed = Math.min(Math.max((dayOf(today) - dayOf(from)) / DAY_MS + 1, 0), days);
  return Math.floor((elapsed * 20_000 + days) / (2 * days));
}

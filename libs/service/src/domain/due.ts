import { beijingDay } from '#kernel';

/** What the rule gives the office (回访时限): working days until it has spoken with who rated, days until it has answered. */
export interface FollowUpRule {
  readonly contactWorkingDays: number;
  readonly answerDays: number;
}

/** The end of the n-th working day after the day of an instant. */
export type WorkingDays = (instant: string, n: number) => { readonly endsAt: string };

const DAY_MS = 86_400_000;

/** Both terms of a follow-up, RFC 3339 UTC: each ends with its last day in Beijing (末日 24 时届满). */
export function dueOf(
  ratedAt: string,
  rule: FollowUpRule,
  workingDays: WorkingDays,
): { readonly contactDue: string; readonly answerDue: string } {
  const midnight = Date.parse(`${beijingDay(ratedAt)}T00:00:00+08:00`);
  return {
    contactDue: workingDays(ratedAt, rule.contactWorkingDays).endsAt,
    answerDue: new Date(midnight + (rule.answerDays + 1) * DAY_MS).toISOString(),
  };
}

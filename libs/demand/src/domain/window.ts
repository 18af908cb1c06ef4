/** Time for reporting (报量时间). Instants are UTC text of one form to the microsecond, so that they compare as text. */
export interface ReportingWindow {
  readonly opensAt: string;
  readonly dueAt: string;
  /** Until when the office let this institution report after all (单独延期). */
  readonly reopenedUntil: string | null;
}

/** Until when an institution may submit: the due instant, or its own later one. */
export const endOf = ({ dueAt, reopenedUntil }: ReportingWindow): string =>
  reopenedUntil !== null && reopenedUntil > dueAt ? reopenedUntil : dueAt;

/** Whether a report is taken at an instant; the end itself is too late. */
export function windowAt(window: ReportingWindow, now: string): 'not-open' | 'open' | 'over' {
  if (now < window.opensAt) return 'not-open';
  return now < endOf(window) ? 'open' : 'over';
}

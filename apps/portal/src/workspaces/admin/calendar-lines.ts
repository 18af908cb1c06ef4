/** A day that differs from Monday to Friday, as the calendar keeps it. */
export interface EnteredDay {
  readonly day: string;
  readonly working: boolean;
  readonly name: string;
}

/** What is wrong with a line (行), counted from 1. */
export interface LineFault {
  readonly line: number;
  readonly fault: 'form' | 'day' | 'order' | 'year';
}

const LINE =
  /^(\d{4}-\d{2}-\d{2})(?:\s*(?:至|to|~|—)\s*(\d{4}-\d{2}-\d{2}))?[\s,，]+(休|班|off|work)[\s,，]+(\S.*)$/;
const DAY_MS = 86_400_000;
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * Reads an arrangement of holidays (节假日安排) line by line: “2027-02-05 至 2027-02-11 休 春节”, “2027-02-14 班 春节”. Of a span only the
 * days that differ from Monday to Friday are kept.
 */
export function readLines(
  text: string,
  year: number,
): { readonly days: readonly EnteredDay[]; readonly faults: readonly LineFault[] } {
  const days = new Map<string, EnteredDay>();
  const faults: LineFault[] = [];
  text.split('\n').forEach((raw, i) => {
    const entry = raw.trim();
    if (entry === '') return;
    const fault = readLine(entry, year, days);
    if (fault) faults.push({ line: i + 1, fault });
  });
  return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), faults };
}

function readLine(
  entry: string,
  year: number,
  days: Map<string, EnteredDay>,
): LineFault['fault'] | undefined {
  const [, first, last = first, kind, name] = LINE.exec(entry) ?? [];
  if (first === undefined || last === undefined || name === undefined) return 'form';
  if (!isDay(first) || !isDay(last)) return 'day';
  if (last < first) return 'order';
  if (!first.startsWith(`${year}-`) || !last.startsWith(`${year}-`)) return 'year';
  const working = kind === '班' || kind === 'work';
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWeekend(day) === working) days.set(day, { day, working, name });
  }
  return undefined;
}

/** The days as lines, for changing them. */
export const linesOf = (days: readonly EnteredDay[]): string =>
  days.map(({ day, working, name }) => `${day} ${working ? '班' : '休'} ${name}`).join('\n');

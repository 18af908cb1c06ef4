/** A contract year (合同年度), first and last day included. */
export interface ContractYear {
  readonly n: number;
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The same day so many years later; 29 February becomes 1 March where there is none. */
function yearsLater(day: string, years: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dayOf(Date.UTC(year + years, month - 1, date));
}

/** Years of a term, counted from its first day; the last one ends with the term (合同年度划分). */
export function contractYears(startsOn: string, endsOn: string): ContractYear[] {
  const years: ContractYear[] = [];
  for (let from = startsOn; from <= endsOn;) {
    const n = years.length + 1;
    const next = yearsLater(startsOn, n);
    const last = dayOf(at(next) - DAY_MS);
    years.push({ n, from, to: last < endsOn ? last : endsOn });
    from = next;
  }
  return years;
}

/** The contract year of a day; before the term its first, after it its last. */
export function yearOf(years: readonly ContractYear[], day: string): ContractYear | undefined {
  return years.find(({ to }) => day <= to) ?? years.at(-1);
}

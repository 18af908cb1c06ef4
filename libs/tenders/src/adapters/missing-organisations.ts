import type { ListedOrganisation } from '#identity';
import { organisationViolation, type TenderInput, type Violation } from '#rounds/package';

/** Lines of organisations.csv whose credit code no active manufacturer of the platform has: only such may bid. */
export function missingOrganisations(
  organisations: TenderInput['organisations'],
  known: readonly ListedOrganisation[],
): Violation[] {
  const codes = new Set(known.filter(({ kind }) => kind === 'manufacturer').map(({ uscc }) => uscc));
  return [...organisations.values()]
    .filter(({ uscc }) => !codes.has(uscc))
    .map(({ uscc, line }) => organisationViolation(uscc, line));
}

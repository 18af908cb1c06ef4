import type { FieldError } from '#kernel';

import { say } from './say.js';

/** Somebody who is to open a round (开标人员), and as what. */
export interface NamedOfficer {
  readonly accountId: string;
  readonly kind: 'officer' | 'supervisor';
}

const SUPERVISORS_MIN = 2;
export const OFFICERS_MIN = 4;
export const OFFICERS_MAX = 15;

/**
 * 2 ≤ k ≤ n − 2: no single officer opens, and two may be lost. At least two supervisors, because nothing opens without one
 * and the only one might be lost.
 */
export function officersFaults(
  officers: readonly Pick<NamedOfficer, 'kind'>[],
  quorum: number,
): FieldError[] {
  const faults: FieldError[] = [];
  const supervisors = officers.filter(({ kind }) => kind === 'supervisor').length;
  if (officers.length < OFFICERS_MIN || officers.length > OFFICERS_MAX)
    faults.push({
      field: 'officers',
      code: 'count',
      message: say('officers-count', { min: OFFICERS_MIN, max: OFFICERS_MAX, count: officers.length }),
    });
  if (supervisors < SUPERVISORS_MIN)
    faults.push({
      field: 'officers',
      code: 'supervisors-too-few',
      message: say('supervisors-too-few', { min: SUPERVISORS_MIN, count: supervisors }),
    });
  if (officers.length >= OFFICERS_MIN && (quorum < 2 || quorum > officers.length - 2))
    faults.push({
      field: 'quorum',
      code: 'out-of-range',
      message: say('quorum-out-of-range', { max: officers.length - 2, count: officers.length }),
    });
  return faults;
}

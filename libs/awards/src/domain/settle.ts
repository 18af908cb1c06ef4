import { DomainError, type FieldError } from '#kernel';

import type { ObjectionState } from './lifecycle.js';
import { say } from './say.js';

/** A variety of a round as the award finds it. */
export interface VarietyToSettle {
  readonly varietyId: string;
  readonly winners: number;
  readonly isSettled: boolean;
}
/** An objection to a variety, or to the whole result when it names none. */
export interface Objection {
  readonly varietyId: string | null;
  readonly state: ObjectionState;
}
/** A variety that is left out of the award, with the reason (不予中选). */
export interface Exclusion {
  readonly varietyId: string;
  readonly reason: string;
}
export interface Settlement {
  readonly varietyId: string;
  readonly outcome: 'awarded' | 'excluded' | 'without-winner';
  readonly reason: string | null;
}

/** Whether an objection is still to be decided: until then its varieties stand still (暂停中选). */
export const isPending = ({ state }: Objection): boolean => state === 'filed' || state === 'answered';
const concerns = (objection: Objection, varietyId: string): boolean =>
  objection.varietyId === null || objection.varietyId === varietyId;

/**
 * What an award settles now: every variety that is not settled yet and that no pending objection concerns. A variety with an
 * upheld objection is never awarded on this evaluation: it is left out with a reason, or waits.
 */
export function settle(
  varieties: readonly VarietyToSettle[],
  objections: readonly Objection[],
  exclusions: readonly Exclusion[],
): Settlement[] {
  refuseExclusions(varieties, exclusions);
  const reasons = new Map(exclusions.map(({ varietyId, reason }) => [varietyId, reason]));
  return varieties.flatMap(({ varietyId, winners, isSettled }): Settlement[] => {
    const against = objections.filter((objection) => concerns(objection, varietyId));
    if (isSettled || against.some(isPending)) return [];
    const reason = reasons.get(varietyId);
    if (reason !== undefined) return [{ varietyId, outcome: 'excluded', reason }];
    if (winners === 0) return [{ varietyId, outcome: 'without-winner', reason: null }];
    if (against.some(({ state }) => state === 'upheld')) return [];
    return [{ varietyId, outcome: 'awarded', reason: null }];
  });
}

function refuseExclusions(varieties: readonly VarietyToSettle[], exclusions: readonly Exclusion[]): void {
  const open = new Map(varieties.map(({ varietyId, isSettled }) => [varietyId, !isSettled]));
  const faults = exclusions.flatMap(({ varietyId }, at): FieldError[] => {
    const isOpen = open.get(varietyId);
    if (isOpen) return [];
    const message =
      isOpen === undefined
        ? say('variety-unknown', { variety: varietyId })
        : say('variety-settled', { variety: varietyId });
    return [{ field: `exclusions.${at}.varietyId`, code: 'not-open', message }];
  });
  if (faults.length > 0) throw DomainError.fields(faults);
}

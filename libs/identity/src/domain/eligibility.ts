import type { Message } from '#kernel';

import type { OrganisationState } from './organisation-lifecycle.js';
import type { RestrictionLevel } from './restriction-lifecycle.js';
import { say } from './say.js';

/** What is known about an organisation on the day asked for. */
export interface EligibilityFacts {
  readonly organisation:
    { readonly id: string; readonly kind: string; readonly state: OrganisationState } | undefined;
  /** The approved commitment letter in force, where the kind of organisation owes one. */
  readonly letter: { readonly id: string } | undefined;
  /** Restrictions in force on the day that touch the region asked for. */
  readonly restrictions: readonly {
    readonly id: string;
    readonly level: RestrictionLevel;
    readonly productId: string | null;
    readonly reason: string;
  }[];
}

/** One thing that speaks against an organisation, with the record it rests on. */
export interface EligibilityReason {
  readonly code:
    | 'organisation-unknown'
    | 'organisation-not-active'
    | 'organisation-suspended'
    | 'commitment-missing'
    | 'restricted'
    | 'warning';
  readonly message: Message;
  readonly sourceId: string | null;
}

/** Answer to "may this organisation take part with this product, here, on this day?" (准入资格). */
export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: readonly EligibilityReason[];
}

/** Kinds that must have signed the credit commitment (医药企业价格和营销行为信用承诺书) before they take part. */
export const COMMITTED_KINDS: readonly string[] = ['manufacturer', 'distributor'];

/** Judges the facts: every reason is given, not only the first; a warning alone does not bar. */
export function judgeEligibility(facts: EligibilityFacts, productId: string | null): Eligibility {
  const { organisation } = facts;
  if (!organisation)
    return barred([{ code: 'organisation-unknown', message: say('organisation-unknown'), sourceId: null }]);
  const reasons = [
    ...standing(organisation),
    ...commitment(organisation.kind, facts.letter),
    ...facts.restrictions.flatMap((restriction) => restrictionReason(restriction, productId)),
  ];
  return { eligible: reasons.every((reason) => reason.code === 'warning'), reasons };
}

const barred = (reasons: readonly EligibilityReason[]): Eligibility => ({ eligible: false, reasons });

function standing({ id, state }: NonNullable<EligibilityFacts['organisation']>): EligibilityReason[] {
  if (state === 'active') return [];
  if (state === 'suspended')
    return [{ code: 'organisation-suspended', message: say('organisation-suspended'), sourceId: id }];
  return [{ code: 'organisation-not-active', message: say('organisation-not-active'), sourceId: id }];
}

const commitment = (kind: string, letter: EligibilityFacts['letter']): EligibilityReason[] =>
  letter || !COMMITTED_KINDS.includes(kind)
    ? []
    : [
        {
          code: 'commitment-missing',
          message: say('commitment-missing'),
          sourceId: null,
        },
      ];

/** A severe entry without a product bars all products; one with a product bars that product only; extreme bars everything. */
function restrictionReason(
  { id, level, productId: restricted, reason }: EligibilityFacts['restrictions'][number],
  asked: string | null,
): EligibilityReason[] {
  if (level !== 'extreme' && restricted !== null && restricted !== asked) return [];
  return [
    {
      code: level === 'medium' ? 'warning' : 'restricted',
      message: say('restricted', { reason }),
      sourceId: id,
    },
  ];
}

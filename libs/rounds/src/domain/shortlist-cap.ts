import { evaluateVariety } from './evaluate-variety.js';
import type { RuleSet } from './rulesets/index.js';
import { strengthFactor } from './strength.js';
import type { ParameterOverrides, ProductInput, VarietyInput } from './types.js';

/** What is settled about a variety before anybody bids: eligible entities, and how many of them may be shortlisted at most. */
export interface ShortlistCap {
  readonly eligible: number;
  /** Null where the rule set has no cap. */
  readonly cap: number | null;
}

/** The cap of a variety (最多入围企业数) as the evaluation will state it: the evaluation itself, of a variety in which nobody bid. */
export function shortlistCap(
  variety: VarietyInput,
  products: readonly ProductInput[],
  ruleSet: RuleSet,
  parameters: ParameterOverrides,
): ShortlistCap {
  const { contest, selection } = evaluateVariety(
    variety,
    products,
    new Map(),
    ruleSet,
    parameters,
    strengthFactor,
  );
  return { eligible: contest.eligible, cap: selection.cap };
}

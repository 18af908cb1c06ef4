import { DomainError } from '#kernel';

import { findRuleSet, readParameters } from '../domain/index.js';
import type { ParameterOverrides } from '../domain/types.js';
import { say } from '../library/say.js';

/** Parameters of a simulation, when the rule set takes them; the refusal names every parameter that is wrong. */
export function checkOverrides(
  rulesetId: string,
  overrides: Readonly<Record<string, unknown>>,
): ParameterOverrides {
  const ruleSet = findRuleSet(rulesetId);
  if (!ruleSet)
    throw DomainError.field('ruleset', 'unknown-ruleset', say('ruleset-unknown', { id: rulesetId }));
  const read = readParameters(ruleSet, overrides);
  if ('parameters' in read) return read.parameters;
  throw new DomainError(
    'invalid-request',
    say('parameters-refused', { ruleset: rulesetId }),
    read.faults.map(({ path, code, message }) => ({
      field: `parameters.${path}`,
      code,
      message,
    })),
  );
}

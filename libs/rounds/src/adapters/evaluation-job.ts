import type { EvaluatedRound } from '../application/ports.js';
import { evaluateRound } from '../domain/index.js';
import type { RoundInput } from '../domain/types.js';
import { varietyMoney } from '../library/variety-money.js';
import { inputDigest, resultDigest } from './digests.js';

/** Everything that is computed for an evaluation, wherever it runs. */
export function evaluateJob(input: RoundInput, digestInput: boolean): EvaluatedRound {
  const result = evaluateRound(input);
  return {
    result,
    resultHash: resultDigest(result, input.volumes),
    inputHash: digestInput ? inputDigest(input) : null,
    money: varietyMoney(input, result),
  };
}

import type { EvaluatedRound, VarietyMoney } from '../application/ports.js';
import { evaluateRound, explainRound } from '../domain/index.js';
import type { Explanation, RoundInput, RoundResult } from '../domain/types.js';
import { StoredExplanations } from '../library/stored-explanations.js';
import { TextColumn } from '../library/text-column.js';
import { varietyMoney } from '../library/variety-money.js';
import { explanationsFile, type ResultFile, resultFiles } from '../package/index.js';
import { fileDigest, inputDigest, resultDigest } from './digests.js';

type Lines = Omit<RoundResult, 'explanations'>;

/** The decisions of an evaluation with what follows from them, line by line. */
export interface LinesPart {
  readonly lines: Lines;
  readonly digests: Readonly<Record<Exclude<ResultFile, 'explanations.json'>, string>>;
  readonly inputHash: string | null;
  readonly money: ReadonlyMap<string, VarietyMoney>;
}

/** The reasons for them. */
export interface ExplanationsPart {
  readonly texts: TextColumn;
  readonly digest: string;
}

/** Everything that is computed for an evaluation, in one go. */
export function evaluateJob(input: RoundInput, digestInput: boolean): EvaluatedRound {
  const result = evaluateRound(input);
  return joinParts(linesPart(input, result, digestInput), explanationsPart(result.explanations));
}

/** The first part of a large round, for a thread of its own. */
export const evaluateLines = (input: RoundInput, digestInput: boolean): LinesPart =>
  linesPart(input, evaluateRound(input), digestInput);

/** The second part, for another thread: decided again, which is cheaper than sending the decisions. */
export const evaluateExplanations = (input: RoundInput): ExplanationsPart =>
  explanationsPart(explainRound(input));

export const joinParts = (
  { lines, digests, inputHash, money }: LinesPart,
  { texts, digest }: ExplanationsPart,
): EvaluatedRound => ({
  result: { ...lines, explanations: new StoredExplanations(texts) },
  resultHash: resultDigest({ ...digests, 'explanations.json': digest }),
  inputHash,
  money,
});

function linesPart(input: RoundInput, result: RoundResult, digestInput: boolean): LinesPart {
  const files = resultFiles(result, input.volumes);
  return {
    lines: {
      roundId: result.roundId,
      ruleset: result.ruleset,
      parametersIgnored: result.parametersIgnored,
      awards: result.awards,
      varieties: result.varieties,
      areas: result.areas,
      allocations: result.allocations,
      summary: result.summary,
    },
    digests: {
      'awards.csv': fileDigest(files['awards.csv']()),
      'varieties.csv': fileDigest(files['varieties.csv']()),
      'areas.csv': fileDigest(files['areas.csv']()),
      'allocations.csv': fileDigest(files['allocations.csv']()),
    },
    inputHash: digestInput ? inputDigest(input) : null,
    money: varietyMoney(input, result),
  };
}

/** The digest walks the explanations once; what is stored is written down on the same walk. */
function explanationsPart(explanations: Iterable<Explanation>): ExplanationsPart {
  const texts = new TextColumn();
  return { digest: fileDigest(explanationsFile(keptIn(texts, explanations))), texts };
}

function* keptIn(texts: TextColumn, explanations: Iterable<Explanation>): Generator<Explanation> {
  for (const explanation of explanations) {
    texts.add(JSON.stringify(explanation));
    yield explanation;
  }
}

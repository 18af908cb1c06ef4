import { DomainError } from '#kernel';

import { type ComparedEvaluation, compareEvaluations, type Comparison } from '../comparison/index.js';
import type { RoundInput } from '../domain/types.js';
import { checkOverrides } from './check-overrides.js';
import type { EvaluatedRound, Evaluator } from './ports.js';

/** Sides that fit on a screen. */
export const SIDES_MAX = 4;

/** One column of a comparison: a rule set with its parameters, under the name that people give it. */
export interface RuleSide {
  readonly label: string;
  readonly ruleset: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Several rule sets on the same bids, side by side (规则对比), without a round in the library: what is compared is stored nowhere. The
 * first side is the one that the others are compared with.
 */
export class CompareRuleSets {
  constructor(private readonly evaluator: Evaluator) {}

  async execute(input: RoundInput, sides: readonly RuleSide[]): Promise<Comparison> {
    const checked = sides.map((side, i) => ({ ...side, parameters: parametersOf(side, i) }));
    const evaluations: ComparedEvaluation[] = [];
    for (const [i, { label, ruleset, parameters }] of checked.entries()) {
      const evaluated = await this.evaluator.evaluate({
        ...input,
        round: { ...input.round, ruleset, parameters },
      });
      evaluations.push(comparedOf({ id: String(i + 1), label, ruleset }, input, evaluated));
    }
    return compareEvaluations(evaluations);
  }
}

/** A refusal names the side as well as the parameter. */
function parametersOf({ ruleset, parameters }: RuleSide, i: number): ReturnType<typeof checkOverrides> {
  try {
    return checkOverrides(ruleset, parameters);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(
      error.code,
      error.detail,
      error.errors.map((fault) => ({ ...fault, field: `sides.${i}.${fault.field}` })),
    );
  }
}

function comparedOf(
  about: Pick<ComparedEvaluation, 'id' | 'label' | 'ruleset'>,
  input: RoundInput,
  { result, money }: EvaluatedRound,
): ComparedEvaluation {
  const ceilings = new Map(input.products.map(({ id, ceilingPrice }) => [id, ceilingPrice]));
  const texts = new Map<string, string>();
  for (const { productId, text } of result.explanations) texts.set(productId, text);
  return {
    ...about,
    awards: result.awards.map((award) => ({
      ...award,
      ceilingPrice: ceilings.get(award.productId) ?? null,
      lowPriceDeclaration: award.lowPriceDeclaration === 'Y',
      text: texts.get(award.productId) ?? '',
    })),
    varieties: input.varieties.map(({ id, name }) => ({
      varietyId: id,
      name,
      spend: money.get(id)?.spend ?? null,
      agreedQuantity: money.get(id)?.agreedQuantity ?? null,
    })),
  };
}

import { compareCodePoints, DomainError, type Price, priceText } from '#kernel';

import { agreedVolume, type AgreedVolume, ratioText } from './agreed-volume.js';
import { allocate } from './allocation.js';
import { type Decided, evaluateVariety, type VarietyOutcome } from './evaluate-variety.js';
import { explain } from './explain.js';
import type { RuleSet } from './rulesets/rule-set.js';
import { findRuleSet } from './rulesets/index.js';
import { strengthFactors } from './strength.js';
import { summarize } from './summary.js';
import { areaRows, supplyPlan } from './supply.js';
import type {
  Explanation,
  ParameterOverrides,
  ProductInput,
  RoundInput,
  RoundResult,
  VarietyLine,
} from './types.js';
import { say } from './say.js';

/** `ruleset`: simulate other rules on the same bids (规则模拟); its defaults apply then. */
export interface EvaluateOptions {
  readonly ruleset?: string;
}

/**
 * Evaluates a round (评审): who wins each variety and why, at which price, with which volume and regions. The same input
 * gives the same result, whatever the order of its rows. The input has passed the checks of its door (package reader,
 * bid acceptance); an unknown rule set is refused here.
 */
export function evaluateRound(input: RoundInput, options: EvaluateOptions = {}): RoundResult {
  const { ruleSet, parameters, parametersIgnored } = rulesFor(input, options);
  const decided = decideVarieties(input, ruleSet, parameters);
  const areas = areaRows(decided, input);
  const plans = new Map(
    decided.flatMap((variety) => {
      const plan = supplyPlan(variety, areas.get(variety.variety.id), ruleSet, parameters);
      return plan ? [[variety.variety.id, plan] as const] : [];
    }),
  );
  const allocations =
    input.volumes && allocate(input.volumes, plans, parameters.quantityRounding ?? 'half-up');
  return {
    roundId: input.round.id,
    ruleset: ruleSet.id,
    parametersIgnored,
    awards: decided.flatMap(({ outcomes }) => outcomes.map(({ award }) => award)),
    varieties: decided.map(varietyLine),
    areas: decided.flatMap(({ variety }) => areas.get(variety.id) ?? []),
    allocations,
    explanations: { [Symbol.iterator]: () => explanationsOf(decided) },
    summary: summarize(decided, allocations, input.volumes),
  };
}

/** The explanations of `evaluateRound` alone, without what follows from its decisions (评审说明). */
export function explainRound(input: RoundInput, options: EvaluateOptions = {}): Iterable<Explanation> {
  const { ruleSet, parameters } = rulesFor(input, options);
  const decided = decideVarieties(input, ruleSet, parameters);
  return { [Symbol.iterator]: () => explanationsOf(decided) };
}

/** The rule set asked for, with the round's parameters only where it is the round's own. */
function rulesFor(input: RoundInput, options: EvaluateOptions) {
  const ruleSet = rulesOf(options.ruleset ?? input.round.ruleset);
  const parametersIgnored = ruleSet.id !== input.round.ruleset;
  const parameters = { ...ruleSet.defaults, ...(parametersIgnored ? {} : input.round.parameters) };
  return { ruleSet, parameters, parametersIgnored };
}

function* explanationsOf(decided: readonly Decided[]): Generator<Explanation> {
  for (const variety of decided)
    for (const outcome of variety.outcomes) yield explain(outcome, variety, variety.agreed);
}

function rulesOf(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (!ruleSet) throw new DomainError('unknown-ruleset', say('ruleset-unknown', { id }));
  return ruleSet;
}

/** Every variety, evaluated, in order of id; its products likewise. */
function decideVarieties(
  input: RoundInput,
  ruleSet: RuleSet,
  parameters: ParameterOverrides,
): readonly Decided[] {
  const factorOf = strengthFactors();
  const bidOf = new Map(input.bids.map((bid) => [bid.productId, bid]));
  const productsOf = grouped(input.products);
  return byId(input.varieties).map((variety) => {
    const products = byId(productsOf.get(variety.id) ?? []);
    const outcome = evaluateVariety(variety, products, bidOf, ruleSet, parameters, factorOf);
    return { ...outcome, agreed: agreedFor(outcome, ruleSet, parameters) };
  });
}

function grouped(products: readonly ProductInput[]): ReadonlyMap<string, readonly ProductInput[]> {
  const groups = new Map<string, ProductInput[]>();
  for (const product of products) {
    const group = groups.get(product.varietyId);
    if (group) group.push(product);
    else groups.set(product.varietyId, [product]);
  }
  return groups;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => compareCodePoints(a.id, b.id));

const agreedFor = (
  { variety, winners, provisional }: VarietyOutcome,
  { defaults }: RuleSet,
  parameters: ParameterOverrides,
): AgreedVolume | null =>
  provisional
    ? null
    : agreedVolume(
        parameters.agreedVolume ?? {},
        defaults.agreedVolume ?? {},
        variety.volumeClass,
        winners.length,
      );

const varietyLine = ({ variety, contest, selection, winners, agreed }: Decided): VarietyLine => ({
  varietyId: variety.id,
  eligible: contest.eligible,
  valid: contest.valid.length,
  cap: selection.cap,
  anchor: orNull(selection.anchor),
  line: orNull(selection.line),
  lowest: orNull(selection.lowest),
  winners: winners.length,
  agreedRatio: agreed && ratioText(agreed.percent),
  cycleYears: agreed && agreed.cycleYears,
});

const orNull = (price: Price | null): string | null => (price === null ? null : priceText(price));

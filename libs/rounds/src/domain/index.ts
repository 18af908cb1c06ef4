/**
 * The evaluator of procurement rounds (招标轮次评审): pure functions from what decides a round to who won and why.
 * The command line feeds it files, the platform feeds it rows; the same functions decide.
 */
export * from './types.js';
export { agreedQuantity, allocate, type Supplier, type SupplyPlan } from './allocation.js';
export { chooseAreas, type AreaChoice, type Chooser } from './areas.js';
export { isAbstention, pricesOf, vanishes } from './bid.js';
export { evaluateRound, explainRound, type EvaluateOptions } from './evaluate-round.js';
export { isCalendarDate, parseInstant, type Instant } from './instant.js';
export { checkParameters, readParameters, type ParameterFault } from './parameters.js';
export { QuantityColumn, wholeNumber } from './quantity-column.js';
export {
  findRuleSet,
  RULESETS,
  type Confidence,
  type RuleSet,
  type VolumeSharing,
} from './rulesets/index.js';
export { shortlistCap, type ShortlistCap } from './shortlist-cap.js';
export { strengthFactor, strengthFactors, type StrengthFactor } from './strength.js';
export { allRows, inKeyOrder, sameKey } from './volume-order.js';

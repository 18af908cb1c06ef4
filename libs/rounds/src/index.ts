/** What other contexts and the composition roots may use of the rounds library. */
export { RoundsModule } from './rounds.module.js';
export {
  ImportRound,
  type ImportedRound,
  type ImportRoundCommand,
  type RoundToStore,
  storeRound,
} from './application/import-round.js';
export {
  EvaluateAnew,
  type EvaluatedAnew,
  type PreparedAnew,
  storeAnew,
} from './application/evaluate-anew.js';
export {
  ImportPublishedAwards,
  type ImportPublishedAwardsCommand,
} from './application/import-published-awards.js';
export type { QuotableRevival } from './library/quote-cap.js';
export type { PublishedAward, RoundSource } from './library/source.js';
export { listRounds } from './adapters/queries/rounds.query.js';
export { listPublicResults } from './adapters/queries/publication.query.js';
export { exportRound } from './adapters/export-round.js';
export { openRound, replay } from './adapters/replay.js';
export { ThreadEvaluator } from './adapters/thread-evaluator.js';
export { roundsTx, roundsUnitOfWork } from './adapters/rounds-unit-of-work.js';
export {
  PRICE_VISIBILITY,
  type PriceVisibility,
  SOURCE_CONFIDENCE,
  type SourceConfidence,
} from './library/visibility.js';
export { assertStorable } from './adapters/round-writer.js';
export { refusePackage, violationViews } from './adapters/package-refusal.js';
export { receiveFiles } from './adapters/package-upload.js';
export { ROUND_LIFECYCLE, type RoundState } from './library/lifecycle.js';
export { CompareRuleSets, SIDES_MAX } from './application/compare-rule-sets.js';
export { comparisonExcel } from './documents/comparison-excel.js';
export { DISTRIBUTIONS, type Distribution, sampleBids } from './library/sample-bids.js';
export { ComparisonView } from './adapters/views/simulation.views.js';

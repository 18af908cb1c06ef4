/** Sealing of live rounds (密封投标), alg jicai-seal-1: pure, the same in Node, in browsers and on the offline page. */
export { base64url, fromBase64url, type Bytes } from './domain/bytes.js';
export { canonical } from './domain/canonical.js';
export { isPoint } from './domain/engine.js';
export * from './domain/ceremony.js';
export * from './domain/closed-bids.js';
export * from './domain/closing.js';
export {
  contentOf,
  type Content,
  type PriceContent,
  type QualificationContent,
  type SecondQuoteContent,
} from './domain/content.js';
export { ENGINES, engineHere, type Engine } from './domain/engine.js';
export {
  checkPlace,
  envelopeOf,
  piecesOf,
  readEnvelope,
  writeEnvelope,
  type Envelope,
  type EnvelopeHeader,
  type Place,
} from './domain/envelope.js';
export * from './domain/officer-keys.js';
export * from './domain/opening.js';
export { newOpeningCode } from './domain/opening-code.js';
export { readReceipt, signReceipt, type Receipt, type SignedReceipt } from './domain/receipt.js';
export { SEALING_REFUSALS, SealingRefusal, type SealingRefusalCode } from './domain/refusals.js';
export { releaseFault, releaseOf, releaseShare, RELEASE_FAULTS, type Release } from './domain/release.js';
export { seal } from './domain/seal.js';
export * from './domain/opening-record.js';
export * from './domain/price-check.js';
export { rehearse } from './domain/rehearsal.js';
export * from './domain/sealing-package.js';
export * from './domain/statement-check.js';

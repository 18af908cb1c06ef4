/** What the composition roots and the command line may use of agreements. */
export { AgreementsModule } from './agreements.module.js';
export { signingParts, type SigningParts } from './adapters/parts.js';
export {
  type AgreementEvidence,
  EVIDENCE_FAULTS,
  type EvidenceVerdict,
  verifyEvidence,
} from './domain/evidence.js';
export { readEvidence } from './domain/read-evidence.js';

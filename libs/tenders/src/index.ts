/** What other contexts and the composition roots may use of live tender rounds. */
export {
  beginDraftTender,
  type DraftPackage,
  exchangeDraftPackage,
  findDraftPackage,
} from './adapters/draft-package.js';
export { type ReadTenderPackage, TenderPackages } from './adapters/tender-packages.js';
export { biddingParts, type BiddingParts } from './adapters/parts.js';
export { openedQualifications } from './adapters/qualification-rows.js';
export { findCeremony } from './adapters/queries/ceremony.query.js';
export { listOwnTenders } from './adapters/queries/bids.query.js';
export { EnrolKey, SignCeremony } from './application/ceremony.js';
export { DraftTender, type DraftTenderCommand } from './application/draft-tender.js';
export { NameOfficers } from './application/name-officers.js';
export type { EligibleList } from './domain/eligibility/list.js';
export { entitiesOf, type RelatedEntry, type RelationDecision } from './domain/eligibility/relations.js';
export type { OpenedQualification } from './domain/opened-bids.js';
export { TendersModule } from './tenders.module.js';
export type { TenderDemand, TenderFiles } from './application/ports.js';

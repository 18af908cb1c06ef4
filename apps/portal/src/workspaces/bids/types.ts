import type { Answer, Item } from '../../api/types.js';

export type OwnTender = Item<'/api/v1/tenders/own'>;
export type OwnBids = Answer<'/api/v1/tenders/{id}/bids'>;
export type BidPart = OwnBids['items'][number]['part'];
export type OwnBid = OwnBids['items'][number];
export type OwnOffer = Answer<'/api/v1/tenders/{id}/own-offers'>['items'][number];
export type TenderNotice = Answer<'/api/v1/public/tenders/{id}'>;
export type Incidents = Answer<'/api/v1/public/tenders/{id}/incidents'>;
export type PublicTender = Item<'/api/v1/public/tenders'>;
export type OwnEligibility = Answer<'/api/v1/tenders/{id}/own-eligibility'>;
export type OwnEligibilityProduct = OwnEligibility['products'][number];
export type Declaration = NonNullable<OwnEligibility['declaration']>;
export type DeclaredRelation = Declaration['relations'][number];
export type EligibleList = Answer<'/api/v1/public/tenders/{id}/eligibility'>;
export type SignedReceiptView = OwnBid['receipt'];

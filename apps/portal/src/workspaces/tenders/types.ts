import type { Answer, Item } from '../../api/types.js';

export type TenderRow = Item<'/api/v1/tenders'>;
export type Tender = Answer<'/api/v1/tenders/{id}'>;
export type TenderProduct = Item<'/api/v1/tenders/{id}/products'>;
export type PackageReport = Answer<'/api/v1/tenders', 'post'>;
export type Candidate = Item<'/api/v1/tenders/officer-candidates'>;
export type Qualifications = Answer<'/api/v1/tenders/{id}/qualifications'>;
export type TenderKind = Tender['kind'];
export type Purpose = Tender['purpose'];
export type Visibility = Tender['visibility'];

export const KINDS = ['drug', 'consumable', 'alliance', 'renewal'] as const satisfies readonly TenderKind[];
export const PURPOSES = ['live', 'rehearsal', 'demonstration'] as const satisfies readonly Purpose[];
export const VISIBILITIES = ['all', 'winning', 'none'] as const satisfies readonly Visibility[];
export type Offer = Answer<'/api/v1/tenders/{id}/offers'>['items'][number];
export type Alliance = Answer<'/api/v1/tenders/{id}/alliance'>;
export type AllianceMember = Alliance['members'][number];
export type DemandReport = Answer<'/api/v1/tenders/{id}/alliance/demand', 'post'>;
export type TenderDocument = Answer<'/api/v1/tenders/{id}/documents'>['items'][number];
export type Amendment = Answer<'/api/v1/tenders/{id}/amendments'>['items'][number];
export type Question = Answer<'/api/v1/tenders/{id}/questions'>['items'][number];

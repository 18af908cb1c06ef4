import type { Answer, Item } from '../../api/types.js';

export type OpeningDuty = Item<'/api/v1/tenders/openings'>;
export type Room = Answer<'/api/v1/tenders/{id}/opening'>;
export type BidPart = Room['part'];
export type RoomOfficer = Room['officers'][number];
export type Ceremony = Answer<'/api/v1/tenders/{id}/ceremony'>;
export type OpenedPrice = Item<'/api/v1/tenders/{id}/opening/prices'>;
export type ShareAnswer = Answer<'/api/v1/tenders/{id}/shares', 'post'>['answers'][number];
export type Readiness = Answer<'/api/v1/tenders/{id}/readiness'>;
export type LossCause = Readiness['losses'][number]['cause'];
export const LOSS_CAUSES = ['code-lost', 'file-unreadable', 'absent'] as const satisfies readonly LossCause[];
export type TenderNotice = Answer<'/api/v1/public/tenders/{id}'>;

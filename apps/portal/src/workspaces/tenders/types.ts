import type { Answer, Item } from '../../api/types.js';

export type TenderRow = Item<'/api/v1/tenders'>;
export type Tender = Answer<'/api/v1/tenders/{id}'>;
export type TenderProduct = Item<'/api/v1/tenders/{id}/products'>;

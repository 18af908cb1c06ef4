import type { Answer, Item } from '../../api/types.js';

export type OwnReport = Item<'/api/v1/demand/own'>;
export type Report = Answer<'/api/v1/demand/own/{id}'>;
export type ReportLine = Answer<'/api/v1/demand/own/{id}/lines'>['items'][number];
export type Finding = Report['findings'][number];
export type ImportedFile = Answer<'/api/v1/demand/own/imports/{importId}'>;
export type CollectionRow = Item<'/api/v1/demand/collections'>;
export type Collection = Answer<'/api/v1/demand/collections/{id}'>;
export type AskedReport = Item<'/api/v1/demand/collections/{id}/reports'>;
export type AskedProduct = Item<'/api/v1/demand/collections/{id}/products'>;
export type TablesReport = Answer<'/api/v1/demand/collections/{id}/products', 'post'>;
export type Progress = Answer<'/api/v1/demand/collections/{id}/progress'>;
export type Totals = Answer<'/api/v1/demand/collections/{id}/totals'>;
export type EditionRow = Item<'/api/v1/demand/collections/{id}/editions'>;
export type Edition = Answer<'/api/v1/demand/editions/{id}'>;
export type Absentee = Item<'/api/v1/demand/editions/{id}/absentees'>;

export const KINDS = ['drug', 'consumable'] as const satisfies readonly Collection['kind'][];
export const PURPOSES = [
  'live',
  'rehearsal',
  'demonstration',
] as const satisfies readonly Collection['purpose'][];
export const LEVELS = ['county', 'city', 'province'] as const satisfies Collection['reviewLevels'];
export const REPORTING_KINDS = ['hospital', 'private-hospital', 'village-clinic', 'pharmacy'] as const;

import type { Answer, Item } from '../../api/types.js';

export type OwnReport = Item<'/api/v1/demand/own'>;
export type Report = Answer<'/api/v1/demand/own/{id}'>;
export type ReportLine = Answer<'/api/v1/demand/own/{id}/lines'>['items'][number];
export type Finding = Report['findings'][number];
export type ImportedFile = Answer<'/api/v1/demand/own/imports/{importId}'>;

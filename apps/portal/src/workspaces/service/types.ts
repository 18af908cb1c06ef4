import type { Answer, Item } from '../../api/types.js';

export type Matter = Item<'/api/v1/service/matters'>;
export type FollowUp = Item<'/api/v1/service/follow-ups'>;
export type Figures = Answer<'/api/v1/public/service-figures'>;
export type MatterKind = Matter['kind'];

export const SCORES = [5, 4, 3, 2, 1] as const;
export const TAGS = ['speed', 'attitude', 'clarity', 'fairness', 'platform'] as const;
export type Tag = (typeof TAGS)[number];

import type { Answer } from '../../api/types.js';

export type AgreedVolume = Answer<'/api/v1/agreed-volumes'>['items'][number];
export type Adjustment = Answer<'/api/v1/volume-adjustments'>['items'][number];

export const KINDS = ['increase', 'decrease', 'transfer'] as const;
export const REASONS = [
  'clinical-demand',
  'service-change',
  'merger',
  'supply',
  'reporting-error',
  'other',
] as const;

/** Queries that a deed on agreed volumes changes. */
export const VOLUME_CHANGES = [['agreed-volumes'], ['volume-adjustments'], ['award-course']] as const;

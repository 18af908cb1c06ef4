import type { Answer } from '../../api/types.js';

export type Round = Answer<'/api/v1/rounds/{id}'>;
export type ExplanationAnswer = Answer<'/api/v1/rounds/{id}/explanation'>;
export type Evaluation = Answer<'/api/v1/rounds/{id}/evaluations'>['items'][number];
export type Comparison = Answer<'/api/v1/rounds/{id}/comparison'>;
export type Additions = Answer<'/api/v1/rounds/{id}/additions'>;
export type PublicNotice = Answer<'/api/v1/public/results/{id}'>;

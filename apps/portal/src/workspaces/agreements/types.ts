import type { Answer } from '../../api/types.js';

export type Agreement = Answer<'/api/v1/agreements'>['items'][number];
export type AgreementDetail = Answer<'/api/v1/agreements/{id}'>;
export type Course = Answer<'/api/v1/rounds/{id}/agreement-course'>;
export type Progress = Answer<'/api/v1/rounds/{id}/agreement-progress'>['items'][number];
export type Choice = Answer<'/api/v1/agreements/choices'>['items'][number];

/** Queries that a deed on agreements changes. */
export const AGREEMENT_CHANGES = [
  ['agreements'],
  ['agreement'],
  ['agreement-course'],
  ['agreement-progress'],
  ['agreement-choices'],
  ['todos'],
] as const;

import type { Answer } from '../../api/types.js';

export type Course = Answer<'/api/v1/rounds/{id}/award-course'>;
export type PublicCourse = Answer<'/api/v1/public/results/{id}/award-course'>;
export type Objection = Course['objections'][number];
export type Decision = Course['decisions'][number];
export type Withdrawal = Course['withdrawals'][number];
export type Awarded = Course['awards'][number];
export type OwnObjection = Answer<'/api/v1/rounds/{id}/own-award-course'>['objections'][number];

/** What the panels need to know of the round. */
export interface RoundOfCourse {
  readonly id: string;
  readonly title: string;
  readonly resultHash: string;
}

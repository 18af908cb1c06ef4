import type { Answer } from '../../api/types.js';

export type Expert = Answer<'/api/v1/experts'>['items'][number];
export type TenderReview = Answer<'/api/v1/tenders/{id}/expert-review'>;
export type Review = NonNullable<TenderReview['review']>;
export type Seat = Review['seats'][number];
export type ReviewedProduct = Review['products'][number];
export type OwnReviewLine = Answer<'/api/v1/expert-reviews'>['items'][number];
export type OwnReview = Answer<'/api/v1/expert-reviews/{id}'>;
export type OwnProduct = OwnReview['products'][number];

/** What the step needs to know of the round. */
export interface RoundOfReview {
  readonly id: string;
  readonly title: string;
  readonly roundNo: string;
  readonly state: string;
  readonly ruleset: string;
  readonly announcedAt: string | null;
}

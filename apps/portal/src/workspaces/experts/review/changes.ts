import type { RoundOfReview } from '../types.js';

/** Queries that a deed of a review changes. */
export const changesOf = ({ id }: RoundOfReview) =>
  [['expert-review', id], ['tender', id], ['public-review', id], ['approval']] as const;

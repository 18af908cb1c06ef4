import type { Queryer } from '#platform';

import { preciseInstant } from '../instants.js';

/** A review whose scores are frozen, with its documents text for text. */
export interface FrozenReview {
  readonly id: string;
  readonly draw: string;
  readonly scores: string;
  readonly scoresHash: string;
  readonly frozenAt: string;
  readonly proposedBy: string;
  readonly frozenBy: string;
}

export const frozenReview = (q: Queryer, tenderId: string): Promise<FrozenReview | undefined> =>
  q.one<FrozenReview>(
    `select r.id, d.record as draw, r.scores_document::text as scores, r.scores_hash as "scoresHash",
       ${preciseInstant('r.frozen_at')} as "frozenAt", r.proposed_by_name as "proposedBy", r.frozen_by_name as "frozenBy"
     from expert.review r join expert.draw d on d.review_id = r.id where r.tender_id = $1 and r.state = 'frozen'`,
    [tenderId],
  );

/** Who was asked to take each seat, in what order, and what they answered; `person` is the name that the draw knows them by. */
export const reviewSeats = (q: Queryer, reviewId: string): Promise<object[]> =>
  q.query(
    `select n, specialty, person_id as person, name, employer, specialties, state, ${preciseInstant('invited_at')} as "invitedAt",
       ${preciseInstant('answered_at')} as "answeredAt", reason, ${preciseInstant('submitted_at')} as "submittedAt", sheet_hash as "sheetHash"
     from expert.seat where review_id = $1 order by n, invited_at, id`,
    [reviewId],
  );

export const voidedReviews = (q: Queryer, tenderId: string): Promise<object[]> =>
  q.query(
    `select n, void_reason as reason from expert.review where tender_id = $1 and state = 'void' order by n`,
    [tenderId],
  );

import { DomainError } from '#kernel';

import { aggregate, type FrozenScores, sealScores } from '../domain/frozen.js';
import { moveReview } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { ReviewMoved } from './plan-review.js';
import type { ExpertsTx, ExpertsUnitOfWork, ReviewedTender, ReviewRecord } from './ports.js';
import { mustHold, mustLock } from './refusals.js';

/** The scores of a review as they come out of its sheets, and their digest. */
export async function scoresOf(
  tx: Pick<ExpertsTx, 'criteria' | 'sheets' | 'products'>,
  { id, aggregation }: Pick<ReviewRecord, 'id' | 'aggregation'>,
  roundNo: string,
): Promise<{ scores: FrozenScores; document: string; digest: string }> {
  if (!aggregation) throw new Error(`review ${id} has no rule of aggregation`);
  const scores = aggregate(
    roundNo,
    await tx.criteria(id),
    aggregation,
    await tx.sheets(id),
    await tx.products(id),
  );
  return { scores, ...sealScores(scores) };
}

/** The office puts the scores that it checked to a second person (提请冻结). */
export class ProposeFreeze {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    tenderId,
    scoresHash,
  }: {
    tenderId: string;
    scoresHash: string;
  }): Promise<ReviewMoved & { scoresHash: string }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustHold(tx, tenderId);
      const review = await mustLock(tx, tenderId);
      const state = moveReview(review.state, 'propose-freeze', 'office');
      await mustBeSeen(tx, review, tender, scoresHash);
      await tx.propose(review, scoresHash, await putForward(tx, review, tender));
      await tx.record({
        act: 'review.freeze-proposed',
        subject: { kind: 'tender', id: tenderId },
        after: { scoresHash },
      });
      return { id: review.id, state, scoresHash };
    });
  }
}

async function putForward(tx: ExpertsTx, review: ReviewRecord, tender: ReviewedTender): Promise<string> {
  const { freezeApproval } = review;
  if (freezeApproval === null)
    return tx.openApproval({
      chain: 'score-freeze',
      reviewId: review.id,
      tender,
      title: say('freeze-of', { title: tender.title }),
    });
  await tx.resubmitApproval(freezeApproval);
  return freezeApproval;
}

/** The second person freezes the scores (冻结评分) before the prices open, or returns them. */
export class DecideFreeze {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute(command: {
    tenderId: string;
    decision: 'freeze' | 'return';
    opinion: string;
    scoresHash: string;
  }): Promise<ReviewMoved & { scoresHash: string }> {
    const { tenderId, decision, opinion, scoresHash } = command;
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustHold(tx, tenderId);
      const review = await mustLock(tx, tenderId);
      const state = moveReview(review.state, decision, 'second-person');
      const { scores, document } = await mustBeSeen(tx, review, tender, scoresHash);
      await tx.decideApproval(
        review.freezeApproval ?? '',
        decision === 'return' ? 'return' : 'approve',
        opinion,
      );
      if (decision === 'return') await tx.moveReviewTo(review, state);
      else await tx.freeze(review, document, scores.products);
      await tx.record({
        act: decision === 'return' ? 'review.freeze-returned' : 'review.frozen',
        subject: { kind: 'tender', id: tenderId },
        after: { scoresHash },
        reason: opinion,
      });
      if (decision === 'freeze')
        await tx.emit({ type: 'review.frozen', aggregate: 'tender', id: tenderId, payload: { scoresHash } });
      return { id: review.id, state, scoresHash };
    });
  }
}

async function mustBeSeen(
  tx: ExpertsTx,
  review: ReviewRecord,
  tender: ReviewedTender,
  seen: string,
): Promise<Awaited<ReturnType<typeof scoresOf>>> {
  const sealed = await scoresOf(tx, review, tender.roundNo);
  if (sealed.digest !== seen)
    throw new DomainError('result-differs', say('scores-differ', { digest: sealed.digest }));
  return sealed;
}

/** A second person ends a review that cannot be completed (作废评审); another can be drawn for the round, and this one stays on record. */
export class VoidReview {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({ tenderId, reason }: { tenderId: string; reason: string }): Promise<ReviewMoved> {
    return this.unitOfWork.run(async (tx) => {
      await mustHold(tx, tenderId);
      const review = await mustLock(tx, tenderId);
      const state = moveReview(review.state, 'void', 'second-person');
      if (review.state === 'prepared') await tx.decideApproval(review.drawApproval ?? '', 'reject', reason);
      if (review.state === 'proposed') await tx.decideApproval(review.freezeApproval ?? '', 'reject', reason);
      await tx.voidReview(review, reason);
      await tx.record({
        act: 'review.void',
        subject: { kind: 'tender', id: tenderId },
        before: { state: review.state },
        reason,
      });
      return { id: review.id, state };
    });
  }
}

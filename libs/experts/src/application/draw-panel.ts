import { beijingMinute, DomainError, type Message, uuidv7 } from '#kernel';

import { commitmentOf, drawOrder, seatPanel, seedOf, type Shortage, shortagesOf } from '../domain/draw.js';
import { DRAW_FORMAT, type DrawRecord } from '../domain/draw-record.js';
import { moveReview } from '../domain/lifecycle.js';
import { divide } from '../domain/recusal.js';
import { say } from '../domain/say.js';
import type { ReviewMoved } from './plan-review.js';
import type { ExpertsTx, ExpertsUnitOfWork, NewSeat, ReviewedTender, ReviewRecord } from './ports.js';
import { mustHold, mustLock, ownReviewPage } from './refusals.js';

/**
 * Commits to the list before anybody can know the seed (确定名单): recused people are left out with the reason, the digest of the list
 * goes into the audit record, and a second person is asked to draw.
 */
export class PrepareDraw {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    tenderId,
  }: {
    tenderId: string;
  }): Promise<ReviewMoved & { commitment: string; candidates: number; leftOut: number }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustHold(tx, tenderId);
      const review = await mustLock(tx, tenderId);
      const state = moveReview(review.state, 'prepare', 'office');
      const { candidates, leftOut } = divide(
        await tx.listed(),
        await tx.bidders(tenderId),
        review.exclusions,
      );
      const shortages = shortagesOf(review, candidates);
      if (shortages[0]) throw shortageRefusal(shortages[0], shortages);
      const commitment = commitmentOf(review, candidates);
      await tx.commit(review.id, { commitment, candidates, leftOut });
      const approvalId = await tx.openApproval({
        chain: 'panel-draw',
        reviewId: review.id,
        tender,
        title: say('draw-of', { title: tender.title }),
      });
      await tx.prepared(review.id, await tx.rules(tender), approvalId);
      await tx.record({
        act: 'review.prepared',
        subject: { kind: 'tender', id: tenderId },
        after: { commitment, candidates: candidates.length, leftOut: leftOut.length },
      });
      return { id: review.id, state, commitment, candidates: candidates.length, leftOut: leftOut.length };
    });
  }
}

function shortageRefusal(first: Shortage, all: readonly Shortage[]): DomainError {
  return new DomainError(
    'experts-short',
    shortageMessage(first),
    all.map((shortage) => ({
      field: shortage.of === 'experts' ? 'size' : 'quotas',
      code: 'short',
      message: shortageMessage(shortage),
    })),
  );
}

const shortageMessage = (shortage: Shortage): Message =>
  shortage.of === 'experts'
    ? say('experts-short', { have: shortage.have, need: shortage.need })
    : say('specialty-short', { specialty: shortage.specialty, have: shortage.have, need: shortage.need });

/**
 * The second person draws (随机抽取). The seed is the commitment and the first audit checkpoint that covers it, so that neither of the two
 * chooses it, and drawing later changes nothing.
 */
export class DrawPanel {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    tenderId,
    opinion,
  }: {
    tenderId: string;
    opinion: string;
  }): Promise<ReviewMoved & { seed: string; seats: number }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustHold(tx, tenderId);
      const review = await mustLock(tx, tenderId);
      const state = moveReview(review.state, 'draw', 'second-person');
      const record = await this.draw(tx, tender, review);
      await tx.decideApproval(review.drawApproval ?? '', 'approve', opinion);
      await tx.keepRecord(review.id, record);
      await tx.moveReviewTo(review, state);
      const { seed, panel, beacon } = record;
      await tx.record({
        act: 'review.drawn',
        subject: { kind: 'tender', id: tenderId },
        after: { seed, checkpoint: beacon.n, panel: panel.map(({ id }) => id) },
      });
      for (const { seat: n, specialty, id } of panel)
        await inviteTo(tx, review, tender, { id: uuidv7(), n, specialty, personId: id });
      return { id: review.id, state, seed, seats: panel.length };
    });
  }

  private async draw(tx: ExpertsTx, tender: ReviewedTender, review: ReviewRecord): Promise<DrawRecord> {
    const committed = await tx.draw(review.id);
    const beacon = committed && (await tx.beacon(review.id));
    if (!beacon) throw new DomainError('draw-not-ready', say('draw-before-checkpoint'));
    const { size, reserve, quotas } = review;
    const { candidates, leftOut, commitment, committedAt, committedBy } = committed;
    const seed = seedOf(commitment, beacon);
    const order = drawOrder(candidates, seed);
    const requirement = { size, reserve, quotas };
    return {
      format: DRAW_FORMAT,
      round: tender.roundNo,
      requirement,
      candidates,
      leftOut,
      commitment,
      committedAt,
      committedBy,
      beacon,
      seed,
      order,
      panel: seatPanel(requirement, candidates, order),
      drawnAt: await tx.now(),
      drawnBy: tx.actorName(),
    };
  }
}

/** Seats somebody and asks for the answer. */
export async function inviteTo(
  tx: ExpertsTx,
  review: ReviewRecord,
  { id: tenderId, title }: Pick<ReviewedTender, 'id' | 'title'>,
  seat: NewSeat,
): Promise<void> {
  const { accountId, dueAt } = await tx.invite(review, seat);
  await tx.record({
    act: 'review.invited',
    subject: { kind: 'tender', id: tenderId },
    after: { seat: seat.n, expert: seat.personId, dueAt },
  });
  await tx.tellPerson(accountId, {
    subject: say('invited', { title }),
    body: say('invited-what-to-do', { until: beijingMinute(dueAt) }),
    link: ownReviewPage(seat.id),
  });
}

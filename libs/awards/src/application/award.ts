import { createHash } from 'node:crypto';

import { advance, beijingDay, DomainError, uuidv7 } from '#kernel';

import { awardNotice } from '../domain/award-notice.js';
import { DECISION_LIFECYCLE } from '../domain/lifecycle.js';
import { type Exclusion, isPending, type Settlement, settle } from '../domain/settle.js';
import { say } from '../domain/say.js';
import type { AwardDocument, AwardsTx, AwardsUnitOfWork, DecisionRecord, RoundToAward } from './ports.js';
import { mustHaveEnded, mustHold, publicPage } from './refusals.js';

export interface ProposedAward {
  readonly id: string;
  readonly n: number;
  readonly settlements: readonly Settlement[];
}

/** The office puts an award forward once the public notice has ended (提请确定中选): every variety that nothing holds up. */
export class ProposeAward {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: { roundId: string; exclusions: readonly Exclusion[] }): Promise<ProposedAward> {
    const { roundId, exclusions } = command;
    return this.unitOfWork.run(async (tx) => {
      const { title, regionCode } = await mustHold(tx, roundId);
      await mustHaveEnded(tx, roundId);
      if (await tx.lockDecision(roundId)) throw new DomainError('illegal-transition', say('award-proposed'));
      const settlements = settle(await tx.varieties(roundId), await tx.objections(roundId), exclusions);
      if (settlements.length === 0) throw new DomainError('standstill', say('nothing-to-award'));
      const id = uuidv7();
      const request = { chain: 'award', id, title: say('award-of', { title }), roundId, regionCode } as const;
      const approvalId = await tx.openApproval(request);
      const n = await tx.addDecision(id, roundId, settlements, approvalId);
      await tx.record({
        act: 'award.proposed',
        subject: { kind: 'round', id: roundId },
        after: { decision: id, n, settlements: settlements.map((settlement) => ({ ...settlement })) },
      });
      return { id, n, settlements };
    });
  }
}

export interface DecideAwardCommand {
  readonly roundId: string;
  readonly decision: 'confirm' | 'return';
  readonly opinion: string;
  /** Digest of the evaluation that the person saw. */
  readonly resultHash: string;
}
export interface DecidedAward {
  readonly id: string;
  readonly state: 'confirmed' | 'returned';
  readonly noticeNo: string | null;
  readonly awards: number;
}

/** The second person confirms the award or returns it (确认中选); awards, supply areas and volumes come from the evaluation as it is stored. */
export class DecideAward {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: DecideAwardCommand): Promise<DecidedAward> {
    const { roundId, opinion } = command;
    return this.unitOfWork.run(async (tx) => {
      const round = await mustHold(tx, roundId);
      const publicity = await mustHaveEnded(tx, roundId);
      if (publicity.resultHash !== command.resultHash)
        throw new DomainError('result-differs', say('result-moved', { digest: publicity.resultHash }));
      const decision = await tx.lockDecision(roundId);
      if (!decision) throw new DomainError('illegal-transition', say('no-award-proposed'));
      advance(DECISION_LIFECYCLE, 'proposed', command.decision, 'second-person');
      if (command.decision === 'return') return returned(tx, roundId, decision, opinion);
      await refuseHeldUp(tx, roundId, decision);
      await tx.decideApproval(decision.approvalId, 'approve', opinion);
      await tx.award(decision, publicity);
      return confirmed(tx, round, decision, opinion);
    });
  }
}

/** Objections that were decided or filed after the proposal may hold up what it names. */
async function refuseHeldUp(tx: AwardsTx, roundId: string, { settlements }: DecisionRecord): Promise<void> {
  const against = (await tx.objections(roundId)).filter(
    (objection) => isPending(objection) || objection.state === 'upheld',
  );
  const held = settlements.filter(
    ({ varietyId, outcome }) =>
      outcome === 'awarded' &&
      against.some((objection) => objection.varietyId === null || objection.varietyId === varietyId),
  );
  if (held.length > 0)
    throw new DomainError(
      'standstill',
      say('objection-pending', { varieties: held.map(({ varietyId }) => varietyId) }),
    );
}

async function returned(
  tx: AwardsTx,
  roundId: string,
  { id, approvalId }: DecisionRecord,
  opinion: string,
): Promise<DecidedAward> {
  await tx.decideApproval(approvalId, 'reject', opinion);
  await tx.returnDecision(id);
  await tx.record({
    act: 'award.returned',
    subject: { kind: 'round', id: roundId },
    after: { decision: id },
    reason: opinion,
  });
  return { id, state: 'returned', noticeNo: null, awards: 0 };
}

async function confirmed(
  tx: AwardsTx,
  round: RoundToAward,
  decision: DecisionRecord,
  opinion: string,
): Promise<DecidedAward> {
  const products = await tx.awarded(decision.id);
  const notice = awardNotice(round, decision, products, beijingDay(await tx.now()));
  const document = documentOf(notice.noticeNo, JSON.stringify(notice));
  await tx.confirmDecision(decision.id, document);
  const { noticeNo, digest } = document;
  await tx.record({
    act: 'award.confirmed',
    subject: { kind: 'round', id: round.id },
    after: { decision: decision.id, noticeNo, digest, awards: products.length, resultHash: round.resultHash },
    reason: opinion,
  });
  await tx.emit({ type: 'award.confirmed', aggregate: 'round', id: round.id, payload: { noticeNo } });
  const orgs = products.flatMap(({ orgId }) => (orgId === null ? [] : [orgId]));
  await tx.tellOrganisations([...new Set(orgs)], {
    subject: say('awarded-you', { title: round.title }),
    body: say('awarded-what-to-do'),
    link: publicPage(round.id),
  });
  return { id: decision.id, state: 'confirmed', noticeNo, awards: products.length };
}

const documentOf = (noticeNo: string, document: string): AwardDocument => ({
  noticeNo,
  document,
  digest: createHash('sha256').update(document).digest('hex'),
});

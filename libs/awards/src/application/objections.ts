import { advance, DomainError, durationOf, endOf, stateWord, uuidv7 } from '#kernel';

import { OBJECTION_LIFECYCLE, type ObjectionState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { AwardsTx, AwardsUnitOfWork, NewObjection, ObjectionRecord } from './ports.js';
import { publicPage } from './refusals.js';

const DECISION_RULE = 'award.objection-decision-days';

export type FileObjectionCommand = Omit<NewObjection, 'id' | 'dueAt'>;
export interface ObjectionMoved {
  readonly id: string;
  readonly state: ObjectionState;
}

/** Objects to a result that is up for it (提出异议). The database clock decides whether it is in time. */
export class FileObjection {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: FileObjectionCommand): Promise<ObjectionMoved & { filedAt: string; dueAt: string }> {
    const { roundId } = command;
    return this.unitOfWork.run(async (tx) => {
      const round = await tx.roundSeen(roundId);
      if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
      const publicity = await tx.publicity(roundId);
      if (!publicity) throw new DomainError('window-closed', say('no-publicity'));
      await refuseSubject(tx, command);
      const rule = durationOf(DECISION_RULE, await tx.rule(DECISION_RULE, round.regionCode));
      const { endsAt: dueAt } = endOf(await tx.now(), rule, await tx.calendar());
      const id = uuidv7();
      const filedAt = await tx.fileObjection({ ...command, id, dueAt }, publicity.endsAt);
      await tx.record({
        act: 'award.objection-filed',
        subject: { kind: 'round', id: roundId },
        after: { objection: id, variety: command.varietyId, product: command.productId, filedAt },
      });
      await tx.emit({ type: 'award.objection-filed', aggregate: 'round', id: roundId, payload: { id } });
      return { id, state: 'filed' as const, filedAt, dueAt };
    });
  }
}

async function refuseSubject(
  tx: AwardsTx,
  { roundId, varietyId, productId }: FileObjectionCommand,
): Promise<void> {
  if (varietyId === null) {
    if (productId !== null) throw DomainError.field('varietyId', 'missing', say('product-without-variety'));
    return;
  }
  if (!(await tx.hasVariety(roundId, varietyId)))
    throw DomainError.field('varietyId', 'unknown', say('variety-unknown', { variety: varietyId }));
  if (productId !== null && !(await tx.hasProduct(roundId, varietyId, productId)))
    throw DomainError.field('productId', 'unknown', say('product-unknown', { product: productId }));
}

/** Takes the own objection back before it is decided (撤回异议). */
export class WithdrawObjection {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute({ roundId, objectionId }: { roundId: string; objectionId: string }): Promise<ObjectionMoved> {
    return this.unitOfWork.run(async (tx) => {
      const objection = await mustSee(tx, roundId, objectionId);
      const state = advance(OBJECTION_LIFECYCLE, objection.state, 'withdraw', 'objector');
      await tx.withdrawObjection(objectionId);
      await tx.record({
        act: 'award.objection-withdrawn',
        subject: { kind: 'round', id: objection.roundId },
        after: { objection: objectionId },
      });
      return { id: objectionId, state };
    });
  }
}

/** The office drafts what is answered (拟定异议处理意见) and puts it to a second person. */
export class AnswerObjection {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    objectionId: string;
    outcome: 'uphold' | 'reject';
    answer: string;
  }): Promise<ObjectionMoved> {
    const { objectionId, outcome, answer } = command;
    return this.unitOfWork.run(async (tx) => {
      const objection = await mustLock(tx, command.roundId, objectionId);
      const state = advance(OBJECTION_LIFECYCLE, objection.state, 'answer', 'office');
      const approvalId = await putForward(tx, objection);
      await tx.changeObjection(objectionId, objection.state, { state, outcome, answer, approvalId });
      await tx.record({
        act: 'award.objection-answered',
        subject: { kind: 'round', id: objection.roundId },
        after: { objection: objectionId, outcome, answer },
      });
      return { id: objectionId, state };
    });
  }
}

/** An answer that was returned goes on in its own chain. */
async function putForward(tx: AwardsTx, objection: ObjectionRecord): Promise<string> {
  const { id, title, roundId, regionCode, approvalId } = objection;
  if (approvalId === null)
    return tx.openApproval({
      chain: 'objection-answer',
      id,
      title: say('answer-of', { title }),
      roundId,
      regionCode,
    });
  await tx.resubmitApproval(approvalId);
  return approvalId;
}

/** The second person issues the answer, upheld or rejected, or returns it (复核异议处理意见). */
export class DecideObjection {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    objectionId: string;
    decision: 'issue' | 'return';
    opinion: string;
  }): Promise<ObjectionMoved> {
    const { objectionId, decision, opinion } = command;
    return this.unitOfWork.run(async (tx) => {
      const objection = await mustLock(tx, command.roundId, objectionId);
      const move = decision === 'return' ? 'return' : (objection.outcome ?? 'reject');
      const state = advance(OBJECTION_LIFECYCLE, objection.state, move, 'second-person');
      const { roundId, approvalId } = objection;
      if (approvalId === null) throw new Error(`objection ${objectionId} is answered without an approval`);
      await tx.decideApproval(approvalId, decision === 'return' ? 'return' : 'approve', opinion);
      await tx.changeObjection(objectionId, objection.state, { state });
      await tx.record({
        act: ACT[move],
        subject: { kind: 'round', id: roundId },
        after: { objection: objectionId, answer: objection.answer },
        reason: opinion,
      });
      if (decision === 'issue') await tellObjector(tx, objection, state);
      return { id: objectionId, state };
    });
  }
}

const ACT = {
  return: 'award.objection-returned',
  uphold: 'award.objection-upheld',
  reject: 'award.objection-rejected',
} as const;

async function tellObjector(tx: AwardsTx, objection: ObjectionRecord, state: ObjectionState): Promise<void> {
  await tx.emit({
    type: 'award.objection-decided',
    aggregate: 'round',
    id: objection.roundId,
    payload: { id: objection.id, state },
  });
  await tx.tellPerson(objection.filedBy, {
    subject: say('objection-decided', { title: objection.title }),
    body: say('objection-result', { outcome: stateWord(state), reasons: objection.answer ?? '' }),
    link: publicPage(objection.roundId),
  });
}

async function mustLock(tx: AwardsTx, roundId: string, id: string): Promise<ObjectionRecord> {
  const objection = await tx.lockObjection(id);
  if (objection?.roundId !== roundId) throw new DomainError('not-found', say('objection-unknown', { id }));
  return objection;
}

async function mustSee(tx: AwardsTx, roundId: string, id: string): Promise<ObjectionRecord> {
  const objection = await tx.objection(id);
  if (objection?.roundId !== roundId) throw new DomainError('not-found', say('objection-unknown', { id }));
  return objection;
}

import { DomainError, stateWord, uuidv7 } from '#kernel';

import { amendmentFaults, extendedTimetable, extensionFaults } from '../domain/amendment.js';
import { moveAmendment } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import { minutesByPurpose } from '../domain/timetable.js';
import type { AmendmentDraft, AmendmentRecord } from './amendment-ports.js';
import { openingRoom } from './opening-room.js';
import type { TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';
import { mustBeAmendmentDraft, mustLock, mustLockAmendment } from './refusals.js';

export interface AmendmentVersion {
  readonly id: string;
  readonly version: number;
}
export interface AmendmentMoved {
  readonly id: string;
  readonly state: string;
}
interface Named {
  readonly tenderId: string;
  readonly amendmentId: string;
}
interface Draft extends AmendmentDraft {
  /** Questions that it answers; they are published with it. */
  readonly questions: readonly string[];
}

/** Begins an amendment of an announced round (起草补充文件); there is one at a time. */
export class DraftAmendment {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, draft }: { tenderId: string; draft: Draft }): Promise<AmendmentVersion> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      await mustBeAmendable(tx, tender);
      refuseFaults(draft, tender);
      const id = uuidv7();
      await tx.addAmendment(id, tenderId, draft);
      await attach(tx, tender, id, draft.questions);
      await tx.record({
        act: 'tender.amendment-drafted',
        subject: { kind: 'tender', id: tenderId },
        after: { ...stated(draft), amendment: id, questions: [...draft.questions] },
      });
      return { id, version: 1 };
    });
  }
}

/** Changes the draft of an amendment (修改补充文件). */
export class EditAmendment {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    amendmentId,
    version,
    draft,
  }: Named & { version: number; draft: Draft }): Promise<AmendmentVersion> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const amendment = await mustLockAmendment(tx, tenderId, amendmentId);
      mustBeAmendmentDraft(amendment);
      mustBeSeen(amendment, version);
      await mustBeAmendable(tx, tender);
      refuseFaults(draft, tender);
      await tx.editAmendment(amendment, draft);
      await attach(tx, tender, amendmentId, draft.questions);
      await tx.record({
        act: 'tender.amendment-edited',
        subject: { kind: 'tender', id: tenderId },
        before: stated(amendment),
        after: { ...stated(draft), amendment: amendmentId, questions: [...draft.questions] },
      });
      return { id: amendmentId, version: version + 1 };
    });
  }
}

const stated = ({ title, body, priceDeadline, openingFrom }: AmendmentDraft) => ({
  title,
  body,
  priceDeadline,
  openingFrom,
});

function mustBeSeen({ version: stored }: AmendmentRecord, seen: number): void {
  if (stored !== seen)
    throw new DomainError('version-conflict', say('amendment-version-moved', { stored, seen }));
}

/** Only an announced round is amended, and only before its deadline by the database clock. */
async function mustBeAmendable(tx: TendersTx, { state, priceDeadline }: TenderRecord): Promise<void> {
  if (state !== 'announced')
    throw new DomainError(
      'illegal-transition',
      say('amendment-needs-announced', { state: stateWord(state) }),
    );
  if (Date.parse(await tx.now()) >= Date.parse(priceDeadline ?? ''))
    throw new DomainError('window-closed', say('amendment-late', { deadline: priceDeadline ?? '' }));
}

function refuseFaults(draft: AmendmentDraft, tender: TenderRecord): void {
  const faults = extensionFaults(draft, tender);
  if (faults.length > 0) throw DomainError.fields(faults);
}

async function attach(
  tx: TendersTx,
  { id }: TenderRecord,
  amendmentId: string,
  questions: readonly string[],
): Promise<void> {
  for (const question of await lockQuestions(tx, id, questions))
    if (question.answerId !== null) throw new DomainError('illegal-transition', say('question-published'));
  await tx.attachQuestions(amendmentId, questions);
}

/** The questions of a round that are named, or the refusal that names the one it has not. */
export async function lockQuestions(tx: TendersTx, tenderId: string, ids: readonly string[]) {
  const found = await tx.lockQuestions(tenderId, ids);
  const missing = ids.find((id) => !found.some((question) => question.id === id));
  if (missing !== undefined) throw new DomainError('not-found', say('question-unknown', { id: missing }));
  return found;
}

/** The office asks a second person to announce an amendment (提请发布补充文件). */
export class PutAmendmentForward {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, amendmentId, version }: Named & { version: number }): Promise<AmendmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const amendment = await mustLockAmendment(tx, tenderId, amendmentId);
      mustBeSeen(amendment, version);
      const state = moveAmendment(amendment.state, 'put-forward', 'office');
      await refuseUnready(tx, tender, amendment);
      const approvalId = await tx.openAmendmentApproval(tender, amendment);
      await tx.moveAmendment(amendment, state, approvalId);
      await tx.record({
        act: 'tender.amendment-put-forward',
        subject: { kind: 'tender', id: tenderId },
        after: { ...stated(amendment), amendment: amendmentId, approvalId },
      });
      return { id: amendmentId, state };
    });
  }
}

/** The times are kept by the database clock, and every question that it answers has an answer. */
async function refuseUnready(tx: TendersTx, tender: TenderRecord, amendment: AmendmentRecord): Promise<void> {
  await mustBeAmendable(tx, tender);
  const minutes = minutesByPurpose(
    'tender.amendment-notice-minutes',
    await tx.rule('tender.amendment-notice-minutes', tender.regionCode),
  );
  const faults = amendmentFaults({
    extension: amendment,
    inForce: tender,
    now: await tx.now(),
    noticeMinutes: minutes[tender.purpose],
  });
  if ((await tx.questionsOf(amendment.id)).some(({ answer }) => answer === null))
    faults.push({ field: 'questions', code: 'unanswered', message: say('question-unanswered') });
  if (faults.length > 0) throw new DomainError('tender-incomplete', say('amendment-incomplete'), faults);
}

/** The office takes back the amendment that it put forward (撤回提请). */
export class WithdrawAmendment {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, amendmentId }: Named): Promise<AmendmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      await mustLock(tx, tenderId);
      const amendment = await mustLockAmendment(tx, tenderId, amendmentId);
      const state = moveAmendment(amendment.state, 'withdraw', 'office');
      await tx.withdrawApproval(approvalOf(amendment));
      await tx.moveAmendment(amendment, state);
      await tx.record({
        act: 'tender.amendment-withdrawn',
        subject: { kind: 'tender', id: tenderId },
        after: { amendment: amendmentId },
      });
      return { id: amendmentId, state };
    });
  }
}

/** The office gives up the draft of an amendment (放弃补充文件); its files are dropped and its questions free again. */
export class DiscardAmendment {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, amendmentId }: Named): Promise<AmendmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      await mustLock(tx, tenderId);
      const amendment = await mustLockAmendment(tx, tenderId, amendmentId);
      const state = moveAmendment(amendment.state, 'discard', 'office');
      if (amendment.approvalId !== null) await tx.withdrawApproval(amendment.approvalId);
      await tx.dropDocumentsOf(amendmentId);
      await tx.attachQuestions(amendmentId, []);
      await tx.moveAmendment(amendment, state);
      await tx.record({
        act: 'tender.amendment-discarded',
        subject: { kind: 'tender', id: tenderId },
        before: { ...stated(amendment), amendment: amendmentId },
      });
      return { id: amendmentId, state };
    });
  }
}

const approvalOf = ({ approvalId }: AmendmentRecord): string => {
  if (approvalId === null) throw new DomainError('illegal-transition', say('approval-missing'));
  return approvalId;
};

export interface AmendmentDecision extends Named {
  readonly decision: 'announce' | 'return';
  readonly opinion: string;
}

/**
 * The second person announces an amendment or returns it (发布补充文件或退回). The lock on the round is the one that submissions share
 * and the closing takes: every bid is cut by the deadline that is in force when it comes.
 */
export class AnnounceAmendment {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, amendmentId, decision, opinion }: AmendmentDecision): Promise<AmendmentMoved> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const amendment = await mustLockAmendment(tx, tenderId, amendmentId);
      const state = moveAmendment(amendment.state, decision, 'reviewer');
      await tx.decideApproval(approvalOf(amendment), decision === 'announce' ? 'approve' : 'return', opinion);
      if (decision === 'announce') await announce(tx, tender, amendment, opinion);
      else {
        await tx.moveAmendment(amendment, state);
        await tx.record({
          act: 'tender.amendment-returned',
          subject: { kind: 'tender', id: tenderId },
          after: { amendment: amendmentId },
          reason: opinion,
        });
      }
      return { id: amendmentId, state };
    });
  }
}

async function announce(
  tx: TendersTx,
  tender: TenderRecord,
  amendment: AmendmentRecord,
  reason: string,
): Promise<void> {
  await refuseUnready(tx, tender, amendment);
  const questions = await tx.questionsOf(amendment.id);
  const number = await tx.announceAmendment(amendment, tender);
  if (questions.length > 0) await tx.publishAnswers(tender.id, questions, amendment.id);
  const { priceDeadline, openingFrom } = extendedTimetable(tender, amendment);
  await tx.record({
    act: 'tender.amended',
    subject: { kind: 'tender', id: tender.id },
    before: { priceDeadline: tender.priceDeadline, openingFrom: tender.openingFrom },
    after: {
      number,
      amendment: amendment.id,
      title: amendment.title,
      priceDeadline,
      openingFrom,
      answers: questions.length,
    },
    reason,
  });
  await tx.emit({
    type: 'tender.amended',
    aggregate: 'tender',
    id: tender.id,
    payload: { number, priceDeadline, openingFrom },
  });
  await tellOf(tx, tender, amendment, number);
}

async function tellOf(
  tx: TendersTx,
  tender: TenderRecord,
  amendment: AmendmentRecord,
  number: number,
): Promise<void> {
  const after = extendedTimetable(tender, amendment);
  const isMoved = after.priceDeadline !== tender.priceDeadline || after.openingFrom !== tender.openingFrom;
  const notice = {
    subject: say('tender-amended', { title: tender.title, number }),
    body: isMoved
      ? say('tender-extended', {
          amendment: amendment.title,
          from: tender.priceDeadline ?? '',
          to: after.priceDeadline ?? '',
          opening: after.openingFrom ?? '',
        })
      : say('tender-amended-what-it-says', { amendment: amendment.title }),
  };
  await tx.tell(await tx.participants(tender.id), { ...notice, link: `/bids/${tender.id}` });
  if (!isMoved) return;
  const officers = (await tx.officers(tender.id)).map(({ accountId }) => accountId);
  await tx.tell(officers, { ...notice, link: openingRoom(tender.id) });
}

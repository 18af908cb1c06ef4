import { DomainError, stateWord } from '#kernel';

import { say } from '../domain/say.js';
import { lockQuestions } from './amendments.js';
import type { QuestionAnswer, QuestionRecord } from './amendment-ports.js';
import type { TendersUnitOfWork } from './ports.js';
import { mustLock } from './refusals.js';

/** A company asks about an announced round (提问). Whether it is in time the database decides. */
export class AskQuestion {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, text }: { tenderId: string; text: string }): Promise<{ id: string; at: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { id, at } = await tx.ask(tenderId, text);
      await tx.record({
        act: 'tender.question-asked',
        subject: { kind: 'tender', id: tenderId },
        after: { question: id, at },
      });
      return { id, at };
    });
  }
}

/** The office answers a question (答复); until it is published it may be answered anew. */
export class AnswerQuestion {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    questionId,
    ...answer
  }: QuestionAnswer & { tenderId: string; questionId: string }): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      await mustLock(tx, tenderId);
      for (const question of await lockQuestions(tx, tenderId, [questionId])) refusePublished(question);
      await tx.answerQuestion(questionId, answer);
      await tx.record({
        act: 'tender.question-answered',
        subject: { kind: 'tender', id: tenderId },
        after: { question: questionId, ...answer },
      });
      return { id: questionId };
    });
  }
}

function refusePublished({ answerId }: QuestionRecord): void {
  if (answerId !== null) throw new DomainError('illegal-transition', say('question-published'));
}

export interface PublishedAnswers {
  readonly id: string;
  readonly number: number;
  readonly answers: number;
}

/** The office publishes answers as one group (公布答疑): for everyone, without who asked. */
export class PublishAnswers {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    questions: ids,
  }: {
    tenderId: string;
    questions: readonly string[];
  }): Promise<PublishedAnswers> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      if (tender.state !== 'announced')
        throw new DomainError(
          'illegal-transition',
          say('questions-need-announced', { state: stateWord(tender.state) }),
        );
      const questions = await lockQuestions(tx, tenderId, ids);
      questions.forEach(refusePublished);
      if (questions.some(({ answer }) => answer === null))
        throw DomainError.field('questions', 'unanswered', say('question-unanswered'));
      const number = await tx.publishAnswers(tenderId, questions, null);
      await tx.record({
        act: 'tender.answers-published',
        subject: { kind: 'tender', id: tenderId },
        after: { number, questions: [...ids] },
      });
      await tx.emit({
        type: 'tender.answers-published',
        aggregate: 'tender',
        id: tenderId,
        payload: { number },
      });
      await tx.tell(await tx.participants(tenderId), {
        subject: say('answers-published', { title: tender.title }),
        body: say('answers-where', { count: questions.length }),
        link: `/bids/${tenderId}`,
      });
      return { id: tenderId, number, answers: questions.length };
    });
  }
}

/** Tells the office of new questions (提问通知), once for each round and run; a question that is not answered blocks nothing. */
export class TellOfQuestions {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const questions = await tx.untoldQuestions();
      if (questions.length === 0) return 0;
      const people = await tx.officePeople();
      for (const [tenderId, title] of new Map(questions.map((one) => [one.tenderId, one.title])))
        await tx.tell(people, {
          subject: say('question-to-answer', { title }),
          body: say('question-what-to-do'),
          link: `/tenders/${tenderId}?step=changes`,
        });
      return questions.length;
    });
  }
}

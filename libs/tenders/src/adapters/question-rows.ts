import { DomainError, stateWord } from '#kernel';
import { peopleWithPermission } from '#identity';
import { currentActor, type Tx } from '#platform';

import type { QuestionRecord, QuestionsTx } from '../application/amendment-ports.js';
import { say } from '../domain/say.js';
import { minutesByPurpose, questionsUntil } from '../domain/timetable.js';
import { codeOf } from './bid-rows.js';
import { preciseInstant } from './instants.js';
import { readRule } from './rules.js';
import { readTender } from './tender-rows.js';

const RECORD = `select id, text, wording, answer, amendment_id as "amendmentId", answer_id as "answerId" from tender.question`;

/** Questions on a round and their answers (提问与答疑) in the database. */
export const questionsTx = (tx: Tx): QuestionsTx => ({
  ask: (tenderId, text) => ask(tx, tenderId, text),
  lockQuestions: (tenderId, ids) =>
    tx.query<QuestionRecord>(`${RECORD} where tender_id = $1 and id = any ($2) order by id for update`, [
      tenderId,
      ids,
    ]),
  answerQuestion: async (id, { wording, answer }) => {
    await tx.changeOne(
      `update tender.question set wording = $2, answer = $3, answered_name = $4, answered_at = platform.now()
       where id = $1 and answer_id is null returning id`,
      [id, wording, answer, currentActor().displayName],
      () => new DomainError('illegal-transition', say('question-published')),
    );
  },
  attachQuestions: async (amendmentId, ids) => {
    await tx.query(
      `update tender.question set amendment_id = case when id = any ($2) then $1::uuid end
       where answer_id is null and (id = any ($2) or amendment_id = $1)`,
      [amendmentId, ids],
    );
  },
  questionsOf: (amendmentId) =>
    tx.query<QuestionRecord>(
      `${RECORD} where amendment_id = $1 and answer_id is null order by id for update`,
      [amendmentId],
    ),
  publishAnswers: (tenderId, questions, amendmentId) => publishAnswers(tx, tenderId, questions, amendmentId),
  untoldQuestions: () =>
    tx.query<{ tenderId: string; title: string }>(
      `update tender.question q set told_at = platform.now() from tender.tender t
       where t.id = q.tender_id and q.told_at is null returning t.id as "tenderId", t.title`,
    ),
  officePeople: async () => (await peopleWithPermission(tx, 'tender.edit')).map(({ accountId }) => accountId),
});

async function ask(tx: Tx, tenderId: string, text: string): Promise<{ id: string; at: string }> {
  const tender = await readTender(tx, tenderId);
  if (!tender) throw new DomainError('not-found', say('unknown', { id: tenderId }));
  const minutes = minutesByPurpose(
    'tender.question-minutes',
    await readRule(tx, 'tender.question-minutes', tender.regionCode),
  )[tender.purpose];
  try {
    const row = await tx.one<{ id: string; at: string }>(
      `select id, ${preciseInstant('at')} as at from tender.ask($1, $2, $3)`,
      [tenderId, text, currentActor().displayName],
    );
    if (!row) throw new Error('the function answered nothing');
    return row;
  } catch (error) {
    if (codeOf(error) === 'JC409')
      throw new DomainError(
        'window-closed',
        say('questions-need-announced', { state: stateWord(tender.state) }),
      );
    if (codeOf(error) === 'JC410') {
      const deadline = questionsUntil(tender.priceDeadline ?? '', minutes);
      throw new DomainError('window-closed', say('question-deadline-passed', { deadline }));
    }
    throw error;
  }
}

async function publishAnswers(
  tx: Tx,
  tenderId: string,
  questions: readonly QuestionRecord[],
  amendmentId: string | null,
): Promise<number> {
  const added = await tx.query<{ id: string; number: number; position: number }>(
    `insert into tender.answer (id, tender_id, number, position, question, answer, amendment_id)
     select uuidv7(), $1, (select coalesce(max(number), 0) + 1 from tender.answer where tender_id = $1), a.position::int, a.question, a.answer, $4
     from unnest($2::text[], $3::text[]) with ordinality as a (question, answer, position) returning id, number, position`,
    [
      tenderId,
      questions.map(({ wording, text }) => wording ?? text),
      questions.map(({ answer }) => answer),
      amendmentId,
    ],
  );
  const published = await tx.query(
    `update tender.question q set answer_id = a.answer_id, amendment_id = $3
     from unnest($1::uuid[], $2::uuid[]) as a (id, answer_id) where q.id = a.id and q.answer_id is null returning q.id`,
    [
      questions.map(({ id }) => id),
      questions.map((_, i) => added.find(({ position }) => position === i + 1)?.id),
      amendmentId,
    ],
  );
  const [first] = added;
  if (!first || published.length !== questions.length)
    throw new DomainError('illegal-transition', say('question-published'));
  return first.number;
}

import { peopleWithPermission } from '#identity';
import { addWorkingDays, DomainError } from '#kernel';
import {
  currentActor,
  type Database,
  sendMessage,
  TransactionalUnitOfWork,
  type Tx,
  workCalendar,
} from '#platform';

import type { DueReminder, FollowUp, Matter, NewRating, ServiceTx } from '../application/ports.js';
import type { FollowUpRule } from '../domain/due.js';
import { say } from '../domain/say.js';

const NATION = '000000';
const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', '${INSTANT}')`;

export const serviceUnitOfWork = (database: Database): TransactionalUnitOfWork<ServiceTx> =>
  new TransactionalUnitOfWork(database, serviceTx);

const serviceTx = (tx: Tx): ServiceTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  workingDays: async () => {
    const calendar = await workCalendar(tx);
    return (at, n) => addWorkingDays(at, n, calendar);
  },
  followUpRule: () => ruleOf<FollowUpRule>(tx, 'service.follow-up'),
  matter: (id) =>
    tx.one<Matter>(
      `select m.id, m.title, ${instant('m.rate_until')} as "rateUntil",
         exists (select from service.rating r where r.matter_id = m.id) as rated
       from service.matter m where m.id = $1 and m.org_id = (select jc.org())`,
      [id],
    ),
  addRating: (rating) => addRating(tx, rating),
  lockFollowUp: (matterId) =>
    tx.one<FollowUp>(
      `select f.matter_id as "matterId", m.title, f.state, r.rated_by as "ratedBy" from service.follow_up f
       join service.matter m on m.id = f.matter_id join service.rating r on r.matter_id = f.matter_id
       where f.matter_id = $1 for update of f`,
      [matterId],
    ),
  moveFollowUp: async ({ matterId, state }, to, text) => {
    const [by, column] = to === 'contacted' ? ['contacted', 'contact_note'] : ['answered', 'answer'];
    await tx.changeOne(
      `update service.follow_up set state = $3, ${by}_at = platform.now(), ${by}_by_name = $4, ${column} = $5
       where matter_id = $1 and state = $2 returning matter_id`,
      [matterId, state, to, currentActor().displayName, text],
      () => new DomainError('illegal-transition', say('moved-on')),
    );
  },
  dueReminders: () => dueReminders(tx),
  tellOffice: async (notice) => {
    const people = await peopleWithPermission(tx, 'service.follow');
    await sendMessage(
      tx,
      { kind: 'service', mustRead: true, ...notice },
      people.map(({ accountId }) => accountId),
    );
  },
  tellPerson: (accountId, notice) => sendMessage(tx, { kind: 'service', ...notice }, [accountId]),
});

/** Two who rate at once: the second finds the first one's row. */
async function addRating(tx: Tx, { matterId, score, tags, comment, followUp }: NewRating): Promise<void> {
  const rows = await tx.query(
    `insert into service.rating (matter_id, org_id, score, tags, comment, rated_by_name) values ($1, jc.org(), $2, $3, $4, $5)
     on conflict do nothing returning matter_id`,
    [matterId, score, tags, comment, currentActor().displayName],
  );
  if (rows.length !== 1) throw new DomainError('already-exists', say('rated-already'));
  if (followUp)
    await tx.query(
      'insert into service.follow_up (matter_id, org_id, contact_due, answer_due) values ($1, jc.org(), $2, $3)',
      [matterId, followUp.contactDue, followUp.answerDue],
    );
}

/** Marks and answers in one statement: of two runs at once one finds each. */
const dueReminders = (tx: Tx): Promise<DueReminder[]> =>
  tx.query<DueReminder>(
    `with due as (
       select f.matter_id, k.kind, k.due from service.follow_up f cross join lateral (values
         ('opened', f.contact_due, f.state = 'due'),
         ('contact-overdue', f.contact_due, f.state = 'due' and f.contact_due <= platform.now()),
         ('answer-overdue', f.answer_due, f.state <> 'settled' and f.answer_due <= platform.now())) as k (kind, due, is_due)
       where k.is_due),
     marked as (
       insert into service.reminder (matter_id, kind) select matter_id, kind from due on conflict do nothing returning matter_id, kind)
     select d.kind, m.title, ${instant('d.due')} as due from due d join marked k on k.matter_id = d.matter_id and k.kind = d.kind
     join service.matter m on m.id = d.matter_id order by d.due, d.kind`,
  );

async function ruleOf<T>(tx: Tx, key: string): Promise<T> {
  const row = await tx.one<{ value: T | null }>(
    `select platform.rule($1, '${NATION}', (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
    [key],
  );
  if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
  return row.value;
}

import type { Json, Permission } from '#kernel';
import { peopleWithPermission } from '#identity';
import { type Database, sendMessage, TransactionalUnitOfWork, type Tx, workCalendar } from '#platform';

import type { AgreementsTx, Notice } from '../application/ports.js';
import { drafts, drawUp, holdRound, partiesOf, recall, sendOut, toChoose } from './drawing-rows.js';
import { choicesFor, choose, decline, end, lapse, sign, toRemind, toRemindToday } from './signature-rows.js';

/** The unit of work of agreements over PostgreSQL. */
export const agreementsUnitOfWork = (database: Database): TransactionalUnitOfWork<AgreementsTx> =>
  new TransactionalUnitOfWork(database, agreementsTx);

const agreementsTx = (tx: Tx): AgreementsTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  calendar: () => workCalendar(tx),
  rule: (key, regionCode) => readRule(tx, key, regionCode),
  holdRound: (id) => holdRound(tx, id),
  drawUp: (roundId, startsOn, endsOn) => drawUp(tx, roundId, startsOn, endsOn),
  toChoose: (roundId) => toChoose(tx, roundId),
  drafts: (roundId, ids, after, limit) => drafts(tx, roundId, ids, after, limit),
  sendOut: (sent, dueAt) => sendOut(tx, sent, dueAt),
  partiesOf: (roundId, dueAt) => partiesOf(tx, roundId, dueAt),
  recall: (id, reason) => recall(tx, id, reason),
  sign: (signings, by) => sign(tx, signings, by),
  decline: (id, reason) => decline(tx, id, reason),
  choicesFor: (roundId, manufacturerId) => choicesFor(tx, roundId, manufacturerId),
  choose: (roundId, manufacturerId, distributorId) => choose(tx, roundId, manufacturerId, distributorId),
  toRemind: (hours) => toRemind(tx, hours),
  toRemindToday: (roundId) => toRemindToday(tx, roundId),
  lapse: () => lapse(tx),
  end: () => end(tx),
  tellOrganisations: async (orgIds, permission, notice) => {
    if (orgIds.length === 0) return;
    const wanted = new Set(orgIds);
    await tell(tx, permission, notice, (orgId) => wanted.has(orgId));
  },
  tellOffice: (notice) => tell(tx, 'agreement.manage', notice, () => true),
});

async function tell(
  tx: Tx,
  permission: Permission,
  notice: Notice,
  isMeant: (orgId: string) => boolean,
): Promise<void> {
  const people = await peopleWithPermission(tx, permission);
  await sendMessage(
    tx,
    { kind: 'agreement', mustRead: true, ...notice },
    people.flatMap(({ accountId, orgId }) => (isMeant(orgId) ? [accountId] : [])),
  );
}

async function readRule(tx: Tx, key: string, regionCode: string): Promise<Json> {
  const row = await tx.one<{ value: Json }>(
    `select platform.rule($1, $2, (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
    [key, regionCode],
  );
  if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
  return row.value;
}

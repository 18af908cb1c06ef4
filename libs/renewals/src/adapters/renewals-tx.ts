import { type Json } from '#kernel';
import { peopleWithPermission } from '#identity';
import {
  type Approvals,
  currentActor,
  type Database,
  sendMessage,
  TransactionalUnitOfWork,
  type Tx,
} from '#platform';
import { beginDraftTender } from '#tenders';

import type { Expiring, NewRenewal, RenewalsTx, SourceRound } from '../application/ports.js';

/** The unit of work of renewals over PostgreSQL. */
export const renewalsUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<RenewalsTx> =>
  new TransactionalUnitOfWork(database, (tx) => renewalsTx(tx, approvals));

const renewalsTx = (tx: Tx, approvals: Approvals): RenewalsTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  rule: (key, region) => readRule(tx, key, region),
  lockSource: (id) => lockSource(tx, id),
  beginDraft: (command) => beginDraftTender(tx, approvals, command),
  setTimetable: async (id, opensAt, deadline) => {
    await tx.query(
      `update tender.tender set price_opens_at = $2, price_deadline = $3, opening_from = $3 where id = $1 and state = 'draft'`,
      [id, opensAt, deadline],
    );
  },
  addRenewal: (renewal) => addRenewal(tx, renewal),
  dueReminders: (days) => dueReminders(tx, days),
  tellOffice: async (notice) =>
    sendMessage(
      tx,
      { kind: 'tender', mustRead: true, ...notice },
      (await peopleWithPermission(tx, 'tender.edit')).map(({ accountId }) => accountId),
    ),
});

async function lockSource(tx: Tx, id: string): Promise<SourceRound | undefined> {
  await tx.query('select 1 from tender.tender where id = $1 for update', [id]);
  return tx.one<SourceRound>(
    `select t.id, t.round_no as "roundNo", t.region_code as "regionCode", to_char(t.agreement_ends_on, 'YYYY-MM-DD') as "endsOn",
       exists (select from award.decision d where d.round_id = t.library_round_id and d.state = 'confirmed') as "isAwarded",
       (select n.round_no from renewal.renewal r join tender.tender n on n.id = r.tender_id and n.state <> 'void'
        where r.source_tender_id = t.id limit 1) as "renewedAs"
     from tender.tender t where t.id = $1`,
    [id],
  );
}

async function addRenewal(tx: Tx, renewal: NewRenewal): Promise<void> {
  const { tenderId, sourceId, ceilingRule, ceilingPercent, base, incumbents } = renewal;
  await tx.query(
    `insert into renewal.renewal (tender_id, source_tender_id, ceiling_rule, ceiling_percent, base, prepared_by_name)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenderId, sourceId, ceilingRule, ceilingPercent, JSON.stringify(base), currentActor().displayName],
  );
  await tx.query(
    `insert into renewal.incumbent (tender_id, product_id, last_price) select $1, * from unnest($2::text[], $3::numeric[])`,
    [tenderId, incumbents.map(({ productId }) => productId), incumbents.map(({ lastPrice }) => lastPrice)],
  );
}

/** Marks and answers in one statement: of two runs at once one finds each. What was renewed already needs no reminder. */
const dueReminders = (tx: Tx, days: number): Promise<Expiring[]> =>
  tx.query<Expiring>(
    `with due as (
       select t.id, t.title, t.agreement_ends_on from tender.tender t
       where t.state = 'opened' and t.agreement_ends_on <= (platform.now() at time zone 'Asia/Shanghai')::date + $1::int
         and exists (select from award.decision d where d.round_id = t.library_round_id and d.state = 'confirmed')
         and not exists (select from renewal.renewal r join tender.tender n on n.id = r.tender_id and n.state <> 'void' where r.source_tender_id = t.id)),
     marked as (
       insert into renewal.reminder (source_tender_id) select id from due on conflict do nothing returning source_tender_id)
     select d.id as "sourceId", d.title, to_char(d.agreement_ends_on, 'YYYY-MM-DD') as "endsOn"
     from due d join marked m on m.source_tender_id = d.id order by d.agreement_ends_on, d.id`,
    [days],
  );

async function readRule(tx: Tx, key: string, regionCode: string): Promise<Json> {
  const row = await tx.one<{ value: Json }>(
    `select platform.rule($1, $2, (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
    [key, regionCode],
  );
  if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
  return row.value;
}

import type { Consumer, StoredEvent, Tx } from '#platform';

import { MATTER_KINDS, type MatterKind, MATTERS } from '../domain/matters.js';

/** Where the subjects of a finished matter and the organisations that were served stand; $1 = the aggregate, $2 = the payload. */
const SUBJECTS: Readonly<Record<MatterKind, string>> = {
  registration: `select r.id as subject_id, r.org_id, o.name as title from identity.registration r
    join identity.organisation o on o.id = r.org_id where r.org_id = $1::uuid and $2::jsonb is not null`,
  question: `select x.id as subject_id, x.org_id, t.title from tender.question x join tender.tender t on t.id = x.tender_id
    where x.tender_id = $1::uuid and x.answer_id is not null and $2::jsonb is not null`,
  objection: `select o.id as subject_id, o.org_id, r.title from award.objection o join rounds.round r on r.id = o.round_id
    where o.round_id = $1::uuid and o.id = ($2::jsonb ->> 'id')::uuid`,
  award: `select distinct d.id as subject_id, a.org_id, r.title from award.decision d join award.award a on a.decision_id = d.id
    join rounds.round r on r.id = d.round_id
    where d.round_id = $1::uuid and d.notice_no = $2::jsonb ->> 'noticeNo' and a.org_id is not null`,
};

/** Follows the outbox for matters that are finished (办结事项): each becomes one row for each organisation that was served, however often it is told. */
export const mattersConsumer: Consumer = {
  name: 'service-matters',
  types: MATTER_KINDS.map((kind) => MATTERS[kind].event),
  handle: async (tx, events) => {
    for (const event of events) await addMatters(tx, event);
  },
};

async function addMatters(tx: Tx, event: StoredEvent): Promise<void> {
  const kind = MATTER_KINDS.find((one) => MATTERS[one].event === event.type);
  if (!kind) return;
  await tx.query(
    `insert into service.matter (id, kind, subject_id, org_id, title, finished_at, rate_until)
     select uuidv7(), $3, s.subject_id, s.org_id, s.title, $4::timestamptz, $4::timestamptz + make_interval(days =>
       (platform.rule('service.rating-term', '000000', ($4::timestamptz at time zone 'Asia/Shanghai')::date) ->> 'days')::int)
     from (${SUBJECTS[kind]}) s on conflict do nothing`,
    [event.aggregateId, JSON.stringify(event.payload), kind, event.at],
  );
}

import type { Consumer, StoredEvent, Tx } from '#platform';

import { MATTER_KINDS, type MatterKind, MATTERS } from '../domain/matters.js';

/**
 * Where the subjects of a finished matter, the organisations that were served and the page that shows it to them stand; $1 = the aggregate,
 * $2 = the payload.
 */
const SUBJECTS: Readonly<Record<MatterKind, string>> = {
  registration: `select r.id as subject_id, r.org_id, o.name as title, '/identity/own' as link from identity.registration r
    join identity.organisation o on o.id = r.org_id where r.org_id = $1::uuid and $2::jsonb is not null`,
  letter: `select l.id as subject_id, l.org_id, o.name as title, '/identity/letters' as link from identity.commitment_letter l
    join identity.organisation o on o.id = l.org_id where l.org_id = $1::uuid and l.id = ($2::jsonb ->> 'letter')::uuid`,
  appointment: `select a.id as subject_id, s.org_id, s.title, '/identity/appointments' as link from identity.appointment a
    join identity.organisation m on m.id = a.mah_org_id join identity.organisation d on d.id = a.distributor_org_id
    cross join lateral (values (m.id, d.name), (d.id, m.name)) as s (org_id, title) where a.id = $1::uuid and $2::jsonb is not null`,
  question: `select x.id as subject_id, x.org_id, t.title, '/bids/' || t.id as link from tender.question x join tender.tender t on t.id = x.tender_id
    where x.tender_id = $1::uuid and x.answer_id is not null and $2::jsonb is not null`,
  eligibility: `select distinct t.id as subject_id, e.org_id, t.title, '/bids/' || t.id as link from tender.eligible_entry e
    join tender.tender t on t.id = e.tender_id where t.id = $1::uuid and $2::jsonb is not null`,
  objection: `select o.id as subject_id, o.org_id, r.title, '/public/results/' || r.id as link from award.objection o
    join rounds.round r on r.id = o.round_id where o.round_id = $1::uuid and o.id = ($2::jsonb ->> 'id')::uuid`,
  award: `select distinct d.id as subject_id, a.org_id, r.title, '/public/results/' || r.id as link from award.decision d
    join award.award a on a.decision_id = d.id join rounds.round r on r.id = d.round_id
    where d.round_id = $1::uuid and d.notice_no = $2::jsonb ->> 'noticeNo' and a.org_id is not null`,
  withdrawal: `select w.id as subject_id, a.org_id, r.title, '/public/results/' || r.id as link from award.withdrawal w
    join award.award a on a.round_id = w.round_id and a.product_id = w.product_id join rounds.round r on r.id = w.round_id
    where w.round_id = $1::uuid and w.product_id = $2::jsonb ->> 'productId' and w.state = 'confirmed' and a.org_id is not null`,
  agreement: `select a.id as subject_id, s.org_id, a.number as title, '/agreements/' || a.id as link from agreement.agreement a
    cross join lateral (values (a.institution_id), (a.manufacturer_id), (a.distributor_id)) as s (org_id)
    where a.id = $1::uuid and $2::jsonb is not null`,
  demand: `select r.id as subject_id, r.org_id, c.title, '/demand/own/' || r.id as link from demand.report r
    join demand.collection c on c.id = r.collection_id where c.id = $1::uuid and r.state = 'accepted' and $2::jsonb is not null`,
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
    `insert into service.matter (id, kind, subject_id, org_id, title, link, finished_at, rate_until)
     select uuidv7(), $3, s.subject_id, s.org_id, s.title, s.link, $4::timestamptz, $4::timestamptz + make_interval(days =>
       (platform.rule('service.rating-term', '000000', ($4::timestamptz at time zone 'Asia/Shanghai')::date) ->> 'days')::int)
     from (${SUBJECTS[kind]}) s on conflict do nothing`,
    [event.aggregateId, JSON.stringify(event.payload), kind, event.at],
  );
}

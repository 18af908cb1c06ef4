import { organisationNames } from '#identity';
import type { Queryer } from '#platform';

import type {
  AmendmentView,
  AttachedQuestionView,
  AnnouncedAmendmentView,
  OwnQuestionView,
  PublishedAnswerView,
  QuestionView,
} from '../http/amendment.views.js';
import { instant } from '../instants.js';

/** Announced amendments in the order of their numbers, with the times before and after each. */
export const announcedAmendments = (q: Queryer, tenderId: string): Promise<AnnouncedAmendmentView[]> =>
  q.query<AnnouncedAmendmentView>(
    `select id, number, title, body, ${instant('announced_at')} as "announcedAt",
       ${instant('former_deadline')} as "formerDeadline", ${instant('coalesce(price_deadline, former_deadline)')} as "priceDeadline",
       ${instant('former_opening')} as "formerOpening", ${instant('coalesce(opening_from, former_opening)')} as "openingFrom"
     from tender.amendment where tender_id = $1 and state = 'announced' order by number`,
    [tenderId],
  );

/** Published answers in the order in which they were published. */
export const publishedAnswers = (q: Queryer, tenderId: string): Promise<PublishedAnswerView[]> =>
  q.query<PublishedAnswerView>(
    `select n.id, n.number, n.position, n.question, n.answer, a.number as amendment, ${instant('n.published_at')} as "publishedAt"
     from tender.answer n left join tender.amendment a on a.id = n.amendment_id
     where n.tender_id = $1 order by n.number, n.position`,
    [tenderId],
  );

type AmendmentRow = Omit<AmendmentView, 'questions'>;
type AttachedRow = AttachedQuestionView & { readonly amendmentId: string };

/** Every amendment of a round as the office and the reviewer work with it, newest first; discarded ones are left out. */
export async function listAmendments(q: Queryer, tenderId: string): Promise<AmendmentView[]> {
  const rows = await q.query<AmendmentRow>(
    `select id, number, title, body, state, approval_id as "approvalId", version, ${instant('created_at')} as "createdAt",
       ${instant('announced_at')} as "announcedAt", ${instant('former_deadline')} as "formerDeadline",
       ${instant('price_deadline')} as "priceDeadline", ${instant('former_opening')} as "formerOpening",
       ${instant('opening_from')} as "openingFrom"
     from tender.amendment where tender_id = $1 and state <> 'void' order by created_at desc, id desc`,
    [tenderId],
  );
  const attached = await q.query<AttachedRow>(
    `select id, text, wording, answer, amendment_id as "amendmentId" from tender.question
     where tender_id = $1 and amendment_id is not null order by id`,
    [tenderId],
  );
  return rows.map((row) => ({
    ...row,
    questions: attached.flatMap(({ amendmentId, ...question }) => (amendmentId === row.id ? [question] : [])),
  }));
}

/** Questions on a round with who asked, for the office alone; what waits for an answer comes first. */
export async function listQuestions(q: Queryer, tenderId: string): Promise<QuestionView[]> {
  const rows = await q.query<Omit<QuestionView, 'orgName'> & { orgId: string }>(
    `select x.id, x.org_id as "orgId", x.account_name as "askedBy", x.text, ${instant('x.asked_at')} as "askedAt", x.wording, x.answer,
       x.answered_name as "answeredBy", ${instant('x.answered_at')} as "answeredAt", x.amendment_id as "amendmentId", n.number as published
     from tender.question x left join tender.answer n on n.id = x.answer_id
     where x.tender_id = $1 order by n.number nulls first, x.answer is not null, x.asked_at, x.id`,
    [tenderId],
  );
  const names = await organisationNames(q, [...new Set(rows.map(({ orgId }) => orgId))]);
  return rows.map(({ orgId, ...row }) => ({ ...row, orgName: names.get(orgId) ?? '' }));
}

/** The own organisation's questions, newest first, each with its published answer once there is one. */
export const listOwnQuestions = (q: Queryer, tenderId: string): Promise<OwnQuestionView[]> =>
  q.query<OwnQuestionView>(
    `select x.id, x.text, x.account_name as "askedBy", ${instant('x.asked_at')} as "askedAt", n.number as published, n.answer,
       ${instant('n.published_at')} as "publishedAt"
     from tender.question x left join tender.answer n on n.id = x.answer_id
     where x.tender_id = $1 and x.org_id = (select jc.org()) order by x.asked_at desc, x.id desc`,
    [tenderId],
  );

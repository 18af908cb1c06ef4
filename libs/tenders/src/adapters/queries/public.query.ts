import { DomainError, type Purpose } from '#kernel';
import { type ListQuery, type Page, pageOf, type Queryer } from '#platform';
import { readSignedCeremony } from '#sealing';

import type { KeptOpening } from '../../documents/opening-pdf.js';
import { say } from '../../domain/say.js';
import { minutesByPurpose, questionsUntil } from '../../domain/timetable.js';
import type { TenderPart } from '../../domain/words.js';
import type { PublicTenderView, PublicVarietyView, TenderNoticeView } from '../http/public.views.js';
import { instant } from '../instants.js';
import { readRule } from '../rules.js';
import { announcedAmendments, publishedAnswers } from './amendments.query.js';
import { listDocuments } from './documents.query.js';
import { closingOf, type TenderFilters, tenderFilters } from './tenders.query.js';

const COLUMNS = `t.id, t.round_no as "roundNo", t.title, t.kind, t.purpose, t.state, t.issuer,
  ${instant('t.qualification_deadline')} as "qualificationDeadline",
  ${instant('t.qualification_opening_from')} as "qualificationOpeningFrom", ${instant('t.price_opens_at')} as "priceOpensAt", ${instant('t.price_deadline')} as "priceDeadline",
  ${instant('t.opening_from')} as "openingFrom", ${instant('t.announced_at')} as "announcedAt",
  (select count(*)::int from tender.variety v where v.tender_id = t.id) as varieties`;

/** Announced rounds as everyone sees them, newest first. */
export const listPublicTenders = (
  q: Queryer,
  query: ListQuery,
  filters: TenderFilters,
): Promise<Page<PublicTenderView>> =>
  pageOf<PublicTenderView>(
    q,
    {
      select: COLUMNS,
      from: 'tender.tender t',
      where: [['t.announced_at is not null', true], ...tenderFilters(query, filters)],
      sortable: {
        announcedAt: ['t.announced_at', 'timestamptz'],
        priceDeadline: ['t.price_deadline', 'timestamptz'],
        title: ['t.title', 'text'],
      },
      defaultSort: '-announcedAt',
      key: ['t.id', 'uuid'],
    },
    query,
  );

/** Notice of a round, without what belongs to the installation. */
export type StoredNotice = Omit<TenderNoticeView, 'zone' | 'platformKey' | 'sealingPage'>;

type Computed =
  | 'officers'
  | 'varietyList'
  | 'documents'
  | 'amendments'
  | 'answers'
  | 'questionsUntil'
  | 'closing'
  | 'qualificationClosing'
  | 'secondQuoteClosing'
  | 'openingPublic';
type NoticeRow = Omit<StoredNotice, Computed> & { readonly signed: string; readonly regionCode: string };

export async function findTenderNotice(q: Queryer, id: string): Promise<StoredNotice> {
  const row = await q.one<NoticeRow>(
    `select ${COLUMNS}, t.category, t.ruleset, t.price_visibility as visibility,
       to_char(t.agreement_ends_on, 'YYYY-MM-DD') as "agreementEndsOn", t.quorum, c.hash as "ceremonyHash", c.signed, t.second_quote as "secondQuote",
       ${instant('t.second_quote_due_at')} as "secondQuoteDueAt", ${instant('t.second_quote_opened_at')} as "secondQuoteOpenedAt",
       case when t.demand_edition_id is not null
         then json_build_object('editionId', t.demand_edition_id, 'sha256', t.demand_sha256) end as demand,
       ${instant('t.opened_at')} as "openedAt", ${instant('t.qualification_opened_at')} as "qualificationOpenedAt", t.void_reason as "voidReason",
       (select ${instant('e.frozen_at')} from tender.eligibility e where e.tender_id = t.id) as "listFrozenAt", t.library_round_id as "libraryRoundId", t.region_code as "regionCode"
     from tender.tender t join tender.ceremony c on c.tender_id = t.id where t.id = $1 and t.announced_at is not null`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  const { signed, regionCode, ...notice } = row;
  const minutes = minutesByPurpose(
    'tender.question-minutes',
    await readRule(q, 'tender.question-minutes', regionCode),
  );
  return {
    ...notice,
    officers: readSignedCeremony(signed).record.officers.map(({ id: officer, kind }) => ({
      id: officer,
      kind,
    })),
    varietyList: await q.query<PublicVarietyView>(
      'select variety_id as id, name from tender.variety where tender_id = $1 order by position',
      [id],
    ),
    documents: await listDocuments(q, id),
    amendments: await announcedAmendments(q, id),
    answers: await publishedAnswers(q, id),
    questionsUntil: questionsUntil(notice.priceDeadline, minutes[notice.purpose as Purpose]),
    closing: await closingOf(q, id, 'price'),
    qualificationClosing: await closingOf(q, id, 'qualification'),
    secondQuoteClosing: await closingOf(q, id, 'second-quote'),
    openingPublic: notice.visibility === 'all' && notice.openedAt !== null,
  };
}

/** The signed closing as a file. */
export async function findClosing(q: Queryer, id: string, part: TenderPart): Promise<string> {
  const row = await q.one<{ document: string }>(
    'select document from tender.closing where tender_id = $1 and part = $2',
    [id, part],
  );
  if (!row) throw new DomainError('not-found', say('closing-unknown'));
  return row.document;
}

/**
 * The record of an opening. Row-level security hides it from the public where prices stay restricted, and that of the qualification
 * part always.
 */
export async function findOpening(q: Queryer, id: string, part: TenderPart): Promise<KeptOpening> {
  const row = await q.one<KeptOpening>(
    `select o.record, o.digest, ${instant('o.at')} as at, o.minutes, o.audit_head as "auditHead", t.round_no as "roundNo", t.title, t.issuer, t.purpose
     from tender.opening o join tender.tender t on t.id = o.tender_id where o.tender_id = $1 and o.part = $2`,
    [id, part],
  );
  if (!row) throw new DomainError('not-found', say('opening-unknown'));
  return row;
}

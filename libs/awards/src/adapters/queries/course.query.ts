import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type {
  AwardCourseView,
  AwardedView,
  AwardNoticeRefView,
  DecisionView,
  ObjectionView,
  OwnAwardView,
  OwnCourseView,
  OwnObjectionView,
  PublicCourseView,
  PublicityView,
  SettlementView,
  SubjectView,
  SupplyView,
  WithdrawalView,
} from '../http/awards.views.js';
import { instant, preciseInstant } from '../instants.js';

/** What everyone may know of the course of a published round from its public notice to its awards. */
export async function publicCourse(q: Queryer, roundId: string): Promise<PublicCourseView> {
  const round = await q.one<{ asOf: string }>(
    `select ${instant('platform.now()')} as "asOf" from rounds.round where id = $1 and state = 'published'`,
    [roundId],
  );
  if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
  return { asOf: round.asOf, ...(await course(q, roundId)) };
}

async function course(q: Queryer, roundId: string): Promise<Omit<PublicCourseView, 'asOf'>> {
  return {
    publicity: (await q.one<PublicityView>(PUBLICITY, [roundId])) ?? null,
    subjects: await q.query<SubjectView>(SUBJECTS, [roundId]),
    settled: await q.query<SettlementView>(SETTLED, [roundId]),
    notices: await q.query<AwardNoticeRefView>(NOTICES, [roundId]),
    awards: await q.query<AwardedView>(AWARDS, [roundId]),
    supply: await q.query<SupplyView>(SUPPLY, [roundId]),
  };
}

/** The whole course, for the office and those who watch it; a round that is not published yet has an empty one. */
export async function officeCourse(q: Queryer, roundId: string): Promise<AwardCourseView> {
  const round = await q.one<{ asOf: string }>(
    `select ${instant('platform.now()')} as "asOf" from rounds.round where id = $1`,
    [roundId],
  );
  if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
  return {
    asOf: round.asOf,
    ...(await course(q, roundId)),
    objections: await q.query<ObjectionView>(OBJECTIONS, [roundId]),
    decisions: await q.query<DecisionView>(DECISIONS, [roundId]),
    withdrawals: await q.query<WithdrawalView>(WITHDRAWALS, [roundId]),
  };
}

/** Own objections to a round, and own awards in it. */
export async function ownCourse(q: Queryer, roundId: string): Promise<OwnCourseView> {
  return {
    objections: await q.query<OwnObjectionView>(OWN_OBJECTIONS, [roundId]),
    awards: await q.query<OwnAwardView>(OWN_AWARDS, [roundId]),
  };
}

const PUBLICITY = `select notice_no as "noticeNo", result_hash as "resultHash", purpose, ${instant('opened_at')} as "openedAt",
  ${instant('ends_at')} as "endsAt", years_unannounced as "yearsUnannounced" from award.publicity where round_id = $1`;
const SUBJECTS = `select variety_id as "varietyId", variety_name as "varietyName", product_id as "productId", product_name as "productName",
  bidder_id as bidder from award.subjects($1)`;
const SETTLED = `select variety_id as "varietyId", outcome, reason from award.settled where round_id = $1 order by variety_id collate "C"`;
const NOTICES = `select n, notice_no as "noticeNo", ${instant('decided_at')} as at, digest from award.decision
  where round_id = $1 and state = 'confirmed' order by n`;
const AWARDS = `select variety_id as "varietyId", variety_name as "varietyName", product_id as "productId", product_name as "productName",
  bidder_id as bidder, rank, to_char(unit_price, 'FM999999999999999990.0000') as "unitPrice", agreed_quantity::text as "agreedQuantity",
  decision_n as decision, ${instant('awarded_at')} as "awardedAt", ${instant('withdrawn_at')} as "withdrawnAt",
  withdrawn_reason as "withdrawnReason" from award.public_awards($1)`;
const SUPPLY = `select s.variety_id as "varietyId", s.region_id as "regionId", award.region_name(s.round_id, s.region_id) as "regionName",
  s.primary_product_id as primary, s.backup_product_id as backup, s.seq as edition
  from award.supply_now s where s.round_id = $1 order by s.variety_id collate "C", s.region_id collate "C"`;
const OBJECTIONS = `select id, state, variety_id as "varietyId", product_id as "productId", org_name as "orgName",
  contact_name as "contactName", contact_phone as "contactPhone", reason, outcome, answer, ${preciseInstant('filed_at')} as "filedAt",
  ${instant('due_at')} as "dueAt", ${instant('closed_at')} as "closedAt"
  from award.objection where round_id = $1 order by filed_at, id`;
const DECISIONS = `select id, n, state, settlements, proposed_by_name as "proposedBy", ${instant('proposed_at')} as "proposedAt",
  decided_by_name as "decidedBy", ${instant('decided_at')} as "decidedAt" from award.decision where round_id = $1 order by n`;
const WITHDRAWALS = `select id, state, variety_id as "varietyId", product_id as "productId", reason, explanation,
  legal_basis as "legalBasis", namings, proposed_by_name as "proposedBy", ${instant('proposed_at')} as "proposedAt",
  decided_by_name as "decidedBy", ${instant('decided_at')} as "decidedAt" from award.withdrawal where round_id = $1 order by proposed_at, id`;
const OWN_OBJECTIONS = `select id, state, variety_id as "varietyId", product_id as "productId", reason,
  ${preciseInstant('filed_at')} as "filedAt", ${instant('due_at')} as "dueAt",
  case when state in ('upheld', 'rejected') then answer end as answer, ${instant('closed_at')} as "closedAt"
  from award.objection where round_id = $1 and org_id = (select jc.org()) order by filed_at, id`;
const OWN_AWARDS = `select product_id as "productId", product_name as "productName", variety_name as "varietyName",
  to_char(unit_price, 'FM999999999999999990.0000') as "unitPrice" from award.award
  where round_id = $1 and org_id = (select jc.org()) order by variety_id collate "C", rank, product_id collate "C"`;

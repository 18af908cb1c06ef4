import type { Message, Purpose, RecordTx, UnitOfWork } from '#kernel';

import type { Candidate, Quota } from '../domain/draw.js';
import type { DrawRecord, LeftOut } from '../domain/draw-record.js';
import type { SignedSheet } from '../domain/frozen.js';
import type { ExpertState, ReviewState, SeatState } from '../domain/lifecycle.js';
import type { ExcludedEmployer, Listed, RoundBidder } from '../domain/recusal.js';
import type { AggregationRule, CommentRule, Criterion, Score } from '../domain/scoring.js';

/** What the office writes about a person of the library (专家信息). */
export interface ExpertForm {
  readonly name: string;
  readonly employer: string;
  readonly employerCode: string | null;
  readonly specialties: readonly string[];
}
export interface NewExpert extends ExpertForm {
  readonly id: string;
  readonly accountId: string;
}
export interface ExpertRecord extends NewExpert {
  readonly state: ExpertState;
  readonly version: number;
}

/** An account as the library finds it by its name. */
export interface FoundAccount {
  readonly id: string;
  readonly username: string;
  readonly mayScore: boolean;
  readonly isListed: boolean;
}

/** The round that is reviewed, as the review needs it. */
export interface ReviewedTender {
  readonly id: string;
  readonly roundNo: string;
  readonly title: string;
  readonly state: string;
  readonly purpose: Purpose;
  readonly regionCode: string;
}

export interface CriterionForm extends Criterion {
  readonly guidance: string;
}

/** What the office states of a review (评审方案). */
export interface ReviewPlan {
  readonly size: number;
  readonly reserve: number;
  readonly quotas: readonly Quota[];
  readonly exclusions: readonly ExcludedEmployer[];
  readonly criteria: readonly CriterionForm[];
}
export interface ReviewRecord {
  readonly id: string;
  readonly tenderId: string;
  readonly state: ReviewState;
  readonly size: number;
  readonly reserve: number;
  readonly quotas: readonly Quota[];
  readonly exclusions: readonly ExcludedEmployer[];
  readonly commentRule: CommentRule | null;
  readonly aggregation: AggregationRule | null;
  readonly answerMinutes: number | null;
  readonly drawApproval: string | null;
  readonly freezeApproval: string | null;
  readonly scoresHash: string | null;
  readonly version: number;
}

/** The rules of the day on which a list is committed to. */
export interface ReviewRules {
  readonly commentRule: CommentRule;
  readonly aggregation: AggregationRule;
  readonly answerMinutes: number;
}
export interface Commitment {
  readonly commitment: string;
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}
export interface CommittedDraw extends Commitment {
  readonly committedAt: string;
  readonly committedBy: string;
  readonly record: DrawRecord | null;
}

export interface NewSeat {
  readonly id: string;
  readonly n: number;
  readonly specialty: string | null;
  readonly personId: string;
}
export interface SeatRecord {
  readonly id: string;
  readonly reviewId: string;
  readonly n: number;
  readonly specialty: string | null;
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  readonly state: SeatState;
  readonly dueAt: string;
}
export interface OwnSeat extends SeatRecord {
  readonly tenderId: string;
  readonly reviewState: ReviewState;
  readonly commentRule: CommentRule;
}
export interface Lapsed {
  readonly id: string;
  readonly n: number;
  readonly name: string;
}

export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  readonly link: string;
}
export interface ReviewApproval {
  readonly chain: 'panel-draw' | 'score-freeze';
  readonly reviewId: string;
  readonly tender: ReviewedTender;
  readonly title: Message;
}
export interface FrozenRow {
  readonly productId: string;
  readonly technicalScore: string;
}

/** What the use cases of expert reviews may touch. It exists only inside `UnitOfWork.run`. */
export interface ExpertsTx extends RecordTx {
  /** The database clock, RFC 3339. */
  now(): Promise<string>;
  // library
  accounts(usernames: readonly string[]): Promise<readonly FoundAccount[]>;
  addExperts(experts: readonly NewExpert[]): Promise<void>;
  lockExpert(id: string): Promise<ExpertRecord | undefined>;
  changeExpert(id: string, version: number, form: ExpertForm): Promise<number>;
  moveExpert(id: string, from: ExpertState, to: ExpertState, reason: string | null): Promise<void>;
  // reviews
  /** The round with its row shared, so that it does not open meanwhile. */
  holdTender(id: string): Promise<ReviewedTender | undefined>;
  seenTender(id: string): Promise<ReviewedTender | undefined>;
  /** The review of a round that is not void, under its lock. */
  lockReview(tenderId: string): Promise<ReviewRecord | undefined>;
  lockReviewById(id: string): Promise<ReviewRecord | undefined>;
  addReview(id: string, tenderId: string, plan: ReviewPlan): Promise<void>;
  replacePlan(id: string, plan: ReviewPlan): Promise<number>;
  criteria(reviewId: string): Promise<readonly Criterion[]>;
  rules(tender: ReviewedTender): Promise<ReviewRules>;
  listed(): Promise<readonly Listed[]>;
  bidders(tenderId: string): Promise<readonly RoundBidder[]>;
  commit(reviewId: string, commitment: Commitment): Promise<void>;
  draw(reviewId: string): Promise<CommittedDraw | undefined>;
  /** The first signed checkpoint of the audit log that covers the commitment. */
  beacon(reviewId: string): Promise<DrawRecord['beacon'] | undefined>;
  keepRecord(reviewId: string, record: DrawRecord): Promise<void>;
  prepared(id: string, rules: ReviewRules, approvalId: string): Promise<void>;
  moveReviewTo(review: ReviewRecord, state: ReviewState): Promise<void>;
  voidReview(review: ReviewRecord, reason: string): Promise<void>;
  propose(review: ReviewRecord, digest: string, approvalId: string): Promise<void>;
  freeze(review: ReviewRecord, document: string, rows: readonly FrozenRow[]): Promise<void>;
  // seats
  seats(reviewId: string): Promise<readonly SeatRecord[]>;
  /** Seats somebody; answers whom, and until when they are to answer. */
  invite(
    review: ReviewRecord,
    seat: NewSeat,
  ): Promise<{ readonly accountId: string; readonly dueAt: string }>;
  moveSeatTo(seat: SeatRecord, state: SeatState, reason: string | null): Promise<void>;
  /** Invitations whose time is over, lapsed in this statement. */
  lapse(reviewId: string): Promise<readonly Lapsed[]>;
  reviewsUnderWay(): Promise<readonly string[]>;
  /** True once: the office is told that a panel is short. */
  noteShort(reviewId: string): Promise<boolean>;
  /** Reviews whose last sheet came since the office was last told, marked in this statement. */
  noteComplete(): Promise<readonly { readonly tenderId: string; readonly title: string }[]>;
  sheets(reviewId: string): Promise<readonly SignedSheet[]>;
  products(reviewId: string): Promise<readonly string[]>;
  /** An own seat, with its review and itself held. */
  lockOwnSeat(id: string): Promise<OwnSeat | undefined>;
  ownScores(seatId: string): Promise<readonly Score[]>;
  writeScores(seatId: string, scores: readonly Score[]): Promise<void>;
  signOff(seatId: string, digest: string): Promise<string>;
  // people
  openApproval(approval: ReviewApproval): Promise<string>;
  resubmitApproval(approvalId: string): Promise<void>;
  decideApproval(
    approvalId: string,
    decision: 'approve' | 'return' | 'reject',
    opinion: string,
  ): Promise<void>;
  actorName(): string;
  tellPerson(accountId: string, notice: Notice): Promise<void>;
  tellOffice(notice: Notice): Promise<void>;
}

export abstract class ExpertsUnitOfWork implements UnitOfWork<ExpertsTx> {
  abstract run<T>(work: (tx: ExpertsTx) => Promise<T>): Promise<T>;
}

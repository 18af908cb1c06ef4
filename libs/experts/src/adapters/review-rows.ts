import { DomainError, type Json } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type {
  CommittedDraw,
  Commitment,
  FrozenRow,
  ReviewedTender,
  ReviewPlan,
  ReviewRecord,
  ReviewRules,
} from '../application/ports.js';
import type { DrawRecord } from '../domain/draw-record.js';
import type { ReviewState } from '../domain/lifecycle.js';
import type { RoundBidder } from '../domain/recusal.js';
import type { CommentRule, Criterion } from '../domain/scoring.js';
import { say } from '../domain/say.js';
import { preciseInstant } from './instants.js';

const moved = (): DomainError => new DomainError('illegal-transition', say('review-moved'));

/** The round; `held` keeps it from being opened or voided meanwhile. */
export const readTender = (q: Queryer, id: string, held = false): Promise<ReviewedTender | undefined> =>
  q.one<ReviewedTender>(
    `select id, round_no as "roundNo", title, state, purpose, region_code as "regionCode" from tender.tender where id = $1 ${held ? 'for share' : ''}`,
    [id],
  );

const REVIEW = `id, tender_id as "tenderId", state, size, reserve, quotas, exclusions, comment_rule as "commentRule",
  aggregation_rule as aggregation, answer_minutes as "answerMinutes", draw_approval as "drawApproval", freeze_approval as "freezeApproval",
  scores_hash as "scoresHash", version`;

export const lockReview = (q: Queryer, tenderId: string): Promise<ReviewRecord | undefined> =>
  q.one<ReviewRecord>(
    `select ${REVIEW} from expert.review where tender_id = $1 and state <> 'void' for update`,
    [tenderId],
  );
export const lockReviewById = (q: Queryer, id: string): Promise<ReviewRecord | undefined> =>
  q.one<ReviewRecord>(`select ${REVIEW} from expert.review where id = $1 for update`, [id]);

export async function addReview(tx: Tx, id: string, tenderId: string, plan: ReviewPlan): Promise<void> {
  await tx.changeOne(
    `insert into expert.review (id, tender_id, n, size, reserve, quotas, exclusions)
     select $1, $2, coalesce(max(r.n), 0) + 1, $3, $4, $5, $6 from expert.review r where r.tender_id = $2
     on conflict do nothing returning id`,
    [id, tenderId, plan.size, plan.reserve, JSON.stringify(plan.quotas), JSON.stringify(plan.exclusions)],
    moved,
  );
  await writeCriteria(tx, id, plan);
}

export async function replacePlan(tx: Tx, id: string, plan: ReviewPlan): Promise<number> {
  const row = await tx.changeOne<{ version: number }>(
    `update expert.review set size = $2, reserve = $3, quotas = $4, exclusions = $5, version = version + 1
     where id = $1 and state = 'draft' returning version`,
    [id, plan.size, plan.reserve, JSON.stringify(plan.quotas), JSON.stringify(plan.exclusions)],
    moved,
  );
  await tx.query('delete from expert.criterion where review_id = $1', [id]);
  await writeCriteria(tx, id, plan);
  return row.version;
}

async function writeCriteria(tx: Tx, id: string, { criteria }: ReviewPlan): Promise<void> {
  await tx.query(
    `insert into expert.criterion (review_id, n, name, guidance, weight, max)
     select $1, x.n, x.name, x.guidance, x.weight, x.max
     from jsonb_to_recordset($2::jsonb) as x (n integer, name text, guidance text, weight numeric, max numeric)`,
    [id, JSON.stringify(criteria)],
  );
}

export const readCriteria = (q: Queryer, reviewId: string): Promise<Criterion[]> =>
  q.query<Criterion>(
    'select n, name, trim_scale(weight)::text as weight, trim_scale(max)::text as max from expert.criterion where review_id = $1 order by n',
    [reviewId],
  );

/** The rules in force today in the region of the round. */
export async function readRules(q: Queryer, { regionCode, purpose }: ReviewedTender): Promise<ReviewRules> {
  const rule = async (key: string): Promise<Json> => {
    const row = await q.one<{ value: Json }>(
      `select platform.rule($1, $2, (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
      [key, regionCode],
    );
    if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
    return row.value;
  };
  const { below, above } = (await rule('review.comment-shares')) as unknown as CommentRule;
  const { experts } = (await rule('review.trim-from')) as { readonly experts: number };
  const minutes = (await rule('review.answer-minutes')) as Readonly<Record<string, number>>;
  const answerMinutes = minutes[purpose];
  if (answerMinutes === undefined) throw new Error(`review.answer-minutes has nothing for ${purpose}`);
  return { commentRule: { below, above }, aggregation: { trimFrom: experts }, answerMinutes };
}

export const roundBidders = (q: Queryer, tenderId: string): Promise<RoundBidder[]> =>
  q.query<RoundBidder>(
    `select distinct e.org_id as "orgId", o.name, o.uscc, e.entity_id as entity
     from tender.entry e join identity.organisation o on o.id = e.org_id where e.tender_id = $1`,
    [tenderId],
  );

export async function commitDraw(
  tx: Tx,
  reviewId: string,
  { commitment, candidates, leftOut }: Commitment,
): Promise<void> {
  await tx.query(
    `insert into expert.draw (review_id, commitment, candidates, left_out, committed_by_name) values ($1, $2, $3, $4, $5)`,
    [reviewId, commitment, JSON.stringify(candidates), JSON.stringify(leftOut), currentActor().displayName],
  );
}

export async function readDraw(q: Queryer, reviewId: string): Promise<CommittedDraw | undefined> {
  const row = await q.one<Omit<CommittedDraw, 'record'> & { record: string | null }>(
    `select commitment, candidates, left_out as "leftOut", ${preciseInstant('committed_at')} as "committedAt",
       committed_by_name as "committedBy", record from expert.draw where review_id = $1`,
    [reviewId],
  );
  return row && { ...row, record: row.record === null ? null : (JSON.parse(row.record) as DrawRecord) };
}

/** The first checkpoint whose cut of the log has the transaction of the commitment. */
export const beaconOf = (q: Queryer, reviewId: string): Promise<DrawRecord['beacon'] | undefined> =>
  q.one<DrawRecord['beacon']>(
    `select c.n::float8 as n, c.size::float8 as size, encode(c.root, 'hex') as root, ${preciseInstant('c.at')} as at
     from expert.draw d join audit.checkpoint c on c.at >= d.committed_at and pg_visible_in_snapshot(d.committed_in, c.snap)
     where d.review_id = $1 order by c.n limit 1`,
    [reviewId],
  );

export async function keepRecord(tx: Tx, reviewId: string, record: DrawRecord): Promise<void> {
  await tx.changeOne(
    `update expert.draw set record = $2, drawn_at = $3, drawn_by_name = $4 where review_id = $1 and drawn_at is null returning review_id`,
    [reviewId, JSON.stringify(record), record.drawnAt, record.drawnBy],
    moved,
  );
}

export async function markPrepared(
  tx: Tx,
  id: string,
  rules: ReviewRules,
  approvalId: string,
): Promise<void> {
  const { commentRule, aggregation, answerMinutes } = rules;
  await tx.changeOne(
    `update expert.review set state = 'prepared', comment_rule = $2, aggregation_rule = $3, answer_minutes = $4, draw_approval = $5,
       prepared_by_name = $6, version = version + 1 where id = $1 and state = 'draft' returning id`,
    [
      id,
      JSON.stringify(commentRule),
      JSON.stringify(aggregation),
      answerMinutes,
      approvalId,
      currentActor().displayName,
    ],
    moved,
  );
}

/** One conditional statement: nobody moved the review since it was locked. */
export async function moveReviewTo(
  tx: Tx,
  { id, state: from }: ReviewRecord,
  to: ReviewState,
): Promise<void> {
  await tx.changeOne(
    'update expert.review set state = $3, version = version + 1 where id = $1 and state = $2 returning id',
    [id, from, to],
    moved,
  );
}

export async function voidReview(tx: Tx, { id, state }: ReviewRecord, reason: string): Promise<void> {
  await tx.changeOne(
    `update expert.review set state = 'void', void_reason = $3, version = version + 1 where id = $1 and state = $2 returning id`,
    [id, state, reason],
    moved,
  );
}

export async function proposeFreeze(
  tx: Tx,
  { id, state }: ReviewRecord,
  digest: string,
  approvalId: string,
): Promise<void> {
  await tx.changeOne(
    `update expert.review set state = 'proposed', scores_hash = $3, freeze_approval = $4, proposed_by_name = $5, version = version + 1
     where id = $1 and state = $2 returning id`,
    [id, state, digest, approvalId, currentActor().displayName],
    moved,
  );
}

export async function freezeReview(
  tx: Tx,
  { id, state }: ReviewRecord,
  document: string,
  rows: readonly FrozenRow[],
): Promise<void> {
  await tx.changeOne(
    `update expert.review set state = 'frozen', scores_document = $3, frozen_at = platform.now(), frozen_by_name = $4, version = version + 1
     where id = $1 and state = $2 returning id`,
    [id, state, document, currentActor().displayName],
    moved,
  );
  await tx.query(
    `insert into expert.result (review_id, product_id, technical_score)
     select $1, x.product, x.score from unnest($2::text[], $3::numeric[]) as x (product, score)`,
    [id, rows.map(({ productId }) => productId), rows.map(({ technicalScore }) => technicalScore)],
  );
}

export const reviewsUnderWay = async (q: Queryer): Promise<string[]> =>
  (await q.query<{ id: string }>(`select id from expert.review where state = 'drawn' order by id`)).map(
    ({ id }) => id,
  );

export const noteShort = async (q: Queryer, id: string): Promise<boolean> =>
  (
    await q.query(
      'update expert.review set short_at = platform.now() where id = $1 and short_at is null returning id',
      [id],
    )
  ).length === 1;

export const noteComplete = (q: Queryer): Promise<{ tenderId: string; title: string }[]> =>
  q.query(
    `update expert.review r set complete_told_at = platform.now() from tender.tender t
     where t.id = r.tender_id and r.state = 'scored' and r.complete_told_at is null
     returning r.tender_id as "tenderId", t.title`,
  );

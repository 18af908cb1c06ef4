import { DomainError } from '#kernel';
import type { Queryer, Tx } from '#platform';

import type { Lapsed, NewSeat, OwnSeat, ReviewRecord, SeatRecord } from '../application/ports.js';
import type { SignedSheet } from '../domain/frozen.js';
import type { SeatState } from '../domain/lifecycle.js';
import type { Score } from '../domain/scoring.js';
import { say } from '../domain/say.js';
import { instant, preciseInstant } from './instants.js';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
const moved = (): DomainError => new DomainError('illegal-transition', say('seat-moved'));

const SEAT = `s.id, s.review_id as "reviewId", s.n, s.specialty, s.person_id as "personId", s.account_id as "accountId", s.name, s.state,
  ${instant('s.due_at')} as "dueAt"`;

export const readSeats = (q: Queryer, reviewId: string): Promise<SeatRecord[]> =>
  q.query<SeatRecord>(
    `select ${SEAT} from expert.seat s where s.review_id = $1 order by s.n, s.invited_at, s.id`,
    [reviewId],
  );

/** Name, employer and specialties as they are on this day stay with the seat. */
export async function inviteExpert(
  tx: Tx,
  { id: reviewId, answerMinutes }: ReviewRecord,
  { id, n, specialty, personId }: NewSeat,
): Promise<{ accountId: string; dueAt: string }> {
  return tx.changeOne<{ accountId: string; dueAt: string }>(
    `insert into expert.seat (id, review_id, n, specialty, person_id, account_id, name, employer, specialties, due_at)
     select $1, $2, $3, $4, p.id, p.account_id, p.name, p.employer, p.specialties, platform.now() + make_interval(mins => $6)
     from expert.person p where p.id = $5 returning account_id as "accountId", ${instant('due_at')} as "dueAt"`,
    [id, reviewId, n, specialty, personId, answerMinutes],
    moved,
  );
}

/** One conditional statement: nobody moved the seat since it was read. */
export async function moveSeatTo(
  tx: Tx,
  { id, state: from }: SeatRecord,
  to: SeatState,
  reason: string | null,
): Promise<void> {
  await tx.changeOne(
    `update expert.seat set state = $3, answered_at = platform.now(), reason = $4 where id = $1 and state = $2 returning id`,
    [id, from, to, reason],
    moved,
  );
}

export const lapseSeats = (q: Queryer, reviewId: string): Promise<Lapsed[]> =>
  q.query<Lapsed>(
    `update expert.seat set state = 'lapsed', answered_at = platform.now()
     where review_id = $1 and state = 'invited' and due_at <= platform.now() returning id, n, name`,
    [reviewId],
  );

export async function lockOwnSeat(q: Queryer, id: string): Promise<OwnSeat | undefined> {
  await q.query('select expert.hold($1)', [id]);
  return q.one<OwnSeat>(
    `select ${SEAT}, r.tender_id as "tenderId", r.state as "reviewState", r.comment_rule as "commentRule"
     from expert.seat s join expert.review r on r.id = s.review_id where s.id = $1`,
    [id],
  );
}

/** Products of the round that is reviewed, in the order of its package. */
export const reviewedProducts = async (q: Queryer, reviewId: string): Promise<string[]> =>
  (await q.query<{ id: string }>('select s.product_id as id from expert.subjects($1) s', [reviewId])).map(
    ({ id }) => id,
  );

const SCORE = `product_id as "productId", criterion, points::text, comment`;
export const readScores = (q: Queryer, seatId: string): Promise<Score[]> =>
  q.query<Score>(
    `select ${SCORE} from expert.score where seat_id = $1 order by product_id collate "C", criterion`,
    [seatId],
  );

/** Signed-off sheets by seat; the database shows none of them before all are in. */
export async function readSheets(q: Queryer, reviewId: string): Promise<SignedSheet[]> {
  const seats = await q.query<{ id: string; n: number; digest: string }>(
    `select id, n, sheet_hash as digest from expert.seat where review_id = $1 and state = 'submitted' order by n`,
    [reviewId],
  );
  const sheets: SignedSheet[] = [];
  for (const { id, n, digest } of seats) sheets.push({ seat: n, digest, scores: await readScores(q, id) });
  return sheets;
}

/** The sheet becomes the given cells: others go, those that changed are written. */
export async function writeScores(q: Queryer, seatId: string, scores: readonly Score[]): Promise<void> {
  const cells = JSON.stringify(scores);
  const given = `jsonb_to_recordset($2::jsonb) as x ("productId" text, criterion integer, points numeric, comment text)`;
  await q.query(
    `delete from expert.score s where s.seat_id = $1
       and not exists (select from ${given} where x."productId" = s.product_id and x.criterion = s.criterion)`,
    [seatId, cells],
  );
  await q.query(
    `insert into expert.score as s (seat_id, product_id, criterion, points, comment)
     select $1, x."productId", x.criterion, x.points, x.comment from ${given}
     on conflict (seat_id, product_id, criterion) do update set points = excluded.points, comment = excluded.comment, at = platform.now()
     where (s.points, s.comment) is distinct from (excluded.points, excluded.comment)`,
    [seatId, cells],
  );
}

export async function signOff(tx: Tx, seatId: string, digest: string): Promise<string> {
  try {
    const row = await tx.one<{ at: string }>(
      `select ${preciseInstant('t.at')} as at from expert.sign_off($1, $2) as t (at)`,
      [seatId, digest],
    );
    if (!row) throw new Error('the function answered nothing');
    return row.at;
  } catch (error) {
    if (codeOf(error) === 'JC411') throw moved();
    throw error;
  }
}

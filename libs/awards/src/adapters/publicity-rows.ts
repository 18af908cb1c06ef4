import { currentActor, type Queryer, type Tx } from '#platform';

import type { NewPublicity, Publicity, RoundToAward } from '../application/ports.js';
import { instant } from './instants.js';

/** The round with its newest notice; its row is shared, so that it is not taken back before this transaction ends. */
export async function holdRound(tx: Tx, id: string): Promise<RoundToAward | undefined> {
  const round = await tx.one<Omit<RoundToAward, 'issuer'>>(
    `select r.id, r.round_no as "roundNo", r.title, r.state, r.region_code as "regionCode", r.price_visibility as visibility,
       p.evaluation_id as "evaluationId", p.result_hash as "resultHash", p.notice_no as "noticeNo", p.origin,
       coalesce((select t.purpose from tender.tender t where t.library_round_id = r.id),
         case when r.source_confidence = 'made-up' then 'demonstration' else 'live' end) as purpose
     from rounds.round r left join rounds.publication p on p.round_id = r.id
       and p.edition = (select max(o.edition) from rounds.publication o where o.round_id = r.id)
     where r.id = $1 for share of r`,
    [id],
  );
  return round && { ...round, issuer: currentActor().org?.name ?? currentActor().displayName };
}

export async function addPublicity(tx: Tx, publicity: NewPublicity): Promise<void> {
  const {
    roundId,
    evaluationId,
    resultHash,
    noticeNo,
    purpose,
    duration,
    yearsUnannounced,
    openedAt,
    endsAt,
  } = publicity;
  await tx.query(
    `insert into award.publicity (round_id, evaluation_id, result_hash, notice_no, purpose, duration, years_unannounced, opened_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      roundId,
      evaluationId,
      resultHash,
      noticeNo,
      purpose,
      JSON.stringify(duration),
      yearsUnannounced,
      openedAt,
      endsAt,
    ],
  );
}

export const readPublicity = (q: Queryer, roundId: string): Promise<Publicity | undefined> =>
  q.one<Publicity>(
    `select round_id as "roundId", evaluation_id as "evaluationId", result_hash as "resultHash", ${instant('ends_at')} as "endsAt"
     from award.publicity where round_id = $1`,
    [roundId],
  );

export async function lockPublicity(q: Queryer, roundId: string): Promise<Publicity | undefined> {
  await q.query('select award.hold($1)', [roundId]);
  return readPublicity(q, roundId);
}

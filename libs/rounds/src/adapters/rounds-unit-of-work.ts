import { DomainError, stateWord } from '#kernel';
import { TransactionalUnitOfWork, type Approvals, type Database, type Tx } from '#platform';

import type { NewPublication, RoundChange, RoundRecord, RoundsTx } from '../application/ports.js';
import type { Addition } from '../library/addition.js';
import { writeEvaluation } from './result-writer.js';
import { writePublishedAwards, writeRound } from './round-writer.js';
import { say } from '../library/say.js';

/** The library's unit of work over PostgreSQL. */
export const roundsUnitOfWork = (
  database: Database,
  approvals: Approvals,
): TransactionalUnitOfWork<RoundsTx> =>
  new TransactionalUnitOfWork(database, (tx) => roundsTx(tx, approvals));

const RECORD = `r.id, round_no as "roundNo", title, state, input_hash as "inputHash", region_code as "regionCode",
  price_visibility as visibility, official_evaluation as "officialEvaluation",
  coalesce((select e.additions from rounds.evaluation e where e.id = r.official_evaluation), 0) as additions, approval_id as "approvalId", version`;

/** The library's door to the transaction of another context, such as an opening. */
export const roundsTx = (tx: Tx, approvals: Approvals): RoundsTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  now: () => tx.now(),
  addBatch: async ({ kind, source, rows, orgId }) => {
    const row = await tx.changeOne<{ id: string }>(
      'insert into platform.import_batch (kind, source, rows_in, org_id) values ($1, $2, $3, $4) returning id',
      [kind, source, rows, orgId],
      () => new DomainError('already-exists', say('batch-recorded')),
    );
    return row.id;
  },
  addRound: (round, input) => writeRound(tx, round, input),
  addPublishedAwards: (round, header, awards) => writePublishedAwards(tx, round, header, awards),
  round: (id) => tx.one<RoundRecord>(`select ${RECORD} from rounds.round r where r.id = $1`, [id]),
  lockRound: (id) =>
    tx.one<RoundRecord>(`select ${RECORD} from rounds.round r where r.id = $1 for update`, [id]),
  roundByNumber: (roundNo) =>
    tx.one<RoundRecord>(`select ${RECORD} from rounds.round r where round_no = $1 and state <> 'withdrawn'`, [
      roundNo,
    ]),
  changeRound: (round, change) => changeRound(tx, round, change),
  addEvaluation: (evaluation) => writeEvaluation(tx, evaluation),
  addAddition: (round, addition) => addAddition(tx, round, addition),
  addPublication: (publication) => addPublication(tx, publication),
  publications: async (roundId) => {
    const row = await tx.one<{ editions: number }>(
      'select count(*)::int as editions from rounds.publication where round_id = $1',
      [roundId],
    );
    return row?.editions ?? 0;
  },
  undecidedTies: async (round) => {
    const row = await tx.one<{ ties: number }>(
      `select (summary->>'tiedVarieties')::int as ties from rounds.evaluation where id = $1`,
      [round.officialEvaluation],
    );
    return row?.ties ?? 0;
  },
  isAwarded: async (roundId) =>
    (await tx.one('select 1 from award.settled where round_id = $1 limit 1', [roundId])) !== undefined,
  openApproval: (round) => openApproval(tx, approvals, round),
  decideApproval: async (approvalId, decision, opinion) => {
    await approvals.decide(tx, approvalId, decision, opinion);
  },
});

/** One conditional statement: nobody moved the round since it was read. */
async function changeRound(tx: Tx, round: RoundRecord, change: RoundChange): Promise<void> {
  await tx.changeOne(
    `update rounds.round set state = $3, version = version + 1,
       official_evaluation = coalesce($4, official_evaluation), approval_id = coalesce($5, approval_id),
       price_visibility = coalesce($6, price_visibility), withdrawn_reason = $7,
       published_at = case when $8 then platform.now() else published_at end
     where id = $1 and state = $2 returning id`,
    [
      round.id,
      round.state,
      change.state,
      change.officialEvaluation ?? null,
      change.approvalId ?? null,
      change.visibility ?? null,
      change.withdrawnReason ?? null,
      change.publishedNow ?? false,
    ],
    () => new DomainError('illegal-transition', say('state-moved', { state: stateWord(round.state) })),
  );
}

/** The round's row is locked, so editions follow each other. */
async function addAddition(tx: Tx, round: RoundRecord, { kind, minutes, bids }: Addition): Promise<number> {
  const row = await tx.one<{ edition: number }>(
    `insert into rounds.addition (round_id, edition, kind, minutes)
     select $1, coalesce(max(edition), 0) + 1, $2, $3 from rounds.addition where round_id = $1 returning edition`,
    [round.id, kind, JSON.stringify(minutes)],
  );
  const edition = row?.edition ?? 0;
  await tx.query(
    `insert into rounds.bid_addition (round_id, edition, product_id, draw, accepts_revival, second_quote)
     select $1, $2, * from unnest($3::text[], $4::numeric[], $5::boolean[], $6::numeric[])`,
    [
      round.id,
      edition,
      bids.map(({ productId }) => productId),
      bids.map(({ draw }) => draw),
      bids.map(({ acceptsRevival }) => acceptsRevival),
      bids.map(({ secondQuote }) => secondQuote ?? null),
    ],
  );
  return edition;
}

async function addPublication(tx: Tx, publication: NewPublication): Promise<void> {
  await tx.query(
    `insert into rounds.publication (round_id, edition, evaluation_id, result_hash, notice_no, origin, document, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      publication.roundId,
      publication.edition,
      publication.evaluationId,
      publication.resultHash,
      publication.noticeNo,
      publication.origin,
      publication.document,
      publication.digest,
    ],
  );
}

/** A proposal that was returned goes on in its own chain, so that its whole course stays together. */
async function openApproval(tx: Tx, approvals: Approvals, round: RoundRecord): Promise<string> {
  if (round.approvalId !== null) {
    const earlier = await tx.one<{ state: string }>('select state from platform.approval where id = $1', [
      round.approvalId,
    ]);
    if (earlier?.state === 'returned') {
      await approvals.resubmit(tx, round.approvalId);
      return round.approvalId;
    }
  }
  return approvals.open(tx, {
    chain: 'round-publication',
    subject: { kind: 'round', id: round.id },
    title: say('case-publication', { round: round.title }),
    link: `/rounds/${round.id}?tab=publication`,
    steps: [{ name: 'issue', permission: 'round.publish' }],
    regionCode: round.regionCode,
  });
}

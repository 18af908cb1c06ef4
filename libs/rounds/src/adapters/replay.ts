import { DomainError } from '#kernel';
import type { Database } from '#platform';

import type { Evaluator } from '../application/ports.js';
import type { ParameterOverrides, RoundInput, RoundResult } from '../domain/types.js';
import { assertExportable, type RoundState } from '../library/lifecycle.js';
import { evaluationOf } from './queries/rounds.query.js';
import { readRound } from './round-reader.js';
import { say } from '../library/say.js';

/** A stored evaluation, computed anew from the stored round. */
export interface Replayed {
  readonly roundNo: string;
  readonly input: RoundInput;
  readonly result: RoundResult;
  readonly resultHash: string;
}

/** The stored round as it left the evaluator's door, with the additions up to an edition; refused while its bids are not open. */
export const openRound = (database: Database, roundId: string, additions?: number): Promise<RoundInput> =>
  database.read(async (q) => {
    const row = await q.one<{ no: string; state: RoundState }>(
      'select round_no as no, state from rounds.round where id = $1',
      [roundId],
    );
    if (!row) throw new DomainError('not-found', say('unknown', { id: roundId }));
    assertExportable(row.no, row.state);
    return readRound(q, roundId, additions);
  });

/** Computes a stored evaluation again (复算) and refuses to go on when it comes out differently. */
export async function replay(
  database: Database,
  evaluator: Evaluator,
  roundId: string,
  evaluationId: string | undefined,
): Promise<Replayed> {
  const stored = await database.read(async (q) => {
    const { id, resultHash } = await evaluationOf(q, roundId, evaluationId);
    const rules = await q.one<{ ruleset: string; parameters: ParameterOverrides; additions: number }>(
      'select ruleset, parameters, additions from rounds.evaluation where id = $1',
      [id],
    );
    if (!rules) throw new DomainError('not-found', say('evaluation-unknown', { id }));
    return { resultHash, rules };
  });
  const { additions, ...rules } = stored.rules;
  const input = await openRound(database, roundId, additions);
  const played = { ...input, round: { ...input.round, ...rules } };
  const { result, resultHash } = await evaluator.evaluate(played);
  if (resultHash !== stored.resultHash)
    throw new DomainError(
      'result-differs',
      say('result-differs', { round: input.round.id, digest: resultHash }),
    );
  return { roundNo: input.round.id, input: played, result, resultHash };
}

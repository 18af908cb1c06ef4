import { DomainError, uuidv7, type Json } from '#kernel';

import type { RoundHeader } from '../domain/types.js';
import { type Addition, withAdditions } from '../library/addition.js';
import { moveRound } from '../library/lifecycle.js';
import { quotable, type QuotableRevival } from '../library/quote-cap.js';
import { allAccepting, revivalCandidates } from '../library/revival.js';
import { say } from '../library/say.js';
import { mustLock } from './must-lock.js';
import type { EvaluatedRound, Evaluator, RoundInputs, RoundsTx } from './ports.js';

/** A round evaluated with additions, ready to be stored. */
export interface PreparedAnew {
  readonly roundId: string;
  /** Version of the round that it was read at: nobody may have moved it since. */
  readonly version: number;
  readonly round: RoundHeader;
  readonly addition: Addition;
  readonly evaluated: EvaluatedRound;
}

export interface EvaluatedAnew {
  readonly id: string;
  readonly state: string;
  readonly edition: number;
  readonly evaluationId: string;
  readonly resultHash: string;
  readonly winners: number;
  readonly tiedVarieties: number;
}

/** Evaluates a stored round again with what was added to its bids (补充后重新评审); the evaluator takes its time outside of the transaction. */
export class EvaluateAnew {
  constructor(
    private readonly inputs: RoundInputs,
    private readonly evaluator: Evaluator,
  ) {}

  /** `version`: that of the round as a person saw it; by default the one it has now. */
  async prepare(roundId: string, addition: Addition, seen?: number): Promise<PreparedAnew> {
    const version = seen ?? (await this.inputs.version(roundId));
    const input = withAdditions(await this.inputs.load(roundId), addition.bids);
    const evaluated = await this.evaluator.evaluate(input, { digestInput: true });
    return { roundId, version, round: input.round, addition, evaluated };
  }

  /** Who can be offered a revival now (可复活企业), with the caps of second quotes; `offered` are products that had their offer. */
  async candidates(roundId: string, offered: ReadonlySet<string>): Promise<readonly QuotableRevival[]> {
    const input = await this.inputs.load(roundId);
    const now = await this.evaluator.evaluate(input);
    const accepted = await this.evaluator.evaluate(allAccepting(input));
    return quotable(input, revivalCandidates(now.result, accepted.result, offered));
  }
}

/** Stores the additions with the evaluation that rests on them, which becomes the official one. Earlier editions and evaluations stay. */
export async function storeAnew(tx: RoundsTx, prepared: PreparedAnew): Promise<EvaluatedAnew> {
  const { roundId, version, addition, evaluated } = prepared;
  const { ruleset, parameters } = prepared.round;
  const round = await mustLock(tx, roundId);
  if (round.version !== version)
    throw new DomainError('version-conflict', say('version-moved', { stored: round.version, seen: version }));
  const state = moveRound(round.state, 'evaluate-anew', 'office');
  const edition = await tx.addAddition(round, addition);
  const evaluationId = uuidv7();
  await tx.addEvaluation({
    id: evaluationId,
    roundId,
    kind: 'official',
    label: ruleset,
    ruleset,
    parameters: parameters as Json,
    inputHash: evaluated.inputHash ?? '',
    additions: edition,
    evaluated,
  });
  await tx.changeRound(round, { state, officialEvaluation: evaluationId });
  await tx.record({
    act: 'round.evaluated-anew',
    subject: { kind: 'round', id: roundId },
    before: { evaluationId: round.officialEvaluation },
    after: {
      evaluationId,
      edition,
      kind: addition.kind,
      minutes: addition.minutes,
      bids: addition.bids.map((bid) => ({ ...bid })),
      resultHash: evaluated.resultHash,
    },
  });
  const { resultHash, result } = evaluated;
  const { winners, tiedVarieties } = result.summary;
  return { id: roundId, state, edition, evaluationId, resultHash, winners, tiedVarieties };
}

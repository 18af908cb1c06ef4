import { DomainError, beijingDay } from '#kernel';

import type { RoundInput, RoundResult } from '../domain/types.js';
import { moveRound } from '../library/lifecycle.js';
import { mustLock } from './must-lock.js';
import { noticeOf, publicationOf } from './notice-of.js';
import type {
  Evaluator,
  RoundInputs,
  RoundRecord,
  RoundSource,
  RoundsTx,
  RoundsUnitOfWork,
} from './ports.js';
import { say } from '../library/say.js';

export interface DecidePublicationCommand {
  readonly roundId: string;
  readonly decision: 'publish' | 'return';
  readonly opinion: string;
  readonly source: RoundSource;
  /** Office that the notice names. */
  readonly issuer: string;
  /** Hash of the official result that the person saw; anything else is refused. */
  readonly resultHash: string;
}

/**
 * The second person's decision on a proposed publication (公布或退回). Publishing first evaluates the stored round anew:
 * a notice only goes out when the result comes out the same as the one that was approved.
 */
export class DecidePublication {
  constructor(
    private readonly unitOfWork: RoundsUnitOfWork,
    private readonly inputs: RoundInputs,
    private readonly evaluator: Evaluator,
  ) {}

  async execute(
    command: DecidePublicationCommand,
  ): Promise<{ id: string; state: string; noticeNo: string | null }> {
    const proof = command.decision === 'publish' ? await this.evaluateAnew(command) : null;
    return this.unitOfWork.run(async (tx) => {
      const round = await mustLock(tx, command.roundId);
      if (round.approvalId === null)
        throw new DomainError('illegal-transition', say('publication-not-proposed'));
      const state = moveRound(round.state, command.decision, 'reviewer');
      await tx.decideApproval(round.approvalId, proof ? 'approve' : 'return', command.opinion);
      const noticeNo = proof ? await publish(tx, round, proof, command) : null;
      await tx.changeRound(round, { state, publishedNow: proof !== null });
      await tx.record({
        act: proof ? 'round.published' : 'round.publication-returned',
        subject: { kind: 'round', id: round.id },
        after: { noticeNo, resultHash: command.resultHash },
        reason: command.opinion,
      });
      return { id: round.id, state, noticeNo };
    });
  }

  private async evaluateAnew({ roundId, resultHash }: DecidePublicationCommand) {
    const input = await this.inputs.load(roundId);
    const evaluated = await this.evaluator.evaluate(input);
    if (evaluated.resultHash !== resultHash)
      throw new DomainError(
        'result-differs',
        say('result-differs', { round: input.round.id, digest: evaluated.resultHash }),
      );
    return { input, result: evaluated.result };
  }
}

async function publish(
  tx: RoundsTx,
  round: RoundRecord,
  { input, result }: { input: RoundInput; result: RoundResult },
  { source, issuer, resultHash }: DecidePublicationCommand,
): Promise<string> {
  if (round.officialEvaluation === null) throw new DomainError('illegal-transition', say('not-evaluated'));
  const edition = (await tx.publications(round.id)) + 1;
  const announcedOn = source.announcedOn ?? beijingDay(await tx.now());
  const notice = noticeOf(round, edition, input, result, { ...source, announcedOn }, issuer, 'platform');
  await tx.addPublication(publicationOf(notice, round.officialEvaluation, resultHash));
  await tx.emit({
    type: 'round.published',
    aggregate: 'round',
    id: round.id,
    payload: { noticeNo: notice.noticeNo },
  });
  return notice.noticeNo;
}

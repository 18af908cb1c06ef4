import { DomainError } from '#kernel';

import { moveRound, type RoundParty } from '../library/lifecycle.js';
import { say } from '../library/say.js';
import { mustLock } from './must-lock.js';
import type { RoundsUnitOfWork } from './ports.js';

export interface WithdrawRoundCommand {
  readonly roundId: string;
  readonly reason: string;
  /** A published round is withdrawn by those who publish, any other by the office. */
  readonly by: RoundParty;
}

/** Takes a round out of use (撤回): its data and its evaluations stay, its notice is no longer public. */
export class WithdrawRound {
  constructor(private readonly unitOfWork: RoundsUnitOfWork) {}

  execute({ roundId, reason, by }: WithdrawRoundCommand): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustLock(tx, roundId);
      const state = moveRound(round.state, 'withdraw', by);
      if (await tx.isAwarded(round.id)) throw new DomainError('illegal-transition', say('awarded'));
      await tx.changeRound(round, { state, withdrawnReason: reason });
      await tx.record({
        act: 'round.withdrawn',
        subject: { kind: 'round', id: round.id },
        before: { state: round.state },
        reason,
      });
      await tx.emit({
        type: 'round.withdrawn',
        aggregate: 'round',
        id: round.id,
        payload: { from: round.state },
      });
      return { id: round.id, state };
    });
  }
}

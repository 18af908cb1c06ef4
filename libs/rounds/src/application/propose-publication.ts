import { DomainError } from '#kernel';

import { moveRound } from '../library/lifecycle.js';
import type { PriceVisibility } from '../library/visibility.js';
import { mustLock } from './must-lock.js';
import type { RoundsUnitOfWork } from './ports.js';
import { say } from '../library/say.js';

export interface ProposePublicationCommand {
  readonly roundId: string;
  readonly visibility: PriceVisibility;
  /** Version of the round that the person saw. */
  readonly version: number;
}

/** Asks a second person to publish the official evaluation (提请公布); a result with a tie that nobody has decided is none yet. */
export class ProposePublication {
  constructor(private readonly unitOfWork: RoundsUnitOfWork) {}

  execute(command: ProposePublicationCommand): Promise<{ id: string; state: string; approvalId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustLock(tx, command.roundId);
      if (round.version !== command.version)
        throw new DomainError(
          'version-conflict',
          say('version-moved', { stored: round.version, seen: command.version }),
        );
      const state = moveRound(round.state, 'propose', 'office');
      const ties = await tx.undecidedTies(round);
      if (ties > 0) throw new DomainError('illegal-transition', say('ties-undecided', { count: ties }));
      const approvalId = await tx.openApproval(round);
      await tx.changeRound(round, { state, approvalId, visibility: command.visibility });
      await tx.record({
        act: 'round.publication-proposed',
        subject: { kind: 'round', id: round.id },
        before: { visibility: round.visibility },
        after: { visibility: command.visibility, approvalId },
      });
      return { id: round.id, state, approvalId };
    });
  }
}

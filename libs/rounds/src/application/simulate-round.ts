import { DomainError, uuidv7, type Json } from '#kernel';

import { assertExportable } from '../library/lifecycle.js';
import { checkOverrides } from './check-overrides.js';
import type { Evaluator, RoundInputs, RoundsUnitOfWork } from './ports.js';
import { say } from '../library/say.js';

export interface SimulateRoundCommand {
  readonly roundId: string;
  readonly label: string;
  readonly ruleset: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Simulation {
  readonly id: string;
  readonly roundId: string;
  readonly label: string;
  readonly ruleset: string;
  readonly winners: number;
  readonly resultHash: string;
}

/** Other rules on the same bids (规则模拟): stored beside the official evaluation, never in its place. */
export class SimulateRound {
  constructor(
    private readonly unitOfWork: RoundsUnitOfWork,
    private readonly inputs: RoundInputs,
    private readonly evaluator: Evaluator,
  ) {}

  async execute(command: SimulateRoundCommand): Promise<Simulation> {
    const parameters = checkOverrides(command.ruleset, command.parameters);
    const input = await this.inputs.load(command.roundId);
    const evaluated = await this.evaluator.evaluate({
      ...input,
      round: { ...input.round, ruleset: command.ruleset, parameters },
    });
    const id = uuidv7();
    return this.unitOfWork.run(async (tx) => {
      const round = await tx.round(command.roundId);
      if (!round) throw new DomainError('not-found', say('unknown', { id: command.roundId }));
      if (round.state === 'withdrawn') throw new DomainError('illegal-transition', say('withdrawn'));
      assertExportable(round.roundNo, round.state);
      const { ruleset, label } = command;
      await tx.addEvaluation({
        id,
        roundId: round.id,
        kind: 'simulation',
        label,
        ruleset,
        parameters: parameters as Json,
        inputHash: round.inputHash,
        additions: round.additions,
        evaluated,
      });
      await tx.record({
        act: 'round.simulated',
        subject: { kind: 'round', id: round.id },
        after: {
          evaluationId: id,
          ruleset,
          parameters: parameters as Json,
          resultHash: evaluated.resultHash,
        },
      });
      const { winners } = evaluated.result.summary;
      return { id, roundId: round.id, label, ruleset, winners, resultHash: evaluated.resultHash };
    });
  }
}

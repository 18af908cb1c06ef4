import { DomainError } from '#kernel';

import { type Addition, checkDraw, type Drawn } from '../library/addition.js';
import { say } from '../library/say.js';
import { type EvaluateAnew, type EvaluatedAnew, storeAnew } from './evaluate-anew.js';
import type { RoundInputs, RoundsUnitOfWork } from './ports.js';

export interface RecordDrawCommand {
  readonly roundId: string;
  /** Version of the round that the person saw. */
  readonly version: number;
  readonly draws: readonly Drawn[];
  readonly heldAt: string;
  readonly place: string;
  readonly witnesses: readonly string[];
  readonly minutes: string;
}

/** Takes the outcome of a public draw among equals, with its minutes, and evaluates the round with it (并列抽签). */
export class RecordDraw {
  constructor(
    private readonly unitOfWork: RoundsUnitOfWork,
    private readonly inputs: RoundInputs,
    private readonly anew: EvaluateAnew,
  ) {}

  async execute(command: RecordDrawCommand): Promise<EvaluatedAnew> {
    const { roundId, version, draws, heldAt, place, witnesses, minutes } = command;
    const tied = await this.inputs.tied(roundId);
    const addition: Addition = {
      kind: 'draw',
      minutes: { heldAt, place, witnesses: [...witnesses], minutes },
      bids: draws.map((drawn) => ({
        productId: drawn.productId,
        draw: String(drawn.place),
        acceptsRevival: null,
      })),
    };
    const prepared = await this.anew.prepare(roundId, addition, version);
    // Refusals come in the transaction: a repeated request finds its own answer there, although the tie is no more.
    return this.unitOfWork.run(async (tx) => {
      checkDraw(tied, draws);
      if (Date.parse(heldAt) > Date.parse(await tx.now()))
        throw DomainError.field('heldAt', 'in-the-future', say('draw-in-future'));
      return storeAnew(tx, prepared);
    });
  }
}

import { DomainError, uuidv7, type StateWord, stateWord } from '#kernel';

import { say } from '../domain/say.js';
import type { DossierUnitOfWork } from './ports.js';

export interface RequestedDossier {
  readonly id: string;
  readonly edition: number;
  readonly readerships: readonly string[];
}

/**
 * Asks for a new edition of a round's dossier (申请生成轮次档案), once its bids are open or it was called off. What may go outside the
 * office is made beside it as soon as the result is public.
 */
export class RequestDossier {
  constructor(private readonly unitOfWork: DossierUnitOfWork) {}

  execute({ tenderId }: { readonly tenderId: string }): Promise<RequestedDossier> {
    return this.unitOfWork.run(async (tx) => {
      const round = await tx.round(tenderId);
      if (!round) throw new DomainError('not-found', say('unknown', { id: tenderId }));
      const isFinished = round.state === 'opened' || (round.state === 'void' && round.announced);
      if (!isFinished)
        throw new DomainError(
          'illegal-transition',
          say('not-finished', { state: stateWord(round.state as StateWord) }),
        );
      const unfinished = await tx.unfinished(tenderId);
      if (unfinished !== undefined)
        throw new DomainError('already-exists', say('being-built', { edition: unfinished }));
      const edition = await tx.nextEdition(tenderId);
      const readerships = round.published || round.state === 'void' ? ['full', 'open'] : ['full'];
      const ids = readerships.map(() => uuidv7());
      for (const [i, readership] of readerships.entries())
        await tx.addDossier({ id: ids[i] ?? uuidv7(), tenderId, edition, readership });
      const id = ids[0] ?? '';
      await tx.record({
        act: 'dossier.requested',
        subject: { kind: 'dossier', id },
        after: { tenderId, edition, readerships },
      });
      return { id, edition, readerships };
    });
  }
}

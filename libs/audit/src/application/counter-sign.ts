import { DomainError } from '#kernel';

import { counterSignatureText, isSignedBy, type Head } from '../domain/checkpoint.js';
import type { WitnessUnitOfWork } from './ports.js';
import { say } from '../domain/say.js';

/** What a second party hands in: the head it verified and its signature over it. */
export interface CounterSignCommand extends Head {
  readonly accountId: string;
  readonly publicKey: string;
  readonly signature: string;
}

/**
 * Stores a counter-signature (会签). The signature must be by a key that its sender registered. Another root than the stored one
 * is no refusal but evidence of two versions of the log: it is kept, and said.
 */
export class CounterSign {
  constructor(private readonly unitOfWork: WitnessUnitOfWork) {}

  execute(command: CounterSignCommand): Promise<{ n: number; agrees: boolean }> {
    const { n, size, root, signature } = command;
    return this.unitOfWork.run(async (tx) => {
      const witness = await tx.witnessOf(command.publicKey);
      if (!witness || witness.accountId !== command.accountId || witness.withdrawnAt !== null)
        throw new DomainError('witness-unknown', say('key-not-registered'));
      if (!isSignedBy(counterSignatureText(await tx.log(), { n, size, root }), signature, command.publicKey))
        throw new DomainError('counter-signature-invalid', say('signature-of-other-text', { n, size }));
      const stored = await tx.checkpoint(n);
      const agrees = stored?.size === size && stored.root === root;
      if (!(await tx.addCounterSignature({ n, size, root, witnessId: witness.id, signature, agrees })))
        throw new DomainError('already-exists', say('signed-already', { n }));
      await tx.record({
        act: agrees ? 'audit.counter-signed' : 'audit.divergence-reported',
        subject: { kind: 'audit-checkpoint', id: String(n) },
        after: {
          key: witness.keyId,
          size,
          root,
          stored: stored ? { size: stored.size, root: stored.root } : null,
        },
      });
      return { n, agrees };
    });
  }
}

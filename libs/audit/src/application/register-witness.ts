import { DomainError } from '#kernel';

import { keyIdOf, publicKeyOf } from '../domain/checkpoint.js';
import type { WitnessUnitOfWork } from './ports.js';
import { say } from '../domain/say.js';

/** Registers the public key with which a person will counter-sign (登记会签公钥). The private half never comes here. */
export class RegisterWitness {
  constructor(private readonly unitOfWork: WitnessUnitOfWork) {}

  execute(command: { accountId: string; publicKey: string }): Promise<{ id: string; keyId: string }> {
    const { publicKey } = command;
    if (!isKey(publicKey)) throw DomainError.field('publicKey', 'not-a-key', say('key-malformed'));
    const keyId = keyIdOf(publicKey);
    return this.unitOfWork.run(async (tx) => {
      if (await tx.witnessOf(publicKey))
        throw new DomainError('already-exists', say('key-registered', { key: keyId }));
      const id = await tx.addWitness({ ...command, keyId });
      await tx.record({
        act: 'audit.witness-registered',
        subject: { kind: 'audit-witness', id },
        after: { keyId, publicKey },
      });
      return { id, keyId };
    });
  }
}

/** Ends the use of one's own key; what it signed stays. */
export class WithdrawWitness {
  constructor(private readonly unitOfWork: WitnessUnitOfWork) {}

  execute(command: { accountId: string; id: string }): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.withdrawWitness(command.id, command.accountId)))
        throw new DomainError('not-found', say('key-unknown'));
      await tx.record({ act: 'audit.witness-withdrawn', subject: { kind: 'audit-witness', id: command.id } });
      return { id: command.id };
    });
  }
}

function isKey(text: string): boolean {
  try {
    publicKeyOf(text);
    return true;
  } catch {
    return false;
  }
}

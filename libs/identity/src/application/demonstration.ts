import { DomainError } from '#kernel';

import type { EnterAccount, EnteredAccount } from './imports.js';
import type { Vault } from './vault.js';
import { say } from '../domain/say.js';

/** A demonstration account (演示账号); a TOTP seed (base32) makes its second factor ready to use. */
export interface DemonstrationAccount extends Omit<EnteredAccount, 'mustChangePassword'> {
  readonly totpSeed?: string;
}

/** Enters accounts with known passwords, on an embedded installation only: a real one refuses. */
export class EnterDemonstrationAccount {
  constructor(
    private readonly mode: 'embedded' | 'server',
    private readonly enterAccount: EnterAccount,
    private readonly vault: Vault,
  ) {}

  async execute({ totpSeed, ...account }: DemonstrationAccount, by: string): Promise<string> {
    if (this.mode !== 'embedded') throw new DomainError('wrong-actor', say('demonstration-only'));
    const id = await this.enterAccount.execute({ ...account, mustChangePassword: false }, by);
    if (totpSeed !== undefined)
      await this.vault.run(async (tx) => {
        await tx.saveTotp(id, totpSeed);
        await tx.confirmTotp(id, 0);
      });
    return id;
  }
}

import type { Message } from '#kernel';
import { TransactionalUnitOfWork, type Database } from '#platform';

import { Vault, type VaultTx } from '../../application/vault.js';
import type { FieldCipher } from '../security/field-cipher.js';
import { vaultTx } from './vault-tx.js';

/** The vault over the database role that alone may read credentials. */
export class DatabaseVault extends Vault {
  private readonly unitOfWork: TransactionalUnitOfWork<VaultTx>;

  constructor(database: Database, cipher: FieldCipher) {
    super();
    this.unitOfWork = new TransactionalUnitOfWork(database, (tx) => vaultTx(tx, cipher), 'jc_auth');
  }

  run<T>(work: (tx: VaultTx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work);
  }

  reveal<T>(work: (tx: VaultTx) => Promise<T>, made: (result: T) => Message): Promise<T> {
    return this.unitOfWork.reveal(work, made);
  }
}

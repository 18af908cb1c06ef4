import { transaction, type Database } from '#platform';

import { Vault, type VaultTx } from '../../application/vault.js';
import type { FieldCipher } from '../security/field-cipher.js';
import { vaultTx } from './vault-tx.js';

/**
 * The vault over the database role that alone may read credentials. It does not take part in the keeping of answers for repeated
 * requests: its answers hold secrets that must not be stored.
 */
export class DatabaseVault extends Vault {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {
    super();
  }

  run<T>(work: (tx: VaultTx) => Promise<T>): Promise<T> {
    return this.database.transaction((q) => work(vaultTx(transaction(q), this.cipher)), 'jc_auth');
  }
}

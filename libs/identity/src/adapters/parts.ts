import type { UnitOfWork } from '#kernel';
import { type Approvals, type Config, type Database, TransactionalUnitOfWork } from '#platform';

import type { ExternalIdentity } from '../application/external-sign-in.js';
import { AccountDirectory, type IdentityTx, type PasswordHasher } from '../application/ports.js';
import type { Secrets, Vault } from '../application/vault.js';
import { Eligibilities } from './eligibilities.js';
import { Argon2Hasher } from './security/argon2-hasher.js';
import { FieldCipher } from './security/field-cipher.js';
import { OidcIdentity } from './security/oidc.js';
import { secretsFor } from './security/secrets.js';
import { DatabaseVault } from './sql/database-vault.js';
import { identityTx } from './sql/identity-tx.js';

/** What the use cases are built from. */
export interface IdentityParts {
  readonly database: Database;
  /** In the scope of the signed-in person. */
  readonly unitOfWork: UnitOfWork<IdentityTx>;
  /** On the platform's behalf, for applicants who have no account yet. */
  readonly reception: UnitOfWork<IdentityTx>;
  readonly vault: Vault;
  readonly hasher: PasswordHasher;
  readonly secrets: Secrets;
  readonly directory: AccountDirectory;
  readonly service: ExternalIdentity;
  readonly eligibilities: Eligibilities;
  readonly mode: Config['mode'];
}

export function identityParts(database: Database, config: Config, approvals: Approvals): IdentityParts {
  const tx = identityTx(approvals);
  return {
    database,
    unitOfWork: new TransactionalUnitOfWork(database, tx),
    reception: new TransactionalUnitOfWork(database, tx, 'jc_jobs'),
    vault: new DatabaseVault(database, new FieldCipher(config.secrets.fieldKey)),
    hasher: new Argon2Hasher(),
    secrets: secretsFor(config.platformName),
    directory: new ScopedDirectory(database),
    service: new OidcIdentity(config.oidc),
    eligibilities: new Eligibilities(database),
    mode: config.mode,
  };
}

/** Accounts as row-level security shows them to the administrator. */
class ScopedDirectory extends AccountDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  async sees(accountId: string): Promise<boolean> {
    const row = await this.database.read((q) =>
      q.one('select 1 from identity.account where id = $1', [accountId]),
    );
    return row !== undefined;
  }
}

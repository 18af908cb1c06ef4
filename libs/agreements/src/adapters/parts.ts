import { FieldCipher } from '#identity';
import type { Config, Database } from '#platform';

import { SignAgreements } from '../application/sign.js';
import type { Signer, SigningOrganisation } from '../application/signer.js';
import { agreementsUnitOfWork } from './agreements-tx.js';
import { ownWaiting, type WaitingAgreement } from './queries/agreements.query.js';
import { type WaitingParty, waitingParties } from './signature-rows.js';
import { signingOrganisation } from './signing-organisation.js';
import { SoftwareAuthority } from './software-authority.js';

/** What an organisation signs with, outside of the server (签署用例). */
export interface SigningParts {
  readonly sign: SignAgreements;
  /** Every organisation that has something to sign; for the platform itself. */
  readonly waitingParties: () => Promise<readonly WaitingParty[]>;
  /** What waits for the organisation of who acts. */
  readonly ownWaiting: () => Promise<readonly WaitingAgreement[]>;
  readonly organisation: () => Promise<SigningOrganisation>;
}

export const signingParts = (database: Database, config: Config): SigningParts => ({
  sign: new SignAgreements(agreementsUnitOfWork(database), softwareAuthority(database, config)),
  waitingParties: () => database.read(waitingParties),
  ownWaiting: () => database.read(ownWaiting),
  organisation: () => signingOrganisation(database),
});

/** The signer of an installation without another one. */
export const softwareAuthority = (database: Database, { secrets, platformName }: Config): Signer =>
  new SoftwareAuthority(database, new FieldCipher(secrets.fieldKey), `${platformName}软件证书（演示）`);

export {
  type ListedOrganisation,
  type ListedPerson,
  organisationNames,
  organisationsByCode,
  peopleWithPermission,
} from './adapters/directory.js';
export { type OrganisationLink, organisationLinks } from './adapters/organisation-links.js';
export { type StoredFacts } from './adapters/sql/identity-tx.js';
export {
  Eligibilities,
  eligibilityIn,
  eligibilityOf,
  type EligibilityQuestion,
} from './adapters/eligibilities.js';
export { organisations } from './adapters/queries/organisations.js';
export { HoldersOfPermission } from './adapters/identity-jobs.js';
export { identityParts, type IdentityParts } from './adapters/parts.js';
export { FieldCipher } from './adapters/security/field-cipher.js';
export { secondFactorCode } from './adapters/security/secrets.js';
export { IdentityAuthenticator } from './adapters/security/identity-authenticator.js';
export { DemonstrationActors } from './adapters/demonstration-actors.js';
export { AnswerAppointment, ProposeAppointment } from './application/appointments.js';
export { DecideLetter, SubmitLetter } from './application/letters.js';
export { type DemonstrationAccount, EnterDemonstrationAccount } from './application/demonstration.js';
export {
  EnterAccount,
  EnterOffice,
  type EnteredAccount,
  type FirstOffice,
  type ImportedBatch,
  type ImportedMembership,
  type ImportedOrganisation,
  ImportMemberships,
  ImportOrganisations,
  type ImportSource,
} from './application/imports.js';
export { canonicalRequest, type SignatureHash, type SignedRequest } from './domain/canonical-request.js';
export { passwordPolicyOf } from './adapters/sql/account-store.js';
export { passwordFaults, type PasswordPolicy } from './domain/password.js';
export { type Eligibility, type EligibilityReason } from './domain/eligibility.js';
export { IdentityModule } from './identity.module.js';

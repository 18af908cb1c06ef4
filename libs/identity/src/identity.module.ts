import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Approvals, CONFIG, Database, type Config } from '#platform';

import { Eligibilities } from './adapters/eligibilities.js';
import { DemonstrationActors } from './adapters/demonstration-actors.js';
import { AccountsController } from './adapters/http/accounts.controller.js';
import { AppointmentsController } from './adapters/http/appointments.controller.js';
import { ExternalSignInController } from './adapters/http/external.controller.js';
import { OrganisationsController } from './adapters/http/organisations.controller.js';
import { OwnAccountController } from './adapters/http/own-account.controller.js';
import { RegistrationsController } from './adapters/http/registrations.controller.js';
import { RolesController } from './adapters/http/roles.controller.js';
import { SessionController } from './adapters/http/session.controller.js';
import { StandingController } from './adapters/http/standing.controller.js';
import { IdentityJobs } from './adapters/identity-jobs.js';
import { identityParts, type IdentityParts } from './adapters/parts.js';
import { registrationCode } from './adapters/security/secrets.js';
import {
  CreateAccount,
  DisableAccount,
  EditAccount,
  EnableAccount,
  GrantRole,
  RevokeRole,
  UnlockAccount,
} from './application/accounts.js';
import {
  ActivateDueAppointments,
  AnswerAppointment,
  EndAppointment,
  ProposeAppointment,
} from './application/appointments.js';
import { EnterDemonstrationAccount } from './application/demonstration.js';
import {
  BeginExternalSignIn,
  FinishExternalSignIn,
  LinkExternalIdentity,
} from './application/external-sign-in.js';
import { EnterAccount, EnterOffice, ImportMemberships, ImportOrganisations } from './application/imports.js';
import { DecideLetter, SubmitLetter } from './application/letters.js';
import { AddMember, EndMembership } from './application/memberships.js';
import { EditOrganisation, ReinstateOrganisation, SuspendOrganisation } from './application/organisations.js';
import {
  ChangePassword,
  ConfirmTotp,
  CreateApiKey,
  EnrolTotp,
  ResetPassword,
  ResetTotp,
  RevokeApiKey,
} from './application/own-account.js';
import {
  DecideRegistration,
  ResubmitRegistration,
  SubmitRegistration,
  TakeUpRegistration,
} from './application/registrations.js';
import { DecideRestriction, LiftRestriction, ProposeRestriction } from './application/restrictions.js';
import { ConfirmSecondFactor, EndSession, SignIn, SignInExternally } from './application/sign-in.js';

const PARTS = Symbol('identity:parts');

const made = <T>(type: Type<T>, make: (parts: IdentityParts) => T): FactoryProvider<T> => ({
  provide: type,
  inject: [PARTS],
  useFactory: make,
});

const SIGN_IN = [
  made(SignIn, (p) => new SignIn(p.vault, p.hasher, p.secrets)),
  made(ConfirmSecondFactor, (p) => new ConfirmSecondFactor(p.vault, p.secrets)),
  made(EndSession, (p) => new EndSession(p.vault)),
  made(BeginExternalSignIn, (p) => new BeginExternalSignIn(p.vault, p.secrets, p.service)),
  made(
    FinishExternalSignIn,
    (p) => new FinishExternalSignIn(p.vault, p.secrets, p.service, new SignInExternally(p.vault, p.secrets)),
  ),
  made(ChangePassword, (p) => new ChangePassword(p.vault, p.hasher)),
  made(EnrolTotp, (p) => new EnrolTotp(p.vault, p.secrets)),
  made(ConfirmTotp, (p) => new ConfirmTotp(p.vault, p.secrets)),
  made(CreateApiKey, (p) => new CreateApiKey(p.vault, p.secrets)),
  made(RevokeApiKey, (p) => new RevokeApiKey(p.vault)),
];

const ORGANISATIONS = [
  made(SubmitRegistration, (p) => new SubmitRegistration(p.reception, p.hasher, registrationCode)),
  made(ResubmitRegistration, (p) => new ResubmitRegistration(p.reception, registrationCode)),
  made(TakeUpRegistration, (p) => new TakeUpRegistration(p.unitOfWork)),
  made(DecideRegistration, (p) => new DecideRegistration(p.unitOfWork)),
  made(SuspendOrganisation, (p) => new SuspendOrganisation(p.unitOfWork)),
  made(ReinstateOrganisation, (p) => new ReinstateOrganisation(p.unitOfWork)),
  made(EditOrganisation, (p) => new EditOrganisation(p.unitOfWork)),
  made(AddMember, (p) => new AddMember(p.unitOfWork)),
  made(EndMembership, (p) => new EndMembership(p.unitOfWork)),
];

const ACCOUNTS = [
  made(CreateAccount, (p) => new CreateAccount(p.unitOfWork, p.hasher)),
  made(EditAccount, (p) => new EditAccount(p.unitOfWork)),
  made(DisableAccount, (p) => new DisableAccount(p.unitOfWork)),
  made(EnableAccount, (p) => new EnableAccount(p.unitOfWork)),
  made(UnlockAccount, (p) => new UnlockAccount(p.unitOfWork)),
  made(GrantRole, (p) => new GrantRole(p.unitOfWork)),
  made(RevokeRole, (p) => new RevokeRole(p.unitOfWork)),
  made(ResetPassword, (p) => new ResetPassword(p.vault, p.hasher, p.directory)),
  made(ResetTotp, (p) => new ResetTotp(p.vault, p.directory)),
  made(LinkExternalIdentity, (p) => new LinkExternalIdentity(p.unitOfWork, p.directory, p.service)),
];

const STANDING = [
  made(Eligibilities, (p) => p.eligibilities),
  made(SubmitLetter, (p) => new SubmitLetter(p.unitOfWork)),
  made(DecideLetter, (p) => new DecideLetter(p.unitOfWork)),
  made(ProposeRestriction, (p) => new ProposeRestriction(p.unitOfWork)),
  made(DecideRestriction, (p) => new DecideRestriction(p.unitOfWork)),
  made(LiftRestriction, (p) => new LiftRestriction(p.unitOfWork)),
  made(ProposeAppointment, (p) => new ProposeAppointment(p.unitOfWork)),
  made(AnswerAppointment, (p) => new AnswerAppointment(p.unitOfWork)),
  made(EndAppointment, (p) => new EndAppointment(p.unitOfWork)),
  made(ActivateDueAppointments, (p) => new ActivateDueAppointments(p.unitOfWork)),
];

const LOADERS = [
  made(ImportOrganisations, (p) => new ImportOrganisations(p.unitOfWork)),
  made(ImportMemberships, (p) => new ImportMemberships(p.unitOfWork)),
  made(EnterOffice, (p) => new EnterOffice(p.unitOfWork)),
  made(EnterAccount, (p) => new EnterAccount(p.unitOfWork, p.hasher)),
  made(DemonstrationActors, (p) => new DemonstrationActors(p.mode, p.vault)),
  made(
    EnterDemonstrationAccount,
    (p) => new EnterDemonstrationAccount(p.mode, new EnterAccount(p.unitOfWork, p.hasher), p.vault),
  ),
];

/** Organisations and people (单位与人员): who takes part, who may do what, who is signed in. */
@Module({
  controllers: [
    SessionController,
    ExternalSignInController,
    OwnAccountController,
    RegistrationsController,
    OrganisationsController,
    AccountsController,
    RolesController,
    StandingController,
    AppointmentsController,
  ],
  providers: [
    {
      provide: PARTS,
      inject: [Database, CONFIG, Approvals],
      useFactory: (database: Database, config: Config, approvals: Approvals) =>
        identityParts(database, config, approvals),
    },
    ...SIGN_IN,
    ...ORGANISATIONS,
    ...ACCOUNTS,
    ...STANDING,
    ...LOADERS,
    IdentityJobs,
  ],
  exports: [
    Eligibilities,
    ImportOrganisations,
    ImportMemberships,
    EnterOffice,
    EnterAccount,
    EnterDemonstrationAccount,
  ],
})
export class IdentityModule {}

import type { Message, OrgKind, Permission, RecordTx, RoleKey } from '#kernel';

import type { AppointmentState } from '../domain/appointment-lifecycle.js';
import type { EligibilityFacts } from '../domain/eligibility.js';
import type { LetterState } from '../domain/letter-lifecycle.js';
import type { OrganisationState } from '../domain/organisation-lifecycle.js';
import type { PasswordPolicy } from '../domain/password.js';
import type { RestrictionLevel, RestrictionState } from '../domain/restriction-lifecycle.js';

/** The signed-in person on whose behalf a use case runs. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly orgId: string | null;
  readonly scope: 'own' | 'region' | 'all' | 'public' | 'system';
}

/** What identifies an organisation; published (单位基本信息). */
export interface OrganisationFacts {
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string | null;
  /** 统一社会信用代码 */
  readonly uscc: string | null;
  /** 定点医药机构代码 */
  readonly designatedInstitutionCode: string | null;
  readonly regionCode: string;
}

/** Contacts, licences and shareholders of an organisation; not published (联系方式、证照、股东). */
export interface OrganisationDetail {
  readonly address: string | null;
  readonly legalRepresentative: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactMail: string | null;
  readonly licences: readonly Licence[];
  readonly shareholders: readonly Shareholder[];
}

/** Who holds a part of a company (股东), as it states it. */
export interface Shareholder {
  readonly name: string;
  /** Credit code, when the holder is an organisation. */
  readonly uscc: string | null;
  /** Share in per cent. */
  readonly percent: string | null;
}

/** A licence or qualification (证照): medical institution licence, drug production or distribution licence, device licence. */
export interface Licence {
  readonly kind: string;
  readonly number: string;
  readonly validTo: string | null;
}

export interface Organisation {
  readonly id: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly regionCode: string;
  readonly state: OrganisationState;
  readonly version: number;
}

/** Where an imported row came from (历史数据导入). */
export interface ImportMark {
  readonly batchId: string;
  readonly sourceRef: string | null;
  readonly registeredAt: string | null;
}

export interface OrganisationStore {
  /** Any organisation the actor may see; not locked. */
  find(id: string): Promise<Organisation | undefined>;
  /** One that the actor may change. */
  lock(id: string): Promise<Organisation | undefined>;
  /** Refuses a credit code or designated code that another organisation has, naming the field. */
  insert(
    id: string,
    facts: OrganisationFacts,
    detail: OrganisationDetail,
    state: OrganisationState,
    mark?: ImportMark,
  ): Promise<void>;
  /** Replaces facts and detail of an application that is being corrected. */
  rewrite(id: string, facts: OrganisationFacts, detail: OrganisationDetail): Promise<void>;
  move(id: string, from: OrganisationState, to: OrganisationState): Promise<void>;
  /** Changes what the organisation maintains itself; refuses another version than the one edited. */
  edit(id: string, version: number, changes: OrganisationChanges): Promise<number>;
  suspend(orgId: string, reason: string, basis: string | null, by: Person): Promise<void>;
  reinstate(orgId: string, reason: string, by: Person): Promise<void>;
  /** Accounts of the organisation that are not disabled, for notices. */
  people(orgId: string): Promise<string[]>;
}

export interface OrganisationChanges extends OrganisationDetail {
  readonly name: string;
  readonly shortName: string | null;
}

export interface Registration {
  readonly id: string;
  readonly number: string;
  readonly orgId: string;
  readonly accountId: string;
  readonly approvalId: string | null;
}

export interface RegistrationStore {
  insert(registration: {
    orgId: string;
    accountId: string;
    codeHash: Buffer;
  }): Promise<{ id: string; number: string }>;
  setApproval(id: string, approvalId: string): Promise<void>;
  /** The application that the number and the one-time code open; undefined when they do not belong together. */
  lockByCode(number: string, codeHash: Buffer): Promise<Registration | undefined>;
  lock(id: string): Promise<Registration | undefined>;
  takeUp(id: string, by: Person): Promise<void>;
  renewCode(id: string, codeHash: Buffer): Promise<void>;
}

export interface Account {
  readonly id: string;
  readonly orgId: string;
  readonly orgKind: OrgKind;
  readonly username: string;
  readonly displayName: string;
  readonly state: 'pending' | 'active' | 'disabled';
}

export interface NewAccount {
  readonly id: string;
  readonly orgId: string;
  readonly username: string;
  readonly displayName: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly state: Account['state'];
  readonly mustChangePassword: boolean;
  readonly passwordHash: string;
  readonly createdBy: string | null;
}

export interface AccountStore {
  lock(id: string): Promise<Account | undefined>;
  /** Refuses a user name that is taken. */
  insert(account: NewAccount): Promise<void>;
  edit(
    id: string,
    version: number,
    changes: { displayName: string; phone: string | null; mail: string | null },
  ): Promise<number>;
  move(id: string, from: Account['state'], to: Account['state']): Promise<void>;
  unlock(username: string): Promise<void>;
  endSessions(id: string, reason: string): Promise<void>;
  /** Ties an external subject to the account; refuses one that belongs to another account. */
  linkExternal(id: string, issuer: string, subject: string, by: string): Promise<void>;
  passwordPolicy(): Promise<PasswordPolicy>;
}

export interface RoleStore {
  held(accountId: string): Promise<RoleKey[]>;
  grant(accountId: string, role: RoleKey, reason: string | null, by: string): Promise<void>;
  end(accountId: string, role: RoleKey, reason: string, by: string): Promise<void>;
}

export interface MembershipStore {
  add(
    id: string,
    centreOrgId: string,
    memberOrgId: string,
    from: string,
    to: string | null,
    by: string,
  ): Promise<void>;
  end(id: string, on: string): Promise<{ centreOrgId: string; memberOrgId: string }>;
}

/** A file as it was handed in. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface LetterStore {
  insert(
    letter: { id: string; orgId: string; edition: string; file: Attachment; sha256: string; by: Person },
    approvalId: string,
  ): Promise<void>;
  lock(
    id: string,
  ): Promise<
    { id: string; orgId: string; edition: string; state: LetterState; approvalId: string } | undefined
  >;
  move(id: string, from: LetterState, to: LetterState): Promise<void>;
  approved(orgId: string): Promise<string | undefined>;
  currentEdition(): Promise<string>;
}

export interface NewRestriction {
  readonly id: string;
  readonly orgId: string;
  readonly productId: string | null;
  readonly regionCode: string | null;
  readonly level: RestrictionLevel;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reason: string;
  readonly basis: string;
}

export interface RestrictionStore {
  insert(restriction: NewRestriction, by: Person, approvalId: string): Promise<void>;
  lock(
    id: string,
  ): Promise<{ id: string; orgId: string; state: RestrictionState; approvalId: string } | undefined>;
  decide(id: string, to: RestrictionState, by: Person): Promise<void>;
  lift(id: string, reason: string, by: Person): Promise<void>;
}

export interface NewAppointment {
  readonly id: string;
  readonly mahOrgId: string;
  readonly distributorOrgId: string;
  readonly productId: string | null;
  readonly regionCode: string;
  readonly isPrimary: boolean;
  readonly effectiveFrom: string;
}

export interface Appointment extends NewAppointment {
  readonly state: AppointmentState;
}

export interface AppointmentStore {
  insert(appointment: NewAppointment, by: string): Promise<void>;
  lock(id: string): Promise<Appointment | undefined>;
  answer(id: string, to: 'accepted' | 'refused', reason: string | null, by: string): Promise<void>;
  /** Makes an accepted appointment effective; refuses a second active primary of the same products and region. */
  activate(id: string): Promise<void>;
  close(
    id: string,
    from: AppointmentState,
    to: 'ended' | 'withdrawn',
    reason: string | null,
    by: string,
  ): Promise<void>;
  /** Accepted appointments whose first day has come and that can become active, locked. */
  due(limit: number): Promise<Appointment[]>;
}

/** The approval chain as this context uses it (审批). */
export interface Cases {
  open(request: {
    chain: string;
    subject: { kind: string; id: string };
    title: Message;
    link: string;
    steps: readonly { name: string; permission: Permission }[];
    regionCode?: string;
    applicant?: { accountId: string; orgId: string; name: string };
  }): Promise<string>;
  decide(id: string, decision: 'approve' | 'return' | 'reject', opinion: string | null): Promise<void>;
  resubmit(id: string): Promise<void>;
}

/** What the use cases of this context may touch, inside one transaction. */
export interface IdentityTx extends RecordTx {
  readonly organisations: OrganisationStore;
  readonly registrations: RegistrationStore;
  readonly accounts: AccountStore;
  readonly roles: RoleStore;
  readonly memberships: MembershipStore;
  readonly letters: LetterStore;
  readonly restrictions: RestrictionStore;
  readonly appointments: AppointmentStore;
  readonly cases: Cases;
  /** Today in China (YYYY-MM-DD), by the database clock. */
  today(): Promise<string>;
  eligibilityFacts(orgId: string, regionCode: string, on: string): Promise<EligibilityFacts>;
  /** A batch of imported rows, for them to carry (导入批次). */
  importBatch(kind: string, source: string, note: string | null, rows: number): Promise<string>;
  notify(
    message: { subject: Message; body?: Message; link?: string; mustRead?: boolean },
    accountIds: readonly string[],
  ): Promise<void>;
}

/** Makes and checks password hashes; waits in a bounded queue (口令散列). */
export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  /** False for a wrong password, and after the same time for an account that does not exist. */
  abstract verify(password: string, hash: string | undefined): Promise<boolean>;
}

/** Which accounts an administrator reaches (数据范围). */
export abstract class AccountDirectory {
  abstract sees(accountId: string): Promise<boolean>;
}

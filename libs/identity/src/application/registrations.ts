import { advance, DomainError, uuidv7, type UnitOfWork } from '#kernel';

import { ORGANISATION_LIFECYCLE } from '../domain/organisation-lifecycle.js';
import { passwordFaults } from '../domain/password.js';
import { firstRoleOf } from '../domain/role-grant.js';
import { registrationFaults } from './organisation-form.js';
import type {
  IdentityTx,
  OrganisationDetail,
  OrganisationFacts,
  PasswordHasher,
  Person,
  Registration,
} from './ports.js';
import { found, refuseFaults } from './refusals.js';
import { inTheirWords, notice } from '../domain/notices.js';
import { say } from '../domain/say.js';

/** What an applicant hands in: the organisation and the person who will run its accounts (单位注册申请). */
export interface Application {
  readonly organisation: OrganisationFacts;
  readonly detail: OrganisationDetail;
  readonly administrator: {
    readonly username: string;
    readonly displayName: string;
    readonly phone: string | null;
    readonly mail: string | null;
    readonly password: string;
  };
}

/** Number and one-time code under which the applicant follows and corrects the application. */
export interface RegistrationSlip {
  readonly number: string;
  readonly code: string;
}

/** A fresh one-time code and its digest. */
export type CodeMaker = () => { code: string; hash: Buffer };

const REVIEW = [{ name: 'review', permission: 'registration.review' }] as const;
const LINK = '/identity/registrations';

/** Takes an application from anyone: the organisation waits for review and its account cannot sign in yet. */
export class SubmitRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork<IdentityTx>,
    private readonly hasher: PasswordHasher,
    private readonly makeCode: CodeMaker,
  ) {}

  async execute({ organisation, detail, administrator }: Application): Promise<RegistrationSlip> {
    const passwordHash = await this.hasher.hash(administrator.password);
    return this.unitOfWork.run(async (tx) => {
      const policy = await tx.accounts.passwordPolicy();
      refuseFaults([
        ...registrationFaults(organisation),
        ...passwordFaults(administrator.password, administrator.username, policy),
      ]);
      const [orgId, accountId] = [uuidv7(), uuidv7()];
      const { code, hash } = this.makeCode();
      await tx.organisations.insert(orgId, organisation, detail, 'registered');
      await tx.accounts.insert({
        ...administrator,
        id: accountId,
        orgId,
        state: 'pending',
        mustChangePassword: false,
        passwordHash,
        createdBy: null,
      });
      const { id, number } = await tx.registrations.insert({ orgId, accountId, codeHash: hash });
      const approvalId = await tx.cases.open({
        chain: 'registration',
        subject: { kind: 'registration', id },
        title: notice('case-registration', { organisation: organisation.name }),
        link: LINK,
        steps: REVIEW,
        regionCode: organisation.regionCode,
        applicant: { accountId, orgId, name: administrator.displayName },
      });
      await tx.registrations.setApproval(id, approvalId);
      await tx.record({
        act: 'registration.submitted',
        subject: { kind: 'organisation', id: orgId },
        org: orgId,
        after: { number, ...organisation },
      });
      await tx.emit({
        type: 'registration.submitted',
        aggregate: 'organisation',
        id: orgId,
        payload: { number },
      });
      return { number, code };
    });
  }
}

/** Takes a corrected application again; the old code ends and a new one is given (退回后再次提交). */
export class ResubmitRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork<IdentityTx>,
    private readonly makeCode: CodeMaker,
  ) {}

  execute(
    slip: { number: string; codeHash: Buffer },
    { organisation, detail }: Pick<Application, 'organisation' | 'detail'>,
  ): Promise<RegistrationSlip> {
    return this.unitOfWork.run(async (tx) => {
      const registration = await tx.registrations.lockByCode(slip.number, slip.codeHash);
      if (!registration) throw new DomainError('not-found', say('registration-number-unknown'));
      const current = found(
        await tx.organisations.lock(registration.orgId),
        'organisation',
        registration.orgId,
      );
      const state = advance(ORGANISATION_LIFECYCLE, current.state, 'resubmit', 'applicant');
      refuseFaults(registrationFaults(organisation));
      const { code, hash } = this.makeCode();
      await tx.organisations.rewrite(current.id, organisation, detail);
      await tx.organisations.move(current.id, current.state, state);
      await tx.registrations.renewCode(registration.id, hash);
      await tx.cases.resubmit(caseOf(registration));
      await tx.record({
        act: 'registration.resubmitted',
        subject: { kind: 'organisation', id: current.id },
        org: current.id,
        after: { number: registration.number, ...organisation },
      });
      return { number: registration.number, code };
    });
  }
}

/** A reviewer takes the case (受理); the applicant sees that it is being looked at. */
export class TakeUpRegistration {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(id: string, by: Person): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const registration = found(await tx.registrations.lock(id), 'registration', id);
      const organisation = found(
        await tx.organisations.lock(registration.orgId),
        'organisation',
        registration.orgId,
      );
      if (registration.accountId === by.accountId) throw new DomainError('self-review', say('own-case'));
      const state = advance(ORGANISATION_LIFECYCLE, organisation.state, 'take-up', 'reviewer');
      await tx.organisations.move(organisation.id, organisation.state, state);
      await tx.registrations.takeUp(id, by);
      await tx.record({
        act: 'registration.taken-up',
        subject: { kind: 'organisation', id: organisation.id },
        org: organisation.id,
      });
      return { id, state };
    });
  }
}

/** What a reviewer says of an application. */
export interface RegistrationDecision {
  readonly id: string;
  readonly decision: 'approve' | 'return' | 'reject';
  readonly opinion: string | null;
}

/** Decides an application: admitted with its first account and role, sent back, or refused. */
export class DecideRegistration {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    { id, decision, opinion }: RegistrationDecision,
    by: Person,
  ): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const registration = found(await tx.registrations.lock(id), 'registration', id);
      const organisation = found(
        await tx.organisations.lock(registration.orgId),
        'organisation',
        registration.orgId,
      );
      const state = advance(ORGANISATION_LIFECYCLE, organisation.state, decision, 'reviewer');
      await tx.cases.decide(caseOf(registration), decision, opinion);
      await tx.organisations.move(organisation.id, organisation.state, state);
      if (decision === 'approve') await this.admit(tx, registration, firstRoleOf(organisation.kind), by);
      if (decision === 'reject') await tx.accounts.move(registration.accountId, 'pending', 'disabled');
      await tx.notify(
        {
          subject: notice(`registration-${PAST[decision]}`),
          ...inTheirWords(opinion),
          link: '/',
          mustRead: decision !== 'approve',
        },
        [registration.accountId],
      );
      await tx.record({
        act: `registration.${PAST[decision]}`,
        subject: { kind: 'organisation', id: organisation.id },
        org: organisation.id,
        before: { state: organisation.state },
        after: { state },
        ...(opinion === null ? {} : { reason: opinion }),
      });
      await tx.emit({
        type: `registration.${PAST[decision]}`,
        aggregate: 'organisation',
        id: organisation.id,
        payload: { state },
      });
      return { id, state };
    });
  }

  private async admit(
    tx: IdentityTx,
    { accountId }: Registration,
    role: ReturnType<typeof firstRoleOf>,
    by: Person,
  ) {
    await tx.accounts.move(accountId, 'pending', 'active');
    await tx.roles.grant(accountId, role, 'registration approved', by.accountId);
  }
}

const PAST = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;

const caseOf = (registration: Registration): string =>
  found(registration.approvalId ?? undefined, 'case-of-registration', registration.number);

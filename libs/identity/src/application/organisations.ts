import { advance, DomainError, type Message, type UnitOfWork } from '#kernel';

import { ORGANISATION_LIFECYCLE } from '../domain/organisation-lifecycle.js';
import type { IdentityTx, OrganisationChanges, Person } from './ports.js';
import { found } from './refusals.js';
import { inTheirWords, notice } from '../domain/notices.js';
import { say } from '../domain/say.js';

/** The organisation as a deed leaves it. */
export interface OrganisationStanding {
  readonly id: string;
  readonly state: string;
}

/** Suspends an organisation with a reason that its people are told (暂停单位). */
export class SuspendOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    command: { id: string; reason: string; basis: string | null },
    by: Person,
  ): Promise<OrganisationStanding> {
    return this.unitOfWork.run(async (tx) => {
      const organisation = found(await tx.organisations.lock(command.id), 'organisation', command.id);
      if (organisation.id === by.orgId)
        throw new DomainError('self-review', say('own-organisation-suspended'));
      const state = advance(ORGANISATION_LIFECYCLE, organisation.state, 'suspend', 'reviewer');
      await tx.organisations.move(organisation.id, organisation.state, state);
      await tx.organisations.suspend(organisation.id, command.reason, command.basis, by);
      await tell(tx, organisation.id, notice('organisation-suspended'), command.reason);
      await tx.record({
        act: 'organisation.suspended',
        subject: { kind: 'organisation', id: organisation.id },
        org: organisation.id,
        before: { state: organisation.state },
        after: { state, basis: command.basis },
        reason: command.reason,
      });
      await tx.emit({
        type: 'organisation.suspended',
        aggregate: 'organisation',
        id: organisation.id,
        payload: { reason: command.reason },
      });
      return { id: organisation.id, state };
    });
  }
}

/** Ends the suspension of an organisation (恢复单位). */
export class ReinstateOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: { id: string; reason: string }, by: Person): Promise<OrganisationStanding> {
    return this.unitOfWork.run(async (tx) => {
      const organisation = found(await tx.organisations.lock(command.id), 'organisation', command.id);
      const state = advance(ORGANISATION_LIFECYCLE, organisation.state, 'reinstate', 'reviewer');
      await tx.organisations.move(organisation.id, organisation.state, state);
      await tx.organisations.reinstate(organisation.id, command.reason, by);
      await tell(tx, organisation.id, notice('organisation-reinstated'), command.reason);
      await tx.record({
        act: 'organisation.reinstated',
        subject: { kind: 'organisation', id: organisation.id },
        org: organisation.id,
        before: { state: organisation.state },
        after: { state },
        reason: command.reason,
      });
      await tx.emit({
        type: 'organisation.reinstated',
        aggregate: 'organisation',
        id: organisation.id,
        payload: {},
      });
      return { id: organisation.id, state };
    });
  }
}

/** An organisation maintains its own name, contacts, licences and shareholders (维护本单位信息). */
export class EditOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    command: { id: string; version: number; changes: OrganisationChanges },
    by: Person,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      if (command.id !== by.orgId) throw new DomainError('wrong-actor', say('organisation-of-others'));
      found(await tx.organisations.lock(command.id), 'organisation', command.id);
      const version = await tx.organisations.edit(command.id, command.version, command.changes);
      const { name, shortName, licences, shareholders } = command.changes;
      await tx.record({
        act: 'organisation.edited',
        subject: { kind: 'organisation', id: command.id },
        after: {
          name,
          shortName,
          licences: licences.map((licence) => ({ ...licence })),
          shareholders: shareholders.map((shareholder) => ({ ...shareholder })),
          version,
        },
      });
      return { id: command.id, version };
    });
  }
}

const tell = async (tx: IdentityTx, orgId: string, subject: Message, reason: string): Promise<void> =>
  tx.notify(
    { subject, ...inTheirWords(reason), link: '/identity/organisations', mustRead: true },
    await tx.organisations.people(orgId),
  );

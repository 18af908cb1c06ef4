import { advance, DomainError, uuidv7, type UnitOfWork } from '#kernel';

import { RESTRICTION_LIFECYCLE, type RestrictionState } from '../domain/restriction-lifecycle.js';
import type { IdentityTx, NewRestriction, Person } from './ports.js';
import { found } from './refusals.js';
import { notice } from '../domain/notices.js';
import { say } from '../domain/say.js';

/** The entry as a deed leaves it. */
export interface RestrictionStanding {
  readonly id: string;
  readonly state: RestrictionState;
}

/** Proposes an entry of the restricted list; it does nothing until a second person confirms it (提请列入受限名单). */
export class ProposeRestriction {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: Omit<NewRestriction, 'id'>, by: Person): Promise<RestrictionStanding> {
    return this.unitOfWork.run(async (tx) => {
      const organisation = found(await tx.organisations.find(command.orgId), 'organisation', command.orgId);
      if (command.validTo !== null && command.validTo < command.validFrom)
        throw DomainError.field('validTo', 'before-start', say('last-day-before-first'));
      const id = uuidv7();
      const approvalId = await tx.cases.open({
        chain: 'restriction',
        subject: { kind: 'restriction', id },
        title: notice('case-restriction', { organisation: organisation.name }),
        link: '/identity/restrictions',
        steps: [{ name: 'review', permission: 'restriction.manage' }],
      });
      await tx.restrictions.insert({ ...command, id }, by, approvalId);
      await tx.record({
        act: 'restriction.proposed',
        subject: { kind: 'restriction', id },
        org: command.orgId,
        after: { ...command },
        reason: command.reason,
      });
      return { id, state: 'proposed' };
    });
  }
}

/** The second person confirms or refuses a proposed entry (复核). */
export class DecideRestriction {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    command: { id: string; decision: 'confirm' | 'refuse'; opinion: string | null },
    by: Person,
  ): Promise<RestrictionStanding> {
    return this.unitOfWork.run(async (tx) => {
      const entry = found(await tx.restrictions.lock(command.id), 'restriction', command.id);
      const state = advance(RESTRICTION_LIFECYCLE, entry.state, command.decision, 'second-person');
      // The chain refuses the person who proposed the entry; a constraint of the table does so again.
      await tx.cases.decide(
        entry.approvalId,
        command.decision === 'confirm' ? 'approve' : 'reject',
        command.opinion,
      );
      await tx.restrictions.decide(entry.id, state, by);
      if (state === 'in-force')
        await tx.notify(
          {
            subject: notice('restriction-entered'),
            link: '/identity/restrictions',
            mustRead: true,
          },
          await tx.organisations.people(entry.orgId),
        );
      await tx.record({
        act: `restriction.${state}`,
        subject: { kind: 'restriction', id: entry.id },
        org: entry.orgId,
        after: { state },
      });
      await tx.emit({
        type: `restriction.${state}`,
        aggregate: 'organisation',
        id: entry.orgId,
        payload: { restriction: entry.id },
      });
      return { id: entry.id, state };
    });
  }
}

/** Ends an entry before its time, with the reason (解除). */
export class LiftRestriction {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: { id: string; reason: string }, by: Person): Promise<RestrictionStanding> {
    return this.unitOfWork.run(async (tx) => {
      const entry = found(await tx.restrictions.lock(command.id), 'restriction', command.id);
      const state = advance(RESTRICTION_LIFECYCLE, entry.state, 'lift', 'officer');
      await tx.restrictions.lift(entry.id, command.reason, by);
      await tx.record({
        act: 'restriction.lifted',
        subject: { kind: 'restriction', id: entry.id },
        org: entry.orgId,
        reason: command.reason,
      });
      await tx.emit({
        type: 'restriction.lifted',
        aggregate: 'organisation',
        id: entry.orgId,
        payload: { restriction: entry.id },
      });
      return { id: entry.id, state };
    });
  }
}

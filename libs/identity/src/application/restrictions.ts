import { advance, DomainError, uuidv7, type UnitOfWork } from '#kernel';

import { RESTRICTION_LIFECYCLE, type RestrictionState } from '../domain/restriction-lifecycle.js';
import type { IdentityTx, NewRestriction, Person } from './ports.js';
import { found } from './refusals.js';

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
      found(await tx.organisations.lock(command.orgId), 'organisation', command.orgId);
      if (command.validTo !== null && command.validTo < command.validFrom)
        throw DomainError.field(
          'validTo',
          'before-start',
          'the last day lies before the first (截止日早于起始日)',
        );
      const id = uuidv7();
      await tx.restrictions.insert({ ...command, id }, by);
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

  execute(command: { id: string; decision: 'confirm' | 'refuse' }, by: Person): Promise<RestrictionStanding> {
    return this.unitOfWork.run(async (tx) => {
      const entry = found(await tx.restrictions.lock(command.id), 'restriction', command.id);
      const state = advance(RESTRICTION_LIFECYCLE, entry.state, command.decision, 'second-person');
      if (entry.proposedBy === by.accountId)
        throw new DomainError(
          'self-review',
          'the entry is confirmed by another person than the one who proposed it',
        );
      await tx.restrictions.decide(entry.id, state, by);
      if (state === 'in-force')
        await tx.notify(
          {
            subject: '已列入受限名单 · Entered on the restricted list',
            body: '',
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

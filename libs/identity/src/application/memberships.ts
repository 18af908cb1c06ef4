import { DomainError, uuidv7, type UnitOfWork } from '#kernel';

import type { IdentityTx, Person } from './ports.js';
import { found, organisationOf } from './refusals.js';
import { notice } from '../domain/notices.js';
import { say } from '../domain/say.js';

/** A township health centre takes a village clinic under its hand from a day on (乡镇卫生院一体化管理村卫生室). */
export class AddMember {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    command: { memberOrgId: string; from: string; to: string | null },
    by: Person,
  ): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const centreOrgId = organisationOf(by);
      const centre = found(await tx.organisations.find(centreOrgId), 'organisation', centreOrgId);
      const member = found(
        await tx.organisations.find(command.memberOrgId),
        'organisation',
        command.memberOrgId,
      );
      if (centre.kind !== 'hospital' || member.kind !== 'village-clinic')
        throw DomainError.field('memberOrgId', 'not-a-village-clinic', say('not-a-village-clinic'));
      if (centre.regionCode !== member.regionCode)
        throw DomainError.field('memberOrgId', 'other-county', say('other-county'));
      const id = uuidv7();
      await tx.memberships.add(id, centre.id, member.id, command.from, command.to, by.accountId);
      await tx.notify(
        { subject: notice('clinic-taken-on', { centre: centre.name }) },
        await tx.organisations.people(member.id),
      );
      await tx.record({
        act: 'membership.added',
        subject: { kind: 'membership', id },
        after: { centre: centre.id, member: member.id, from: command.from, to: command.to },
      });
      await tx.emit({
        type: 'membership.added',
        aggregate: 'organisation',
        id: member.id,
        payload: { centre: centre.id },
      });
      return { id };
    });
  }
}

/** Ends a membership on a day (终止代管). */
export class EndMembership {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(id: string, on: string): Promise<{ id: string; validTo: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { centreOrgId, memberOrgId } = await tx.memberships.end(id, on);
      await tx.record({
        act: 'membership.ended',
        subject: { kind: 'membership', id },
        after: { centre: centreOrgId, member: memberOrgId, to: on },
      });
      await tx.emit({
        type: 'membership.ended',
        aggregate: 'organisation',
        id: memberOrgId,
        payload: { centre: centreOrgId },
      });
      return { id, validTo: on };
    });
  }
}

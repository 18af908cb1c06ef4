import { advance, DomainError } from '#kernel';

import { FOLLOW_UP_LIFECYCLE, type FollowUpState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type { FollowUp, ServiceTx, ServiceUnitOfWork } from './ports.js';

export interface FollowUpCommand {
  readonly matterId: string;
  readonly text: string;
}

export interface FollowUpMoved {
  readonly id: string;
  readonly state: FollowUpState;
}

/** The office has spoken with who rated (回访). */
export class ContactRater {
  constructor(private readonly unitOfWork: ServiceUnitOfWork) {}

  execute({ matterId, text }: FollowUpCommand): Promise<FollowUpMoved> {
    return this.unitOfWork.run(async (tx) => {
      const followUp = await mustLock(tx, matterId);
      const state = advance(FOLLOW_UP_LIFECYCLE, followUp.state, 'contact', 'office');
      await tx.moveFollowUp(followUp, state, text);
      await tx.record({ act: 'service.contacted', subject: { kind: 'matter', id: matterId } });
      return { id: matterId, state };
    });
  }
}

/** The office answers what was done about it (整改答复); who rated sees it. */
export class SettleFollowUp {
  constructor(private readonly unitOfWork: ServiceUnitOfWork) {}

  execute({ matterId, text }: FollowUpCommand): Promise<FollowUpMoved> {
    return this.unitOfWork.run(async (tx) => {
      const followUp = await mustLock(tx, matterId);
      const state = advance(FOLLOW_UP_LIFECYCLE, followUp.state, 'settle', 'office');
      await tx.moveFollowUp(followUp, state, text);
      await tx.record({ act: 'service.settled', subject: { kind: 'matter', id: matterId } });
      await tx.tellPerson(followUp.ratedBy, {
        subject: say('settled-for-you', { title: followUp.title }),
        body: say('settled-body', { answer: text }),
        link: '/service/matters',
      });
      return { id: matterId, state };
    });
  }
}

async function mustLock(tx: ServiceTx, matterId: string): Promise<FollowUp> {
  const followUp = await tx.lockFollowUp(matterId);
  if (!followUp) throw new DomainError('not-found', say('follow-up-unknown'));
  return followUp;
}

import { beijingMinute, DomainError } from '#kernel';

import { dueOf } from '../domain/due.js';
import { isBad } from '../domain/matters.js';
import { say } from '../domain/say.js';
import type { ServiceUnitOfWork } from './ports.js';

export interface RateMatterCommand {
  readonly matterId: string;
  readonly score: number;
  readonly tags: readonly string[];
  readonly comment: string;
}

export interface RatedMatter {
  readonly id: string;
  readonly score: number;
  readonly answerDue: string | null;
}

/** An organisation says how it was served (评价): once per matter, within its term. A bad rating opens a follow-up in the same transaction. */
export class RateMatter {
  constructor(private readonly unitOfWork: ServiceUnitOfWork) {}

  execute({ matterId, score, tags, comment }: RateMatterCommand): Promise<RatedMatter> {
    return this.unitOfWork.run(async (tx) => {
      const matter = await tx.matter(matterId);
      if (!matter) throw new DomainError('not-found', say('matter-unknown'));
      if (matter.rated) throw new DomainError('already-exists', say('rated-already'));
      const at = await tx.now();
      if (Date.parse(at) >= Date.parse(matter.rateUntil))
        throw new DomainError('window-closed', say('term-over', { until: beijingMinute(matter.rateUntil) }));
      const followUp = isBad(score) ? dueOf(at, await tx.followUpRule(), await tx.workingDays()) : null;
      await tx.addRating({ matterId, score, tags, comment, followUp });
      await tx.record({
        act: 'service.rated',
        subject: { kind: 'matter', id: matterId },
        after: { score, tags: [...tags] },
      });
      return { id: matterId, score, answerDue: followUp?.answerDue ?? null };
    });
  }
}

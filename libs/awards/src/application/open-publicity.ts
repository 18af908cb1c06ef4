import { beijingMinute, DomainError, durationFor, endOf } from '#kernel';

import { say } from '../domain/say.js';
import type { AwardsUnitOfWork } from './ports.js';
import { mustHold, publicPage } from './refusals.js';

const RULE = 'award.publicity-days';

export interface OpenedPublicity {
  readonly id: string;
  readonly openedAt: string;
  readonly endsAt: string;
  readonly yearsUnannounced: readonly string[];
}

/** Puts a published result up for objections (中选结果公示): from now until the end that the rule gives, stored with the evaluation's digest. */
export class OpenPublicity {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute({ roundId, resultHash }: { roundId: string; resultHash: string }): Promise<OpenedPublicity> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustHold(tx, roundId);
      if (round.resultHash !== resultHash)
        throw new DomainError('result-differs', say('result-moved', { digest: round.resultHash }));
      const existing = await tx.publicity(roundId);
      if (existing)
        throw new DomainError(
          'already-exists',
          say('publicity-there', { until: beijingMinute(existing.endsAt) }),
        );
      const { purpose, evaluationId, noticeNo, title, regionCode } = round;
      const duration = durationFor(RULE, await tx.rule(RULE, regionCode), purpose);
      const openedAt = await tx.now();
      const { endsAt, yearsUnannounced } = endOf(openedAt, duration, await tx.calendar());
      const publicity = {
        roundId,
        evaluationId,
        resultHash,
        endsAt,
        noticeNo,
        purpose,
        duration,
        yearsUnannounced,
        openedAt,
      };
      await tx.addPublicity(publicity);
      await tx.record({
        act: 'award.publicity-opened',
        subject: { kind: 'round', id: roundId },
        after: { noticeNo, resultHash, endsAt, duration },
      });
      await tx.emit({ type: 'award.publicity-opened', aggregate: 'round', id: roundId, payload: { endsAt } });
      await tx.tellOrganisations(await tx.orgsOf(roundId, null), {
        subject: say('publicity-opened', { title }),
        body: say('publicity-what-to-do', { until: beijingMinute(endsAt) }),
        link: publicPage(roundId),
      });
      return { id: roundId, openedAt, endsAt, yearsUnannounced };
    });
  }
}

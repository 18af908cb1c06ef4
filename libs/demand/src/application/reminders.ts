import type { Json } from '#kernel';

import { say } from '../domain/say.js';
import type { DemandUnitOfWork } from './ports.js';

const EVERYWHERE = '000000';

/**
 * Reminds institutions that have not submitted, so many hours before their time ends (截止提醒); each of them once for each of the
 * hours of the rule, whatever the job does.
 */
export class RemindInstitutions {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      let reminded = 0;
      // The nearest hour last: who comes under two of them at once is told of the nearer one too.
      for (const hours of hoursOf(await tx.rule('demand.reminder-hours', EVERYWHERE)))
        for (const { collectionId, title, until, orgIds } of await tx.remindInstitutions(hours)) {
          reminded += orgIds.length;
          await tx.tellInstitutions(collectionId, orgIds, {
            subject: say('reports-due-soon', { title }),
            body: say('reports-due-soon-until', { until }),
            link: '/demand/own',
          });
        }
      return reminded;
    });
  }
}

/** Tells reviewers once a day how many reports wait for their level (待审提醒). */
export class RemindReviewers {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const waiting = await tx.remindReviewers();
      for (const { accountId, title, reports } of waiting)
        await tx.tellPerson(accountId, {
          subject: say('reports-wait', { title }),
          body: say('reports-wait-how-many', { reports }),
          link: '/demand/reviews',
        });
      return waiting.length;
    });
  }
}

function hoursOf(rule: Json): number[] {
  const hours =
    typeof rule === 'object' && rule !== null && 'before' in rule
      ? (rule as Readonly<Record<string, Json>>)['before']
      : null;
  if (!Array.isArray(hours) || !hours.every((hour) => typeof hour === 'number' && hour > 0))
    throw new Error('demand.reminder-hours has no list of hours before');
  return [...(hours as number[])].sort((a, b) => b - a);
}

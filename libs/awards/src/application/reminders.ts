import { beijingMinute } from '#kernel';

import { say } from '../domain/say.js';
import type { AwardsUnitOfWork, DueReminder, Notice } from './ports.js';
import { roundPage } from './refusals.js';

const RULE = 'award.objection-reminder-hours';
const NATION = '000000';

/** Tells the office, once each, that an objection came, that it is due soon, and that a public notice has ended (异议与公示期满提醒). */
export class RemindOffice {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const rule = (await tx.rule(RULE, NATION)) as { readonly before: number };
      const due = await tx.dueReminders(rule.before);
      for (const reminder of due) await tx.tellOffice('award.manage', noticeOf(reminder));
      return due.length;
    });
  }
}

function noticeOf({ kind, roundId, title, pending, dueAt }: DueReminder): Notice {
  const link = roundPage(roundId);
  if (kind === 'publicity-ended')
    return {
      subject: say('publicity-ended', { title }),
      body: say('publicity-ended-what-to-do', { count: pending }),
      link,
    };
  if (kind === 'adjustment-filed')
    return { subject: say('adjustment-came', { title }), body: say('adjustment-what-to-do'), link };
  if (kind === 'areas-due')
    return { subject: say('areas-due', { title }), body: say('areas-due-what-to-do'), link };
  const subject = say(kind === 'objection-filed' ? 'objection-came' : 'objection-due-soon', { title });
  return { subject, body: say('objection-due', { due: beijingMinute(dueAt) }), link };
}

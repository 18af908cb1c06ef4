import { beijingMinute } from '#kernel';

import { say } from '../domain/say.js';
import type { DueReminder, Notice, ServiceUnitOfWork } from './ports.js';

/** Tells the office, once each, that a bad rating came, and that contact or answer are overdue (差评提醒). */
export class RemindOfRatings {
  constructor(private readonly unitOfWork: ServiceUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const due = await tx.dueReminders();
      for (const reminder of due) await tx.tellOffice(noticeOf(reminder));
      return due.length;
    });
  }
}

function noticeOf({ kind, title, due }: DueReminder): Notice {
  const by = { due: beijingMinute(due) };
  const link = '/service/follow-ups';
  if (kind === 'opened')
    return { subject: say('bad-rating-came', { title }), body: say('contact-by', by), link };
  if (kind === 'contact-overdue')
    return { subject: say('contact-overdue', { title }), body: say('contact-by', by), link };
  return { subject: say('answer-overdue', { title }), body: say('answer-by', by), link };
}

import { say } from '../domain/say.js';
import type { RenewalsUnitOfWork } from './ports.js';

const NATION = '000000';

/** Tells the office once of every round whose agreements end within the days of the rule (协议期满提醒). */
export class RemindOfEnds {
  constructor(private readonly unitOfWork: RenewalsUnitOfWork) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const { days } = (await tx.rule('renewal.notice-days', NATION)) as { readonly days: number };
      const due = await tx.dueReminders(days);
      for (const { title, endsOn } of due)
        await tx.tellOffice({
          subject: say('expiring-soon', { title }),
          body: say('expiring-what-to-do', { day: endsOn }),
          link: '/renewals',
        });
      return due.length;
    });
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { RemindOffice } from '../application/reminders.js';
import { say } from '../domain/say.js';

/** Scheduled work of awards (定时任务): finds what is due in rows, so that late, doubled and lost runs do no harm. */
@Injectable()
export class AwardJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(RemindOffice) private readonly remind: RemindOffice,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'award-reminders',
      title: { zh: '公示与异议提醒', en: 'Remind of public notices and objections' },
      schedule: { everySeconds: 60 },
      silentAfterSeconds: 1_800,
      run: async () => say('reminders-sent', { count: await this.remind.execute() }),
    });
  }
}

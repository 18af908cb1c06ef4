import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { RemindOfEnds } from '../application/remind-of-ends.js';
import { say } from '../domain/say.js';

/** Scheduled work of renewals (定时任务): finds what is due in rows, so that late, doubled and lost runs do no harm. */
@Injectable()
export class RenewalJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(RemindOfEnds) private readonly remind: RemindOfEnds,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'renewal-reminders',
      title: { zh: '协议期满提醒', en: 'Remind of agreements that end' },
      schedule: { everySeconds: 3_600 },
      silentAfterSeconds: 14_400,
      run: async () => say('reminders-sent', { count: await this.remind.execute() }),
    });
  }
}

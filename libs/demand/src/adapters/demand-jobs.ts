import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { RemindInstitutions, RemindReviewers } from '../application/reminders.js';
import { say } from '../domain/say.js';

/** Scheduled work of demand reporting (定时任务). What is due is found in rows: late, doubled and lost runs do no harm. */
@Injectable()
export class DemandJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(RemindInstitutions) private readonly institutions: RemindInstitutions,
    @Inject(RemindReviewers) private readonly reviewers: RemindReviewers,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'demand-due-reminders',
      title: { zh: '报量截止提醒', en: 'Remind institutions of reports that are due' },
      schedule: { everySeconds: 600 },
      silentAfterSeconds: 3_600,
      run: async () => say('institutions-reminded', { count: await this.institutions.execute() }),
    });
    this.jobs.define({
      name: 'demand-review-reminders',
      title: { zh: '报量待审提醒', en: 'Remind reviewers of waiting reports' },
      schedule: { everySeconds: 1_800 },
      silentAfterSeconds: 7_200,
      run: async () => say('reviewers-reminded', { count: await this.reviewers.execute() }),
    });
  }
}

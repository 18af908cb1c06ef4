import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { KeepSeats } from '../application/keep-seats.js';
import { say } from '../domain/say.js';

/** Scheduled work of expert reviews (定时任务): finds what is due in rows, so that late, doubled and lost runs do no harm. */
@Injectable()
export class ExpertJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(KeepSeats) private readonly keep: KeepSeats,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'expert-seats',
      title: { zh: '评审专家逾期与递补', en: 'Replace experts who did not answer' },
      schedule: { everySeconds: 30 },
      silentAfterSeconds: 1_800,
      run: async () => say('seats-kept', await this.keep.execute()),
    });
  }
}

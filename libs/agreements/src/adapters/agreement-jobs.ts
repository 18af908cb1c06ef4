import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { KeepCourse } from '../application/keep-course.js';
import { say } from '../domain/say.js';

/** Scheduled work of agreements (定时任务): reminders, the end of the time for signing, the end of the term. */
@Injectable()
export class AgreementJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(KeepCourse) private readonly keep: KeepCourse,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'agreement-course',
      title: { zh: '协议签订提醒与期限', en: 'Remind of agreements and keep their time' },
      schedule: { everySeconds: 60 },
      silentAfterSeconds: 1_800,
      run: async () => say('course-kept', { ...(await this.keep.execute()) }),
    });
  }
}

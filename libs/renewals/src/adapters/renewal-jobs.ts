import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs, TodoSources } from '#platform';

import { RemindOfEnds } from '../application/remind-of-ends.js';
import { say } from '../domain/say.js';
import { toRenew } from './renewal-todos.js';

/** Tasks and scheduled work of renewals (待办、定时任务): what is due is found in rows, so that late, doubled and lost runs do no harm. */
@Injectable()
export class RenewalJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(TodoSources) private readonly todos: TodoSources,
    @Inject(RemindOfEnds) private readonly remind: RemindOfEnds,
  ) {}

  onModuleInit(): void {
    this.todos.define(toRenew);
    this.jobs.define({
      name: 'renewal-reminders',
      title: { zh: '协议期满提醒', en: 'Remind of agreements that end' },
      schedule: { everySeconds: 3_600 },
      silentAfterSeconds: 14_400,
      run: async () => say('reminders-sent', { count: await this.remind.execute() }),
    });
  }
}

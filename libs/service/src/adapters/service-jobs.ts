import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Consumers, Jobs } from '#platform';

import { RemindOfRatings } from '../application/remind-office.js';
import { say } from '../domain/say.js';
import { mattersConsumer } from './matters-consumer.js';

/** Work of ratings in the background: finished matters out of the outbox, and reminders; late, doubled and lost runs do no harm. */
@Injectable()
export class ServiceJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Consumers) private readonly consumers: Consumers,
    @Inject(RemindOfRatings) private readonly remind: RemindOfRatings,
  ) {}

  onModuleInit(): void {
    this.consumers.define(mattersConsumer);
    this.jobs.define({
      name: 'service-reminders',
      title: { zh: '差评回访提醒', en: 'Remind of bad ratings' },
      schedule: { everySeconds: 60 },
      silentAfterSeconds: 1_800,
      run: async () => say('reminders-sent', { count: await this.remind.execute() }),
    });
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { CloseTenders, RemindOfficers } from '../application/close-tender.js';
import { TellOfQuestions } from '../application/questions.js';
import { sayIncident } from '../domain/incidents/say.js';
import { say } from '../domain/say.js';

const CLOSING_SECONDS = 5;
const REMINDER_SECONDS = 60;
const QUESTION_SECONDS = 60;

/** Scheduled work of tenders (定时任务). All find what is due in rows: late, doubled and lost runs do no harm. */
@Injectable()
export class TenderJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CloseTenders) private readonly close: CloseTenders,
    @Inject(RemindOfficers) private readonly remind: RemindOfficers,
    @Inject(TellOfQuestions) private readonly tell: TellOfQuestions,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'tender-closing',
      title: { zh: '到期截标', en: 'Close tenders that are due' },
      schedule: { everySeconds: CLOSING_SECONDS },
      silentAfterSeconds: 120,
      run: async () => sayIncident('closing-run', { ...(await this.close.execute()) }),
    });
    this.jobs.define({
      name: 'tender-reminders',
      title: { zh: '开标密钥核验提醒', en: 'Remind officers to check their keys' },
      schedule: { everySeconds: REMINDER_SECONDS },
      silentAfterSeconds: 3_600,
      run: async () => say('officers-reminded', { count: await this.remind.execute() }),
    });
    this.jobs.define({
      name: 'tender-questions',
      title: { zh: '新提问通知', en: 'Tell the office of new questions' },
      schedule: { everySeconds: QUESTION_SECONDS },
      silentAfterSeconds: 900,
      run: async () => say('questions-told', { count: await this.tell.execute() }),
    });
  }
}

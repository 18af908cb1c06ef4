import { type DynamicModule, Global, Inject, Module, type OnModuleInit, type Type } from '@nestjs/common';

import { Database } from '../database/database.js';
import { CalendarController } from '../calendar/calendar.controller.js';
import { Consumers } from '../outbox/consumers.js';
import { RuleParametersController } from '../rules/rule-parameters.controller.js';
import { HealthDetailsController } from './health-details.controller.js';
import { housekeeping } from './housekeeping.js';
import { JobsController } from './jobs.controller.js';
import { Jobs } from './jobs.js';
import { Loops } from './loop.js';
import { ProcessRegister } from './process-register.js';
import { PROCESS_KIND, RUNS_JOBS, type ProcessKind } from './run-mode.js';
import { AlarmRecipients, NoRecipients } from './silence-watch.js';

/** Jobs, loops and outbox consumers, with the screens' API in processes that serve HTTP. */
@Global()
@Module({})
export class JobsModule implements OnModuleInit {
  static forProcess(kind: ProcessKind, recipients: Type<AlarmRecipients> = NoRecipients): DynamicModule {
    return {
      module: JobsModule,
      controllers:
        kind === 'worker'
          ? []
          : [JobsController, HealthDetailsController, RuleParametersController, CalendarController],
      providers: [
        { provide: PROCESS_KIND, useValue: kind },
        { provide: RUNS_JOBS, useValue: kind !== 'api' },
        { provide: AlarmRecipients, useClass: recipients },
        Jobs,
        Loops,
        Consumers,
        ProcessRegister,
      ],
      exports: [Jobs, Loops, Consumers, PROCESS_KIND, RUNS_JOBS],
    };
  }

  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.define(housekeeping(this.database));
  }
}

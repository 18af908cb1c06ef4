import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { ImportCatalogue } from '../application/import-catalogue.js';
import { say } from '../domain/say.js';

const DAY_SECONDS = 86_400;
/** Days that an uploaded file waits for its confirmation. */
const UNCONFIRMED_DAYS = 30;

/** The catalogue's scheduled work (定时任务). */
@Injectable()
export class CatalogueJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(ImportCatalogue) private readonly imports: ImportCatalogue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'catalogue-forgotten-imports',
      title: { zh: '清理未确认的目录导入', en: 'Discard catalogue imports that nobody confirmed' },
      schedule: { everySeconds: DAY_SECONDS },
      silentAfterSeconds: 3 * DAY_SECONDS,
      run: async () =>
        say('imports-discarded', { count: await this.imports.discardForgotten(UNCONFIRMED_DAYS) }),
    });
  }
}

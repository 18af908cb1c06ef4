import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Jobs } from '#platform';

import { BuildDossiers } from '../application/build-dossiers.js';
import { say } from '../domain/say.js';

/** Scheduled work of dossiers (定时任务): finds what was asked for in rows, so that late, doubled and lost runs do no harm. */
@Injectable()
export class DossierJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(BuildDossiers) private readonly build: BuildDossiers,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'dossier-building',
      title: { zh: '生成轮次档案', en: 'Build dossiers of rounds' },
      schedule: { everySeconds: 5 },
      silentAfterSeconds: 3_600,
      run: async () => say('built-count', await this.build.execute()),
    });
  }
}

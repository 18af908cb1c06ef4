import { hostname } from 'node:os';

import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';

import { uuidv7 } from '#kernel';

import { runAsSystem } from '../context.js';
import { Database, type Queryer } from '../database/database.js';
import { transaction } from '../database/unit-of-work.js';
import { Metrics } from '../operations/metrics.js';
import { jobStatus } from './job-runs.js';
import { Jobs } from './jobs.js';
import { PROCESS_KIND, type ProcessKind } from './run-mode.js';
import { AlarmRecipients, watchSilence } from './silence-watch.js';

const BEAT_MS = 15_000;
const VERSION = '0.1.0';

/**
 * Says every fifteen seconds that this process lives, refreshes the job metrics, and looks for silent jobs. What takes requests also
 * says that the platform can be used: a minute without such a sign is an outage (系统故障), which goes on the record once it is over.
 */
@Injectable()
export class ProcessRegister implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(ProcessRegister.name);
  private readonly id = uuidv7();
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(AlarmRecipients) private readonly recipients: AlarmRecipients,
    @Inject(PROCESS_KIND) private readonly kind: ProcessKind,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await runAsSystem('process-register', () =>
      this.database.transaction(async (q) => {
        await q.query(
          'insert into platform.process (id, kind, host, pid, version, resident_bytes) values ($1, $2, $3, $4, $5, $6)',
          [this.id, this.kind, hostname(), process.pid, VERSION, process.memoryUsage.rss()],
        );
        await this.noteUse(q);
      }),
    );
    this.timer = setInterval(() => {
      this.beating = this.beat().catch((error: unknown) => this.log.error(error));
    }, BEAT_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
    await runAsSystem('process-register', () =>
      this.database.transaction((q) => q.query('delete from platform.process where id = $1', [this.id])),
    ).catch((error: unknown) => this.log.warn(error));
  }

  /** One beat. */
  beat(): Promise<void> {
    return runAsSystem('process-register', async () => {
      await this.database.transaction(async (q) => {
        await q.query(
          'update platform.process set seen_at = platform.now(), resident_bytes = $2 where id = $1',
          [this.id, process.memoryUsage.rss()],
        );
        await this.noteUse(q);
      });
      await this.refreshMetrics();
      await watchSilence(this.database, this.recipients, this.jobs.all());
    });
  }

  /** A worker answers nobody: that it lives says nothing about requests. */
  private async noteUse(q: Queryer): Promise<void> {
    if (this.kind === 'worker') return;
    const outage = await q.one<{ from: Date; to: Date }>(
      'select from_at as "from", to_at as "to" from platform.note_alive()',
    );
    if (outage)
      await transaction(q).record({
        act: 'platform.outage-noted',
        subject: { kind: 'platform', id: 'availability' },
        after: { from: outage.from.toISOString(), to: outage.to.toISOString() },
      });
  }

  private async refreshMetrics(): Promise<void> {
    const jobs = this.jobs.all();
    const status = await this.database.read((q) =>
      jobStatus(
        q,
        jobs.map((job) => job.name),
      ),
    );
    for (const { name, lastSuccess, quietSeconds } of status) {
      const limit = jobs.find((job) => job.name === name)?.silentAfterSeconds ?? 0;
      if (lastSuccess !== null)
        this.metrics.jobLastSuccess.set({ job: name }, Date.parse(lastSuccess) / 1000);
      this.metrics.jobSilent.set({ job: name }, quietSeconds > limit ? 1 : 0);
    }
  }
}

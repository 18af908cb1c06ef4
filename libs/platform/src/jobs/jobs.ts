import { Histogram } from 'prom-client';

import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';

import { DomainError, type Message } from '#kernel';

import type { Config } from '../config.js';
import { runAsSystem } from '../context.js';
import { Database } from '../database/database.js';
import { Metrics } from '../operations/metrics.js';
import { CONFIG } from '../tokens.js';
import { jobBackend, type JobQueue, type JobWorker } from './backend.js';
import { JobTable, SCHEDULE_ZONE, type JobDefinition, type Schedule } from './definition.js';
import { closeRun, openRun } from './job-runs.js';
import { RUNS_JOBS } from './run-mode.js';
import { say } from '../say.js';

const QUEUE = 'jicai';

/** Three tries, one, two and four seconds apart; the list of finished jobs stays short, or every look at it grows. */
const JOB_OPTIONS = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 200 },
};

/** Scheduled jobs over BullMQ: PostgreSQL by default, Redis by configuration, the same code for both. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly table = new JobTable();
  private queue: JobQueue | undefined;
  private worker: JobWorker | undefined;
  private closing = false;
  private readonly seconds: Histogram<'job'>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(Metrics) metrics: Metrics,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {
    this.seconds = new Histogram({
      name: 'jicai_job_seconds',
      help: 'Duration of the runs of scheduled jobs',
      labelNames: ['job'] as const,
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1_800],
      registers: [metrics.registry],
    });
  }

  get backend(): 'postgres' | 'redis' {
    return this.config.redisUrl === undefined ? 'postgres' : 'redis';
  }

  /** Makes a job known; contexts call this while their module is set up, in every process. */
  define(job: JobDefinition): void {
    this.table.define(job);
  }

  all = (): JobDefinition[] => this.table.all();

  /** Schedules every defined job and begins to work, once all modules have defined theirs. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.runsJobs) return;
    const queue = this.openQueue();
    await this.schedule(queue);
    this.worker = jobBackend(this.config).worker(QUEUE, (name) => this.perform(name));
    this.worker.on('error', (error) => this.report(error));
  }

  /** Puts one run of a job into the queue now. A run that still waits is not doubled. */
  async runNow(name: string): Promise<void> {
    if (!this.table.get(name)) throw new DomainError('not-found', say('job-unknown', { name }));
    const options = { ...JOB_OPTIONS, removeOnComplete: true, removeOnFail: true, jobId: `now-${name}` };
    await this.openQueue().add(name, {}, options);
  }

  /** Runs a job here and writes down how it went; a failure is thrown again, so that the queue retries. */
  perform(name: string): Promise<void> {
    const job = this.table.get(name);
    // While releases are exchanged an old process may be handed a new job: it gives it back, to be tried again elsewhere.
    if (!job) return Promise.reject(new Error(`this release knows no job ${name}`));
    return runAsSystem(`job-${name}`, async () => {
      const run = await openRun(this.database, name);
      try {
        const stop = this.seconds.startTimer({ job: name });
        const detail = await job.run();
        stop();
        await closeRun(this.database, run, 'succeeded', detail);
      } catch (error) {
        await closeRun(this.database, run, 'failed', failureOf(error));
        throw error;
      }
    });
  }

  /** Waits for the runs in hand, then lets go of the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.worker?.close();
    await this.queue?.close();
  }

  private openQueue(): JobQueue {
    if (this.queue) return this.queue;
    this.queue = jobBackend(this.config).queue(QUEUE);
    this.queue.on('error', (error) => this.report(error));
    return this.queue;
  }

  private async schedule(queue: JobQueue): Promise<void> {
    for (const { name, schedule } of this.table.all())
      await queue.upsertJobScheduler(name, repeatOf(schedule), { name, opts: JOB_OPTIONS });
    for (const { key } of await queue.getJobSchedulers())
      if (!this.table.get(key)) await queue.removeJobScheduler(key);
  }

  /** Connections that the closing server cuts are not news. */
  private report(error: Error): void {
    if (!this.closing) this.log.error(error);
  }
}

const REASON_LENGTH_MAX = 1_000;

/** Why a run failed: a refusal in its own words, a defect in those of the program. */
function failureOf(error: unknown): Message {
  if (error instanceof DomainError) return error.detail;
  const reason = error instanceof Error ? error.message : String(error);
  return say('job-failed', { reason: reason.slice(0, REASON_LENGTH_MAX) });
}

const repeatOf = (schedule: Schedule) =>
  'cron' in schedule
    ? { pattern: schedule.cron, tz: SCHEDULE_ZONE }
    : { every: schedule.everySeconds * 1_000 };

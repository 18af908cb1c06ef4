import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { DomainError, readMessage, type StoredMessage } from '#kernel';

import { Database } from '../database/database.js';
import { TransactionalUnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Requires } from '../http/decorators.js';
import { ListQuery, pageOf, type Page } from '../http/list.js';
import type { JobDefinition } from './definition.js';
import { jobStatus, type JobStatus } from './job-runs.js';
import { JobListView, JobRunPageView, JobStartedView, type JobRunView, type JobView } from './job.views.js';
import { Jobs } from './jobs.js';
import { say } from '../say.js';
import { currentLanguage } from '../context.js';

/** Background jobs as the system administrator sees them (后台任务). */
@ApiTags('operations')
@Controller('jobs')
export class JobsController {
  private readonly unitOfWork: TransactionalUnitOfWork<Tx>;

  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
  ) {
    this.unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  }

  @Get()
  @Requires('job.view')
  @ApiOkResponse({ type: JobListView })
  async list(): Promise<JobListView> {
    const defined = this.jobs.all();
    const status = await this.database.read((q) =>
      jobStatus(
        q,
        defined.map((job) => job.name),
      ),
    );
    return { backend: this.jobs.backend, items: defined.map((job, i) => viewOf(job, status[i])) };
  }

  @Get(':name/runs')
  @Requires('job.view')
  @ApiOkResponse({ type: JobRunPageView })
  async runs(@Param('name') name: string, @Query() query: ListQuery): Promise<Page<JobRunView>> {
    const page = await this.database.read((q) =>
      pageOf<StoredRun>(
        q,
        {
          select: `r.id::text as id, to_json(r.started_at) #>> '{}' as "startedAt",
            to_json(r.finished_at) #>> '{}' as "finishedAt", r.outcome, r.detail`,
          from: 'platform.job_run r',
          where: [['r.name = $', name]],
          sortable: { startedAt: ['r.started_at', 'timestamptz'] },
          defaultSort: '-startedAt',
          key: ['r.id', 'bigint'],
        },
        query,
      ),
    );
    return { ...page, items: page.items.map((run) => ({ ...run, detail: said(run.detail) })) };
  }

  /** Queues a run at once (立即运行). */
  @Post(':name/runs')
  @HttpCode(200)
  @Requires('job.run')
  @ApiOkResponse({ type: JobStartedView })
  start(@Param('name') name: string): Promise<JobStartedView> {
    return this.unitOfWork.run(async (tx) => {
      if (!this.jobs.all().some((job) => job.name === name))
        throw new DomainError('not-found', say('job-unknown', { name }));
      await tx.record({ act: 'job.started-by-hand', subject: { kind: 'job', id: name } });
      // Queued before the commit: a run too many does no harm, an act on record without its run would.
      await this.jobs.runNow(name);
      return { name, state: 'queued' };
    });
  }
}

/** A run as it is kept: what it said is worded for each reader. */
type StoredRun = Omit<JobRunView, 'detail'> & { readonly detail: StoredMessage | null };

const said = (message: StoredMessage | null | undefined): string | null =>
  message ? readMessage(message).in(currentLanguage()) : null;

const viewOf = (job: JobDefinition, status: JobStatus | undefined): JobView => ({
  name: job.name,
  title: job.title,
  everySeconds: 'everySeconds' in job.schedule ? job.schedule.everySeconds : null,
  cron: 'cron' in job.schedule ? job.schedule.cron : null,
  silentAfterSeconds: job.silentAfterSeconds,
  quietSeconds: Math.round(status?.quietSeconds ?? 0),
  silent: (status?.quietSeconds ?? 0) > job.silentAfterSeconds,
  lastStarted: status?.lastStarted ?? null,
  lastFinished: status?.lastFinished ?? null,
  lastOutcome: status?.lastOutcome ?? null,
  lastDetail: said(status?.lastDetail),
  lastSuccess: status?.lastSuccess ?? null,
  lastDurationMs: status?.lastDurationMs ?? null,
});

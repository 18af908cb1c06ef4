import { Readable } from 'node:stream';

import { Controller, Get, Inject, Param, ParseIntPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  Database,
  ListQuery,
  pageOf,
  requestContext,
  Requires,
  runWith,
  TransactionalUnitOfWork,
  type Page,
  type RequestContext,
  type Tx,
} from '#platform';

import {
  CheckpointPageView,
  EntryDetailView,
  EntryPageView,
  EntryQuery,
  ExportQuery,
  type EntryView,
  type WitnessedCheckpointView,
} from './audit.views.js';
import { EXPORTS_ONLY, listEntries, readEntry } from './entries.js';
import { exportLines, planExport, type ExportPlan } from './export-writer.js';
import { CHECKPOINT_COLUMNS } from './heads.js';

/** The audit record as auditors read it (审计). */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  private readonly unitOfWork: TransactionalUnitOfWork<Tx>;

  constructor(@Inject(Database) private readonly database: Database) {
    this.unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  }

  @Get('entries')
  @Requires('audit.view')
  @ApiOkResponse({ type: EntryPageView })
  entries(@Query() query: EntryQuery): Promise<Page<EntryView>> {
    return listEntries(this.database, query);
  }

  @Get('entries/:id')
  @Requires('audit.view')
  @ApiOkResponse({ type: EntryDetailView })
  entry(@Param('id', ParseIntPipe) id: number): Promise<EntryDetailView> {
    return readEntry(this.database, String(id));
  }

  /** Files that left the platform: who took what, when (导出记录). */
  @Get('exports')
  @Requires('export.view')
  @ApiOkResponse({ type: EntryPageView })
  exports(@Query() query: EntryQuery): Promise<Page<EntryView>> {
    return listEntries(this.database, query, [EXPORTS_ONLY]);
  }

  @Get('checkpoints')
  @Requires('audit.view')
  @ApiOkResponse({ type: CheckpointPageView })
  checkpoints(@Query() query: ListQuery): Promise<Page<WitnessedCheckpointView>> {
    return this.database.read(
      (q) =>
        pageOf<WitnessedCheckpointView>(
          q,
          {
            select: `${CHECKPOINT_COLUMNS},
              (c.size - coalesce((select p.size from audit.checkpoint p where p.n = c.n - 1), 0))::float8 as added,
              (select count(*) from audit.counter_signature s where s.n = c.n and s.agrees)::int as agreeing,
              (select count(*) from audit.counter_signature s where s.n = c.n and not s.agrees)::int as differing,
              exists (select 1 from audit.counter_signature s where s.n >= c.n and s.agrees) as covered`,
            from: 'audit.checkpoint c',
            where: [['c.n::text = $', query.q]],
            sortable: { n: ['c.n', 'bigint'] },
            defaultSort: '-n',
            key: ['c.n', 'bigint'],
          },
          query,
        ),
      'jc_audit',
    );
  }

  /** The auditor's download: entries and checkpoints since one that is already held (审计导出). */
  @Get('export')
  @Requires('audit.export')
  @ApiProduces('application/jsonl')
  @ApiOkResponse({
    description: 'JSON lines: header, keys, entries of each cut with its checkpoint, end mark',
  })
  async export(@Query() query: ExportQuery): Promise<StreamableFile> {
    const plan = await planExport(this.database, query.after, 'jc_audit');
    await this.recordExport(plan);
    const name = `jicai-audit-${plan.header.after.n + 1}-${plan.last.n}.jsonl`;
    return new StreamableFile(Readable.from(this.linesIn(requestContext(), plan), { objectMode: false }), {
      type: 'application/jsonl; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }

  private recordExport({ header, last }: ExportPlan): Promise<void> {
    return this.unitOfWork.run((tx) =>
      tx.record({
        act: 'export.made',
        subject: { kind: 'audit-log', id: header.log },
        after: { after: header.after.n, to: last.n, entries: last.size - header.after.size },
      }),
    );
  }

  /** The stream is read after the handler has returned, so each page brings its request back with it. */
  private async *linesIn(context: RequestContext, plan: ExportPlan): AsyncGenerator<string> {
    const lines = exportLines(this.database, plan, 'jc_audit');
    for (;;) {
      const next = await runWith(context, () => lines.next());
      if (next.done === true) return;
      yield next.value;
    }
  }
}

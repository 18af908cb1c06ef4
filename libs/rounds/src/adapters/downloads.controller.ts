import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { CONFIG, currentActor, Database, ListQuery, Requires, type Config, type SheetRow } from '#platform';

import { noticeOf } from '../application/notice-of.js';
import { Evaluator } from '../application/ports.js';
import { evaluationExcel } from '../documents/evaluation-excel.js';
import { allocationExcel, roundsExcel } from '../documents/list-excel.js';
import type { PriceVisibility } from '../library/visibility.js';
import type { Notice } from '../notice/notice.js';
import { excelAttachment, packageZip, recordExport, zipAttachment } from './downloads.js';
import { listAllocations } from './queries/lists.query.js';
import { evaluationOf, findRound, listRounds } from './queries/rounds.query.js';
import { sourceOf } from './queries/source.query.js';
import { openRound, replay } from './replay.js';
import { NoticeView } from './views/publication.views.js';
import { EvaluationQuery } from './views/result.views.js';
import { RoundsQuery } from './views/round.views.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAGE = 1_000;

/** What leaves the library as a file; every one is recorded (导出). */
@ApiTags('rounds')
@Controller('rounds')
export class DownloadsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Evaluator) private readonly evaluator: Evaluator,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('export')
  @Requires('round.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The list as a workbook', schema: { type: 'string', format: 'binary' } })
  async rounds(@Query() query: RoundsQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'rounds', 'list');
    const rows = this.pages(query, (page) => this.database.read((q) => listRounds(q, page, query)));
    return excelAttachment(roundsExcel(rows, watermark), '轮次库.xlsx');
  }

  /** The round as a package that evaluates to the same result, packed with the same bytes every time. */
  @Get(':id/package.zip')
  @Requires('round.export')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async package(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const input = await openRound(this.database, id);
    await recordExport(this.database, 'package', id);
    return zipAttachment(packageZip(input), `${input.round.id}.zip`);
  }

  /** The whole grid with the arithmetic of every decision. */
  @Get(':id/evaluation.xlsx')
  @Requires('round.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evaluation(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { evaluation }: EvaluationQuery,
  ): Promise<StreamableFile> {
    const { input, result, roundNo } = await replay(this.database, this.evaluator, id, evaluation);
    const watermark = await recordExport(this.database, 'evaluation', id);
    return excelAttachment(evaluationExcel(input, result, watermark), `${roundNo} 评审表.xlsx`);
  }

  @Get(':id/allocations/export')
  @Requires('round.export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async allocations(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    await this.database.read((q) => evaluationOf(q, id, undefined));
    const watermark = await recordExport(this.database, 'allocations', id);
    const rows = this.pages({ limit: PAGE }, (page) =>
      this.database.read((q) => listAllocations(q, { roundId: id, evaluationId: undefined }, page)),
    );
    return excelAttachment(allocationExcel(rows, watermark), '约定采购量.xlsx');
  }

  /** The notice as it would be published now, for those who decide on it. */
  @Get(':id/notice-draft')
  @Requires('round.view')
  @ApiOkResponse({ type: NoticeView })
  async noticeDraft(@Param('id', ParseUUIDPipe) id: string): Promise<Notice> {
    const { input, result } = await replay(this.database, this.evaluator, id, undefined);
    const [round, source] = await this.database.read(async (q) => [
      await findRound(q, id),
      await sourceOf(q, id),
    ]);
    const issuer = currentActor().org?.name ?? this.config.platformName;
    const head = { id, roundNo: round.roundNo, visibility: round.visibility as PriceVisibility };
    return noticeOf(head, (round.notice?.edition ?? 0) + 1, input, result, source, issuer, 'platform');
  }

  private async *pages(
    query: ListQuery,
    load: (page: ListQuery) => Promise<{ items: readonly object[]; nextCursor: string | null }>,
  ): AsyncGenerator<SheetRow> {
    for (let cursor: string | undefined; ;) {
      const page = await load(
        Object.assign(new ListQuery(), query, { limit: PAGE }, cursor === undefined ? {} : { cursor }),
      );
      for (const item of page.items) yield rowOf(item);
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}

/** A list's item as texts: instants in RFC 3339, nothing for what is not known. */
const rowOf = (item: object): SheetRow =>
  Object.fromEntries(Object.entries(item).map(([key, value]: [string, unknown]) => [key, cellOf(value)]));

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

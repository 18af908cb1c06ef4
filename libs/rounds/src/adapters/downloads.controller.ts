import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  CONFIG,
  currentActor,
  Database,
  ListQuery,
  Requires,
  type Config,
  attachment,
  recordExport,
  MEDIA,
  writeExcel,
  rowsOf,
} from '#platform';

import { noticeOf } from '../application/notice-of.js';
import { Evaluator } from '../application/ports.js';
import { evaluationExcel } from '../documents/evaluation-excel.js';
import { allocationExcel, roundsExcel } from '../documents/list-excel.js';
import type { PriceVisibility } from '../library/visibility.js';
import type { Notice } from '../notice/notice.js';
import { packageZip } from './package-zip.js';
import { listAllocations } from './queries/lists.query.js';
import { evaluationOf, findRound, listRounds } from './queries/rounds.query.js';
import { sourceOf } from './queries/source.query.js';
import { openRound, replay } from './replay.js';
import { NoticeView } from './views/publication.views.js';
import { EvaluationQuery } from './views/result.views.js';
import { RoundsQuery } from './views/round.views.js';

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
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ description: 'The list as a workbook', schema: { type: 'string', format: 'binary' } })
  async rounds(@Query() query: RoundsQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'rounds', { kind: 'round', id: 'list' });
    const rows = rowsOf(query, (page) => this.database.read((q) => listRounds(q, page, query)));
    return attachment(writeExcel(roundsExcel(rows, watermark)), '轮次库.xlsx', MEDIA.xlsx);
  }

  /** The round as a package that evaluates to the same result, packed with the same bytes every time. */
  @Get(':id/package.zip')
  @Requires('round.export')
  @ApiProduces(MEDIA.zip)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async package(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const input = await openRound(this.database, id);
    await recordExport(this.database, 'package', { kind: 'round', id });
    return attachment(packageZip(input), `${input.round.id}.zip`, MEDIA.zip);
  }

  /** The whole grid with the arithmetic of every decision. */
  @Get(':id/evaluation.xlsx')
  @Requires('round.export')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evaluation(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { evaluation }: EvaluationQuery,
  ): Promise<StreamableFile> {
    const { input, result, roundNo } = await replay(this.database, this.evaluator, id, evaluation);
    const watermark = await recordExport(this.database, 'evaluation', { kind: 'round', id });
    return attachment(
      writeExcel(evaluationExcel(input, result, watermark)),
      `${roundNo} 评审表.xlsx`,
      MEDIA.xlsx,
    );
  }

  @Get(':id/allocations/export')
  @Requires('round.export')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async allocations(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    await this.database.read((q) => evaluationOf(q, id, undefined));
    const watermark = await recordExport(this.database, 'allocations', { kind: 'round', id });
    const rows = rowsOf(new ListQuery(), (page) =>
      this.database.read((q) => listAllocations(q, { roundId: id, evaluationId: undefined }, page)),
    );
    return attachment(writeExcel(allocationExcel(rows, watermark)), '约定采购量.xlsx', MEDIA.xlsx);
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
}

import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { CONFIG, Database, Public, renderPdf, type Config, type Page } from '#platform';

import { Evaluator } from '../application/ports.js';
import { evaluationExcel } from '../documents/evaluation-excel.js';
import { noticeExcel } from '../documents/notice-excel.js';
import { noticePdf } from '../documents/notice-pdf.js';
import { excelAttachment, packageZip, pdfAttachment, zipAttachment } from './downloads.js';
import { findNotice, listPublicResults } from './queries/publication.query.js';
import { openRound, replay } from './replay.js';
import {
  PublicNoticeView,
  PublicResultPage,
  PublicResultsQuery,
  PublicResultView,
} from './views/publication.views.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Published results for anyone (结果公示): what the notice says, and the data from which anyone can recompute it. */
@ApiTags('public')
@Controller('public/results')
export class PublicResultsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Evaluator) private readonly evaluator: Evaluator,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: PublicResultPage })
  results(@Query() query: PublicResultsQuery): Promise<Page<PublicResultView>> {
    return this.database.read((q) => listPublicResults(q, query, query.category));
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ type: PublicNoticeView })
  result(@Param('id', ParseUUIDPipe) id: string): Promise<PublicNoticeView> {
    return this.database.read(async (q) => {
      const { evaluationId, ...published } = await findNotice(q, id);
      return published as unknown as PublicNoticeView;
    });
  }

  @Get(':id/result.pdf')
  @Public()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice, publishedAt } = await this.database.read((q) => findNotice(q, id));
    const bytes = await renderPdf(noticePdf(notice), {
      issuedAt: new Date(publishedAt).toISOString(),
      ...(this.config.publicUrl ? { verifyUrl: `${this.config.publicUrl}/public/results/${id}` } : {}),
    });
    return pdfAttachment(bytes, `${notice.noticeNo}.pdf`);
  }

  @Get(':id/awards.xlsx')
  @Public()
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async awards(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice } = await this.database.read((q) => findNotice(q, id));
    return excelAttachment(noticeExcel(notice), `${notice.roundNo} 中选结果.xlsx`);
  }

  /** Only where all prices are public; row-level security says the same. */
  @Get(':id/package.zip')
  @Public()
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async package(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice } = await this.database.read((q) => findNotice(q, id));
    const input = await openRound(this.database, id);
    return zipAttachment(packageZip(input), `${notice.roundNo}.zip`);
  }

  @Get(':id/evaluation.xlsx')
  @Public()
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evaluation(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice } = await this.database.read((q) => findNotice(q, id));
    const { input, result } = await replay(this.database, this.evaluator, id, undefined);
    return excelAttachment(evaluationExcel(input, result), `${notice.roundNo} 评审表.xlsx`);
  }
}

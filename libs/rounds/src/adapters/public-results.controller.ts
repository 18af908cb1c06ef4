import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { Database, Printer, Public, type Page, asPublic, attachment, MEDIA, writeExcel } from '#platform';

import { Evaluator } from '../application/ports.js';
import { evaluationExcel } from '../documents/evaluation-excel.js';
import { noticeExcel } from '../documents/notice-excel.js';
import { noticePdf } from '../documents/notice-pdf.js';
import { packageZip } from './package-zip.js';
import { findNotice, listPublicResults, type PublishedNotice } from './queries/publication.query.js';
import { openRound, replay } from './replay.js';
import {
  PublicNoticeView,
  PublicResultPage,
  PublicResultsQuery,
  PublicResultView,
} from './views/publication.views.js';

/** Published results for anyone (结果公示): what the notice says, and the data from which anyone can recompute it. */
@ApiTags('public')
@Controller('public/results')
export class PublicResultsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Evaluator) private readonly evaluator: Evaluator,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: PublicResultPage })
  results(@Query() query: PublicResultsQuery): Promise<Page<PublicResultView>> {
    return asPublic(() => this.database.read((q) => listPublicResults(q, query, query.category)));
  }

  @Get(':id')
  @Public()
  @ApiOkResponse({ type: PublicNoticeView })
  result(@Param('id', ParseUUIDPipe) id: string): Promise<PublishedNotice> {
    return this.notice(id);
  }

  @Get(':id/result.pdf')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice, publishedAt } = await this.notice(id);
    const bytes = await this.printer.print(noticePdf(notice), {
      issuedAt: new Date(publishedAt).toISOString(),
      page: `/public/results/${id}`,
    });
    return attachment(bytes, `${notice.noticeNo}.pdf`, MEDIA.pdf);
  }

  @Get(':id/awards.xlsx')
  @Public()
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async awards(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice } = await this.notice(id);
    return attachment(writeExcel(noticeExcel(notice)), `${notice.roundNo} 中选结果.xlsx`, MEDIA.xlsx);
  }

  /** Only where all prices are public; row-level security says the same. */
  @Get(':id/package.zip')
  @Public()
  @ApiProduces(MEDIA.zip)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async package(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice } = await this.notice(id);
    const input = await asPublic(() => openRound(this.database, id));
    return attachment(packageZip(input), `${notice.roundNo}.zip`, MEDIA.zip);
  }

  @Get(':id/evaluation.xlsx')
  @Public()
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evaluation(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { notice } = await this.notice(id);
    const { input, result } = await asPublic(() => replay(this.database, this.evaluator, id, undefined));
    return attachment(
      writeExcel(evaluationExcel(input, result)),
      `${notice.roundNo} 评审表.xlsx`,
      MEDIA.xlsx,
    );
  }

  private notice(id: string): Promise<PublishedNotice> {
    return asPublic(() => this.database.read((q) => findNotice(q, id)));
  }
}

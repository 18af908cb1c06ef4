import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { DomainError } from '#kernel';
import {
  CONFIG,
  Database,
  type Page,
  Printer,
  Public,
  type Config,
  attachment,
  MEDIA,
  asPublic,
} from '#platform';

import { PlatformKey } from '../../application/ports.js';
import { openingPdf } from '../../documents/opening-pdf.js';
import { tenderNoticePdf } from '../../documents/tender-notice-pdf.js';
import { say } from '../../domain/say.js';
import { findClosing, findOpening, findTenderNotice, listPublicTenders } from '../queries/public.query.js';
import { readSealingPage, type SealingPageFile } from '../sealing-page-file.js';
import {
  PublicTenderPage,
  PublicTendersQuery,
  PublicTenderView,
  SignedClosingView,
  TenderNoticeView,
} from './public.views.js';
import { PartQuery } from './part.views.js';

/** Announced rounds for anyone: notice, closing, opening record, the offline sealing page. */
@ApiTags('public')
@Controller('public')
export class PublicTendersController {
  private readonly page: SealingPageFile | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlatformKey) private readonly key: PlatformKey,
    @Inject(Printer) private readonly printer: Printer,
    @Inject(CONFIG) config: Config,
  ) {
    this.page = readSealingPage(config.sealingPage);
  }

  @Get('tenders')
  @Public()
  @ApiOkResponse({ type: PublicTenderPage })
  tenders(@Query() query: PublicTendersQuery): Promise<Page<PublicTenderView>> {
    return asPublic(() => this.database.read((q) => listPublicTenders(q, query, query)));
  }

  @Get('tenders/:id')
  @Public()
  @ApiOkResponse({ type: TenderNoticeView })
  tender(@Param('id', ParseUUIDPipe) id: string): Promise<TenderNoticeView> {
    return this.notice(id);
  }

  @Get('tenders/:id/notice.pdf')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async noticePdf(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const notice = await this.notice(id);
    const printing = { issuedAt: notice.announcedAt, page: `/public/tenders/${id}` };
    const bytes = await this.printer.print(tenderNoticePdf(notice), printing);
    return attachment(bytes, `${notice.roundNo} 招标公告.pdf`, MEDIA.pdf);
  }

  @Get('tenders/:id/closing')
  @Public()
  @ApiOkResponse({ type: SignedClosingView })
  async closing(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { part }: PartQuery,
  ): Promise<SignedClosingView> {
    return JSON.parse(
      await asPublic(() => this.database.read((q) => findClosing(q, id, part))),
    ) as SignedClosingView;
  }

  /** The whole record of an opening of prices or second quotes, with which anyone repeats it: where all prices are public. */
  @Get('tenders/:id/opening-record')
  @Public()
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async opening(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { part }: PartQuery,
  ): Promise<StreamableFile> {
    const { record, roundNo } = await asPublic(() => this.database.read((q) => findOpening(q, id, part)));
    return attachment(Buffer.from(record), `${roundNo} 开标记录.json`, MEDIA.json);
  }

  @Get('tenders/:id/opening.pdf')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async openingPdf(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const opening = await asPublic(() => this.database.read((q) => findOpening(q, id, 'price')));
    const printing = { issuedAt: opening.at, page: `/public/tenders/${id}` };
    const bytes = await this.printer.print(openingPdf(opening), printing);
    return attachment(bytes, `${opening.roundNo} 开标记录.pdf`, MEDIA.pdf);
  }

  /** The one-file page that seals without a connection; its digest stands in every notice. */
  @Get('sealing-page')
  @Public()
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  sealingPage(): StreamableFile {
    if (!this.page) throw new DomainError('not-found', say('page-missing'));
    return attachment(this.page.bytes, this.page.name, 'text/html; charset=utf-8');
  }

  private async notice(id: string): Promise<TenderNoticeView> {
    const stored = await asPublic(() => this.database.read((q) => findTenderNotice(q, id)));
    const { page } = this;
    return {
      ...stored,
      zone: 'Asia/Shanghai',
      platformKey: this.key.text,
      sealingPage: page ? { name: page.name, sha256: page.sha256 } : null,
    };
  }
}

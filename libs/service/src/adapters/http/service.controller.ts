import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  asPublic,
  attachment,
  Database,
  MEDIA,
  type Page,
  Public,
  recordExport,
  Requires,
  rowsOf,
  writeExcel,
} from '#platform';

import { ContactRater, type FollowUpMoved, SettleFollowUp } from '../../application/follow-up.js';
import { type RatedMatter, RateMatter } from '../../application/rate-matter.js';
import { followUpsExcel } from '../../documents/follow-ups-excel.js';
import { listFollowUps, listOwnMatters, publicFigures } from '../service.query.js';
import {
  FiguresView,
  FollowUpBody,
  FollowUpMovedView,
  FollowUpPage,
  FollowUpsQuery,
  type FollowUpView,
  MattersQuery,
  OwnMatterPage,
  type OwnMatterView,
  RatedView,
  RatingBody,
} from './service.views.js';

/** Ratings of service (好差评): those served rate, the office follows up, everyone sees the figures. */
@ApiTags('service')
@Controller()
export class ServiceController {
  constructor(
    @Inject(RateMatter) private readonly rate: RateMatter,
    @Inject(ContactRater) private readonly contact: ContactRater,
    @Inject(SettleFollowUp) private readonly settle: SettleFollowUp,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('service/matters')
  @Requires('service.rate')
  @ApiOkResponse({ type: OwnMatterPage })
  matters(@Query() query: MattersQuery): Promise<Page<OwnMatterView>> {
    return this.database.read((q) => listOwnMatters(q, query));
  }

  @Post('service/matters/:id/rating')
  @Requires('service.rate')
  @ApiCreatedResponse({ type: RatedView })
  rated(@Param('id', ParseUUIDPipe) matterId: string, @Body() body: RatingBody): Promise<RatedMatter> {
    const { score, tags, comment } = body;
    return this.rate.execute({ matterId, score, tags, comment: comment.trim() });
  }

  @Get('service/follow-ups')
  @Requires('service.follow')
  @ApiOkResponse({ type: FollowUpPage })
  followUps(@Query() query: FollowUpsQuery): Promise<Page<FollowUpView>> {
    return this.database.read((q) => listFollowUps(q, query));
  }

  @Get('service/follow-ups/export')
  @Requires('service.follow')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Query() query: FollowUpsQuery): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'follow-ups', { kind: 'matter', id: 'list' });
    const rows = rowsOf(query, (at) => this.database.read((q) => listFollowUps(q, at)));
    return attachment(writeExcel(followUpsExcel(rows, watermark)), '差评回访整改台账.xlsx', MEDIA.xlsx);
  }

  @Post('service/follow-ups/:id/contact')
  @HttpCode(200)
  @Requires('service.follow')
  @ApiOkResponse({ type: FollowUpMovedView })
  contacted(
    @Param('id', ParseUUIDPipe) matterId: string,
    @Body() { text }: FollowUpBody,
  ): Promise<FollowUpMoved> {
    return this.contact.execute({ matterId, text });
  }

  @Post('service/follow-ups/:id/answer')
  @HttpCode(200)
  @Requires('service.follow')
  @ApiOkResponse({ type: FollowUpMovedView })
  answered(
    @Param('id', ParseUUIDPipe) matterId: string,
    @Body() { text }: FollowUpBody,
  ): Promise<FollowUpMoved> {
    return this.settle.execute({ matterId, text });
  }

  @Get('public/service-figures')
  @Public()
  @ApiTags('public')
  @ApiOkResponse({ type: FiguresView })
  figures(): Promise<FiguresView> {
    return asPublic(() => this.database.read(publicFigures));
  }
}

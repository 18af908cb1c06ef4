import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { asPublic, Database, Public, Requires } from '#platform';

import { ContactRater, type FollowUpMoved, SettleFollowUp } from '../../application/follow-up.js';
import { type RatedMatter, RateMatter } from '../../application/rate-matter.js';
import { listFollowUps, listOwnMatters, publicFigures } from '../service.query.js';
import {
  FiguresView,
  FollowUpBody,
  FollowUpMovedView,
  FollowUpsView,
  OwnMattersView,
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
  @ApiOkResponse({ type: OwnMattersView })
  async matters(): Promise<OwnMattersView> {
    return { items: await this.database.read(listOwnMatters) };
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
  @ApiOkResponse({ type: FollowUpsView })
  async followUps(): Promise<FollowUpsView> {
    return { items: await this.database.read(listFollowUps) };
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
  async figures(): Promise<FiguresView> {
    return { items: await asPublic(() => this.database.read(publicFigures)) };
  }
}

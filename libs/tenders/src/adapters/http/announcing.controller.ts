import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Requires, SecondFactor } from '#platform';

import { AnnounceTender, VoidTender } from '../../application/announce-tender.js';
import { AnnouncementBody, TenderStateView, VoidanceBody } from './tender.views.js';

/** A second person announces, returns and voids rounds (发布、退回、作废). */
@ApiTags('tenders')
@Controller('tenders/:id')
export class AnnouncingController {
  constructor(
    @Inject(AnnounceTender) private readonly announce: AnnounceTender,
    @Inject(VoidTender) private readonly voidTender: VoidTender,
  ) {}

  @Post('announcement')
  @HttpCode(200)
  @Requires('tender.announce')
  @SecondFactor()
  @ApiOkResponse({ type: TenderStateView })
  announcement(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { decision, opinion }: AnnouncementBody,
  ): Promise<TenderStateView> {
    return this.announce.execute({ tenderId, decision, opinion });
  }

  @Post('voidance')
  @HttpCode(200)
  @Requires('tender.announce')
  @SecondFactor()
  @ApiOkResponse({ type: TenderStateView })
  voidance(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { reason }: VoidanceBody,
  ): Promise<TenderStateView> {
    return this.voidTender.execute({ tenderId, reason });
  }
}

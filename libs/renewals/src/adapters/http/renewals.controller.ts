import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, ListQuery, type Page, Requires } from '#platform';

import { PrepareRenewal } from '../../application/prepare-renewal.js';
import { findRenewal, listExpiring } from '../queries/renewals.query.js';
import {
  ExpiringRoundPage,
  ExpiringRoundView,
  RenewalBody,
  RenewalPreparedView,
  RenewalView,
} from './renewal.views.js';

/** Rounds whose agreements end, and the drafts that renew them (接续采购). */
@ApiTags('renewals')
@Controller('renewals')
export class RenewalsController {
  constructor(
    @Inject(PrepareRenewal) private readonly prepareRenewal: PrepareRenewal,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('tender.view')
  @ApiOkResponse({ type: ExpiringRoundPage })
  expiring(@Query() query: ListQuery): Promise<Page<ExpiringRoundView>> {
    return this.database.read((q) => listExpiring(q, query));
  }

  /** Prepares the draft of a renewal from a round. */
  @Post()
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: RenewalPreparedView })
  prepare(
    @Body() { sourceId, roundNo, title, ruleset, ceilingRule, ceilingPercent }: RenewalBody,
  ): Promise<RenewalPreparedView> {
    return this.prepareRenewal.execute({
      sourceId,
      roundNo,
      title,
      ruleset: ruleset ?? 'ceiling-renewal',
      ceilingRule,
      ceilingPercent: ceilingPercent ?? null,
    });
  }

  /** The share of reported demand that each product of a renewal gets. */
  @Get(':id')
  @Requires('tender.view')
  @ApiOkResponse({ type: RenewalView })
  renewal(@Param('id', ParseUUIDPipe) id: string): Promise<RenewalView> {
    return this.database.read((q) => findRenewal(q, id));
  }
}

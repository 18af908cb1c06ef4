import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { currentActor, Database, Requires, SecondFactor } from '#platform';

import { DecideQuorumLoss, PutQuorumLossForward, ReportKeyLoss } from '../../application/quorum.js';
import { findReadiness } from '../queries/incidents.query.js';
import {
  KeyLossBody,
  KeyLossReportedView,
  QuorumLossBody,
  QuorumLossDecisionBody,
  QuorumLossStateView,
  ReadinessView,
} from './incident.views.js';

/** Lost keys and lost quorums (开标密钥遗失、开标人数不足): who is left to open, what officers declare, and voiding by two people. */
@ApiTags('tenders')
@Controller('tenders/:id')
export class IncidentsController {
  constructor(
    @Inject(ReportKeyLoss) private readonly report: ReportKeyLoss,
    @Inject(PutQuorumLossForward) private readonly putForward: PutQuorumLossForward,
    @Inject(DecideQuorumLoss) private readonly decide: DecideQuorumLoss,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('readiness')
  @Requires('tender.view')
  @ApiOkResponse({ type: ReadinessView })
  readiness(@Param('id', ParseUUIDPipe) id: string): Promise<ReadinessView> {
    return this.database.read((q) => findReadiness(q, id));
  }

  /** An officer declares that they cannot open any more; checking the key again takes it back. */
  @Post('opening/key-loss')
  @HttpCode(200)
  @Requires('tender.open')
  @SecondFactor()
  @ApiOkResponse({ type: KeyLossReportedView })
  keyLoss(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { cause, note }: KeyLossBody,
  ): Promise<KeyLossReportedView> {
    const { accountId } = currentActor();
    return this.report.execute({ tenderId, accountId, cause, note: note ?? null });
  }

  @Post('quorum-loss')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: QuorumLossStateView })
  quorumLoss(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { reason }: QuorumLossBody,
  ): Promise<QuorumLossStateView> {
    return this.putForward.execute({ tenderId, reason });
  }

  @Post('quorum-loss/decision')
  @HttpCode(200)
  @Requires('tender.announce')
  @SecondFactor()
  @ApiOkResponse({ type: QuorumLossStateView })
  decision(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { decision, opinion }: QuorumLossDecisionBody,
  ): Promise<QuorumLossStateView> {
    return this.decide.execute({ tenderId, decision, opinion });
  }
}

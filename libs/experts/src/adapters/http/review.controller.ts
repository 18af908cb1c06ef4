import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { attachment, Database, MEDIA, Printer, Requires, SecondFactor } from '#platform';

import { DrawPanel, PrepareDraw } from '../../application/draw-panel.js';
import { DecideFreeze, ProposeFreeze, VoidReview } from '../../application/freeze-scores.js';
import { ExcludeExpert } from '../../application/keep-seats.js';
import { PlanReview } from '../../application/plan-review.js';
import { minutesPdf } from '../../documents/minutes-pdf.js';
import { reviewMinutes } from '../queries/minutes.query.js';
import { drawRecordText, tenderReview } from '../queries/review.query.js';
import {
  PanelDrawBody,
  FreezeDecisionBody,
  FreezeProposalBody,
  PanelDrawnView,
  PreparedView,
  ReviewPlanBody,
  ReviewStateView,
  ReviewVersionView,
  ReviewVoidBody,
  ScoresStateView,
  SeatExclusionBody,
  SeatStateView,
  TenderReviewView,
} from './review.views.js';

/** The expert review of a round (专家评审): the office plans, commits and proposes, a second person draws and freezes. */
@ApiTags('experts')
@Controller('tenders/:id/expert-review')
export class TenderReviewController {
  constructor(
    @Inject(PlanReview) private readonly plan: PlanReview,
    @Inject(PrepareDraw) private readonly prepare: PrepareDraw,
    @Inject(DrawPanel) private readonly draw: DrawPanel,
    @Inject(ExcludeExpert) private readonly exclude: ExcludeExpert,
    @Inject(ProposeFreeze) private readonly propose: ProposeFreeze,
    @Inject(DecideFreeze) private readonly decide: DecideFreeze,
    @Inject(VoidReview) private readonly voidReview: VoidReview,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get()
  @Requires('review.view')
  @ApiOkResponse({ type: TenderReviewView })
  review(@Param('id', ParseUUIDPipe) id: string): Promise<TenderReviewView> {
    return this.database.read((q) => tenderReview(q, id));
  }

  @Put()
  @Requires('review.manage')
  @ApiOkResponse({ type: ReviewVersionView })
  planning(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { size, reserve, quotas, exclusions, criteria }: ReviewPlanBody,
  ): Promise<ReviewVersionView> {
    return this.plan.execute({
      tenderId,
      plan: {
        size,
        reserve,
        quotas: quotas.map(({ specialty, seats }) => ({ specialty, seats })),
        exclusions: exclusions.map(({ employer, reason }) => ({ employer, reason })),
        criteria: criteria.map(({ name, guidance = '', weight, max }, i) => ({
          n: i + 1,
          name,
          guidance,
          weight,
          max,
        })),
      },
    });
  }

  @Post('preparation')
  @HttpCode(200)
  @Requires('review.manage')
  @ApiOkResponse({ type: PreparedView })
  preparation(@Param('id', ParseUUIDPipe) tenderId: string): Promise<PreparedView> {
    return this.prepare.execute({ tenderId });
  }

  @Post('draw')
  @HttpCode(200)
  @Requires('review.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: PanelDrawnView })
  drawing(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { opinion }: PanelDrawBody,
  ): Promise<PanelDrawnView> {
    return this.draw.execute({ tenderId, opinion });
  }

  /** The record from which anyone repeats the draw: `jicai panel verify`. */
  @Get('draw.json')
  @Requires('review.view')
  @ApiProduces(MEDIA.json)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async record(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.database.read((q) => drawRecordText(q, id));
    return attachment(Buffer.from(text), '评审专家抽取记录.json', MEDIA.json);
  }

  @Post('exclusions')
  @HttpCode(200)
  @Requires('review.manage')
  @ApiOkResponse({ type: SeatStateView })
  exclusion(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { seatId, reason }: SeatExclusionBody,
  ): Promise<SeatStateView> {
    return this.exclude.execute({ tenderId, seatId, reason });
  }

  @Post('freeze-proposal')
  @HttpCode(200)
  @Requires('review.manage')
  @ApiOkResponse({ type: ScoresStateView })
  proposal(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { scoresHash }: FreezeProposalBody,
  ): Promise<ScoresStateView> {
    return this.propose.execute({ tenderId, scoresHash });
  }

  @Post('freeze')
  @HttpCode(200)
  @Requires('review.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: ScoresStateView })
  freezing(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { decision, opinion, scoresHash }: FreezeDecisionBody,
  ): Promise<ScoresStateView> {
    return this.decide.execute({ tenderId, decision, opinion, scoresHash });
  }

  @Post('void')
  @HttpCode(200)
  @Requires('review.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: ReviewStateView })
  voiding(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { reason }: ReviewVoidBody,
  ): Promise<ReviewStateView> {
    return this.voidReview.execute({ tenderId, reason });
  }

  @Get('minutes.pdf')
  @Requires('review.view')
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async minutes(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const minutes = await this.database.read((q) => reviewMinutes(q, id));
    const bytes = await this.printer.print(minutesPdf(minutes), {
      issuedAt: minutes.frozenAt,
      page: `/public/tenders/${id}`,
    });
    return attachment(bytes, `${minutes.roundNo} 专家评审记录.pdf`, MEDIA.pdf);
  }
}

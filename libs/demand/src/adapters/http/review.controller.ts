import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, type Page, Requires, versionSeen } from '#platform';

import { CorrectLine, ReviewReport } from '../../application/review.js';
import { findLines, findReport, listForReview } from '../queries/reports.query.js';
import {
  CorrectedView,
  DemandCorrectionBody,
  LinesQuery,
  ReportDetailView,
  ReportLinesView,
  ReportOfCollectionPage,
  ReportOfCollectionView,
  ReportsQuery,
  ReportSteppedView,
  DemandReviewBody,
} from './report.views.js';

/** Bureaus of counties, cities and the province review what lies under them (审核报量). */
@ApiTags('demand')
@Controller('demand/reports')
export class ReviewController {
  constructor(
    @Inject(ReviewReport) private readonly reviewReport: ReviewReport,
    @Inject(CorrectLine) private readonly correctLine: CorrectLine,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Reports of all collections that wait for the reviewer's own level. */
  @Get()
  @Requires('demand.review')
  @ApiOkResponse({ type: ReportOfCollectionPage })
  waiting(@Query() query: ReportsQuery): Promise<Page<ReportOfCollectionView>> {
    return this.database.read((q) => listForReview(q, query));
  }

  @Get(':id')
  @Requires('demand.view')
  @ApiOkResponse({ type: ReportDetailView })
  report(@Param('id', ParseUUIDPipe) id: string): Promise<ReportDetailView> {
    return this.database.read((q) => findReport(q, id));
  }

  @Get(':id/lines')
  @Requires('demand.view')
  @ApiOkResponse({ type: ReportLinesView })
  async lines(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { all = false }: LinesQuery,
  ): Promise<ReportLinesView> {
    return { items: await this.database.read((q) => findLines(q, id, all)) };
  }

  @Post(':id/review')
  @HttpCode(200)
  @Requires('demand.review')
  @ApiHeader({ name: 'If-Match', description: 'Version that the person saw', required: true })
  @ApiOkResponse({ type: ReportSteppedView })
  review(
    @Param('id', ParseUUIDPipe) reportId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { decision, opinion }: DemandReviewBody,
  ): Promise<ReportSteppedView> {
    return this.reviewReport.execute({ reportId, version: versionSeen(ifMatch), decision, opinion });
  }

  @Post(':id/corrections')
  @HttpCode(200)
  @Requires('demand.review')
  @ApiOkResponse({ type: CorrectedView })
  correct(
    @Param('id', ParseUUIDPipe) reportId: string,
    @Body() { varietyId, productId, quantity, reason }: DemandCorrectionBody,
  ): Promise<CorrectedView> {
    return this.correctLine.execute({
      reportId,
      varietyId,
      productId: productId ?? null,
      quantity: BigInt(quantity),
      reason,
    });
  }
}

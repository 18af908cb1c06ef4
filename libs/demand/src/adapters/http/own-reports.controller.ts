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
  Put,
  Query,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, ListQuery, type Page, Requires, versionSeen } from '#platform';

import { FillInReport, SubmitReport, WithdrawReport } from '../../application/report.js';
import { findLines, findReport, listOwnReports } from '../queries/reports.query.js';
import {
  DemandLinesBody,
  LinesQuery,
  ReportDetailView,
  ReportLinesView,
  ReportOfCollectionPage,
  ReportOfCollectionView,
  ReportSteppedView,
} from './report.views.js';

/** An institution reports its demand (填报), for itself and for the village clinics that it acts for. */
@ApiTags('demand')
@Controller('demand/own')
export class OwnReportsController {
  constructor(
    @Inject(FillInReport) private readonly fillInReport: FillInReport,
    @Inject(SubmitReport) private readonly submitReport: SubmitReport,
    @Inject(WithdrawReport) private readonly withdrawReport: WithdrawReport,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get()
  @Requires('demand.report')
  @ApiOkResponse({ type: ReportOfCollectionPage })
  reports(@Query() query: ListQuery): Promise<Page<ReportOfCollectionView>> {
    return this.database.read((q) => listOwnReports(q, query));
  }

  @Get(':id')
  @Requires('demand.report')
  @ApiOkResponse({ type: ReportDetailView })
  report(@Param('id', ParseUUIDPipe) id: string): Promise<ReportDetailView> {
    return this.database.read((q) => findReport(q, id));
  }

  @Get(':id/lines')
  @Requires('demand.report')
  @ApiOkResponse({ type: ReportLinesView })
  async lines(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { all = true }: LinesQuery,
  ): Promise<ReportLinesView> {
    return { items: await this.database.read((q) => findLines(q, id, all)) };
  }

  @Put(':id/lines')
  @Requires('demand.report')
  @ApiHeader({ name: 'If-Match', description: 'Version that the person saw', required: true })
  @ApiOkResponse({ type: ReportSteppedView })
  fillIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { lines }: DemandLinesBody,
  ): Promise<ReportSteppedView> {
    return this.fillInReport.execute(
      id,
      versionSeen(ifMatch),
      lines.map(({ varietyId, productId, quantity, explanation }) => ({
        varietyId,
        productId: productId ?? null,
        quantity: BigInt(quantity),
        explanation: explanation ?? '',
      })),
    );
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Requires('demand.report')
  @ApiHeader({ name: 'If-Match', description: 'Version that the person saw', required: true })
  @ApiOkResponse({ type: ReportSteppedView })
  submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<ReportSteppedView> {
    return this.submitReport.execute(id, versionSeen(ifMatch));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('demand.report')
  @ApiOkResponse({ type: ReportSteppedView })
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<ReportSteppedView> {
    return this.withdrawReport.execute(id);
  }
}

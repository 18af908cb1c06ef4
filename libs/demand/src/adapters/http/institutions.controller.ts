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
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  Database,
  type Page,
  Requires,
  writeExcel,
  attachment,
  recordExport,
  MEDIA,
  rowsOf,
} from '#platform';

import {
  AskInstitutions,
  AskOneInstitution,
  LeaveOut,
  ReopenReport,
} from '../../application/institutions.js';
import { reportsExcel } from '../../documents/lists-excel.js';
import { toInstant } from '../instants.js';
import { findCollection } from '../queries/collections.query.js';
import { listReports } from '../queries/reports.query.js';
import {
  InstitutionBody,
  InstitutionsAskedView,
  InstitutionsBody,
  DemandReasonBody,
  ReopenedView,
  ReopeningBody,
  ReportStateView,
} from './collection.views.js';
import { DemandReportPage, ReportsQuery, DemandReportView } from './report.views.js';

/** Whom a collection asks (报量机构), and how far their reports are. */
@ApiTags('demand')
@Controller('demand')
export class InstitutionsController {
  constructor(
    @Inject(AskInstitutions) private readonly askInstitutions: AskInstitutions,
    @Inject(AskOneInstitution) private readonly askOne: AskOneInstitution,
    @Inject(LeaveOut) private readonly leaveOut: LeaveOut,
    @Inject(ReopenReport) private readonly reopenReport: ReopenReport,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** The list of a draft becomes every active institution of these kinds within these regions. */
  @Put('collections/:id/institutions')
  @Requires('demand.edit')
  @ApiOkResponse({ type: InstitutionsAskedView })
  ask(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { regions, kinds }: InstitutionsBody,
  ): Promise<InstitutionsAskedView> {
    return this.askInstitutions.execute(id, regions, kinds);
  }

  @Post('collections/:id/institutions')
  @Requires('demand.edit')
  @ApiCreatedResponse({ type: ReportStateView })
  join(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { orgId, reason }: InstitutionBody,
  ): Promise<ReportStateView> {
    return this.askOne.execute(id, orgId, reason);
  }

  @Get('collections/:id/reports')
  @Requires('demand.view')
  @ApiOkResponse({ type: DemandReportPage })
  reports(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ReportsQuery,
  ): Promise<Page<DemandReportView>> {
    return this.database.read(async (q) => {
      await findCollection(q, id);
      return listReports(q, id, query);
    });
  }

  @Get('collections/:id/reports/export')
  @Requires('demand.view')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ReportsQuery,
  ): Promise<StreamableFile> {
    await this.database.read((q) => findCollection(q, id));
    const watermark = await recordExport(this.database, 'reports', { kind: 'demand', id });
    const rows = rowsOf(query, (at) => this.database.read((q) => listReports(q, id, at)));
    return attachment(writeExcel(reportsExcel(rows, watermark)), '报量单.xlsx', MEDIA.xlsx);
  }

  @Post('reports/:id/exclusion')
  @HttpCode(200)
  @Requires('demand.edit')
  @ApiOkResponse({ type: ReportStateView })
  exclude(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DemandReasonBody,
  ): Promise<ReportStateView> {
    return this.leaveOut.execute(id, 'leave-out', reason);
  }

  @Post('reports/:id/inclusion')
  @HttpCode(200)
  @Requires('demand.edit')
  @ApiOkResponse({ type: ReportStateView })
  include(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DemandReasonBody,
  ): Promise<ReportStateView> {
    return this.leaveOut.execute(id, 'ask-again', reason);
  }

  /** More time for one institution, until an instant of its own. */
  @Post('reports/:id/reopening')
  @HttpCode(200)
  @Requires('demand.edit')
  @ApiOkResponse({ type: ReopenedView })
  reopen(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { until, reason }: ReopeningBody,
  ): Promise<ReopenedView> {
    return this.reopenReport.execute(id, toInstant(until), reason);
  }
}

import {
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { asPublic, attachment, Database, MEDIA, Printer, Public } from '#platform';

import { incidentPdf } from '../../documents/incident-pdf.js';
import { findIncidents, findMinutes } from '../queries/incidents.query.js';
import { IncidentsView } from './incident.views.js';

/** What came between a round and its course, for anyone: outages before deadlines, and voiding for want of a quorum (异常情况). */
@ApiTags('public')
@Controller('public/tenders/:id/incidents')
export class PublicIncidentsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: IncidentsView })
  incidents(@Param('id', ParseUUIDPipe) id: string): Promise<IncidentsView> {
    return asPublic(() => this.database.read((q) => findIncidents(q, id)));
  }

  @Get('outages/:number/minutes.pdf')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  outageMinutes(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<StreamableFile> {
    return this.minutes(id, number);
  }

  @Get('quorum/minutes.pdf')
  @Public()
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  quorumMinutes(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.minutes(id, 'quorum');
  }

  private async minutes(id: string, which: number | 'quorum'): Promise<StreamableFile> {
    const minutes = await asPublic(() => this.database.read((q) => findMinutes(q, id, which)));
    const issuedAt = minutes.outage?.decidedAt ?? minutes.quorumVoid?.decidedAt ?? '';
    const bytes = await this.printer.print(incidentPdf(minutes), {
      issuedAt,
      page: `/public/tenders/${id}`,
    });
    return attachment(bytes, `${minutes.roundNo} 情况说明.pdf`, MEDIA.pdf);
  }
}

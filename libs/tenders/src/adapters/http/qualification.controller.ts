import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { currentActor, Database, Requires, SecondFactor } from '#platform';

import { OpenQualification } from '../../application/open-qualification.js';
import { findOwnQualification, listQualifications } from '../queries/qualifications.query.js';
import { OwnQualificationView, QualificationOpenedView, QualificationsView } from './qualification.views.js';

/** The qualification part of rounds in stages: its opening, and the statements that came out of the seals (资格审查材料). */
@ApiTags('tenders')
@Controller('tenders/:id')
export class QualificationController {
  constructor(
    @Inject(OpenQualification) private readonly open: OpenQualification,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post('qualification/opening')
  @HttpCode(200)
  @Requires('tender.open')
  @SecondFactor()
  @ApiOkResponse({ type: QualificationOpenedView })
  opening(@Param('id', ParseUUIDPipe) tenderId: string): Promise<QualificationOpenedView> {
    return this.open.execute({ tenderId, accountId: currentActor().accountId });
  }

  @Get('qualifications')
  @Requires('tender.view')
  @ApiOkResponse({ type: QualificationsView })
  qualifications(@Param('id', ParseUUIDPipe) id: string): Promise<QualificationsView> {
    return this.database.read((q) => listQualifications(q, id));
  }

  @Get('own-qualification')
  @Requires('tender.bid')
  @ApiOkResponse({ type: OwnQualificationView })
  own(@Param('id', ParseUUIDPipe) id: string): Promise<OwnQualificationView> {
    return this.database.read((q) => findOwnQualification(q, id));
  }
}

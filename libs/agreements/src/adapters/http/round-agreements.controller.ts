import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import {
  attachment,
  Database,
  MEDIA,
  type Page,
  recordExport,
  Requires,
  rowsOf,
  writeExcel,
} from '#platform';

import { DrawUpAgreements, RemindParties, SendOutAgreements } from '../../application/draw-up.js';
import { ChooseDistributor } from '../../application/sign.js';
import { progressExcel } from '../../documents/agreements-excel.js';
import { agreementCourse, agreementProgress } from '../queries/course.query.js';
import {
  AgreementCourseView,
  ChoiceMadeView,
  DistributorChoiceBody,
  DrawnView,
  DrawUpBody,
  ProgressPage,
  ProgressQuery,
  type ProgressRowView,
  RemindedView,
  SendOutBody,
  SentOutView,
} from './agreements.views.js';

/** The agreements of a round (协议): drawn up, sent out and watched by the office. */
@ApiTags('agreements')
@Controller('rounds/:id')
export class RoundAgreementsController {
  constructor(
    @Inject(DrawUpAgreements) private readonly draw: DrawUpAgreements,
    @Inject(SendOutAgreements) private readonly send: SendOutAgreements,
    @Inject(RemindParties) private readonly remind: RemindParties,
    @Inject(ChooseDistributor) private readonly choose: ChooseDistributor,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get('agreement-course')
  @Requires('agreement.manage')
  @ApiOkResponse({ type: AgreementCourseView })
  course(@Param('id', ParseUUIDPipe) id: string): Promise<AgreementCourseView> {
    return this.database.read((q) => agreementCourse(q, id));
  }

  /** As often as wanted: draws up what is missing, calls back what has changed, leaves what is signed. */
  @Post('agreements')
  @HttpCode(200)
  @Requires('agreement.manage')
  @ApiOkResponse({ type: DrawnView })
  drawUp(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { startsOn, endsOn }: DrawUpBody,
  ): Promise<DrawnView> {
    return this.draw.execute({ roundId, startsOn, endsOn: endsOn ?? null });
  }

  @Post('agreements/sending')
  @HttpCode(200)
  @Requires('agreement.manage')
  @ApiOkResponse({ type: SentOutView })
  sendOut(@Param('id', ParseUUIDPipe) roundId: string, @Body() { ids }: SendOutBody): Promise<SentOutView> {
    return this.send.execute({ roundId, ids: ids ?? null });
  }

  @Post('agreements/reminders')
  @HttpCode(200)
  @Requires('agreement.manage')
  @ApiOkResponse({ type: RemindedView })
  reminders(@Param('id', ParseUUIDPipe) roundId: string): Promise<RemindedView> {
    return this.remind.execute({ roundId });
  }

  /** Reported, agreed and in force by institution and product; what has no agreement yet, with the reason. */
  @Get('agreement-progress')
  @Requires('agreement.view')
  @ApiOkResponse({ type: ProgressPage })
  progress(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ProgressQuery,
  ): Promise<Page<ProgressRowView>> {
    return this.database.read((q) => agreementProgress(q, id, query));
  }

  @Get('agreement-progress/export')
  @Requires('agreement.view')
  @ApiProduces(MEDIA.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async progressExport(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ProgressQuery,
  ): Promise<StreamableFile> {
    const watermark = await recordExport(this.database, 'agreement-progress', { kind: 'round', id });
    const rows = rowsOf(query, (at) => this.database.read((q) => agreementProgress(q, id, at)));
    return attachment(writeExcel(progressExcel(rows, watermark)), '协议进度.xlsx', MEDIA.xlsx);
  }

  @Post('agreement-choices')
  @HttpCode(200)
  @Requires('agreement.choose')
  @ApiOkResponse({ type: ChoiceMadeView })
  choice(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { manufacturerId, distributorId }: DistributorChoiceBody,
  ): Promise<ChoiceMadeView> {
    return this.choose.execute({ roundId, manufacturerId, distributorId });
  }
}

import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { attachment, Database, MEDIA, Printer, Requires, SecondFactor } from '#platform';

import {
  AnswerObjection,
  DecideObjection,
  FileObjection,
  WithdrawObjection,
} from '../../application/objections.js';
import { companyNoticePdf } from '../../documents/company-notice-pdf.js';
import { ownCourse } from '../queries/course.query.js';
import { findCompanyNotice } from '../queries/documents.query.js';
import {
  ObjectionAnswerBody,
  ObjectionBody,
  ObjectionDecisionBody,
  ObjectionFiledView,
  ObjectionStateView,
  OwnCourseView,
} from './awards.views.js';

/** Objections to a result (异议): companies and institutions object, the office answers, a second person decides. */
@ApiTags('awards')
@Controller('rounds/:id')
export class ObjectionsController {
  constructor(
    @Inject(FileObjection) private readonly file: FileObjection,
    @Inject(WithdrawObjection) private readonly withdraw: WithdrawObjection,
    @Inject(AnswerObjection) private readonly answer: AnswerObjection,
    @Inject(DecideObjection) private readonly decide: DecideObjection,
    @Inject(Database) private readonly database: Database,
    @Inject(Printer) private readonly printer: Printer,
  ) {}

  /** Own objections, and own awards. */
  @Get('own-award-course')
  @Requires('award.object')
  @ApiOkResponse({ type: OwnCourseView })
  own(@Param('id', ParseUUIDPipe) id: string): Promise<OwnCourseView> {
    return this.database.read((q) => ownCourse(q, id));
  }

  @Get('own-award-notice.pdf')
  @Requires('award.object')
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async notice(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const notice = await this.database.read((q) => findCompanyNotice(q, id, 'own'));
    const bytes = await this.printer.print(companyNoticePdf(notice), {
      issuedAt: `${notice.awardedOn}T00:00:00.000Z`,
      page: `/public/results/${id}`,
    });
    return attachment(bytes, `${notice.noticeNo}.pdf`, MEDIA.pdf);
  }

  @Post('objections')
  @Requires('award.object')
  @ApiCreatedResponse({ type: ObjectionFiledView })
  objection(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Body() { varietyId, productId, contactName, contactPhone, reason }: ObjectionBody,
  ): Promise<ObjectionFiledView> {
    return this.file.execute({
      roundId,
      varietyId: varietyId ?? null,
      productId: productId ?? null,
      contactName,
      contactPhone,
      reason,
    });
  }

  @Post('objections/:objectionId/withdrawal')
  @HttpCode(200)
  @Requires('award.object')
  @ApiOkResponse({ type: ObjectionStateView })
  withdrawal(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('objectionId', ParseUUIDPipe) objectionId: string,
  ): Promise<ObjectionStateView> {
    return this.withdraw.execute({ roundId, objectionId });
  }

  @Post('objections/:objectionId/answer')
  @HttpCode(200)
  @Requires('award.manage')
  @ApiOkResponse({ type: ObjectionStateView })
  answerTo(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('objectionId', ParseUUIDPipe) objectionId: string,
    @Body() { outcome, answer }: ObjectionAnswerBody,
  ): Promise<ObjectionStateView> {
    return this.answer.execute({ roundId, objectionId, outcome, answer });
  }

  @Post('objections/:objectionId/decision')
  @HttpCode(200)
  @Requires('award.confirm')
  @SecondFactor()
  @ApiOkResponse({ type: ObjectionStateView })
  decision(
    @Param('id', ParseUUIDPipe) roundId: string,
    @Param('objectionId', ParseUUIDPipe) objectionId: string,
    @Body() { decision, opinion }: ObjectionDecisionBody,
  ): Promise<ObjectionStateView> {
    return this.decide.execute({ roundId, objectionId, decision, opinion });
  }
}

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
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires, type Page } from '#platform';

import { AnswerAppointment, EndAppointment, ProposeAppointment } from '../../application/appointments.js';
import { appointments } from '../queries/appointments.js';
import {
  AnswerBody,
  AppointmentBody,
  AppointmentPage,
  AppointmentsQuery,
  type AppointmentRow,
} from './appointment.views.js';
import { appointmentColumns, appointmentSheetRow } from './columns.js';
import { exportList } from './export.js';
import { ReasonBody, StandingView } from './organisation.views.js';
import { person } from './request.js';

/** Distributor appointments per product and region (配送关系). */
@ApiTags('appointments')
@Controller('appointments')
export class AppointmentsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ProposeAppointment) private readonly proposeAppointment: ProposeAppointment,
    @Inject(AnswerAppointment) private readonly answerAppointment: AnswerAppointment,
    @Inject(EndAppointment) private readonly endAppointment: EndAppointment,
  ) {}

  @Get()
  @Requires('appointment.view')
  @ApiOkResponse({ type: AppointmentPage })
  list(@Query() query: AppointmentsQuery): Promise<Page<AppointmentRow>> {
    return this.database.read((q) => appointments(q, query));
  }

  @Get('export')
  @Requires('appointment.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Query() query: AppointmentsQuery): Promise<StreamableFile> {
    return exportList(this.database, {
      name: '配送关系',
      columns: appointmentColumns,
      query,
      load: appointments,
      row: appointmentSheetRow,
    });
  }

  @Post()
  @Requires('appointment.propose')
  @ApiCreatedResponse({ type: StandingView })
  propose(@Body() { productId = null, ...body }: AppointmentBody): Promise<StandingView> {
    return this.proposeAppointment.execute({ ...body, productId }, person());
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Requires('appointment.answer')
  @ApiOkResponse({ type: StandingView })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, reason = null }: AnswerBody,
  ): Promise<StandingView> {
    return this.answerAppointment.execute({ id, answer, reason }, person());
  }

  /** The manufacturer ends an appointment or takes back an unanswered one. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('appointment.propose')
  @ApiOkResponse({ type: StandingView })
  end(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonBody): Promise<StandingView> {
    return this.endAppointment.execute({ id, reason }, person());
  }

  /** The distributor resigns from an active appointment. */
  @Post(':id/resignation')
  @HttpCode(200)
  @Requires('appointment.answer')
  @ApiOkResponse({ type: StandingView })
  resign(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonBody): Promise<StandingView> {
    return this.endAppointment.execute({ id, reason }, person());
  }
}

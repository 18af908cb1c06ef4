import { Body, Controller, Get, Inject, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { asPublic } from '../context.js';
import { Database } from '../database/database.js';
import { TransactionalUnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Public, Requires } from '../http/decorators.js';
import { calendarDays } from './calendar-rows.js';
import { CalendarView, CalendarYearBody, CalendarYearView } from './calendar.views.js';
import { setYear } from './set-year.js';

/** The calendar that deadlines in working days are counted by (工作日历): open to everyone, kept year by year. */
@ApiTags('operations')
@Controller()
export class CalendarController {
  private readonly unitOfWork: TransactionalUnitOfWork<Tx>;

  constructor(@Inject(Database) private readonly database: Database) {
    this.unitOfWork = new TransactionalUnitOfWork(database, (tx) => tx);
  }

  @Get('public/working-calendar')
  @Public()
  @ApiOkResponse({ type: CalendarView })
  async calendar(): Promise<CalendarView> {
    return { items: await asPublic(() => this.database.read(calendarDays)) };
  }

  /** Sets the coming days of a year (公布年度安排). */
  @Put('working-calendar/:year')
  @Requires('rule.edit')
  @ApiOkResponse({ type: CalendarYearView })
  set(@Param('year', ParseIntPipe) year: number, @Body() body: CalendarYearBody): Promise<CalendarYearView> {
    return this.unitOfWork.run((tx) => setYear(tx, year, body));
  }
}

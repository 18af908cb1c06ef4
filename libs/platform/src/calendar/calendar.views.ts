import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsDateString, Length, Matches, ValidateNested } from 'class-validator';

import { sayShape, shaped } from '../http/constraint-messages.js';

const DAYS_MAX = 366;

/** A day of a year that differs from Monday to Friday (调休安排). */
export class CalendarDayBody {
  @ApiProperty({ format: 'date', example: '2027-02-05' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, shaped(sayShape('day')))
  @IsDateString({ strict: true })
  day!: string;

  @ApiProperty({ description: 'True: a make-up working day on a weekend; false: a holiday on a weekday' })
  @IsBoolean()
  working!: boolean;

  @ApiProperty({ example: '春节' })
  @Length(1, 40)
  name!: string;
}

/** The arrangement of holidays of one year (节假日安排), from the first coming day on. */
export class CalendarYearBody {
  @ApiProperty({ example: '国务院办公厅关于2027年部分节假日安排的通知' })
  @Length(2, 500)
  legalBasis!: string;

  @ApiProperty({ type: [CalendarDayBody], description: 'Every coming day of the year that differs' })
  @ArrayMaxSize(DAYS_MAX)
  @ValidateNested({ each: true })
  @Type(() => CalendarDayBody)
  days!: CalendarDayBody[];
}

export class CalendarDayView {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ description: 'True: a make-up working day; false: a holiday' }) working!: boolean;
  @ApiProperty() name!: string;
  @ApiProperty() legalBasis!: string;
}
export class CalendarView {
  @ApiProperty({ type: [CalendarDayView], description: 'Days that differ from Monday to Friday' })
  items!: readonly CalendarDayView[];
}
export class CalendarYearView {
  @ApiProperty({ example: 2027 }) year!: number;
  @ApiProperty({ description: 'Days of the year that differ, past ones too' }) days!: number;
}

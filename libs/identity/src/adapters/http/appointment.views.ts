import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

import { statesOf } from '#kernel';
import { ListQuery, PageView } from '#platform';

import { APPOINTMENT_LIFECYCLE } from '../../domain/appointment-lifecycle.js';
import { Day, Id, OneOf, OptionalId, OptionalText, REGION_CODE, Text } from './fields.js';

const STATES = statesOf(APPOINTMENT_LIFECYCLE);

export class AppointmentsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: string;

  @OptionalText({ max: 6, pattern: REGION_CODE, description: 'A region and everything below it' })
  region?: string;
}

export class AppointmentBody {
  @Id('The distributor') distributorOrgId!: string;
  @OptionalId('One product, or none for all of the manufacturer') productId?: string | null;
  @Text({ max: 6, pattern: REGION_CODE }) regionCode!: string;

  @ApiProperty({ description: 'The one primary distributor of these products in the region (主配送)' })
  @IsBoolean()
  isPrimary!: boolean;

  @Day('First day of delivery') effectiveFrom!: string;
}

export class AnswerBody {
  @OneOf(['accept', 'refuse']) answer!: 'accept' | 'refuse';
  @OptionalText({ max: 500, description: 'Needed when refusing' }) reason?: string | null;
}

export class AppointmentRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) mahOrgId!: string;
  @ApiProperty() mahName!: string;
  @ApiProperty({ format: 'uuid' }) distributorOrgId!: string;
  @ApiProperty() distributorName!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null = every product of the manufacturer',
  })
  productId!: string | null;
  @ApiProperty() regionCode!: string;
  @ApiProperty() regionName!: string;
  @ApiProperty() isPrimary!: boolean;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) answerReason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason!: string | null;
}

export class AppointmentPage extends PageView {
  @ApiProperty({ type: [AppointmentRow] }) items!: AppointmentRow[];
}

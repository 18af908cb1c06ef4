import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

import { ORG_KINDS } from '#kernel';
import { ListQuery, PageView } from '#platform';

import { OneOf, OptionalText, REGION_CODE, Text, USERNAME } from './fields.js';
import { OrganisationBody, OrganisationView } from './organisation.views.js';

export class AdministratorBody {
  @Text({
    max: 32,
    example: 'zhao.min',
    pattern: USERNAME,
    description: 'Small letters, digits, dot, hyphen, underscore',
  })
  username!: string;
  @Text({ max: 60, example: '赵敏' }) displayName!: string;
  @OptionalText({ max: 30 }) phone?: string | null;
  @OptionalText({ max: 120 }) mail?: string | null;

  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  password!: string;
}

export class RegistrationBody {
  @ApiProperty({ type: OrganisationBody })
  @ValidateNested()
  @Type(() => OrganisationBody)
  organisation!: OrganisationBody;

  @ApiProperty({ type: AdministratorBody })
  @ValidateNested()
  @Type(() => AdministratorBody)
  administrator!: AdministratorBody;
}

export class SlipBody {
  @Text({ max: 40, example: 'REG20261123000001' }) number!: string;
  @Text({ max: 20, example: 'K7QF-2MWX-9PTA', description: 'The one-time code of the last submission' })
  code!: string;
}

export class ResubmissionBody extends SlipBody {
  @ApiProperty({ type: OrganisationBody })
  @ValidateNested()
  @Type(() => OrganisationBody)
  organisation!: OrganisationBody;
}

export class SlipView {
  @ApiProperty({ example: 'REG20261123000001' }) number!: string;
  @ApiProperty({
    example: 'K7QF-2MWX-9PTA',
    description: 'Keep it: the application is followed and corrected with it',
  })
  code!: string;
}

export class RegistrationStatusView {
  @ApiProperty() number!: string;
  @ApiProperty({ enum: ['registered', 'under-review', 'returned', 'rejected', 'active', 'suspended'] })
  state!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the reviewer said last' }) opinion!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: OrganisationBody, description: 'The application as last submitted, to be corrected' })
  organisation!: OrganisationBody;
}

export class RegistrationsQuery extends ListQuery {
  @OptionalText({ max: 6, pattern: REGION_CODE, description: 'A region and everything below it' })
  region?: string;

  @ApiPropertyOptional({
    enum: ['registered', 'under-review', 'returned', 'rejected', 'active', 'suspended'],
  })
  @IsOptional()
  @IsIn(['registered', 'under-review', 'returned', 'rejected', 'active', 'suspended'])
  state?: string;
}

export class RegistrationRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: Object.keys(ORG_KINDS) }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) uscc!: string | null;
  @ApiProperty() regionName!: string;
  @ApiProperty() state!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: String, nullable: true }) takenUpBy!: string | null;
}

export class RegistrationPage extends PageView {
  @ApiProperty({ type: [RegistrationRow] }) items!: RegistrationRow[];
}

export class RegistrationView extends RegistrationRow {
  @ApiProperty() administrator!: string;
  @ApiProperty() administratorUsername!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) approvalId!: string | null;
  @ApiProperty({ type: OrganisationView }) organisation!: OrganisationView;
}

export class DecisionBody {
  @OneOf(['approve', 'return', 'reject']) decision!: 'approve' | 'return' | 'reject';
  @OptionalText({ max: 1000, description: 'Needed when returning or rejecting' }) opinion?: string | null;
}

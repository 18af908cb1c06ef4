import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';

import { ListQuery, PageView } from '#platform';

const STATES = ['in-service', 'suspended'] as const;
const nullable = { type: String, nullable: true } as const;

export class ExpertsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn([...STATES]) state?: string;
  @ApiPropertyOptional({ description: 'Specialty, exactly (专业)' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  specialty?: string;
}

export class ExpertBody {
  @ApiProperty({ example: '李思源' }) @IsString() @IsNotEmpty() @MaxLength(60) name!: string;
  @ApiProperty({ example: '示范省人民医院' }) @IsString() @IsNotEmpty() @MaxLength(200) employer!: string;
  @ApiPropertyOptional({
    description: 'Unified social credit code of the employer',
    minLength: 18,
    maxLength: 18,
  })
  @IsOptional()
  @IsString()
  @Length(18, 18)
  employerCode?: string;
  @ApiProperty({ type: [String], example: ['心血管内科'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  specialties!: string[];
}
export class NewExpertBody extends ExpertBody {
  @ApiProperty({ example: 'expert.li', description: 'Account with the role of expert' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(32)
  username!: string;
}
export class ExpertReasonBody {
  @ApiProperty({ example: '退休' }) @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}

export class ExpertView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'expert.li' }) username!: string;
  @ApiProperty({ example: '李思源' }) name!: string;
  @ApiProperty({ example: '示范省人民医院' }) employer!: string;
  @ApiProperty(nullable) employerCode!: string | null;
  @ApiProperty({ type: [String] }) specialties!: string[];
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty(nullable) suspendedReason!: string | null;
  @ApiProperty({ description: 'Reviews that the expert took part in' }) reviews!: number;
  @ApiProperty() version!: number;
}
export class ExpertPage extends PageView {
  @ApiProperty({ type: [ExpertView] }) items!: ExpertView[];
}
export class ExpertVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}
export class ExpertStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: string;
}
export class AccountToListView {
  @ApiProperty() username!: string;
  @ApiProperty() name!: string;
  @ApiProperty() orgName!: string;
}
export class AccountsToListView {
  @ApiProperty({ type: [AccountToListView] }) items!: AccountToListView[];
}

export class ImportModeQuery {
  @ApiProperty({ enum: ['check', 'confirm'] }) @IsIn(['check', 'confirm']) mode!: 'check' | 'confirm';
}
export class ExpertRowFaultView {
  @ApiProperty({ example: 3, description: 'Row as the spreadsheet shows it' }) row!: number;
  @ApiProperty({ example: 'specialties' }) column!: string;
  @ApiProperty({ example: 'number' }) code!: string;
  @ApiProperty() message!: string;
  @ApiProperty({ description: 'What stood there' }) value!: string;
}
export class ExpertImportView {
  @ApiProperty({ enum: ['checked', 'imported', 'refused'] }) state!: string;
  @ApiProperty() rows!: number;
  @ApiProperty({ type: [ExpertRowFaultView] }) faults!: ExpertRowFaultView[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsDateString,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

import type { Json } from '#kernel';

import { ListQuery, PageView } from '../http/list.js';
import { sayShape, shaped } from '../http/constraint-messages.js';

export const CONFIDENCES = ['sourced', 'high', 'medium', 'low', 'assumed'] as const;

export class RuleParameterQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Beginning of the key', example: 'sign-in.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  key?: string;

  @ApiPropertyOptional({ description: 'Region, six digits (GB/T 2260); 000000 = national' })
  @IsOptional()
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  regionCode?: string;

  @ApiPropertyOptional({ description: 'Only versions in force on this day', example: '2026-11-23' })
  @IsOptional()
  @IsDateString({ strict: true })
  on?: string;
}

/** A version of a rule parameter to be added (规则参数新版本). */
export class RuleParameterBody {
  @ApiProperty({ example: 'sign-in.lock-out' })
  @Matches(/^[a-z][a-z0-9.-]{2,99}$/, shaped(sayShape('rule-key')))
  key!: string;

  @ApiProperty({ example: '000000', description: 'Region, six digits; 000000 = national' })
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  regionCode!: string;

  @ApiProperty({ example: '2026' })
  @Length(1, 60)
  edition!: string;

  @ApiProperty({ example: '2027-01-01', description: 'First day in force; tomorrow at the earliest' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, shaped(sayShape('day')))
  @IsDateString({ strict: true })
  validFrom!: string;

  @ApiProperty({
    description: 'The value: any JSON; decimals as strings',
    example: { failures: 5, minutes: 15 },
  })
  @IsDefined()
  value!: Json;

  @ApiProperty({ example: '医保发〔2026〕1号 第三条' })
  @Length(2, 500)
  legalBasis!: string;

  @ApiProperty({ enum: CONFIDENCES })
  @IsIn(CONFIDENCES)
  confidence!: (typeof CONFIDENCES)[number];

  @ApiPropertyOptional({ description: 'Why it changes' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

/** A version of a rule parameter (规则参数). */
export class RuleParameterView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'sign-in.lock-out' }) key!: string;
  @ApiProperty({ example: '000000' }) regionCode!: string;
  @ApiProperty({ type: String, nullable: true }) regionName!: string | null;
  @ApiProperty() edition!: string;
  @ApiProperty({ example: '2026-01-01' }) validFrom!: string;
  @ApiProperty({ type: String, nullable: true, description: 'First day no longer in force' }) validTo!:
    string | null;
  @ApiProperty({ description: 'The value: any JSON' }) value!: Json;
  @ApiProperty() legalBasis!: string;
  @ApiProperty({ enum: CONFIDENCES }) confidence!: string;
  @ApiProperty({ type: String, nullable: true }) confirmedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class RuleParameterPageView extends PageView {
  @ApiProperty({ type: [RuleParameterView] }) items!: RuleParameterView[];
}

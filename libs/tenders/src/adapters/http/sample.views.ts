import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { shaped } from '#platform';
import { ComparisonView, DISTRIBUTIONS, type Distribution, SIDES_MAX } from '#rounds';

import { saySample } from '../../domain/say-sample.js';

const SIDES_MIN = 2;
const SHARE = /^(0\.\d{1,4}|1(\.0{1,4})?)$/;
const CSV_CHARACTERS_MAX = 5_000_000;

export class RuleSideBody {
  @ApiProperty({ example: '第十批规则' }) @IsString() @IsNotEmpty() @MaxLength(80) label!: string;
  @ApiProperty({ example: 'national-drug-10' }) @IsString() @IsNotEmpty() @MaxLength(60) ruleset!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() parameters!: Record<
    string,
    unknown
  >;
}

/** How sample bids are made up (样本报价的生成). */
export class SampleRecipeBody {
  @ApiProperty({ example: '2026-1', description: 'The same seed gives the same bids' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  seed!: string;
  @ApiProperty({ enum: DISTRIBUTIONS }) @IsIn(DISTRIBUTIONS) distribution!: Distribution;
  @ApiProperty({ example: '0.30', description: 'Lowest price as a share of the ceiling' })
  @Matches(SHARE, shaped(saySample('share')))
  from!: string;
  @ApiProperty({ example: '0.90', description: 'Highest price as a share of the ceiling' })
  @Matches(SHARE, shaped(saySample('share')))
  to!: string;
  @ApiProperty({ example: 10, description: 'Companies that do not bid, per cent' })
  @IsInt()
  @Min(0)
  @Max(100)
  abstainPercent!: number;
  @ApiProperty({ example: 50, description: 'Products whose company accepts a revival, per cent' })
  @IsInt()
  @Min(0)
  @Max(100)
  revivalPercent!: number;
  @ApiProperty({ example: '10.00', description: 'Yuan a unit where a product has no ceiling' })
  @Matches(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,4})?$/, shaped(saySample('base-price')))
  basePrice!: string;
}

export class SampleComparisonBody {
  @ApiProperty({ type: [RuleSideBody], minItems: SIDES_MIN, maxItems: SIDES_MAX })
  @IsArray()
  @ArrayMinSize(SIDES_MIN)
  @ArrayMaxSize(SIDES_MAX)
  @ValidateNested({ each: true })
  @Type(() => RuleSideBody)
  sides!: RuleSideBody[];

  @ApiPropertyOptional({ type: SampleRecipeBody, description: 'Bids made up by this recipe' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SampleRecipeBody)
  recipe?: SampleRecipeBody;

  @ApiPropertyOptional({ description: 'Or a bids.csv of the package format' })
  @IsOptional()
  @IsString()
  @MaxLength(CSV_CHARACTERS_MAX)
  bids?: string;
}

export class SampleView {
  @ApiProperty({ enum: ['generated', 'uploaded'] }) kind!: string;
  @ApiProperty() products!: number;
  @ApiProperty({ description: 'Products with a price' }) bids!: number;
  @ApiProperty({ description: 'Companies that bid nothing' }) abstaining!: number;
}

/** Rule sets side by side on sample bids (样本报价上的规则对比). */
export class SampleComparisonView extends ComparisonView {
  @ApiProperty({ type: SampleView }) sample!: SampleView;
}

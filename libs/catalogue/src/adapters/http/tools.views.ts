import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

import { sayShape, shaped } from '#platform';

import { CODE_LENGTH_MAX, CODE_SYSTEMS, type CodeSystem } from '../../domain/index.js';

const SYSTEMS = Object.keys(CODE_SYSTEMS) as CodeSystem[];
const nullable = { type: String, nullable: true } as const;

export class CodeCheckBody {
  @ApiProperty({ example: 'XA10BFA065A001010100098', maxLength: CODE_LENGTH_MAX })
  @IsString()
  @MaxLength(CODE_LENGTH_MAX)
  code!: string;

  @ApiPropertyOptional({ enum: SYSTEMS, description: 'When left out, every system whose form it may have' })
  @IsOptional()
  @IsIn(SYSTEMS)
  system?: CodeSystem;
}

export class ReasonView {
  @ApiProperty({ example: 'code-length' }) code!: string;
  @ApiProperty({ example: '应为 23 位，实际 22 位' }) zh!: string;
  @ApiProperty({ example: 'expected 23 characters, found 22' }) en!: string;
}

export class CodePartView {
  @ApiProperty({ example: '药品分类（ATC）' }) zh!: string;
  @ApiProperty({ example: 'class (ATC)' }) en!: string;
  @ApiProperty({ example: 'A10BF' }) text!: string;
}

export class CodeOwnerView {
  @ApiProperty() productId!: string;
  @ApiProperty({ example: '阿卡波糖' }) genericName!: string;
  @ApiProperty({ example: '示范制药有限公司' }) holderName!: string;
}

/** A code read by one system. */
export class CodeCheckView {
  @ApiProperty({ enum: SYSTEMS }) system!: CodeSystem;
  @ApiProperty({ description: 'The code in its normal form' }) code!: string;
  @ApiProperty({ enum: ['good', 'refused'] }) verdict!: 'good' | 'refused';
  @ApiProperty({ type: [CodePartView] }) parts!: readonly CodePartView[];
  @ApiProperty({ type: [ReasonView] }) reasons!: readonly ReasonView[];
  @ApiProperty({ type: [ReasonView] }) warnings!: readonly ReasonView[];
  @ApiPropertyOptional({ description: 'Family code of a 27-character consumable code' }) parent?: string;
  @ApiPropertyOptional({ enum: ['GS1', 'MA', 'AHM', 'MSFX'], description: 'Issuer (发码机构)' })
  issuer?: string;
  @ApiProperty({ type: [CodeOwnerView], description: 'Products that carry it' })
  owners!: readonly CodeOwnerView[];
}

export class CodeChecksView {
  @ApiProperty({ type: [CodeCheckView], description: 'Empty when the code has the form of no known system' })
  findings!: readonly CodeCheckView[];
}

export class PresentationBody {
  @ApiProperty({ example: '片剂', description: '剂型' }) @IsString() @MaxLength(60) form!: string;
  @ApiProperty({ example: '0.25g', description: '规格' }) @IsString() @MaxLength(200) strength!: string;
  @ApiPropertyOptional({ example: '5ml', description: '装量' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  fill?: string;
  @ApiProperty({ example: '12', description: '包装数量；按最小单位计价时为 1' })
  @Matches(/^[1-9]\d{0,8}$/, shaped(sayShape('count-from-1')))
  count!: string;
  @ApiPropertyOptional({ example: '玻璃瓶', description: '包装材质' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  material?: string;
}

export class ConversionBody {
  @ApiProperty({
    enum: ['linear', 'ratio'],
    description: 'In proportion, or by the price ratio rule (线性、差比价)',
  })
  @IsIn(['linear', 'ratio'])
  method!: 'linear' | 'ratio';

  @ApiProperty({ example: '10.00', description: 'Price of `from` in yuan, at most four decimals' })
  @Matches(/^\d{1,14}(\.\d{1,4})?$/, shaped(sayShape('price-four-decimals')))
  price!: string;

  @ApiProperty({ type: PresentationBody })
  @ValidateNested()
  @Type(() => PresentationBody)
  from!: PresentationBody;
  @ApiProperty({ type: PresentationBody })
  @ValidateNested()
  @Type(() => PresentationBody)
  to!: PresentationBody;

  @ApiPropertyOptional({
    example: '990000',
    description: 'Region whose coefficients apply; otherwise the own one',
  })
  @IsOptional()
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  regionCode?: string;

  @ApiPropertyOptional({
    example: '2026-11-20',
    description: 'Day whose coefficients apply; otherwise today',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, shaped(sayShape('day')))
  day?: string;
}

export class ProvenanceView {
  @ApiProperty({ example: 'conversion.strength' }) key!: string;
  @ApiProperty({ example: '2011' }) edition!: string;
  @ApiProperty({ example: '000000' }) regionCode!: string;
  @ApiProperty({ example: '2012-01-01' }) validFrom!: string;
  @ApiProperty({ example: '药品差比价规则（发改价格〔2011〕2452号）' }) legalBasis!: string;
  @ApiProperty({ enum: ['sourced', 'high', 'medium', 'low', 'assumed'] }) confidence!: string;
}

export class ConversionStepView {
  @ApiProperty({ example: 'strength' }) kind!: string;
  @ApiProperty({ example: '含量' }) zh!: string;
  @ApiProperty({ example: 'Strength' }) en!: string;
  @ApiProperty({ example: '1.7 ^ log2(0.5g ÷ 0.25g) = 1.7 ^ log2(2) = 1.7' }) arithmetic!: string;
  @ApiProperty({ ...nullable, example: '1.7', description: 'Factor, to six decimals' }) factor!:
    string | null;
  @ApiProperty({ ...nullable, description: 'Add-on in yuan' }) yuan!: string | null;
  @ApiProperty({ example: '17', description: 'Price after the step, for display' }) priceAfter!: string;
  @ApiProperty({ type: ProvenanceView, nullable: true }) rule!: ProvenanceView | null;
}

/** The converted price with the way it came about (换算结果). */
export class ConversionView {
  @ApiProperty({ example: '17.0000', description: 'Yuan, rounded once, half up, to four decimals' })
  price!: string;
  @ApiProperty({ example: '1.7' }) factor!: string;
  @ApiProperty({ type: [ConversionStepView] }) steps!: readonly ConversionStepView[];
}

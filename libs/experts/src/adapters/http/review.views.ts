import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { sayShape, shaped } from '#platform';

const STATES = ['draft', 'prepared', 'drawn', 'scored', 'proposed', 'frozen'] as const;
const SEAT_STATES = ['invited', 'accepted', 'submitted', 'recused', 'excluded', 'lapsed'] as const;
const nullable = { type: String, nullable: true } as const;
const nullableInstant = { ...nullable, format: 'date-time' } as const;
const DECIMAL = /^(?!0+(\.0+)?$)\d{1,5}(\.\d{1,2})?$/;

export class QuotaBody {
  @ApiProperty({ example: '心血管内科' }) @IsString() @IsNotEmpty() @MaxLength(40) specialty!: string;
  @ApiProperty({ example: 2 }) @IsInt() @Min(1) @Max(99) seats!: number;
}
export class ExclusionOfEmployerBody {
  @ApiProperty({ example: '示范省药学会' }) @IsString() @IsNotEmpty() @MaxLength(200) employer!: string;
  @ApiProperty({ example: '参与编制采购文件' }) @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}
export class CriterionBody {
  @ApiProperty({ example: '质量标准' }) @IsString() @IsNotEmpty() @MaxLength(100) name!: string;
  @ApiPropertyOptional({ example: '按企业内控标准与药典标准比较' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  guidance?: string;
  @ApiProperty({ example: '40', description: 'Its part of the 100 (权重)' })
  @Matches(DECIMAL, shaped(sayShape('price-four-decimals')))
  weight!: string;
  @ApiProperty({ example: '10', description: 'Most points that an expert gives (满分)' })
  @Matches(DECIMAL, shaped(sayShape('price-four-decimals')))
  max!: string;
}
export class ReviewPlanBody {
  @ApiProperty({ example: 5, description: 'Experts on the panel' }) @IsInt() @Min(1) @Max(99) size!: number;
  @ApiProperty({ example: 3, description: 'Candidates there must be beyond them' })
  @IsInt()
  @Min(0)
  @Max(99)
  reserve!: number;
  @ApiProperty({ type: [QuotaBody], description: 'Seats kept for specialties (专业席位)' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => QuotaBody)
  quotas!: QuotaBody[];
  @ApiProperty({
    type: [ExclusionOfEmployerBody],
    description: 'Employers whose people are not drawn (排除单位)',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ExclusionOfEmployerBody)
  exclusions!: ExclusionOfEmployerBody[];
  @ApiProperty({ type: [CriterionBody], description: 'Criteria; their weights make 100 (评分项)' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CriterionBody)
  criteria!: CriterionBody[];
}
export class PanelDrawBody {
  @ApiProperty({ example: '名单与要求已核对，同意抽取。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
}
export class SeatExclusionBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() seatId!: string;
  @ApiProperty({ example: '与投标企业存在利害关系' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
export class FreezeProposalBody {
  @ApiProperty({ description: 'Digest of the scores that the person saw (评分摘要)' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  scoresHash!: string;
}
export class FreezeDecisionBody extends FreezeProposalBody {
  @ApiProperty({ enum: ['freeze', 'return'] }) @IsIn(['freeze', 'return']) decision!: 'freeze' | 'return';
  @ApiProperty({ example: '评分齐全，同意冻结。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
}
export class ReviewVoidBody {
  @ApiProperty({ example: '专家不足，补充专家库后重新抽取' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class ReviewStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: [...STATES, 'void'] }) state!: string;
}
export class ReviewVersionView extends ReviewStateView {
  @ApiProperty() version!: number;
}
export class PreparedView extends ReviewStateView {
  @ApiProperty({ description: 'Digest of requirement and list, in the audit record (名单承诺值)' })
  commitment!: string;
  @ApiProperty() candidates!: number;
  @ApiProperty() leftOut!: number;
}
export class PanelDrawnView extends ReviewStateView {
  @ApiProperty() seed!: string;
  @ApiProperty() seats!: number;
}
export class ScoresStateView extends ReviewStateView {
  @ApiProperty() scoresHash!: string;
}
export class SeatStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: SEAT_STATES }) state!: string;
}

export class CriterionView {
  @ApiProperty() n!: number;
  @ApiProperty() name!: string;
  @ApiProperty() guidance!: string;
  @ApiProperty({ example: '40' }) weight!: string;
  @ApiProperty({ example: '10' }) max!: string;
}
export class CommentRuleView {
  @ApiProperty({ example: '0.60' }) below!: string;
  @ApiProperty({ example: '0.90' }) above!: string;
}
export class AggregationView {
  @ApiProperty({ example: 5, description: 'From so many experts on the highest and the lowest are left out' })
  trimFrom!: number;
}
export class LeftOutView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() employer!: string;
  @ApiProperty({ enum: ['bidder', 'excluded-employer'] }) reason!: string;
  @ApiProperty() detail!: string;
}
export class DrawView {
  @ApiProperty() commitment!: string;
  @ApiProperty() candidates!: number;
  @ApiProperty({ type: [LeftOutView] }) leftOut!: LeftOutView[];
  @ApiProperty({ format: 'date-time' }) committedAt!: string;
  @ApiProperty() committedBy!: string;
  @ApiProperty(nullableInstant) drawnAt!: string | null;
  @ApiProperty(nullable) drawnBy!: string | null;
  @ApiProperty(nullable) seed!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Audit checkpoint that the seed comes from' })
  checkpoint!: number | null;
}
export class ReviewSeatView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() n!: number;
  @ApiProperty(nullable) specialty!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty() employer!: string;
  @ApiProperty({ type: [String] }) specialties!: string[];
  @ApiProperty({ enum: SEAT_STATES }) state!: string;
  @ApiProperty({ format: 'date-time' }) invitedAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty(nullableInstant) answeredAt!: string | null;
  @ApiProperty(nullable) reason!: string | null;
  @ApiProperty(nullableInstant) submittedAt!: string | null;
  @ApiProperty(nullable) sheetHash!: string | null;
}
export class SeatTotalView {
  @ApiProperty() seat!: number;
  @ApiProperty({ example: '86.5000' }) total!: string;
}
export class ReviewedProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty({ ...nullable, description: 'Null until every sheet is signed off' }) technicalScore!:
    string | null;
  @ApiProperty({ type: [SeatTotalView] }) totals!: SeatTotalView[];
}
export class ReviewView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: string;
  @ApiProperty() size!: number;
  @ApiProperty() reserve!: number;
  @ApiProperty({ type: [QuotaBody] }) quotas!: QuotaBody[];
  @ApiProperty({ type: [ExclusionOfEmployerBody] }) exclusions!: ExclusionOfEmployerBody[];
  @ApiProperty({ type: [CriterionView] }) criteria!: CriterionView[];
  @ApiProperty({ type: CommentRuleView, nullable: true }) commentRule!: CommentRuleView | null;
  @ApiProperty({ type: AggregationView, nullable: true }) aggregation!: AggregationView | null;
  @ApiProperty({ type: Number, nullable: true }) answerMinutes!: number | null;
  @ApiProperty() version!: number;
  @ApiProperty({ type: DrawView, nullable: true }) draw!: DrawView | null;
  @ApiProperty({ ...nullableInstant, description: 'When nobody was left for a seat' }) shortAt!:
    string | null;
  @ApiProperty({ type: [ReviewSeatView] }) seats!: ReviewSeatView[];
  @ApiProperty({ type: [ReviewedProductView] }) products!: ReviewedProductView[];
  @ApiProperty({ ...nullable, description: 'Digest of the scores; null until every sheet is signed off' })
  scoresHash!: string | null;
  @ApiProperty(nullable) proposedBy!: string | null;
  @ApiProperty(nullable) frozenBy!: string | null;
  @ApiProperty(nullableInstant) frozenAt!: string | null;
  @ApiProperty({ ...nullable, format: 'uuid' }) approvalId!: string | null;
}
export class SpecialtyCountView {
  @ApiProperty() specialty!: string;
  @ApiProperty() experts!: number;
}
export class VoidedReviewView {
  @ApiProperty() n!: number;
  @ApiProperty() reason!: string;
}
export class TenderReviewView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty() tenderState!: string;
  @ApiProperty({ description: 'Products of the package that have no technical score' })
  productsWithoutScore!: number;
  @ApiProperty({ type: [SpecialtyCountView] }) specialties!: SpecialtyCountView[];
  @ApiProperty({ type: [VoidedReviewView] }) voided!: VoidedReviewView[];
  @ApiProperty({ type: ReviewView, nullable: true }) review!: ReviewView | null;
}

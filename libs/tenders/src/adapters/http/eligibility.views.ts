import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { statesOf } from '#kernel';
import { ListQuery, PageView } from '#platform';

import { ELIGIBILITY_LIFECYCLE, type EligibilityState } from '../../domain/eligibility/lifecycle.js';
import { ENTRY_DECISIONS, type EntryDecision } from '../../domain/eligibility/list.js';
import { GapView } from './tender.views.js';

export const ELIGIBILITY_STATES = statesOf(ELIGIBILITY_LIFECYCLE);
/** Rows that one request may decide: a page of the portal, or a round of a system. */
const DECISIONS_MAX = 1_000;

export class EligibilityStageBody {
  @ApiProperty({ description: 'Whether companies are examined before they bid (设申报资格审核)' })
  @IsBoolean()
  stage!: boolean;
}
export class EligibilityStageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() stage!: boolean;
}

export class RefusalReasonView {
  @ApiProperty({ example: 'licence-invalid' }) code!: string;
  @ApiProperty({ example: '注册证或者批准文件无效、过期' }) zh!: string;
  @ApiProperty({ example: 'approval or registration not valid' }) en!: string;
}

export class EligibleVarietyView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() products!: number;
  @ApiProperty() passed!: number;
  @ApiProperty() refused!: number;
  @ApiProperty() undecided!: number;
  @ApiProperty({ description: 'Entities with a product that passed (符合申报资格企业数)' }) eligible!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Most that may be shortlisted (最多入围企业数)' })
  cap!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Lowest ceiling, yuan per unit' })
  ceilingLow!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Highest ceiling, yuan per unit' })
  ceilingHigh!: string | null;
}

/** The eligibility of a round as the office and the reviewer work with it (申报资格审核). */
export class TenderEligibilityView {
  @ApiProperty({ description: 'False: the round has no such stage' }) stage!: boolean;
  @ApiProperty({ enum: ELIGIBILITY_STATES, type: String, nullable: true }) state!: EligibilityState | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Send it back as If-Match with a proposal' })
  version!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the list that was put forward' })
  hash!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) frozenAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) approvalId!: string | null;
  @ApiProperty({ type: [RefusalReasonView], description: 'Reasons of the rule in force' })
  reasons!: readonly RefusalReasonView[];
  @ApiProperty({ type: [EligibleVarietyView] }) varieties!: EligibleVarietyView[];
  @ApiProperty({ type: [GapView], description: 'What a proposal still needs' }) missing!: GapView[];
}

export class EligibilityProductsQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Id of a variety' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  variety?: string;
  @ApiPropertyOptional({ enum: [...ENTRY_DECISIONS, 'undecided'] })
  @IsOptional()
  @IsIn([...ENTRY_DECISIONS, 'undecided'])
  decision?: EntryDecision | 'undecided';
}
export class EligibilityProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty() bidderName!: string;
  @ApiProperty({ description: 'Whom it counts for: products of one entity count once' }) entityId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per unit (最高有效申报价)' })
  ceilingPrice!: string | null;
  @ApiProperty({ enum: ENTRY_DECISIONS, type: String, nullable: true }) decision!: EntryDecision | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of a reason' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
}
export class EligibilityProductPage extends PageView {
  @ApiProperty({ type: [EligibilityProductView] }) items!: EligibilityProductView[];
}

export class EntryDecisionBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) productId!: string;
  @ApiProperty({ enum: ENTRY_DECISIONS }) @IsIn(ENTRY_DECISIONS) decision!: EntryDecision;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'licence-invalid' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'For the company alone' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}
export class EntryDecisionsBody {
  @ApiProperty({ type: [EntryDecisionBody], description: 'All of them are decided, or none' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DECISIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => EntryDecisionBody)
  items!: EntryDecisionBody[];
}
export class EntriesDecidedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Products decided' }) decided!: number;
}

export class RefusalObjectionBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) productId!: string;
  @ApiProperty({ example: '批准文号已于 2025 年 12 月延续，附批件号。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  text!: string;
}
export class RefusalObjectionFiledView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time', description: 'By the database clock' }) at!: string;
}
export class RefusalObjectionAnswerBody {
  @ApiProperty({ example: '经核对批件，认定改为通过。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  answer!: string;
}
export class RefusalObjectionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidderName!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) answeredAt!: string | null;
}
export class RefusalObjectionsView {
  @ApiProperty({ type: [RefusalObjectionView], description: 'Unanswered ones first' })
  items!: RefusalObjectionView[];
}

export class ListStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ELIGIBILITY_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true }) hash!: string | null;
}
export class ListFreezeBody {
  @ApiProperty({ enum: ['freeze', 'return'] }) @IsIn(['freeze', 'return']) decision!: 'freeze' | 'return';
  @ApiProperty({ example: '名单核对无误，同意公布。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
  @ApiProperty({ description: 'SHA-256 of the list that the person looked at' })
  @IsString()
  @MaxLength(64)
  hash!: string;
}

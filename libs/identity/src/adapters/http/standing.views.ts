import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

import { statesOf } from '#kernel';
import { ListQuery, PageView } from '#platform';

import { LETTER_LIFECYCLE } from '../../domain/letter-lifecycle.js';
import {
  RESTRICTION_LEVELS,
  RESTRICTION_LIFECYCLE,
  type RestrictionLevel,
} from '../../domain/restriction-lifecycle.js';
import { Day, Id, OneOf, OptionalDay, OptionalId, OptionalText, REGION_CODE, Text } from './fields.js';

const LETTER_STATES = statesOf(LETTER_LIFECYCLE);
const RESTRICTION_STATES = statesOf(RESTRICTION_LIFECYCLE);

export class LettersQuery extends ListQuery {
  @ApiPropertyOptional({ enum: LETTER_STATES })
  @IsOptional()
  @IsIn(LETTER_STATES)
  state?: string;
}

export class LetterView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty() orgName!: string;
  @ApiProperty({ example: '2025', description: 'Edition of the credit rules it commits to' })
  edition!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty({ description: 'Digest of the file' }) sha256!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty({ enum: LETTER_STATES }) state!: string;
  @ApiProperty() submittedBy!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ format: 'uuid' }) approvalId!: string;
}

export class LetterPage extends PageView {
  @ApiProperty({ type: [LetterView] }) items!: LetterView[];
}

export class MadeLetterView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() edition!: string;
  @ApiProperty() state!: string;
  @ApiProperty() sha256!: string;
}

export class LetterDecisionBody {
  @OneOf(['approve', 'return']) decision!: 'approve' | 'return';
  @OptionalText({ max: 1000 }) opinion?: string | null;
}

export class RestrictionsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: RESTRICTION_STATES })
  @IsOptional()
  @IsIn(RESTRICTION_STATES)
  state?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  orgId?: string;
}

export class RestrictionBody {
  @Id('Organisation to restrict') orgId!: string;
  @OptionalId('One product, or none for all') productId?: string | null;
  @OptionalText({ max: 6, pattern: REGION_CODE, description: 'Region it holds in, or none for everywhere' })
  regionCode?: string | null;
  @OneOf(RESTRICTION_LEVELS, 'medium warns, severe bars the products named, extreme bars everything')
  level!: RestrictionLevel;
  @Day('First day') validFrom!: string;
  @OptionalDay('Last day, or none') validTo?: string | null;
  @Text({ max: 500 }) reason!: string;
  @Text({ max: 300, example: '医药价格和招采信用评价 严重失信' }) basis!: string;
}

export class RestrictionDecisionBody {
  @OneOf(['confirm', 'refuse']) decision!: 'confirm' | 'refuse';
  @OptionalText({ max: 1000, description: 'Needed when refusing' }) opinion?: string | null;
}

export class RestrictionRow {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty() orgName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) regionCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) regionName!: string | null;
  @ApiProperty({ enum: RESTRICTION_LEVELS }) level!: string;
  @ApiProperty({ format: 'date' }) validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty() basis!: string;
  @ApiProperty({ enum: RESTRICTION_STATES }) state!: string;
  @ApiProperty({ format: 'uuid' }) approvalId!: string;
  @ApiProperty() proposedBy!: string;
  @ApiProperty({ description: 'True when the reader proposed it and so cannot confirm it' })
  proposedByMe!: boolean;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) liftedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) liftedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) liftReason!: string | null;
}

export class RestrictionPage extends PageView {
  @ApiProperty({ type: [RestrictionRow] }) items!: RestrictionRow[];
}

export class EligibilityQuery {
  @Id('Organisation asked about') orgId!: string;
  @OptionalId('Product, or none for the organisation as such') productId?: string;
  @Text({ max: 6, pattern: REGION_CODE }) region!: string;
  @Day('Day asked about') on!: string;
}

export class EligibilityReasonView {
  @ApiProperty({ example: 'commitment-missing' }) code!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Record it rests on' }) sourceId!: string | null;
}

export class EligibilityView {
  @ApiProperty() eligible!: boolean;
  @ApiProperty({ type: [EligibilityReasonView] }) reasons!: EligibilityReasonView[];
}

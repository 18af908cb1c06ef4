import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

import { ListQuery, PageView, sayShape, shaped } from '#platform';

import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_REASONS,
  type AdjustmentKind,
  type AdjustmentReason,
} from '../../domain/adjustment.js';

const STATES = ['filed', 'proposed', 'confirmed', 'refused', 'withdrawn'] as const;
type AdjustmentStateWord = (typeof STATES)[number];

export class AgreedVolumesQuery extends ListQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Offices and companies name the round' })
  @IsOptional()
  @IsUUID()
  round?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) variety?: string;
}
export class AdjustmentsQuery extends ListQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() round?: string;
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn(STATES) state?: AdjustmentStateWord;
}

export class AgreedVolumeView {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() roundTitle!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() regionId!: string;
  @ApiProperty() regionName!: string;
  @ApiProperty({ description: 'As the package of the round names it' }) institutionId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: the platform does not know it' })
  institutionName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: nobody supplies it' })
  productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productName!: string | null;
  @ApiProperty({ type: String, nullable: true }) bidder!: string | null;
  @ApiProperty({ example: '1000', description: 'As awarded, in units' }) awarded!: string;
  @ApiProperty({ example: '900', description: 'As it stands, in units' }) quantity!: string;
}
export class AgreedVolumePage extends PageView {
  @ApiProperty({ type: [AgreedVolumeView] }) items!: readonly AgreedVolumeView[];
}

export class VolumeRoundView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
}
export class VolumeRoundsView {
  @ApiProperty({ type: [VolumeRoundView] }) items!: readonly VolumeRoundView[];
}

export class AdjustmentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: AdjustmentStateWord;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() roundTitle!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ enum: ADJUSTMENT_KINDS }) kind!: AdjustmentKind;
  @ApiProperty() institutionId!: string;
  @ApiProperty({ type: String, nullable: true }) institutionName!: string | null;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty({ example: '100' }) quantity!: string;
  @ApiProperty({ type: String, nullable: true }) toInstitutionId!: string | null;
  @ApiProperty({ type: String, nullable: true }) toInstitutionName!: string | null;
  @ApiProperty({ type: String, nullable: true }) toProductId!: string | null;
  @ApiProperty({ type: String, nullable: true }) toProductName!: string | null;
  @ApiProperty({ enum: ADJUSTMENT_REASONS }) reason!: AdjustmentReason;
  @ApiProperty() explanation!: string;
  @ApiProperty({ description: 'Less is left than the rule leaves' }) belowFloor!: boolean;
  @ApiProperty({ type: String, nullable: true }) officeReason!: string | null;
  @ApiProperty() askedBy!: string;
  @ApiProperty({ description: 'The organisation that asked' }) askedByOrg!: string;
  @ApiProperty({ description: 'Whether the reader may take it back' }) isOwn!: boolean;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ type: String, nullable: true }) proposedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) closedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) opinion!: string | null;
}
export class AdjustmentPage extends PageView {
  @ApiProperty({ type: [AdjustmentView] }) items!: readonly AdjustmentView[];
}

export class AdjustmentBody {
  @ApiProperty({ example: 'V1' }) @IsString() @IsNotEmpty() @MaxLength(200) varietyId!: string;
  @ApiProperty({ enum: ADJUSTMENT_KINDS }) @IsIn(ADJUSTMENT_KINDS) kind!: AdjustmentKind;
  @ApiProperty({ example: 'H99010000001' }) @IsString() @IsNotEmpty() @MaxLength(200) institutionId!: string;
  @ApiProperty({ example: '990100', description: 'Blank in a round without regions' })
  @IsString()
  @MaxLength(200)
  regionId!: string;
  @ApiProperty({ example: 'P1' }) @IsString() @IsNotEmpty() @MaxLength(200) productId!: string;
  @ApiProperty({ example: '100', description: 'In units, a whole number from 1' })
  @Matches(/^[1-9]\d{0,17}$/, shaped(sayShape('count-from-1')))
  quantity!: string;
  @ApiPropertyOptional({ example: 'H99010000002', description: 'Of a transfer: who receives it' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  toInstitutionId?: string;
  @ApiPropertyOptional({
    example: 'P2',
    description: 'Of a transfer: for which product; the same when left out',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  toProductId?: string;
  @ApiProperty({ enum: ADJUSTMENT_REASONS }) @IsIn(ADJUSTMENT_REASONS) reason!: AdjustmentReason;
  @ApiProperty({ minLength: 10, example: '新院区启用，门诊量较上年增加三成。' })
  @IsString()
  @Length(10, 1000)
  explanation!: string;
}
export class AdjustmentEndorsementBody {
  @ApiPropertyOptional({ description: 'Needed where less is left than the rule leaves (低于规定比例的理由)' })
  @IsOptional()
  @IsString()
  @Length(5, 500)
  officeReason?: string;
}
export class AdjustmentProposalBody extends AdjustmentBody {
  @ApiPropertyOptional({ description: 'Needed where less is left than the rule leaves (低于规定比例的理由)' })
  @IsOptional()
  @IsString()
  @Length(5, 500)
  officeReason?: string;
}
export class AdjustmentRefusalBody {
  @ApiProperty({ example: '理由不充分。' }) @IsString() @IsNotEmpty() @MaxLength(500) opinion!: string;
}
export class AdjustmentDecisionBody extends AdjustmentRefusalBody {
  @ApiProperty({ enum: ['confirm', 'refuse'] }) @IsIn(['confirm', 'refuse']) decision!: 'confirm' | 'refuse';
}
export class AdjustmentStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: AdjustmentStateWord;
}

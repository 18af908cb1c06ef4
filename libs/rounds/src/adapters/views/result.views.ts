import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { ListQuery, PageView } from '#platform';

const AWARD_STATUSES = [
  'won',
  'revived-shortlisted',
  'revived-non-shortlisted',
  'negotiation',
  'tie',
  'lost',
  'invalid',
  'abstained',
];

/** Which evaluation a question is about; the official one when left out. */
export class EvaluationQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() evaluation?: string;
}

export class ResultListQuery extends ListQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsUUID() evaluation?: string;
}

export class AwardsQuery extends ResultListQuery {
  @ApiPropertyOptional({ enum: ['winners', ...AWARD_STATUSES] })
  @IsOptional()
  @IsIn(['winners', ...AWARD_STATUSES])
  status?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) varietyId?: string;
}

export class AwardView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidderId!: string;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '0.1807' }) unitPrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) comparablePrice!: string | null;
  @ApiProperty({ enum: AWARD_STATUSES }) status!: string;
  @ApiProperty({ example: 'spread' }) reason!: string;
  @ApiProperty({ type: String, nullable: true }) awardComparablePrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) awardUnitPrice!: string | null;
  @ApiProperty({ type: String, nullable: true }) ceilingPrice!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) lowPriceDeclaration!: boolean | null;
}
export class AwardPage extends PageView {
  @ApiProperty({ type: [AwardView] }) items!: AwardView[];
}

export class VarietyResultView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() eligible!: number;
  @ApiProperty() valid!: number;
  @ApiProperty({ type: Number, nullable: true }) cap!: number | null;
  @ApiProperty({ type: String, nullable: true }) lowest!: string | null;
  @ApiProperty({ type: String, nullable: true }) anchor!: string | null;
  @ApiProperty({ type: String, nullable: true }) line!: string | null;
  @ApiProperty() winners!: number;
  @ApiProperty({ type: String, nullable: true, example: '0.70' }) agreedRatio!: string | null;
  @ApiProperty({ type: Number, nullable: true }) cycleYears!: number | null;
  @ApiProperty({ type: String, nullable: true }) agreedQuantity!: string | null;
  @ApiProperty({ type: String, nullable: true }) unassignedQuantity!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan' }) spend!: string | null;
}
export class VarietyResultPage extends PageView {
  @ApiProperty({ type: [VarietyResultView] }) items!: VarietyResultView[];
}

export class AreaView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() regionId!: string;
  @ApiProperty() regionName!: string;
  @ApiProperty() primaryProductId!: string;
  @ApiProperty() primaryBidder!: string;
  @ApiProperty({ type: String, nullable: true }) backupProductId!: string | null;
  @ApiProperty({ type: String, nullable: true }) backupBidder!: string | null;
}
export class AreaPage extends PageView {
  @ApiProperty({ type: [AreaView] }) items!: AreaView[];
}

export class AllocationView {
  @ApiProperty() institutionId!: string;
  @ApiProperty({ type: String, nullable: true }) regionId!: string | null;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ type: String, nullable: true }) reportedProductId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null = without a supplier yet' }) productId!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) bidderId!: string | null;
  @ApiProperty({ example: '1200' }) quantity!: string;
  @ApiProperty({ example: '840' }) agreedQuantity!: string;
}
export class AllocationPage extends PageView {
  @ApiProperty({ type: [AllocationView] }) items!: AllocationView[];
}

export class GridVarietyView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() eligible!: number;
  @ApiProperty({ type: Number, nullable: true }) cap!: number | null;
  @ApiProperty({ type: String, nullable: true }) anchor!: string | null;
  @ApiProperty({ type: String, nullable: true }) line!: string | null;
  @ApiProperty() winners!: number;
  @ApiProperty({ type: [String], example: ['revival'] }) flags!: readonly string[];
}
export class GridBidderView {
  @ApiProperty() id!: string;
  @ApiProperty() bids!: number;
  @ApiProperty() winners!: number;
}
export class GridCellsView {
  @ApiProperty({ type: [Number] }) row!: readonly number[];
  @ApiProperty({ type: [Number] }) column!: readonly number[];
  @ApiProperty({ type: [String] }) productId!: readonly string[];
  @ApiProperty({ type: 'array', items: { type: 'integer', nullable: true } }) rank!: readonly (
    number | null
  )[];
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } }) price!: readonly (
    string | null
  )[];
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } }) award!: readonly (
    string | null
  )[];
  @ApiProperty({ type: [String] }) status!: readonly string[];
  @ApiProperty({ type: [String] }) reason!: readonly string[];
  @ApiProperty({ type: [Boolean] }) best!: readonly boolean[];
}
/** The evaluation grid as parallel arrays: entry i is bidder `column[i]`'s bid for variety `row[i]`. */
export class GridView {
  @ApiProperty({ format: 'uuid' }) evaluationId!: string;
  @ApiProperty() ruleset!: string;
  @ApiProperty({ type: [GridVarietyView] }) varieties!: readonly GridVarietyView[];
  @ApiProperty({ type: [GridBidderView] }) bidders!: readonly GridBidderView[];
  @ApiProperty({ type: GridCellsView }) cells!: GridCellsView;
}

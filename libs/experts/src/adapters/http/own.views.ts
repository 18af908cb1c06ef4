import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { sayShape, shaped } from '#platform';

import { CommentRuleView, CriterionView } from './review.views.js';

const nullable = { type: String, nullable: true } as const;
const SEAT_STATES = ['invited', 'accepted', 'submitted', 'recused', 'excluded', 'lapsed'] as const;
const CELLS_MAX = 20_000;

export class RecusalBody {
  @ApiProperty({ example: '近三年为某投标企业提供过咨询' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
export class ScoreBody {
  @ApiProperty({ example: 'P1' }) @IsString() @IsNotEmpty() @MaxLength(200) productId!: string;
  @ApiProperty({ example: 1 }) @IsInt() @Min(1) criterion!: number;
  @ApiProperty({ example: '8.5' })
  @Matches(/^\d{1,5}(\.\d{1,2})?$/, shaped(sayShape('price-four-decimals')))
  points!: string;
  @ApiPropertyOptional({ example: '内控标准严于药典' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  comment?: string;
}
export class ScoresBody {
  @ApiProperty({
    type: [ScoreBody],
    description: 'The whole sheet as it is: cells that are not given are empty',
  })
  @IsArray()
  @ArrayMaxSize(CELLS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ScoreBody)
  scores!: ScoreBody[];
}
export class SignOffBody {
  @ApiProperty({ description: 'Digest of the sheet that the expert checked (评分表摘要)' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  digest!: string;
}

export class OwnReviewLineView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() roundNo!: string;
  @ApiProperty({ enum: ['live', 'rehearsal', 'demonstration'] }) purpose!: string;
  @ApiProperty({ enum: SEAT_STATES }) state!: string;
  @ApiProperty({ enum: ['drawn', 'scored', 'proposed', 'frozen', 'void'] }) reviewState!: string;
  @ApiProperty() seat!: number;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ format: 'date-time' }) invitedAt!: string;
  @ApiProperty({ ...nullable, format: 'date-time' }) submittedAt!: string | null;
}
export class OwnReviewsView {
  @ApiProperty({ type: [OwnReviewLineView] }) items!: OwnReviewLineView[];
}
export class OwnProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() bidder!: string;
}
export class ScoreView {
  @ApiProperty() productId!: string;
  @ApiProperty() criterion!: number;
  @ApiProperty({ example: '8.50' }) points!: string;
  @ApiProperty() comment!: string;
}
export class OwnReviewView extends OwnReviewLineView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty(nullable) reason!: string | null;
  @ApiProperty(nullable) specialty!: string | null;
  @ApiProperty({ type: CommentRuleView }) commentRule!: CommentRuleView;
  @ApiProperty({ type: [CriterionView] }) criteria!: CriterionView[];
  @ApiProperty({ type: [OwnProductView] }) products!: OwnProductView[];
  @ApiProperty({ type: [ScoreView] }) scores!: ScoreView[];
  @ApiProperty({ description: 'Cells that are filled in, in percent' }) progress!: number;
  @ApiProperty({ description: 'Digest of the sheet as it is saved' }) digest!: string;
}
export class OwnSeatStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: SEAT_STATES }) state!: string;
}
export class ScoresSavedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() cells!: number;
  @ApiProperty() digest!: string;
}
export class SignedOffView extends OwnSeatStateView {
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
}

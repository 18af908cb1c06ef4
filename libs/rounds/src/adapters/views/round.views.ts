import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { ROUND_LIFECYCLE } from '../../library/lifecycle.js';
import { PRICE_VISIBILITY, SOURCE_CONFIDENCE } from '../../library/visibility.js';

export const ROUND_STATES = [...new Set(ROUND_LIFECYCLE.flatMap(({ from, to }) => [from, to]))];
export const VISIBILITIES = Object.keys(PRICE_VISIBILITY);
export const CONFIDENCES = Object.keys(SOURCE_CONFIDENCE);

export class RoundsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: ROUND_STATES }) @IsOptional() @IsIn(ROUND_STATES) state?: string;
  @ApiPropertyOptional({ enum: ['drug', 'consumable'] })
  @IsOptional()
  @IsIn(['drug', 'consumable'])
  category?: string;
  @ApiPropertyOptional({ example: 'national-drug-11' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  ruleset?: string;
  @ApiPropertyOptional({ enum: CONFIDENCES }) @IsOptional() @IsIn(CONFIDENCES) confidence?: string;
  @ApiPropertyOptional({
    example: '990100',
    description: 'Rounds that apply in the region: its own, those of the divisions above it, those below it',
  })
  @IsOptional()
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  region?: string;
}

export class RoundView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'GH-HD2020-1', description: 'Round number (轮次编号)' }) roundNo!: string;
  @ApiProperty({ example: '国家组织冠脉支架集中带量采购' }) title!: string;
  @ApiProperty({ enum: ['drug', 'consumable'] }) category!: string;
  @ApiProperty({ example: 'national-stent-2020' }) ruleset!: string;
  @ApiProperty({ enum: ROUND_STATES }) state!: string;
  @ApiProperty({ enum: CONFIDENCES }) confidence!: string;
  @ApiProperty({ enum: VISIBILITIES }) visibility!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2020-11-05' }) openedOn!:
    string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) announcedOn!: string | null;
  @ApiProperty({ example: 60 }) varieties!: number;
  @ApiProperty({ example: 412 }) products!: number;
  @ApiProperty({ example: 40 }) bidders!: number;
  @ApiProperty({ example: 18_000, description: 'Rows of reported volume (报量行数)' }) volumeRows!: number;
  @ApiProperty({ enum: ['package', 'awards'], description: 'awards: only the published winners are known' })
  basis!: string;
  @ApiProperty({ type: Number, nullable: true, example: 226 }) winners!: number | null;
  @ApiProperty({ format: 'date-time' }) importedAt!: string;
  @ApiProperty({ example: 3 }) version!: number;
}

export class RoundPage extends PageView {
  @ApiProperty({ type: [RoundView] }) items!: RoundView[];
}

export class OfficialView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'national-drug-11' }) ruleset!: string;
  @ApiProperty({ description: 'SHA-256 of the digests of the five result files' }) resultHash!: string;
  @ApiProperty({ example: '1' }) evaluatorVersion!: string;
  @ApiProperty({ format: 'date-time' }) madeAt!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) summary!: Record<string, unknown>;
  @ApiProperty({ example: 0, description: 'Edition of additions that it rests on; 0 = none' })
  additions!: number;
}

export class NoticeRefView {
  @ApiProperty({ example: 'GG-GH-HD2020-1-01' }) noticeNo!: string;
  @ApiProperty({ example: 1 }) edition!: number;
  @ApiProperty() digest!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class RoundDetailView extends RoundView {
  @ApiProperty({ type: 'object', additionalProperties: true }) parameters!: Record<string, unknown>;
  @ApiProperty({ description: 'Where the data came from (来源)' }) sourceText!: string;
  @ApiProperty({ type: String, nullable: true }) sourceUrl!: string | null;
  @ApiProperty({ example: '990000' }) regionCode!: string;
  @ApiProperty({ description: 'SHA-256 of the package in canonical form' }) inputHash!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) approvalId!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) publishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) withdrawnReason!: string | null;
  @ApiProperty() hasRegions!: boolean;
  @ApiProperty() hasVolumes!: boolean;
  @ApiProperty({ description: 'Whether the caller may see the bids' }) pricesVisible!: boolean;
  @ApiProperty({ type: OfficialView, nullable: true }) official!: OfficialView | null;
  @ApiProperty({ type: NoticeRefView, nullable: true }) notice!: NoticeRefView | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';

import { sayShape, shaped } from '#platform';

import { CONFIDENCES, VISIBILITIES } from './round.views.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Fields that travel with an uploaded package. */
export class ImportFields {
  @ApiProperty({ enum: ['dry-run', 'confirm'], description: 'A dry run writes nothing' })
  @IsIn(['dry-run', 'confirm'])
  mode!: 'dry-run' | 'confirm';

  @ApiProperty({
    example: '国家组织高值医用耗材联合采购办公室公告 2020-11-05',
    description: 'Where the data came from',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  sourceText!: string;

  @ApiPropertyOptional({ example: 'https://www.tjmpc.cn/' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(500)
  sourceUrl?: string;

  @ApiProperty({ enum: CONFIDENCES }) @IsIn(CONFIDENCES) confidence!: 'published' | 'recalled' | 'made-up';
  @ApiProperty({ enum: VISIBILITIES }) @IsIn(VISIBILITIES) visibility!: 'all' | 'winning' | 'none';
  @ApiPropertyOptional({ example: '2020-11-05' })
  @IsOptional()
  @Matches(DAY, shaped(sayShape('day')))
  openedOn?: string;
  @ApiPropertyOptional({ example: '2020-11-05' })
  @IsOptional()
  @Matches(DAY, shaped(sayShape('day')))
  announcedOn?: string;
}

export class ViolationView {
  @ApiProperty({ example: 'bids.csv' }) file!: string;
  @ApiProperty({ example: 3, description: 'Line where the record starts; the header is line 1' })
  line!: number;
  @ApiProperty({ example: 'pack_price' }) column!: string;
  @ApiProperty({ example: 'bad-decimal' }) code!: string;
  @ApiProperty() message!: string;
}

export class RoundImportCountsView {
  @ApiProperty() varieties!: number;
  @ApiProperty() products!: number;
  @ApiProperty() bids!: number;
  @ApiProperty() regions!: number;
  @ApiProperty() volumes!: number;
}

export class ImportedHeadView {
  @ApiProperty({ example: 'GH-HD2020-1' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ['drug', 'consumable'] }) category!: string;
  @ApiProperty({ example: 'national-stent-2020' }) ruleset!: string;
  @ApiProperty({ example: 10 }) winners!: number;
  @ApiProperty({ example: 0 }) tiedVarieties!: number;
}

export class ImportedRoundView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty({ format: 'uuid' }) evaluationId!: string;
  @ApiProperty() state!: string;
  @ApiProperty() resultHash!: string;
}

/** What an uploaded package is, what is wrong with it, and what became of it (导入结果). */
export class RoundImportView {
  @ApiProperty({ enum: ['dry-run', 'refused', 'confirmed'] }) state!: string;
  @ApiProperty({ example: 'stent-2020.zip' }) file!: string;
  @ApiProperty({ type: ImportedHeadView, nullable: true }) round!: ImportedHeadView | null;
  @ApiProperty({ type: RoundImportCountsView, nullable: true }) counts!: RoundImportCountsView | null;
  @ApiProperty({ description: 'Violations found in all' }) violationCount!: number;
  @ApiProperty({ type: [ViolationView], description: 'The first 500' }) violations!: readonly ViolationView[];
  @ApiProperty({ type: ImportedRoundView, nullable: true }) imported!: ImportedRoundView | null;
}

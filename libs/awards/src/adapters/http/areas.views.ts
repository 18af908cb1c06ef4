import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

import { sayShape, shaped } from '#platform';

const STATES = ['announced', 'proposed', 'confirmed', 'void'] as const;
type AreaSelectionStateWord = (typeof STATES)[number];

export class AreaSelectionBody {
  @ApiProperty({ format: 'date-time', description: 'Lists are taken before this instant' })
  @IsISO8601({ strict: true })
  dueAt!: string;
}
export class AreaListBody {
  @ApiProperty({
    type: [String],
    description: 'Regions, the most preferred first (志愿顺序)',
    example: ['r3', 'r5'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(200, { each: true })
  regionIds!: string[];
}
export class AreaDecisionBody {
  @ApiProperty({ enum: ['confirm', 'return'] }) @IsIn(['confirm', 'return']) decision!: 'confirm' | 'return';
  @ApiProperty({ example: '经核对志愿与结果一致，同意。' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
  @ApiProperty({ description: 'Digest of the areas that the person saw (选区结果摘要)' })
  @Matches(/^[0-9a-f]{64}$/, shaped(sayShape('digest')))
  resultHash!: string;
}
export class AreaVoidBody {
  @ApiProperty({ example: '截止时间设置有误。' }) @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}

export class AreaSelectionStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATES }) state!: AreaSelectionStateWord;
}
export class AreasProposedView extends AreaSelectionStateView {
  @ApiProperty({ description: 'SHA-256 of the areas' }) resultHash!: string;
}
export class AreaListFiledView {
  @ApiProperty() productId!: string;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
}

export class AreaSelectionView extends AreaSelectionStateView {
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty() openedBy!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, nullable: true }) proposedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) opinion!: string | null;
}
export class AreaRegionView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}
export class AreaChooserView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty({ type: Number, nullable: true }) rank!: number | null;
  @ApiProperty({ description: 'Its variety is awarded: it is in the result' }) awarded!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Regions in its list; null without a list' })
  listed!: number | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) filedAt!: string | null;
}
export class ChosenAreaView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() regionId!: string;
  @ApiProperty() primary!: string;
  @ApiProperty({ type: String, nullable: true }) backup!: string | null;
}
export class AreaCourseView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ type: [AreaSelectionView], description: 'The newest first' })
  selections!: readonly AreaSelectionView[];
  @ApiProperty({ type: [AreaRegionView] }) regions!: readonly AreaRegionView[];
  @ApiProperty({ type: [AreaChooserView], description: 'Winners that have something to choose' })
  choosers!: readonly AreaChooserView[];
  @ApiProperty({ type: [ChosenAreaView], description: 'As the lists give it, after the deadline' })
  areas!: readonly ChosenAreaView[];
  @ApiProperty({ type: String, nullable: true }) resultHash!: string | null;
}

export class OwnAreaProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() productName!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ description: 'Whether others choose in the variety too; alone it supplies every region' })
  chooses!: boolean;
  @ApiProperty({ type: [String] }) regionIds!: readonly string[];
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) filedAt!: string | null;
}
export class OwnAreasView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: AreaSelectionView, nullable: true }) selection!: AreaSelectionView | null;
  @ApiProperty({ type: [AreaRegionView] }) regions!: readonly AreaRegionView[];
  @ApiProperty({ type: [OwnAreaProductView] }) products!: readonly OwnAreaProductView[];
}
export class OwnAreaRoundView {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: STATES }) state!: AreaSelectionStateWord;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ example: 2, description: 'Own products that choose' }) products!: number;
  @ApiProperty({ example: 1, description: 'Lists filed' }) filed!: number;
}
export class OwnAreaRoundsView {
  @ApiProperty({ type: [OwnAreaRoundView] }) items!: readonly OwnAreaRoundView[];
}

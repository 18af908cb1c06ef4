import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { ORG_KINDS } from '#kernel';
import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { CHECKS } from '../../domain/checks.js';
import { LEVEL_NAMES } from '../../domain/levels.js';
import { QUANTITY_DIGITS, REPORTING_KINDS } from '../../domain/words.js';
import { REPORT_STATES } from './collection.views.js';

const QUANTITY = new RegExp(`^\\d{1,${QUANTITY_DIGITS}}$`);
const LINES_MAX = 20_000;

export class ReportsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: REPORT_STATES }) @IsOptional() @IsIn(REPORT_STATES) state?: string;
  @ApiPropertyOptional({ example: '990100', description: 'Institutions in this region or under it' })
  @IsOptional()
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  region?: string;
  @ApiPropertyOptional({ enum: REPORTING_KINDS }) @IsOptional() @IsIn(REPORTING_KINDS) kind?: string;
  @ApiPropertyOptional({ description: 'True: reports with findings alone' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  flagged?: boolean;
}

export class DemandReportView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty({ description: 'As files name the institution: designated code, credit code or id' })
  code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: Object.keys(ORG_KINDS), nullable: true, type: String }) orgKind!: string | null;
  @ApiProperty({ example: '990101' }) regionCode!: string;
  @ApiProperty({ example: '示范县' }) regionName!: string;
  @ApiProperty({ enum: REPORT_STATES }) state!: string;
  @ApiProperty({ enum: LEVEL_NAMES, isArray: true, description: 'Levels that review this institution' })
  levels!: string[];
  @ApiProperty({ description: 'How many levels have passed it' }) passed!: number;
  @ApiProperty({ enum: LEVEL_NAMES, nullable: true, type: String, description: 'Whose turn it is' })
  levelInTurn!: string | null;
  @ApiProperty() lines!: number;
  @ApiProperty({ example: '120000', description: 'Units that count now, corrections applied' })
  units!: string;
  @ApiProperty({ description: 'Findings at the submission' }) flags!: number;
  @ApiProperty({ description: 'Corrections on record' }) corrections!: number;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) acceptedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) reopenedUntil!: string | null;
  @ApiProperty({ type: String, nullable: true }) leftOutReason!: string | null;
  @ApiProperty() version!: number;
}
export class DemandReportPage extends PageView {
  @ApiProperty({ type: [DemandReportView] }) items!: DemandReportView[];
}

/** A report with the collection that it is for, in lists that go across collections. */
export class ReportOfCollectionView extends DemandReportView {
  @ApiProperty({ format: 'uuid' }) collectionId!: string;
  @ApiProperty() collectionNumber!: string;
  @ApiProperty() collectionTitle!: string;
  @ApiProperty({ enum: ['live', 'rehearsal', 'demonstration'] }) purpose!: string;
  @ApiProperty({ enum: ['draft', 'collecting', 'frozen', 'void'] }) collectionState!: string;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when it is taken, a reopening counted' })
  dueAt!: string;
}
export class ReportOfCollectionPage extends PageView {
  @ApiProperty({ type: [ReportOfCollectionView] }) items!: ReportOfCollectionView[];
}

export class DemandFlagView {
  @ApiProperty() varietyId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: about the variety as a whole' })
  productId!: string | null;
  @ApiProperty({ enum: Object.keys(CHECKS) }) code!: string;
  @ApiProperty({ example: '700' }) reported!: string;
  @ApiProperty({ example: '2000', description: 'Use over the years with data' }) used!: string;
  @ApiProperty({ example: 2 }) years!: number;
  @ApiProperty({ description: 'Whether a line explains it' }) explained!: boolean;
}
export class CheckRulesView {
  @ApiProperty({ example: 80 }) leastPercent!: number;
  @ApiProperty({ example: 3 }) mostTimes!: number;
}
export class DemandStepView {
  @ApiProperty({
    enum: [
      'submitted',
      'withdrawn',
      'passed',
      'accepted',
      'returned',
      'reopened',
      'left-out',
      'asked-again',
      'imported',
      'taken-over',
    ],
  })
  step!: string;
  @ApiProperty({ enum: LEVEL_NAMES, nullable: true, type: String }) level!: string | null;
  @ApiProperty({ type: String, nullable: true }) opinion!: string | null;
  @ApiProperty() person!: string;
  @ApiProperty({ type: String, nullable: true }) organisation!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class DemandCorrectionView {
  @ApiProperty() varietyId!: string;
  @ApiProperty({ type: String, nullable: true }) productId!: string | null;
  @ApiProperty() oldQuantity!: string;
  @ApiProperty() newQuantity!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ enum: LEVEL_NAMES }) level!: string;
  @ApiProperty() person!: string;
  @ApiProperty({ type: String, nullable: true }) organisation!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class ReportDetailView extends ReportOfCollectionView {
  @ApiProperty({ format: 'date-time', description: 'The database clock' }) now!: string;
  @ApiProperty({ type: [String] }) baseYears!: string[];
  @ApiProperty({
    type: [DemandFlagView],
    description: 'Of the submission; before it, as the lines stand now',
  })
  findings!: DemandFlagView[];
  @ApiProperty({ type: CheckRulesView, description: 'Rule numbers of the findings' }) rules!: CheckRulesView;
  @ApiProperty({ type: [DemandStepView] }) course!: DemandStepView[];
  @ApiProperty({ type: [DemandCorrectionView] }) correctionList!: DemandCorrectionView[];
}

export class LinesQuery {
  @ApiPropertyOptional({
    description: 'True: everything that is asked for, not only what was reported or used',
  })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  all?: boolean;
}
export class YearlyUseView {
  @ApiProperty({ example: '2025' }) year!: string;
  @ApiProperty({ example: '1000' }) quantity!: string;
}
export class ReportLineView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: by generic name (按通用名)' })
  productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productName!: string | null;
  @ApiProperty({ type: String, nullable: true }) maker!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not reported' }) quantity!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What a reviewer made of it' })
  corrected!: string | null;
  @ApiProperty({ type: String, nullable: true }) explanation!: string | null;
  @ApiProperty({ type: [YearlyUseView], description: 'Past use; empty: no data' }) history!: YearlyUseView[];
}
export class ReportLinesView {
  @ApiProperty({ type: [ReportLineView] }) items!: ReportLineView[];
}

export class DemandLineBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) varietyId!: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent or null: by generic name' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  productId?: string | null;
  @ApiProperty({ example: '12000', description: 'Units of count' })
  @Matches(QUANTITY, shaped(sayShape('quantity')))
  quantity!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) explanation?: string;
}
export class DemandLinesBody {
  @ApiProperty({
    type: [DemandLineBody],
    description: 'All lines of the report: what is not sent is not reported',
  })
  @IsArray()
  @ArrayMaxSize(LINES_MAX)
  @ValidateNested({ each: true })
  @Type(() => DemandLineBody)
  lines!: DemandLineBody[];
}
export class ReportSteppedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REPORT_STATES }) state!: string;
  @ApiProperty() version!: number;
}
export class DemandReviewBody {
  @ApiProperty({ enum: ['pass', 'return'] }) @IsIn(['pass', 'return']) decision!: 'pass' | 'return';
  @ApiProperty({ description: 'What the level found' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  opinion!: string;
}
export class DemandCorrectionBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) varietyId!: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  productId?: string | null;
  @ApiProperty({ example: '11000' }) @Matches(QUANTITY, shaped(sayShape('quantity'))) quantity!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}
export class CorrectedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() oldQuantity!: string;
  @ApiProperty() newQuantity!: string;
  @ApiProperty() version!: number;
}

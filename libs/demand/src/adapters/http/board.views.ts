import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

import { sayShape, shaped } from '#platform';

import { CHECKS } from '../../domain/checks.js';

export class BoardQuery {
  @ApiPropertyOptional({
    example: '990100',
    description: 'A region of the collection; all of it when left out',
  })
  @IsOptional()
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  region?: string;
}
const COUNTED = ['submitted', 'accepted'];
export class DemandTotalsQuery extends BoardQuery {
  @ApiPropertyOptional({
    enum: COUNTED,
    default: 'submitted',
    description: 'Reports that count: submitted and further, or accepted alone',
  })
  @IsOptional()
  @IsIn(COUNTED)
  counted?: 'submitted' | 'accepted';
}

export class ProgressCountsView {
  @ApiProperty({ description: 'Not begun' }) asked!: number;
  @ApiProperty() drafting!: number;
  @ApiProperty() submitted!: number;
  @ApiProperty() underReview!: number;
  @ApiProperty() accepted!: number;
  @ApiProperty() returned!: number;
  @ApiProperty({ description: 'Not counted in the total' }) leftOut!: number;
  @ApiProperty({ description: 'Institutions asked, those left out not counted' }) total!: number;
}
export class RegionProgressView extends ProgressCountsView {
  @ApiProperty({ example: '990100' }) regionCode!: string;
  @ApiProperty({ example: '示范市' }) regionName!: string;
}
export class FlagCountView {
  @ApiProperty({ enum: Object.keys(CHECKS) }) code!: string;
  @ApiProperty({ description: 'Submitted reports with the finding' }) reports!: number;
  @ApiProperty() findings!: number;
}
export class DemandProgressView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ type: ProgressCountsView }) all!: ProgressCountsView;
  @ApiProperty({ type: [RegionProgressView], description: 'Divisions right below the region asked for' })
  regions!: RegionProgressView[];
  @ApiProperty({ type: [FlagCountView] }) flags!: FlagCountView[];
}

export class BrandTotalView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: by generic name' })
  productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productName!: string | null;
  @ApiProperty({ type: String, nullable: true }) maker!: string | null;
  @ApiProperty({ description: 'Institutions that report it' }) institutions!: number;
  @ApiProperty({ example: '120000', description: 'Units reported, corrections applied' }) reported!: string;
  @ApiProperty({ example: '210000', description: 'Use of the same institutions over all base years' })
  used!: string;
  @ApiProperty({ type: String, nullable: true, example: '57.14' }) reportedShare!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '50.00', description: 'Null: no history' })
  usedShare!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '7.14', description: 'Percentage points' })
  departure!: string | null;
  @ApiProperty({ description: 'Departure above the rule' }) isMarked!: boolean;
}
export class VarietyTotalView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() reported!: string;
  @ApiProperty() used!: string;
  @ApiProperty({ type: [BrandTotalView] }) brands!: BrandTotalView[];
}
export class DemandTotalsView {
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ description: 'Reports counted' }) reports!: number;
  @ApiProperty({ description: 'Units of all of them' }) reported!: string;
  @ApiProperty({ type: [String], description: 'Base years that use is summed over' }) baseYears!: string[];
  @ApiProperty({ example: 20, description: 'Rule demand.brand-share-departure, in percentage points' })
  departureMost!: number;
  @ApiProperty({ type: [VarietyTotalView] }) items!: VarietyTotalView[];
}

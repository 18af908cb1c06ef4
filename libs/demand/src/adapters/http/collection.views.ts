import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

import { statesOf, PURPOSES, type Purpose } from '#kernel';
import { ListQuery, PageView, sayShape, shaped } from '#platform';

import { LEVEL_NAMES, type Level } from '../../domain/levels.js';
import { COLLECTION_LIFECYCLE, REPORT_LIFECYCLE } from '../../domain/lifecycle.js';
import {
  COLLECTION_KINDS,
  type CollectionKind,
  REPORTING_KINDS,
  type ReportingKind,
} from '../../domain/words.js';

export const COLLECTION_STATES = statesOf(COLLECTION_LIFECYCLE);
export const REPORT_STATES = statesOf(REPORT_LIFECYCLE);
const KINDS = Object.keys(COLLECTION_KINDS);
const PURPOSE_NAMES = Object.keys(PURPOSES);

const MODES = ['dry-run', 'confirm'];

export class CollectionBody {
  @ApiProperty({ example: 'BL-2026-01', description: 'Number of the collection (任务编号)' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  number!: string;
  @ApiProperty({ example: '示范省药品集中带量采购（第一批）报量' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind!: CollectionKind;
  @ApiProperty({ enum: PURPOSE_NAMES }) @IsIn(PURPOSE_NAMES) purpose!: Purpose;
  @ApiProperty({ example: '990000', description: 'Region whose institutions report' })
  @Matches(/^\d{6}$/, shaped(sayShape('region')))
  regionCode!: string;
  @ApiProperty({ type: [String], example: ['2024', '2025'], description: 'Years to hold reports against' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsString({ each: true })
  baseYears!: string[];
  @ApiProperty({ enum: LEVEL_NAMES, isArray: true, description: 'Levels that review, in this order' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(LEVEL_NAMES, { each: true })
  reviewLevels!: Level[];
  @ApiProperty({ format: 'date-time' }) @IsISO8601({ strict: true }) opensAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Later than opensAt; a report at this instant is late' })
  @IsISO8601({ strict: true })
  dueAt!: string;
}
export class CollectionChangeBody extends OmitType(CollectionBody, ['number', 'regionCode'] as const) {}

export class CollectionVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 2 }) version!: number;
}
export class CollectionStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: COLLECTION_STATES }) state!: string;
}

export class CollectionsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: COLLECTION_STATES }) @IsOptional() @IsIn(COLLECTION_STATES) state?: string;
  @ApiPropertyOptional({ enum: KINDS }) @IsOptional() @IsIn(KINDS) kind?: string;
  @ApiPropertyOptional({ enum: PURPOSE_NAMES }) @IsOptional() @IsIn(PURPOSE_NAMES) purpose?: string;
}

export class CollectionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'BL-2026-01' }) number!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: KINDS }) kind!: string;
  @ApiProperty({ enum: PURPOSE_NAMES }) purpose!: string;
  @ApiProperty({ example: '990000' }) regionCode!: string;
  @ApiProperty({ example: '示范省' }) regionName!: string;
  @ApiProperty({ enum: COLLECTION_STATES }) state!: string;
  @ApiProperty({ type: [String] }) baseYears!: string[];
  @ApiProperty({ enum: LEVEL_NAMES, isArray: true }) reviewLevels!: string[];
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({
    description: 'Institutions asked, those left out not counted; of a bureau, those of its region',
  })
  institutions!: number;
  @ApiProperty({ description: 'Of these, reports submitted, under review or accepted' }) submitted!: number;
  @ApiProperty({ description: 'Of these, accepted' }) accepted!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ example: 3 }) version!: number;
}
export class CollectionPage extends PageView {
  @ApiProperty({ type: [CollectionView] }) items!: CollectionView[];
}
export class CollectionDetailView extends CollectionView {
  @ApiProperty() issuer!: string;
  @ApiProperty() varieties!: number;
  @ApiProperty() products!: number;
  @ApiProperty({ description: 'Whether there is any history to hold reports against' })
  hasHistory!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) beganAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) voidReason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why a frozen collection was taken up again' })
  amendmentReason!: string | null;
}

/** Fields that travel with the uploaded tables. */
export class AskedFields {
  @ApiProperty({ enum: MODES, description: 'A dry run writes nothing' }) @IsIn(MODES) mode!:
    'dry-run' | 'confirm';
}
export class DemandViolationView {
  @ApiProperty({ example: 'products.csv' }) file!: string;
  @ApiProperty({ example: 3, description: 'Row of the file; the header is row 1' }) line!: number;
  @ApiProperty({ example: 'variety_id' }) column!: string;
  @ApiProperty({ example: 'unknown' }) code!: string;
  @ApiProperty() message!: string;
}
export class AskedUploadView {
  @ApiProperty({ enum: ['dry-run', 'refused', 'confirmed'] }) state!: string;
  @ApiProperty() varieties!: number;
  @ApiProperty() products!: number;
  @ApiProperty({ description: 'Violations found in all' }) violationCount!: number;
  @ApiProperty({ type: [DemandViolationView], description: 'The first 500' })
  violations!: DemandViolationView[];
}

export class AskedRowsQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Products of one variety' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  variety?: string;
}
export class AskedProductView {
  @ApiProperty({ example: 'V01' }) varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ example: '片', description: 'Unit of count (计量单位)' }) unit!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: a variety that lists no product' })
  productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productName!: string | null;
  @ApiProperty({ type: String, nullable: true }) maker!: string | null;
}
export class AskedProductPage extends PageView {
  @ApiProperty({ type: [AskedProductView] }) items!: AskedProductView[];
}

export class InstitutionsBody {
  @ApiProperty({ type: [String], example: ['990000'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @Matches(/^\d{6}$/, { each: true, ...shaped(sayShape('region')) })
  regions!: string[];
  @ApiProperty({ enum: REPORTING_KINDS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(REPORTING_KINDS, { each: true })
  kinds!: ReportingKind[];
}
export class InstitutionsAskedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Institutions on the list now, those left out not counted' }) asked!: number;
}
export class InstitutionBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() orgId!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}
export class DemandReasonBody {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(500) reason!: string;
}
export class ReopeningBody extends DemandReasonBody {
  @ApiProperty({ format: 'date-time' }) @IsISO8601({ strict: true }) until!: string;
}
export class ReopenedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
}
export class ReportStateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REPORT_STATES }) state!: string;
}

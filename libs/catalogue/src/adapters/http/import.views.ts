import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { PageView } from '#platform';

import {
  CONFIRM_MODES,
  IMPORT_TARGETS,
  type ConfirmMode,
  type ImportState,
  type ImportTarget,
} from '../../domain/index.js';

const TARGETS = Object.keys(IMPORT_TARGETS) as ImportTarget[];
const STATES = ['dry-run', 'confirmed', 'refused'];

export class TargetQuery {
  @ApiPropertyOptional({ enum: TARGETS, default: 'products', description: 'What the file holds (导入内容)' })
  @IsOptional()
  @IsIn(TARGETS)
  target: ImportTarget = 'products';
}

export class UploadQuery extends TargetQuery {
  @ApiPropertyOptional({ description: 'Remark kept with the import' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class ConfirmBody {
  @ApiProperty({
    enum: CONFIRM_MODES,
    description: 'Nothing when a row is bad, or the good rows only (全部成功才导入、只导入正确行)',
  })
  @IsIn([...CONFIRM_MODES])
  mode!: ConfirmMode;
}

export class ImportCountsView {
  @ApiProperty({ example: 300 }) rows!: number;
  @ApiProperty({ example: 298 }) good!: number;
  @ApiProperty({ example: 2 }) bad!: number;
  @ApiProperty({ example: 5, description: 'Good rows with a doubt (有提示)' }) warned!: number;
  @ApiProperty({ example: 200, description: 'Rows that add a pack (新增)' }) fresh!: number;
  @ApiProperty({ example: 8, description: 'Rows that change something (变更)' }) changed!: number;
  @ApiProperty({ example: 90, description: 'Rows that change nothing (无变化)' }) unchanged!: number;
}

export class ImportRowErrorView {
  @ApiProperty({ example: 17, description: 'Row as the spreadsheet shows it' }) row!: number;
  @ApiProperty({ example: 'code', description: 'Column key, empty when the whole row is meant' })
  column!: string;
  @ApiProperty({ example: 'code-length' }) code!: string;
  @ApiProperty({ example: '应为 23 位，实际 22 位' }) message!: string;
  @ApiProperty({ example: 'XA10BFA065A00101010009' }) value!: string;
}

export class ImportLineView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: TARGETS }) target!: ImportTarget;
  @ApiProperty({ enum: ['import', 'history'] }) source!: 'import' | 'history';
  @ApiProperty({ example: '目录.xlsx' }) file!: string;
  @ApiProperty({ enum: STATES }) state!: ImportState;
  @ApiProperty({ type: String, nullable: true, enum: CONFIRM_MODES }) mode!: ConfirmMode | null;
  @ApiProperty({ type: ImportCountsView }) counts!: ImportCountsView;
  @ApiProperty({
    type: [String],
    description: 'Code systems without an official table: only the form was checked',
  })
  untabled!: readonly string[];
  @ApiProperty({ example: '2026-11-20T03:05:16.000Z' }) createdAt!: string;
  @ApiProperty() createdByName!: string;
  @ApiProperty({ type: String, nullable: true }) closedAt!: string | null;
}

export class ImportsPage extends PageView {
  @ApiProperty({ type: [ImportLineView] }) items!: readonly ImportLineView[];
}

/** Result of a dry run or a confirmed import (导入结果). */
export class ImportReportView extends ImportLineView {
  @ApiProperty({ type: [ImportRowErrorView], description: 'The first 200' })
  errors!: readonly ImportRowErrorView[];
  @ApiProperty({ type: [ImportRowErrorView], description: 'The first 200' })
  warnings!: readonly ImportRowErrorView[];
  @ApiProperty({ type: String, nullable: true, description: 'All rows in error with their reasons (xlsx)' })
  errorFileUrl!: string | null;
}

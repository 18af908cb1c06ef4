import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

import { PageView } from '#platform';

import {
  IMPORT_MODES,
  IMPORT_PROBLEM_CODES,
  IMPORT_TARGETS,
  type ImportMode,
  type ImportTarget,
} from '../../domain/import-problems.js';

const MODES = [...IMPORT_MODES];
const TARGETS = [...IMPORT_TARGETS];

export class ImportTargetQuery {
  @ApiProperty({ enum: TARGETS, description: 'Lines of reports, or past use' })
  @IsIn(TARGETS)
  target!: ImportTarget;
}
export class ImportModeQuery {
  @ApiProperty({
    enum: MODES,
    description:
      'A dry run writes no line; all or nothing; or the valid rows, the others kept with their reasons',
  })
  @IsIn(MODES)
  mode!: ImportMode;
}
export class ImportQuery extends ImportTargetQuery {
  @ApiProperty({ enum: MODES }) @IsIn(MODES) mode!: ImportMode;
}

export class DemandImportErrorView {
  @ApiProperty({ example: 17, description: 'Row of the file; the header is row 1' }) row!: number;
  @ApiProperty({ example: 'product_id' }) field!: string;
  @ApiProperty({ enum: [...IMPORT_PROBLEM_CODES] }) code!: string;
  @ApiProperty({ description: 'What stood there' }) value!: string;
  @ApiProperty() message!: string;
}
export class DemandImportLineView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: TARGETS }) target!: string;
  @ApiProperty({ enum: MODES }) mode!: string;
  @ApiProperty() file!: string;
  @ApiProperty({ description: 'SHA-256 of the file' }) digest!: string;
  @ApiProperty() rows!: number;
  @ApiProperty({ description: 'Rows refused' }) bad!: number;
  @ApiProperty({ description: 'Institutions of the good rows' }) institutions!: number;
  @ApiProperty({ description: 'Units of the good rows' }) units!: string;
  @ApiProperty() person!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
export class DemandImportPage extends PageView {
  @ApiProperty({ type: [DemandImportLineView] }) items!: DemandImportLineView[];
}
export class DemandImportView extends DemandImportLineView {
  @ApiProperty({
    type: [DemandImportErrorView],
    description: 'The first 200; up to 10,000 are in the error file',
  })
  errors!: DemandImportErrorView[];
}
/** What an import brought; its refused rows are read with its id. */
export class ImportedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() rows!: number;
  @ApiProperty() bad!: number;
  @ApiProperty() institutions!: number;
  @ApiProperty() units!: string;
}

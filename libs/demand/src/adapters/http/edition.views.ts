import { ApiProperty } from '@nestjs/swagger';

import { ListQuery, PageView } from '#platform';

import { REPORT_STATES } from './collection.views.js';

export class EditionsQuery extends ListQuery {}

export class DemandEditionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) collectionId!: string;
  @ApiProperty({ example: 1, description: 'Number of the edition (版本)' }) number!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Why it follows an earlier one' })
  reason!: string | null;
  @ApiProperty() frozenBy!: string;
  @ApiProperty({ format: 'date-time' }) frozenAt!: string;
  @ApiProperty({ description: 'Institutions asked' }) asked!: number;
  @ApiProperty({ description: 'Of these, with an accepted report' }) reported!: number;
  @ApiProperty({ description: 'Of these, without one: listed as absent' }) absent!: number;
  @ApiProperty() lines!: number;
  @ApiProperty({ example: '1200000', description: 'Units in all' }) units!: string;
  @ApiProperty({ description: 'SHA-256 of volumes.csv' }) volumesSha256!: string;
  @ApiProperty({ description: 'SHA-256 of regions.csv' }) regionsSha256!: string;
}
export class DemandEditionPage extends PageView {
  @ApiProperty({ type: [DemandEditionView] }) items!: DemandEditionView[];
}
export class FrozenTotalView {
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: by generic name' })
  productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) productName!: string | null;
  @ApiProperty({ type: String, nullable: true }) maker!: string | null;
  @ApiProperty() institutions!: number;
  @ApiProperty({ example: '120000' }) units!: string;
}
export class FrozenAreaView {
  @ApiProperty({ example: '990100' }) areaCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty() institutions!: number;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
}
export class EditionDetailView extends DemandEditionView {
  @ApiProperty({ example: 'BL-2026-01' }) collectionNumber!: string;
  @ApiProperty() collectionTitle!: string;
  @ApiProperty({ enum: ['live', 'rehearsal', 'demonstration'] }) purpose!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({
    type: [FrozenTotalView],
    description: 'By product; their units add up to those of the edition',
  })
  totals!: FrozenTotalView[];
  @ApiProperty({ type: [FrozenAreaView], description: 'By area of supply; likewise' })
  areas!: FrozenAreaView[];
}
export class FrozenView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) collectionId!: string;
  @ApiProperty() number!: number;
  @ApiProperty() lines!: number;
  @ApiProperty() units!: string;
  @ApiProperty() reported!: number;
  @ApiProperty() absent!: number;
  @ApiProperty() volumesSha256!: string;
  @ApiProperty() regionsSha256!: string;
}
export class AbsenteeView {
  @ApiProperty({ format: 'uuid' }) orgId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: '990101' }) regionCode!: string;
  @ApiProperty({ type: String, nullable: true }) regionName!: string | null;
  @ApiProperty({ enum: REPORT_STATES, description: 'State of its report at the freeze' }) state!: string;
}
export class AbsenteePage extends PageView {
  @ApiProperty({ type: [AbsenteeView] }) items!: AbsenteeView[];
}

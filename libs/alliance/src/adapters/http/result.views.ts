import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

import { ListQuery, PageView } from '#platform';

export class AllianceResultsQuery extends ListQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one round' })
  @IsOptional()
  @IsUUID()
  tender?: string;
}
export class AllianceResultView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) tenderId!: string;
  @ApiProperty({ example: 'LM-2026-01' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ example: '330000' }) regionCode!: string;
  @ApiProperty({ example: '浙江省' }) memberName!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startsOn!: string | null;
  @ApiProperty() awards!: number;
  @ApiProperty({ description: 'Lines of its institutions' }) allocations!: number;
  @ApiProperty({ description: 'Sum of agreed quantities' }) agreed!: string;
  @ApiProperty() sha256!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
}
export class AllianceResultPage extends PageView {
  @ApiProperty({ type: [AllianceResultView] }) items!: AllianceResultView[];
}
export class ResultsIssuedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() edition!: number;
  @ApiProperty() members!: number;
}

export class ReceivedResultView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid', description: 'In the own library' }) roundId!: string;
  @ApiProperty({ description: 'Of the office that led it' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty() edition!: number;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startsOn!: string | null;
  @ApiProperty() awards!: number;
  @ApiProperty() allocations!: number;
  @ApiProperty() receivedBy!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}
export class ReceivedResultPage extends PageView {
  @ApiProperty({ type: [ReceivedResultView] }) items!: ReceivedResultView[];
}
export class ResultReceivedView {
  @ApiProperty({ enum: ['dry-run', 'confirmed'] }) state!: string;
  @ApiProperty() title!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ description: 'Number in the own library' }) roundNo!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startsOn!: string | null;
  @ApiProperty() awards!: number;
  @ApiProperty() allocations!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'In the own library, once confirmed',
  })
  roundId!: string | null;
}

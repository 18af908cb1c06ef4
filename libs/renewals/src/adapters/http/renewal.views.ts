import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

import { PageView, sayShape, shaped } from '#platform';

import { CEILING_RULES, type CeilingRule } from '../../domain/ceiling.js';

export class RenewalBody {
  @ApiProperty({ format: 'uuid', description: 'The round whose agreements end' }) @IsUUID() sourceId!: string;
  @ApiProperty({ example: 'ZC-2026-01-X' }) @IsString() @IsNotEmpty() @MaxLength(200) roundNo!: string;
  @ApiProperty({ example: '示范省药品集中带量采购协议期满接续' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
  @ApiPropertyOptional({ example: 'ceiling-renewal', description: 'Left out: ceiling-renewal' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  ruleset?: string;
  @ApiProperty({ enum: CEILING_RULES }) @IsIn(CEILING_RULES) ceilingRule!: CeilingRule;
  @ApiPropertyOptional({
    example: '90',
    description: 'Percent of the last award price, with percent-of-award',
  })
  @IsOptional()
  @Matches(/^(100|[1-9]\d?(\.\d{1,2})?)$/, shaped(sayShape('price-four-decimals')))
  ceilingPercent?: string;
}
export class RenewalPreparedView {
  @ApiProperty({ format: 'uuid', description: 'The draft' }) id!: string;
  @ApiProperty({ description: 'Products that hold the round' }) incumbents!: number;
  @ApiProperty({ format: 'date', description: 'When demand is best collected' }) demandOpensOn!: string;
  @ApiProperty({ format: 'date' }) demandDueOn!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Set in the draft; null when past',
  })
  priceOpensAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) priceDeadline!: string | null;
}
export class ExpiringRoundView {
  @ApiProperty({ format: 'uuid', description: 'The tender' }) id!: string;
  @ApiProperty() roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ description: 'Days left in Beijing time; negative when past' }) daysLeft!: number;
  @ApiProperty({ description: 'Awards that stand' }) awards!: number;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The renewal that was prepared' })
  renewalId!: string | null;
  @ApiProperty({ type: String, nullable: true }) renewalNo!: string | null;
}
export class ExpiringRoundPage extends PageView {
  @ApiProperty({ type: [ExpiringRoundView] }) items!: ExpiringRoundView[];
}
export class RenewalProductView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['general', 'special'] }) volumeClass!: string;
  @ApiProperty({ description: 'Held the round before' }) incumbent!: boolean;
  @ApiProperty({ type: String, nullable: true }) lastPrice!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Award price of the renewal, once evaluated' })
  price!: string | null;
  @ApiProperty({ description: 'First-year base in percent' }) basePercent!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Rise in whole percent, rounded up' })
  risePercent!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Share of reported demand in percent' })
  ratioPercent!: string | null;
}
export class RenewalView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) sourceId!: string;
  @ApiProperty() sourceNo!: string;
  @ApiProperty({ enum: CEILING_RULES }) ceilingRule!: string;
  @ApiProperty({ type: String, nullable: true }) ceilingPercent!: string | null;
  @ApiProperty({ type: [RenewalProductView] }) products!: RenewalProductView[];
}

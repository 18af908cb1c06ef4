import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { ListQuery } from '#platform';

import { TENDER_PARTS, type TenderPart } from '../../domain/words.js';

/** Which part of the bids a request is about. */
export class PartQuery {
  @ApiPropertyOptional({ enum: TENDER_PARTS, default: 'price' })
  @IsOptional()
  @IsIn(TENDER_PARTS)
  part: TenderPart = 'price';
}

export class PartListQuery extends ListQuery {
  @ApiPropertyOptional({ enum: TENDER_PARTS, default: 'price' })
  @IsOptional()
  @IsIn(TENDER_PARTS)
  part: TenderPart = 'price';
}

export class BidCountView {
  @ApiProperty({ example: '1' }) lot!: string;
  @ApiProperty({ enum: TENDER_PARTS }) part!: string;
  @ApiProperty({ description: 'Live bids (有效投标)' }) bids!: number;
}

export class ClosingView {
  @ApiProperty({ enum: TENDER_PARTS }) part!: string;
  @ApiProperty() size!: number;
  @ApiProperty({ description: 'Merkle root over the live bids (截标根)' }) root!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Key that signed, base64url' }) key!: string;
  @ApiProperty() signature!: string;
}

export class RemarkView {
  @ApiProperty({
    enum: [
      'foreign-product',
      'refused-product',
      'price-vanishes',
      'not-eligible',
      'not-offered',
      'above-cap',
      'unreadable',
      'release-refused',
    ],
  })
  code!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty() detail!: string;
}

export class OpeningView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'SHA-256 of the opening record' }) digest!: string;
  @ApiProperty({ type: [RemarkView] }) minutes!: RemarkView[];
}

/** How the qualification part of a round in stages stands (资格审查材料). */
export class QualificationStageView {
  @ApiProperty({ type: ClosingView, nullable: true }) closing!: ClosingView | null;
  @ApiProperty({ type: OpeningView, nullable: true }) opening!: OpeningView | null;
}

/** How the second quotes of a round stand that asks for them (二次报价). */
export class SecondQuotesStageView {
  @ApiProperty({ format: 'date-time', description: 'Until when they are taken' }) dueAt!: string;
  @ApiProperty({ type: ClosingView, nullable: true }) closing!: ClosingView | null;
  @ApiProperty({ type: OpeningView, nullable: true }) opening!: OpeningView | null;
}

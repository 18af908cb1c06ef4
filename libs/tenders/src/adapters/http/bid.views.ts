import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

import { PageView } from '#platform';

import { ENTRY_DECISIONS, type EntryDecision } from '../../domain/eligibility/list.js';
import { LOT, TENDER_PARTS, type TenderPart } from '../../domain/words.js';
import { AskedStatementView } from './qualification.views.js';
import { PartQuery } from './part.views.js';
import { PURPOSE_NAMES, TENDER_STATES } from './tender.views.js';

export class OwnTenderView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'ZC-2026-01' }) roundNo!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: PURPOSE_NAMES }) purpose!: string;
  @ApiProperty({ enum: TENDER_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  qualificationDeadline!: string | null;
  @ApiProperty({ format: 'date-time' }) priceOpensAt!: string;
  @ApiProperty({ format: 'date-time' }) priceDeadline!: string;
  @ApiProperty({ format: 'date-time' }) openingFrom!: string;
  @ApiProperty({ description: 'Own products in this tender' }) entries!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Version of the own live bid' })
  liveVersion!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Version of the own live qualification part' })
  qualificationVersion!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when the company may quote a second time; null without such an offer (二次报价)',
  })
  secondQuoteDueAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Version of the own live second quote' })
  secondQuoteVersion!: number | null;
}
export class OwnTenderPage extends PageView {
  @ApiProperty({ type: [OwnTenderView] }) items!: OwnTenderView[];
}

export class TenderEntryView {
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() varietyId!: string;
  @ApiProperty() varietyName!: string;
  @ApiProperty({ example: '1' }) lot!: string;
  @ApiProperty() unitsPerPack!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per unit (最高有效申报价)' })
  ceilingPrice!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per pack: what a price may be at most' })
  packCeiling!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yuan per pack' }) referencePrice!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Own price per pack, once opened' })
  openedPrice!: string | null;
  @ApiProperty({
    enum: ENTRY_DECISIONS,
    type: String,
    nullable: true,
    description: 'By the frozen list of eligible companies; null where the round has none or before',
  })
  decision!: EntryDecision | null;
}
export class TenderEntriesView {
  @ApiProperty({ description: 'Id under which the organisation bids' }) bidderId!: string;
  @ApiProperty({ type: [TenderEntryView] }) items!: TenderEntryView[];
}

export class PlaceQuery extends PartQuery {
  @ApiPropertyOptional({ default: LOT }) @IsOptional() @IsString() @MaxLength(200) lot: string = LOT;
}

export class PackageItemView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: String, nullable: true }) ceiling!: string | null;
  @ApiProperty({ type: String, nullable: true }) reference!: string | null;
}
export class PackageWarnView {
  @ApiProperty() timesReference!: number;
  @ApiProperty() percentOfReference!: number;
}
export class PackageRecordView {
  @ApiProperty({ example: 'jicai-seal-1' }) alg!: string;
  @ApiProperty() round!: string;
  @ApiProperty() roundName!: string;
  @ApiProperty() lot!: string;
  @ApiProperty() lotName!: string;
  @ApiProperty({ enum: TENDER_PARTS }) part!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty() bidderName!: string;
  @ApiProperty({ description: 'Version that is due' }) version!: number;
  @ApiProperty({ format: 'date-time' }) deadline!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Signed ceremony record' })
  ceremony!: Record<string, unknown>;
  @ApiPropertyOptional({
    type: [PackageItemView],
    description:
      'In the package of prices, and of second quotes: there the ceiling is the price of the offer',
  })
  items?: PackageItemView[];
  @ApiPropertyOptional({ type: PackageWarnView, description: 'In the package of prices' })
  warn?: PackageWarnView;
  @ApiPropertyOptional({
    type: [AskedStatementView],
    description: 'In the package of the qualification part',
  })
  statements?: AskedStatementView[];
}
/** The sealing package as a file: save the answer as it is. */
export class SealingPackageView {
  @ApiProperty({ type: PackageRecordView }) record!: PackageRecordView;
  @ApiProperty({ description: 'Platform key, base64url' }) key!: string;
  @ApiProperty() signature!: string;
}

export class BidBody {
  @ApiProperty({ example: LOT }) @IsString() @IsNotEmpty() @MaxLength(200) lot!: string;
  @ApiProperty({ enum: TENDER_PARTS }) @IsIn(TENDER_PARTS) part!: TenderPart;
  @ApiProperty({ example: 1 }) @IsInt() @Min(1) @Max(1_000_000) version!: number;
  @ApiProperty({ description: 'Canonical text of the envelope’s header' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(16_384)
  header!: string;
  @ApiProperty({ description: 'Sealed bytes, base64url' }) @IsString() @IsNotEmpty() sealed!: string;
}
export class ReceiptRecordView {
  @ApiProperty() round!: string;
  @ApiProperty() bidder!: string;
  @ApiProperty({ enum: TENDER_PARTS }) part!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'SHA-256 of the envelope' }) hash!: string;
  @ApiProperty({ format: 'date-time', description: 'By the database clock' }) at!: string;
  @ApiProperty() seq!: number;
  @ApiProperty({ description: 'Hash of the ceremony record' }) ceremony!: string;
}
export class BidReceiptView {
  @ApiProperty({ type: ReceiptRecordView }) record!: ReceiptRecordView;
  @ApiProperty({ description: 'Platform key, base64url' }) key!: string;
  @ApiProperty() signature!: string;
}
export class SubmittedBidView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: BidReceiptView, description: 'Keep it: it proves what was handed in, and when' })
  receipt!: BidReceiptView;
}

export class OwnBidView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() lot!: string;
  @ApiProperty({ enum: TENDER_PARTS }) part!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['live', 'replaced', 'withdrawn', 'opened', 'unreadable'] }) state!: string;
  @ApiProperty() hash!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) withdrawnAt!: string | null;
  @ApiProperty({ description: 'Who submitted it' }) submittedBy!: string;
  @ApiProperty({ type: BidReceiptView }) receipt!: BidReceiptView;
}
export class OwnBidsView {
  @ApiProperty({ type: [OwnBidView], description: 'Newest first' }) items!: OwnBidView[];
  @ApiProperty({ description: 'Version that is due next' }) nextVersion!: number;
}
export class WithdrawnBidView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'withdrawn' }) state!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
